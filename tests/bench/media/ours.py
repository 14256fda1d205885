"""Our worker under load, with everything switched on that it does in a conversation; no tap."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from room_server.media import rtp, sdp
from room_server.media.plane import WorkerPlane
from room_server.media.port import Message
from room_server.media.settings import MediaSettings
from tests.bench.media.endpoint import Endpoint, Probe, Remote
from tests.bench.media.load import Listener, Load, Sender
from tests.bench.media.packets import PICTURES_PER_S, Publication
from tests.bench.media.venue import Places

OFFER_S: Final = 20.0
TYPES: Final = (rtp.OPUS, rtp.VP8)
_CANDIDATE = re.compile(r"^a=candidate:(.*?)\r?$", re.MULTILINE)


class OurVenue:
    """One worker and the sessions on it: a room is a session here."""

    def __init__(self, plane: WorkerPlane, address: str) -> None:
        self._plane = plane
        self._address = address
        self._offers: dict[tuple[str, str], asyncio.Future[str]] = {}
        self._rooms = 0

    @property
    def pid(self) -> int:
        """The worker's process."""
        pid = self._plane.worker_pid
        if pid is None:
            raise RuntimeError("the worker has ended")
        return pid

    def on_signal(self, session: str, seat: str, message: Message) -> None:
        """Take an offer."""
        if message["t"] == "offer":
            self._offers[session, seat].set_result(str(message["sdp"]))

    async def open_room(self, load: Load, places: Places, *, probed: bool) -> None:
        """See `Venue`."""
        self._rooms += 1
        session = f"room{self._rooms}"
        seats = [f"seat{index}" for index in range(places.people)]
        publishers = frozenset(seats[: places.publishers])
        pictures = [index * PICTURES_PER_S // places.publishers for index in range(places.publishers)]
        publications = {seat: Publication(first) for seat, first in zip(seats, pictures, strict=False)}
        for seat in seats:
            kind = Probe if probed and seat == seats[-1] else Endpoint
            endpoint = load.add(kind(self._address, controlling=False, media_types=TYPES))
            await self._join(session, seat, endpoint, receive_only=seat not in publishers)
            heard = tuple(publications[other] for other in publications if other != seat)
            load.listeners.append(Listener(endpoint, heard))
            if seat in publications:
                load.senders.append(Sender(publications[seat], endpoint))
        await self._plane.route(session, {seat: publishers - {seat} for seat in seats})

    async def _join(self, session: str, seat: str, endpoint: Endpoint, *, receive_only: bool) -> None:
        offered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._offers[session, seat] = offered
        await self._plane.join(session, seat, receive_only=receive_only)
        async with asyncio.timeout(OFFER_S):
            offer = await offered
        await self._plane.signal(session, seat, {"t": "answer", "sdp": _answer(await endpoint.local())})
        # What an offer says of its end stands in it as in an answer; only who acts is left open.
        theirs = sdp.read_answer(offer.replace("a=setup:actpass", "a=setup:passive")).remote
        candidates = tuple(_CANDIDATE.findall(offer))
        await endpoint.connect(Remote(theirs.ufrag, theirs.password, theirs.fingerprints, candidates), "client")


def _answer(local: Remote) -> str:
    """Return what the worker reads of an answer."""
    lines = ["v=0", f"a=ice-ufrag:{local.ufrag}", f"a=ice-pwd:{local.password}", "a=setup:active"]
    lines += [f"a=fingerprint:{name} {value}" for name, value in local.fingerprints]
    pictures = f"m=video 9 UDP/TLS/RTP/SAVPF {rtp.VP8} {rtp.VP8_RTX} {rtp.H264} {rtp.H264_RTX}"
    return "\r\n".join([*lines, *(line for name in ("cam", "v0") for line in (pictures, f"a=mid:{name}")), ""])


@asynccontextmanager
async def our_worker(address: str) -> AsyncIterator[OurVenue]:
    """Start one worker, and end it."""
    plane = WorkerPlane(MediaSettings(bind_address=address, public_address=address))
    venue = OurVenue(plane, address)
    plane.listen(venue.on_signal, lambda session: None)
    await plane.start()
    try:
        yield venue
    finally:
        await plane.stop()
