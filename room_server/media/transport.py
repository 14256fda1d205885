"""One person's transport: ICE, then DTLS, then the keys for SRTP.

Rules: the two have one time limit together; the reason of a failure is one of three words; closing takes effect at once
for media and then says goodbye; when the other side says goodbye, or consent to send has run out (RFC 7675), the
transport is lost.

How it works: aiortc's ICE and DTLS transports over the shared port. Nothing but handshake records goes through their
queues: media goes from the port to `peer` and back by the send ring.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from aiortc import (
    RTCCertificate,
    RTCDtlsFingerprint,
    RTCDtlsParameters,
    RTCDtlsTransport,
    RTCIceParameters,
    RTCIceTransport,
)

from room_server.media import private_names
from room_server.media.batches import pack_name, unpack_name
from room_server.media.demux import Sink
from room_server.media.sdp import Answer, Credentials
from room_server.media.signalling import HANDSHAKE, LOST, UNREACHABLE
from room_server.media.udp import UdpPort

_FINGERPRINT_ALGORITHM = "sha-256"

OnOpen = Callable[[Any, Any, bytes], None]
"""Receiving SRTP context, sending SRTP context, name of the address to send to."""
OnLost = Callable[[str], None]
"""One of `signalling.REASONS`."""


class PeerTransport:
    """The way to one browser."""

    def __init__(self, port: UdpPort, *, timeout_s: float, on_open: OnOpen, on_lost: OnLost) -> None:
        self._port = port
        self._timeout_s = timeout_s
        self._on_open = on_open
        self._on_lost = on_lost
        self._connection = port.connection()
        self._ice = RTCIceTransport(private_names.gatherer_over(self._connection))
        self._dtls = RTCDtlsTransport(self._ice, [RTCCertificate.generateCertificate()])
        self._task: asyncio.Task[None] | None = None
        self._asking: asyncio.Task[None] | None = None
        self._closed = False

    async def local(self) -> Credentials:
        """Return what the offer says about this end."""
        await self._ice.iceGatherer.gather()
        prints = self._dtls.getLocalParameters().fingerprints
        return Credentials(
            ufrag=self._connection.local_username,
            password=self._connection.local_password,
            fingerprints=tuple(
                (print_.algorithm, print_.value) for print_ in prints if print_.algorithm == _FINGERPRINT_ALGORITHM
            ),
            candidates=tuple(f"candidate:{candidate.to_sdp()}" for candidate in self._connection.local_candidates),
        )

    @property
    def is_answered(self) -> bool:
        """Whether an answer has been accepted."""
        return self._task is not None

    def accept(self, answer: Answer) -> None:
        """Begin to connect; the outcome comes by `on_open` or `on_lost`."""
        self._task = asyncio.create_task(self._run(answer))

    @property
    def heard_at(self) -> float:
        """Monotonic time in seconds of the last genuine connectivity check, or answer to one of ours."""
        return self._connection.heard_at

    def ask(self, name: bytes) -> None:
        """Send one connectivity check to this address; an answer shows in `heard_at`."""
        self._asking = asyncio.create_task(self._connection.ask(unpack_name(name)))

    def feed(self, sink: Sink | None) -> None:
        """Send this person's media to `sink`."""
        self._port.demux.feed(self._connection, sink)

    async def _run(self, answer: Answer) -> None:
        reason = await self._connect(answer)
        if self._closed:
            return
        if reason is not None:
            self._on_lost(reason)
            return
        address = private_names.nominated_address(self._connection)
        if address is None:
            self._on_lost(LOST)
            return
        self._dtls.on("statechange", self._changed)
        receive, send = private_names.srtp_contexts(self._dtls)
        self._on_open(receive, send, pack_name(address))

    async def _connect(self, answer: Answer) -> str | None:
        remote = answer.remote
        reason = UNREACHABLE
        try:
            async with asyncio.timeout(self._timeout_s):
                await self._ice.start(RTCIceParameters(usernameFragment=remote.ufrag, password=remote.password))
                if self._ice.state != "completed":
                    return UNREACHABLE
                reason = HANDSHAKE
                private_names.set_dtls_role(self._dtls, answer.dtls_role)
                await self._dtls.start(
                    RTCDtlsParameters(
                        fingerprints=[
                            RTCDtlsFingerprint(algorithm=algorithm, value=value)
                            for algorithm, value in remote.fingerprints
                        ]
                    )
                )
        except TimeoutError:
            return reason
        return None if self._dtls.state == "connected" else HANDSHAKE

    def _changed(self) -> None:
        if self._dtls.state in ("closed", "failed") and not self._closed:
            self._on_lost(LOST)

    async def close(self) -> None:
        """Say goodbye and free everything; media must have been stopped before."""
        self._closed = True
        if self._asking is not None:
            self._asking.cancel()
        if self._task is not None and not self._task.done() and self._task is not asyncio.current_task():
            self._task.cancel()
            await asyncio.wait([self._task])
        await self._dtls.stop()
        await self._ice.stop()
        self._connection.unplug()
