"""What must hold for every sequence of bytes that somebody sends as a frame, whoever they are and however it stands.

It is read or refused with a stable code of ``PROTOCOL.md``; a command happens or is refused with a stable code; what
happens can be kept, read again and told to each reader; the session that it was given in is unchanged. Anything
else, an exception above all, is a fault of ours.
"""

from __future__ import annotations

from room_server.log.codec import decode as read_event
from room_server.log.codec import encode as keep_event
from room_server.media import signalling
from room_server.media.signalling import SignalError
from room_server.session.core import decide, evolve
from room_server.session.refusals import Refusal
from room_server.session.state import Limits
from room_server.session.visibility import glimpse, hearing, visible
from room_server.wire import codec
from room_server.wire.codec import BadFrame, Do, Peek, Signal
from tests.session.refusals.worlds import World

DONE, SHOWN, HEARD, SAID = "done", "shown", "heard", "said"


def judge(world: World, frame: bytes) -> str:
    """Send a frame; return what became of it: a stable code, or one of the words above."""
    try:
        read = codec.decode(frame)
    except BadFrame as bad:
        return _refused(bad)
    if isinstance(read, Do):
        return _give(world, read)
    if isinstance(read, Peek):
        seen = glimpse(world.session, world.me, read.body, Limits())
        if seen is not None:
            codec.glimpse_frame(seen)
        return SHOWN
    return _hear(read) if isinstance(read, Signal) else SAID


def _give(world: World, frame: Do) -> str:
    codec.done_frame(frame.id)
    try:
        events = decide(world.session, world.me, frame.command, world.turn())
    except Refusal as refusal:
        return refusal.because.value
    after = world.session
    for event in events:
        assert read_event(keep_event(event, frame.id)) == (event, frame.id)
        after = evolve(after, event)
        for reader in after.seats:
            told = visible(after, event, reader, 1)
            if told is not None:
                codec.visible_frame(told)
    hearing(after)
    return DONE


def _hear(frame: Signal) -> str:
    try:
        signalling.checked(frame.message)
    except SignalError as error:
        return _one_of(signalling.CODES, error.code)
    return HEARD


def _refused(bad: BadFrame) -> str:
    assert len(bad.id) <= codec.MOST_ID_CHARS
    codec.error_frame(bad.fault, bad.id)
    return bad.fault.value


def _one_of(codes: frozenset[str], code: str) -> str:
    assert code in codes
    return code
