"""Settings of the media plane, as plain values.

Rules: every number says its unit in its name; nothing here reads the environment (`config` does, and `bootstrap` hands
the values in); the TURN secret never stands in a `repr`.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field

from room_server.media.stun_gate import OF_STRANGERS, PER_ADDRESS

MAX_UDP_PORT = 65_535
MAX_SLOTS = 32
"""No listener gets more places than this: it bounds the size of the session description."""


@dataclass(frozen=True, slots=True)
class MediaSettings:
    """How the forwarding workers are reached and how much each person can receive.

    `public_address` is the IPv4 address that browsers reach (`MEDIA_PUBLIC_ADDRESS`); empty means this machine's own
    address and loopback, which is right for a try-out on one machine. The workers have the UDP ports from `udp_port`
    on, one each; 0 lets the system choose them. A worker that says nothing for `silence_ms` is ended; one that hears
    nothing of its server for `unruled_ms` ends by itself.
    """

    bind_address: str = "0.0.0.0"  # media must be reachable; the port drops what ICE has not checked
    public_address: str = ""
    udp_port: int = 0
    workers: int = 1
    audio_slots: int = 12
    video_slots: int = 9
    narrow_timeout_ms: int = 500
    connect_timeout_ms: int = 15_000
    ready_timeout_ms: int = 10_000
    silence_ms: int = 3_000
    unruled_ms: int = 3_000
    stun_per_address: int = PER_ADDRESS
    stun_of_strangers: int = OF_STRANGERS
    turn_urls: tuple[str, ...] = ()
    turn_secret: str = field(default="", repr=False)
    turn_lifetime_s: int = 12 * 3600

    def __post_init__(self) -> None:
        for address in filter(None, (self.bind_address, self.public_address)):
            ipaddress.IPv4Address(address)  # raises ValueError that names the text
        if not 1 <= self.video_slots <= self.audio_slots <= MAX_SLOTS:
            raise ValueError("slots: 1 <= video <= audio <= 32")
        if self.workers < 1 or self.udp_port + self.workers - 1 > MAX_UDP_PORT:
            raise ValueError("workers: at least one, and a UDP port for each")
        if self.turn_urls and not self.turn_secret:
            raise ValueError("TURN addresses are set without a TURN secret")
