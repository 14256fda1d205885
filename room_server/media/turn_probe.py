"""Whether a TURN relay does for a browser what we promise, asked as a browser would ask.

Rules: the probe allocates with a credential of the kind that people are given, asks what it may send to, and gives
the allocation back; it sends nothing to any peer. A relay that would let people reach the inside of the network is
worse than none, and is reported as such. No secret and no credential stands in an outcome.

References: RFC 7065 (turn URIs), RFC 8656 sections 7 (allocate) and 9 (permissions).
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from room_server.media import private_names

WAIT_S: Final = 4.0
"""For each step; a browser waits longer, but a person does not."""
PLAIN_PORT: Final = 3478
TLS_PORT: Final = 5349
INSIDE: Final = ("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1")
"""Addresses that a relay must refuse (RFC 6890; RFC 8656 section 21.1.6); a worker's own is taken out."""
_PROBED_PORT: Final = 9
_UNAUTHORIZED: Final = 401
_QUOTA: Final = 486
_FULL: Final = 508


class Outcome(StrEnum):
    """What came of it."""

    GOOD = "good"
    NO_ANSWER = "no-answer"
    CERTIFICATE = "certificate"
    CREDENTIAL = "credential"
    FULL = "full"
    REFUSED = "refused"
    WORKER_DENIED = "worker-denied"
    OPEN_INSIDE = "open-inside"


class BadUrl(ValueError):
    """The text is no TURN address."""


@dataclass(frozen=True, slots=True)
class TurnUrl:
    """One address of a relay."""

    host: str
    port: int
    transport: str
    """`udp` or `tcp`: between the browser and the relay."""
    tls: bool


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome, and the address or the relay's own number that explains it."""

    outcome: Outcome
    detail: str = ""


def parsed(text: str) -> TurnUrl:
    """Read ``turn:host:port?transport=udp`` or ``turns:...``; raises `BadUrl`."""
    scheme, colon, rest = text.partition(":")
    where, _, query = rest.partition("?")
    name, _, transport = query.partition("=")
    if scheme not in ("turn", "turns") or not colon or (query and name != "transport"):
        raise BadUrl(text)
    tls = scheme == "turns"
    transport = transport or ("tcp" if tls else "udp")
    host, _, port = where.rpartition(":") if ":" in where else (where, "", str(TLS_PORT if tls else PLAIN_PORT))
    if not host or not port.isascii() or not port.isdecimal() or transport not in ("udp", "tcp"):
        raise BadUrl(text)
    return TurnUrl(host, int(port), transport, tls)


async def probe(url: TurnUrl, username: str, credential: str, workers: Sequence[str]) -> Found:
    """Allocate, and ask for the way to each of `workers` (IPv4 addresses) and to the inside."""
    try:
        async with asyncio.timeout(WAIT_S):
            client = await _connected(url, username, credential)
    except ssl.SSLError as error:
        return Found(Outcome.CERTIFICATE, error.reason or type(error).__name__)
    except (OSError, TimeoutError) as error:
        return Found(Outcome.NO_ANSWER, _why(error))
    try:
        return await _asked(client, workers)
    except (TimeoutError, ConnectionError, private_names.TransactionTimeout):
        return Found(Outcome.NO_ANSWER)
    finally:
        with contextlib.suppress(TimeoutError, ConnectionError, private_names.TransactionTimeout):
            async with asyncio.timeout(WAIT_S):
                await client.delete()
        client.transport.close()


def _why(error: OSError | TimeoutError) -> str:
    """Return the system's word for a failure: "Connection refused"; nothing for mere silence."""
    if isinstance(error, socket.gaierror):
        return error.strerror or ""
    return os.strerror(error.errno) if error.errno else ""


async def _connected(url: TurnUrl, username: str, credential: str) -> private_names.TurnClient:
    loop = asyncio.get_running_loop()

    def client(kind: type[private_names.TurnClient]) -> private_names.TurnClient:
        return private_names.turn_client(kind, (url.host, url.port), username, credential)

    if url.transport == "udp":
        _, made = await loop.create_datagram_endpoint(
            lambda: client(private_names.TurnUdpClient), remote_addr=(url.host, url.port)
        )
        return made
    context = ssl.create_default_context() if url.tls else None
    _, made = await loop.create_connection(lambda: client(private_names.TurnTcpClient), url.host, url.port, ssl=context)
    return made


async def _asked(client: private_names.TurnClient, workers: Sequence[str]) -> Found:
    try:
        async with asyncio.timeout(WAIT_S):
            await client.connect()
    except private_names.TransactionFailed as failure:
        return _refused(failure)
    for address in workers:
        if not await _permitted(client, address):
            return Found(Outcome.WORKER_DENIED, address)
    for address in INSIDE:
        if address not in workers and await _permitted(client, address):
            return Found(Outcome.OPEN_INSIDE, address)
    return Found(Outcome.GOOD)


def _refused(failure: private_names.TransactionFailed) -> Found:
    code = private_names.error_code(failure)
    outcome = {_UNAUTHORIZED: Outcome.CREDENTIAL, _QUOTA: Outcome.FULL, _FULL: Outcome.FULL}
    return Found(outcome.get(code, Outcome.REFUSED), str(code))


async def _permitted(client: private_names.TurnClient, address: str) -> bool:
    request = private_names.permission_request((address, _PROBED_PORT))
    try:
        async with asyncio.timeout(WAIT_S):
            await client.request_with_retry(request)
    except private_names.TransactionFailed:
        return False
    return True
