"""Snapshots: a chronicle as bytes, so that a session need not be read from its first event.

Rules:
- A snapshot is a cache. It is read only by the very code that wrote it (``CODE``), only under the session's own key,
  and only as the bytes that were written for that head: everything else is ``Unfit``, and the log is read instead.
- It holds what ``Substance`` holds and nothing else. Nobody but a server's host ever reads it.
- Work is done in slices: between them the loop goes on. Who calls sees to it that nothing is added meanwhile.

The form: MAC (32 bytes), CODE (32), then MessagePack, a map of parts that were each encoded by itself. Many readers
were told the same, so each line and each drawing stands there once, and a reader's part says which ones. This module
alone knows the form; the keeper seals the whole.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import AsyncIterator, Iterable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, cast, get_type_hints

import msgspec

from room_server.host.chronicle import Substance
from room_server.log import codec
from room_server.log.port import Head
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.rooms import RoomId
from room_server.session.state import Element, ItemId, Line, Session
from room_server.session.views.shape import RoomView, View

T = TypeVar("T")

DIGEST_BYTES = 32  # SHA-256
ITEMS_A_SLICE = 1_000  # lines or drawings between two turns of the loop: about 3 ms
_PURPOSE = b"room-server snapshot 1"

_PACKAGE = Path(__file__).parent.parent
_MEANING = (
    *("session/**/*.py", "wire/*.py", "log/chain.py", "log/codec.py", "log/port.py"),
    *("host/chronicle.py", "host/ids.py", "host/snapshots.py"),
)


def _digest_of_code() -> bytes:
    digest = hashlib.sha256()
    for path in sorted(path for pattern in _MEANING for path in _PACKAGE.glob(pattern)):
        source = path.read_bytes()
        digest.update(f"{path.relative_to(_PACKAGE)} {len(source)}\n".encode() + source)
    return digest.digest()


CODE = _digest_of_code()
"""The digest of the source that gives a snapshot its meaning. Made on import: a server that is upgraded while it runs
must not label what its old code writes with the new code's name."""


class Unfit(Exception):
    """These bytes are not a snapshot that this server may use; the text says why, in a stable word."""


OTHER_CODE, CHANGED, UNREADABLE, SEALED = "other-code", "changed", "unreadable", "sealed"
"""Why it is unfit: written by other code (as after an upgrade); not what this key wrote for this head; broken; or it
cannot be opened (``keeper``)."""


@dataclass(frozen=True, slots=True)
class _Common:
    """What all readers have in common. The state is without lines and drawings here; events are as the log has them."""

    session: Session
    last_at: Ms
    for_everyone: tuple[bytes, ...]
    commands: Mapping[str, tuple[str, ...]]


Runs = list[tuple[int, int]]
"""Which pieces, in order: (the first one's place, how many)."""


@dataclass(frozen=True, slots=True)
class _Room:
    """One room in a reader's view; the view is without its lines and drawings here."""

    view: RoomView
    lines: Runs
    board: Runs


@dataclass(frozen=True, slots=True)
class _Reader:
    """One reader; the view is without its rooms here."""

    seat: SeatId
    ordinal: int
    view: View
    rooms: dict[RoomId, _Room]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The whole: the state's lines and drawings, those of the views, and each reader."""

    common: bytes
    state_lines: list[bytes]
    state_elements: list[bytes]
    lines: list[bytes]
    elements: list[bytes]
    readers: list[bytes]


_encoder = msgspec.msgpack.Encoder()
_parts = msgspec.msgpack.Decoder(_Parts)
_common = msgspec.msgpack.Decoder(_Common)
_state_lines = msgspec.msgpack.Decoder(list[tuple[RoomId, Line]])
_state_elements = msgspec.msgpack.Decoder(list[tuple[RoomId, Element]])
_lines: msgspec.msgpack.Decoder[list[Any]] = msgspec.msgpack.Decoder(get_type_hints(RoomView)["lines"])
_elements = msgspec.msgpack.Decoder(list[tuple[ItemId, dict[str, object]]])
_reader = msgspec.msgpack.Decoder(_Reader)


class _Pieces:
    """What several readers hold, each once; the same is what is encoded the same."""

    def __init__(self) -> None:
        self._places: dict[bytes, int] = {}

    def runs(self, pieces: Iterable[object]) -> Runs:
        """Take the pieces in; return where they are."""
        runs: Runs = []
        first = count = 0
        for piece in pieces:
            place = self._places.setdefault(_encoder.encode(piece), len(self._places))
            if count and place == first + count:
                count += 1
                continue
            if count:
                runs.append((first, count))
            first, count = place, 1
        return [*runs, (first, count)] if count else runs

    def all(self) -> list[msgspec.Raw]:
        """Return each piece, encoded."""
        return [msgspec.Raw(piece) for piece in self._places]


