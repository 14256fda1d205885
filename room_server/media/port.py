"""The seam between the host and whatever carries sound and picture.

Rules:
- Default deny: a publication reaches nobody until `route` has named the pair.
- `narrow` comes before anything else that a move causes. When it has returned, no packet of a pair that is not in
  `hearing` can leave any more. If the engine does not answer within the time limit, the connections that it holds are
  dropped (the worker is ended and `on_lost` follows); it never returns while such a packet could still leave.
- `narrow` only takes away: a pair that was not routed before is not bound by it.
- A worker that died carries nothing. The host learns it by `on_lost`, joins the seats again, taps again and routes
  again.
- Seats and sessions are plain strings; the engine knows no rooms, no roles and no names.
- Nobody hears themselves, but in a loop: a session whose whole hearing is one seat that hears itself (`audible`).
- A person's screen is a publication of its own: it stands in `hearing` as `SCREEN` and their seat, and who hears
  somebody does not get their screen by that. A listener gets one screen at a time.
- A person's voice without their picture stands in `hearing` as `VOICE` and their seat: for a listener in another room.
  It takes a place among those whom the listener hears, before all others; a browser is told of it as of any sound. A
  tap gets no voices: what is said to all rooms belongs to none of them.
- A tap (for a recorder, for captions) is a listener without a connection. Its name stands in `hearing` as a seat's does
  and begins with `TAP`, as no seat's does. The same rules hold for it: it gets nothing of anybody who was not routed to
  it, and when `narrow` has returned, `on_tapped` is not called any more with a packet of a pair that was taken away.
  One tap a room: then what it took belongs to that room, whoever has moved meanwhile.

Order of a move, seen from the host: append, evolve, `await narrow(...)`, tell the readers, `await route(...)`.

Adapters: `plane.WorkerPlane` (the real one) and `double.MediaDouble` (in memory). One contract suite runs on both
(`tests/media/test_port.py`); an engine that passes it can stand here. What a second engine would have to do:

1. Offer each seat a connection with a fixed number of receiving slots (`signalling`), and bind one slot to one
   publication or to nothing without renegotiation (Janus VideoRoom's `switch`), in force when it has been answered.
2. Let nothing flow by itself: neither a publication that begins nor a connection that comes back is heard before the
   table of `route` says so. The table is the engine's memory for seats and taps that join later.
3. Answer `narrow` only when no packet of a lost pair is queued any more, neither to be sent nor to be sent again; what
   was published before a bind is never shown after it (late packets, retransmissions, an old key frame).
4. Copy the packets of named publications to a tap in their order, and end that in `narrow` as it ends a slot.
5. Say when it has died, and be sure that it has, before anybody is placed anew; forget its tables then.
6. Keep people's addresses to itself: none in an offer, a message or a log.
7. Tell a listener nothing, by the order of slots or by levels, of what was said where that listener could not hear it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import Final, NamedTuple, Protocol

Hearing = Mapping[str, frozenset[str]]
"""Listener seat to the publisher seats that may reach it: the core's word. A listener that is absent hears nobody."""

_NOBODY: frozenset[str] = frozenset()


def audible(hearing: Hearing, listener: str) -> frozenset[str]:
    """Return whom a listener may hear: what `hearing` names, and itself only where that is the one pair in it."""
    allowed = hearing.get(listener, _NOBODY)
    if hearing == {listener: frozenset({listener})}:
        return allowed
    return allowed - {listener, SCREEN + listener, VOICE + listener}


def screen_in(allowed: frozenset[str]) -> str | None:
    """Return the seat whose screen is among these."""
    return next((name.removeprefix(SCREEN) for name in sorted(allowed) if name.startswith(SCREEN)), None)


Message = Mapping[str, object]
"""One signalling message between browser and worker, as `signalling` documents it."""

OnSignal = Callable[[str, str, Message], None]
"""Session, seat, message for the browser of that seat."""

TAP: Final = "tap:"
"""How the name of every tap begins."""

