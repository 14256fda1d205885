"""The policy on what is said, noted, drawn and shown."""

from __future__ import annotations

from room_server.session.practices import agenda, catchup, notes, screens, speaking, talk, whiteboard
from room_server.session.rooms import RoomId
from room_server.session.state import AgendaState, ItemId
from tests.session.refusals.terms import (
    A_MEDIATOR,
    ALL_BUT_MEDIATORS,
    ALL_BUT_OBSERVERS,
    IN_CAUCUS,
    IN_JOINT,
    LOBBY_OR_ROOM,
    MEDIATORS,
    NEUTRAL,
    NOBODY,
    NOT_A_MEDIATOR,
    NOTHING,
    ON_BREAK,
    RESTING,
    ROOM,
    UNCONFIRMED,
    YES,
    Case,
    Place,
    Row,
    When,
    both,
    otherwise,
    people,
    rooms,
)
from tests.session.refusals.worlds import ELIN, MARA, World

NOT_OF_CAUCUS = When(
    "in a caucus without belonging to its side",
    lambda c: (
        not A_MEDIATOR.holds(c)
        and (c.place is Place.OTHER_CAUCUS or (c.place is Place.OWN_CAUCUS and NEUTRAL.holds(c)))
    ),
)
BY_PARTIES_IN_JOINT = both(NOT_A_MEDIATOR, IN_JOINT)


def _while_away(w: World) -> World:
    """Let the others of the room go out and come back, and meanwhile say something there."""
    reader, room = w.with_me, w.mine
    w = w.brought(reader, w.empty).tried(w.me, talk.Say(room, "While you were away."))
    return w.brought(reader, room)


def _last_line(w: World) -> ItemId:
    return w.newest(w.session.lines.get(w.mine) or [w.nothing])


def _shown(w: World, room: RoomId) -> screens.StartScreen:
    return screens.StartScreen(room, w.roster(room))


def _let_me_show(w: World) -> World:
    return w.tried(MARA, screens.AllowScreen(w.me, allowed=True))


def _mine_is_shown(w: World) -> World:
    return (let := _let_me_show(w)).tried(w.me, _shown(let, let.mine))


def _theirs_is_shown(w: World) -> World:
    w = w.tried(MARA, screens.AllowScreen(w.with_me, allowed=True))
    return w.tried(w.with_me, _shown(w, w.mine))


def _stroke(w: World, room: RoomId) -> whiteboard.Draw:
    return whiteboard.Draw(room, (whiteboard.Patch(ItemId("e-1"), {"type": "line"}),))


def _heard(w: World, room: RoomId) -> speaking.NoteSpeech:
    return speaking.NoteSpeech(room, (MARA,), (speaking.Spoke(MARA, 1_000),))


NOT_SHOWING = ((ON_BREAK, "already"), (RESTING, "already"))

