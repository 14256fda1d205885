"""The registry of all messages: every command, event and glimpse under its name on the wire.

The messages *are* the practices' own classes: there is no second class per message. A name is the class's name in
lower case with hyphens (``AskToMute`` is ``ask-to-mute``). ``PROTOCOL.md`` beside this file shows each one literally.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from room_server.session.core import EVOLVE, NOBODY, RULES
from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.shown import ConsoleShown, RoomShown
from room_server.session.visibility import DISCLOSE

PROTOCOL_VERSION = 1


def name_of(message: type) -> str:
    """Return a message class's name on the wire."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", message.__name__).lower()


def _named(messages: Iterable[type]) -> Mapping[str, type]:
    return {name_of(message): message for message in messages}


COMMANDS = _named(command for command, rule in RULES.items() if rule.who is not NOBODY)
"""What a person's browser may ask for; commands of the host alone are not on the wire."""

LOGGED = _named(EVOLVE)
"""What the log holds."""

TOLD = _named((*(event for event in EVOLVE if event not in DISCLOSE), RoomShown, ConsoleShown))
"""What readers are told: the logged events, but entering is told as what it shows."""

GLIMPSES = _named((Pointer, Sketch, Devices, Quality, QualityFigures))
"""What is ephemeral."""

NAMES: Mapping[type, str] = {
    message: name for table in (COMMANDS, LOGGED, TOLD, GLIMPSES) for name, message in table.items()
}
