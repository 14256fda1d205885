"""Commands in this process."""

import pytest

from tests.cli.program import Program


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command: `run(folder, "session", "list", REDIS_URL="...")`."""
    return Program(capsys, monkeypatch)
