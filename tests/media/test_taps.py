"""A tap takes what its publishers send, in order, from its attach to its detach and nothing besides."""

from __future__ import annotations

import asyncio

import pytest

from room_server.media import rtp
from room_server.media.port import Tapped
from room_server.media.taps import MAX_ROWS, Taps
from tests.media import rtpkit
from tests.media.test_uplink import Sender

NAME = "tap:room"


class Ada:
    """A publisher whose packets the test sends."""

    def __init__(self) -> None:
        self.mic, self.cam = Sender(is_video=False), Sender()
        self.count = 0

    @property
    def tapped(self):
        return [("audio", self.mic.uplink), ("video", self.cam.uplink)]

    def say(self, sequence: int, text: str) -> None:
        self.mic.feed(rtpkit.audio(9, sequence, text.encode()))

    def show(self, sequence: int, text: str, *, key: bool = False) -> None:
        self.cam.feed(self.cam.picture(sequence, text, key=key))


@pytest.fixture
def frames():
    return []


@pytest.fixture
def taps(frames):
    it = Taps(lambda name, rows: frames.append((name, [Tapped(*row) for row in rows])))
    it.add(NAME, 0.0)
    return it


def hear(taps: Taps, **publishers) -> None:
    taps.refresh({NAME: frozenset(publishers)}, publishers, 0.0)


def texts(frames) -> list[str]:
    return [row.payload.decode("latin-1")[7 if row.kind == "video" else 0 :] for _, rows in frames for row in rows]


async def test_packets_come_as_their_sender_sent_them(taps, frames):
    ada = Ada()
    hear(taps, ada=ada)
    ada.say(7, "word")
    ada.show(3, "picture", key=True)
    assert frames == []
    await asyncio.sleep(0)
    ((name, (sound, picture)),) = frames
    assert name == NAME
    assert sound[:4] == ("ada", "audio", "opus", 9)
    assert (sound.sequence, sound.timestamp, sound.payload) == (7, 7 * 960, b"word")
    assert (picture.seat, picture.kind, picture.codec, picture.stream, picture.marker, picture.key_frame) == (
        "ada", "video", "vp8", 5, True, True,
    )  # fmt: skip
    assert picture.payload == rtpkit.vp8(b"picture", key=True, picture=3, tl0=0)


async def test_what_was_taken_is_handed_over_in_the_turn_that_detaches_and_nothing_after_it(taps, frames):
    ada, ben = Ada(), Ada()
    hear(taps, ada=ada, ben=ben)
    ada.say(1, "before")
    hear(taps, ben=ben)
    assert texts(frames) == ["before"]
    ada.say(2, "after")
    ben.say(1, "ben")
    await asyncio.sleep(0)
    assert texts(frames) == ["before", "ben"]


async def test_nobody_is_heard_who_is_not_named_or_not_there(taps, frames):
    ada = Ada()
    taps.refresh({"tap:other": frozenset({"ada"}), "ben": frozenset({"ada"})}, {"ada": ada}, 0.0)
    taps.refresh({NAME: frozenset({"ben"})}, {"ada": ada}, 0.0)
    ada.say(1, "word")
    await asyncio.sleep(0)
    assert frames == []


async def test_pictures_begin_with_a_key_frame_and_nothing_late_begins_anything(taps, frames):
    ada = Ada()
    for number in (10, 12):
        ada.say(number, "earlier")
        ada.show(number, "earlier", key=True)
    hear(taps, ada=ada)
    ada.say(11, "late")
    ada.show(11, "late", key=True)
    ada.show(13, "no key")
    ada.show(14, "key", key=True)
    ada.say(13, "now")
    ada.say(9, "later still")
    await asyncio.sleep(0)
    assert texts(frames) == ["key", "now"]
    assert any(getattr(packet, "fmt", None) == 1 for packet in ada.cam.asked)


async def test_frames_are_bounded(taps, frames):
    ada = Ada()
    hear(taps, ada=ada)
    for number in range(MAX_ROWS + 5):
        ada.say(number, str(number))
    assert len(frames) == 1
    await asyncio.sleep(0)
    assert [len(rows) for _, rows in frames] == [MAX_ROWS, 5]
    assert texts(frames) == [str(number) for number in range(MAX_ROWS + 5)]


async def test_numbers_may_wrap_long_after_the_attach(taps, frames):
    ada = Ada()
    hear(taps, ada=ada)
    for number in range(0, 0x18000, 0x400):
        ada.say(number & 0xFFFF, str(number))
    await asyncio.sleep(0)
    assert len(texts(frames)) == 0x18000 // 0x400


async def test_an_ended_tap_and_a_closed_publisher_leave_nothing_behind(taps, frames):
    ada = Ada()
    hear(taps, ada=ada)
    ada.mic.uplink.close(0.0)
    ada.say(1, "closed")
    taps.clear(0.0)
    assert ada.mic.uplink.slots == ada.cam.uplink.slots == ()
    ada.say(2, "ended")
    await asyncio.sleep(0)
    assert frames == []


def test_the_payload_stands_behind_the_extension_block():
    assert len(rtp.video_prefix(0.0)) == rtp.TAIL_PREFIX_BYTES
    assert len(rtp.audio_prefix(0.0, 3)) == 4 + 4 * int.from_bytes(rtp.audio_prefix(0.0, 3)[2:4], "big")
