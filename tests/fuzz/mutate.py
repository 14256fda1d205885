"""Seeded damage to a frame that fits: to its bytes, or to the message that it holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import msgpack

MOST_BYTES = 16_384
DEPTH = 40

ODD: tuple[object, ...] = (
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        2**31,
        2**53,
        2**63,
        -(2**63),
        2**64 - 1,
        0.0,
        -0.5,
        1e308,
        float("nan"),
        float("inf"),
    ),
    *("", " ", "x", "\x00", "\u202e", "\ud7ff", "é" * 50, "x" * 300, "x" * 5_000, b"", b"\xff\xfe", b"x" * 300),
    *("joint", "r-none", "s-none", "s-mara", "s-ana", "s-ben", "s-me", "*", "host", "i-none", "c-1"),
    *([], {}, [None], [[]], {"t": "say"}, {"": ""}, ["s-ana", "s-ana"], ["s-ana"] * 300, [{}], [["x"]]),
)
"""Values that stand at some border: of a type, of a length, of what there is."""


def damaged(frame: bytes, chance: random.Random) -> bytes:
    """Return the frame with one or two faults."""
    for _ in range(chance.randint(1, 2)):
        frame = chance.choice(_WAYS)(frame, chance)
    return frame[:MOST_BYTES]


def _flip(frame: bytes, chance: random.Random) -> bytes:
    """Change one byte."""
    if not frame:
        return b"\xc1"
    at = chance.randrange(len(frame))
    return frame[:at] + bytes([chance.randrange(256)]) + frame[at + 1 :]


def _cut(frame: bytes, chance: random.Random) -> bytes:
    """Take a piece out."""
    at = chance.randint(0, len(frame))
    return frame[:at] + frame[at + chance.randint(1, 8) :]


def _insert(frame: bytes, chance: random.Random) -> bytes:
    """Put bytes in: any, or some of the frame's own."""
    at, start = chance.randint(0, len(frame)), chance.randint(0, len(frame))
    more = chance.randbytes(chance.randint(1, 8)) if chance.random() < 0.5 else frame[start : start + 16]
    return frame[:at] + more + frame[at:]


def _odd(frame: bytes, chance: random.Random) -> bytes:
    """Put an odd value in the place of another, somewhere in the message."""

    def change(holder: Any, key: Any) -> None:
        holder[key] = chance.choice(ODD)

    return _within(frame, chance, change)


def _deep(frame: bytes, chance: random.Random) -> bytes:
    """Wrap a value in many lists or maps."""

    def change(holder: Any, key: Any) -> None:
        for _ in range(chance.randint(1, DEPTH)):
            holder[key] = [holder[key]] if chance.random() < 0.5 else {"x": holder[key]}

    return _within(frame, chance, change)


def _drop(frame: bytes, chance: random.Random) -> bytes:
    """Leave something out."""

    def change(holder: Any, key: Any) -> None:
        del holder[key]

    return _within(frame, chance, change)


def _more(frame: bytes, chance: random.Random) -> bytes:
    """Put something in under another name, or once more."""

    def change(holder: Any, key: Any) -> None:
        if isinstance(holder, dict):
            holder[chance.choice(("t", "id", "by", "seat", "room", "at", "audience", "x", ""))] = holder[key]
        else:
            holder.append(holder[key])

    return _within(frame, chance, change)


def _within(frame: bytes, chance: random.Random, change: Callable[[Any, Any], None]) -> bytes:
    """Change one place in the message, where the frame still holds one."""
    try:
        message = msgpack.unpackb(frame, strict_map_key=False)
    except (ValueError, TypeError, msgpack.UnpackException):
        return _flip(frame, chance)
    places = list(_places(message))
    if not places:
        return _flip(frame, chance)
    change(*chance.choice(places))
    try:
        packed: bytes = msgpack.packb(message)
    except (ValueError, TypeError, OverflowError):
        return frame
    return packed


def _places(message: object) -> list[tuple[Any, Any]]:
    """Return every holder and key in a message."""
    found: list[tuple[Any, Any]] = []
    pending = [message]
    while pending:
        part = pending.pop()
        keys = list(part) if isinstance(part, dict) else list(range(len(part))) if isinstance(part, list) else []
        found += [(part, key) for key in keys]
        pending += [part[key] for key in keys]  # type: ignore[index]
    return found


_WAYS = (_flip, _cut, _insert, _odd, _odd, _odd, _deep, _drop, _more)
