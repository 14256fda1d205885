"""Log lines: one a record, and nothing in them that people said."""

import json
import logging

from room_server.bootstrap.logs import LineFormatter


def record(message="stopped", **more):
    return logging.makeLogRecord(
        {"name": "room_server.x", "levelname": "INFO", "msg": message, "created": 1.8e9, **more}
    )


def test_a_line_is_key_and_value_pairs():
    line = LineFormatter(as_json=False).format(record("the log moved", session="s1", error=""))
    assert line == (
        'time=2027-01-15T08:00:00.000Z level=info from=room_server.x what="the log moved" session=s1 error=""'
    )


def test_a_line_cannot_be_broken_in_two():
    line = LineFormatter(as_json=False).format(record("one\ntwo", session='a" b=c'))
    assert "\n" not in line
    assert 'what="one\\ntwo"' in line
    assert 'session="a\\" b=c"' in line


def test_json_holds_the_same():
    line = LineFormatter(as_json=True).format(record("stopped", session="s1"))
    assert json.loads(line) == {
        "time": "2027-01-15T08:00:00.000Z",
        "level": "info",
        "from": "room_server.x",
        "what": "stopped",
        "session": "s1",
    }


def test_of_an_exception_only_its_kind_and_its_places_are_written():
    try:
        raise ValueError("what Ana said")
    except ValueError as error:
        kept = (type(error), error, error.__traceback__)
    for as_json in (True, False):
        line = LineFormatter(as_json=as_json).format(record(exc_info=kept))
        assert "ValueError" in line
        assert "test_logs.py:" in line
        assert "Ana" not in line
