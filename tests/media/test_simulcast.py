"""One camera in several sizes: which stream is which layer, and how a listener changes from one to another."""

from __future__ import annotations

import itertools

import pytest
from aiortc.rtp import RtcpPacket, RtcpPsfbPacket

from room_server.media import rtp
from room_server.media.reception import REPEAT_S
from room_server.media.simulcast import (
    LAG_S,
    LATECOMER_S,
    LONGEST_STEADY_S,
    MAX_STREAMS,
    PAUSED,
    SHAKY_FACTOR,
    STEADY_S,
    SURE_S,
    Simulcast,
)
from room_server.media.slot import Slot
from room_server.media.uplink import SILENT_S
from tests.media import rtpkit

SSRCS = {"q": 11, "h": 12, "f": 13}
CELL = bytearray(2048)


class Camera:
    """Sends numbered pictures of any layer, each layer from its own start number."""

    def __init__(self, heights=None) -> None:
        self.heights = heights or {}
        self.asked = []
        self.simulcast = Simulcast(lambda data: self.asked.extend(RtcpPacket.parse(data)), feedback_ssrc=77)
        self.sequences = {"q": 100, "h": 2000, "f": 30000, "": 5}

    def packet(self, rid: str, text: str, *, key: bool = False, ssrc: int | None = None) -> bytes:
        self.sequences[rid] += 1
        number = self.sequences[rid]
        height = self.heights.get(rid, 0)
        payload = rtpkit.vp8(text.encode(), key=key, picture=number & 0x7FFF, tl0=number & 0xFF, height=height)
        return rtpkit.video(ssrc or SSRCS.get(rid, 14), number, payload, rid=rid)

    def feed(self, packet: bytes, now: float, *, again: bool = False) -> None:
        CELL[: len(packet)] = packet
        offset, _, _ = rtp.read_extensions(memoryview(CELL), packet[0], len(packet))
        take = self.simulcast.arrived_again if again else self.simulcast.arrived
        take(memoryview(CELL), len(packet), offset, now)

    def show(self, now: float, *rids: str, key: str = "", bytes_of=None) -> None:
        """One picture of each layer; `key` names those that are key frames."""
        for rid in rids:
            text = f"{rid}{'K' if rid in key else ''}".ljust((bytes_of or {}).get(rid, 0))
            self.feed(self.packet(rid, text, key=rid in key), now)

    def run(self, start: float, end: float, *rids: str, bytes_of=None) -> float:
        """Show pictures at 20 a second, with the clock's ticks; a layer that was asked for a key frame sends one."""
        now = start
        while now < end:
            wanted = {p.media_ssrc for p in self.asked if isinstance(p, RtcpPsfbPacket)}
            self.asked.clear()
            self.show(now, *rids, key="".join(rid for rid in rids if SSRCS[rid] in wanted), bytes_of=bytes_of)
            self.simulcast.tick(now)
            now += 0.05
        return now


@pytest.fixture
def camera():
    return Camera()


@pytest.fixture
def slot(wire, camera):
    made = Slot("v0", wire.outlet, is_video=True, cname="place0", now=0.0)
    made.bind(camera.simulcast, 0.0)
    return made


def texts(wire) -> list[str]:
    return [each.payload[7:].decode() for each in wire.arrived()]


def test_the_first_key_frame_of_any_layer_begins(wire, camera, slot):
    camera.show(0.0, "h", "q", key="hq")
    assert texts(wire) == ["hK"]
    camera.show(0.1, "h", "q")
    assert texts(wire) == ["h"]


