"""The built client and its lock file: the promised sizes, no foreign address, nothing that a browser may not run."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

STATIC = Path(__file__).resolve().parents[2] / "static"
DIST = STATIC / "dist"
KB = 1000  # bytes
PROMISED = {"shell": 100 * KB, "board": 400 * KB}  # gzip, scripts only


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    path = DIST / ".vite" / "manifest.json"
    assert path.is_file(), "The browser client is not built: run python3 run.py, or pip install -e ."
    return json.loads(path.read_text())


def scripts(manifest: dict[str, Any], name: str) -> set[str]:
    """A chunk with all that it imports at once."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        chunk = waiting.pop()
        if chunk not in found:
            found.add(chunk)
            waiting += manifest[chunk].get("imports", [])
    return found


def weight(manifest: dict[str, Any], chunks: set[str]) -> int:
    return sum(len(gzip.compress((DIST / manifest[chunk]["file"]).read_bytes())) for chunk in chunks)


def test_the_shell_is_light(manifest: dict[str, Any]) -> None:
    assert weight(manifest, scripts(manifest, "index.html")) < PROMISED["shell"]


def test_the_board_is_not_heavier_than_promised(manifest: dict[str, Any]) -> None:
    shell = scripts(manifest, "index.html")
    for name, chunk in manifest.items():
        if chunk.get("name") == "Board":
            assert weight(manifest, scripts(manifest, name) - shell) < PROMISED["board"]


def test_the_page_has_a_place_for_the_nonce_and_no_script_of_its_own() -> None:
    page = (DIST / "index.html").read_text()
    assert 'property="csp-nonce" nonce="__CSP_NONCE__"' in page
    tags = re.findall(r"<(?:script|link rel=\"(?:stylesheet|modulepreload)\")[^>]*>", page)
    assert tags
    assert all('nonce="__CSP_NONCE__"' in tag and "/client/assets/" in tag for tag in tags)
    assert " style=" not in page


def test_the_client_asks_no_stranger_for_anything() -> None:
    strangers = re.compile(rb"https?://(?:[\w-]+\.)*(?:esm\.sh|unpkg\.com|jsdelivr\.net|googleapis\.com|gstatic\.com)")
    for path in (DIST / "assets").iterdir():
        assert not strangers.search(path.read_bytes()), path.name


def test_style_sheets_load_nothing_from_elsewhere() -> None:
    for path in (DIST / "assets").glob("*.css"):
        assert not re.search(rb"url\(\s*[\"']?(?:https?:)?//", path.read_bytes()), path.name


def test_the_lock_file_names_no_download_host() -> None:
    packages = json.loads((STATIC / "package-lock.json").read_text())["packages"]
    addresses = {
        name: entry["resolved"] for name, entry in packages.items() if "resolved" in entry and not entry.get("link")
    }
    assert addresses == {}


def test_every_locked_package_has_its_hash() -> None:
    packages = json.loads((STATIC / "package-lock.json").read_text())["packages"]
    outside = {
        name: entry for name, entry in packages.items() if name.startswith("node_modules/") and not entry.get("link")
    }
    assert outside
    assert [name for name, entry in outside.items() if "integrity" not in entry] == []
