"""The browser client: one document for every page, a nonce each time, and nothing but its own files."""

import re

import httpx
import pytest

from room_server.web import pages
from room_server.web.pages import NONCE_MARK, ClientNotBuilt, policy, routes
from tests.web.conftest import INDEX


async def test_pages_are_one_document_with_a_fresh_nonce(site):
    seen = set()
    for path in ("/", "/j", "/r/s-anything", "/console", "/first-run"):
        answer = await site.get(path)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "no-store"
        policy = answer.headers["content-security-policy"]
        nonce = re.search(r"script-src 'self' 'nonce-([^']+)'", policy)[1]
        assert answer.text == INDEX.replace("__CSP_NONCE__", nonce)
        assert "unsafe" not in policy
        assert policy.endswith("; require-trusted-types-for 'script'")
        assert f"style-src 'self' 'nonce-{nonce}'" in policy
        seen.add(nonce)
    assert len(seen) == 5


async def test_assets_are_kept_for_ever_and_nothing_else_is_served(site):
    asset = await site.get("/client/assets/index-abc.js")
    assert asset.status_code == 200
    assert asset.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert asset.headers["content-encoding"] == "gzip"
    assert asset.headers["content-type"].startswith("text/javascript")
    assert (await site.get("/client/licences.md")).headers["cache-control"] == "no-cache"
    for path in (
        "/client/",
        "/client/index.html",
        "/client/assets/../index.html",
        "/client/.vite/manifest.json",
        "/client/assets/",
        "/client/../secret.txt",
        "/client/%2e%2e/secret.txt",
        "/client/..%2fsecret.txt",
        "/client/assets/..%2f..%2f..%2fsecret.txt",
        "/client//etc/passwd",
        "/client/%2fetc%2fpasswd",
        "/client/assets/%00",
    ):
        url = httpx.URL(site.address).copy_with(raw_path=path.encode())
        answer = await site.browser.get(url)
        assert answer.status_code == 404, path
        assert "not for browsers" not in answer.text


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_unsafe():
    parts = dict(part.split(" ", 1) for part in policy("abc").split("; "))
    assert parts["default-src"] == "'none'"
    assert parts["script-src"] == parts["style-src"] == "'self' 'nonce-abc'"
    assert parts["connect-src"] == "'self'"
    assert parts["frame-ancestors"] == parts["base-uri"] == "'none'"
    allowed = {"'self'", "'none'", "'nonce-abc'", "data:", "blob:", "'script'"}
    assert {word for words in parts.values() for word in words.split()} <= allowed


def test_a_folder_without_a_document_is_no_client(tmp_path):
    with pytest.raises(ClientNotBuilt, match="no browser client"):
        routes(tmp_path)


def test_without_a_built_client_one_is_told_how_to_build_it(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "files", lambda _: tmp_path)
    monkeypatch.setattr(pages, "__file__", str(tmp_path / "room_server" / "web" / "pages.py"))
    with pytest.raises(ClientNotBuilt, match="pip install"):
        pages.client_folder()
    packed, tree = tmp_path / "client", tmp_path / "static" / "dist"
    for folder in (tree, packed):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(NONCE_MARK)
        assert pages.client_folder() == folder, "a wheel's own client comes before a source tree's"
