"""Feedback between a real worker and real connections: reports, repairs, key frames, levels."""

from __future__ import annotations

import asyncio

import pytest
from aiortc.rtp import (
    RtcpPsfbPacket,
    RtcpReceiverInfo,
    RtcpRrPacket,
    RtcpRtpfbPacket,
    RtcpSenderInfo,
    RtcpSrPacket,
)

from tests.media import rtpkit
from tests.media.client import until
from tests.media.stage import everyone, stage


@pytest.fixture
async def scene():
    async with stage() as it:
        await it.join("ada", "ben")
        await it.route(everyone("ada", "ben"))
        await until(lambda: it.table("ada") and it.table("ben"))
        yield it


def ssrc(client, slot: str) -> int:
    return next(number for number, name in client.slot_of.items() if name == slot)


async def test_a_listener_gets_again_what_it_missed(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    for number in range(1, 6):
        await ada.show(number, f"n{number}", key=number == 1)
    await until(lambda: len(ben.heard["v0"]) == 5)
    third = ben.heard["v0"][2]
    await ben.send(bytes(RtcpRtpfbPacket(fmt=1, ssrc=1, media_ssrc=third.ssrc, lost=[third.sequence])))
    await until(lambda: ben.heard["v0rtx"])
    (again,) = ben.heard["v0rtx"]
    assert int.from_bytes(again.payload[:2], "big") == third.sequence
    assert again.payload[2:] == third.payload


async def test_after_a_narrow_nothing_is_sent_again(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    for number in range(1, 6):
        await ada.show(number, "caucus", key=number == 1)
    await until(lambda: len(ben.heard["v0"]) == 5)
    await scene.narrow({})
    old = [packet.sequence for packet in ben.heard["v0"]]
    nack = bytes(RtcpRtpfbPacket(fmt=1, ssrc=1, media_ssrc=ben.heard["v0"][0].ssrc, lost=old))
    await ben.send(nack)
    await scene.route(everyone("ada", "ben"))
    await ben.send(nack)
    await ada.show(6, "delta")
    await ada.show(7, "joint", key=True)
    await until(lambda: "joint" in ben.texts("v"))
    await ben.send(nack)
    await asyncio.sleep(0.1)
    assert ben.heard["v0rtx"] == []
    assert ben.texts("v") == ["caucus"] * 5 + ["joint"]


async def test_the_worker_asks_for_what_it_missed(scene):
    ada = scene.clients["ada"]
    await ada.show(1, "one", key=True)
    await ada.show(3, "three")
    nacks = lambda: [p.lost for p in ada.rtcp if isinstance(p, RtcpRtpfbPacket) and p.fmt == 1]  # noqa: E731
    await until(lambda: len(nacks()) >= 2)
    assert nacks()[:2] == [[2], [2]]


async def test_key_frames_are_asked_for_on_behalf_of_listeners(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    await ada.show(1, "delta")
    await until(lambda: ada.key_frame_requests() == 1)
    await ada.show(2, "key", key=True)
    await until(lambda: ben.texts("v") == ["key"])
    await asyncio.sleep(0.35)
    slot = ssrc(ben, "v0")
    await ben.send(bytes(RtcpPsfbPacket(fmt=1, ssrc=1, media_ssrc=slot)))
    await until(lambda: ada.key_frame_requests() == 2)
    await asyncio.sleep(0.35)
    fci = slot.to_bytes(4, "big") + bytes((1, 0, 0, 0))
    await ben.send(bytes(RtcpPsfbPacket(fmt=4, ssrc=1, media_ssrc=0, fci=fci)))
    await until(lambda: ada.key_frame_requests() == 3)
    for _ in range(20):
        await ben.send(bytes(RtcpPsfbPacket(fmt=1, ssrc=1, media_ssrc=slot)))
    await asyncio.sleep(0.1)
    assert ada.key_frame_requests() <= 4  # twenty more wishes are one request, if any


async def test_uplinks_get_congestion_feedback_and_reports(scene):
    ada = scene.clients["ada"]
    for number in range(1, 20):
        await ada.show(number, "x", key=number == 1, transport=number)
    await until(lambda: any(isinstance(p, RtcpRtpfbPacket) and p.fmt == 15 for p in ada.rtcp))
    await until(lambda: any(isinstance(p, RtcpRrPacket) and p.reports for p in ada.rtcp))
    (block,) = next(p for p in ada.rtcp if isinstance(p, RtcpRrPacket) and p.reports).reports
    assert (block.ssrc, block.packets_lost, block.highest_sequence) == (ada.video_ssrc, 0, 19)


async def test_sender_reports_reach_the_listener(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    await ada.say(1, "word")
    await until(lambda: ben.heard["a0"])
    info = RtcpSenderInfo(ntp_timestamp=1 << 40, rtp_timestamp=960, packet_count=1, octet_count=4)
    await ada.send(bytes(RtcpSrPacket(ssrc=ada.audio_ssrc, sender_info=info)))
    await until(lambda: any(isinstance(p, RtcpSrPacket) for p in ben.rtcp))
    report = next(p for p in ben.rtcp if isinstance(p, RtcpSrPacket))
    assert report.ssrc == ssrc(ben, "a0")
    assert report.sender_info.rtp_timestamp == ben.heard["a0"][0].timestamp


async def test_malformed_feedback_of_a_person_harms_nobody(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    await ben.send(bytes((0x81, 201, 0, 1)) + bytes(4))  # a receiver report without its block
    await ben.send(bytes((0x81, 206, 0, 9)) + bytes(8))
    await ben.send(bytes((0x80, 207, 0, 1)) + bytes(4))  # an unknown kind
    unknown = RtcpReceiverInfo(9, 0, 0, 0, 0, 0, 0)
    await ben.send(bytes(RtcpRrPacket(ssrc=1, reports=[unknown])))
    await ben.send(bytes(RtcpRtpfbPacket(fmt=1, ssrc=1, media_ssrc=12345, lost=[1])))
    await ada.say(1, "word")
    await until(lambda: ben.texts("a") == ["word"])


async def test_packets_of_unknown_types_are_dropped(scene):
    ada, ben = scene.clients["ada"], scene.clients["ben"]
    packet = bytearray(rtpkit.audio(ada.audio_ssrc, 1, b"x"))
    packet[1] = 50
    await ada.send(bytes(packet))
    await ada.say(2, "word")
    await until(lambda: ben.texts("a") == ["word"])


async def test_levels_name_only_those_that_one_hears():
    async with stage() as scene:
        await scene.join("ada", "ben", "cyd")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ada") and scene.table("ben"))
        for number in range(1, 15):
            for seat in ("ada", "cyd"):
                await scene.clients[seat].say(number, "word", level=25)
            await asyncio.sleep(0.02)
        await until(lambda: scene.of("ben", "levels"))
        assert scene.of("ben", "levels")[0] == {"t": "levels", "seats": {"ada": 24}}
        await until(lambda: scene.of("ben", "levels")[-1] == {"t": "levels", "seats": {}})
        assert len(scene.of("ben", "levels")) <= 4
        assert scene.of("cyd", "levels") == []
