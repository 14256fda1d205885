"""The build hook: when it builds, what it packs, and what it says when a tool fails."""

from pathlib import Path
from types import SimpleNamespace

import pytest

import hatch_build
from hatch_build import ClientBuildHook, build, digest, is_built

TOP = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose client consists of one source file and is built."""
    static = tmp_path / "static"
    (static / "src").mkdir(parents=True)
    (static / "src" / "main.ts").write_text("export {}")
    (static / "dist").mkdir()
    (static / "dist" / ".built-from").write_text(digest(static))
    return tmp_path


class Screen:
    """Where the builder would show its progress."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def display_info(self, message: str) -> None:
        self.lines.append(message)


def hook_for(project: Path, target: str = "wheel") -> ClientBuildHook:
    return ClientBuildHook(str(project), {}, SimpleNamespace(), SimpleNamespace(), str(project), target, Screen())


def packed(project: Path, target: str, version: str) -> dict[str, str]:
    data: dict[str, dict[str, str]] = {"force_include": {}}
    hook_for(project, target).initialize(version, data)
    return data["force_include"]


def test_a_changed_source_makes_the_build_stale(project: Path) -> None:
    static = project / "static"
    assert is_built(static)
    (static / "src" / "main.ts").write_text("export const a = 1")
    assert not is_built(static)


def test_a_renamed_or_added_source_makes_the_build_stale(project: Path) -> None:
    static = project / "static"
    before = digest(static)
    (static / "src" / "main.ts").rename(static / "src" / "other.ts")
    renamed = digest(static)
    (static / "index.html").write_text("")
    assert len({before, renamed, digest(static)}) == 3


def test_what_tools_made_does_not_count(project: Path) -> None:
    static = project / "static"
    (static / "node_modules").mkdir()
    (static / "node_modules" / "package.json").write_text("{}")
    (static / "dist" / "index.html").write_text("built")
    assert is_built(static)


def test_moving_bytes_between_files_is_a_change(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("xb\0")
    (tmp_path / "b").write_text("y")
    first = digest(tmp_path)
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("b\0y")
    assert digest(tmp_path) != first


def test_node_is_asked_for_only_to_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hook_for(project).dependencies() == []
    (project / "static" / "index.html").write_text("")
    assert hook_for(project).dependencies() == [hatch_build.NODE]
    monkeypatch.setenv("ROOM_SKIP_CLIENT", "1")
    assert hook_for(project).dependencies() == []


def test_the_wheel_and_the_sdist_carry_the_client_an_editable_install_does_not(project: Path) -> None:
    dist = str(project / "static" / "dist")
    assert packed(project, "wheel", "standard") == {dist: "room_server/client"}
    assert packed(project, "sdist", "standard") == {dist: "static/dist"}
    assert packed(project, "wheel", "editable") == {}


def test_the_client_can_be_left_out(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROOM_SKIP_CLIENT", "1")
    assert packed(project, "wheel", "standard") == {}


def test_a_tool_that_fails_is_heard(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text("{}")  # npm ci refuses a folder without a lock file
    screen = Screen()
    with pytest.raises(RuntimeError, match=r"(?s)installing packages failed \(\d+\):\n.*npm error"):
        build(tmp_path, screen)
    assert screen.lines == ["browser client: installing packages"]


def test_the_hook_and_the_project_ask_for_the_same_node() -> None:
    assert f'"{hatch_build.NODE}"' in (TOP / "pyproject.toml").read_text()