def test_it_climbs_to_the_largest_layer_at_a_key_frame_with_unbroken_numbers(wire, camera, slot):
    camera.show(0.0, "q", "h", "f", key="qhf")
    camera.run(0.05, 1.5, "q", "h", "f")
    heard = wire.arrived()
    words = [each.payload[7:].decode() for each in heard]
    assert words[0] == "qK"
    assert words[-1] == "f"
    changed = words.index("fK")
    assert set(words[1:changed]) == {"q"}
    assert set(words[changed + 1 :]) == {"f"}
    pictures = [rtpkit.numbers(each.payload) for each in heard]
    assert [(each.sequence - heard[0].sequence) & 0xFFFF for each in heard] == list(range(len(heard)))
    assert [(picture - pictures[0][0]) & 0x7FFF for picture, _ in pictures] == list(range(len(heard)))
    assert [(tl0 - pictures[0][1]) & 0xFF for _, tl0 in pictures] == list(range(len(heard)))
    steps = [(b.timestamp - a.timestamp) & 0xFFFFFFFF for a, b in itertools.pairwise(heard)]
    assert all(0 < step < 90_000 for step in steps)


def test_the_old_layer_flows_until_the_new_one_has_a_key_frame(wire, camera, slot):
    now = camera.run(0.0, 1.5, "q", "h", "f")
    wire.arrived()
    slot.limit(0, now)
    camera.show(now, "q", "h", "f")
    assert texts(wire) == ["f"]
    camera.show(now + 0.05, "f", "h", "q", key="q")
    camera.show(now + 0.1, "f", "h", "q")
    assert texts(wire) == ["f", "qK", "q"]


def test_on_a_crowded_line_the_old_layer_stops_at_once(wire, camera, slot):
    now = camera.run(0.0, 1.5, "q", "h", "f")
    wire.arrived()
    slot.limit(0, now, at_once=True)
    camera.show(now, "q", "h", "f")
    assert texts(wire) == []
    camera.show(now + 0.05, "f", "h", "q", key="q")
    assert texts(wire) == ["qK"]


def test_after_a_change_of_layers_nothing_of_the_old_one_is_sent_again(wire, camera, slot):
    camera.show(0.0, "f", key="f")
    camera.show(0.05, "f", "q")
    old = [each.sequence for each in wire.arrived()]
    slot.limit(0, 0.1)
    camera.show(0.1, "q", key="q")
    wire.arrived()
    slot.retransmit(old, 0.0)
    assert wire.arrived() == []


def test_paused_is_at_once_and_goes_on_with_a_key_frame(wire, camera, slot):
    now = camera.run(0.0, 0.2, "q", "h", "f")
    wire.arrived()
    slot.limit(PAUSED, now)
    camera.show(now, "q", "h", "f", key="qhf")
    slot.retransmit(list(range(0, 65536, 64)), 0.0)
    assert wire.arrived() == []
    slot.limit(1, now)
    camera.run(now, now + 0.2, "q", "h", "f")
    assert texts(wire)[0] == "hK"


def test_nothing_leaves_after_an_unbind_while_a_layer_was_awaited(wire, camera, slot):
    now = camera.run(0.0, 1.0, "q", "h", "f")
    slot.limit(0, now)
    wire.arrived()
    slot.bind(None, now)
    camera.show(now, "q", "h", "f", key="qhf")
    camera.simulcast.tick(now + 0.1)
    camera.show(now + 0.1, "q", "h", "f", key="qhf")
    assert wire.arrived() == []
    assert all(layer.slots == () for layer in camera.simulcast.layers)


def test_the_limit_outlives_the_binding(wire, camera, slot):
    slot.limit(0, 0.0)
    other = Camera()
    other.run(0.0, 0.5, "q", "h", "f")
    slot.bind(other.simulcast, 0.5)
    other.run(0.5, 1.5, "q", "h", "f")
    assert set(texts(wire)) <= {"qK", "q"}


def test_a_layer_that_stops_is_left_for_one_that_is_sent(wire, camera, slot):
    now = camera.run(0.0, 1.5, "q", "h", "f")
    wire.arrived()
    camera.run(now, now + LAG_S + 0.2, "q", "h")
    words = texts(wire)
    assert words[0] == "hK"
    assert words[-1] == "h"


def test_a_layer_that_comes_back_must_last_before_it_is_used(wire, camera, slot):
    now = camera.run(0.0, 1.5, "q", "h")
    wire.arrived()
    now = camera.run(now, now + STEADY_S - 0.1, "q", "h", "f")
    assert set(texts(wire)) == {"h"}
    camera.run(now, now + 0.3, "q", "h", "f")
    assert texts(wire)[-1] == "f"


