"""The benchmark of the core gives commands that are carried out."""

from tests.bench.core_path import PEOPLE, ROUND, Core


def test_two_rounds_are_carried_out_and_bring_everybody_back():
    core = Core()
    core.gather()
    before = core.session.room_of(PEOPLE[2].seat).id
    for _ in range(2):
        assert all(core.do(by, command) > 0 for by, command in core.round())
    assert core.session.room_of(PEOPLE[2].seat).id == before
    assert core.count > 2 * ROUND
