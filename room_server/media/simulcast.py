"""What one person shows: one picture in up to three sizes (layers), and who gets which.

Rules:
- A carrier gets one layer at a time and changes it at the first packet of a key frame; until then the old layer flows
  on, so that nothing freezes. From a layer that has stopped it changes as soon as another one is there.
- `limit` names the largest layer that a carrier may get; `PAUSED` lets it get none. Where the layer is not sent, the
  next smaller one serves, else the smallest that is.
- A layer counts as sent while it keeps up with the others. A new one is used after `STEADY_S`; one that has stopped
  must last longer each time, for a camera on a poor line turns its large layers on and off, and each change may show.
- A stream without a layer's name is the picture in full size: the camera sends one size only.

How it works: streams are told apart by the name (`rid`) in their header extension, which browsers leave out once we
have reported on them; the table `_by_ssrc` remembers it (RFC 8852 section 3, RFC 8853 section 5.1).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final

from room_server.media import rtp
from room_server.media.allocation import PAUSED, Layer
from room_server.media.codecs import Codec
from room_server.media.meter import Meter
from room_server.media.uplink import SILENT_S, Carrier, Uplink

RIDS: Final = ("q", "h", "f")
"""Layers from the smallest: a quarter, a half, and the full width and height."""
TOP: Final = len(RIDS) - 1
MAX_STREAMS: Final = 24
"""Streams that are remembered of one camera; a browser has two a layer for the life of a connection."""
LAG_S: Final = 0.3
"""A layer this far behind the others has stopped."""
METER_S: Final = 0.2
"""How often it is read what each layer costs."""
STEADY_S: Final = 1.0
LONGEST_STEADY_S: Final = 32.0
LATECOMER_S: Final = 4.0
SURE_S: Final = 10.0
"""What comes only `LATECOMER_S` after the camera's first picture must last so long: its line may hardly carry it. A
browser that tries what a thin line carries sends its large picture for four to seven seconds at a time."""
SHAKY_FACTOR: Final = 6
"""After the first stop six seconds, then as long as it takes to be sure."""
_SSRC: Final = struct.Struct("!L")
_SSRC_AT: Final = 8


class _Follower:
    """One carrier on its way through the layers. It is a `Carrier` itself while it waits for a key frame."""

    __slots__ = ("carrier", "coming", "flow", "most")

    def __init__(self, carrier: Carrier, flow: Uplink) -> None:
        self.carrier = carrier
        self.most = TOP
        self.flow: Uplink | None = flow
        self.coming: Uplink | None = None
        flow.subscribe(carrier)

    def aim(self, layer: Uplink | None, now: float) -> None:
        """Let `layer` follow, at its next key frame; None ends everything at once."""
        if layer is not self.coming:
            self._await(None if layer is self.flow else layer)
            if self.coming is not None:
                self.coming.want_key_frame(now)
        if layer is None:
            self._leave()

    def jump(self, layer: Uplink) -> None:
        """Take `layer` without waiting; the carrier itself waits for its key frame."""
        self._await(None)
        self._leave()
        self.flow = layer
        layer.subscribe(self.carrier)
        self.carrier.restart()

    def end(self) -> None:
        """Hand the carrier nothing more."""
        self._await(None)
        self._leave()

    def _await(self, layer: Uplink | None) -> None:
        if self.coming is not None:
            self.coming.unsubscribe(self)
        self.coming = layer
        if layer is not None:
            layer.subscribe(self)

    def _leave(self) -> None:
        if self.flow is not None:
            self.flow.unsubscribe(self.carrier)
            self.flow = None

    def bind(self, source: None, now: float) -> None:
        """Wait no more."""
        self._await(None)

    def take(self, packet: rtp.Packet, now: float) -> None:
        """Look for the key frame of the layer that is coming."""
        layer = self.coming
        if layer is None:
            return
        if packet.key_frame and packet.fresh:  # a late one may be followed by what has gone by already
            self.jump(layer)
            self.carrier.take(packet, now)
        else:
            layer.want_key_frame(now)

    def restart(self) -> None:
        """Wait on: the stream will have a key frame too."""

    def report(self, ntp: int, timestamp: int) -> None:
        """Pass nothing on of a layer that does not flow yet."""


class Simulcast:
    """One camera's layers and their carriers."""

    def __init__(self, send_rtcp: Callable[[bytes], None], *, feedback_ssrc: int) -> None:
        """`feedback_ssrc` is our own SSRC in what we tell the sender."""
        self.layers = tuple(Uplink(send_rtcp, is_video=True, feedback_ssrc=feedback_ssrc) for _ in RIDS)
        self._by_ssrc: dict[int, Uplink] = {}
        self._followers: dict[Carrier, _Follower] = {}
        self._steady_at = [float("inf")] * len(RIDS)
        self._patience_s = [STEADY_S] * len(RIDS)
        self._first_at = float("inf")
        self._meters = [Meter() for _ in RIDS]
        self._metered_at = float("-inf")
        self._sent: tuple[Layer, ...] = ()

    @property
    def _best(self) -> Uplink:
        """The largest layer that is sent; else the one that will come first."""
        if self._sent:
            return self.layers[self._sent[-1].index]
        return next((layer for layer in self.layers if layer.ssrc), self.layers[0])

    @property
    def ssrc(self) -> int:
        """The stream of the largest layer that has been sent, or 0."""
        return next((layer.ssrc for layer in reversed(self.layers) if layer.ssrc), 0)

    @property
    def codec(self) -> Codec:
        """What the camera sends, or sent last."""
        return self._best.codec

    def subscribe(self, carrier: Carrier) -> None:
        """Hand packets to a carrier too: of the largest layer there is. Called by `Slot.bind` and by taps alone."""
        self._followers[carrier] = _Follower(carrier, self._best)

    def unsubscribe(self, carrier: Carrier) -> None:
        """Hand it no more; in force when it returns."""
        follower = self._followers.pop(carrier, None)
        if follower is not None:
            follower.end()

    def limit(self, carrier: Carrier, most: int, now: float, *, at_once: bool = False) -> None:
        """Give a carrier no layer above `most`; `PAUSED` takes effect at once, all else at a key frame.

        With `at_once` the old layer does not flow on until then.
        """
        follower = self._followers.get(carrier)
        if follower is not None and follower.most != most:
            follower.most = most
            self._look(now)
            self._aim(follower, now)
            if at_once and follower.coming is not None:
                follower.jump(follower.coming)

    def flow(self, carrier: Carrier) -> Uplink | None:
        """Return the layer that a carrier gets now."""
        follower = self._followers.get(carrier)
        return None if follower is None else follower.flow

    def want_key_frame(self, now: float) -> None:
        """Ask for a key frame of the largest layer that is sent."""
        self._best.want_key_frame(now)

    def close(self, now: float) -> None:
        """Leave every carrier."""
        for carrier in list(self._followers):
            carrier.bind(None, now)

    def arrived(self, cell: memoryview, size: int, offset: int, now: float) -> None:
        """Take one decrypted packet in `cell`; its payload begins at `offset`."""
        ssrc: int = _SSRC.unpack_from(cell, _SSRC_AT)[0]
        layer = self._by_ssrc.get(ssrc)
        if layer is None:
            layer = self._learn(ssrc, rtp.read_name(cell, size, rtp.EXT_RID))
            if layer is None:
                return
            self._begun(layer)
        layer.arrived(cell, size, offset, -1, now)

    def arrived_again(self, cell: memoryview, size: int, offset: int, now: float) -> None:
        """Take a retransmission (RFC 4588)."""
        ssrc: int = _SSRC.unpack_from(cell, _SSRC_AT)[0]
        layer = self._by_ssrc.get(ssrc) or self._learn(ssrc, rtp.read_name(cell, size, rtp.EXT_REPAIRED_RID))
        if layer is not None:
            layer.arrived_again(cell, size, offset, now)

    def _learn(self, ssrc: int, name: str) -> Uplink | None:
        if len(self._by_ssrc) >= MAX_STREAMS or (name and name not in RIDS):
            return None
        layer = self._by_ssrc[ssrc] = self.layers[RIDS.index(name) if name else TOP]
        return layer

    def _begun(self, layer: Uplink) -> None:
        """Who waits for a camera that had sent nothing gets its first key frame, of whatever layer."""
        for follower in self._followers.values():
            if follower.flow is not None and follower.flow is not layer and not follower.flow.ssrc:
                follower.jump(layer)

    def tick(self, now: float) -> None:
        """Do what is due every 50 ms: repeat what is asked for, and notice layers that come and go."""
        if not self.ssrc:
            return
        for layer in self.layers:
            layer.tick(now)
        if now - self._metered_at >= METER_S:
            self._metered_at = now
            for layer, meter in zip(self.layers, self._meters, strict=True):
                meter.read(layer.octets, now)
        self._look(now)
        for follower in self._followers.values():
            self._aim(follower, now)

    def sent(self) -> tuple[Layer, ...]:
        """Return the layers that are sent, from the smallest, with what they cost."""
        return self._sent

    def _look(self, now: float) -> None:
        newest = max(layer.reception.last_at for layer in self.layers)
        sent = []
        for index, layer in enumerate(self.layers):
            lags = newest - layer.reception.last_at >= LAG_S
            if not layer.ssrc or lags or now - newest >= SILENT_S:
                if lags and self._steady_at[index] <= now:
                    self._patience_s[index] = min(LONGEST_STEADY_S, self._patience_s[index] * SHAKY_FACTOR)
                self._steady_at[index] = float("inf")
                continue
            self._first_at = min(self._first_at, now)
            if self._steady_at[index] == float("inf") and now - self._first_at > LATECOMER_S:
                self._patience_s[index] = max(self._patience_s[index], SURE_S)
            self._steady_at[index] = min(self._steady_at[index], now + self._patience_s[index])
            sent.append(Layer(index, self._meters[index].bits, layer.height))
        self._sent = tuple(sent)

    def _aim(self, follower: _Follower, now: float) -> None:
        if follower.most == PAUSED:
            follower.aim(None, now)
            return
        sent = [layer.index for layer in self._sent]
        steady = [index for index in sent if self._steady_at[index] <= now]
        fitting = [index for index in (steady or sent) if index <= follower.most]
        if sent:
            follower.aim(self.layers[fitting[-1] if fitting else sent[0]], now)