SCREEN: Final = "screen:"
"""How the name of every screen begins; the seat whose it is follows. No seat's name begins so."""


class Tapped(NamedTuple):
    """One packet that was forwarded, as a tap gets it: encoded as its sender sent it, without the transport's parts.

    `sequence` (16 bits) and `timestamp` (RTP clock: 48 kHz for sound, 90 kHz for pictures) run within one `stream`; a
    sender that connects anew begins another. Packets come in the order of their arrival: one that was sent again comes
    after younger ones, and a gap in `sequence` is a packet that never came or that was left out, because the
    server did not read in time. For sound, `payload` is one Opus packet (RFC 7587); for pictures it is an RTP payload
    of VP8 with its descriptor (RFC 7741) or of H264 (RFC 6184), `marker` ends a frame, and `key_frame` says that one
    begins.
    """

    seat: str
    """As `hearing` names it: of a screen with `SCREEN` before it."""
    kind: str
    """`audio` or `video`."""
    codec: str
    """`opus`, `vp8` or `h264`: it may change from one packet to the next, at a key frame."""
    stream: int
    at_ms: int
    """When it came, in UTC milliseconds by the worker's clock."""
    sequence: int
    timestamp: int
    marker: bool
    key_frame: bool
    payload: bytes


OnTapped = Callable[[Sequence[Tapped]], None]
"""Packets of one tap, in their order. Called from the loop; must not block."""

VOICE: Final = "voice:"
"""How the name of every voice without a picture begins; the seat whose it is follows. No seat's name begins so."""


def seat_of(name: str) -> str:
    """Return the seat whom a name in a listener's places is of."""
    return name.removeprefix(VOICE)


def within(allowed: frozenset[str], publishers: Container[str]) -> set[str]:
    """Return which of the people and voices that a listener may hear are there; of one person not both."""
    there = {name for name in allowed if seat_of(name) in publishers}
    return {name for name in there if not (name.startswith(VOICE) and seat_of(name) in there)}


OnSpoken = Callable[[str, Mapping[str, int]], None]
"""Session, and for how many milliseconds each seat spoke and was heard, since the last such word."""

OnLost = Callable[[str], None]
"""Session whose worker died, told when another is there: join its seats again, then route again."""


class MediaPlane(Protocol):
    """What the host may ask of the media engine."""

    def listen(self, on_signal: OnSignal, on_lost: OnLost, on_spoken: OnSpoken | None = None) -> None:
        """Name the listeners, once, before anything else. All are called from the loop and must not block.

        `on_spoken` is called by each `narrow` and `route` before it returns, with what was said until it took effect
        and after it no more: so it belongs to the word before. What a worker that died had not told is lost.
        """

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """Make a fresh connection for the seat, in place of any older one. Its offer comes through `on_signal`.

        While there is no engine, the seat is told `failed`, and the session is lost: `on_lost` follows with the engine.

        `receive_only` gives it no uplinks: it hears and sees what `route` allows, and publishes nothing.
        """

    async def leave(self, session: str, seat: str) -> None:
        """Close the seat's connection. Unknown seats are not an error."""

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """Hand over a message of the seat's browser. Raises `signalling.SignalError` with a stable code."""

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """Unbind every pair that is not in `hearing`; returns when no packet of such a pair can leave any more."""

    async def route(self, session: str, hearing: Hearing) -> None:
        """Narrow, then bind what is now allowed. Holds until the next word, also for seats that join later."""

    async def tap(self, session: str, tap: str, on_tapped: OnTapped) -> None:
        """Make a tap, in place of an older one of that name; it hears whom the last `route` names for it.

        Raises `ValueError` if the name does not begin with `TAP`. While there is no engine, none is made, and
        `on_lost` follows.
        """

    async def untap(self, session: str, tap: str) -> None:
        """End a tap; when it has returned, `on_tapped` is not called any more. Unknown taps are not an error."""

    async def end(self, session: str) -> None:
        """Close every connection of the session and forget it."""
