"""Where fuzzed frames are given: sessions of the policy's matrix, and what its rows ask in them, as real frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from room_server.session.core import RULES
from room_server.session.glimpses import Devices, Pointer, Sketch
from room_server.session.people import Role
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId, Standing
from room_server.wire import codec
from room_server.wire.messages import COMMANDS
from tests.session.refusals.rows import ROWS
from tests.session.refusals.terms import Cell, Moment, Place
from tests.session.refusals.worlds import World, world

NAMED_CODES = frozenset(Because)


@dataclass(frozen=True)
class Seed:
    """A frame that fits: who sends it in which session."""

    world: World
    frame: bytes


CELLS = (
    Cell(Role.MEDIATOR, Standing.SEATED, Place.JOINT, True, Moment.RUNNING),
    Cell(Role.PARTY, Standing.SEATED, Place.OWN_CAUCUS, True, Moment.RUNNING),
    Cell(Role.OBSERVER, Standing.WAITING, None, False, Moment.RUNNING),
    Cell(Role.COUNSEL, Standing.SEATED, Place.CONSULTATION, True, Moment.ON_BREAK),
    Cell(Role.CO_MEDIATOR, Standing.INVITED, None, False, Moment.ADJOURNED),
    Cell(Role.PARTY, Standing.SEATED, Place.JOINT, False, Moment.OVER),
)
"""Of each kind of person, standing, room and moment, somebody."""


@cache
def worlds() -> tuple[World, ...]:
    """Return the sessions."""
    return tuple(world(cell) for cell in CELLS)


@cache
def seeds() -> tuple[Seed, ...]:
    """Return a frame that fits for every command, glimpse and other word of a client."""
    return (*_commands(), *_others())


def _commands() -> Iterator[Seed]:
    on_the_wire = set(COMMANDS.values())
    for command in RULES:
        if command in on_the_wire:
            for one in worlds():
                for case in ROWS[command].cases[:2]:
                    yield Seed(one, codec.command_frame("c-1", case.ask(one)))


def _others() -> Iterator[Seed]:
    element = ItemId("e-0123456789abcdef")
    glimpses = (
        Pointer(JOINT, 1.0, 2.0),
        Sketch(JOINT, element, {"type": "freedraw", "points": [[0.0, 1.0]]}),
        Devices(microphone=True, camera=False),
    )
    frames = [codec.peek_frame(body) for body in glimpses]
    frames += [codec.signal_frame(word) for word in _SIGNALS]
    frames += [codec.ping_frame(7), codec.hello_frame("nonce", 3, "device"), codec.rehearse_frame("nonce")]
    for one in worlds():
        yield from (Seed(one, frame) for frame in frames)


_SIGNALS: tuple[dict[str, object], ...] = (
    {"t": "answer", "sdp": "v=0\r\n"},
    {"t": "pin", "seats": ["s-ana"]},
    {"t": "tiles", "heights": {"s-ana": 360}},
    {"t": "again"},
    {"t": "loop-start"},
    {"t": "loop", "s": {"t": "answer", "sdp": "v=0\r\n"}},
)
