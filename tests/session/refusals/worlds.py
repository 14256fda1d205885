"""Sessions in every state that the policy speaks of, made by commands of the real core and by nothing else.

Around the one who asks (``me``) there are always the same people: Mara mediates in the joint session, where two
representatives and Ben's counsel sit; Ana is in a caucus with her side, Ben in one with his; somebody waits, somebody
has not come, somebody was removed; one caucus is empty, one is closed. In each further kind of room one person sits: of
Ana's side in its consultation, counsel, another mediator, and somebody who waits in a hold room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, reduce
from typing import TypeVar

from room_server.session.core import decide, evolve
from room_server.session.people import HOST, NEUTRAL, Role, SeatId, SideId
from room_server.session.practices import (
    adjournment,
    agenda,
    attendance,
    breaks,
    disclosure,
    knocking,
    moves,
    outcome,
    roomkeeping,
    talk,
)
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.refusals import Refusal
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import ItemId, Outcome, RequestKind, Session, Standing, Turn
from tests.cast import AGREEMENT
from tests.session.refusals.terms import MEDIATORS, NEUTRALS, NOTHING, YES, Case, Cell, Moment, Place, Row, gate

_Key = TypeVar("_Key")

START = 1_790_000_000_000  # UTC milliseconds
STEP_MS = 1_000
BREAK_MINUTES = 5
DAY_MS = 86_400_000
A, B = SideId("a"), SideId("b")
MARA, ANA, BEN = SeatId("s-mara"), SeatId("s-ana"), SeatId("s-ben")
RITA, ROLF, CARL = SeatId("s-rita"), SeatId("s-rolf"), SeatId("s-carl")
WIM, OTTO, GERD, ELIN = SeatId("s-wim"), SeatId("s-otto"), SeatId("s-gerd"), SeatId("s-elin")
ME = SeatId("s-me")
VERA, LENA, TOM, HUGO = SeatId("s-vera"), SeatId("s-lena"), SeatId("s-tom"), SeatId("s-hugo")
NOBODY_THERE, NOWHERE, NOTHING_THERE = SeatId("s-none"), RoomId("r-none"), ItemId("i-none")

AROUND = (
    NewSeat(MARA, "Mara", Role.MEDIATOR),
    NewSeat(ANA, "Ana", Role.PARTY, A),
    NewSeat(RITA, "Rita", Role.REPRESENTATIVE, A),
    NewSeat(BEN, "Ben", Role.PARTY, B, approves=True),
    NewSeat(ROLF, "Rolf", Role.REPRESENTATIVE, B),
    NewSeat(CARL, "Carl", Role.COUNSEL, B),
    NewSeat(WIM, "Wim", Role.SUPPORT_PERSON, B),
    NewSeat(OTTO, "Otto", Role.SUPPORT_PERSON, B),
    NewSeat(GERD, "Gerd", Role.SUPPORT_PERSON, B),
    NewSeat(ELIN, "Elin", Role.OBSERVER),
    NewSeat(VERA, "Vera", Role.SUPPORT_PERSON, A),
    NewSeat(LENA, "Lena", Role.COUNSEL, A),
    NewSeat(TOM, "Tom", Role.CO_MEDIATOR),
    NewSeat(HUGO, "Hugo", Role.EXPERT),
)

KIND_OF = {
    Place.JOINT: RoomKind.JOINT,
    Place.OWN_CAUCUS: RoomKind.CAUCUS,
    Place.OTHER_CAUCUS: RoomKind.CAUCUS,
    Place.CONSULTATION: RoomKind.CONSULTATION,
    Place.COUNSEL: RoomKind.COUNSEL,
    Place.MEDIATORS: RoomKind.MEDIATORS,
    Place.HOLD: RoomKind.HOLD,
}
"""Of which kind each place is; every kind of room is the kind of some place."""

ONLY_FOR = {Place.COUNSEL: MEDIATORS | {Role.COUNSEL}, Place.MEDIATORS: MEDIATORS}
"""Rooms into which nobody else can be brought: for other roles there are no cells."""

STANDINGS_OUTSIDE = tuple(standing for standing in Standing if standing is not Standing.SEATED)
STANDINGS_ADJOURNED = (Standing.INVITED, Standing.DECLINED, Standing.REMOVED)


@dataclass(frozen=True)
class World:
    """A session, who asks, and the names that the cases use."""

    session: Session
    me: SeatId
    place: Place | None = None
    now: int = START
    own_caucus: RoomId = JOINT
    other_caucus: RoomId = JOINT
    empty: RoomId = JOINT
    closed: RoomId = JOINT
    consultation: RoomId = JOINT
    counsel: RoomId = JOINT
    mediators: RoomId = JOINT
    hold: RoomId = JOINT
    nowhere: RoomId = NOWHERE
    topic: ItemId = NOTHING_THERE
    line: ItemId = NOTHING_THERE  # said by Ana in her caucus, with Mara
    release: ItemId = NOTHING_THERE  # of that line, to the joint session, not answered
    waiting: SeatId = WIM
    outside: SeatId = OTTO
    removed: SeatId = GERD
    missing: SeatId = NOBODY_THERE
    nothing: ItemId = NOTHING_THERE

    @property
    def start(self) -> int:
        """When everything began, in UTC milliseconds."""
        return START

    @property
    def mine(self) -> RoomId:
        """The room one is in; the joint session for who is in none."""
        return self.session.seats[self.me].room or JOINT if self.me in self.session.seats else JOINT

    @property
    def other(self) -> RoomId:
        """An open room with somebody in it that is not one's own."""
        return JOINT if self.mine == self.other_caucus else self.other_caucus

    @property
    def with_me(self) -> SeatId:
        """Somebody in one's own room."""
        there = {self.own_caucus: ANA, self.other_caucus: BEN, self.consultation: VERA}
        return (there | {self.counsel: LENA, self.mediators: TOM, self.hold: HUGO, JOINT: RITA})[self.mine]

    @property
    def elsewhere(self) -> SeatId:
        """Somebody in another room."""
        return ANA if self.mine == self.other_caucus else BEN

    def roster(self, room: RoomId) -> tuple[SeatId, ...]:
        """Return who sits in a room."""
        return tuple(sorted(self.session.rooms[room].seated)) if room in self.session.rooms else ()

    def turn(self, later_ms: int = 0) -> Turn:
        """Return what the host would hand the core now."""
        now = self.now + STEP_MS + later_ms
        return Turn(now, lambda n: f"i-{now - START}-{n}")

    def do(self, by: SeatId, command: object) -> World:
        """Return the world after a command, which must be accepted."""
        turn = self.turn()
        return replace(
            self, session=reduce(evolve, decide(self.session, by, command, turn), self.session), now=turn.now
        )

    def tried(self, by: SeatId, command: object) -> World:
        """Return the world after a command; the same where it is refused."""
        try:
            return self.do(by, command)
        except Refusal:
            return self

    def newest(self, of: Iterable[_Key]) -> _Key:
        """Return the key that was added last."""
        return list(of)[-1]

    def brought(self, seat: SeatId, room: RoomId) -> World:
        """Return the world after a mediator moved somebody there, who confirmed."""
        moved = self.do(MARA, moves.Move((seat,), room, self.roster(room), moves.GUARDS))
        return moved if moved.session.seats[seat].confirmed else moved.do(seat, attendance.Confirm(room))


