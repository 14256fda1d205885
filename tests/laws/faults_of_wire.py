"""Planted faults of what stands between the core and the socket: numbers, ids, frames, answers, views."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgpack

from room_server.session.audience import Event
from room_server.session.refusals import Because
from room_server.wire import codec
from tests.laws.worlds import Wire


class QuietWire(Wire):
    """The wire under a fault of the core: the fold may not know what to make of what is wrongly told."""

    def view(self, world: Any) -> bytes:
        """Return nothing: these faults show in what is told."""
        return b""


class GlobalNumbers(QuietWire):
    def ordinal(self, world: Any) -> int:
        return world.happened


class SequentialIds(QuietWire):
    def ids(self, world: Any, step: Any) -> Any:
        return lambda index: f"i-{world.happened + index}"


class IdsOfSharedChance(QuietWire):
    def ids(self, world: Any, step: Any) -> Any:
        return lambda index: f"{hash((world.happened, index)):x}"


class EmptyFrames(QuietWire):
    def unseen(self, world: Any, event: Event) -> Iterable[bytes]:
        return (b"\x80",)


class AudienceSent(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(sorted(seen.event.audience.seats))


class HeadCount(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(len(world.session.admitted()))


class RoomCount(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(len(world.session.rooms))


class SharedCompression(QuietWire):
    """A compressor shared by a session's readers: sizes depend on what was said to others."""

    def told(self, world: Any, seen: Any) -> bytes:
        said = sum(len(line.text) for lines in world.session.lines.values() for line in lines.values())
        return codec.visible_frame(seen) + bytes(said % 7)


class TellingRefusals(QuietWire):
    """What is unseen is refused in other words than what is missing."""

    def refused(self, world: Any, step: Any, because: Because) -> bytes:
        named = getattr(step.asks[0], "release", None)
        code = Because.NOT_ALLOWED if named in world.session.releases else because
        return codec.refused_frame(step.id, code)


class ViewOfAllRooms(Wire):
    def view(self, world: Any) -> bytes:
        return super().view(world) + msgpack.packb(sorted(world.session.rooms))


class ViewWithLogVersion(Wire):
    def view(self, world: Any) -> bytes:
        return super().view(world) + msgpack.packb(world.happened)
