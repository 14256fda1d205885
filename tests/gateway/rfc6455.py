"""The rules of RFC 6455 that Autobahn's test suite checks, as a table: what is sent, and what must come back.

Each case is sent on a connection that has been opened and has not said ``hello``. There a whole binary message is
answered in a way that shows whether it was put together rightly: a command by ``out-of-order`` under its own id, any
other bytes by ``malformed``. Our own rule is that messages are binary: a text is answered by ``malformed`` as well.

The library decides in three places, and these rows state it: it ends a connection as soon as it reads a close or
something wrong, so that what came before it in the same piece goes unanswered (RFC 6455 section 7.1.7 allows that); it
takes lengths that are not in their shortest form; and it takes a close amid a fragmented message for a breach.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from room_server.gateway.settings import FRAGMENTS_MAX, FRAME_BYTES_MAX
from room_server.session.practices.attendance import Arrive
from room_server.wire import codec
from room_server.wire.codec import Fault
from tests.gateway.raw import BINARY, CLOSE, CONT, MASK, PING, PONG, TEXT, Got, frame, head, masked

BREACH, NOT_UTF8, TOO_BIG = 1002, 1007, 1009  # RFC 6455 section 7.4.1
NOISE = b"\xc1"  # what MessagePack never uses
COMMAND = codec.command_frame("c-1", Arrive())
MALFORMED = Got(BINARY, codec.error_frame(Fault.MALFORMED))
READ = Got(BINARY, codec.error_frame(Fault.OUT_OF_ORDER, "c-1"))


@dataclass(frozen=True)
class Case:
    """One row. ``back`` is all that comes; after a close in it, or one with the code ``ends``, it is over."""

    section: str
    about: str
    sent: tuple[bytes, ...]
    back: tuple[Got, ...] = ()
    ends: int = 0


def cases() -> Iterator[Case]:
    """Yield the whole table."""
    for part in (_sizes, _pings, _reserved, _opcodes, _fragments, _masks_and_lengths, _texts, _closes, _close_codes):
        yield from part()


def closing(code: int, reason: bytes = b"") -> bytes:
    """Return the payload of a close frame."""
    return struct.pack("!H", code) + reason


def echo(payload: bytes) -> tuple[Got, ...]:
    """Return the answer to a close frame: the same."""
    return (Got(CLOSE, payload),)


def bytewise(data: bytes) -> tuple[bytes, ...]:
    """Return data as pieces of one byte."""
    return tuple(data[at : at + 1] for at in range(len(data)))


def _sizes() -> Iterator[Case]:
    for size in (0, 1, 125, 126, 127, 128, 65_535, FRAME_BYTES_MAX):
        yield Case("5.2", f"a binary message of {size} bytes", (frame(BINARY, NOISE * size),), (MALFORMED,))
        yield Case(
            "5.6", f"a text of {size} bytes is read, and is not spoken", (frame(TEXT, b"x" * size),), (MALFORMED,)
        )
    over = NOISE * (FRAME_BYTES_MAX + 1)
    yield Case("7.4.1", "a message one byte over the limit", (frame(BINARY, over),), ends=TOO_BIG)
    halves = (frame(BINARY, over[: FRAME_BYTES_MAX // 2], fin=False), frame(CONT, over[FRAME_BYTES_MAX // 2 :]))
    yield Case("7.4.1", "the same in two fragments", halves, ends=TOO_BIG)
    yield Case("5.2", "a command byte by byte", bytewise(frame(BINARY, COMMAND)), (READ,))
    yield Case("5.2", "two commands in one piece", (frame(BINARY, COMMAND) * 2,), (READ, READ))


def _pings() -> Iterator[Case]:
    for payload in (b"", b"Hello, world!", bytes(range(0xF8, 0x100)), b"\xfe" * 125):
        about = f"a ping of {len(payload)} bytes is answered with them"
        yield Case("5.5.2", about, (frame(PING, payload),), (Got(PONG, payload),))
    yield Case("5.5.2", "a ping byte by byte", bytewise(frame(PING, b"\xfe" * 125)), (Got(PONG, b"\xfe" * 125),))
    many = tuple(b"payload-%d" % n for n in range(10))
    sent, back = (frame(PING, one) for one in many), (Got(PONG, one) for one in many)
    yield Case("5.5.3", "ten pings are answered in their order", tuple(sent), tuple(back))
    yield Case("5.5.3", "a pong that nobody asked for", (frame(PONG, b"unasked"),))
    yield Case("5.5.3", "a pong without a word", (frame(PONG),))
    asked = (frame(PONG, b"unasked"), frame(PING, b"ping"))
    yield Case("5.5.3", "a pong that nobody asked for, and a ping", asked, (Got(PONG, b"ping"),))
    for opcode in (PING, PONG, CLOSE):
        yield Case(
            "5.5", f"control {opcode:#x} over 125 bytes", (frame(opcode, b"\x03\xe8" + b"x" * 124),), ends=BREACH
        )
        yield Case("5.5", f"control {opcode:#x} as a fragment", (frame(opcode, b"\x03\xe8", fin=False),), ends=BREACH)
    rest = (frame(PING, b"x", fin=False), frame(CONT, b"y"))
    yield Case("5.5", "a ping in two fragments", rest, ends=BREACH)


def _reserved() -> Iterator[Case]:
    for rsv in range(1, 8):
        for opcode, payload in ((BINARY, COMMAND), (TEXT, b"x"), (PING, b""), (CLOSE, closing(1000))):
            about = f"reserved bits {rsv:03b} in opcode {opcode:#x}"
            yield Case("5.2", about, (frame(opcode, payload, rsv=rsv),), ends=BREACH)
    late = (frame(BINARY, COMMAND[:4], fin=False), frame(CONT, COMMAND[4:], rsv=4))
    yield Case("5.2", "a reserved bit in a continuation", late, ends=BREACH)


def _opcodes() -> Iterator[Case]:
    for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15):
        yield Case("5.2", f"opcode {opcode:#x} without a word", (frame(opcode),), ends=BREACH)
        yield Case("5.2", f"opcode {opcode:#x} with a word", (frame(opcode, b"reserved?"),), ends=BREACH)
    wrong = frame(BINARY, COMMAND) + frame(3) + frame(PING)
    yield Case("7.1.7", "the library: what came in the same piece goes unanswered", (wrong,), ends=BREACH)


def _fragments() -> Iterator[Case]:
    first, last = frame(BINARY, COMMAND[:4], fin=False), frame(CONT, COMMAND[4:])
    empty, ping, pong = frame(CONT, fin=False), frame(PING, b"amid"), Got(PONG, b"amid")
    yield Case("5.4", "a command in two fragments", (first, last), (READ,))
    yield Case("5.4", "a command in two fragments in one piece", (first + last,), (READ,))
    yield Case("5.4", "a command in two fragments byte by byte", bytewise(first + last), (READ,))
    yield Case("5.4", "a ping between fragments is answered first", (first, ping, last), (pong, READ))
    yield Case("5.4", "the same in one piece", (first + ping + last,), (pong, READ))
    yield Case("5.4", "the same byte by byte", bytewise(first + ping + last), (pong, READ))
    yield Case("5.4", "a pong between fragments", (first, frame(PONG, b"amid"), last), (READ,))
    yield Case("5.4", "empty fragments", (frame(BINARY, fin=False), empty, frame(CONT, COMMAND)), (READ,))
    single = [frame(CONT, COMMAND[at : at + 1], fin=False) for at in range(len(COMMAND))]
    each = [frame(BINARY, fin=False), *(one + ping for one in single), frame(CONT)]
    yield Case("5.4", "a ping after each byte", (b"".join(each),), (*[pong] * len(single), READ))
    most = frame(BINARY, COMMAND, fin=False) + empty * (FRAGMENTS_MAX - 2)
    yield Case("10.4", "as many fragments as we take", (most + frame(CONT),), (READ,))
    yield Case("10.4", "one fragment more", (most + empty + frame(CONT),), ends=TOO_BIG)
    yield Case("5.4", "a continuation of nothing", (frame(CONT, COMMAND),), ends=BREACH)
    yield Case("5.4", "a continuation of nothing that goes on", (frame(CONT, COMMAND, fin=False),), ends=BREACH)
    yield Case("5.4", "a continuation after the end", (first + last + last,), ends=BREACH)
    yield Case("5.4", "a new message amid fragments", (first, frame(BINARY, COMMAND)), ends=BREACH)
    yield Case("5.4", "a new first fragment amid fragments", (first, first, last), ends=BREACH)
    amid = (frame(TEXT, b"x", fin=False), frame(CONT, b"y"))
    yield Case("5.4", "a text in two fragments is not spoken", amid, (MALFORMED,))
    yield Case("5.4", "the library: a close amid fragments", (first, frame(CLOSE, closing(1000))), ends=BREACH)


def _masks_and_lengths() -> Iterator[Case]:
    for opcode, payload in ((BINARY, COMMAND), (PING, b""), (CLOSE, closing(1000))):
        bare = frame(opcode, payload, mask=None)
        yield Case("5.1", f"opcode {opcode:#x} that is not masked", (bare,), ends=BREACH)
    yield Case("5.3", "a mask of nothing", (frame(BINARY, COMMAND, mask=bytes(4)),), (READ,))
    body = MASK + masked(COMMAND, MASK)
    two = head(BINARY, 126) + struct.pack("!H", len(COMMAND)) + body
    eight = head(BINARY, 127) + struct.pack("!Q", len(COMMAND)) + body
    yield Case("5.2", "the library: a length in two bytes that fits into seven bits", (two,), (READ,))
    yield Case("5.2", "the library: a length in eight bytes that fits into seven bits", (eight,), (READ,))
    for length in (FRAME_BYTES_MAX + 1, 2**40, 2**63 - 1, 2**63, 2**64 - 1):
        announced = head(BINARY, 127) + struct.pack("!Q", length)
        yield Case("5.2", f"a length of {length} is refused before anything of it", (announced,), ends=TOO_BIG)
    yield Case("5.5", "a ping that announces 2**63 bytes", (head(PING, 127) + struct.pack("!Q", 2**63),), ends=TOO_BIG)


def _texts() -> Iterator[Case]:
    whole = "κόσμε \U0010ffff \ud7ff ￾ 𝄞".encode()
    yield Case("8.1", "a text of every length of UTF-8", (frame(TEXT, whole),), (MALFORMED,))
    cut = tuple(frame(TEXT if not at else CONT, whole[at : at + 1], fin=False) for at in range(len(whole)))
    yield Case("5.6", "the same, cut within its signs", (*cut, frame(CONT)), (MALFORMED,))
    for about, wrong in NOT_TEXT.items():
        yield Case("8.1", f"a text with {about}", (frame(TEXT, b"said: " + wrong),), ends=NOT_UTF8)
        yield Case("8.1", f"a close reason with {about}", (frame(CLOSE, closing(1000, b"x" + wrong)),), ends=NOT_UTF8)
    half = (frame(TEXT, whole[:3], fin=False), frame(CONT, b"\xff"))
    yield Case("8.1", "a text that goes wrong in its second fragment", half, ends=NOT_UTF8)
    yield Case("5.6", "a binary message need not be UTF-8", (frame(BINARY, b"\xff\xfe"),), (MALFORMED,))


NOT_TEXT = {
    "a lone continuation byte": b"\x80",
    "a sign cut after its first byte": b"\xce",
    "a sign cut after two of three bytes": b"\xe1\xbd",
    "a sign cut after three of four bytes": b"\xf0\x9d\x84",
    "a sign cut by another": b"\xf0\x9d\x84x",
    "a slash in two bytes": b"\xc0\xaf",
    "a slash in three bytes": b"\xe0\x80\xaf",
    "a slash in four bytes": b"\xf0\x80\x80\xaf",
    "a high surrogate": b"\xed\xa0\x80",
    "a pair of surrogates": b"\xed\xa0\x80\xed\xb0\x80",
    "a sign beyond U+10FFFF": b"\xf4\x90\x80\x80",
    "a byte that UTF-8 never uses": b"\xff",
    "a sign of five bytes": b"\xf8\x88\x80\x80\x80",
}
"""What is no UTF-8 (RFC 3629 section 3)."""


def _closes() -> Iterator[Case]:
    plain = closing(1000)
    yield Case("5.5.1", "a close without a word", (frame(CLOSE),), echo(b""))
    yield Case("5.5.1", "a close with a code alone", (frame(CLOSE, plain),), echo(plain))
    for reason in (b"so long", "κόσμε".encode(), b"x" * 123):
        said = closing(1000, reason)
        yield Case("5.5.1", f"a close with a reason of {len(reason)} bytes", (frame(CLOSE, said),), echo(said))
    yield Case("5.5.1", "a close of one byte", (frame(CLOSE, b"\x03"),), ends=BREACH)
    for about, after in (("a ping", frame(PING)), ("a message", frame(BINARY, COMMAND)), ("a close", frame(CLOSE))):
        one = (frame(CLOSE, plain) + after,)
        yield Case("1.4", f"{about} after a close is not heard", one, echo(plain))
    before = (frame(BINARY, COMMAND) + frame(CLOSE, plain),)
    yield Case("5.5.1", "the library: what came in one piece with a close goes unanswered", before, echo(plain))


def _close_codes() -> Iterator[Case]:
    allowed = (1000, 1001, 1002, 1003, *range(1007, 1015), 3000, 3999, 4000, 4401, 4999)
    for code in allowed:
        yield Case("7.4", f"close code {code}", (frame(CLOSE, closing(code)),), echo(closing(code)))
    for code in (0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535):
        yield Case("7.4", f"close code {code} may not be sent", (frame(CLOSE, closing(code)),), ends=BREACH)
