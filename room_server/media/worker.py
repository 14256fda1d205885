"""The process that forwards sound and picture: ``python -m room_server.media.worker``.

Rules: it does what the server says over one socket and nothing else; when that socket ends or its parent dies it ends
too, so that no media outlives the server; requests are done in their order and answered when they are in force; a fault
in one request is answered as a refusal and harms no other session.

It sends a beat each `BEAT_S`, and the server sends it back. When the last one that came back was sent longer ago than
`unruled_ms`, nobody rules this worker any more (a server that hangs, a network that is gone): it takes no packet from
then on, and ends at once. TERM, or the server's word `drain`, lets it end after its last session.

It is started by `supervisor`, which hands it one end of a socket pair. All its settings are arguments; secrets are not
among them.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import ctypes
import logging
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

import uvloop

from room_server.media.forwarder import Forwarder
from room_server.media.frames import packed, read_frame
from room_server.media.port import Message
from room_server.media.settings import MediaSettings
from room_server.media.signalling import MALFORMED, SignalError
from room_server.media.stun_gate import StunGate
from room_server.media.taps import Rows
from room_server.media.udp import UdpPort, own_addresses

_log = logging.getLogger(__name__)

TICK_S: Final = 0.05
LEVEL_TICKS: Final = 4
"""Levels every fourth tick: five times a second."""
BEAT_TICKS: Final = 10
BEAT_S: Final = TICK_S * BEAT_TICKS
MAX_UNREAD_BYTES: Final = 1 << 18
"""Levels and tapped packets are left out while the server has this much to read."""
EXIT_NO_PORT: Final = 3
EXIT_UNRULED: Final = 4
_PR_SET_PDEATHSIG: Final = 1


class Worker:
    """The conversation with the server."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: UdpPort, settings: MediaSettings
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._port = port
        self._forwarder = Forwarder(port, settings, self._tell, self._tapped)
        session = self._forwarder.session
        known = self._forwarder.known
        self._does: dict[str, Callable[[dict[str, Any]], None]] = {
            "join": lambda f: session(f["session"]).join(f["seat"], receive_only=f["receive_only"]),
            "leave": lambda f: self._forwarder.leave(f["session"], f["seat"]),
            "signal": lambda f: known(f["session"]).signal(f["seat"], f["message"]),
            "narrow": lambda f: self._forwarder.narrow(f["session"], _hearing(f)),
            "route": lambda f: session(f["session"]).route(_hearing(f)),
            "tap": lambda f: self._forwarder.tap(f["session"], f["tap"]),
            "untap": lambda f: self._forwarder.untap(f["session"], f["tap"]),
            "end": lambda f: self._forwarder.end(f["session"]),
            "drain": lambda _: self._drain(),
        }
        self._unruled_s = settings.unruled_ms / 1000
        self._is_draining = False
        self._packets = 0

    async def run(self) -> None:
        """Serve until the server hangs up, or the last session of a drained worker has ended."""
        self._port.start()
        self._port.ruled_until = time.monotonic() + self._unruled_s
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: self._send({"drain": True}))
        self._send({"ready": self._port.number})
        ticking = asyncio.create_task(self._tick())
        while (frame := await read_frame(self._reader)) is not None:
            if "beat" in frame:
                self._port.ruled_until = frame["beat"] / 1000 + self._unruled_s
                continue
            self._handle(frame)
            if self._is_draining and self._forwarder.is_empty:
                break
        ticking.cancel()
        await self._forwarder.close()
        self._port.close()

    def _handle(self, frame: dict[str, Any]) -> None:
        """Do what is asked, in this turn of the loop, and say that it is done."""
        refused = None
        try:
            self._does[frame["do"]](frame)
        except SignalError as refusal:
            refused = refusal.code
        except Exception:
            _log.exception("a request failed")
            refused = MALFORMED
        self._send({"id": frame["id"], "refused": refused})

    def _tell(self, session: str, seat: str, message: Message) -> None:
        if message["t"] == "levels" and self._writer.transport.get_write_buffer_size() > MAX_UNREAD_BYTES:
            return
        self._send({"tell": [session, seat, message]})

    def _tapped(self, session: str, tap: str, rows: Rows) -> None:
        if self._writer.transport.get_write_buffer_size() <= MAX_UNREAD_BYTES:
            self._send({"tapped": [session, tap, rows]})

    def _send(self, frame: dict[str, Any]) -> None:
        self._writer.write(packed(frame))

    def _drain(self) -> None:
        self._is_draining = True

    def _beat(self, now: float) -> None:
        """Send a beat, which names its own time."""
        packets = self._port.received + self._port.ring.sent
        per_s = int((packets - self._packets) / BEAT_S)
        self._packets = packets
        tally = {
            "received": self._port.received,
            "sent": self._port.ring.sent,
            "lost": self._forwarder.lost,
            "cpu_ms": int(time.process_time() * 1000),
        }
        self._send({"beat": int(now * 1000), "packets_per_s": per_s, "tally": tally})

    async def _tick(self) -> None:
        count = 0
        while True:
            await asyncio.sleep(TICK_S)
            count += 1
            now = time.monotonic()
            if now > self._port.ruled_until:  # without a goodbye: nobody rules it any more
                _log.critical("the server is silent: this worker ends")
                os._exit(EXIT_UNRULED)
            if count % BEAT_TICKS == 0:
                self._beat(now)
            try:
                self._forwarder.tick(now)
                if count % LEVEL_TICKS == 0:
                    self._forwarder.tell_levels(now)
            except Exception:
                _log.exception("a tick failed")


