"""A session told as a story: open, admit, hold a caucus, bring, say; then look at what each seat was told.

    Story().opened().admitted(MARA, ANA, BEN).caucus("a").bring(ANA, "a").say(ANA, "We would take 9,000.")

After every command the laws of the core are asserted for every seat (``_assert_laws``), so that each story, whatever
it is about, is a test of them too. Nothing here is a substitute: the core, the log's codec and the fold are the real.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Self

import pytest

from room_server.host.ids import command_key, ids_for
from room_server.log.codec import decode as decode_event
from room_server.log.codec import encode as encode_event
from room_server.session import placement
from room_server.session.audience import Event
from room_server.session.core import EVOLVE, decide, evolve, replay
from room_server.session.people import HOST, NEUTRAL, Mode, Role, SeatId, SideId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.opening import OpenSession
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.speaking import NoteSpeech, Spoke
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import IN_LOBBY, Limits, Session, Standing, Turn
from room_server.session.views.fold import tell, view
from room_server.session.views.shape import View
from room_server.session.visibility import Visible, addressed_by, heard_by, screen_for, speech_readers, visible
from room_server.wire.codec import event_body
from tests.cast import AGREEMENT, EVERYBODY, MARA, OPENING

START = 1_790_000_000_000  # UTC milliseconds
STEP_MS = 1_000
SECRET = b"a secret of this session"


class Story:
    """One session, what happened in it, and what each seat was told."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.session = Session()
        self.limits = limits or Limits()
        self.log: list[Event] = []
        self.told: dict[SeatId, list[Visible]] = {}
        self.views: dict[SeatId, View] = {}
        self.named: dict[str, RoomId] = {"joint": JOINT}
        self.now = START
        self._given = 0

    # -- commands -----------------------------------------------------------------------------------------------

    def do(self, by: SeatId, command: object) -> tuple[Event, ...]:
        """Give one command; return what happened."""
        self._given += 1
        self.now += STEP_MS
        before = self.session
        events = decide(before, by, command, self._turn(by))
        for event in events:
            self._append(event)
        _assert_laws(self)
        return events

    def tell(self, by: SeatId, *commands: object) -> Self:
        """Give commands one after the other, as part of a chain."""
        for command in commands:
            self.do(by, command)
        return self

    def must_refuse(self, because: Because, by: SeatId, command: object) -> Self:
        """Give a command that is refused for this reason; nothing has changed."""
        before, written = self.session, len(self.log)
        with pytest.raises(Refusal) as refusal:
            self.do(by, command)
        assert refusal.value.because is because, (refusal.value.because, because, command)
        assert self.session is before
        assert len(self.log) == written
        return self

    def opened(self, **changes: Any) -> Self:
        """Let the host make the session of the whole cast; ``changes`` replace fields of its command."""
        opening: OpenSession = replace(OPENING, **changes)
        for person in opening.seats:
            self._know(person.seat)
        return self.tell(HOST, opening)

    def arrived(self, *seats: SeatId, mode: Mode = Mode.VIDEO) -> Self:
        """Let people sign and come to the lobby."""
        for seat in seats:
            if not self.session.seats[seat].signed:
                self.do(seat, SignAgreement("en", AGREEMENT["en"]))
            self.do(seat, Arrive(mode))
        return self

    def admitted(self, *seats: SeatId, room: str = "joint") -> Self:
        """Let people come, and the mediator (first herself) admit them; all confirm the room."""
        for seat in dict.fromkeys((MARA, *seats)):
            if self.session.seats[seat].standing is Standing.SEATED:
                continue
            if self.session.seats[seat].standing not in IN_LOBBY:
                self.arrived(seat)
            self.do(MARA, Admit(seat, JOINT if seat == MARA else self.room(room), GUARDS))
            if seat != MARA:
                self.do(seat, Confirm(self.room(room)))
        return self

    def everybody(self) -> Self:
        """Admit the whole cast to the joint session."""
        return self.admitted(*EVERYBODY)

    def caucus(self, side: str, title: str = "", by: SeatId = MARA) -> Self:
        """Open a caucus with a side; the story calls it by the side's letter, or by its title."""
        words = title or f"Caucus {side}"
        (opened,) = self.do(by, OpenRoom(words, SideId(side)))
        self.named[title or side] = opened.room  # type: ignore[attr-defined]
        return self

    def roomed(self, kind: RoomKind, side: SideId | str = NEUTRAL, title: str = "") -> Self:
        """Open a room of a kind; the story calls it by its kind, or by its title."""
        (opened,) = self.do(MARA, OpenRoom(title or f"A room: {kind}", SideId(side), kind))
        self.named[title or kind] = opened.room  # type: ignore[attr-defined]
        return self

    def bring(self, who: SeatId | Iterable[SeatId], where: str, *, by: SeatId = MARA, confirm: bool = True) -> Self:
        """Move people and whoever interprets for them to a room, with all that a mediator may acknowledge.

        Those who are named confirm unless told otherwise.
        """
        seats = (who,) if isinstance(who, str) else tuple(who)
        room = self.room(where)
        self.do(by, Move(self.with_interpreters(seats, where), room, self.seated(where), GUARDS))
        for seat in seats:
            if confirm and not self.session.seats[seat].confirmed:
                self.do(seat, Confirm(room))
        return self

    def say(self, by: SeatId, text: str) -> Self:
        """Write a line in the room that one is in."""
        return self.tell(by, Say(self.session.room_of(by).id, text))

    def speech(self, where: str, spoke: Mapping[SeatId, int]) -> Self:
        """Let the host note who was heard in a room, for how many milliseconds, as the room stands now."""
        room = self.session.rooms[self.room(where)]
        told = tuple(sorted(speech_readers(self.session, room)))
        return self.tell(HOST, NoteSpeech(room.id, told, tuple(Spoke(seat, ms) for seat, ms in spoke.items())))

    def with_interpreters(self, seats: tuple[SeatId, ...], where: str) -> tuple[SeatId, ...]:
        """Return who comes to a room when these are brought there."""
        return placement.with_interpreters(self.session, seats, self.session.rooms[self.room(where)])

    # -- looking ------------------------------------------------------------------------------------------------

    def room(self, name: str) -> RoomId:
        """Return the id of a room that the story named, or the id itself."""
        return self.named.get(name, RoomId(name))

    def seated(self, where: str) -> tuple[SeatId, ...]:
        """Return the roster of a room."""
        return tuple(sorted(self.session.rooms[self.room(where)].seated))

    def read_by(self, seat: SeatId, kind: type | None = None) -> list[Any]:
        """Return the events that a seat was told, in its own order."""
        events = [told.event for told in self.told[seat]]
        return [event for event in events if kind is None or isinstance(event, kind)]

    def bytes_of(self, seat: SeatId) -> bytes:
        """Return everything that a seat was told as it stands on the wire, to search in."""
        return b"".join(event_body(told.event) for told in self.told[seat])

    def view(self, seat: SeatId) -> View:
        """Return what a seat sees on joining now."""
        return view(seat, self.told[seat])

    def last(self, kind: type) -> Any:
        """Return the last event of a kind, as it is logged."""
        return next(event for event in reversed(self.log) if isinstance(event, kind))

    def hears(self, seat: SeatId) -> frozenset[SeatId]:
        """Return whom a seat hears now."""
        return heard_by(seat, self.session)

    # -- inside -------------------------------------------------------------------------------------------------

    def _turn(self, by: SeatId) -> Turn:
        return Turn(self.now, ids_for(SECRET, command_key(by, f"c-{self._given}")), self.limits)

    def _append(self, event: Event) -> None:
        self.log.append(event)
        self.session = evolve(self.session, event)
        for seat in self.told:
            self._show(self.session, event, seat)
        for seat in self.session.seats.keys() - self.told.keys():
            self._know(seat)
            self._catch_up(seat)

    def _know(self, seat: SeatId) -> None:
        self.told[seat], self.views[seat] = [], View(seat)

    def _catch_up(self, seat: SeatId) -> None:
        """Tell somebody who was invited later what every holder of a link may know of before."""
        for told in history(self.log, seat):
            self.told[seat].append(told)
            tell(self.views[seat], told)

    def _show(self, after: Session, event: Event, seat: SeatId) -> None:
        told = visible(after, event, seat, len(self.told[seat]) + 1)
        if told is not None:
            self.told[seat].append(told)
            tell(self.views[seat], told)


