"""What a listener hands to its connections."""

import socket
from dataclasses import replace

from room_server.bootstrap.serving import _bound
from room_server.config import Settings


def test_a_connection_whose_peer_takes_nothing_is_ended_by_the_system_in_the_time_that_was_set():
    asked = replace(Settings(), port=0, unread_seconds=7)
    with _bound(asked) as listener, socket.create_connection(listener.getsockname()):
        listener.setblocking(True)
        accepted, _ = listener.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 7_000
