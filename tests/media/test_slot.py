"""One stream out: bind is in force when it returns, and nothing older comes by any path."""

from __future__ import annotations

import pytest
from aiortc.rtp import RtcpSdesPacket, RtcpSrPacket

from room_server.media import rtp
from room_server.media.slot import MAX_RETRANSMISSIONS, PADDING_BYTES, Slot
from tests.media import rtpkit
from tests.media.test_uplink import Sender


@pytest.fixture
def slot(wire):
    return Slot("v0", wire.outlet, is_video=True, cname="place0", now=0.0)


@pytest.fixture
def ada():
    return Sender()


@pytest.fixture
def ben():
    return Sender()


def texts(heard) -> list[bytes]:
    return [each.payload[7:] for each in heard]


def test_after_bind_nothing_of_the_old_source_leaves(wire, slot, ada, ben):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, "ada", key=True))
    slot.bind(ben.uplink, 0.0)
    ada.feed(ada.picture(2, "ada again", key=True))
    ben.feed(ben.picture(50, "ben", key=True))
    slot.bind(None, 0.0)
    ben.feed(ben.picture(51, "ben again"))
    assert texts(wire.arrived()) == [b"ada", b"ben"]


def test_numbers_run_on_from_one_person_to_the_next(wire, slot, ada, ben):
    slot.bind(ada.uplink, 0.0)
    for number in (1, 2, 3):
        ada.feed(ada.picture(number, key=number == 1))
    slot.bind(ben.uplink, 0.0)
    for number in (700, 701):
        ben.feed(ben.picture(number, key=number == 700))
    heard = wire.arrived()
    pictures = [rtpkit.numbers(each.payload)[0] for each in heard]
    assert [(each.sequence - heard[0].sequence) & 0xFFFF for each in heard] == [0, 1, 2, 3, 4]
    assert [(picture - pictures[0]) & 0x7FFF for picture in pictures] == [0, 1, 2, 3, 4]
    assert len({each.ssrc for each in heard}) == 1


def test_a_lost_packet_is_sent_again_as_rtx(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    for number in (1, 2, 3):
        ada.feed(ada.picture(number, f"n{number}", key=number == 1))
    heard = wire.arrived()
    slot.retransmit([heard[1].sequence], 0.0)
    (again,) = wire.arrived()
    assert (again.ssrc, again.payload_type) == (slot.rtx_ssrc, 97)
    assert int.from_bytes(again.payload[:2], "big") == heard[1].sequence
    assert again.payload[2:] == heard[1].payload  # the same picture numbers, too
    assert again.timestamp == heard[1].timestamp


def test_on_a_lossy_line_it_is_sent_twice(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, key=True))
    (heard,) = wire.arrived()
    slot.retransmit([heard.sequence], 0.0, copies=2)
    first, second = wire.arrived()
    assert first.payload == second.payload
    assert (second.sequence - first.sequence) & 0xFFFF == 1
    assert slot.retransmitted == 1


def test_nothing_from_before_the_switch_is_sent_again(wire, slot, ada, ben):
    slot.bind(ada.uplink, 0.0)
    for number in range(1, 6):
        ada.feed(ada.picture(number, "secret", key=number == 1))
    before = [each.sequence for each in wire.arrived()]
    slot.bind(ben.uplink, 0.0)
    slot.retransmit(before, 0.0)
    ben.feed(ben.picture(3, "ben", key=True))
    slot.retransmit(before, 0.0)
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(6, "delta of the secret"))
    slot.retransmit(before, 0.0)
    ada.feed(ada.picture(7, "public", key=True))
    (first, last) = wire.arrived()
    slot.retransmit([*before, *range(last.sequence - 20, last.sequence)], 0.0)
    assert texts([first, last]) == [b"ben", b"public"]
    assert wire.arrived() == []


def test_a_late_packet_from_before_the_switch_does_not_pass(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(10, "first", key=True))
    ada.feed(ada.picture(9, "late"))
    assert texts(wire.arrived()) == [b"first"]


