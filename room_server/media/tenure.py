"""The right to carry a session's media: who may, and in which worker, so that no two do.

Rules: the right is one worker's at a time, across all servers on one store; each time it goes to another worker its
fence rises; it is renewed by whoever keeps the books (`registry`, wired in `bootstrap`) until it is let go or lost. A
server that has lost it ends the session's media at once. Times are nobody's concern here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

OnTaken = Callable[[str], None]
"""Session whose right was lost: to another server, or because the books cannot be asked for too long."""


class Tenure(Protocol):
    """The books, as the media plane asks them."""

    def listen(self, on_taken: OnTaken) -> None:
        """Name who is told of a loss, once, before anything else; it is called from the loop and must not block."""

    async def take(self, session: str, worker: str) -> bool:
        """Take the right for a worker, also from an older one of ours; False while another server has it.

        False also means that the books cannot be asked now: try again later.
        """

    async def let_go(self, session: str) -> None:
        """Give the right back, if it is ours."""


class Alone:
    """No books: a server that shares no store with others has every right."""

    def listen(self, on_taken: OnTaken) -> None:
        """See `Tenure`: nothing is ever lost."""

    async def take(self, session: str, worker: str) -> bool:
        """See `Tenure`."""
        return True

    async def let_go(self, session: str) -> None:
        """See `Tenure`."""
