"""Strangers: connections that have not asked anything whole yet, or do not read the answer.

Rules (uvicorn by itself waits for ever):
- A request has ``timeout_ms`` to come in whole, from the beginning of its connection, or from its own first byte where
  the connection had one before. An answer has the same for each ``LEAST_READ_BYTES`` of it. Then the connection is cut.
- No more than ``waiting_max`` connections are at that at once: one more cuts the oldest. So thousands that say nothing
  hold neither memory nor file descriptors, and whoever asks without delay is served amid them.
- A handshake of a WebSocket is a request like any other; what follows it is the gateway's (``hello_timeout_ms``).
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from room_server.gateway.settings import RequestSettings

LEAST_READ_BYTES = 16 * 1024  # of an answer, within ``timeout_ms``
_INCOMPLETE = frozenset({h11.IDLE, h11.SEND_BODY})


class Strangers:
    """The connections that are waited for, the oldest first."""

    def __init__(self, settings: RequestSettings) -> None:
        self._settings = settings
        self._waiting: dict[PatientHttp, asyncio.TimerHandle] = {}

    def __len__(self) -> int:
        """How many are waited for."""
        return len(self._waiting)

    def wait_for(self, connection: PatientHttp) -> None:
        """Give a connection its time, if it does not have it already; cut the oldest where there are too many."""
        if connection in self._waiting:
            return
        if len(self._waiting) >= self._settings.waiting_max:
            self._cut(next(iter(self._waiting)))
        self._waiting[connection] = connection.loop.call_later(
            self._settings.timeout_ms / 1000, self._time_is_over, connection
        )

    def served(self, connection: PatientHttp) -> None:
        """Wait for a connection no longer."""
        timer = self._waiting.pop(connection, None)
        if timer is not None:
            timer.cancel()

    def _time_is_over(self, connection: PatientHttp) -> None:
        if connection.reads_on():
            self.served(connection)
            self.wait_for(connection)
        else:
            self._cut(connection)

    def _cut(self, connection: PatientHttp) -> None:
        self.served(connection)
        connection.transport.abort()


class PatientHttp(H11Protocol):
    """uvicorn's HTTP/1.1, whose patience ends."""

    def __init__(self, strangers: Strangers, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  the base class's
        super().__init__(*arguments, **named)
        self._strangers = strangers
        self._upgraded = False
        self._left_bytes = 0  # of the answer, when it was looked at last

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as the base class has it
        """See the base class; from now on a request is waited for."""
        super().connection_made(transport)
        self._strangers.wait_for(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """See the base class."""
        self._strangers.served(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """See the base class; then see whether the request is whole."""
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        """See the base class; a next request may have begun already."""
        super().on_response_complete()
        self._look()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """See the base class; the connection is the gateway's from here on."""
        self._upgraded = True
        self._strangers.served(self)
        super().handle_websocket_upgrade(event)

    def pause_writing(self) -> None:
        """See the base class; from now on the peer is waited for."""
        super().pause_writing()
        self._left_bytes = self.transport.get_write_buffer_size()
        self._strangers.wait_for(self)

    def resume_writing(self) -> None:
        """See the base class."""
        super().resume_writing()
        self._look()

    def reads_on(self) -> bool:
        """Tell whether enough of an answer was read since this was asked last."""
        before, self._left_bytes = self._left_bytes, self.transport.get_write_buffer_size()
        return self.flow.write_paused and before - self._left_bytes >= LEAST_READ_BYTES

    def _look(self) -> None:
        """Wait for the rest of a request, or be done with it."""
        if self._upgraded or self.transport.is_closing():
            return
        if self.conn.their_state in _INCOMPLETE or self.flow.write_paused:
            self._strangers.wait_for(self)
        else:
            self._strangers.served(self)


def patient_http(settings: RequestSettings) -> partial[PatientHttp]:
    """Return what makes the protocol of each connection of one server."""
    return partial(PatientHttp, Strangers(settings))
