"""The outbox: order, bounds, and glimpses that never hold anything up."""

import asyncio
from dataclasses import replace

import pytest

from room_server.gateway.outbox import WRITE_BYTES, Outbox
from tests.gateway.house import SETTINGS

SMALL = replace(SETTINGS, outbox_frames_max=3, outbox_bytes_max=100, glimpse_tick_ms=10)


@pytest.fixture
def overflows():
    return []


@pytest.fixture
def outbox(overflows):
    return Outbox(SMALL, lambda: overflows.append(1))


def taken(outbox):
    frames = []
    while (frame := outbox.take()) is not None:
        frames.append(frame)
    return frames


async def test_frames_leave_in_their_order(outbox):
    for frame in (b"1", b"2", b"3"):
        outbox.put(frame)
    assert await outbox.ready()
    assert taken(outbox) == [b"1", b"2", b"3"]


async def test_what_leaves_in_one_write_is_bounded():
    outbox = Outbox(SETTINGS, lambda: None)
    half = bytes(WRITE_BYTES // 2)
    for frame in (half, half, b"3"):
        outbox.put(frame)
    assert [outbox.take_some(), outbox.take_some(), outbox.take_some()] == [[half, half], [b"3"], []]


async def test_whoever_waits_is_woken_by_a_frame_and_by_the_end(outbox):
    waiting = asyncio.create_task(outbox.ready())
    await asyncio.sleep(0)
    outbox.put(b"1")
    assert await waiting
    assert taken(outbox) == [b"1"]
    waiting = asyncio.create_task(outbox.ready())
    await asyncio.sleep(0)
    outbox.finish()
    assert not await waiting


@pytest.mark.parametrize("frames", [[b"1"] * 3, [b"x" * 50] * 2])
async def test_as_many_frames_and_bytes_as_are_allowed_may_wait(outbox, overflows, frames):
    for frame in frames:
        outbox.put(frame)
    assert overflows == []
    outbox.put(b"1")
    assert overflows == [1]


@pytest.mark.parametrize("frames", [[b"1"] * 4, [b"x" * 60] * 2])
async def test_too_many_frames_or_bytes_are_told_once(outbox, overflows, frames):
    for frame in [*frames, b"more"]:
        outbox.put(frame)
    assert overflows == [1]


async def test_what_was_taken_does_not_count(outbox, overflows):
    for _ in range(20):
        outbox.put(b"x" * 40)
        outbox.put(b"x" * 40)
        taken(outbox)
    assert overflows == []


async def test_catching_up_does_not_count_until_it_was_taken(outbox, overflows):
    outbox.begin_catching_up()
    for _ in range(50):
        outbox.put(b"x" * 40)
    outbox.end_catching_up()
    outbox.put(b"1")
    outbox.put(b"2")
    assert overflows == []
    assert len(taken(outbox)) == 52
    for _ in range(4):
        outbox.put(b"1")
    assert overflows == [1]


async def test_nothing_follows_the_last_frame(outbox):
    outbox.put(b"1")
    outbox.show("a", b"glimpse")
    outbox.finish(b"bye")
    outbox.put(b"2")
    outbox.show("a", b"glimpse")
    outbox.finish(b"again")
    assert await outbox.ready()
    assert taken(outbox) == [b"1", b"bye"]
    assert not await outbox.ready()


async def test_the_last_frame_has_room_even_where_none_is_left(outbox, overflows):
    for _ in range(4):
        outbox.put(b"1")
    outbox.clear()
    outbox.finish(b"bye")
    assert taken(outbox) == [b"bye"]
    assert overflows == [1]


async def test_glimpses_wait_for_the_tick_and_the_latest_of_a_kind_wins(outbox):
    for n in range(9):
        outbox.show(("ana", "pointer"), b"%d" % n)
        outbox.show(("ben", "pointer"), b"ben")
    assert outbox.take() is None
    assert await outbox.ready()
    assert taken(outbox) == [b"8", b"ben"]
    assert outbox.take() is None


async def test_glimpses_come_after_frames_and_never_make_a_reader_too_slow(outbox, overflows):
    for n in range(100):
        outbox.show(n, b"x" * 50)
    await outbox.ready()
    outbox.put(b"event")
    assert outbox.take() == b"event"
    assert len(taken(outbox)) == 100
    assert overflows == []


async def test_glimpses_can_be_forgotten(outbox):
    outbox.show("a", b"glimpse")
    outbox.forget_glimpses()
    outbox.put(b"event")
    await asyncio.sleep(0.02)
    assert taken(outbox) == [b"event"]
    outbox.show("a", b"later")
    assert await outbox.ready()
    assert taken(outbox) == [b"later"]
