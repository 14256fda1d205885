"""Snapshots: where one is gone on from, all is as if every event had been read; and none is used that does not fit."""

import pytest

from room_server.host import snapshots
from room_server.host.chronicle import Chronicle
from room_server.host.snapshots import CHANGED, CODE, OTHER_CODE, UNREADABLE, Unfit, decode, encode, key_for
from room_server.log.codec import decode as decode_event
from room_server.log.port import Head
from room_server.wire.codec import view_frame
from tests.cast import ANA, BEN, EVERYBODY
from tests.host.histories import LATE, LATER, chronicle_of, generated, head_of, of_story, told_as_a_story
from tests.scenario import Story

KEY = key_for(b"secret")
SEEDS = tuple(f"snapshot/{number}" for number in range(6))


async def loaded(chronicle, head, key=KEY):
    return Chronicle.of(await decode(await encode(chronicle.substance(), key, head), key, head))


def frames(chronicle):
    """What each reader would be sent on joining, byte for byte."""
    return {seat: view_frame(*chronicle.view(seat)) for seat in chronicle.readers()}


async def check_same_from_every_cut(stored, step=1):
    """At every cut, take a snapshot, go on from it to the end, and compare with reading everything."""
    whole, shown, states = Chronicle(), [], []
    for data in stored:
        shown.append(whole.add(*decode_event(data)))
        states.append(whole.session)
    growing = Chronicle()
    for cut, data in enumerate(stored, 1):
        growing.add(*decode_event(data))
        if cut % step:
            continue
        other = await loaded(growing, head_of(stored[:cut]))
        assert other.substance() == growing.substance(), cut
        assert frames(other) == frames(growing), cut
        for number, later in enumerate(stored[cut:], cut):
            assert other.add(*decode_event(later)) == shown[number], (cut, number)
            assert other.session == states[number], (cut, number)
        assert other.substance() == whole.substance(), cut
        assert frames(other) == frames(whole), cut


async def test_a_story_goes_on_from_every_cut_as_it_went():
    await check_same_from_every_cut(of_story(told_as_a_story()))


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_generated_run_goes_on_from_every_cut_as_it_went(seed):
    stored = generated(seed, 200)
    assert len(stored) > 60
    await check_same_from_every_cut(stored, step=3)


async def test_a_view_that_is_loaded_is_the_readers_own():
    chronicle = chronicle_of(of_story(told_as_a_story()))
    other = await loaded(chronicle, Head(1, bytes(32)))
    before = frames(other)
    board = other.view(ANA)[1].rooms["joint"].board
    board["e-1"]["x"] = 99
    board["e-3"] = {}
    after = frames(other)
    assert [seat for seat in after if after[seat] != before[seat]] == [ANA]
    assert other.session == chronicle.session


async def test_who_is_invited_after_a_load_is_told_what_every_holder_of_a_link_may_know():
    stored = of_story(told_as_a_story())
    invited = next(n for n, data in enumerate(stored) if LATE in chronicle_of(stored[: n + 1]).session.seats)
    other = await loaded(chronicle_of(stored[:invited]), head_of(stored[:invited]))
    for data in stored[invited:]:
        other.add(*decode_event(data))
    whole = chronicle_of(stored)
    for seat in (LATE, LATER):
        assert other.told(seat) == whole.told(seat)
        assert type(other.told(seat)[0].event).__name__ == "SessionOpened"


async def test_the_commands_of_before_are_known_after_a_load():
    chronicle = chronicle_of(of_story(told_as_a_story()))
    other = await loaded(chronicle, Head(1, bytes(32)))
    assert other.knows(f"{ANA}/c-0")
    assert not other.knows(f"{BEN}/c-0")


async def test_a_line_that_many_read_is_written_once_for_all_of_them():
    words = "The tenant paid for the new boiler in March and kept the receipt of it in a drawer."
    story = Story().opened().admitted(*EVERYBODY).say(ANA, words)
    data = await encode(chronicle_of(of_story(story)).substance(), KEY, Head(1, bytes(32)))
    assert data.count(words.encode()) == 2, "in the state, and in the views"


@pytest.fixture
async def kept():
    story = Story().opened().admitted(ANA, BEN).say(ANA, "hello")
    stored = of_story(story)
    head = head_of(stored)
    return await encode(chronicle_of(stored).substance(), KEY, head), head


async def why(data, head, key=KEY):
    with pytest.raises(Unfit) as unfit:
        await decode(data, key, head)
    return str(unfit.value)


async def test_one_changed_byte_anywhere_makes_it_unfit(kept):
    data, head = kept
    assert await decode(data, KEY, head)
    for at in (0, 31, *range(64, len(data), 997), len(data) - 1):
        assert await why(data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :], head) == CHANGED, at
    assert await why(data[:40] + bytes((data[40] ^ 1,)) + data[41:], head) == OTHER_CODE


async def test_a_part_of_it_is_unfit(kept):
    data, head = kept
    for size in (0, 1, 32, 63):
        assert await why(data[:size], head) == OTHER_CODE
    for size in (64, 65, len(data) // 2, len(data) - 1):
        assert await why(data[:size], head) == CHANGED
    assert await why(data + b"\x00", head) == CHANGED


async def test_it_fits_one_head_and_one_session(kept):
    data, head = kept
    assert await why(data, Head(head.version + 1, head.digest)) == CHANGED
    assert await why(data, Head(head.version, bytes(32))) == CHANGED
    assert await why(data, head, key_for(b"the secret of another session")) == CHANGED


async def test_what_other_code_wrote_is_unfit(kept, monkeypatch):
    data, head = kept
    monkeypatch.setattr(snapshots, "CODE", bytes(32))
    assert await why(data, head) == OTHER_CODE


async def test_what_cannot_be_read_is_unfit_whoever_signed_it(kept):
    data, head = kept
    for body in (b"", b"\x90", b"\xc1", data[64:-1], data[64:].replace(b"joint", b"jaint")):
        forged = snapshots._mac(KEY, head, CODE, body) + CODE + body
        assert await why(forged, head) == UNREADABLE


def test_the_code_is_all_that_gives_a_snapshot_its_meaning(tmp_path, monkeypatch):
    for pattern in snapshots._MEANING:
        name = pattern.replace("**", "views").replace("*", "core")
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a = 1\n")
    monkeypatch.setattr(snapshots, "_PACKAGE", tmp_path)
    digests = {snapshots._digest_of_code()}
    for path in sorted(tmp_path.rglob("*.py")):
        path.write_text("a = 2\n")
        digests.add(snapshots._digest_of_code())
    assert len(digests) == 1 + len(snapshots._MEANING)


def test_every_pattern_of_the_code_finds_something():
    assert all(list(snapshots._PACKAGE.glob(pattern)) for pattern in snapshots._MEANING)
