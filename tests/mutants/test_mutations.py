"""What makes wrong code wrong: each kind of change is found, and no other part of the module changes."""

from __future__ import annotations

from pathlib import Path
from types import FunctionType

from room_server.session import core
from tests.mutants.mutations import mutations, noting
from tests.mutants.tables import tamperings

MODULE = '''
class Room:
    def open(self, people):
        """Say whether 1 of them may."""
        if not people or len(people) > 3:
            return False
        return all(one.known for one in people if one.here)
'''


def written(folder: Path) -> Path:
    file = folder / "module.py"
    file.write_text(MODULE)
    return file


def test_every_kind_of_change_is_made_and_only_in_code(tmp_path: Path) -> None:
    made = list(mutations(written(tmp_path)))
    assert {one.function for one in made} == {"Room.open"}
    assert sorted(one.words for one in made) == sorted(
        [
            "if not people or len(people) > 3 becomes if True",
            "if not people or len(people) > 3 becomes if False",
            "without not people",
            "without len(people) > 3",
            "False becomes True",
            "without not",
            "Gt becomes GtE",
            "3 becomes 4",
            "all becomes any",
            "without the filter one.here",
        ]
    )
    assert len({one.code for one in made}) == len(made)


def test_a_change_does_what_it_says(tmp_path: Path) -> None:
    changed = {one.words: FunctionType(one.code, {}) for one in mutations(written(tmp_path))}
    assert changed["False becomes True"](None, []) is True
    assert changed["3 becomes 4"](None, [None] * 5) is False


def test_functions_note_that_they_were_called(tmp_path: Path) -> None:
    called: set[str] = set()
    (code,) = noting(written(tmp_path), "note").values()
    assert FunctionType(code, {"note": called, "len": len})(None, []) is False
    assert called == {"Room.open"}


def test_every_row_of_the_tables_is_tampered_with() -> None:
    words = [str(one) for one in tamperings()]
    assert len(words) == len(set(words))
    for command in core.RULES:
        assert sum(f"[{command.__name__}]" in one for one in words) >= (10 if core.RULES[command].who else 5)
