"""The policy on what is said, drawn and shown."""

from __future__ import annotations

from room_server.session.practices import catchup, screens, speaking, talk, whiteboard
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId
from tests.session.refusals.terms import (
    A_MEDIATOR,
    ALL_BUT_MEDIATORS,
    ALL_BUT_OBSERVERS,
    IN_HOLD,
    IN_JOINT,
    IN_MEDIATORS_ROOM,
    IN_PRIVATE,
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

NOT_OF_ROOM = When(
    "in a private room, but for its side and mediators with it; in a counsel caucus and among mediators, all",
    lambda c: (
        c.place in {Place.COUNSEL, Place.MEDIATORS}
        or (
            c.place in {Place.OWN_CAUCUS, Place.OTHER_CAUCUS, Place.CONSULTATION}
            and not A_MEDIATOR.holds(c)
            and (c.place is Place.OTHER_CAUCUS or NEUTRAL.holds(c))
        )
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
NOT_IN_HOLD = (both(NOT_A_MEDIATOR, IN_HOLD), "already")  # who waits there shows nothing

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
        aloud=True,
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
                ((BY_PARTIES_IN_JOINT, "not-allowed"), (NOT_OF_ROOM, "not-allowed")),
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
                    with_me=otherwise("already", (BY_PARTIES_IN_JOINT, "not-allowed"), (NOT_OF_ROOM, "not-allowed")),
                    elsewhere="no-such-seat",
                    waiting="no-such-seat",
                    outside="no-such-seat",
                    removed="no-such-seat",
                    missing="no-such-seat",
                    me=otherwise(
                        "already",
                        (UNCONFIRMED, "not-now"),
                        (BY_PARTIES_IN_JOINT, "not-allowed"),
                        (NOT_OF_ROOM, "not-allowed"),
                        (both(A_MEDIATOR, IN_PRIVATE), "not-allowed"),
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
        aloud=True,
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
        aloud=True,
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
                with_me=otherwise(YES, (IN_MEDIATORS_ROOM, "already")),
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
                ((ON_BREAK, "on-break"), (RESTING, "not-now"), (both(UNCONFIRMED, IN_HOLD), "not-now"), (IN_HOLD, YES)),
                lambda w: _theirs_is_shown(_let_me_show(w)),
            ),
        ),
        aloud=True,
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
                (*NOT_SHOWING, (UNCONFIRMED, "already"), NOT_IN_HOLD),
                _mine_is_shown,
            ),
            Case(
                "somebody else's",
                lambda w: screens.StopScreen(w.mine),
                "not-allowed",
                (*NOT_SHOWING, (IN_HOLD, "already"), (A_MEDIATOR, YES)),
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
