"""Allowances: how often one seat may do something. A token bucket a kind, in whole milliseconds of the given clock.

A seat's allowances outlive its connection, so that reconnecting does not fill them up.
"""

from __future__ import annotations

from room_server.gateway.settings import GatewaySettings
from room_server.session.audience import Ms

QUIET_MS = 60_000  # allowances of a seat that did nothing for so long are full, and forgotten


class Allowance:
    """So many at once (``burst``), refilled at ``per_second``."""

    __slots__ = ("_burst", "_left", "_per_ms", "used_at")

    def __init__(self, per_second: float, burst: float, now: Ms) -> None:
        self._per_ms = per_second / 1000
        self._burst = float(burst)
        self._left = float(burst)
        self.used_at = now

    def take(self, now: Ms) -> bool:
        """Use one; whether there was one left."""
        self._left = min(self._burst, self._left + max(0, now - self.used_at) * self._per_ms)
        self.used_at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class SeatAllowances:
    """What one seat may still do."""

    __slots__ = ("commands", "frames", "peeks")

    def __init__(self, settings: GatewaySettings, now: Ms) -> None:
        self.frames = Allowance(settings.frames_per_second, settings.frames_burst, now)
        self.commands = Allowance(settings.commands_per_second, settings.commands_burst, now)
        self.peeks = Allowance(settings.peeks_per_second, settings.peeks_burst, now)


class Allowances:
    """Every seat's allowances; those of quiet seats are forgotten now and then."""

    def __init__(self, settings: GatewaySettings) -> None:
        self._settings = settings
        self._seats: dict[tuple[str, str], SeatAllowances] = {}
        self._look_at = 256  # entries at which to look for quiet ones

    def of(self, session: str, seat: str, now: Ms) -> SeatAllowances:
        """Return the seat's allowances, made full at first sight."""
        if len(self._seats) >= self._look_at:
            self._seats = {key: kept for key, kept in self._seats.items() if now - kept.frames.used_at < QUIET_MS}
            self._look_at = max(256, 2 * len(self._seats))
        return self._seats.setdefault((session, seat), SeatAllowances(self._settings, now))
