"""The policy on private rooms: which there are, and who is let into a consultation."""

from __future__ import annotations

from room_server.session.people import SeatId, SideId
from room_server.session.practices import knocking, roomkeeping
from room_server.session.rooms import JOINT, RoomId, RoomKind
from tests.session.refusals.terms import (
    ALL_BUT_MEDIATORS,
    IN_CONSULTATION,
    IN_HOLD,
    IN_JOINT,
    IN_OTHER_CAUCUS,
    MEDIATORS,
    NEUTRAL,
    ROOM,
    YES,
    Case,
    Row,
    both,
    otherwise,
    people,
    rooms,
)
from tests.session.refusals.worlds import CARL, HUGO, LENA, MARA, RITA, VERA, A, B, World


def _knocked(w: World) -> World:
    return w.tried(w.me, knocking.Knock(w.consultation, w.me))


def _mara_knocked(w: World) -> World:
    return w.tried(MARA, knocking.Knock(w.consultation, HUGO))


def _knock(w: World, seat: SeatId) -> knocking.Knock:
    return knocking.Knock(w.consultation, seat)


def _let_in(w: World, seat: SeatId) -> knocking.AnswerKnock:
    return knocking.AnswerKnock(w.consultation, seat, admit=True)


def _let_in_here(_: World, room: RoomId) -> knocking.AnswerKnock:
    return knocking.AnswerKnock(room, HUGO, admit=True)


ROWS: dict[type, Row] = {
    roomkeeping.OpenRoom: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a caucus with a side", lambda _: roomkeeping.OpenRoom("With a side", A)),
            Case("a side that has nobody", lambda _: roomkeeping.OpenRoom("With nobody", SideId("z")), "bad-value"),
            Case("a caucus with no side", lambda _: roomkeeping.OpenRoom("Experts", SideId("n")), "bad-value"),
            Case("no title", lambda _: roomkeeping.OpenRoom(" ", B), "empty"),
            Case("a consultation", lambda _: roomkeeping.OpenRoom("Theirs", B, RoomKind.CONSULTATION)),
            Case("a counsel caucus", lambda _: roomkeeping.OpenRoom("Lawyers", kind=RoomKind.COUNSEL)),
            Case(
                "a counsel caucus for lawyers of one side alone",
                lambda _: roomkeeping.OpenRoom("Lawyers", kind=RoomKind.COUNSEL, people=(LENA,)),
                "bad-value",
            ),
            Case(
                "a counsel caucus for somebody who is no lawyer",
                lambda _: roomkeeping.OpenRoom("Lawyers", kind=RoomKind.COUNSEL, people=(CARL, RITA)),
                "bad-value",
            ),
            Case("a mediators' room", lambda _: roomkeeping.OpenRoom("Ours", kind=RoomKind.MEDIATORS)),
            Case("a hold room", lambda _: roomkeeping.OpenRoom("Waiting", kind=RoomKind.HOLD)),
            Case("a second joint session", lambda _: roomkeeping.OpenRoom("All", kind=RoomKind.JOINT), "bad-value"),
        ),
        server=True,
    ),
    roomkeeping.RenameRoom: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda _, room: roomkeeping.RenameRoom(room, "Another name"),
                mine=otherwise(YES, (IN_JOINT, "bad-value")),
                other=otherwise(YES, (IN_OTHER_CAUCUS, "bad-value")),
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("the name that it has", lambda w: roomkeeping.RenameRoom(w.empty, "empty"), "already"),
            Case("no name", lambda w: roomkeeping.RenameRoom(w.empty, " "), "empty"),
        ),
    ),
    roomkeeping.CloseRoom: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda _, room: roomkeeping.CloseRoom(room),
                mine=otherwise("room-not-empty", (IN_JOINT, "bad-value")),
                other=otherwise("room-not-empty", (IN_OTHER_CAUCUS, "bad-value")),
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("an empty caucus", lambda w: roomkeeping.CloseRoom(w.empty)),
        ),
    ),
    knocking.Knock: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                _knock,
                with_me=otherwise("bad-value", (IN_HOLD, YES)),  # there it is somebody of no side
                elsewhere="bad-value",
                waiting="bad-value",
                outside="bad-value",
                removed="bad-value",
                missing="no-such-seat",
                me=otherwise(YES, (IN_CONSULTATION, "not-now")),
            ),
            *rooms(
                lambda w, room: knocking.Knock(room, w.me),
                mine=otherwise("bad-value", (IN_CONSULTATION, "not-now")),
                other="bad-value",
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("a consultation, for somebody of no side", lambda w: knocking.Knock(w.consultation, HUGO)),
            Case("a consultation, for another mediator", lambda w: knocking.Knock(w.consultation, MARA), "bad-value"),
            Case(
                "a consultation where nobody is",
                lambda w: knocking.Knock(w.consultation, w.me),
                "nobody-there",
                ((IN_CONSULTATION, "not-now"),),
                lambda w: w.brought(VERA, JOINT),
            ),
            Case(
                "a consultation at which one knocks already",
                lambda w: knocking.Knock(w.consultation, w.me),
                "already",
                ((IN_CONSULTATION, "not-now"),),
                _knocked,
            ),
        ),
    ),
    knocking.WithdrawKnock: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda w, seat: knocking.WithdrawKnock(w.consultation, seat),
                with_me="no-such-request",
                elsewhere="no-such-request",
                waiting="no-such-request",
                outside="no-such-request",
                removed="no-such-request",
                missing="no-such-request",
                me="no-such-request",
            ),
            *rooms(
                lambda w, room: knocking.WithdrawKnock(room, w.me),
                mine="no-such-request",
                other="no-such-request",
                closed="no-such-request",
                nowhere="no-such-request",
            ),
            Case(
                "one's own knock",
                lambda w: knocking.WithdrawKnock(w.consultation, w.me),
                YES,
                ((IN_CONSULTATION, "no-such-request"),),
                _knocked,
            ),
            Case(
                "another mediator's knock",
                lambda w: knocking.WithdrawKnock(w.consultation, HUGO),
                "no-such-request",
                given=_mara_knocked,
            ),
        ),
    ),
    knocking.AnswerKnock: Row(
        ALL_BUT_MEDIATORS,
        ROOM,
        (
            *people(
                _let_in,
                with_me="no-such-request",
                elsewhere="no-such-request",
                waiting="no-such-request",
                outside="no-such-request",
                removed="no-such-request",
                missing="no-such-request",
                me="no-such-request",
            ),
            *rooms(
                _let_in_here,
                mine="no-such-request",
                other="no-such-request",
                closed="no-such-request",
                nowhere="no-such-request",
            ),
            Case(
                "somebody for whom a mediator knocks",
                lambda w: _let_in(w, HUGO),
                "no-such-request",
                ((both(NEUTRAL, IN_CONSULTATION), "not-allowed"), (IN_CONSULTATION, YES)),
                _mara_knocked,
            ),
        ),
    ),
}