def test_requests_for_retransmission_are_bounded(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    for number in range(200):
        ada.feed(ada.picture(number, key=number == 0))
    sequences = [each.sequence for each in wire.arrived()]
    slot.retransmit(sequences, 0.0)
    assert len(wire.arrived()) == MAX_RETRANSMISSIONS == slot.retransmitted


def test_nothing_unbound_is_sent_again_or_reported(wire, slot, ada):
    slot.retransmit([1, 2, 3], 0.0)
    slot.bind(ada.uplink, 0.0)
    slot.retransmit([1, 2, 3], 0.0)
    slot.report(1, 2)
    assert wire.arrived() == []
    assert wire.rtcp == []


def test_reports_are_in_the_slots_own_numbers(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, key=True))
    (heard,) = wire.arrived()
    ada.uplink.sender_report(0x1122334455667788, 3000, 0.0)
    wire.arrived()
    report, description = wire.rtcp
    assert isinstance(report, RtcpSrPacket)
    assert (report.ssrc, report.sender_info.ntp_timestamp) == (slot.ssrc, 0x1122334455667788)
    assert report.sender_info.rtp_timestamp == heard.timestamp
    assert report.sender_info.packet_count == 1
    assert isinstance(description, RtcpSdesPacket)
    assert description.chunks[0].items == [(1, b"place0")]


def test_after_a_bind_neither_a_late_key_frame_nor_a_late_word_of_before_comes(wire, slot, ada):
    """It was lost in the old room, asked for there, and arrives when the person stands in the new one."""
    ada.feed(ada.picture(1, "old room", key=True))
    ada.feed(ada.picture(3, "old room"))
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(2, "old room, late", key=True))
    again = rtpkit.video(6, 9, (2).to_bytes(2, "big") + rtpkit.vp8(b"old room, again", key=True, picture=2, tl0=0))
    ada.feed(again, again=True)
    ada.feed(ada.picture(4, "new room", key=True))
    mic = Sender(is_video=False)
    mic.feed(rtpkit.audio(7, 1, b"old"))
    mic.feed(rtpkit.audio(7, 3, b"old"))
    sound = Slot("a0", wire.outlet, is_video=False, cname="place0", now=0.0)
    sound.bind(mic.uplink, 0.0)
    mic.feed(rtpkit.audio(7, 2, b"late"))
    mic.feed(rtpkit.audio(7, 4, b"new"))
    heard = wire.arrived()
    assert [each.payload for each in heard if each.ssrc == sound.ssrc] == [b"new"]
    assert texts(each for each in heard if each.ssrc == slot.ssrc) == [b"new room"]


def test_an_echoed_report_tells_the_round_trip(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, key=True))
    slot.report(0x11112222_33334444, 0)
    at = slot.reported[1]
    assert slot.round_trip(0x22223333, 0x8000, at + 0.7) == pytest.approx(0.2)
    assert slot.round_trip(0x22223333, 0x8000, at + 0.4) == 0.0
    assert slot.round_trip(0x22223334, 0, at + 0.7) is None
    assert slot.round_trip(0, 0, at + 0.7) is None


def test_padding_is_a_retransmission_of_nothing(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, key=True))
    (heard,) = wire.arrived()
    assert slot.pad(0.1) == PADDING_BYTES
    assert slot.pad(0.1) == PADDING_BYTES
    first, second = wire.arrived()
    assert (first.ssrc, first.payload_type, first.timestamp) == (slot.rtx_ssrc, 97, heard.timestamp)
    assert (second.sequence - first.sequence) & 0xFFFF == 1
    assert first.payload == bytes(PADDING_BYTES - 1) + bytes((PADDING_BYTES,))


def test_a_retransmission_says_when_it_leaves(wire, slot, ada):
    slot.bind(ada.uplink, 0.0)
    ada.feed(ada.picture(1, key=True), 1.0)
    (heard,) = wire.arrived()
    slot.retransmit([heard.sequence], 3.0)
    (again,) = wire.arrived()
    assert again.send_time == rtp.send_time(3.0) != heard.send_time == rtp.send_time(1.0)
