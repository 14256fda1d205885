"""A search that fails leaves its seed, the small run, and how to keep it; what is kept is carried out again."""

from tests.laws.apart_search import is_of_order, shows_apart
from tests.laws.generator import Generator
from tests.laws.leaks import LEAKS
from tests.laws.search import RUN_LENGTH, search
from tests.laws.seeds import kept, report


def test_seeds_that_once_failed_do_not_fail_again():
    assert [name for name in kept() if is_of_order(name) and shows_apart(name)] == []
    others = [name for name in kept() if not is_of_order(name)]
    assert [name for name in others if Generator(name).run(RUN_LENGTH) is not None] == []


def test_a_failing_search_writes_its_seed_and_the_small_run(tmp_path):
    fault = next(leak for leak in LEAKS if leak.name == "lines to everyone admitted")
    with fault.planted():
        _, name = search(50_000, seed=11)
        assert name is not None
        text = report(name, tmp_path / "out" / "laws")
        (file,) = (tmp_path / "out" / "laws").iterdir()
        assert file.read_text(encoding="utf-8") in text
        assert f"Seed {name}: " in text
        assert "Say(" in text
        file.write_text("\n".join(("# a comment", text.splitlines()[-3])), encoding="utf-8")
        assert kept(file) == [name]
        assert Generator(name).run(RUN_LENGTH) is not None
    assert report(name, tmp_path) == f"Seed {name} shows no difference."
