"""The gateway's settings: how much, how often and how long. Names end in their unit."""

from __future__ import annotations

from dataclasses import dataclass

from room_server.registry.cookies import TOUCH_EVERY_MS

FRAME_BYTES_MAX = 64 * 1024
FRAGMENTS_MAX = 1_024  # of one message


@dataclass(frozen=True, slots=True)
class RequestSettings:
    """Limits of connections that have not asked anything whole yet, or do not read an answer."""

    timeout_ms: int = 10_000
    waiting_max: int = 1_000  # connections; one more cuts the oldest


@dataclass(frozen=True, slots=True)
class GatewaySettings:
    """Limits of connections. ``origins`` are compared exactly, as browsers write them (``https://rooms.example``).

    ``seat_cookie_prefix`` and the seat's id make the name of a seat's cookie (in the development form ``seat-``).
    """

    origins: frozenset[str]
    seat_cookie_prefix: str = "__Host-seat-"
    hello_timeout_ms: int = 5_000
    hellos_waiting_max: int = 1_000  # connections without a hello yet; one more cuts the oldest
    frame_bytes_max: int = FRAME_BYTES_MAX
    frames_per_second: int = 200  # of any kind
    frames_burst: int = 600
    commands_per_second: int = 20  # per seat, over all of its connections
    commands_burst: int = 60
    commands_waiting_max: int = 64  # sent and not yet answered, of one connection
    peeks_per_second: int = 60  # per seat; more are dropped
    peeks_burst: int = 120
    bad_frames_per_minute: int = 10  # then the connection is closed
    unsaved_after_ms: int = 1_000  # a command that waits for the log so long is said to be unsaved
    outbox_frames_max: int = 2_000  # waiting for one reader; beyond it the reader is too slow
    outbox_bytes_max: int = 4 * 1024 * 1024
    glimpse_tick_ms: int = 33
    farewell_ms: int = 800  # so long may a reader take for the last frames; then the socket is cut
    cookie_touch_every_ms: int = TOUCH_EVERY_MS
