"""What a person observes is the same for any two runs that differ only in what that person is not cleared for."""

from dataclasses import replace

import pytest

from room_server.session.core import NOBODY, RULES
from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.practices import talk
from tests.laws.clearance import HIDDEN
from tests.laws.focus import OBSERVERS, OFTEN
from tests.laws.generator import Generator
from tests.laws.leaks import LEAKS
from tests.laws.search import find, search
from tests.laws.seeds import report
from tests.laws.shrink import described, shrink
from tests.laws.words import CONTENT, TEXTS, TITLES, Change, in_other_words
from tests.laws.worlds import play

PARTS = 6
COMMANDS_A_PART = 50_000  # 300,000 in all
SMALL = 40  # steps; runs have up to 200
MOST_RUNS = 5_000  # in which a planted fault must show: about a minute, where most need a second


@pytest.mark.parametrize("part", range(PARTS))
def test_an_observer_gets_the_same_bytes_whatever_is_hidden_from_them(part):
    tally, name = search(COMMANDS_A_PART, seed=20_261_122 + part)
    if name is not None:
        pytest.fail(report(name))
    assert tally.commands >= COMMANDS_A_PART
    assert tally.carried_out > 0.9 * tally.commands, "too much is skipped for the search to mean anything"
    assert tally.compared > 50 * tally.commands


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.name)
def test_every_planted_fault_is_found(leak):
    run = find(leak, seed=7, most_runs=MOST_RUNS)
    assert run is not None, f"the search is blind to this: {leak.name}"
    with leak.planted():
        assert play(run, leak.wire()) is not None
    assert play(run) is None, f"without the fault the same run is silent:\n{described(run)}"


@pytest.mark.parametrize("leak", LEAKS[::20], ids=lambda leak: leak.name)
def test_a_run_that_shows_a_fault_is_made_small(leak):
    run = find(leak, seed=8, most_runs=MOST_RUNS)
    with leak.planted():
        small = shrink(run, leak.wire())
        assert play(small, leak.wire()) is not None
        less = (replace(small, steps=small.steps[:n] + small.steps[n + 1 :]) for n in range(len(small.steps)))
        assert all(play(one, leak.wire()) is None for one in less), "a step could be left out still"
    assert len(small.steps) < SMALL
    assert play(small) is None


def test_what_a_search_does_more_often_is_for_a_fault_that_there_is():
    assert {*OFTEN, *OBSERVERS} <= {leak.name for leak in LEAKS}


def test_there_are_thirty_planted_faults_or_more():
    assert len({leak.name for leak in LEAKS}) == len(LEAKS) >= 30


def test_every_command_and_glimpse_is_declared_hidden_or_not():
    assert set(HIDDEN) == {*RULES, Pointer, Sketch, Devices, Quality, QualityFigures}
    assert frozenset() == NOBODY


def test_a_seed_says_everything_about_a_run():
    first, second = Generator("3/1"), Generator("3/1")
    assert first.run(120) == second.run(120)
    assert first.as_run() == second.as_run()
    assert first.worlds.all[0].told == second.worlds.all[0].told


def test_other_words_are_other_words():
    for kind in CONTENT & (TEXTS.keys() | TITLES.keys()):
        assert kind in TEXTS
    line = talk.Say("joint", "we would settle at 9000")
    reworded, lengthened = (in_other_words(line, change) for change in (Change.REWORDED, Change.LENGTHENED))
    assert reworded.text != line.text
    assert len(reworded.text) == len(line.text) < len(lengthened.text)
    assert in_other_words(line, Change.REWORDED) == reworded