def test_a_layer_that_comes_late_must_last_before_it_is_used(wire, camera, slot):
    now = camera.run(0.0, LATECOMER_S + 1.0, "q")
    now = camera.run(now, now + SURE_S - 0.2, "q", "h")
    assert "h" not in texts(wire)
    camera.run(now, now + 0.6, "q", "h")
    assert texts(wire)[-1] == "h"


def test_a_layer_that_has_stopped_must_last_longer_each_time(wire, camera, slot):
    now, waited = camera.run(0.0, 1.5, "q", "h"), []
    for _ in range(3):
        now = camera.run(now, now + LAG_S + 0.3, "q")
        wire.arrived()
        began = now
        while "h" not in texts(wire):
            now = camera.run(now, now + 0.1, "q", "h")
        waited.append(now - began)
        now = camera.run(now, now + 0.5, "q", "h")
    assert waited[0] == pytest.approx(STEADY_S * SHAKY_FACTOR, abs=0.4)
    assert waited[1:] == pytest.approx([LONGEST_STEADY_S] * 2, abs=0.4)


def test_one_size_without_a_name_serves_every_limit(wire, camera, slot):
    slot.limit(0, 0.0)
    camera.feed(camera.packet("", "one", key=True), 0.0)
    camera.simulcast.tick(0.1)
    camera.feed(camera.packet("", "two"), 0.1)
    assert texts(wire) == ["one", "two"]


def test_a_camera_that_was_off_is_seen_from_its_first_key_frame(wire, camera, slot):
    camera.feed(camera.packet("", "before", key=True), 0.0)
    camera.simulcast.tick(SILENT_S + 0.1)
    slot.bind(None, 2.0)
    slot.bind(camera.simulcast, 2.0)
    wire.arrived()
    camera.feed(camera.packet("", "back", key=True), 3.0)
    assert texts(wire) == ["back"]


def test_a_retransmission_is_told_by_its_repaired_name(wire, camera, slot):
    camera.show(0.0, "q", key="q")
    lost = camera.packet("q", "lost")
    camera.show(0.1, "q")
    camera.feed(rtpkit.again(91, lost, rid="q"), 0.15, again=True)
    assert texts(wire) == ["qK", "q", "lost"]
    camera.simulcast.tick(0.1 + 2 * REPEAT_S)
    assert not camera.simulcast.layers[0].reception.has_gaps


def test_strange_names_and_too_many_streams_are_dropped(wire, camera, slot):
    camera.feed(rtpkit.video(50, 1, rtpkit.vp8(b"x", key=True, picture=1, tl0=1), rid="z"), 0.0)
    for number in range(MAX_STREAMS + 10):
        camera.feed(camera.packet("q", str(number), key=True, ssrc=1000 + number), 0.0)
    assert texts(wire) == ["0"]
    assert len(camera.simulcast._by_ssrc) == MAX_STREAMS


def test_closing_leaves_every_slot(wire, camera, slot):
    camera.run(0.0, 0.3, "q", "h")
    slot.limit(0, 0.3)
    camera.simulcast.close(0.3)
    assert slot.source is None
    assert all(layer.slots == () for layer in camera.simulcast.layers)


def test_a_second_carrier_such_as_a_tap_follows_too(wire, camera, slot):
    class Tap:
        def __init__(self):
            self.took, self.starts = [], 0

        def bind(self, source, now): ...

        def take(self, packet, now):
            self.took.append(packet.key_frame)

        def restart(self):
            self.starts += 1

        def report(self, ntp, timestamp): ...

    tap = Tap()
    camera.simulcast.subscribe(tap)
    camera.run(0.0, 1.0, "q", "h", "f")
    assert tap.starts == 2  # the first layer, then the largest
    camera.simulcast.unsubscribe(tap)
    count = len(tap.took)
    camera.run(1.0, 1.2, "q", "h", "f")
    assert len(tap.took) == count