def cells() -> Iterator[Cell]:
    """Yield every cell of the matrix: who asks, from where, when."""
    for moment in Moment:
        yield Cell(None, None, None, True, moment)
        adjourned = moment is Moment.ADJOURNED
        for role in Role:
            for standing in STANDINGS_ADJOURNED if adjourned else STANDINGS_OUTSIDE:
                yield Cell(role, standing, None, False, moment)
            for place in () if adjourned else Place:
                if role in ONLY_FOR.get(place, Role):
                    yield Cell(role, Standing.SEATED, place, True, moment)
                    yield Cell(role, Standing.SEATED, place, False, moment)


@cache
def world(cell: Cell) -> World:
    """Return the session of a cell."""
    if cell.role is None:
        return _at_moment(replace(_around(Role.PARTY), me=HOST), cell.moment)
    made = _standing(_around(cell.role), cell)
    return _at_moment(made, cell.moment)


def answer(row: Row, case: Case, cell: Cell) -> str:
    """Return what the real core answers in a cell: ``YES``, ``NOTHING`` or the code of the refusal."""
    made = world(cell)
    if case.given is not None and gate(row, cell) == YES:
        made = case.given(made)
    try:
        happened = decide(made.session, made.me, case.ask(made), made.turn(case.later_ms))
    except Refusal as refusal:
        return refusal.because.value
    return YES if happened else NOTHING


@cache
def _around(role: Role) -> World:
    """Return the session with all the others where they are; ``me`` has a link and no more."""
    side = NEUTRAL if role in NEUTRALS else A
    me = NewSeat(ME, "Me", role, side, approves=side == A)
    w = World(Session(), ME).do(HOST, OpenSession("A case", AGREEMENT, (*AROUND, me)))
    w = _come(w, MARA).do(MARA, moves.Admit(MARA, JOINT))
    for seat in (TOM, ANA, RITA, BEN, ROLF, CARL, ELIN, VERA, LENA, HUGO):
        w = _come(w, seat).do(MARA, moves.Admit(seat, JOINT, moves.GUARDS)).do(seat, attendance.Confirm(JOINT))
    w = _come(w, WIM)
    w = w.do(MARA, attendance.Remove(GERD)).do(CARL, breaks.Ask(RequestKind.BREAK))
    return _with_items(_with_rooms(w))


