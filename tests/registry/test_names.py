"""Names that look the same are the same, however they were typed."""

import pytest

from room_server.registry.names import folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Lindqvist", " mara LINDQVIST "),
        ("\u00c5sa", "A\u030asa"),  # one sign, or a letter and a ring
        ("\uff2d\uff41\uff52\uff41", "Mara"),  # full width
        ("Stra\u00dfe", "STRASSE"),
    ],
)
def test_these_are_one_name(one, other):
    assert folded_name(one) == folded_name(other)


def test_other_names_are_others():
    assert folded_name("Mara") != folded_name("Mira")
