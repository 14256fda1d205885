"""Why the server does not start is said to whoever starts it, and only there."""

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.cli import main
from tests.cli.program import LogsAsTheyWere


def test_the_reason_is_the_whole_of_the_error():
    assert str(CannotStart("the port is taken")) == "the port is taken"
    assert not issubclass(CannotStart, OSError), "nobody who handles the system's errors takes it for one of those"


@pytest.mark.parametrize("words", [("session", "list"), ("account", "list"), ("serve", "--port", "0")])
def test_every_command_says_it_in_one_line_without_the_password(words, capsys, monkeypatch):
    monkeypatch.setenv("REDIS_URL", "redis://:hunter2@127.0.0.1:1/0")
    monkeypatch.setenv("ROOM_SERVER_MEDIA", "false")
    with LogsAsTheyWere():
        assert main(words) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("room-server: the store at REDIS_URL does not answer")
    assert said.err.count("\n") == 1
    assert "hunter2" not in said.err
