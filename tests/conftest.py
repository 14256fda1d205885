"""Two lanes that run beside each other, so that one waits while the other works.

Tests that look at screens, or listen to lines as they are, take turns in one lane: two of them at once would disturb
each other. All others run in the second one, which ends first. `run.py test` starts both; a run of a few files has one.
"""

from __future__ import annotations

from pathlib import Path

import pytest

SCREENS = frozenset({"bench", "browser", "client_build", "media"})
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test its lane."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        item.add_marker(pytest.mark.xdist_group("screens" if folder in SCREENS else "words"))
