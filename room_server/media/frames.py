"""How the server and its worker talk: length-prefixed MessagePack on a unix socket, between hosts over mutual TLS.

Rules: four bytes of length (big endian), then one map; a frame over `MAX_FRAME_BYTES` ends the connection; no extension
types, no objects; the two ends are of one version, so an unknown word is a fault and not a dialect.

From the server: ``{"id": 7, "do": "join", "session": ..., "seat": ..., "receive_only": false}``; the words are `join`,
`leave`, `signal` (with `message`), `narrow` and `route` (with `hearing`: listener to list of publishers), `tap` and
`untap` (with `tap`: its name), `end`, and `drain` (without a session).
From the worker: ``{"id": 7, "refused": null}`` (or a code of `signalling`) for each of them, in their order; without
being asked ``{"tell": [session, seat, message]}``, ``{"tapped": [session, tap, packets]}`` and, first of all,
``{"ready": udp_port}``. A worker that is told by TERM to drain says ``{"drain": true}``, and is asked to.

Each half second the worker sends ``{"beat": its time in ms, "packets_per_s": ..., ...}`` and the server sends
``{"beat": the same}`` back; `link` says what silence means. The agent of another host adds, when its worker is over for
sure, ``{"ended": exit code}``.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

import msgpack

MAX_FRAME_BYTES: Final = 1 << 20
_LENGTH_BYTES: Final = 4


class FrameError(Exception):
    """The other end does not keep to the framing; the connection is of no more use."""


def packed(frame: dict[str, Any]) -> bytes:
    """Return a frame as it stands on the wire."""
    body: bytes = msgpack.packb(frame)
    if len(body) > MAX_FRAME_BYTES:
        raise FrameError("too long")
    return len(body).to_bytes(_LENGTH_BYTES, "big") + body


async def read_frame(reader: asyncio.StreamReader) -> dict[str, Any] | None:
    """Return the next frame, or None at the end of the stream; raises `FrameError`."""
    try:
        size = int.from_bytes(await reader.readexactly(_LENGTH_BYTES), "big")
        if size > MAX_FRAME_BYTES:
            raise FrameError("too long")
        body = await reader.readexactly(size)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    try:
        frame = msgpack.unpackb(body)
    except ValueError as error:
        raise FrameError("not MessagePack") from error
    if not isinstance(frame, dict):
        raise FrameError("not a map")
    return frame