def history(log: Iterable[Event], reader: SeatId) -> list[Visible]:
    """Return what a reader who comes with empty hands is told: the log from its beginning, through the one gate."""
    return histories(log, (reader,))[reader]


def histories(log: Iterable[Event], readers: Iterable[SeatId]) -> dict[SeatId, list[Visible]]:
    """Return the histories of several readers, over one replay."""
    session = Session()
    told: dict[SeatId, list[Visible]] = {reader: [] for reader in readers}
    for event in log:
        session = evolve(session, event)
        for reader, seen in told.items():
            shown = visible(session, event, reader, len(seen) + 1)
            if shown is not None:
                seen.append(shown)
    return told


def _assert_laws(story: Story) -> None:
    """Assert what must hold after every command, whatever the story is about."""
    session = story.session
    assert replay(story.log) == session
    for event in story.log[-12:]:
        assert type(event) in EVOLVE
        assert decode_event(encode_event(event, "s-x/c-1")) == (event, "s-x/c-1")
    anew = histories(story.log, story.told)
    for seat, told in story.told.items():
        again = anew[seat]
        assert again == told, f"{seat}: what is told again differs from what was told"
        assert view(seat, again) == story.views[seat], f"{seat}: a fresh view differs from the folded one"
        assert [v.ordinal for v in told] == list(range(1, len(told) + 1))
        assert all(v.reader == seat and v.event.audience.admits(seat) for v in told)
    _assert_knowledge(story)
    _assert_places(session)
    _assert_hearing(session)
    _assert_rest(session)
    _assert_adjourned(session)
    _assert_screens(session)
    _assert_floors(session)
    _assert_address(session)


