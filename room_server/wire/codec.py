"""The codec: MessagePack frames in, typed messages out, and the other way round.

Every frame is one binary WebSocket message: a map with ``t`` for its kind. What comes in is refused with one stable
code where it is malformed (not MessagePack, a duplicate key, an extension type), unknown, has unknown fields, or does
not fit its type; no more is said. What goes out is encoded once for all who read the same (``told_frame``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from math import isfinite
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgpack
import msgspec

from room_server.session.audience import Event
from room_server.session.glimpses import GlimpseBody, Pointer
from room_server.session.refusals import Because
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible
from room_server.wire.messages import COMMANDS, GLIMPSES, NAMES

T = TypeVar("T")

MOST_ID_CHARS = 40
MOST_NONCE_CHARS = 128


class Fault(StrEnum):
    """Why a frame is refused as a frame. Each is documented in ``PROTOCOL.md``."""

    MALFORMED = "malformed"
    UNKNOWN_MESSAGE = "unknown-message"
    UNKNOWN_FIELD = "unknown-field"
    BAD_FIELD = "bad-field"
    TOO_LARGE = "too-large"
    TOO_FREQUENT = "too-frequent"
    OUT_OF_ORDER = "out-of-order"
    UNSUPPORTED_VERSION = "unsupported-version"


class BadFrame(Exception):
    """A frame that cannot be read. ``id`` is the command's id where that much could be read."""

    def __init__(self, fault: Fault, command_id: str = "") -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.id = command_id


@dataclass(frozen=True, slots=True)
class Hello:
    """The first frame, within 5 s: the protocol's version, the page's nonce, and where the reader stopped reading.

    ``after`` is the reader's own ordinal of the last event that it holds; None asks for a fresh view. ``device`` is
    a random word that the browser keeps for itself, so that a second tab is told from a second device.
    """

    v: int
    nonce: str
    after: int | None = None
    device: str = ""


@dataclass(frozen=True, slots=True)
class Rehearse:
    """The first frame of a connection that tries sound and picture, alone, and does not hold the seat."""

    v: int
    nonce: str


@dataclass(frozen=True, slots=True)
class Do:
    """A command under its sender's own id; the same id again is answered with the first result."""

    id: str
    command: object


@dataclass(frozen=True, slots=True)
class Peek:
    """Something ephemeral; it is neither kept nor answered."""

    body: GlimpseBody


@dataclass(frozen=True, slots=True)
class Signal:
    """A word of the browser's media connection to the forwarder (see ``media/signalling``)."""

    message: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Ping:
    """Asks for a pong with the same number."""

    n: int


Frame = Hello | Rehearse | Do | Peek | Signal | Ping


def decode(data: bytes) -> Frame:
    """Return the typed frame, or raise ``BadFrame``."""
    raw = _unpack(data)
    kind = raw.pop("t", None)
    read = _READ.get(kind) if isinstance(kind, str) else None
    if read is None:
        raise BadFrame(Fault.UNKNOWN_MESSAGE)
    return read(raw)


def told_frame(ordinal: int, body: bytes) -> bytes:
    """Return the frame that tells a reader its event ``ordinal``; ``body`` is ``event_body`` and may be shared."""
    return b"\x83\xa1t\xa4told\xa1n" + _pack(ordinal) + b"\xa1e" + body


def event_body(event: Event) -> bytes:
    """Return an event's bytes for all who read the same. Its audience is never sent."""
    body: dict[str, object] = msgspec.to_builtins(event)
    del body["audience"]
    return _pack({"t": NAMES[type(event)], **body})


def visible_frame(visible: Visible) -> bytes:
    """Return the frame for one reader alone."""
    return told_frame(visible.ordinal, event_body(visible.event))


def view_frame(ordinal: int, seen: View) -> bytes:
    """Return the frame that shows a seat its view, which holds its events up to ``ordinal``."""
    return _pack({"t": "view", "v": 1, "n": ordinal, "view": msgspec.to_builtins(seen)})


def resumed_frame(ordinal: int) -> bytes:
    """Return the frame that says: what follows continues after ``ordinal``."""
    return _pack({"t": "resumed", "v": 1, "n": ordinal})


def rehearsing_frame() -> bytes:
    """Return the frame that says: this connection carries loops, and nothing else."""
    return _pack({"t": "rehearsing", "v": 1})


