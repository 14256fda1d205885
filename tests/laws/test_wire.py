"""On the wire: frames of outsiders are the same bytes with no, short and long secrets, and hold none of their words."""

import pytest

from tests.laws.wire_runs import WORLDS, observed, running, script

PAIRS = 100
PAIRS_A_TEST = 10
LENGTH = 70  # commands


@pytest.mark.parametrize("part", range(PAIRS // PAIRS_A_TEST))
async def test_the_observers_frames_are_the_same_bytes_with_no_short_and_long_secrets(part):
    async with running() as server:
        for n in range(PAIRS_A_TEST):
            told = script(f"wire/{part}/{n}", LENGTH)
            got = {name: await observed(server, told, i, f"{part}-{n}-{name}") for i, name in enumerate(WORLDS)}
            assert got["short"], "the observer got nothing at all"
            assert got["none"] == got["short"], f"wire/{part}/{n}, observer {told.observer.seat}"
            assert got["long"] == got["short"], f"wire/{part}/{n}, observer {told.observer.seat}"
            everything = b"".join(got["short"])
            assert [word for word in told.canaries if word.encode() in everything] == []
