"""Under which addresses a server may be reached."""

import pytest

from room_server.web.origins import BadOrigin, Origins


def test_the_first_origin_names_links_and_all_are_answered():
    origins = Origins(["https://rooms.example.org", "https://rooms.example.net:8443"])
    assert origins.first == "https://rooms.example.org"
    assert origins.secure
    assert origins.has("https://rooms.example.net:8443")
    assert origins.has_host("Rooms.Example.org")
    assert not origins.has(None)
    assert not origins.has("https://rooms.example.net")


def test_this_machine_may_be_reached_without_tls():
    origins = Origins(["http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"])
    assert not origins.secure
    assert origins.has_host("[::1]:8080")


@pytest.mark.parametrize(
    "origins",
    [
        [],
        ["http://rooms.example.org"],
        ["http://192.168.1.5:8080"],
        ["http://localhost.example.org"],
        ["https://rooms.example.org", "http://localhost:8080"],
        ["https://rooms.example.org/"],
        ["https://rooms.example.org:443"],
        ["https://Rooms.example.org"],
        ["https://me@rooms.example.org"],
        ["rooms.example.org"],
        ["ftp://rooms.example.org"],
        ["https://"],
    ],
)
def test_other_origins_are_refused(origins):
    with pytest.raises(BadOrigin):
        Origins(origins)
