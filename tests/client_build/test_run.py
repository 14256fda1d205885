"""run.py: what it installs when, what it says when something is missing, and that nothing that failed is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

import run
from run import Check, Need, failures, fingerprint, install, install_system_packages, is_installed, missing

TOP = Path(__file__).resolve().parents[2]
HERE = Need("python", programs=(Path(sys.executable).name,))
NOWHERE = Need("no-such-package", programs=("no-such-program-at-all",), folders=("/no/such/folder",))


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A project with everything that an installation is made from."""
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / "hatch_build.py").write_text("")
    (tmp_path / "static" / "src").mkdir(parents=True)
    (tmp_path / "static" / "src" / "main.ts").write_text("")
    return tmp_path


@pytest.mark.parametrize("changed", ["pyproject.toml", "hatch_build.py", "static/src/main.ts", "static/new.ts"])
def test_a_change_in_what_is_installed_is_noticed(top: Path, changed: str) -> None:
    before = fingerprint(top)
    (top / changed).write_text("changed")
    assert fingerprint(top) != before


@pytest.mark.parametrize("other", ["README.md", "static/dist/index.html", "static/node_modules/a.js"])
def test_other_changes_install_nothing(top: Path, other: str) -> None:
    before = fingerprint(top)
    (top / other).parent.mkdir(exist_ok=True)
    (top / other).write_text("changed")
    assert fingerprint(top) == before


@pytest.mark.parametrize(
    ("stamp", "extras", "enough"),
    [
        ("abc", "", True),
        ("abc dev", "", True),
        ("abc dev", "dev", True),
        ("abc dev,fuzz", "dev", True),
        ("abc dev", "dev,fuzz", False),
        ("abc", "dev", False),
        ("old dev", "dev", False),
    ],
)
def test_an_environment_is_enough_if_it_has_at_least_the_extras(
    tmp_path: Path, stamp: str, extras: str, enough: bool
) -> None:
    (tmp_path / "stamp").write_text(stamp)
    assert is_installed(tmp_path / "stamp", "abc", extras) is enough


def test_without_a_stamp_nothing_is_installed(tmp_path: Path) -> None:
    assert not is_installed(tmp_path / "stamp", "abc", "")


def test_an_environment_that_is_current_is_left_alone(top: Path, capfd: pytest.CaptureFixture[str]) -> None:
    python = run.interpreter(top / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    (top / ".venv" / run.STAMP).write_text(fingerprint(top))
    assert install(top) == python
    assert capfd.readouterr().out == ""


def test_a_failed_installation_says_so_and_is_tried_again(top: Path) -> None:
    python = run.interpreter(top / ".venv")
    python.parent.mkdir(parents=True)
    python.symlink_to("/bin/false")
    with pytest.raises(SystemExit, match="Installing failed"):
        install(top)
    assert not (top / ".venv" / run.STAMP).exists()


def test_what_is_missing_is_named_by_its_package() -> None:
    assert missing([HERE, NOWHERE]) == ["no-such-package"]


def test_who_may_not_install_is_told_the_exact_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as told:
        install_system_packages([HERE, NOWHERE])
    assert "sudo apt-get install --yes --no-install-recommends no-such-package" in str(told.value)


def test_with_everything_there_nothing_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    install_system_packages([HERE])
    assert capfd.readouterr().out == ""


def test_a_failed_step_does_not_keep_the_others_from_running(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    steps = [
        Check("first", (sys.executable, "-c", "raise SystemExit(3)"), "Mend it.", tmp_path),
        Check("second", (sys.executable, "-c", "print('second ran')"), "Mend it.", tmp_path),
    ]
    assert failures(steps) == steps[:1]
    assert "second ran" in capfd.readouterr().out


def test_all_checks_come_before_pytest_and_know_their_remedy() -> None:
    steps = run.checks(Path(sys.executable))
    names = [step.name for step in steps if step.name != "client packages"]
    assert names == ["format", "lint", "types", "layers", "client types", "client tests"]
    assert all(step.remedy for step in steps)


def test_help_explains_every_word() -> None:
    done = subprocess.run([sys.executable, "run.py", "--help"], cwd=TOP, capture_output=True, text=True, check=True)
    for word in ("test", "bench", "laws", "soak", "abuse", "fuzz", "mutants"):
        assert f"run.py {word}" in done.stdout


def test_an_unknown_word_is_refused() -> None:
    done = subprocess.run([sys.executable, "run.py", "sing"], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "Unknown: sing. Try: python3 run.py --help\n"


def test_the_makefile_has_thin_names_only() -> None:
    targets = [
        line.split(":")[0]
        for line in (TOP / "Makefile").read_text().splitlines()
        if line[:1].isalpha() and line.endswith(":")
    ]
    assert targets == ["run", "test", "bench", "bench-media", "laws", "soak", "abuse", "fuzz", "mutants"]


def test_ci_runs_the_same_from_any_folder() -> None:
    script = (TOP / ".ci" / "run").read_text()
    assert 'cd "$(dirname "$0")/.."' in script
    assert script.rstrip().endswith("exec make test")
