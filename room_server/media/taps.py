"""Taps: what is forwarded to a room, handed to the server too (for a recorder, for captions), never to a browser.

Rules:
- A tap is a listener without a connection, and the same word rules it: it gets the packets of the seats that `hearing`
  names for it, from `route` on, and none after `narrow` has taken the pair away.
- Detaching is synchronous: what the tap had taken before leaves before the answer to `narrow`, and nothing after it.
- After an attach, sound starts with the next packet and video with the next key frame; nothing older passes.
- A tap never holds up the people: packets that the server does not read in time are left out, and show as a gap in
  `sequence`.

How it works: a `_Line` is a `Carrier` of one uplink, as a slot is. Its tap gathers rows and hands them over in one
frame a turn of the loop; `narrow` hands them over by itself before it is answered.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Protocol

from room_server.media.codecs import NAMES
from room_server.media.rtp import Packet
from room_server.media.uplink import Source

Rows = list[list[object]]
"""Packets as `port.Tapped` has them, as plain lists."""

Deliver = Callable[[str, Rows], None]
"""Takes the tap's name and its rows, in their order, one frame a call."""

MAX_ROWS: Final = 64
"""Packets of one frame to the server: well under `frames.MAX_FRAME_BYTES`."""

_HALF: Final = 0x8000
_FORGET_AFTER: Final = 2000
"""Packets after an attach when nothing older can come any more and the number may wrap, as in `rewrite`."""
_BLOCK_HEAD_BYTES: Final = 4
_CLOCK_OFFSET_S: Final = time.time() - time.monotonic()


class Publisher(Protocol):
    """What a tap needs of a seat (`peer.Peer`)."""

    @property
    def tapped(self) -> Iterable[tuple[str, Source]]:
        """Its uplinks, each with its kind ("audio", "video")."""


class Showing:
    """A person's screen, as a publisher of its own."""

    def __init__(self, screen: Source) -> None:
        self.tapped = (("video", screen),)


class _Line:
    """One uplink on its way to one tap."""

    def __init__(self, seat: str, kind: str, uplink: Source, take: Callable[[list[object]], None]) -> None:
        self.uplink = uplink
        self._seat = seat
        self._kind = kind
        self._take = take
        self._first: int | None = None
        self._waiting = True
        uplink.subscribe(self)

    def bind(self, source: None, now: float) -> None:
        """Carry nothing any more."""
        self.uplink.unsubscribe(self)

    def restart(self) -> None:
        """Begin anew: the stream has started over, or another layer of the picture begins."""
        self._waiting = True

    def report(self, ntp: int, timestamp: int) -> None:
        """Leave sender reports out: `at_ms` says when each packet came."""

    def take(self, packet: Packet, now: float) -> None:
        """Hand a packet on, if it is not older than the attach."""
        flow = self.uplink.flow(self)
        if flow is None:
            return
        if self._waiting:
            if not packet.fresh:
                return
            if self._kind == "video" and not packet.key_frame:
                flow.want_key_frame(now)
                return
            self._waiting = False
            self._first = packet.sequence
        elif self._first is not None:
            ahead = (packet.sequence - self._first) & 0xFFFF
            if ahead & _HALF:
                return
            if ahead > _FORGET_AFTER:
                self._first = None
        tail = packet.tail
        payload = tail[_BLOCK_HEAD_BYTES + (int.from_bytes(tail[2:4], "big") << 2) :]
        at_ms = int((now + _CLOCK_OFFSET_S) * 1000)
        self._take(
            [
                self._seat,
                self._kind,
                NAMES[packet.payload_type],
                flow.ssrc,
                at_ms,
                packet.sequence,
                packet.timestamp,
                bool(packet.marker),
                packet.key_frame,
                payload,
            ]
        )


class Tap:
    """One tap of one session."""

    def __init__(self, name: str, deliver: Deliver) -> None:
        self.name = name
        self._deliver = deliver
        self._lines: dict[str, tuple[Publisher, list[_Line]]] = {}
        self._rows: Rows = []
        self._due: asyncio.Handle | None = None

    def attach(self, publishers: Mapping[str, Publisher], now: float) -> None:
        """Listen to exactly these; in force when it returns, and all that was taken before has been handed over."""
        for seat, (publisher, lines) in list(self._lines.items()):
            if publishers.get(seat) is not publisher:
                for line in lines:
                    line.bind(None, now)
                del self._lines[seat]
        self.flush()
        for seat, publisher in publishers.items():
            if seat not in self._lines:
                lines = [_Line(seat, kind, uplink, self._take) for kind, uplink in publisher.tapped]
                self._lines[seat] = publisher, lines

    def _take(self, row: list[object]) -> None:
        self._rows.append(row)
        if len(self._rows) >= MAX_ROWS:
            self.flush()
        elif self._due is None:
            self._due = asyncio.get_running_loop().call_soon(self.flush)

    def flush(self) -> None:
        """Hand over what has been taken."""
        if self._due is not None:
            self._due.cancel()
            self._due = None
        if self._rows:
            rows, self._rows = self._rows, []
            self._deliver(self.name, rows)


class Taps:
    """The taps of one session."""

    def __init__(self, deliver: Deliver) -> None:
        self._deliver = deliver
        self._taps: dict[str, Tap] = {}

    def add(self, name: str, now: float) -> None:
        """Make a tap, in place of an older one of that name; it hears nobody until `refresh`."""
        self.remove(name, now)
        self._taps[name] = Tap(name, self._deliver)

    def remove(self, name: str, now: float) -> None:
        """Forget a tap, if it is there."""
        tap = self._taps.pop(name, None)
        if tap is not None:
            tap.attach({}, now)

    def refresh(self, hearing: Mapping[str, frozenset[str]], publishers: Mapping[str, Any], now: float) -> None:
        """Let each tap hear those publishers that the core's word allows it and that are there."""
        for name, tap in self._taps.items():
            allowed = hearing.get(name, frozenset())
            tap.attach({seat: publishers[seat] for seat in sorted(allowed) if seat in publishers}, now)

    def clear(self, now: float) -> None:
        """Forget all of them."""
        for name in list(self._taps):
            self.remove(name, now)
