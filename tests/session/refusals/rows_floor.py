"""The policy on who speaks: hands, turns, the floor, and words to all rooms, spoken or written."""

from __future__ import annotations

from room_server.session.floors import PlannedTurn
from room_server.session.people import SeatId
from room_server.session.practices import address, floor, talk
from room_server.session.rooms import RoomId
from tests.session.refusals.terms import (
    A_MEDIATOR,
    ALL_BUT_OBSERVERS,
    IN_CONSULTATION,
    IN_HOLD,
    IN_MEDIATORS_ROOM,
    MEDIATORS,
    NOBODY,
    NOT_A_MEDIATOR,
    NOTHING,
    ON_BREAK,
    RESTING,
    ROOM,
    UNCONFIRMED,
    YES,
    Case,
    Moment,
    Place,
    Row,
    When,
    both,
    otherwise,
    people,
    rooms,
)
from tests.session.refusals.worlds import ELIN, MARA, World

JOINT_RESTS_ELSEWHERE = When(
    "a joint session that rests, from elsewhere",
    lambda c: c.moment is Moment.RESTING and c.place is Place.OTHER_CAUCUS,
)
NO_LINE = When(
    "while the joint session rests, for the mediator there has no line", lambda c: c.moment is Moment.RESTING
)
ENDED = When("after the end", lambda c: c.moment is Moment.OVER)


def _one_there(w: World, room: RoomId) -> SeatId:
    return next((seat for seat in w.roster(room) if seat not in {w.me, ELIN}), w.me)


def _i_have_it(w: World) -> World:
    return w.tried(MARA, floor.GiveFloor(w.mine, w.me))


def _they_have_it(w: World) -> World:
    return w.tried(MARA, floor.GiveFloor(w.mine, w.with_me))


def _mara_speaks(w: World) -> World:
    return w.tried(MARA, address.StartAddress())


NO_FLOOR = ((IN_HOLD, "not-here"),)
NOBODY_HAS_IT = (
    (ON_BREAK, "already"),
    (RESTING, "already"),
    (IN_HOLD, "already"),
    (IN_CONSULTATION, "already"),  # whose floor is not for a mediator outside to give
)
IN_HOLD_AS_ONE_WHO_WAITS = both(NOT_A_MEDIATOR, IN_HOLD)