def glimpse_frame(glimpse: Glimpse) -> bytes:
    """Return the frame of something ephemeral, the same for all of its readers."""
    body = {"t": NAMES[type(glimpse.body)], **msgspec.to_builtins(glimpse.body)}
    return _pack({"t": "glimpse", "by": glimpse.by, "g": body})


def done_frame(command_id: str) -> bytes:
    """Return the answer to a command that was accepted, for its sender alone."""
    return _pack({"t": "done", "id": command_id})


def refused_frame(command_id: str, because: Because) -> bytes:
    """Return the answer to a command that was refused, for its sender alone."""
    return _pack({"t": "refused", "id": command_id, "code": because.value})


def unsaved_frame(command_id: str) -> bytes:
    """Return the word that a command is not saved yet and is still being tried, for its sender alone."""
    return _pack({"t": "unsaved", "id": command_id})


def error_frame(fault: Fault, command_id: str = "") -> bytes:
    """Return the answer to a frame that could not be read, for its sender alone."""
    return _pack({"t": "error", "id": command_id, "code": fault.value})


def signal_frame(message: Mapping[str, object]) -> bytes:
    """Return a word of the forwarder to one browser's media connection."""
    return _pack({"t": "signal", "s": dict(message)})


def ticket_frame(ticket: str) -> bytes:
    """Return the single-use ticket for which a page that was admitted gets a new cookie."""
    return _pack({"t": "ticket", "ticket": ticket})


def pong_frame(n: int, now: int) -> bytes:
    """Return the answer to a ping, with the server's time (UTC milliseconds)."""
    return _pack({"t": "pong", "n": n, "now": now})


def bye_frame(code: str) -> bytes:
    """Return the last frame before the server closes the connection, with the reason's stable code."""
    return _pack({"t": "bye", "code": code})


def command_frame(command_id: str, command: object) -> bytes:
    """Return the frame with which a client asks for a command (used by the headless client)."""
    body = {"t": NAMES[type(command)], **msgspec.to_builtins(command)}
    return _pack({"t": "do", "id": command_id, "c": body})


def peek_frame(body: GlimpseBody) -> bytes:
    """Return the frame with which a client shows something ephemeral (used by the headless client)."""
    return _pack({"t": "peek", "g": {"t": NAMES[type(body)], **msgspec.to_builtins(body)}})


def hello_frame(nonce: str, after: int | None, device: str) -> bytes:
    """Return a client's first frame (used by the headless client)."""
    return _pack({"t": "hello", "v": 1, "nonce": nonce, "after": after, "device": device})


def rehearse_frame(nonce: str) -> bytes:
    """Return the first frame of a client that only tries sound and picture (used by tests of it)."""
    return _pack({"t": "rehearse", "v": 1, "nonce": nonce})


def ping_frame(n: int) -> bytes:
    """Return the frame with which a client asks whether its line lives (used by the headless client)."""
    return _pack({"t": "ping", "n": n})


def unpack_server_frame(data: bytes) -> dict[str, Any]:
    """Return a server's frame as plain maps and lists (used by the headless client)."""
    frame: dict[str, Any] = msgpack.unpackb(data, strict_map_key=False)
    return frame


def convert(raw: Mapping[str, object], message: type[T]) -> T:
    """Return a typed message from plain maps; fields that are not known are ignored, as a client should."""
    return msgspec.convert(raw, message, strict=True)


def _unpack(data: bytes) -> dict[str, Any]:
    try:
        raw = msgpack.unpackb(data, object_pairs_hook=_pairs, ext_hook=_no_ext, strict_map_key=True)
    except (ValueError, TypeError, RecursionError, msgpack.UnpackException) as error:
        raise BadFrame(Fault.MALFORMED) from error
    if not isinstance(raw, dict) or (any(mark in data for mark in _TIMESTAMPS) and _holds_timestamp(raw)):
        raise BadFrame(Fault.MALFORMED)
    return raw


_TIMESTAMPS = (b"\xd6\xff", b"\xd7\xff", b"\xc7\x0c\xff")
"""How timestamps begin: the one extension type that msgpack reads by itself, without asking the hook."""


