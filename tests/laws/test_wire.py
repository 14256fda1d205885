"""On the wire: frames of outsiders are the same bytes with no, short and long secrets, and hold none of their words.

Compared are all frames of an observer, in their order: the view on coming, early or late; what continues after an
ordinal; events, glimpses, answers, errors, words of the forwarder; farewells; and the codes of closed connections.
"""

from itertools import chain

import pytest

from room_server.session.people import HOST, SideId
from room_server.session.practices import adjournment, contact, locking, opening
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.wire import codec
from tests.laws.scripts import PAIRS, WANTED, WORLDS, Ending, Turn, covering
from tests.laws.wire_runs import observed, running
from tests.laws.worlds import Step, ids_of

PAIRS_A_TEST = 10
ALIKE = {opening.__name__, contact.__name__, adjournment.__name__, locking.__name__}
"""What is the same in every world: the session's making, that it is adjourned, which every link is told, and that it is
locked, which anybody outside learns who asks to come in.

Orders of no contact have a law of their own.
"""
VARIED = {kind.__module__ for kind in WANTED} - ALIKE
KINDS = {"view", "resumed", "told", "done", "refused", "glimpse", "signal", "error", "bye"}
"""What a server says to a page, but for what is chance: pongs and tickets, and ``unsaved`` (the log answers)."""


@pytest.mark.parametrize("part", range(PAIRS // PAIRS_A_TEST))
async def test_the_observers_frames_are_the_same_bytes_with_no_short_and_long_secrets(part):
    async with running() as server:
        for n, told in enumerate(covering("wire")[part * PAIRS_A_TEST : (part + 1) * PAIRS_A_TEST]):
            got = {name: await observed(server, told, i, f"{part}-{n}-{name}") for i, name in enumerate(WORLDS)}
            frames, _ = got["short"]
            assert frames, "the observer got nothing at all"
            assert got["none"] == got["short"], f"{told.seed}, observer {told.observer.seat}"
            assert got["long"] == got["short"], f"{told.seed}, observer {told.observer.seat}"
            everything = b"".join(frames)
            assert [word for word in told.canaries if word.encode() in everything] == []


def test_the_pairs_leave_no_command_no_glimpse_and_no_practice_out():
    said = {kind for told in covering("wire") for kind in told.said}
    assert {kind.__name__ for kind in WANTED - said} == set()
    apart = {name for told in covering("wire") for name in told.kept_apart}
    assert VARIED - apart == set(), "nothing of these was hidden in any pair"


def test_the_pairs_leave_nothing_out_that_a_line_goes_through():
    assert {turn for told in covering("wire") for turn in told.turns.values()} == set(Turn)
    assert {told.ending for told in covering("wire")} == set(Ending)
    assert any(min(n for n, turn in told.turns.items() if turn is Turn.OPEN) > 10 for told in covering("wire"))


async def test_the_server_gives_things_the_ids_by_which_the_scripts_name_them():
    told = covering("wire")[0]
    step = Step(told.steps[0].at, HOST, "prepare", ())
    async with running() as server:
        await server.opened("ids", told.steps[0].asks[0])
        server.clock.now = step.at
        assert await server.tell("ids", step, OpenRoom("Prepared", SideId("a")))
        assert ids_of(step)(0) in server.hosts["ids"].session.rooms


async def test_frames_of_every_kind_are_compared():
    kinds: set[str] = set()
    signals: set[str] = set()
    closed: set[int | None] = set()
    ended = [[told for told in covering("wire") if told.ending is ending][:3] for ending in Ending]
    async with running() as server:
        for n, told in enumerate(chain.from_iterable(ended)):
            frames, codes = await observed(server, told, 0, f"kinds-{n}")
            read = [codec.unpack_server_frame(frame) for frame in frames if frame.strip(b"*")]
            kinds |= {frame["t"] for frame in read}
            signals |= {frame["s"]["t"] for frame in read if frame["t"] == "signal"}
            closed |= set(codes)
    assert kinds == KINDS
    assert signals >= {"offer", "slots", "levels", "refused"}
    assert closed == {4403, 4409, 4429, 1012}
