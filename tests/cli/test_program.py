"""The command line as a whole: settings, exit codes, and one line for what went wrong."""

import re

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.cli.program import COMMANDS, _why
from room_server.config import table
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.registry.records import RecordsUnavailable
from room_server.session.refusals import Because, Refusal
from room_server.web.desk import Late


def test_config_prints_every_value_and_where_it_came_from(tmp_path, run):
    (tmp_path / "rooms.toml").write_text("port = 9000\nlog_form = 'json'\n")
    file = ("--config", str(tmp_path / "rooms.toml"))
    printed = run(tmp_path, "config", *file, ROOM_SERVER_TURN_SECRET="hunter2", ROOM_SERVER_LOG_FORM="text")
    assert printed.code == 0
    assert re.search(r"^port +9000 +file +ROOM_SERVER_PORT$", printed.out, re.MULTILINE)
    assert re.search(r"^host +127.0.0.1 +default +ROOM_SERVER_HOST$", printed.out, re.MULTILINE)
    assert re.search(r"^log_form +text +environment +", printed.out, re.MULTILINE)
    assert re.search(r"^data +\S+ +command line +", printed.out, re.MULTILINE)
    assert "hunter2" not in printed.out + printed.err
    assert run(None, "config", "--table").out == table()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("config", "--config", "none.toml"), "none.toml"),
        (("serve", "--port", "99999"), "port"),
        (("session", "new", "--title", "Petrov"), "--mediator"),
        (("session", "new", "--title", "T", "--file", "x.toml"), "leave out --title"),
        (("session", "new", "--title", "T", "--mediator", "M", "--person", "Ana:queen"), "is no role"),
        (("session", "invite", "some", "Ana:party:aa"), "is no side"),
        (("account", "first-run", " "), "1 to 200 characters"),
    ],
)
def test_wrong_words_are_answered_in_one_line_before_anything_is_opened(tmp_path, run, words, said):
    answered = run(tmp_path / "data", *words)
    assert (answered.code, answered.out) == (2, "")
    assert answered.err.startswith("room-server: ")
    assert said in answered.err
    assert answered.err.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_a_wrong_setting_in_the_environment_is_named(tmp_path, run):
    answered = run(tmp_path, "session", "list", ROOM_SERVER_PORT="eighty")
    assert answered.code == 2
    assert "ROOM_SERVER_PORT" in answered.err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CannotStart("the port is taken"), "the port is taken"),
        (Refusal(Because.EMPTY), "refused: empty"),
        (NoSuchSession(), "there is no such session; see `room-server session list`"),
        (LogUnavailable("at 10.0.0.7"), "the store did not carry this out (LogUnavailable); see `room-server doctor`"),
        (RecordsUnavailable(), "the store did not carry this out (RecordsUnavailable); see `room-server doctor`"),
        (Late(), "the store did not carry this out (Late); see `room-server doctor`"),
    ],
)
def test_each_failure_says_what_to_do_and_quotes_nothing(error, said):
    assert _why(error) == said


def test_whoever_interrupts_a_command_sees_no_traceback(tmp_path, run, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("room_server.cli.program.COMMANDS", {**COMMANDS, "doctor": interrupted})
    answered = run(tmp_path, "doctor")
    assert (answered.code, answered.out, answered.err) == (1, "", "")


def test_where_there_is_nothing_yet_one_is_told_how_to_begin(tmp_path, run):
    assert "There are no accounts. Make one with" in run(tmp_path / "data", "account", "list").out
    assert "There are no sessions. Make one with" in run(tmp_path / "data", "session", "list").out
