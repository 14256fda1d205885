"""One person's way out with the other end in hand: what leaves the ring is decrypted and read."""

from __future__ import annotations

import secrets
import socket

from aiortc.rtp import AnyRtcpPacket, RtcpPacket
from pylibsrtp import Policy, Session

from room_server.media.batches import PlainBatches, batches, pack_name
from room_server.media.ring import Outlet, SendRing
from tests.media.rtpkit import Heard


class Wire:
    """A send ring over loopback and its reader."""

    def __init__(self, make=batches) -> None:
        self._out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._in = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for end in (self._out, self._in):
            end.setblocking(False)
            end.bind(("127.0.0.1", 0))
        key = secrets.token_bytes(30)
        self._send = Session(Policy(key=key, ssrc_type=Policy.SSRC_ANY_OUTBOUND))
        self._receive = Session(Policy(key=key, ssrc_type=Policy.SSRC_ANY_INBOUND))
        self.batches: PlainBatches = make(self._out)
        self.ring = SendRing(self.batches)
        self.outlet = Outlet(self.ring)
        self.rtcp: list[AnyRtcpPacket] = []
        self.name = pack_name(self._in.getsockname())
        self.open()

    def open(self) -> None:
        self.outlet.open(self._send._srtp[0], self.name)

    def arrived(self) -> list[Heard]:
        """Flush, and return the RTP packets that came; RTCP is added to `rtcp`."""
        self.ring.flush()
        heard = []
        while True:
            try:
                data = self._in.recv(2048)
            except BlockingIOError:
                return heard
            if 192 <= data[1] <= 223:
                self.rtcp += RtcpPacket.parse(self._receive.unprotect_rtcp(data))
            else:
                heard.append(Heard.parse(self._receive.unprotect(data)))

    def close(self) -> None:
        self._out.close()
        self._in.close()
