"""A listener's line: steps down when it is crowded, tries for more when it is clear."""

from __future__ import annotations

import pytest
from aiortc.rtp import RtcpReceiverInfo

from room_server.media import worker
from room_server.media.downlink import FIRST_PAUSE_S, NOT_SHOWN, TICK_S, Downlink, Shown
from room_server.media.estimate import SETTLE_S
from room_server.media.slot import Slot
from tests.media.test_simulcast import SSRCS, Camera

STEP_S = 0.05
SIZES = {"q": 180, "h": 360, "f": 720}
BYTES = {"q": 600, "h": 900, "f": 1300}
"""Of one picture; there are twenty a second."""


def report(slot: Slot, highest: int = 0, lost: int = 0, lsr: int = 0) -> RtcpReceiverInfo:
    return RtcpReceiverInfo(
        ssrc=slot.ssrc, fraction_lost=0, packets_lost=lost, highest_sequence=highest, jitter=0, lsr=lsr, dlsr=0
    )


class Scene:
    """Two cameras of three sizes on one listener's line; time passes in steps of the clock's tick."""

    def __init__(self, wire) -> None:
        self.wire = wire
        self.slots = [Slot(f"v{n}", wire.outlet, is_video=True, cname=f"place{n}", now=0.0) for n in range(2)]
        self.cameras = [Camera(heights=SIZES), Camera(heights=SIZES)]
        for slot, camera in zip(self.slots, self.cameras, strict=True):
            slot.bind(camera.simulcast, 0.0)
            camera.show(0.0, *SSRCS, key="qhf")
        self.downlink = Downlink(self.slots, 0.0)
        self.now = 0.0
        self.padding = 0

    def run(self, seconds: float, remb=None) -> None:
        """`remb` is called every fifth of a second for the browser's estimate."""
        end, told = self.now + seconds, self.now
        while self.now < end:
            for camera in self.cameras:
                camera.run(self.now, self.now + STEP_S, *SSRCS, bytes_of=BYTES)
            self.downlink.tick(self.now)
            self.padding += sum(each.payload_type == 97 and each.payload[-1] == 255 for each in self.wire.arrived())
            if remb is not None and self.now - told >= 0.2:
                told = self.now
                self.downlink.remb(remb(), self.now)
            self.now += STEP_S

    def queue(self) -> None:
        """Let round trips become longer, as the browser's next report tells."""
        for trip_s in (0.05, 0.3):
            self.slots[0].reported = (7, self.now - trip_s)
            self.downlink.report(self.slots[0], report(self.slots[0], lsr=7), self.now)

    @property
    def most(self) -> list[int]:
        return [slot.most for slot in self.slots]


@pytest.fixture
def scene(wire):
    it = Scene(wire)
    it.downlink.show([Shown(0, 700), Shown(1, 700)], 0.0)
    it.run(1.5)
    return it


def test_tick_is_the_workers():
    assert TICK_S == worker.TICK_S


def test_a_good_line_gets_the_size_of_each_tile(scene):
    assert scene.most == [2, 2]
    scene.downlink.show([Shown(0, 150), Shown(1, 400)], scene.now)
    assert scene.most == [0, 1]
    scene.downlink.show([Shown(0, 150), NOT_SHOWN], scene.now)
    assert scene.most == [0, -1]
    assert scene.downlink.paused == frozenset()  # that nobody looks is no pause


def test_an_estimate_that_falls_steps_down_at_once_the_less_important_first(scene):
    scene.downlink.remb(400_000, scene.now)
    scene.downlink.remb(260_000, scene.now + 0.01)
    assert scene.most == [1, 0]
    scene.downlink.show([Shown(1, 700), Shown(0, 700)], scene.now)
    assert scene.most == [0, 1]


def test_the_last_pictures_are_paused_and_named(scene):
    scene.downlink.remb(400_000, scene.now)
    scene.downlink.remb(20_000, scene.now + 0.01)
    assert scene.most == [0, 0]  # a busy computer, perhaps
    scene.queue()
    assert scene.most == [0, -1]
    assert scene.downlink.paused == {"v1"}


def test_when_the_line_is_clear_again_padding_proves_it_before_pictures_grow(scene):
    scene.downlink.remb(400_000, scene.now)
    scene.downlink.remb(130_000, scene.now + 0.01)
    scene.queue()
    assert scene.most == [0, -1]
    scene.run(FIRST_PAUSE_S - 0.2)
    assert scene.padding == 0
    estimate = iter(range(130_000, 5_000_000, 3_000))
    scene.run(max(0.0, SETTLE_S - FIRST_PAUSE_S) + 6.0, lambda: next(estimate))
    assert scene.padding > 20
    assert scene.most == [2, 2]
    assert scene.downlink.paused == frozenset()
    before = scene.padding
    scene.run(0.5, lambda: next(estimate))
    assert scene.padding == before  # nothing is missing


def test_padding_that_crowds_the_line_waits_twice_as_long(scene):
    scene.downlink.remb(400_000, scene.now)
    scene.downlink.remb(130_000, scene.now + 0.01)
    scene.queue()
    scene.run(FIRST_PAUSE_S + 0.4, lambda: 131_000)
    first = scene.padding
    assert first
    scene.downlink.remb(90_000, scene.now)
    scene.run(FIRST_PAUSE_S + 0.4)
    assert scene.padding == first
    scene.run(FIRST_PAUSE_S)
    assert scene.padding > first


def test_losses_on_this_line_count_and_those_before_us_do_not(scene):
    slot = scene.slots[0]
    slot.packets = 1000

    scene.downlink.report(slot, report(slot, 5000), scene.now)
    slot.packets += 70  # of 100, for 30 had not reached us
    scene.downlink.report(slot, report(slot, 5100, 30), scene.now + 1.0)
    assert scene.downlink.estimate.loss == 0.0
    assert scene.downlink.copies == 1
    slot.packets += 100
    scene.downlink.report(slot, report(slot, 5200, 60), scene.now + 2.0)
    assert scene.downlink.estimate.loss == pytest.approx(0.3)
    assert scene.downlink.copies == 2
    assert scene.downlink.estimate.is_limited


def test_a_storm_of_requests_steps_down(scene):
    slot = scene.slots[0]
    scene.run(0.6)
    slot.retransmit([(slot.rewriter.last_sequence - n) & 0xFFFF for n in range(20)], scene.now)
    assert slot.retransmitted == 20
    scene.run(0.6)
    assert scene.downlink.estimate.is_limited
