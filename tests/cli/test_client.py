"""Whether the browser client is current."""

from hatch_build import digest
from room_server.cli.client import source_digest


def test_the_clients_digest_is_the_build_hooks(tmp_path):
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "App.tsx").write_text("export {};")
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "made.js").write_text("1")
    assert source_digest(tmp_path) == digest(tmp_path)
