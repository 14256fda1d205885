"""One session: its seats, and who is bound to whom.

Rules:
- Default deny: `hearing` of a session is empty until `route`; only pairs in it are ever bound.
- Every command is synchronous: in force when it returns, in one turn of the loop, in the order in which it came.
- `narrow` only takes away: what it names but was not allowed before stays unbound until `route`.
- A seat has one connection; a fresh one takes the place of the older, which stops first.
- A listener is told its table of slots after every change, and levels of those in its table alone.
- What somebody said where a listener could not hear them gives that listener nothing: no level, and no other place. So
  nobody learns from the order of places who spoke last in another room.

How it works: every change ends in `_refresh` of the listeners that it may concern: it takes the allowed publishers that
are connected, lets `places` give them places, and binds the differences.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any, Final, cast

from room_server.media import signalling
from room_server.media.codecs import CAMERA, Codec, common
from room_server.media.downlink import ASSUMED_HEIGHT, NOT_SHOWN, WHOLE_SCREEN, Shown
from room_server.media.peer import Peer
from room_server.media.places import Places, assigned, ordered, ranked
from room_server.media.port import SCREEN, VOICE, Hearing, Message, audible, screen_in, seat_of, within
from room_server.media.rtp import SILENCE_DBOV
from room_server.media.settings import MediaSettings
from room_server.media.speech import SPOKEN
from room_server.media.taps import Rows, Taps
from room_server.media.udp import UdpPort

Tell = Callable[[str, str, Message], None]
"""Session, seat, message for its browser."""

Hand = Callable[[str, str, Rows], None]
"""Session, tap, packets that it has taken."""

Spawn = Callable[[Coroutine[Any, Any, None]], None]
"""Runs work that must wait (writing an offer, saying goodbye) beside everything else."""

NOBODY: Final[frozenset[str]] = frozenset()
AGAIN_PAUSE_S: Final = 0.5
"""Least time between two fresh connections that a browser asks for."""


class _Seat:
    """What is remembered of a seat while its connection may change."""

    def __init__(self, peer: Peer, places: Places, now: float) -> None:
        self.peer = peer
        self.places = places
        self.pinned: frozenset[str] = NOBODY
        self.made_at = now
        self.told_levels: dict[str, int] = {}
        self.told_paused: list[str] = []
        self.told_codec: Codec | None = None
        self.screen: str | None = None
        self.heights: Mapping[str, int] | None = None
        self.order: list[str] = []
        self.heard_since: dict[str, float] = {}

    def hears(self, wanted: Iterable[str], now: float) -> None:
        """Note since when this listener may hear whom; who comes again comes anew."""
        self.heard_since = {one: self.heard_since.get(one, now) for one in wanted}

    def heard(self, spoke_at: Mapping[str, float]) -> dict[str, float]:
        """Return when people spoke last, of those who did since this listener may hear them."""
        return {one: at for one, since in self.heard_since.items() if (at := spoke_at.get(one, since)) > since}


def _knows_less(peer: Peer) -> bool:
    return not peer.known >= CAMERA


class MediaSession:
    """One session: its seats and the core's word about who may hear whom."""

    def __init__(
        self, name: str, port: UdpPort, settings: MediaSettings, tell: Tell, *, spawn: Spawn, hand: Hand
    ) -> None:
        self.name = name
        self._taps = Taps(lambda tap, rows: hand(name, tap, rows))
        self._port = port
        self._settings = settings
        self._tell = tell
        self._spawn = spawn
        self._seats: dict[str, _Seat] = {}
        self._spoken: dict[str, int] = {}  # of connections that have ended
        self._lost_packets = 0  # of connections that have ended
        self._hearing: dict[str, frozenset[str]] = {}
        self._levels_at = float("-inf")  # when levels were told last

    @property
    def peers(self) -> list[Peer]:
        """The connections of all seats."""
        return [seat.peer for seat in self._seats.values()]

    def join(self, name: str, *, receive_only: bool) -> None:
        """Make a fresh connection for a seat; its offer is told as soon as it is written."""
        now = time.monotonic()
        older = self._seats.get(name)
        peer = Peer(
            name,
            self._port,
            audio_slots=self._settings.audio_slots,
            video_slots=self._settings.video_slots,
            receive_only=receive_only,
            timeout_s=self._settings.connect_timeout_ms / 1000,
            on_open=self._opened,
            on_lost=self._lost,
            now=now,
        )
        if older is not None:
            self._remove(name)
        seat = self._seats[name] = _Seat(peer, (None,) * self._settings.audio_slots, now)
        if older is not None:
            seat.pinned, seat.heights = older.pinned, older.heights
        self._spawn(self._offer(peer))

    async def _offer(self, peer: Peer) -> None:
        text = await peer.offer()
        if self._is_current(peer):
            self._tell(self.name, peer.seat, signalling.offer(text, []))

    def leave(self, name: str) -> None:
        """Close a seat's connection."""
        if name in self._seats:
            self._remove(name)

    def end(self) -> None:
        """Close everything."""
        self._hearing = {}
        self._taps.clear(time.monotonic())
        for name in list(self._seats):
            self._remove(name)

    def signal(self, name: str, message: Mapping[str, object]) -> None:
        """Take a checked message of a seat's browser; raises `SignalError`."""
        seat = self._seats.get(name)
        if seat is None:
            raise signalling.SignalError(signalling.NOT_JOINED)
        if message["t"] == "answer":
            if seat.peer.is_answered:
                raise signalling.SignalError(signalling.ANSWER_INVALID)
            seat.peer.answer(str(message["sdp"]))
        elif message["t"] == "pin":
            pins = message["seats"]
            seat.pinned = frozenset(map(str, pins)) if isinstance(pins, (list, tuple)) else NOBODY
            self._refresh([name])
        elif message["t"] == "tiles":
            seat.heights = cast("Mapping[str, int]", message["heights"])
            self._refresh([name])
        else:
            if time.monotonic() - seat.made_at < AGAIN_PAUSE_S:
                raise signalling.SignalError(signalling.TOO_OFTEN)
            self.join(name, receive_only=seat.peer.receive_only)

    def tap(self, name: str) -> None:
        """Make a tap, in place of an older one of that name."""
        self._taps.add(name, time.monotonic())
        self._refresh([])

    def untap(self, name: str) -> None:
        """Forget a tap; what it had taken has been handed over when this returns."""
        self._taps.remove(name, time.monotonic())

    def narrow(self, hearing: Hearing) -> None:
        """Unbind every pair that is not in `hearing`; in force when it returns."""
        self._tell_spoken()
        self._hearing = {
            listener: allowed & hearing.get(listener, NOBODY) for listener, allowed in self._hearing.items()
        }
        self._refresh(list(self._seats))
        self._port.ring.flush()

    def route(self, hearing: Hearing) -> None:
        """Allow exactly `hearing`; in force when it returns."""
        self.narrow(hearing)
        self._port.catch_up()  # what has arrived until now was said before the bind, and is not for those who come now
        self._hearing = dict(hearing)
        self._refresh(list(self._seats))
        self._port.ring.flush()

    def _opened(self, peer: Peer) -> None:
        if self._is_current(peer):
            self._refresh(list(self._seats))
            self._port.ring.flush()

    def _lost(self, peer: Peer, reason: str) -> None:
        if self._is_current(peer):
            self._stop(peer)
            self._refresh(list(self._seats))
            self._tell(self.name, peer.seat, signalling.failed(reason))

    def _is_current(self, peer: Peer) -> bool:
        seat = self._seats.get(peer.seat)
        return seat is not None and seat.peer is peer

    def _remove(self, name: str) -> None:
        seat = self._seats.pop(name)
        self._stop(seat.peer)
        self._refresh(list(self._seats))

    def _tell_spoken(self) -> None:
        """Tell the server what was said under the word that holds until now."""
        for seat in self._seats.values():
            self._add_speech(seat.peer)
        spoken, self._spoken = self._spoken, {}
        if spoken:
            self._tell(self.name, "", {"t": SPOKEN, "seats": spoken})

    def _add_speech(self, peer: Peer) -> None:
        spoken_ms = peer.mic.speech.take(time.monotonic())
        if spoken_ms:
            self._spoken[peer.seat] = self._spoken.get(peer.seat, 0) + spoken_ms

    @property
    def lost(self) -> int:
        """How many packets of people did not arrive, as far as reports have said."""
        return self._lost_packets + sum(peer.lost for peer in self.peers)

    def _stop(self, peer: Peer) -> None:
        self._add_speech(peer)
        self._lost_packets += peer.lost
        peer.stop(time.monotonic())
        self._spawn(peer.close())

    def _refresh(self, listeners: Iterable[str]) -> None:
        now = time.monotonic()
        spoke_at = {name: seat.peer.mic.loudness.spoke_at for name, seat in self._seats.items()}
        for name in listeners:
            seat = self._seats[name]
            wanted = self._wanted(name) if seat.peer.is_open else set()
            voices = {one for one in wanted if one.startswith(VOICE)}
            seat.hears(wanted, now)
            heard = seat.heard(spoke_at)
            rank = ranked(wanted, seat.pinned | voices, heard, seat.places)
            shown = self._shown(name) if seat.peer.is_open else None
            self._place(seat, assigned(seat.places, rank, self._settings.video_slots), shown, now)
            seat.order = ordered(wanted, seat.pinned, heard, seat.order, now)
            self._show(seat, now)
        peers = {name: seat.peer for name, seat in self._seats.items() if seat.peer.publishes}
        screens = {SCREEN + name: peer.showing for name, peer in peers.items()}
        self._taps.refresh(self._hearing, {**peers, **screens}, now)

    def _wanted(self, listener: str) -> set[str]:
        """Return the people and voices that a listener may hear and that are there."""
        return within(audible(self._hearing, listener), {n for n, seat in self._seats.items() if seat.peer.publishes})

    def _shown(self, listener: str) -> str | None:
        """Return whose screen a listener may see, if it is there."""
        name = screen_in(audible(self._hearing, listener))
        return name if name in self._seats and self._seats[name].peer.publishes else None

    def _place(self, seat: _Seat, places: Places, screen: str | None, now: float) -> None:
        """Bind a listener's places; first everything that ends, then everything that begins."""
        for index, name in enumerate(places):
            if name != seat.places[index]:
                seat.peer.bind(index, None, now)
        for index, name in enumerate(places):
            if name is not None:
                publisher = self._seats[seat_of(name)].peer
                seat.peer.bind(index, publisher, now, picture=not name.startswith(VOICE))
        seat.peer.see(None if screen is None else self._seats[screen].peer, now)
        if (places, screen) != (seat.places, seat.screen):
            seat.places, seat.screen = places, screen
            self._tell(self.name, seat.peer.seat, self._table(seat))

    def _show(self, seat: _Seat, now: float) -> None:
        """Say to a listener's line how much each picture matters."""
        importance = {name: position for position, name in enumerate(seat.order)}
        heights = seat.heights
        tiles = [
            NOT_SHOWN
            if name is None or name.startswith(VOICE)
            else Shown(importance[name], ASSUMED_HEIGHT if heights is None else heights.get(name, 0))
            for name in seat.places[: len(seat.peer.video)]
        ]
        seat.peer.downlink.show([*tiles, NOT_SHOWN if seat.screen is None else WHOLE_SCREEN], now)

    def _tell_paused(self, name: str, seat: _Seat) -> None:
        paused = seat.peer.downlink.paused
        seats = [
            other
            for other, slot in zip(seat.places, seat.peer.video, strict=False)
            if other and not other.startswith(VOICE) and slot.name in paused
        ]
        if seat.screen is not None and seat.peer.seen.name in paused:
            seats.append(SCREEN + seat.screen)
        if seats != seat.told_paused:
            seat.told_paused = seats
            self._tell(self.name, name, signalling.paused(seats))

    def _tell_codecs(self) -> None:
        """Ask each camera for the codec that everybody who sees it knows, where there is somebody who knows not all."""
        seers = {name: seat.peer for name, seat in self._seats.items() if seat.peer.is_open}
        seen = {name: self._wanted(name) for name in seers} if any(map(_knows_less, seers.values())) else {}
        for name, seat in self._seats.items():
            wished = common(seat.peer.sends, (seers[other].known for other, theirs in seen.items() if name in theirs))
            usual = common(seat.peer.sends, ())
            if wished is not None and wished is not (seat.told_codec or usual):
                seat.told_codec = wished
                self._tell(self.name, name, signalling.codec(wished.name))

    def _table(self, seat: _Seat) -> Message:
        video = seat.peer.video
        bound = [(index, name) for index, name in enumerate(seat.places) if name is not None]
        return signalling.slots(
            audio=[[seat.peer.audio[index].name, seat_of(name)] for index, name in bound],
            video=[
                [video[index].name, name] for index, name in bound if index < len(video) and not name.startswith(VOICE)
            ],
            screen=[] if seat.screen is None else [[seat.peer.seen.name, seat.screen]],
        )

    def tell_levels(self, now: float) -> None:
        """Tell each listener who is how loud, if it changed; make room for those who spoke.

        How loud somebody was since the last time counts for those alone who could hear them all that time.
        """
        last, self._levels_at = self._levels_at, now
        loud = {name: seat.peer.mic.loudness.take(now) for name, seat in self._seats.items() if seat.peer.publishes}
        for name, seat in self._seats.items():
            heard = {
                seat_of(other): loud[seat_of(other)]
                for other in seat.places
                if other is not None
                and loud.get(seat_of(other), SILENCE_DBOV) < SILENCE_DBOV
                and seat.heard_since.get(other, now) <= last
            }
            if seat.peer.is_open and heard != seat.told_levels:
                seat.told_levels = heard
                self._tell(self.name, name, signalling.levels(heard))
            self._tell_paused(name, seat)
        self._tell_codecs()
        self._refresh([name for name, seat in self._seats.items() if seat.peer.is_open and self._must_choose(name)])

    def _must_choose(self, listener: str) -> bool:
        """Whether it matters to a listener who spoke last: more people than slots, or than the line carries."""
        limited = self._seats[listener].peer.downlink.estimate.is_limited
        return limited or len(self._wanted(listener)) > self._settings.video_slots
