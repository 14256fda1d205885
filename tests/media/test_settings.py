"""Settings that cannot be meant are refused."""

from __future__ import annotations

import pytest

from room_server.media.settings import MediaSettings


@pytest.mark.parametrize(
    "wrong",
    [{"audio_slots": 0}, {"video_slots": 13}, {"audio_slots": 33, "video_slots": 9}, {"turn_urls": ("turn:x",)}],
)
def test_refused(wrong):
    with pytest.raises(ValueError, match=r"slots|TURN"):
        MediaSettings(**wrong)


@pytest.mark.parametrize("wrong", [{"public_address": "media.example"}, {"bind_address": "::"}])
def test_addresses_are_ipv4(wrong):
    with pytest.raises(ValueError, match=r"octets"):
        MediaSettings(**wrong)


def test_the_secret_is_not_shown():
    assert "north" not in repr(MediaSettings(turn_urls=("turn:x",), turn_secret="north"))
