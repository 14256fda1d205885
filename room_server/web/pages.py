"""The browser client: one document for every page, and its assets.

Rules:
- Each page that is served gets a fresh nonce, which stands in its content security policy and at its own tags.
  Scripts and style sheets come from this server or carry that nonce; nothing comes from anywhere else.
- Nothing `unsafe-*`: no inline script or style without the nonce, no style attribute in markup, no evaluated text. (The
  component library and the board set styles through the object model, which needs none of these.)
- A page consumes nothing and says nothing about what its address names: `/r/anything` is the same document.
- Assets whose name carries their digest are kept by browsers for ever; others are asked for again.
"""

from __future__ import annotations

import secrets
from importlib.resources import files
from pathlib import Path

from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

PAGES = ("/", "/j", "/r/{seat}", "/try/{seat}", "/console", "/first-run")
NONCE_MARK = "__CSP_NONCE__"  # where Vite leaves room for it
NONCE_BYTES = 18
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
GZIP_FROM_BYTES = 800

_POLICY = (
    "default-src 'none'",
    "script-src 'self' 'nonce-{nonce}'",
    "style-src 'self' 'nonce-{nonce}'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",  # no text becomes markup or script (W3C Trusted Types); the board allows it
)


class ClientNotBuilt(Exception):
    """There is no built browser client; the text says how to build it."""


def client_folder() -> Path:
    """Find the built client: in the wheel, or in the source tree that an editable install serves from."""
    packed = Path(str(files("room_server"))) / "client"
    tree = Path(__file__).resolve().parents[2] / "static" / "dist"
    for folder in (packed, tree):
        if (folder / "index.html").is_file():
            return folder
    raise ClientNotBuilt("the browser client is not built; install the server with: pip install .")


def policy(nonce: str) -> str:
    """Write the content security policy of a page."""
    return "; ".join(_POLICY).format(nonce=nonce)


def routes(folder: Path) -> list[BaseRoute]:
    """Make the routes of the pages and of their assets. Raises ClientNotBuilt."""
    try:
        document = (folder / "index.html").read_text(encoding="utf-8")
    except OSError:
        raise ClientNotBuilt(f"there is no browser client in {folder}") from None

    async def page(_: Request) -> Response:
        nonce = secrets.token_urlsafe(NONCE_BYTES)
        headers = {"content-security-policy": policy(nonce), "cache-control": "no-store"}
        return HTMLResponse(document.replace(NONCE_MARK, nonce), headers=headers)

    assets = GZipMiddleware(_Assets(directory=folder), minimum_size=GZIP_FROM_BYTES)
    return [*(Route(path, page, methods=["GET"]) for path in PAGES), Mount("/client", assets)]


class _Assets(StaticFiles):
    """Files of the client: nothing hidden, and not the document itself, which needs its nonce."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Serve one file; Starlette refuses paths that lead out of the folder."""
        hidden = any(part.startswith(".") for part in Path(path).parts)
        answer = await super().get_response("" if hidden or path == "index.html" else path, scope)
        answer.headers["cache-control"] = FOR_EVER if path.startswith("assets/") else ASK_AGAIN
        return answer
