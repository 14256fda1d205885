"""For somebody under a no-contact order the other does not exist; for everybody else, the order does not."""

import msgpack
import pytest

from tests.laws.apart_leaks import APART_LEAKS
from tests.laws.apart_runs import Law, standing
from tests.laws.apart_search import finds_apart, is_of_order, report_apart, search_apart, shows_apart

COMMANDS = 12_000  # for each law
MOST_RUNS = 400  # in which a planted fault must show; most need a few
SEED = 20_261_122


@pytest.mark.parametrize("law", Law)
def test_an_observer_gets_the_same_bytes(law):
    tally, name = search_apart(law, COMMANDS, SEED)
    if name is not None:
        pytest.fail(report_apart(name))
    assert tally.carried_out > 0.75 * tally.commands, "too much is skipped for the search to mean anything"
    assert tally.compared > 50 * tally.commands


@pytest.mark.parametrize("leak", APART_LEAKS, ids=lambda leak: leak.name)
def test_every_planted_fault_is_found(leak):
    assert finds_apart(leak, 7, MOST_RUNS), f"the search is blind to this: {leak.name}"


def test_there_are_many_planted_faults():
    assert len({leak.name for leak in APART_LEAKS}) == len(APART_LEAKS) >= 12


def test_a_name_is_found_in_a_frame_but_not_among_the_letters_of_an_id():
    luis = standing("Luis")
    assert all(luis.search(msgpack.packb(said)) for said in (["Luis", 65], {"text": "words of Luis, here"}))
    assert not any(luis.search(msgpack.packb({"id": one})) for one in ("Co9-A36GLuisMY7qPUdr", "LuisMY7qPUdrCo9-A36G"))


def test_a_failing_search_writes_its_seed_and_the_run(tmp_path):
    fault = next(leak for leak in APART_LEAKS if leak.name == "the order told to its two")
    with fault.planted():
        tally, name = search_apart(fault.law, COMMANDS, SEED)
        assert name is not None
        assert is_of_order(name)
        assert tally.commands < COMMANDS
        assert shows_apart(name)
        text = report_apart(name, tmp_path / "out" / "laws")
        (file,) = (tmp_path / "out" / "laws").iterdir()
        assert file.read_text(encoding="utf-8") in text
        assert f"--replay {name}" in text
    assert not shows_apart(name)
    assert report_apart(name, tmp_path) == f"Seed {name} shows no difference."
    assert not is_of_order("11/3")
