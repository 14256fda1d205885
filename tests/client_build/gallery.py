"""Builds the gallery of all components and serves it on loopback under the product's own content security policy."""

import secrets
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from hatch_build import node_tools

STATIC = Path(__file__).resolve().parents[2] / "static"
POLICY = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "media-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
KINDS = {".js": "text/javascript", ".css": "text/css"}


def build_gallery(into: Path) -> None:
    """Build the client in the gallery's mode; a failed build fails the test with Vite's own words."""
    node, _npm, env = node_tools()
    vite = STATIC / "node_modules" / "vite" / "bin" / "vite.js"
    command = [str(part) for part in (node, vite, "build", "--mode", "gallery", "--outDir", into, "--emptyOutDir")]
    done = subprocess.run(command, cwd=STATIC, env=env, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serve a built client and give its address: files under /client/, the page everywhere else."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the tests look at the browser."""

        def do_GET(self) -> None:
            path = self.path.split("?")[0]
            file = root / path.removeprefix("/client/") if path.startswith("/client/") else root / "index.html"
            if not file.is_file():
                self.send_error(404)
                return
            nonce = secrets.token_urlsafe(16)
            self.send_response(200)
            self.send_header("Content-Security-Policy", POLICY.format(nonce=nonce))
            self.send_header("Content-Type", KINDS.get(file.suffix, "text/html; charset=utf-8"))
            self.end_headers()
            self.wfile.write(file.read_bytes().replace(b"__CSP_NONCE__", nonce.encode()))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