ROWS: dict[type, Row] = {
    talk.Say: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                lambda _, room: talk.Say(room, "Words"),
                mine=YES,
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
            Case("no words", lambda w: talk.Say(w.mine, " "), "empty"),
        ),
    ),
    talk.WriteToMediators: Row(
        ALL_BUT_MEDIATORS, LOBBY_OR_ROOM, (Case("words", lambda _: talk.WriteToMediators("To you")),)
    ),
    talk.WriteToPerson: Row(
        MEDIATORS,
        ROOM,
        people(
            lambda _, seat: talk.WriteToPerson(seat, "To you"),
            with_me=YES,
            elsewhere=YES,
            waiting=YES,
            outside=YES,
            removed="no-such-seat",
            missing="no-such-seat",
            me=YES,
        ),
    ),
    catchup.CatchUp: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            Case(
                "somebody in one's room, what they missed",
                lambda w: catchup.CatchUp(w.with_me, w.mine, (_last_line(w),)),
                YES,
                ((BY_PARTIES_IN_JOINT, "not-allowed"), (NOT_OF_CAUCUS, "not-allowed")),
                _while_away,
            ),
            *(
                Case(
                    case.about,
                    case.ask,
                    case.answer,
                    case.but,
                    lambda w: w.tried(w.me, talk.Say(w.mine, "All heard this.")),
                )
                for case in people(
                    lambda w, seat: catchup.CatchUp(seat, w.mine, (_last_line(w),)),
                    with_me=otherwise("already", (BY_PARTIES_IN_JOINT, "not-allowed"), (NOT_OF_CAUCUS, "not-allowed")),
                    elsewhere="no-such-seat",
                    waiting="no-such-seat",
                    outside="no-such-seat",
                    removed="no-such-seat",
                    missing="no-such-seat",
                    me=otherwise(
                        "already",
                        (UNCONFIRMED, "not-now"),
                        (BY_PARTIES_IN_JOINT, "not-allowed"),
                        (NOT_OF_CAUCUS, "not-allowed"),
                        (both(A_MEDIATOR, IN_CAUCUS), "not-allowed"),
                    ),
                )
            ),
            *rooms(
                lambda w, room: catchup.CatchUp(w.with_me, room, (w.nothing,)),
                mine="no-such-item",
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
        ),
    ),
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
    ),
    whiteboard.Draw: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(_stroke, mine=YES, other="room-changed", closed="room-changed", nowhere="room-changed"),
            Case(
                "an element that there is not",
                lambda w: whiteboard.Draw(w.mine, (whiteboard.Patch(w.nothing, {"x": 1}),)),
                NOTHING,
            ),
            Case(
                "a board that one may only look at",
                lambda w: _stroke(w, w.mine),
                "view-only",
                given=lambda w: w.do(MARA, whiteboard.LetDraw(w.me, allowed=False)),
            ),
            Case("nothing", lambda w: whiteboard.Draw(w.mine, ()), "empty"),
        ),
    ),
    whiteboard.LetDraw: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda _, seat: whiteboard.LetDraw(seat, allowed=False),
                with_me=YES,
                elsewhere=YES,
                waiting=YES,
                outside=YES,
                removed="no-such-seat",
                missing="no-such-seat",
                me=YES,
            ),
            Case("what is so already", lambda w: whiteboard.LetDraw(w.with_me, allowed=True), "already"),
        ),
    ),
    screens.AllowScreen: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda _, seat: screens.AllowScreen(seat, allowed=True),
                with_me=YES,
                elsewhere=YES,
                waiting=YES,
                outside=YES,
                removed="no-such-seat",
                missing="no-such-seat",
                me="already",
            ),
            Case("an observer", lambda _: screens.AllowScreen(ELIN, allowed=True), "not-allowed"),
        ),
    ),
    screens.StartScreen: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                _shown,
                _let_me_show,
                mine=otherwise(YES, (ON_BREAK, "on-break"), (UNCONFIRMED, "not-now"), (RESTING, "not-now")),
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
            Case(
                "without the leave to show",
                lambda w: _shown(w, w.mine),
                "not-allowed",
                given=lambda w: w.tried(MARA, screens.AllowScreen(w.me, allowed=False)),
            ),
            Case(
                "a roster that has changed",
                lambda w: screens.StartScreen(w.mine, (w.me,)),
                "room-changed",
                given=_let_me_show,
            ),
            Case(
                "a room where one is shown",
                lambda w: _shown(w, w.mine),
                "already",
                ((ON_BREAK, "on-break"), (RESTING, "not-now")),
                lambda w: _theirs_is_shown(_let_me_show(w)),
            ),
        ),
    ),
    screens.StopScreen: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                lambda _, room: screens.StopScreen(room),
                mine="already",
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
            Case(
                "one's own",
                lambda w: screens.StopScreen(w.mine),
                YES,
                (*NOT_SHOWING, (UNCONFIRMED, "already")),
                _mine_is_shown,
            ),
            Case(
                "somebody else's",
                lambda w: screens.StopScreen(w.mine),
                "not-allowed",
                (*NOT_SHOWING, (A_MEDIATOR, YES)),
                _theirs_is_shown,
            ),
        ),
    ),
    speaking.NoteSpeech: Row(
        NOBODY,
        ROOM,
        (
            *rooms(
                _heard,
                mine=YES,
                other="bad-value",
                closed="bad-value",
                nowhere="no-such-room",
            ),
            Case(
                "nobody who may know",
                lambda w: speaking.NoteSpeech(w.mine, (), (speaking.Spoke(MARA, 1_000),)),
                NOTHING,
            ),
        ),
        server=True,
        after_end=True,
    ),
    speaking.ShowSpeakingTime: Row(
        MEDIATORS,
        ROOM,
        (
            Case("to all", lambda _: speaking.ShowSpeakingTime(shown=True)),
            Case("what is so already", lambda _: speaking.ShowSpeakingTime(shown=False), "already"),
        ),
    ),
}