def _holds_timestamp(raw: object) -> bool:
    pending = [raw]
    while pending:
        part = pending.pop()
        if isinstance(part, msgpack.Timestamp):
            return True
        if isinstance(part, dict):
            pending += part.values()
        elif isinstance(part, list):
            pending += part
    return False


def _pairs(pairs: list[tuple[object, object]]) -> dict[object, object]:
    """Build a map, refusing a key that stands twice: two readers could each believe another value."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError
    return made


def _no_ext(_code: int, _data: bytes) -> object:
    raise ValueError


def _typed(raw: object, message: type[T], command_id: str = "") -> T:
    _check_known(raw, message, command_id)
    try:
        return msgspec.convert(raw, message, strict=True)
    except (msgspec.ValidationError, RecursionError) as error:
        raise BadFrame(Fault.BAD_FIELD, command_id) from error


def _check_known(raw: object, message: type, command_id: str) -> None:
    """Refuse fields that the message, or a message nested in a list of it, does not have."""
    if not isinstance(raw, dict):
        raise BadFrame(Fault.MALFORMED, command_id)
    known, nested = _fields_of(message)
    if not raw.keys() <= known:
        raise BadFrame(Fault.UNKNOWN_FIELD, command_id)
    for name, inner in nested.items():
        parts = raw.get(name)
        if isinstance(parts, list):
            for part in parts:
                _check_known(part, inner, command_id)


@cache
def _fields_of(message: type) -> tuple[frozenset[str], Mapping[str, type]]:
    """Return a message's field names, and those that are lists of another message."""
    nested: dict[str, type] = {}
    for name, hint in get_type_hints(message).items():
        inner = get_args(hint)
        if get_origin(hint) is tuple and is_dataclass(inner[0]):
            nested[name] = cast("type", inner[0])
    return frozenset(f.name for f in fields(message)), nested


def _hello(raw: dict[str, Any]) -> Hello:
    hello = _typed(raw, Hello)
    if len(hello.nonce) > MOST_NONCE_CHARS or len(hello.device) > MOST_NONCE_CHARS:
        raise BadFrame(Fault.BAD_FIELD)
    return hello


def _rehearse(raw: dict[str, Any]) -> Rehearse:
    rehearse = _typed(raw, Rehearse)
    if len(rehearse.nonce) > MOST_NONCE_CHARS:
        raise BadFrame(Fault.BAD_FIELD)
    return rehearse


def _do(raw: dict[str, Any]) -> Do:
    command_id, body = raw.pop("id", None), raw.pop("c", None)
    if not isinstance(command_id, str) or not 1 <= len(command_id) <= MOST_ID_CHARS or raw:
        raise BadFrame(Fault.MALFORMED)
    return Do(command_id, _message(body, COMMANDS, command_id))


def _peek(raw: dict[str, Any]) -> Peek:
    body = raw.pop("g", None)
    if raw:
        raise BadFrame(Fault.UNKNOWN_FIELD)
    glimpse = _message(body, GLIMPSES, "")
    if isinstance(glimpse, Pointer) and not all(isfinite(at) for at in (glimpse.x, glimpse.y) if at is not None):
        raise BadFrame(Fault.BAD_FIELD)
    return Peek(glimpse)


def _signal(raw: dict[str, Any]) -> Signal:
    message = raw.pop("s", None)
    if raw or not isinstance(message, dict):
        raise BadFrame(Fault.MALFORMED)
    return Signal(message)


def _ping(raw: dict[str, Any]) -> Ping:
    return _typed(raw, Ping)


def _message(body: object, table: Mapping[str, type], command_id: str) -> Any:  # noqa: ANN401
    if not isinstance(body, dict):
        raise BadFrame(Fault.MALFORMED, command_id)
    name = body.pop("t", None)
    message = table.get(name) if isinstance(name, str) else None
    if message is None:
        raise BadFrame(Fault.UNKNOWN_MESSAGE, command_id)
    return _typed(body, message, command_id)


def _pack(value: object) -> bytes:
    packed: bytes = msgpack.packb(value)
    return packed


_READ: Mapping[str, Callable[[dict[str, Any]], Frame]] = {
    "hello": _hello,
    "rehearse": _rehearse,
    "do": _do,
    "peek": _peek,
    "signal": _signal,
    "ping": _ping,
}
