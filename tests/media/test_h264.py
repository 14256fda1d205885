"""H264 payloads: real ones of two encoders, and made ones for what these do not write."""

from __future__ import annotations

import re

import pytest

from room_server.media import h264
from tests.media.clips import KEY_FRAMES, clip, key_frame_units

SINGLE, STAP_A, FU_A = 0x67, 0x78, 0x7C


def aggregated(*units: bytes) -> bytes:
    return bytes((STAP_A,)) + b"".join(len(unit).to_bytes(2, "big") + unit for unit in units)


def golomb(number: int) -> str:
    binary = f"{number + 1:b}"
    return "0" * (len(binary) - 1) + binary


def parameter_set(
    rows: int,
    *,
    profile: int = 66,
    order: int = 2,
    fields: bool = False,
    crop: tuple[int, int, int, int] | None = None,
    set_id: int = 0,
    constraints: int = 0xC0,
    level: int = 31,
) -> bytes:
    """A sequence parameter set, bit by bit (H.264 section 7.3.2.1.1); emulation prevention is put in."""
    parts = [f"{profile:08b}", f"{constraints:08b}", f"{level:08b}", golomb(set_id), golomb(0), golomb(order)]
    parts += [golomb(4)] if order == 0 else []
    parts += [golomb(1), "0", golomb(39), golomb(rows - 1), "00" if fields else "1", "1"]
    parts += ["0"] if crop is None else ["1", *map(golomb, crop)]
    bits = "".join(parts) + "01"
    bits += "0" * (-len(bits) % 8)
    plain = int(bits, 2).to_bytes(len(bits) // 8, "big")
    return bytes((SINGLE,)) + re.sub(rb"\x00\x00(?=[\x00-\x03])", b"\0\0\3", plain)


@pytest.mark.parametrize(("width", "height"), [(240, 136), (320, 180), (480, 270), (960, 540), (1280, 720), (90, 1602)])
def test_the_key_frames_of_a_clip_and_their_height(width, height):
    pictures = clip(width, height)
    begins = [[h264.starts_key_frame(b"prefix!!" + payload, 8) for payload in payloads] for payloads in pictures]
    assert [number for number, each in enumerate(begins) if each[0]] == list(KEY_FRAMES)
    assert not any(later for each in begins for later in each[1:])
    for number in KEY_FRAMES:
        assert h264.key_frame_height(b"prefix!!" + pictures[number][0], 8) == height


def test_a_clip_has_every_structure():
    """Else the test above says less than it seems to."""
    kinds = {
        payload[0] & 0x1F
        for height in (180, 540, 720)
        for payloads in clip(height * 16 // 9, height)
        for payload in payloads
    }
    assert kinds == {5, 24, 28}


def test_a_set_alone_and_aggregated():
    units = key_frame_units(640, 360)
    kinds = [unit[0] & 0x1F for unit in units]
    assert kinds[:2] == [7, 8]
    assert 5 in kinds
    for payload in (units[0], aggregated(*units[:2]), aggregated(b"\x09\x10", *units[:2])):
        assert h264.starts_key_frame(payload, 0)
        assert h264.key_frame_height(payload, 0) == 360
    assert not any(h264.starts_key_frame(unit, 0) for unit in units[1:])  # an IDR picture without its set is no begin


@pytest.mark.parametrize(
    ("made", "height"),
    [
        ({"rows": 34, "crop": (0, 0, 0, 2)}, 540),
        ({"rows": 34, "crop": (0, 0, 1, 1), "order": 0}, 540),
        ({"rows": 17, "fields": True, "crop": (0, 0, 0, 1)}, 540),
        ({"rows": 45, "profile": 77}, 720),
        ({"rows": 45, "set_id": 31}, 720),
        ({"rows": 45, "profile": 100}, 0),
        ({"rows": 45, "order": 1}, 0),
        ({"rows": 1, "crop": (0, 0, 9, 9)}, 0),
        ({"rows": 4000}, 0),
        ({"rows": 2**31}, 0),
    ],
)
def test_the_height_of_sets_that_these_encoders_do_not_write(made, height):
    assert h264.key_frame_height(parameter_set(**made), 0) == height


def test_bytes_that_prevent_emulation_are_not_read():
    """No constraints, no level, and an identity of many bits stand before the height: long runs of zeros."""
    made = parameter_set(45, constraints=0, level=0, set_id=200)
    assert made[2:5] == b"\0\0\3"
    assert h264.key_frame_height(made, 0) == 720


@pytest.mark.parametrize("size", range(9))
def test_a_truncated_set_has_no_height(size):
    assert h264.key_frame_height(parameter_set(45)[:size], 0) == 0


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        bytes((STAP_A,)),
        bytes((STAP_A, 0)),
        bytes((STAP_A, 0, 0, SINGLE)),  # a unit of nothing
        bytes((STAP_A, 0, 9, SINGLE, 1, 2)),  # longer than the packet
        aggregated(b"\x41\x9a", b"\x41\x9b"),
        bytes((FU_A, 0x85, 1, 2, 3)),  # an IDR picture begins
        bytes((FU_A, 0x87, 1, 2, 3)),
        bytes((0x65, 0x88)),
        bytes((0x41, 0x9A)),
        bytes((0x79, 0, 1, SINGLE)),  # other aggregations are not offered
    ],
)
def test_what_is_no_begin_of_a_key_frame(payload):
    assert not h264.starts_key_frame(payload, 0)
    assert h264.key_frame_height(payload, 0) == 0


def test_there_are_no_numbers_to_rewrite():
    assert h264.read_numbers(clip(320, 180)[0][0], 0) is None
