"""Two kinds of pictures: each goes its way under its own types, and to nobody who cannot decode it."""

from __future__ import annotations

import asyncio

import pytest

from room_server.media import codecs, rtp
from room_server.media.port import SCREEN
from room_server.media.slot import Slot
from tests.media import rtpkit
from tests.media.client import Client, until
from tests.media.stage import Stage, hearing, stage
from tests.media.test_simulcast import Camera
from tests.media.test_uplink import Sender

VP8_ALONE, H264_ALONE = (rtp.VP8, rtp.VP8_RTX), (rtp.H264, rtp.H264_RTX)


class Phone(Sender):
    """A camera that sends H264."""

    def picture(self, sequence: int, text: str = "x", *, key: bool = False, ssrc: int = 5) -> bytes:
        return rtpkit.of_type(rtpkit.video(ssrc, sequence, rtpkit.h264(text.encode(), key=key)), rtp.H264)


@pytest.fixture
def slot(wire):
    return Slot("v0", wire.outlet, is_video=True, cname="place0", now=0.0)


def test_every_type_is_one_codecs_and_no_other():
    assert len(codecs.BY_TYPE) == 4 * len(codecs.OFFERED)
    assert rtp.OPUS not in codecs.BY_TYPE
    roles = (codecs.CAMERA, codecs.CAMERA_AGAIN, codecs.SCREEN, codecs.SCREEN_AGAIN)
    assert sorted(number for role in roles for number in role) == sorted(codecs.BY_TYPE)
    assert all(96 <= number <= 127 for number in codecs.BY_TYPE)  # dynamic ones (RFC 3551 section 6)


def test_h264_passes_as_it_came_and_its_height_is_known(wire, slot):
    phone = Phone()
    slot.bind(phone.uplink, 0.0)
    phone.feed(phone.picture(1, "one", key=True))
    phone.feed(phone.picture(2, "two"))
    heard = wire.arrived()
    assert [(each.payload_type, each.payload) for each in heard] == [
        (rtp.H264, rtpkit.h264(b"one", key=True)),
        (rtp.H264, rtpkit.h264(b"two", key=False)),
    ]
    assert phone.uplink.height == 720


def test_a_slot_goes_from_one_codec_to_the_other_and_back_with_its_numbers_running_on(wire, slot):
    """Each begins with a key frame, the numbers have no gap, and what is lost is sent again as its own."""
    ada, phone = Sender(), Phone()
    for sender, start in ((ada, 10), (phone, 700), (ada, 12)):
        slot.bind(sender.uplink, 0.0)
        sender.feed(sender.picture(start, "first", key=True))
        sender.feed(sender.picture(start + 1, "second"))
    heard = wire.arrived()
    assert [each.payload_type for each in heard] == [rtp.VP8] * 2 + [rtp.H264] * 2 + [rtp.VP8] * 2
    assert [(each.sequence - heard[0].sequence) & 0xFFFF for each in heard] == list(range(6))
    pictures = [rtpkit.numbers(each.payload)[0] for each in heard if each.payload_type == rtp.VP8]
    assert [(picture - pictures[0]) & 0x7FFF for picture in pictures] == [0, 1, 2, 3]
    slot.retransmit([each.sequence for each in heard], 0.0)
    assert [(each.payload_type, each.payload[2:]) for each in wire.arrived()] == [
        (rtp.VP8_RTX, each.payload) for each in heard[4:]
    ]
    slot.bind(phone.uplink, 0.0)
    phone.feed(phone.picture(702, "third", key=True))
    (third,) = wire.arrived()
    slot.retransmit([third.sequence], 0.0)
    slot.pad(0.0)
    again, padding = wire.arrived()
    assert (again.payload_type, padding.payload_type) == (rtp.H264_RTX, rtp.H264_RTX)
    assert again.payload[2:] == rtpkit.h264(b"third", key=True)


