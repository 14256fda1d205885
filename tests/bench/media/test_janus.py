"""Janus is configured to be alone: one plugin, one socket in the folder, one address."""

from __future__ import annotations

from tests.bench.media.janus import written


def test_it_offers_one_address_and_listens_in_its_folder_only(tmp_path):
    socket_path = written(tmp_path, "198.51.100.1", 0)
    general = (tmp_path / "janus.jcfg").read_text()
    websockets = (tmp_path / "janus.transport.websockets.jcfg").read_text()
    assert 'ice_enforce_list = "198.51.100.1"' in general
    assert "libjanus_videoroom.so" not in general
    assert "event_loops" not in general
    assert socket_path.parent == tmp_path
    assert f'ws_unix = "{socket_path}"' in websockets


def test_loops_are_the_one_thing_that_a_run_chooses(tmp_path):
    written(tmp_path, "198.51.100.1", 0)
    default = (tmp_path / "janus.jcfg").read_text().split("\n")
    written(tmp_path, "198.51.100.1", 2)
    loops = (tmp_path / "janus.jcfg").read_text().split("\n")
    changed = [(old.strip(), new.strip()) for old, new in zip(default, loops, strict=True) if old != new]
    assert changed == [("", "event_loops = 2")]
