"""How events are kept in the log: MessagePack maps, each with the version of its form.

A form, once written, is read for ever: a change of an event's fields raises ``FORM`` and adds an upcaster here.
The audience is kept with the event (``a``: the seats in order, or True for every link), since it is fixed for ever; so
is the command that it came of (``c``), by which a node that was just started knows which commands were carried out.
"""

from __future__ import annotations

from typing import Any

import msgpack
import msgspec

from room_server.session.audience import Event
from room_server.wire.messages import LOGGED, NAMES

FORM = 1


class UnknownForm(Exception):
    """The log holds an event that this version of the server cannot read; it was written by a newer one."""


def encode(event: Event, command: str) -> bytes:
    """Return the event's bytes for the log; ``command`` is ``<seat>/<id of the client>``."""
    body: dict[str, object] = msgspec.to_builtins(event)
    del body["audience"]
    told = True if event.audience.everyone else sorted(event.audience.seats)
    packed: bytes = msgpack.packb({"v": FORM, "t": NAMES[type(event)], "a": told, "c": command, **body})
    return packed


def decode(data: bytes) -> tuple[Event, str]:
    """Return the event and its command, or raise ``UnknownForm``."""
    body: dict[str, Any] = msgpack.unpackb(data)
    form, name, told = body.pop("v"), body.pop("t"), body.pop("a")
    kind = LOGGED.get(name)
    if form != FORM or kind is None:
        raise UnknownForm
    body["audience"] = {"seats": [] if told is True else told, "everyone": told is True}
    command: str = body.pop("c")
    event: Event = msgspec.convert(body, kind)
    return event, command
