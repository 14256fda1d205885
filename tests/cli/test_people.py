"""People, rooms and whole sessions as the command line and TOML files write them."""

import pytest

from room_server.cli.parser import SESSION_EXAMPLES
from room_server.cli.people import BadWords, person, room, session_file
from room_server.session.people import Role
from room_server.session.state import Regime
from room_server.web.desk import default_agreement


def test_people_and_rooms_are_written_in_one_line():
    ana = person("Ana Petrov:party:a:Tenant")
    assert (ana.name, ana.role, ana.side, ana.side_name) == ("Ana Petrov", Role.PARTY, "a", "Tenant")
    assert person("Nadia:interpreter").side == "n"
    assert room("Tenant: first talk:a").title == "Tenant: first talk"
    for wrong in ("", ":party:a", "Ana:queen", "Ana:party:aa", "Ana:party:a:T:x"):
        with pytest.raises(BadWords):
            person(wrong)
    for wrong in ("Tenant", "Tenant:", ":a", "Tenant:n", "Tenant:ab"):
        with pytest.raises(BadWords):
            room(wrong)


def test_a_session_in_a_file(tmp_path):
    file = tmp_path / "session.toml"
    file.write_text(
        'title = "Petrov"\nretention_days = 7\n[[people]]\nname = "Mara"\nrole = "mediator"\n'
        '[[people]]\nname = "Ana"\nrole = "party"\nside = "a"\n'
        '[[people]]\nname = "Nadia"\nrole = "interpreter"\nserves = "Ana"\n'
        '[[rooms]]\ntitle = "Tenant"\nside = "a"\n[[rooms]]\ntitle = "Late"\nkind = "hold"\n'
    )
    asked = session_file(file)
    assert (asked.title, asked.retention_days, asked.people[2].serves) == ("Petrov", 7, 1)
    assert [(one.side, one.kind) for one in asked.rooms] == [("a", "caucus"), ("n", "hold")]
    assert asked.agreement == default_agreement(Regime.CLOSED)
    file.write_text('regime = "open"\n' + file.read_text())
    assert session_file(file).agreement == default_agreement(Regime.OPEN)
    for wrong in ("title = 1", "people = []", 'title = "T"\npeople = []\nmore = 1', "x ="):
        file.write_text(wrong)
        with pytest.raises(BadWords):
            session_file(file)
    with pytest.raises(BadWords):
        session_file(tmp_path / "none.toml")


def test_the_file_in_the_help_is_one_that_can_be_read(tmp_path):
    file = tmp_path / "session.toml"
    file.write_text(SESSION_EXAMPLES.split("says it all:\n", 1)[1])
    asked = session_file(file)
    assert [(one.name, one.side_name) for one in asked.people] == [("Mara Lindqvist", ""), ("Ana Petrov", "Tenant")]
    assert [one.side for one in asked.rooms] == ["a"]


def test_an_interpreter_serves_exactly_one_person_of_the_file(tmp_path):
    file = tmp_path / "session.toml"
    twice = '[[people]]\nname = "Ana"\nrole = "party"\nside = "a"\n' * 2
    interpreter = '[[people]]\nname = "Nadia"\nrole = "interpreter"\nserves = "Ana"\n'
    for people in (interpreter, twice + interpreter):
        file.write_text('title = "T"\n' + people)
        with pytest.raises(BadWords, match="exactly one person"):
            session_file(file)