def _hearing(frame: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {listener: frozenset(publishers) for listener, publishers in frame["hearing"].items()}


def arguments(settings: MediaSettings, udp_port: int, control_fd: int) -> list[str]:
    """Return the command line of a worker with these settings that talks on `control_fd`."""
    return [
        f"--control-fd={control_fd}",
        f"--bind={settings.bind_address}",
        f"--public={settings.public_address}",
        f"--udp-port={udp_port}",
        f"--audio-slots={settings.audio_slots}",
        f"--video-slots={settings.video_slots}",
        f"--connect-timeout-ms={settings.connect_timeout_ms}",
        f"--unruled-ms={settings.unruled_ms}",
        f"--stun-per-address={settings.stun_per_address}",
        f"--stun-of-strangers={settings.stun_of_strangers}",
    ]


def _parsed(argv: Sequence[str] | None) -> tuple[int, MediaSettings]:
    parser = argparse.ArgumentParser(prog="room_server.media.worker", description="Forward sound and picture.")
    parser.add_argument("--control-fd", type=int, required=True, help="socket to the server")
    parser.add_argument("--bind", required=True, help="IPv4 address of the UDP port")
    parser.add_argument("--public", default="", help="IPv4 address that browsers are told; empty: this machine's")
    parser.add_argument("--udp-port", type=int, default=0, help="UDP port; 0: any")
    parser.add_argument("--audio-slots", type=int, required=True)
    parser.add_argument("--video-slots", type=int, required=True)
    parser.add_argument("--connect-timeout-ms", type=int, required=True)
    parser.add_argument("--unruled-ms", type=int, required=True)
    parser.add_argument("--stun-per-address", type=int, required=True, help="messages a second")
    parser.add_argument("--stun-of-strangers", type=int, required=True, help="messages a second")
    given = parser.parse_args(argv)
    return given.control_fd, MediaSettings(
        bind_address=given.bind,
        public_address=given.public,
        udp_port=given.udp_port,
        audio_slots=given.audio_slots,
        video_slots=given.video_slots,
        connect_timeout_ms=given.connect_timeout_ms,
        unruled_ms=given.unruled_ms,
        stun_per_address=given.stun_per_address,
        stun_of_strangers=given.stun_of_strangers,
    )


def _die_with_parent() -> None:
    """Ask Linux to end us with our parent; elsewhere the end of the socket does it a moment later."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


async def _serve(control_fd: int, settings: MediaSettings) -> None:
    control = socket.socket(fileno=control_fd)
    reader, writer = await asyncio.open_connection(sock=control)
    addresses = [settings.public_address] if settings.public_address else own_addresses()
    try:
        gate = StunGate(settings.stun_per_address, settings.stun_of_strangers)
        port = UdpPort(settings.bind_address, settings.udp_port, addresses, gate)
    except OSError as error:
        _log.critical("UDP port %d of %s: %s", settings.udp_port, settings.bind_address, error.strerror)
        sys.exit(EXIT_NO_PORT)
    await Worker(reader, writer, port, settings).run()
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


def main(argv: Sequence[str] | None = None) -> None:
    """Run a worker until the server hangs up."""
    _die_with_parent()
    logging.basicConfig(level=logging.WARNING, format="media worker: %(levelname)s %(name)s %(message)s")
    control_fd, settings = _parsed(argv)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server: it hangs up when it has said goodbye
    uvloop.run(_serve(control_fd, settings))


if __name__ == "__main__":
    main()