def _at(runs: Runs, pieces: Sequence[T]) -> list[T]:
    return [piece for first, count in runs for piece in pieces[first : first + count]]


def key_for(secret: bytes) -> bytes:
    """Derive the key of a session's snapshots from the session's secret."""
    return hmac.digest(secret, _PURPOSE, "sha256")


async def encode(substance: Substance, key: bytes, head: Head) -> bytes:
    """Return the snapshot of what the events up to ``head`` made."""
    session, lines, elements = substance.session, _Pieces(), _Pieces()
    readers = [_read_by(seat, *read, lines, elements) async for seat, read in _in_turns(substance.readers.items())]
    parts = _Parts(
        common=_encoded_common(substance),
        state_lines=await _chunks((room, line) for room, said in session.lines.items() for line in said.values()),
        state_elements=await _chunks((room, one) for room, board in session.boards.items() for one in board.values()),
        lines=await _chunks(lines.all()),
        elements=await _chunks(elements.all()),
        readers=readers,
    )
    body = _encoder.encode(parts)
    await asyncio.sleep(0)
    return _mac(key, head, CODE, body) + CODE + body


async def decode(data: bytes, key: bytes, head: Head) -> Substance:
    """Return what was encoded for this head under this key, or raise ``Unfit``."""
    mac, code, body = data[:DIGEST_BYTES], data[DIGEST_BYTES : 2 * DIGEST_BYTES], data[2 * DIGEST_BYTES :]
    if code != CODE:
        raise Unfit(OTHER_CODE)
    if not hmac.compare_digest(mac, _mac(key, head, code, body)):
        raise Unfit(CHANGED)
    await asyncio.sleep(0)
    try:
        return await _decoded(_parts.decode(body))
    except (msgspec.DecodeError, codec.UnknownForm, LookupError) as error:
        raise Unfit(UNREADABLE) from error


def _mac(key: bytes, head: Head, code: bytes, body: bytes) -> bytes:
    made = hmac.new(key, head.version.to_bytes(8, "big") + head.digest + code, "sha256")
    made.update(body)
    return made.digest()


def _encoded_common(substance: Substance) -> bytes:
    session = substance.session
    bare = replace(session, lines={room: {} for room in session.lines}, boards={room: {} for room in session.boards})
    events = tuple(codec.encode(event, "") for event in substance.for_everyone)
    commands = {seat: tuple(known) for seat, known in substance.commands.items()}
    return _encoder.encode(_Common(bare, substance.last_at, events, commands))


def _read_by(seat: SeatId, ordinal: int, view: View, lines: _Pieces, elements: _Pieces) -> bytes:
    rooms = {
        name: _Room(replace(room, lines=[], board={}), lines.runs(room.lines), elements.runs(room.board.items()))
        for name, room in view.rooms.items()
    }
    return _encoder.encode(_Reader(seat, ordinal, replace(view, rooms={}), rooms))


async def _decoded(parts: _Parts) -> Substance:
    common = _common.decode(parts.common)
    said = cast("Mapping[RoomId, MutableMapping[ItemId, Line]]", common.session.lines)
    drawn = cast("Mapping[RoomId, MutableMapping[ItemId, Element]]", common.session.boards)
    for room, line in await _joined(_state_lines, parts.state_lines):
        said[room][line.id] = line
    for room, element in await _joined(_state_elements, parts.state_elements):
        drawn[room][element.id] = element
    lines, elements = await _joined(_lines, parts.lines), await _joined(_elements, parts.elements)
    readers: dict[SeatId, tuple[int, View]] = {}
    async for part in _in_turns(parts.readers):
        reader = _reader.decode(part)
        for name, kept in reader.rooms.items():
            kept.view.lines = _at(kept.lines, lines)
            kept.view.board = {element: dict(fields) for element, fields in _at(kept.board, elements)}
            reader.view.rooms[name] = kept.view
        readers[reader.seat] = reader.ordinal, reader.view
    events = tuple(codec.decode(event)[0] for event in common.for_everyone)
    return Substance(common.session, common.last_at, events, readers, common.commands)


async def _chunks(items: Iterable[object]) -> list[bytes]:
    """Encode many items, so many in a slice."""
    every = list(items)
    starts = range(0, len(every), ITEMS_A_SLICE)
    return [_encoder.encode(every[at : at + ITEMS_A_SLICE]) async for at in _in_turns(starts)]


async def _joined(decoder: msgspec.msgpack.Decoder[list[T]], chunks: Iterable[bytes]) -> list[T]:
    """Decode what ``_chunks`` encoded."""
    return [item async for chunk in _in_turns(chunks) for item in decoder.decode(chunk)]


async def _in_turns(items: Iterable[T]) -> AsyncIterator[T]:
    """Yield the items; the loop goes on after each."""
    for item in items:
        yield item
        await asyncio.sleep(0)
