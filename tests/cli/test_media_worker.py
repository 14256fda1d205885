"""`room-server media-worker`: where it listens, and what keeps it from starting."""

from __future__ import annotations

import pytest

from room_server.cli import media_worker
from room_server.cli.people import BadWords


def test_an_address_and_a_port():
    assert media_worker.where("10.0.0.5:7000") == ("10.0.0.5", 7000)


@pytest.mark.parametrize("words", ["7000", ":7000", "10.0.0.5:", "10.0.0.5:70000", "10.0.0.5:-1", "10.0.0.5:x"])
def test_anything_else_is_refused(words):
    with pytest.raises(BadWords, match="like 10"):
        media_worker.where(words)


def test_without_a_shared_store_nobody_would_find_it(tmp_path, run):
    refused = run(tmp_path, "media-worker", "--listen", "127.0.0.1:0")
    assert refused.code == 1
    assert "REDIS_URL" in refused.err
