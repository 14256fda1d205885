"""TURN credentials, as coturn computes them."""

from __future__ import annotations

import base64
import hashlib
import hmac

from room_server.media.turn import ice_servers


def test_credentials_expire_and_are_signed():
    (server,) = ice_servers(["turn:t.example:3478"], "north", now_s=1_000, lifetime_s=600, token="k3x")
    assert server["urls"] == ["turn:t.example:3478"]
    assert server["username"] == "1600:k3x"
    digest = hmac.new(b"north", b"1600:k3x", hashlib.sha1).digest()
    assert base64.b64decode(server["credential"]) == digest


def test_a_known_value():
    (server,) = ice_servers(["turn:x"], "secret", now_s=0, lifetime_s=1, token="u")
    assert server["credential"] == base64.b64encode(hmac.new(b"secret", b"1:u", "sha1").digest()).decode()


def test_without_a_relay_there_is_nothing():
    assert ice_servers([], "", now_s=0, lifetime_s=1, token="u") == []