def test_who_does_not_know_a_codec_gets_no_packet_of_it_and_asks_for_none(wire, slot):
    phone = Phone()
    slot.know({rtp.VP8, rtp.VP8_RTX})
    slot.bind(phone.uplink, 0.0)
    for number in range(1, 4):
        phone.feed(phone.picture(number, key=number == 2), number * 1.0)
    slot.retransmit([slot.rewriter.last_sequence + 1], 4.0)
    assert wire.arrived() == []
    assert phone.asked == []
    ada = Sender()
    slot.bind(ada.uplink, 5.0)
    ada.feed(ada.picture(1, key=True), 5.0)
    assert [each.payload_type for each in wire.arrived()] == [rtp.VP8]


def test_a_camera_that_changes_its_codec_begins_anew_and_nothing_of_before_comes_late(wire, slot):
    """A browser whose encoder fails goes on in the other codec, in the same stream."""
    phone = Phone()
    slot.bind(phone.uplink, 0.0)
    phone.feed(phone.picture(1, "one", key=True))
    vp8 = Sender.picture
    phone.feed(vp8(phone, 4, "no begin"))
    phone.feed(phone.picture(3, "late", key=True))
    phone.feed(vp8(phone, 5, "five", key=True))
    phone.feed(phone.picture(2, "late", key=True))
    phone.feed(vp8(phone, 7, "six"))
    phone.feed(phone.picture(6, "late"))
    heard = wire.arrived()
    assert [each.payload_type for each in heard] == [rtp.H264, rtp.VP8, rtp.VP8]
    assert [each.payload[7:] for each in heard[1:]] == [b"five", b"six"]
    assert [(each.sequence - heard[0].sequence) & 0xFFFF for each in heard] == [0, 1, 3]
    slot.retransmit([heard[0].sequence, heard[1].sequence - 2, heard[1].sequence], 0.0)
    assert [each.payload[9:] for each in wire.arrived()] == [b"five"]


def test_a_change_to_a_codec_that_the_listener_does_not_know_ends_the_picture(wire, slot):
    sender = Sender()
    slot.know({rtp.VP8})
    slot.bind(sender.uplink, 0.0)
    sender.feed(sender.picture(1, "one", key=True))
    sender.feed(Phone.picture(sender, 2, "two", key=True))
    sender.feed(sender.picture(3, "three"))
    sender.feed(sender.picture(4, "four", key=True))
    assert [each.payload[7:] for each in wire.arrived()] == [b"one", b"four"]


def test_a_slot_offers_the_line_no_size_that_cannot_be_decoded(slot):
    camera = Camera(heights={"q": 180, "h": 360})
    slot.bind(camera.simulcast, 0.0)
    camera.run(0.0, 1.0, "q", "h")
    assert [layer.height for layer in slot.layers()] == [180, 360]
    slot.know({rtp.H264})
    assert slot.layers() == ()
    slot.bind(None, 0.0)
    assert slot.layers() == ()


def types(client: Client) -> set[int]:
    """Payload types of the pictures that it got."""
    return {packet.payload_type for name, heard in client.heard.items() if name[0] == "v" for packet in heard}


def paused(scene: Stage, seat: str) -> set[str]:
    """Whose picture this seat was told it does not get."""
    told = scene.of(seat, "paused")
    return set(told[-1]["seats"]) if told else set()


def test_a_camera_sends_what_all_who_see_it_know():
    both, vp8, h264 = {*VP8_ALONE, *H264_ALONE}, set(VP8_ALONE), set(H264_ALONE)
    usual = (*VP8_ALONE, *H264_ALONE)
    assert codecs.common(usual, []) is codecs.VP8
    assert codecs.common(usual, [both, both]) is codecs.VP8
    assert codecs.common(usual, [both, h264]) is codecs.H264
    assert codecs.common(usual, [vp8, h264]) is codecs.VP8  # there is none that both know
    assert codecs.common(usual, [set(), h264]) is codecs.H264  # who shows nothing decides nothing
    assert codecs.common(H264_ALONE, [vp8]) is codecs.H264
    assert codecs.common((), [vp8]) is None
    assert codecs.common((*H264_ALONE, *VP8_ALONE), [both]) is codecs.H264  # as the browser likes it


