"""What the port itself promises."""

import pytest

from room_server.log.port import (
    Head,
    LogError,
    LogForked,
    LogMoved,
    LogUnavailable,
    NoSuchSession,
    SessionClosed,
    seat_of,
)


def test_the_seat_stands_before_the_first_slash():
    assert seat_of("ada/1") == "ada"
    assert seat_of("ada/1/2") == "ada"


@pytest.mark.parametrize("command", ["", "ada", "/1", "ada/"])
def test_a_command_without_seat_or_id_is_a_mistake_that_is_not_repeated_in_the_error(command):
    with pytest.raises(ValueError, match="<seat>/<id>"):
        seat_of(command)


def test_errors_are_one_family_and_say_nothing_of_the_events():
    head = Head(1, bytes(32))
    errors = [LogMoved((), head), LogForked(head), SessionClosed(), NoSuchSession(), LogUnavailable()]
    assert all(isinstance(error, LogError) for error in errors)
    assert "\\x00" not in "".join(map(str, errors))
