"""What can go wrong for a headless client.

::

    HeadlessError
     +-- Refused    a rule of the room forbids the command; nothing has changed
     +-- Rejected   the server could not read the frame, or it came too often; nothing has changed
     +-- Ended      the connection is over for good: removed, replaced, or not let in again
     +-- NotLetIn   the link or cookie is not taken (any more)
"""

from __future__ import annotations


class HeadlessError(Exception):
    """Anything that this package raises; ``code`` is the server's stable code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(HeadlessError):
    """A rule of the room forbids the command."""


class Rejected(HeadlessError):
    """The command's frame was not taken."""


class Ended(HeadlessError):
    """There will be no further connection."""


class NotLetIn(HeadlessError):
    """The server does not take this link or cookie."""
