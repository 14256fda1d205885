"""How many connectivity checks the port reads.

Rules:
- What is over a limit is dropped unread, before anything is parsed or computed.
- A stranger is an address that ICE has not checked. Strangers are counted by host, so that many ports of one machine
  are one, and all together; checked addresses are counted each by itself and have no limit in all: a flood of
  strangers cannot cut those who are in a conversation (RFC 7675: consent is kept by checks).
- Nothing is kept longer than a second, and no more entries than the limits let in.

The numbers: a browser sends up to 21 checks a second while it connects and one in a few seconds afterwards, so an
address of 20 people who come at once needs about 400. All who come through a TURN relay have its address until they are
checked.
"""

from __future__ import annotations

from typing import Final

WINDOW_S: Final = 1.0
PER_ADDRESS: Final = 500
"""Messages a second of one address."""
OF_STRANGERS: Final = 3_000
"""Messages a second of all strangers together: about a fifth of a core."""
_HOST_START: Final = 4
_HOST_END: Final = 8


class StunGate:
    """The counts of the second that runs."""

    def __init__(self, per_address: int = PER_ADDRESS, of_strangers: int = OF_STRANGERS) -> None:
        """Take the limits in messages a second."""
        self.per_address = per_address
        self.of_strangers = of_strangers
        self._ends_at = 0.0
        self._strangers = 0
        self._counts: dict[bytes, int] = {}

    def lets(self, name: bytes, *, known: bool, now: float) -> bool:
        """Whether a STUN message from the `sockaddr_in` `name` may be read at `now` (monotonic seconds)."""
        if now >= self._ends_at:
            self._ends_at = now + WINDOW_S
            self._strangers = 0
            self._counts.clear()
        if not known and self._strangers >= self.of_strangers:
            return False
        who = name[:_HOST_END] if known else name[_HOST_START:_HOST_END]
        count = self._counts.get(who, 0)
        if count >= self.per_address:
            return False
        self._counts[who] = count + 1
        if not known:
            self._strangers += 1
        return True
