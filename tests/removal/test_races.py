"""Hundreds of races on real sockets: 0 bytes after the removal, closed within a second, and every way back is shut."""

from contextlib import AsyncExitStack

import pytest

from room_server.session.practices.attendance import Removed
from room_server.wire.messages import NAMES
from tests.laws.wire_runs import running
from tests.removal.race import BEN, WAYS, WITHIN_S, Race, refused_pass

RACES = 200
RACES_A_TEST = 50
QUICK = {"commands_per_second": 10_000, "commands_burst": 10_000, "frames_per_second": 20_000, "frames_burst": 20_000}


def judge(outcome):
    """Judge what a removed person got on any of their connections."""
    for tap in outcome.taps:
        assert tap.closed_at - outcome.acknowledged_at < WITHIN_S
        assert tap.kinds[-1] == "bye", "something follows the farewell"
        got = b"".join(tap.frames)
        assert [word for word in (*outcome.said_later, *outcome.kept_later) if word.encode() in got] == []
        if NAMES[Removed] in tap.kinds:
            assert tap.kinds[-2:] == [NAMES[Removed], "bye"], "something lies between the removal and the farewell"
            assert tap.code == 4403
        else:
            assert tap.code in {4401, 4403, 4409}


@pytest.mark.parametrize("part", range(RACES // RACES_A_TEST))
async def test_not_one_byte_follows_a_removal_whatever_is_under_way(part):
    told = raced = 0
    async with running(**QUICK) as server:
        for n in range(RACES_A_TEST):
            name = f"race-{part}-{n}"
            async with AsyncExitStack() as stack:
                outcome = await Race(server, name, name, stack).run(WAYS[n % 2])
                judge(outcome)
                back = await refused_pass(server, outcome)
            assert back.kinds == ["bye"]
            assert back.code in {4401, 4403}
            assert await server.registry.cookies.check(outcome.token, now=server.clock()) is None
            assert BEN not in server.media._seats[name]
            assert not any(BEN in {who, *heard} for who, heard in server.media._hearing[name].items())
            told += any(NAMES[Removed] in tap.kinds for tap in outcome.taps)
            raced += bool(outcome.kept_later) and outcome.said_before > 0
            await server.directory.forget(name)
    assert told > RACES_A_TEST * 0.8
    assert raced > RACES_A_TEST * 0.8, "too little was under way for the races to mean anything"
