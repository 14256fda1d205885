"""What passes and is not kept: a pointer, a sketch in progress, devices, how a line carries.

A browser or the host says it; ``visibility`` alone decides who reads it, and makes the ``Glimpse`` that carries it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from room_server.session.rooms import RoomId
from room_server.session.state import ItemId


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where somebody points on the board of a room, in board units; ``x`` None: no longer."""

    room: RoomId
    x: float | None
    y: float | None


@dataclass(frozen=True, slots=True)
class Sketch:
    """An element while it is being drawn; it is kept only by ``Draw``."""

    room: RoomId
    element: ItemId
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Devices:
    """Whether somebody's microphone and camera are on, as their browser says."""

    microphone: bool
    camera: bool


MOST_FIGURE = 60_000  # milliseconds, or freezes: more is no measurement


class Soundness(StrEnum):
    """How well somebody's line carries, in a word."""

    GOOD = "good"
    UNSTEADY = "unsteady"
    POOR = "poor"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Quality:
    """How well somebody's line carries, in a word: as their browser and the forwarder measure it."""

    word: Soundness


@dataclass(frozen=True, slots=True)
class QualityFigures:
    """What somebody's line measures, for a mediator in the same room: how much flows would tell who is active.

    ``lost_up`` and ``lost_down`` in thousandths of packets; ``freezes`` of what they see, since the last figures.
    """

    round_trip_ms: int
    jitter_ms: int
    lost_up: int
    lost_down: int
    freezes: int
    frames_per_second: int

    @property
    def possible(self) -> bool:
        """Tell whether these can be measurements."""
        most = {"lost_up": 1_000, "lost_down": 1_000, "frames_per_second": 1_000}
        return all(0 <= getattr(self, f.name) <= most.get(f.name, MOST_FIGURE) for f in fields(self))


GlimpseBody = Pointer | Sketch | Devices | Quality | QualityFigures
