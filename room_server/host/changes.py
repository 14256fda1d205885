"""Which changes of a session's state the host acts on, beside telling its readers."""

from __future__ import annotations

from room_server.session.state import Session


def stirred(before: Session, after: Session) -> bool:
    """Tell whether anything changed on which hearing, connections or timers depend."""
    return (
        before.seats is not after.seats
        or before.rooms is not after.rooms
        or before.breaks is not after.breaks
        or before.resting is not after.resting
        or before.screens is not after.screens
        or before.address is not after.address
        or before.recall is not after.recall
        or before.over != after.over
    )