async def test_a_camera_is_asked_for_another_codec_while_somebody_who_sees_it_needs_it():
    async with stage() as scene:
        await scene.join("ada", "cyd")
        await scene.connect("ben", await scene.offered("ben"), pictures=H264_ALONE)
        await scene.route(hearing("cyd<ada", "ada<cyd"))
        await asyncio.sleep(0.5)
        assert scene.of("ada", "codec") == []
        await scene.route(hearing("ben<ada", "ada<ben"))
        await until(lambda: scene.of("ada", "codec") == [{"t": "codec", "name": "H264"}])
        await scene.narrow({})
        await until(lambda: [each["name"] for each in scene.of("ada", "codec")] == ["H264", "VP8"])
        assert scene.of("ben", "codec") == scene.of("cyd", "codec") == []


async def test_people_with_both_codecs_and_with_one():
    """Ada knows both, ben H264 alone, cyd VP8 alone: who cannot be shown is named to the listener, and is heard."""
    async with stage() as scene:
        await scene.connect("ada", await scene.offered("ada"))
        await scene.connect("ben", await scene.offered("ben"), pictures=H264_ALONE)
        await scene.connect("cyd", await scene.offered("cyd"), pictures=VP8_ALONE)
        await scene.route(hearing("ada<ben", "ada<cyd", "ben<ada", "ben<cyd", "cyd<ada", "cyd<ben"))
        ada, ben, cyd = (scene.clients[name] for name in ("ada", "ben", "cyd"))
        number = 0
        async with asyncio.timeout(10):
            while paused(scene, "ben") != {"ada", "cyd"} or paused(scene, "cyd") != {"ben"}:
                number += 1
                for client in (ada, ben, cyd):
                    await client.say(number, "word")
                await ada.show(number, "ada", key=number % 5 == 0)
                await ben.show_h264(number, "ben", key=number % 5 == 0)
                await cyd.show(number, "cyd", key=number % 5 == 0)
                await asyncio.sleep(0.02)
        await until(lambda: types(ada) == {rtp.VP8, rtp.H264} and types(cyd) == {rtp.VP8})
        assert types(ben) == set()
        assert scene.of("ada", "paused") == []
        assert all(client.texts("a") for client in (ada, ben, cyd))
        assert ben.key_frame_requests() > 0  # ada's
        assert cyd.key_frame_requests() > 0


async def test_a_screen_in_h264_comes_down_as_every_picture():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route({"ben": frozenset({"ada", SCREEN + "ada"})})
        ada, ben = scene.clients["ada"], scene.clients["ben"]
        await until(lambda: scene.of("ben", "slots") and scene.of("ben", "slots")[-1]["screen"])
        for number in range(1, 4):
            await ada.show_h264(number, "screen", key=number == 1, screen=True)
        await until(lambda: len(ben.heard["s0"]) == 3)
        assert {packet.payload_type for packet in ben.heard["s0"]} == {rtp.H264}
        assert ben.heard["v0"] == []


async def test_moves_between_a_room_of_vp8_and_one_of_h264_let_nothing_older_through():
    """Ben goes to and fro: each time the picture begins with a key frame of then, in its own codec."""
    async with stage() as scene:
        await scene.join("ada", "ben", "cyd")
        ada, ben, cyd = (scene.clients[name] for name in ("ada", "ben", "cyd"))
        number = 0
        for turn in range(20):
            await scene.narrow({})
            before = len(ben.heard["v0"])
            await scene.route(hearing("ben<ada" if turn % 2 else "ben<cyd"))
            number += 10
            await ada.show(number + 1, f"ada {turn} old")
            await cyd.show_h264(number + 1, f"cyd {turn} old")
            for step in (3, 4, 2):  # the last one comes late, and is of before the begin
                await ada.show(number + step, f"ada {turn}", key=step == 3)
                await cyd.show_h264(number + step, f"cyd {turn}", key=step == 3)
            await until(lambda before=before: len(ben.heard["v0"]) >= before + 2)
            told = f"{'ada' if turn % 2 else 'cyd'} {turn}".encode()
            kind = rtp.VP8 if turn % 2 else rtp.H264
            seen = [(packet.payload_type, packet.payload.endswith(told)) for packet in ben.heard["v0"][before:]]
            assert seen == [(kind, True), (kind, True)]
        assert len(ben.heard["v0"]) == 40
