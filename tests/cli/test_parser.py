"""The words of the command line, and the help that one can learn from."""

import shlex

import pytest

from room_server.cli.parser import EXAMPLES, SESSION_EXAMPLES, parser
from room_server.cli.people import person
from room_server.session.people import Role


@pytest.mark.parametrize(
    "words",
    [(), ("serve",), ("session",), ("session", "new"), ("session", "delete"), ("account",), ("doctor",), ("config",)],
)
def test_every_command_explains_itself(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args([*words, "--help"])
    assert ended.value.code == 0
    assert "usage: room-server" in capsys.readouterr().out


def test_the_examples_of_the_help_can_be_typed_as_they_stand():
    lines = EXAMPLES.split("\n\n", maxsplit=1)[0].replace("\\\n", " ").splitlines()[1:]
    typed = [shlex.split(line.split("   ")[0] if "  room-server session new" not in line else line) for line in lines]
    given = [words[1:] for words in typed if words and words[0] == "room-server"]
    assert [words[0] for words in given] == ["serve", "serve", "account", "session", "doctor", "config"]
    parsed = [parser().parse_args(words) for words in given]
    assert parsed[0].sample
    assert not parsed[1].sample
    assert parsed[2].name == "Mara Lindqvist"
    assert [person(one).side_name for one in parsed[3].person] == ["Tenant", "Landlord"]


def test_the_help_names_every_role():
    listed = next(line for line in SESSION_EXAMPLES.splitlines() if line.startswith("roles: "))
    assert listed.removeprefix("roles: ").split(", ") == list(Role)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("sell",),
        ("session",),
        ("session", "forge"),
        ("session", "renew", "an-id"),
        ("account", "first-run"),
        ("serve", "--port", "http"),
        ("serve", "extra"),
    ],
)
def test_words_that_are_no_command_end_with_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words)
    assert ended.value.code == 2
    assert "usage: room-server" in capsys.readouterr().err


def test_people_and_rooms_are_gathered_and_nothing_is_confirmed_by_default():
    made = parser().parse_args(["session", "new", "--mediator", "M", "--mediator", "N", "--room", "T:a"])
    assert (made.mediator, made.person, made.room) == (["M", "N"], [], ["T:a"])
    assert (made.chat_in_summary, made.retention_days, made.account) == (False, None, "")
    assert (made.attestation, made.check_in_minutes, made.nudge_minutes) == (False, 10, 15)


@pytest.mark.parametrize("words", [("serve",), ("doctor",), ("config",), ("session", "list"), ("account", "list")])
def test_every_command_takes_a_file_and_a_folder(words):
    read = parser().parse_args([*words, "--config", "rooms.toml", "--data", "elsewhere"])
    assert (read.config, read.data) == ("rooms.toml", "elsewhere")
