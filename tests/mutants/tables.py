"""Tampering: wrong rows in the core's tables, which are data and no code of a function.

Each rule is given to others, from elsewhere, or at another time than the policy says; each event that stirs, and each
reaction, is left out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from room_server.session import core
from room_server.session.people import EVERYONE, STEERING, TAKING_PART
from room_server.session.state import Standing

CORE = Path(str(core.__file__))


@dataclass(frozen=True)
class Tampering:
    """One wrong row. ``function`` is the one that reads the table: the tests that call it are run."""

    function: str
    words: str
    tamper: Callable[[], None]
    about: str = "test_core"  # tests with this in their name are likely to notice
    file: Path = CORE

    def __str__(self) -> str:
        return f"{self.file.name} {self.words}"


def tamperings() -> Iterator[Tampering]:
    """Yield every wrong row."""
    for command, rule in core.RULES.items():
        for words, changes in _of_rule(rule):
            yield Tampering(
                "decide", f"RULES[{command.__name__}]: {words}", _row(command, rule, changes), command.__name__
            )
    for name in ("STIRRING", "EDITING"):
        for event in sorted(getattr(core, name), key=lambda kind: cast("type", kind).__name__):
            left = getattr(core, name) - {event}
            yield Tampering("_happening", f"{name} without {event.__name__}", _attribute(name, left))
    for at, reaction in enumerate(core.REACTIONS):
        left = (*core.REACTIONS[:at], *core.REACTIONS[at + 1 :])
        yield Tampering("_happening", f"REACTIONS without {reaction.__module__}", _attribute("REACTIONS", left))


def _of_rule(rule: core.Rule) -> Iterator[tuple[str, dict[str, Any]]]:
    for name in ("host", "after_end"):
        yield f"{name} becomes {not getattr(rule, name)}", {name: not getattr(rule, name)}
    for who in (EVERYONE, STEERING, TAKING_PART, EVERYONE - STEERING):
        if who != rule.who:
            yield f"given by {len(who)} roles, not {len(rule.who)}", {"who": who}
    if rule.who:  # the rest says nothing of the server itself
        yield from _of_people(rule)


def _of_people(rule: core.Rule) -> Iterator[tuple[str, dict[str, Any]]]:
    if rule.who - STEERING:  # what is done aloud binds nobody else
        yield f"aloud becomes {not rule.aloud}", {"aloud": not rule.aloud}
    for standing in Standing:
        if standing is not Standing.REMOVED:
            yield f"from {standing} otherwise", {"standing": rule.standing ^ {standing}}
    yield "adjourned otherwise", {"adjourned": frozenset() if rule.adjourned else core.AWAY}


def _row(command: type, rule: core.Rule, changes: dict[str, Any]) -> Callable[[], None]:
    def tamper() -> None:
        cast("dict[type, core.Rule]", core.RULES)[command] = replace(rule, **changes)

    return tamper


def _attribute(name: str, value: object) -> Callable[[], None]:
    def tamper() -> None:
        setattr(core, name, value)

    return tamper
