"""The policy on what crosses beside its release: other words, marks, the mediators' pad, and breaches."""

from __future__ import annotations

from room_server.session.crossing import ItemKind
from room_server.session.people import SeatId
from room_server.session.practices import breach, confidential, disclosure, notes, talk
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId
from tests.session.refusals.terms import (
    ALL,
    ALL_BUT_OBSERVERS,
    IN_CAUCUS,
    IN_CONSULTATION,
    IN_HOLD,
    MEDIATORS,
    NEUTRAL,
    NOBODY,
    NOT_A_MEDIATOR,
    ROOM,
    YES,
    Case,
    Row,
    both,
    people,
    rooms,
)
from tests.session.refusals.worlds import MARA, World

THREAT = breach.BreachReason.THREAT
NO_RELEASE = ((NEUTRAL, "no-such-release"),)


def _mark(room: RoomId, item: ItemId) -> confidential.MarkConfidential:
    return confidential.MarkConfidential(room, ItemKind.LINE, item, confidential=True)


def _said(w: World) -> World:
    return w.tried(w.me, talk.Say(w.mine, "We would settle."))


def _declared(_: World, seat: SeatId) -> breach.DeclareBreach:
    return breach.DeclareBreach(seat, THREAT, "Told the police.")


ROWS: dict[type, Row] = {
    disclosure.RewordRelease: Row(
        ALL,
        ROOM,
        (
            Case(
                "a proposal to one's side, whose approver one is",
                lambda w: disclosure.RewordRelease(w.release, "They might settle.", "They might talk."),
                YES,
                NO_RELEASE,
            ),
            Case(
                "words that are not the proposal's",
                lambda w: disclosure.RewordRelease(w.release, "Anything.", "They might talk."),
                "wording-changed",
                NO_RELEASE,
            ),
            Case(
                "the words as they are",
                lambda w: disclosure.RewordRelease(w.release, "They might settle.", "They might settle."),
                "already",
                NO_RELEASE,
            ),
            Case(
                "a proposal that there is not",
                lambda w: disclosure.RewordRelease(w.nothing, "Anything.", "They might talk."),
                "no-such-release",
            ),
        ),
    ),
    confidential.MarkConfidential: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                lambda w, room: _mark(room, w.nothing),
                mine="no-such-item",
                other="no-such-item",
                closed="no-such-item",
                nowhere="no-such-item",
            ),
            Case(
                "what one said, in the closed regime",
                lambda w: _mark(w.mine, w.newest(w.session.lines.get(w.mine) or [w.nothing])),
                "not-now",
                (
                    (both(NEUTRAL, IN_CAUCUS), "not-allowed"),
                    (both(NEUTRAL, IN_CONSULTATION), "not-allowed"),
                    (both(NOT_A_MEDIATOR, IN_HOLD), "no-such-item"),
                ),
                _said,
            ),
        ),
    ),
    notes.WriteOnPad: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda _, room: notes.WriteOnPad("A note", room),
                mine=YES,
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("the session", lambda _: notes.WriteOnPad("A note")),
            Case("a topic that there is not", lambda w: notes.WriteOnPad("A", topic=w.nothing), "no-such-item"),
            Case("two things at once", lambda w: notes.WriteOnPad("A", w.mine, MARA), "bad-value"),
        ),
        after_end=True,
    ),
    breach.DeclareBreach: Row(
        NOBODY,
        ROOM,
        (
            *people(
                _declared,
                with_me="not-allowed",
                elsewhere="not-allowed",
                waiting="not-allowed",
                outside="not-allowed",
                removed="not-allowed",
                missing="no-such-seat",
                me="no-such-seat",
            ),
            Case("a mediator", lambda w: _declared(w, MARA)),
        ),
        server=True,
        after_end=True,
    ),
}
