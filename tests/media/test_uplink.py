"""One stream in: what it asks of its sender, and what it hands on."""

from __future__ import annotations

from aiortc.rtp import RtcpPacket, RtcpPsfbPacket, RtcpRtpfbPacket

from room_server.media import rtp
from room_server.media.reception import REPEAT_S, TRIES
from room_server.media.slot import Slot
from room_server.media.uplink import SILENT_S, Uplink
from tests.media import rtpkit

CELL = bytearray(2048)


class Sender:
    """Feeds an uplink the way a port does, from a cell that is larger than the packet."""

    def __init__(self, *, is_video: bool = True) -> None:
        self.asked = []
        self.uplink = Uplink(
            lambda data: self.asked.extend(RtcpPacket.parse(data)), is_video=is_video, feedback_ssrc=77
        )

    def feed(self, packet: bytes, now: float = 0.0, *, again: bool = False) -> None:
        CELL[: len(packet)] = packet
        offset, level, _ = rtp.read_extensions(memoryview(CELL), packet[0], len(packet))
        if again:
            self.uplink.arrived_again(memoryview(CELL), len(packet), offset, now)
        else:
            self.uplink.arrived(memoryview(CELL), len(packet), offset, level, now)

    def picture(self, sequence: int, text: str = "x", *, key: bool = False, ssrc: int = 5) -> bytes:
        return rtpkit.video(ssrc, sequence, rtpkit.vp8(text.encode(), key=key, picture=sequence, tl0=0))


def slot(wire, sender: Sender, name: str = "v0") -> Slot:
    made = Slot(name, wire.outlet, is_video=sender.uplink.is_video, cname="place0", now=0.0)
    made.bind(sender.uplink, 0.0)
    return made


def test_video_starts_with_a_key_frame_and_asks_for_one(wire):
    sender = Sender()
    slot(wire, sender)
    assert sender.asked == []  # a camera that sends nothing is not asked
    sender.feed(sender.picture(1), 1.0)
    assert sender.asked == [RtcpPsfbPacket(fmt=1, ssrc=77, media_ssrc=5)]
    sender.feed(sender.picture(2), 1.1)
    assert len(sender.asked) == 1
    sender.feed(sender.picture(3), 1.4)
    assert len(sender.asked) == 2
    sender.feed(sender.picture(4, "key", key=True), 1.5)
    sender.feed(sender.picture(5, "next"), 1.6)
    assert [heard.payload[7:] for heard in wire.arrived()] == [b"key", b"next"]


def test_lost_video_is_asked_for_until_it_is_given_up():
    sender = Sender()
    sender.feed(sender.picture(1, key=True))
    sender.feed(sender.picture(4))
    now = 0.0
    for _ in range(TRIES + 1):
        now += REPEAT_S
        sender.uplink.tick(now)
    nacks = [packet.lost for packet in sender.asked if isinstance(packet, RtcpRtpfbPacket)]
    assert nacks == [[2, 3]] * TRIES
    assert isinstance(sender.asked[-1], RtcpPsfbPacket)


def test_on_a_lossy_line_each_request_goes_twice():
    sender = Sender()
    sender.feed(sender.picture(1, key=True))
    sender.feed(sender.picture(5))
    sender.uplink.report(1.0)
    sender.asked.clear()
    sender.feed(sender.picture(7))
    assert [packet.lost for packet in sender.asked] == [[6], [6]]
    for number in range(8, 200):
        sender.feed(sender.picture(number))
        if not number % 10:
            sender.uplink.report(2.0)
    sender.asked.clear()
    sender.feed(sender.picture(201))
    assert [packet.lost for packet in sender.asked] == [[200]]


def test_a_retransmission_fills_the_gap_once(wire):
    sender = Sender()
    slot(wire, sender)
    sender.feed(sender.picture(1, "one", key=True))
    sender.feed(sender.picture(3, "three"))
    plain = sender.picture(2, "two")
    again = rtp.HEADER.pack(0x80, rtp.VP8_RTX, 900, 6000, 6) + (2).to_bytes(2, "big") + plain[12:]
    sender.feed(again, again=True)
    sender.feed(again, again=True)
    heard = wire.arrived()
    assert [each.payload[7:] for each in heard] == [b"one", b"three", b"two"]
    assert [(each.sequence - heard[0].sequence) & 0xFFFF for each in heard] == [0, 2, 1]
    assert not sender.uplink.reception.has_gaps


def test_padding_probes_are_nothing():
    sender = Sender()
    sender.feed(sender.picture(1, key=True))
    probe = rtp.HEADER.pack(0xA0, rtp.VP8_RTX, 900, 0, 6) + bytes(99) + b"\x64"
    sender.feed(probe, again=True)
    assert sender.uplink.reception.received == 1


def test_padding_is_not_handed_on(wire):
    sender = Sender()
    slot(wire, sender)
    packet = bytearray(sender.picture(1, "word", key=True) + bytes(3) + b"\x04")
    packet[0] |= 0x20
    sender.feed(bytes(packet))
    assert wire.arrived()[0].payload[7:] == b"word"


def test_padding_longer_than_the_packet_is_dropped(wire):
    sender = Sender()
    slot(wire, sender)
    packet = bytearray(sender.picture(1, "word", key=True) + b"\xff")
    packet[0] |= 0x20
    sender.feed(bytes(packet))
    assert wire.arrived() == []


def test_a_second_stream_waits_until_the_first_is_silent(wire):
    sender = Sender()
    slot(wire, sender)
    sender.feed(sender.picture(1, "one", key=True), 0.0)
    sender.feed(sender.picture(900, "other", key=True, ssrc=8), 0.1)
    sender.feed(sender.picture(901, "delta", ssrc=8), SILENT_S + 0.1)
    sender.feed(sender.picture(902, "fresh", key=True, ssrc=8), SILENT_S + 0.2)
    assert [each.payload[7:] for each in wire.arrived()] == [b"one", b"fresh"]


def test_sound_is_handed_on_with_its_level_and_never_asked_for(wire):
    sender = Sender(is_video=False)
    slot(wire, sender, "a0")
    sender.feed(rtpkit.audio(5, 1, b"one", level=20))
    sender.feed(rtpkit.audio(5, 9, b"nine", level=40))
    assert [each.payload for each in wire.arrived()] == [b"one", b"nine"]
    assert sender.asked == []
    assert sender.uplink.loudness.take(0.0) == 16


def test_closing_leaves_every_slot(wire):
    sender = Sender()
    slots = [slot(wire, sender, f"v{n}") for n in range(3)]
    sender.uplink.close(0.0)
    assert [each.source for each in slots] == [None] * 3
    assert sender.uplink.slots == ()
