"""The life of one session: five people come, are moved, pause, write, lose their lines and come back; it is deleted.

What they do is drawn from a seeded source of chance. Each waits for what they did to be seen, so that a line which
hangs is noticed; whatever goes wrong is counted by its kind, and the session goes on.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from room_server.bootstrap.house import House
from room_server.headless.client import Client
from room_server.headless.doors import Door
from room_server.headless.errors import Ended, NotLetIn, Refused, Rejected
from room_server.session.people import SideId
from room_server.session.practices.attendance import Confirm
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT, RoomId
from room_server.web.desk import NewSession
from tests.bench.cast import AGREEMENT, PEOPLE
from tests.processes import seat

PAUSE_S = 2.0  # between two acts of one session, on average
SEEN_S = 10.0  # within which what was done must be seen
TROUBLE = (Ended, NotLetIn, Refused, Rejected, TimeoutError, OSError)


@dataclass(slots=True)
class Tally:
    """What was done, by act, and what went wrong, by act and kind."""

    done: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)


async def live(house: House, number: int, seconds: float, tally: Tally) -> None:
    """Let one session of five live for so long, and delete it."""
    session, invited = await house.desk.create(NewSession(f"Case {number}", PEOPLE, AGREEMENT), account="soak")
    doors = [await Door.join(one.link) for one in invited]
    life = _Life(doors, random.Random(number), tally)
    try:
        await _in_time(life, seconds)
    except TROUBLE as error:
        tally.wrong[f"session: {type(error).__name__}"] += 1
    finally:
        await asyncio.gather(*(one.close() for one in life.people))
        await house.desk.delete(session)
    tally.done["session"] += 1


async def _in_time(life: _Life, seconds: float) -> None:
    end = asyncio.get_running_loop().time() + seconds
    await life.begin()
    while (left := end - asyncio.get_running_loop().time()) > 0:
        await asyncio.sleep(min(left, life.chance.expovariate(1 / PAUSE_S)))
        await life.act()


class _Life:
    def __init__(self, doors: list[Door], chance: random.Random, tally: Tally) -> None:
        self.people, self.chance = [Client(door) for door in doors], chance
        self._doors, self._tally = doors, tally
        self._acts: dict[str, Callable[[], Awaitable[None]]] = {
            "move": self._move, "break": self._break, "line": self._line,
            "reconnect": self._reconnect, "reload": self._reload,
        }  # fmt: skip

    @property
    def _mediator(self) -> Client:
        return self.people[0]

    async def begin(self) -> None:
        """Let everybody in, and open a caucus with each side."""
        for one in self.people:
            await one.open(SEEN_S)
        await seat(*self.people)
        for side in ("a", "b"):
            await self._mediator.do(OpenRoom(f"Side {side}", SideId(side)))

    async def act(self) -> None:
        """Do one thing."""
        (name,) = self.chance.choices([*self._acts], weights=(4, 1, 2, 2, 1))
        try:
            await self._acts[name]()
        except TROUBLE as error:
            code = getattr(error, "code", "")
            self._tally.wrong[f"{name}: {type(error).__name__} {code}".strip()] += 1
        else:
            self._tally.done[name] += 1

    async def _move(self) -> None:
        """Bring somebody of a side into their caucus, or back; they confirm the room."""
        one = self.chance.choice(self.people[1:])
        away = [r for r in self._mediator.view.rooms.values() if r.side == one.me.person.side]
        room = JOINT if one.me.room != JOINT else away[0].room
        seen = tuple(self._mediator.view.rooms[room].seated)
        await self._mediator.do(Move((one.view.you,), room, seen, GUARDS))
        await one.until(lambda: one.me.room == room, SEEN_S)
        await one.do(Confirm(room))

    async def _break(self) -> None:
        """Pause the joint session, and go on."""
        await self._mediator.do(StartBreak(1, (JOINT,)))
        there = self._in(JOINT)
        await self._seen(there, lambda one: one.view.rooms[JOINT].pause is not None)
        await self._mediator.do(EndBreak(JOINT))
        await self._seen(there, lambda one: one.view.rooms[JOINT].pause is None)

    async def _line(self) -> None:
        """Write a line, which everybody in that room reads."""
        one = self.chance.choice(self.people)
        room = one.me.room
        assert room is not None
        text = f"{self.chance.getrandbits(64):x}"
        await one.do(Say(room, text))
        await self._seen(
            self._in(room), lambda reader: any(line.text == text for line in reader.view.rooms[room].lines)
        )

    async def _reconnect(self) -> None:
        """Lose a line; the client comes back by itself."""
        one = self.chance.choice(self.people)
        before = one.connects
        await one.drop_line()
        async with asyncio.timeout(SEEN_S):
            while one.connects == before or not one.connected:
                await asyncio.sleep(0.05)

    async def _reload(self) -> None:
        """Open the page anew: the same cookie, and a view from the beginning."""
        at = self.chance.randrange(len(self.people))
        await self.people[at].close()
        self.people[at] = Client(self._doors[at])
        await self.people[at].open(SEEN_S)

    def _in(self, room: RoomId) -> list[Client]:
        return [one for one in self.people if one.me.room == room]

    async def _seen(self, readers: list[Client], true: Callable[[Client], bool]) -> None:
        await asyncio.gather(*(one.until(lambda one=one: true(one), SEEN_S) for one in readers))  # type: ignore[misc]
