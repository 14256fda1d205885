"""A media plane without media, for the tests of others.

Rules: it keeps the port's contract (the same suite runs on it and on the worker): default deny, narrow only takes away,
a lost engine forgets everything; it writes down every call in its order, so that a test can say "narrow came before
anything was told"; nothing happens in it by itself.
"""

from __future__ import annotations

from room_server.media import signalling
from room_server.media.places import Places, assigned, ranked
from room_server.media.port import (
    SCREEN,
    TAP,
    VOICE,
    Hearing,
    Message,
    OnLost,
    OnSignal,
    OnSpoken,
    OnTapped,
    Tapped,
    audible,
    screen_in,
    seat_of,
    within,
)

_NOBODY: frozenset[str] = frozenset()
OFFER = "v=0\r\n"
"""Stands for a session description; an answer may be any text."""


class _Seat:
    def __init__(self, places: int, *, receive_only: bool) -> None:
        self.receive_only = receive_only
        self.is_open = False
        self.pinned: frozenset[str] = _NOBODY
        self.places: Places = (None,) * places
        self.screen: str | None = None


class MediaDouble:
    """`MediaPlane` in memory."""

    def __init__(self, *, audio_slots: int = 12, video_slots: int = 9) -> None:
        self.calls: list[tuple[str, str, object]] = []
        """(word, session, detail) of every call: the seat or tap, (seat, kind) for signal, a hearing."""
        self._audio = audio_slots
        self._video = video_slots
        self._seats: dict[str, dict[str, _Seat]] = {}
        self._hearing: dict[str, dict[str, frozenset[str]]] = {}
        self._taps: dict[str, dict[str, OnTapped]] = {}
        self._packets = 0
        self._on_signal: OnSignal | None = None
        self._on_lost: OnLost | None = None
        self._on_spoken: OnSpoken | None = None
        self._spoken: dict[str, dict[str, int]] = {}

    def listen(self, on_signal: OnSignal, on_lost: OnLost, on_spoken: OnSpoken | None = None) -> None:
        """See `port`."""
        self._on_signal = on_signal
        self._on_lost = on_lost
        self._on_spoken = on_spoken

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """See `port`; the offer is told before this returns."""
        self.calls.append(("join", session, seat))
        self._seats.setdefault(session, {})[seat] = _Seat(self._audio, receive_only=receive_only)
        self._refresh(session)
        self._tell(session, seat, signalling.offer(OFFER, []))

    async def leave(self, session: str, seat: str) -> None:
        """See `port`."""
        self.calls.append(("leave", session, seat))
        self._seats.get(session, {}).pop(seat, None)
        self._refresh(session)

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """See `port`; an answer connects the seat at once."""
        checked = signalling.checked(message)
        self.calls.append(("signal", session, (seat, checked["t"])))
        found = self._seats.get(session, {}).get(seat)
        if found is None:
            raise signalling.SignalError(signalling.NOT_JOINED)
        if checked["t"] == "again":
            await self.join(session, seat, receive_only=found.receive_only)
        elif checked["t"] == "pin":
            pins = checked["seats"]
            found.pinned = frozenset(map(str, pins)) if isinstance(pins, (list, tuple)) else _NOBODY
        elif checked["t"] == "tiles":
            return  # there are no pictures to choose from
        elif found.is_open:
            raise signalling.SignalError(signalling.ANSWER_INVALID)
        else:
            found.is_open = True
        self._refresh(session)

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        self.calls.append(("narrow", session, dict(hearing)))
        self._narrow(session, hearing)

    async def route(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        self.calls.append(("route", session, dict(hearing)))
        self._narrow(session, hearing)
        self._hearing[session] = dict(hearing)
        self._refresh(session)

    async def tap(self, session: str, tap: str, on_tapped: OnTapped) -> None:
        """See `port`; `publish` calls `on_tapped`."""
        if not tap.startswith(TAP):
            raise ValueError("the name of a tap")
        self.calls.append(("tap", session, tap))
        self._taps.setdefault(session, {})[tap] = on_tapped

    async def untap(self, session: str, tap: str) -> None:
        """See `port`."""
        self.calls.append(("untap", session, tap))
        self._taps.get(session, {}).pop(tap, None)

    async def end(self, session: str) -> None:
        """See `port`."""
        self.calls.append(("end", session, None))
        self._taps.pop(session, None)
        self._seats.pop(session, None)
        self._hearing.pop(session, None)

    def hears(self, session: str, listener: str, publisher: str) -> bool:
        """Whether a packet of `publisher` would reach `listener` now."""
        seat = self._seats.get(session, {}).get(listener)
        if seat is None or not publisher.startswith(SCREEN):
            return seat is not None and publisher in seat.places
        return seat.screen is not None and publisher == SCREEN + seat.screen

    def publish(self, session: str, seat: str, payload: bytes, *, at_ms: int = 0) -> None:
        """Let a seat say something: one packet of sound and one key frame, for the taps that may hear it.

        With `SCREEN` before the seat: let it show its screen, a key frame alone.
        """
        if seat.removeprefix(SCREEN) not in self._publishers(session):
            return
        self._packets += 1
        number = self._packets & 0xFFFF
        kinds = [("video", "vp8")] if seat.startswith(SCREEN) else [("audio", "opus"), ("video", "vp8")]
        row = [Tapped(seat, kind, codec, 1, at_ms, number, 0, True, kind == "video", payload) for kind, codec in kinds]
        for tap, on_tapped in list(self._taps.get(session, {}).items()):
            if seat in self._hearing.get(session, {}).get(tap, _NOBODY):
                on_tapped(row)

    def lose(self) -> None:
        """Let the engine die: everything is gone, and every session is told as lost."""
        sessions = sorted({*self._seats, *self._hearing, *self._taps})
        self._seats, self._hearing, self._taps, self._spoken = {}, {}, {}, {}
        for session in sessions:
            if self._on_lost is not None:
                self._on_lost(session)

    def speak(self, session: str, seat: str, ms: int) -> None:
        """Let a seat speak for so long; it counts where somebody hears it now."""
        if any(seat in map(seat_of, filter(None, other.places)) for other in self._seats.get(session, {}).values()):
            spoken = self._spoken.setdefault(session, {})
            spoken[seat] = spoken.get(seat, 0) + ms

    def _narrow(self, session: str, hearing: Hearing) -> None:
        spoken = self._spoken.pop(session, None)
        if spoken and self._on_spoken is not None:
            self._on_spoken(session, spoken)
        before = self._hearing.get(session, {})
        self._hearing[session] = {seat: before[seat] & hearing.get(seat, _NOBODY) for seat in before}
        self._refresh(session)

    def _publishers(self, session: str) -> set[str]:
        seats = self._seats.get(session, {})
        return {name for name, seat in seats.items() if seat.is_open and not seat.receive_only}

    def _refresh(self, session: str) -> None:
        seats = self._seats.get(session, {})
        publishers = self._publishers(session)
        for name, seat in seats.items():
            allowed = audible(self._hearing.get(session, {}), name) if seat.is_open else _NOBODY
            wanted = within(allowed, publishers)
            rank = ranked(wanted, seat.pinned | {n for n in wanted if n.startswith(VOICE)}, {}, seat.places)
            places = assigned(seat.places, rank, self._video)
            shown = screen_in(allowed)
            screen = shown if shown in publishers else None
            if (places, screen) != (seat.places, seat.screen):
                seat.places, seat.screen = places, screen
                self._tell(session, name, self._table(seat))

    def _table(self, seat: _Seat) -> Message:
        bound = [(index, name) for index, name in enumerate(seat.places) if name is not None]
        return signalling.slots(
            audio=[[f"a{index}", seat_of(name)] for index, name in bound],
            video=[[f"v{index}", name] for index, name in bound if index < self._video and not name.startswith(VOICE)],
            screen=[] if seat.screen is None else [["s0", seat.screen]],
        )

    def _tell(self, session: str, seat: str, message: Message) -> None:
        if self._on_signal is not None:
            self._on_signal(session, seat, message)
