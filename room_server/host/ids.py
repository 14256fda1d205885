"""Fresh ids for what a command makes: keyed hashes, never a counter or a shared random stream.

An id depends on the session's secret, the command's own id, its moment and an index, and so on nothing that anybody
else does: a reader cannot count by it, and two runs that differ only in hidden things give a reader the same ids. The
moment is among them because a sender names its commands itself, and the log remembers only the last names: one that is
used again, when it was forgotten, must not name what stands there already.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.state import Ids

ID_CHARS = 20  # 120 bits


def command_key(by: SeatId, command_id: str) -> str:
    """Return the name of a command in the log: its seat (``@host`` for the server itself) and the sender's own id."""
    return f"{by or '@host'}/{command_id}"


def moment_key(key: str, now: Ms) -> str:
    """Return the name of a command that is carried out at this moment, which no other ever has."""
    return f"{key}/{now}"


def ids_for(secret: bytes, key: str) -> Ids:
    """Return the source of ids for one command."""

    def fresh(index: int) -> str:
        digest = hmac.digest(secret, f"{key}/{index}".encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode()[:ID_CHARS]

    return fresh
