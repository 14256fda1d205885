"""Two lanes that run beside each other, so that one waits while the other works.

Tests that look at screens, or listen to lines as they are, take turns in the first lane: two of them at once would
disturb each other. The second one has all others. Pages that only write and read belong to whichever lane has nothing
else left, so that both end at about the same time. `run.py test` starts both; a run of a few files has one.
"""

from __future__ import annotations

import pytest
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

SCREENS = ("tests/bench/", "tests/browser/", "tests/client_build/", "tests/media/")
WRITING = tuple(
    f"tests/browser/test_{name}.py"
    for name in (
        *("adjournment", "agenda_release", "care", "catchup", "closing", "ledger", "no_contact", "party_views"),
        *("presets", "recall", "session_pages", "ten_people"),
    )
)
"""Pages without sound and pictures, which a busy computer only slows down."""


class Lanes(LoadScopeScheduling):
    """Hands each process the files of its lane, in their usual order."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0]

    def _assign_work_unit(self, node: WorkerController) -> None:
        """Give a process its next file; the second lane ends when only screens are left."""
        mine = self._rank(node)
        left = [file for file in self.workqueue if mine(file) is not None]
        if left:
            self.workqueue.move_to_end(min(left, key=mine), last=False)
            super()._assign_work_unit(node)
        else:
            node.shutdown()

    def _rank(self, node: WorkerController):
        """Return what says how early a file is this process's turn; None: never. Equal ones keep their order."""
        order = ("screens", "writing", "words") if node is self.nodes[0] else ("words", "writing")
        return lambda file: order.index(kind) if (kind := _kind(file)) in order else None


def _kind(file: str) -> str:
    if file.startswith(WRITING):
        return "writing"
    return "screens" if file.startswith(SCREENS) else "words"


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Lanes:
    """Let pytest-xdist use the lanes (its hook)."""
    config.option.loadscopereorder = False
    return Lanes(config, log)
