"""What a listener hands to its connections."""

import resource
import socket
from dataclasses import replace

from room_server.bootstrap.serving import OPEN_FILES, _allow_open_files, _bound
from room_server.config import Settings


def test_a_connection_whose_peer_takes_nothing_is_ended_by_the_system_in_the_time_that_was_set():
    asked = replace(Settings(), port=0, unread_seconds=7)
    with _bound(asked) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 7_000


def test_as_many_files_may_be_open_as_the_system_lets_us_and_no_fewer_than_before():
    _, hard = before = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(512, most), hard))
        for _ in range(2):
            _allow_open_files()
            assert resource.getrlimit(resource.RLIMIT_NOFILE) == (most, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
