"""The core: how long a command takes from decision to what each of ten readers is told. Nothing else runs in between.

Ten people in three rooms write, draw, take notes, and are moved; ids are made as the host makes them. A figure is one
command's decide, evolve of each of its events, and visibility of each event for each reader.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from room_server.host.ids import command_key, ids_for
from room_server.session.core import decide, evolve
from room_server.session.people import HOST, Role, SeatId, SideId
from room_server.session.practices.agenda import AddAgendaItem, NoteOnAgenda
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.talk import Say
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId, Session, Turn
from room_server.session.visibility import visible
from tests.bench.cast import AGREEMENT
from tests.bench.figures import Figure, Outcome, at_most, percentile

SECRET = b"the secret of this session"
ROLES = (Role.MEDIATOR, Role.CO_MEDIATOR, *(Role.PARTY, Role.COUNSEL, Role.REPRESENTATIVE, Role.SUPPORT_PERSON) * 2)
PEOPLE = tuple(
    NewSeat(SeatId(f"s-{number}"), f"Person {number}", role, SideId("n" if number < 2 else "ab"[number // 6]))
    for number, role in enumerate(ROLES)
)
MARA = PEOPLE[0].seat
WORDS = "an ordinary line, of such a length as people write them in a chat"
ROUND = 40  # commands, of which one moves somebody and one confirms it
MOST_US = 60


async def run(*, quick: bool) -> Outcome:
    """Carry out rounds of what people do, and measure each command."""
    core = Core()
    core.gather()
    took: dict[str, list[float]] = {}
    for _ in range(25 if quick else 100):
        for by, command in core.round():
            took.setdefault(type(command).__name__, []).append(core.do(by, command))
    every = sorted(one for times in took.values() for one in times)
    figures = [
        Figure("a command, median", percentile(every, 0.5), "us", at_most(MOST_US)),
        Figure("a command, 99 %", percentile(every, 0.99), "us"),
        *(Figure(f"{name}, median", percentile(sorted(times), 0.5), "us") for name, times in took.items()),
    ]
    return Outcome("core", figures, {"people": len(PEOPLE), "commands": len(every)})


class Core:
    """One session, and the clock and the ids of a host."""

    def __init__(self) -> None:
        self.session = Session()
        self.count = 0
        self.rooms: list[RoomId] = [JOINT]

    def do(self, by: SeatId, command: object) -> float:
        """Carry out a command and look at each event for each reader; return the time that took in microseconds."""
        self.count += 1
        began = time.perf_counter_ns()
        turn = Turn(self.count, ids_for(SECRET, command_key(by, f"c-{self.count}")))
        session = self.session
        for event in decide(session, by, command, turn):
            session = evolve(session, event)
            for person in PEOPLE:
                visible(session, event, person.seat, self.count)
        self.session = session
        return (time.perf_counter_ns() - began) / 1_000

    def gather(self) -> None:
        """Let everybody come in, and open a caucus with each side."""
        self.do(HOST, OpenSession("A case", AGREEMENT, PEOPLE))
        for person in PEOPLE:
            self.do(person.seat, SignAgreement("en", AGREEMENT["en"]))
            self.do(person.seat, Arrive())
            self.do(MARA, Admit(person.seat, JOINT, GUARDS))
            if person.seat != MARA:
                self.do(person.seat, Confirm(JOINT))
        for side in ("a", "b"):
            self.do(MARA, OpenRoom(f"With {side}", SideId(side)))
            self.rooms.append(list(self.session.rooms)[-1])
        for person in PEOPLE[3:6]:
            self.bring(person.seat, self.rooms[1])
        self.do(MARA, AddAgendaItem("Rent"))

    def bring(self, seat: SeatId, room: RoomId) -> None:
        """Move somebody, who confirms."""
        self.do(MARA, Move((seat,), room, tuple(self.session.rooms[room].seated), GUARDS))
        self.do(seat, Confirm(room))

    def round(self) -> Iterator[tuple[SeatId, object]]:
        """Yield what people do, each command as it fits the session by then."""
        for number in range(ROUND - 2):
            by = PEOPLE[number % len(PEOPLE)].seat
            yield by, self._by_them(by, self.session.room_of(by).id, number)
        moved = PEOPLE[2].seat
        room = self.rooms[1] if self.session.room_of(moved).id == JOINT else JOINT
        yield MARA, Move((moved,), room, tuple(self.session.rooms[room].seated), GUARDS)
        yield moved, Confirm(room)

    def _by_them(self, by: SeatId, room: RoomId, number: int) -> object:
        if number % 4 == 0:
            patch = Patch(ItemId(f"e-{number}"), {"type": "line", "x": number, "y": self.count})
            return Draw(room, (patch,))
        return NoteOnAgenda(self.session.agenda[0].id, WORDS) if number == 1 else Say(room, WORDS)
