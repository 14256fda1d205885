"""The policy on what is noted: private notes, and the agenda with the notes on its topics."""

from __future__ import annotations

from room_server.session.practices import agenda, notes
from room_server.session.state import AgendaState
from tests.session.refusals.terms import ALL_BUT_OBSERVERS, MEDIATORS, ROOM, YES, Case, Row, people, rooms

ROWS: dict[type, Row] = {
    notes.KeepNote: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda _, room: notes.KeepNote("A note", room),
                mine=YES,
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("the session", lambda _: notes.KeepNote("A note")),
        ),
        after_end=True,
    ),
    agenda.AddAgendaItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a topic", lambda _: agenda.AddAgendaItem("Costs")),
            *people(
                lambda _, seat: agenda.AddAgendaItem("Costs", seat),
                with_me=YES,
                elsewhere=YES,
                waiting=YES,
                outside=YES,
                removed=YES,
                missing="no-such-seat",
                me=YES,
            ),
        ),
    ),
    agenda.ChangeAgendaItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a topic", lambda w: agenda.ChangeAgendaItem(w.topic, "Rent and costs")),
            Case("a topic that there is not", lambda w: agenda.ChangeAgendaItem(w.nothing, "Costs"), "no-such-item"),
            *people(
                lambda w, seat: agenda.ChangeAgendaItem(w.topic, "Costs", seat),
                with_me=YES,
                elsewhere=YES,
                waiting=YES,
                outside=YES,
                removed=YES,
                missing="no-such-seat",
                me=YES,
            ),
        ),
    ),
    agenda.PlaceAgendaItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a topic", lambda w: agenda.PlaceAgendaItem(w.topic)),
            Case("a topic that there is not", lambda w: agenda.PlaceAgendaItem(w.nothing), "no-such-item"),
            Case("a topic before itself", lambda w: agenda.PlaceAgendaItem(w.topic, w.topic), "bad-value"),
        ),
    ),
    agenda.MarkAgendaItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a topic", lambda w: agenda.MarkAgendaItem(w.topic, AgendaState.CURRENT)),
            Case("what it is already", lambda w: agenda.MarkAgendaItem(w.topic, AgendaState.OPEN), "already"),
            Case(
                "a topic that there is not",
                lambda w: agenda.MarkAgendaItem(w.nothing, AgendaState.DONE),
                "no-such-item",
            ),
        ),
    ),
    agenda.RemoveAgendaItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a topic", lambda w: agenda.RemoveAgendaItem(w.topic)),
            Case("a topic that there is not", lambda w: agenda.RemoveAgendaItem(w.nothing), "no-such-item"),
        ),
    ),
    agenda.NoteOnAgenda: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            Case("a topic", lambda w: agenda.NoteOnAgenda(w.topic, "A note")),
            Case("a topic that there is not", lambda w: agenda.NoteOnAgenda(w.nothing, "A note"), "no-such-item"),
        ),
        aloud=True,
    ),
}
