"""Farewells: why the server ends a connection, and the WebSocket close code that goes with each reason.

Before it closes, the server sends ``bye`` with the reason; where that can no longer be read, the close code says it.
Codes from 4000 on are for applications (RFC 6455 section 7.4.2); 1011 and 1012 are registered with IANA.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Bye(StrEnum):
    """Why a connection ends. Each is documented in ``PROTOCOL.md``."""

    SIGN_IN = "sign-in"
    REMOVED = "removed"
    HELLO_LATE = "hello-late"
    REPLACED = "replaced"
    TOO_SLOW = "too-slow"
    ABUSE = "abuse"
    GOING_DOWN = "going-down"
    FAILED = "failed"


CLOSE_CODES: Mapping[Bye, int] = {
    Bye.SIGN_IN: 4401,
    Bye.REMOVED: 4403,
    Bye.HELLO_LATE: 4408,
    Bye.REPLACED: 4409,
    Bye.TOO_SLOW: 4413,
    Bye.ABUSE: 4429,
    Bye.GOING_DOWN: 1012,
    Bye.FAILED: 1011,
}
