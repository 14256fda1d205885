"""What an adjournment asks of the house: that links and the session's entry outlast the days until it goes on.

It is asked after each adjournment, and again when the session is read from the log: a server that went down in between
makes up for it. Asking twice for the same day changes nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from room_server.session.state import Session

OnAdjourned = Callable[[str, Session], Awaitable[None]]
"""Lets what expires by a date outlast the adjournment of this session."""


async def nothing_expires(_session_id: str, _session: Session) -> None:
    """Do nothing: where there are no links."""


async def outlast(on_adjourned: OnAdjourned, session_id: str, before: Session | None, after: Session) -> None:
    """Ask for it where the session is adjourned now, or to another day than before."""
    if after.adjourned is not None and (before is None or before.adjourned != after.adjourned):
        await on_adjourned(session_id, after)