def _with_rooms(w: World) -> World:
    for name, side in (("own_caucus", A), ("other_caucus", B), ("empty", B), ("closed", B)):
        w = _opened(w, name, roomkeeping.OpenRoom(name, side))
    w = _opened(w, "consultation", roomkeeping.OpenRoom("By themselves", A, RoomKind.CONSULTATION))
    for name, kind in (("counsel", RoomKind.COUNSEL), ("mediators", RoomKind.MEDIATORS), ("hold", RoomKind.HOLD)):
        w = _opened(w, name, roomkeeping.OpenRoom(name, kind=kind))
    w = w.do(MARA, roomkeeping.CloseRoom(w.closed))
    w = w.brought(VERA, w.consultation).brought(LENA, w.counsel).brought(TOM, w.mediators).brought(HUGO, w.hold)
    return w.brought(ANA, w.own_caucus).brought(BEN, w.other_caucus).brought(ELIN, w.empty).brought(ELIN, JOINT)


def _opened(w: World, name: str, ask: roomkeeping.OpenRoom) -> World:
    w = w.do(MARA, ask)
    return replace(w, **{name: w.newest(w.session.rooms)})  # type: ignore[arg-type]


def _with_items(w: World) -> World:
    w = w.do(MARA, agenda.AddAgendaItem("Rent"))
    w = replace(w, topic=w.session.agenda[0].id).brought(MARA, w.own_caucus)
    w = w.do(ANA, talk.Say(w.own_caucus, "We would settle."))
    w = replace(w, line=w.newest(w.session.lines[w.own_caucus]))
    w = w.do(MARA, disclosure.ProposeRelease(w.own_caucus, w.line, "They might settle.", JOINT))
    return replace(w, release=w.newest(w.session.releases)).brought(MARA, JOINT)


def _come(w: World, seat: SeatId) -> World:
    return w.do(seat, attendance.SignAgreement("en", AGREEMENT["en"])).do(seat, attendance.Arrive())


def _standing(w: World, cell: Cell) -> World:
    """Bring ``me`` to where the cell says."""
    if cell.standing is Standing.INVITED:
        return w
    w = _come(w, ME)
    if cell.standing is Standing.SEATED and cell.place is not None:
        return _seated(w.do(MARA, moves.Admit(ME, JOINT, moves.GUARDS)), cell.place, confirmed=cell.confirmed)
    last: dict[Standing | None, tuple[SeatId, object]] = {
        Standing.HELD: (MARA, attendance.Hold(ME, "Soon.")),
        Standing.DECLINED: (MARA, attendance.Decline(ME, "Not today.")),
        Standing.DEPARTED: (ME, attendance.Depart()),
        Standing.REMOVED: (MARA, attendance.Remove(ME)),
    }
    return w.do(*last[cell.standing]) if cell.standing in last else w


def _seated(w: World, place: Place, *, confirmed: bool) -> World:
    """Bring ``me``, just admitted to the joint session, to a room; let in by somebody there where one knocks."""
    room = {
        Place.JOINT: JOINT,
        Place.OWN_CAUCUS: w.own_caucus,
        Place.OTHER_CAUCUS: w.other_caucus,
        Place.CONSULTATION: w.consultation,
        Place.COUNSEL: w.counsel,
        Place.MEDIATORS: w.mediators,
        Place.HOLD: w.hold,
    }[place]
    person = w.session.seats[ME].person
    if place is Place.CONSULTATION and person.side == NEUTRAL:
        w = w.do(ME if person.steers else MARA, knocking.Knock(room, ME))
        w = w.do(VERA, knocking.AnswerKnock(room, ME, admit=True))
    elif room != JOINT:
        w = w.do(MARA, moves.Move((ME,), room, w.roster(room), moves.GUARDS))
    return w.do(ME, attendance.Confirm(room)) if confirmed else w


def _at_moment(w: World, moment: Moment) -> World:
    """Let the session rest, pause or end."""
    if moment is Moment.RESTING:
        for seat in sorted(w.session.mediators()):
            w = w.do(HOST, attendance.NoteLine(seat, up=False)) if w.session.seats[seat].room == JOINT else w
        assert JOINT in w.session.resting
    if moment is Moment.ON_BREAK:
        w = w.do(MARA, breaks.StartBreak(BREAK_MINUTES))
    if moment is Moment.OVER:
        w = w.do(MARA, outcome.DraftOutcome(Outcome.ADJOURNED)).do(MARA, outcome.CloseSession(Outcome.ADJOURNED))
    if moment is Moment.ADJOURNED:
        w = w.do(MARA, adjournment.Adjourn(w.start + DAY_MS, "Sleep on it."))
    return w
