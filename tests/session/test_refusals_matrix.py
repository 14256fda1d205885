"""Every command, given by every role from every standing in every kind of room, is answered as the policy says."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import get_args, get_type_hints

import pytest

from room_server.session.core import RULES
from room_server.session.people import Role, SeatId
from room_server.session.practices import attendance
from room_server.session.refusals import Because
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.state import Standing
from tests.session.refusals.page import BY_CONTENT, FILE, codes, page
from tests.session.refusals.rows import ROWS
from tests.session.refusals.terms import NOTHING, PEOPLE, ROOMS, YES, Moment, Place, expected
from tests.session.refusals.worlds import KIND_OF, answer, cells, world

CELLS = tuple(cells())
WRITE_A_ROW = """{name} has no row in the matrix of refusals. Write one, by hand, where its theme stands, in
tests/session/refusals/rows_*.py:

    {module}.{name}: Row(
        MEDIATORS,  # whose roles may give it: MEDIATORS, ALL, ALL_BUT_OBSERVERS, ALL_BUT_MEDIATORS, NOBODY
        ROOM,  # from where: ROOM, LOBBY, LOBBY_OR_ROOM, ANYWHERE
        (Case("what it is about", lambda w: {module}.{name}(...), "the code, or YES"),),
        # people(...) where it names a person, rooms(...) where it names a room; server=True, after_end=True
    ),

then run `python -m tests.session.refusals` and read what it changes in room_server/session/REFUSALS.md."""


@pytest.mark.parametrize("command", RULES, ids=lambda command: command.__name__)
def test_a_command_is_answered_as_the_policy_says(command):
    module = command.__module__.rpartition(".")[2]
    assert command in ROWS, WRITE_A_ROW.format(name=command.__name__, module=module)
    row, wrong = ROWS[command], []
    for case in row.cases:
        assert type(case.ask(world(CELLS[0]))) is command
        for cell in CELLS:
            said, meant = answer(row, case, cell), expected(row, case, cell)
            if said != meant:
                wrong.append(f"about {case.about}, by {cell}: the policy says {meant}, the core {said}")
    assert not wrong, f"{len(wrong)} cells, the first of them:\n" + "\n".join(wrong[:10])


def test_the_policy_speaks_of_nothing_that_is_gone():
    assert set(ROWS) <= set(RULES)


@pytest.mark.parametrize("command", ROWS, ids=lambda command: command.__name__)
def test_a_row_speaks_of_every_person_and_room_that_its_command_can_name(command):
    hints = get_type_hints(command)
    named = {kind for field in fields(command) for kind in (hints[field.name], *get_args(hints[field.name]))}
    about = {case.about for case in ROWS[command].cases}
    if SeatId in named and "seat" in hints:
        assert about >= set(PEOPLE.values())
    if RoomId in named:
        assert about >= set(ROOMS.values())


def test_every_role_standing_kind_of_room_and_moment_has_cells():
    assert {cell.role for cell in CELLS} == {None, *Role}
    assert {cell.standing for cell in CELLS} == {None, *Standing}
    assert {cell.moment for cell in CELLS} == set(Moment)
    assert set(KIND_OF) == set(Place)
    missing = set(RoomKind) - set(KIND_OF.values())
    assert not missing, f"add a Place for rooms of kind {missing} to terms.py and worlds.py (KIND_OF, _standing)"


def test_a_cell_is_what_it_says():
    for cell in CELLS:
        made = world(cell)
        seating = made.session.seats.get(made.me)
        if cell.role is None or seating is None:
            continue
        assert (seating.person.role, seating.standing) == (cell.role, cell.standing)
        if cell.place is not None:
            assert made.session.rooms[seating.room].kind is KIND_OF[cell.place]
            assert seating.confirmed is cell.confirmed
        assert made.session.over is (cell.moment is Moment.OVER)


def test_every_code_is_shown_by_some_cell_or_comes_from_the_words_alone():
    assert {*codes(), *(because.value for because in BY_CONTENT)} == {because.value for because in Because}


def test_a_wrong_rule_is_found(monkeypatch):
    row, case = ROWS[attendance.Remove], ROWS[attendance.Remove].cases[0]
    lax = RULES[attendance.Remove].__class__(attendance.decide_remove, frozenset(Role))
    monkeypatch.setattr("room_server.session.core.RULES", {**RULES, attendance.Remove: lax})
    said = Counter((answer(row, case, cell), expected(row, case, cell)) for cell in CELLS)
    assert said[YES, "not-allowed"] > 0
    assert NOTHING not in {pair[0] for pair in said}


def test_the_printed_page_is_the_policy():
    assert FILE.read_text(encoding="utf-8") == page(len(CELLS)), "run: python -m tests.session.refusals"
