"""One rehearsal: a connection on which somebody tries camera and sound alone, days before or now.

Rules:
- It carries loops (``host.loops``) and pings, and nothing else: no view, no event, no glimpse. A command or a glimpse
  on it is out of order.
- It does not hold the seat: whoever sits in a room on another device stays there, and nobody is told of it.
- Everything else is as on any connection: limits, goodbyes, the cookie that has to live.
"""

from __future__ import annotations

from room_server.gateway.connection import Connection
from room_server.wire import codec
from room_server.wire.codec import BadFrame, Do, Fault, Peek, Signal


class Rehearsal(Connection):
    """A ``host.lines.Speaker`` over one WebSocket."""

    def _come(self, after: int | None) -> None:
        del after  # there is nothing that could be continued
        self._outbox.put(codec.rehearsing_frame())
        self._host.loops.rehearse(self.who.seat, self)

    def _go(self) -> None:
        self._host.loops.leave(self.who.seat, self)

    def _on_do(self, frame: Do) -> None:
        raise BadFrame(Fault.OUT_OF_ORDER, frame.id)

    def _on_peek(self, frame: Peek) -> None:
        del frame
        raise BadFrame(Fault.OUT_OF_ORDER)

    async def _on_signal(self, frame: Signal) -> None:
        if not self._host.loops.is_word(frame.message):
            raise BadFrame(Fault.OUT_OF_ORDER)
        await self._host.loops.hear(self.who.seat, self, frame.message)
