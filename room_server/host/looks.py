"""What was last shown of how people are (devices, lines), for those who come later. Ephemeral: gone with the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from room_server.session.glimpses import Devices, GlimpseBody, Quality
from room_server.session.people import SeatId
from room_server.session.state import Limits, Session
from room_server.session.visibility import Glimpse, glimpse

LASTING = (Devices, Quality)
"""The glimpses that say how somebody is, and not what they do at the moment."""


class Looks:
    """The last lasting glimpses of each seat that has a line here."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._last: dict[SeatId, dict[type, GlimpseBody]] = {}

    def keep(self, by: SeatId, body: GlimpseBody) -> None:
        """Keep it, if it is of a kind that lasts."""
        if isinstance(body, LASTING):
            self._last.setdefault(by, {})[type(body)] = body

    def forget(self, seat: SeatId) -> None:
        """Forget a seat whose line has gone."""
        self._last.pop(seat, None)

    def shown(self, session: Session, comer: SeatId) -> Iterator[Glimpse]:
        """Yield, one reader a glimpse, what somebody who comes sees of the others, and they of them."""
        for seat, bodies in self._last.items():
            for body in bodies.values():
                seen = glimpse(session, seat, body, self._limits)
                if seen is None:
                    continue
                for reader in seen.readers if seat == comer else seen.readers & {comer}:
                    yield replace(seen, readers=frozenset({reader}))
