"""The layout of the house: sizes, a test file for each module, nothing of anybody's machine, no third-party code."""

import ast
import re
import subprocess
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
FILE_LINES, FUNCTION_LINES = 400, 60
CODE = {".py", ".ts", ".tsx", ".css", ".lua", ".typ"}
WITHOUT_A_TEST_OF_THEIR_OWN = {"__init__", "__main__"}
PATHS_OF_A_MACHINE = re.compile(r"/(?:home|root|Users)/\w|\.\./shared")
HOSTS = re.compile(r"registry\.npmjs|pypi\.org/simple|files\.pythonhosted", re.IGNORECASE)


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-C", str(TOP), "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True
    )
    return [TOP / line for line in listed.stdout.splitlines() if (TOP / line).is_file()]


def test_no_file_is_longer_than_one_can_read_at_once():
    long = {
        str(path.relative_to(TOP)): lines
        for path in tracked()
        if path.suffix in CODE and (lines := len(path.read_text(encoding="utf-8").splitlines())) > FILE_LINES
    }
    assert not long


def test_no_function_is_longer_than_a_screen():
    long = []
    for path in tracked():
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    lines = (node.end_lineno or node.lineno) - node.lineno + 1
                    if lines > FUNCTION_LINES:
                        long.append(f"{path.relative_to(TOP)}:{node.lineno} {node.name} has {lines} lines")
    assert not long


def test_every_module_has_a_test_file():
    tests = {path.name for path in (TOP / "tests").rglob("test_*.py")}
    missing = [
        str(path.relative_to(TOP))
        for path in sorted((TOP / "room_server").rglob("*.py"))
        if path.stem not in WITHOUT_A_TEST_OF_THEIR_OWN and f"test_{path.stem}.py" not in tests
    ]
    assert not missing


def test_no_test_is_skipped_or_repeated_until_it_passes():
    words = re.compile(r"pytest\.(?:mark\.)?(?:skip|xfail)|@unittest\.skip|\bflaky\b|\breruns?\b")
    found = [
        f"{path.relative_to(TOP)}:{number}"
        for path in tracked()
        if path.suffix == ".py" and "tests" in path.parts and path.name != "test_house.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert not found


def test_no_rule_of_security_is_switched_off_in_a_line_of_the_product():
    off = re.compile(r"noqa(?!:)|noqa:[^#\n]*\bS\d|nosec")
    found = [
        f"{path.relative_to(TOP)}:{number}"
        for path in (TOP / "room_server").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if off.search(line)
    ]
    assert not found, "say why in pyproject.toml, for the whole file"


def test_nothing_names_a_path_of_a_machine_or_a_download_host():
    found = []
    for path in tracked():
        if (
            path.stat().st_size > 2_000_000
            or path.suffix in {".png", ".ico", ".webm", ".woff2"}
            or path.name == "test_house.py"
        ):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [
            f"{path.relative_to(TOP)}: {match.group()}"
            for pattern in (PATHS_OF_A_MACHINE, HOSTS)
            for match in pattern.finditer(text)
        ]
    assert not found
