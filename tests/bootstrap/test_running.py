"""The note about the server that runs on a data folder."""

import pytest

from room_server.bootstrap.running import NOTE, Running, leave_note, read_note, take_note_away

HERE = Running("unix:///data/store.sock", "https://rooms.example")


def test_what_was_left_is_read_until_it_is_taken_away(tmp_path):
    assert read_note(tmp_path) is None
    leave_note(tmp_path, HERE)
    assert read_note(tmp_path) == HERE
    leave_note(tmp_path, Running("other", "http://localhost"))
    assert read_note(tmp_path) == Running("other", "http://localhost")
    take_note_away(tmp_path)
    assert read_note(tmp_path) is None
    take_note_away(tmp_path)


def test_nobody_else_on_the_machine_reads_it_and_nothing_half_written_stays(tmp_path):
    leave_note(tmp_path, HERE)
    assert [path.name for path in tmp_path.iterdir()] == [NOTE]
    assert (tmp_path / NOTE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "left",
    [b"", b"{", b"\xff", b"[]", b"null", b"1", b'{"store": "x"}', b'{"store": "x", "origin": "y", "more": 1}'],
)
def test_a_note_that_cannot_be_read_is_none(tmp_path, left):
    (tmp_path / NOTE).write_bytes(left)
    assert read_note(tmp_path) is None


def test_a_folder_that_is_gone_has_no_note(tmp_path):
    assert read_note(tmp_path / "gone") is None
    take_note_away(tmp_path / "gone")
