"""When to ask a camera for a key frame.

Rules: at most one request in 300 ms for a camera, however many listeners want one (a key frame costs ten times an
ordinary one); it is repeated as long as packets come and somebody still waits; a camera that sends nothing is not
asked, for its first packet will be a key frame.

References: RFC 4585 section 6.3.1 (picture loss indication), RFC 5104 section 4.3.1 (full intra request).
"""

from __future__ import annotations

from typing import Final

PAUSE_S: Final = 0.3


class KeyFrameWish:
    """The requests to one camera."""

    def __init__(self) -> None:
        self.requests = 0
        self._asked_at = float("-inf")

    def is_due(self, now: float) -> bool:
        """Whether a request may go out now; if so it is counted as sent."""
        if now - self._asked_at < PAUSE_S:
            return False
        self._asked_at = now
        self.requests += 1
        return True
