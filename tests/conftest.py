"""Two lanes that run beside each other, so that one waits while the other works.

Tests that look at screens, or listen to lines as they are, take turns in one lane: two of them at once would disturb
each other. All others run in the second one, and with them pages that only write and read, so that both lanes end at
about the same time. `run.py test` starts both; a run of a few files has one.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling

SCREENS = ("tests/bench/", "tests/browser/", "tests/client_build/", "tests/media/")
WRITING = tuple(
    f"tests/browser/test_{name}.py" for name in ("agenda_release", "care", "catchup", "ledger", "no_contact")
)
"""Pages without sound and pictures, which a busy computer only slows down."""


class Lanes(LoadScopeScheduling):
    """Hands each process one lane of tests, in their usual order."""

    def _split_scope(self, nodeid: str) -> str:
        return "screens" if nodeid.startswith(SCREENS) and not nodeid.startswith(WRITING) else "words"


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Lanes:
    """Let pytest-xdist use the lanes (its hook)."""
    return Lanes(config, log)