def _assert_knowledge(story: Story) -> None:
    """A view holds lines that its reader was told, each once and in order, and thinks of nobody who was not."""
    for seat, seen in story.views.items():
        for room in seen.rooms.values():
            known = story.session.lines.get(room.room, {})
            assert [line.at for line in room.lines] == sorted(line.at for line in room.lines)
            assert {line.line for line in room.lines} == {line.id for line in known.values() if seat in line.told}
            assert len(room.lines) == len({line.line for line in room.lines})
            for line in room.lines:
                assert line.roster is None or known[line.line].told.issuperset(room.rosters[line.roster])


def _assert_places(session: Session) -> None:
    """A person is in one room or in none, and the two ways to ask agree."""
    for seat, seating in session.seats.items():
        rooms = [room.id for room in session.rooms.values() if seat in room.seated]
        assert rooms == ([seating.room] if seating.room is not None else [])
        assert (seating.standing is Standing.SEATED) == (seating.room is not None)
        assert not (seating.confirmed and seating.room is None)


def _assert_hearing(session: Session) -> None:
    """Hearing stays in one room, is mutual but for observers, and needs both to have confirmed."""
    for seat, seating in session.seats.items():
        heard = heard_by(seat, session)
        assert not heard or (seating.confirmed and not session.over)
        assert not heard or seating.room not in session.breaks.keys() | session.resting
        for other in heard:
            there = session.seats[other]
            assert there.room == seating.room
            assert there.confirmed
            assert there.person.role is not Role.OBSERVER
            assert seating.person.role is Role.OBSERVER or seat in heard_by(other, session)


def _assert_adjourned(session: Session) -> None:
    """While a session is adjourned nobody sits, waits, or has asked for anything."""
    if session.adjourned is not None:
        assert not session.admitted()
        assert not any(seating.standing in IN_LOBBY | {Standing.DEPARTED} for seating in session.seats.values())
        begun = (session.breaks, session.screens, session.floors, session.knocks, session.requests)
        assert not any(begun)
        assert not any((session.address, session.recall, session.coming, session.resting))
        assert session.lock is None


def _assert_screens(session: Session) -> None:
    """Who sees a screen sits with its owner, hears them, and was told; a screen that is shown is shown to all there."""
    for room, screen in session.screens.items():
        assert session.rooms[room].seated == screen.shown_to
        assert not session.over
        assert room not in session.breaks.keys() | session.resting
    for seat in session.seats:
        shown = screen_for(seat, session)
        if shown is not None:
            assert shown in heard_by(seat, session)
            assert seat in session.screens[session.seats[seat].room].shown_to


def _assert_floors(session: Session) -> None:
    """Who waits to speak or speaks sits in the room, and nobody speaks in a pause."""
    for room, floor in session.floors.items():
        waiting = [hand.seat for hand in floor.hands], [turn.seat for turn in floor.turns]
        assert all(len(set(seats)) == len(seats) and session.rooms[room].seated.issuperset(seats) for seats in waiting)
        if floor.speaker is not None:
            assert floor.speaker.seat in session.rooms[room].seated
            assert room not in session.breaks.keys() | session.resting


def _assert_address(session: Session) -> None:
    """Who speaks to all rooms steers, sits and has a line; whom they reach sits elsewhere and has confirmed."""
    if session.address is not None and not session.over:
        speaker = session.seats[session.address.by]
        assert speaker.person.steers
        assert speaker.room is not None
        assert speaker.on_line
    for seat, seating in session.seats.items():
        if addressed_by(seat, session) is not None:
            assert seating.confirmed
            assert seating.room in session.address.rooms - session.breaks.keys()
            assert addressed_by(seat, session) not in heard_by(seat, session)
            assert addressed_by(session.address.by, session) is None


def _assert_rest(session: Session) -> None:
    """The joint session rests exactly while two sides sit there without a mediator on the line, unless left open."""
    seated = [session.seats[seat] for seat in session.rooms[JOINT].seated]
    sides = {s.person.side for s in seated} - {NEUTRAL}
    steered = any(s.person.role in {Role.MEDIATOR, Role.CO_MEDIATOR} and s.on_line for s in seated)
    alone = len(sides) > 1 and not steered and not session.joint_kept_open and not session.over
    assert (JOINT in session.resting) == alone