ROWS: dict[type, Row] = {
    floor.RaiseHand: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                lambda _, room: floor.RaiseHand(room),
                mine=YES,
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
            Case(
                "a hand that is up",
                lambda w: floor.RaiseHand(w.mine),
                "already",
                given=lambda w: w.tried(w.me, floor.RaiseHand(w.mine)),
            ),
        ),
        aloud=True,
    ),
    floor.LowerHand: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *people(
                lambda _, seat: floor.LowerHand(seat),
                with_me=otherwise("not-allowed", (A_MEDIATOR, "already")),
                elsewhere=otherwise("not-allowed", (A_MEDIATOR, "already")),
                waiting=otherwise("not-allowed", (A_MEDIATOR, "not-seated")),
                outside=otherwise("not-allowed", (A_MEDIATOR, "not-seated")),
                removed=otherwise("not-allowed", (A_MEDIATOR, "not-seated")),
                missing=otherwise("not-allowed", (A_MEDIATOR, "no-such-seat")),
                me="already",
            ),
            Case(
                "one's own that is up",
                lambda w: floor.LowerHand(w.me),
                YES,
                ((IN_HOLD_AS_ONE_WHO_WAITS, "already"),),
                lambda w: w.tried(w.me, floor.RaiseHand(w.mine)),
            ),
            Case(
                "somebody's that is up",
                lambda w: floor.LowerHand(w.with_me),
                "not-allowed",
                ((both(A_MEDIATOR, IN_HOLD), "already"), (A_MEDIATOR, YES)),
                lambda w: w.tried(w.with_me, floor.RaiseHand(w.mine)),
            ),
        ),
    ),
    floor.ArrangeTurns: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda w, room: floor.ArrangeTurns(room, (PlannedTurn(_one_there(w, room), 2),), ()),
                mine=otherwise(YES, *NO_FLOOR),
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case(
                "an order that is not the one that was seen",
                lambda w: floor.ArrangeTurns(w.mine, (), (w.with_me,)),
                "turns-changed",
                NO_FLOOR,
            ),
            Case(
                "somebody in another room",
                lambda w: floor.ArrangeTurns(w.mine, (PlannedTurn(w.elsewhere),), ()),
                "room-changed",
                NO_FLOOR,
            ),
            Case(
                "a time that is none",
                lambda w: floor.ArrangeTurns(w.mine, (PlannedTurn(w.me, -1),), ()),
                "bad-value",
                NO_FLOOR,
            ),
        ),
    ),
    floor.GiveFloor: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda w, seat: floor.GiveFloor(w.mine, seat),
                with_me=otherwise(YES, *NO_FLOOR, (ON_BREAK, "on-break"), (RESTING, "on-break")),
                elsewhere=otherwise("room-changed", *NO_FLOOR),
                waiting=otherwise("room-changed", *NO_FLOOR),
                outside=otherwise("room-changed", *NO_FLOOR),
                removed=otherwise("room-changed", *NO_FLOOR),
                missing=otherwise("room-changed", *NO_FLOOR),
                me=otherwise(YES, *NO_FLOOR, (ON_BREAK, "on-break"), (RESTING, "on-break")),
            ),
            *rooms(
                lambda w, room: floor.GiveFloor(room, _one_there(w, room), 2),
                mine=otherwise(YES, *NO_FLOOR, (ON_BREAK, "on-break"), (RESTING, "on-break")),
                other=otherwise(YES, (ON_BREAK, "on-break"), (JOINT_RESTS_ELSEWHERE, "on-break")),
                closed="no-such-room",
                nowhere="no-such-room",
            ),
        ),
    ),
    floor.EndFloor: Row(
        ALL_BUT_OBSERVERS,
        ROOM,
        (
            *rooms(
                lambda w, room: floor.EndFloor(room, w.me),
                mine="already",
                other=otherwise("room-changed", (A_MEDIATOR, "already")),
                closed=otherwise("room-changed", (A_MEDIATOR, "no-such-room")),
                nowhere=otherwise("room-changed", (A_MEDIATOR, "no-such-room")),
            ),
            *people(
                lambda w, seat: floor.EndFloor(w.mine, seat),
                with_me=otherwise("not-allowed", (A_MEDIATOR, "already")),
                elsewhere=otherwise("not-allowed", (A_MEDIATOR, "already")),
                waiting=otherwise("not-allowed", (A_MEDIATOR, "already")),
                outside=otherwise("not-allowed", (A_MEDIATOR, "already")),
                removed=otherwise("not-allowed", (A_MEDIATOR, "already")),
                missing=otherwise("not-allowed", (A_MEDIATOR, "already")),
                me="already",
            ),
            Case("one's own", lambda w: floor.EndFloor(w.mine, w.me), YES, NOBODY_HAS_IT, _i_have_it),
            Case(
                "somebody's who has it",
                lambda w: floor.EndFloor(w.mine, w.with_me),
                "not-allowed",
                (
                    (both(A_MEDIATOR, ON_BREAK), "already"),
                    (both(A_MEDIATOR, RESTING), "already"),
                    (both(A_MEDIATOR, IN_HOLD), "already"),
                    (both(A_MEDIATOR, IN_CONSULTATION), "already"),
                    (A_MEDIATOR, YES),
                ),
                _they_have_it,
            ),
        ),
    ),
    talk.Announce: Row(
        MEDIATORS,
        ROOM,
        (
            Case("words to all", lambda _: talk.Announce("To all")),
            *rooms(
                lambda _, room: talk.Announce("To you", (room,)),
                mine=otherwise(YES, (IN_MEDIATORS_ROOM, "bad-value")),
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case("a room where nobody else sits", lambda w: talk.Announce("To you", (w.empty,)), "bad-value"),
        ),
    ),
    address.StartAddress: Row(
        MEDIATORS,
        ROOM,
        (
            Case("all rooms", lambda _: address.StartAddress(), YES, ((UNCONFIRMED, "not-now"), (RESTING, "not-now"))),
            Case(
                "all rooms, while another mediator does",
                lambda _: address.StartAddress(),
                "already",
                ((both(NO_LINE, UNCONFIRMED), "not-now"), (RESTING, "not-now"), (NO_LINE, YES)),
                _mara_speaks,
            ),
        ),
    ),
    address.EndAddress: Row(
        MEDIATORS,
        ROOM,
        (
            Case("one that goes on", lambda _: address.EndAddress(), YES, ((NO_LINE, "already"),), _mara_speaks),
            Case("none", lambda _: address.EndAddress(), "already"),
        ),
    ),
    address.AddressIsOver: Row(
        NOBODY,
        ROOM,
        (
            Case("none", lambda _: address.AddressIsOver(MARA, 0), NOTHING),
            Case(
                "one whose time is up",
                lambda w: address.AddressIsOver(MARA, w.session.address.started_at if w.session.address else 0),
                YES,
                ((NO_LINE, NOTHING), (ENDED, NOTHING)),
                _mara_speaks,
                later_ms=60_000,
            ),
        ),
        server=True,
        after_end=True,
    ),
}
