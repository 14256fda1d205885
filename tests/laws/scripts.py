"""Runs to be told to a server: what the generator carried out, and what the observer's own line goes through.

A script is a run of the generator in which the worlds are: short secrets, none, and long ones. It holds only the steps
that the worlds carried out, so that whatever differs in the observer's frames is a leak of host, gateway or codec.
Everything that the observer's line goes through is in it, at moments that follow from the seed: it opens late, is taken
over by a new one that continues after an ordinal or is shown the whole view, says what cannot be read or is wrong, and
ends in one of several ways (``Ending``).

``covering`` picks scripts in which nothing that there is was left out: every command and glimpse, and in every
practice something that is hidden from the observer. Devices and qualities are the same in every world: the host shows
them anew to who comes into a room, a fact about people there, as their line is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import count
from random import Random
from typing import Any

from room_server.session.core import NOBODY, RULES
from room_server.session.glimpses import Devices, Quality
from room_server.session.people import HOST, SeatId
from room_server.session.practices import catchup, disclosure, notes, talk
from room_server.session.practices.opening import NewSeat
from room_server.session.visibility import Visible
from room_server.wire.messages import GLIMPSES
from tests.laws.clearance import hidden
from tests.laws.generator import Generator, Plan
from tests.laws.moment import Act
from tests.laws.recall_acts import unhurried
from tests.laws.words import Change
from tests.laws.worlds import Difference, Step

WORLDS = ("short", "none", "long")
LENGTH = 70  # commands
PAIRS = 100
LOOKED_AT = 40  # runs of people alone, of which some are taken
MOST_TRIES = 300  # runs looked at for what is still missing
SAME_EVERYWHERE = frozenset({Devices, Quality})
"""What is never said in other words, since the host shows it anew later."""

WANTED: frozenset[type] = frozenset({*RULES, *GLIMPSES.values()})
"""Every command and glimpse that there is."""

PROPOSED = (disclosure.ReleaseProposed, disclosure.ReleaseReworded, disclosure.ItemReleased)
"""What tells a wording: those who are told it may read it."""

PRACTICES = frozenset(kind.__module__ for kind, rule in RULES.items() if rule.who is not NOBODY)
"""Every practice of which a person may give a command."""


class Turn(Enum):
    """What the observer's line goes through between two steps."""

    OPEN = "a first line"
    CONTINUE = "a new line, which continues after an ordinal"
    RENEW = "a new line, which is shown the whole view"
    GARBLE = "frames that cannot be read, and a signal that is wrong"


class Ending(Enum):
    """How the observer's line ends."""

    REMOVED = "removed"
    ABUSE = "abuse"
    REPLACED = "replaced"
    GOING_DOWN = "going-down"
    DELETED = "the session is deleted"


@dataclass(slots=True)
class Script:
    """A run to be told: who observes, what is done and when, and the words that the observer must never get."""

    observer: NewSeat
    steps: list[Step] = field(default_factory=list)
    canaries: list[str] = field(default_factory=list)
    turns: dict[int, Turn] = field(default_factory=dict)  # by the step before which they come
    ending: Ending = Ending.REMOVED
    seed: str = ""

    @property
    def said(self) -> set[type]:
        """The commands and glimpses that were carried out."""
        return {type(ask) for step in self.steps for ask in step.asks if ask is not None}

    @property
    def kept_apart(self) -> set[str]:
        """The practices in which something was hidden that differs between the worlds."""
        return {type(s.asks[0]).__module__ for s in self.steps if any(ask != s.asks[0] for ask in s.asks[1:])}


class Scripted(Generator):
    """A generator that keeps the steps that were carried out. It is quick: no break or recall runs out by itself."""

    pace_ms = 50

    def __init__(self, seed: int | str) -> None:
        super().__init__(seed)
        self.script = Script(self.me, seed=str(seed))

    def _plan(self) -> Plan:
        return Plan((Change.REMOVED, Change.LENGTHENED), structure=True, own_rooms=False)

    def _act(self, progress: float) -> Act:
        return unhurried(super()._act(progress))

    def _in_each_world(self, by: SeatId, ask: Any) -> tuple[Any, ...]:
        if type(ask) in SAME_EVERYWHERE:
            return (ask,) * len(WORLDS)
        return super()._in_each_world(by, ask)

    def _do(self, by: SeatId, asks: tuple[Any, ...]) -> Difference | None:
        first, before = self.worlds.all[0], self.worlds.carried_out
        unseen = hidden(first.session, first.sight, by, asks[0])
        told = len(first.told)
        found = super()._do(by, asks)
        if self.worlds.carried_out > before:
            self.script.steps.append(self.steps[-1])
            if unseen and isinstance(asks[0], talk.Say | talk.WriteToMediators | talk.WriteToPerson | notes.KeepNote):
                self.script.canaries.append(asks[0].text)
            self._release_the_shown(first.told[told:])
        return found

    def _release_the_shown(self, told: Sequence[Visible]) -> None:
        """What the observer is shown lawfully is no canary any more: earlier lines, or words that may cross."""
        for one in told:
            event: Any = one.event
            shown = [line.text for line in event.lines] if isinstance(event, catchup.LinesShown) else []
            shown += [event.wording] if isinstance(event, PROPOSED) else []
            self.script.canaries = [text for text in self.script.canaries if all(text not in words for words in shown)]


class ByPeople(Scripted):
    """A generator in which the host does nothing after the opening: a server process has a host of its own."""

    def _do(self, by: SeatId, asks: tuple[Any, ...]) -> Difference | None:
        return None if by == HOST and self.steps else super()._do(by, asks)


def script(seed: int | str, length: int = LENGTH, made_by: type[Scripted] = Scripted) -> Script:
    """Return the script of a seed; a run whose observer was never invited tells nothing, and the next is taken."""
    for number in count():
        made = made_by(f"{seed}/{number}")
        assert made.run(length) is None
        if made.me.seat in made.worlds.all[0].session.seats:
            break
    rng = Random(f"{seed}/line")
    steps = range(2, len(made.script.steps))
    turns = {
        step: rng.choice((Turn.CONTINUE, Turn.RENEW, Turn.GARBLE)) for step in rng.sample(steps, min(4, len(steps)))
    }
    late = rng.random() < 0.3
    made.script.turns = {rng.choice(steps) if late else 1: Turn.OPEN, **turns} if steps else {1: Turn.OPEN}
    made.script.ending = rng.choice(list(Ending))
    return made.script


@cache
def covering(prefix: str, pairs: int = PAIRS, most_tries: int = MOST_TRIES) -> tuple[Script, ...]:
    """Return so many scripts in which, together, nothing is left out that so many tries could find.

    The last fifth is kept free for longer scripts, which bring what is missing still.
    """
    kept: list[Script] = []
    for number in count():
        made = script(f"{prefix}/{number}", LENGTH if len(kept) < pairs * 4 // 5 else 2 * LENGTH)
        if len(kept) < pairs * 4 // 5 or number >= most_tries or _adds(made, kept):
            kept.append(made)
        if len(kept) == pairs:
            return tuple(kept)
    raise AssertionError("count ends never")


@cache
def by_people(prefix: str, pairs: int, looked_at: int = LOOKED_AT, most_tries: int = MOST_TRIES) -> tuple[Script, ...]:
    """Return so many scripts of people alone in which, together, every practice is that so many tries could find.

    Of those looked at, each time the one is taken that adds most to those before it.
    """
    made: list[Script] = []
    while len(made) < looked_at or (_practices(made) < PRACTICES and len(made) < most_tries):
        made.append(script(f"{prefix}/{len(made)}", made_by=ByPeople))
    kept: list[Script] = []
    while len(kept) < pairs:
        best = max(made, key=lambda one: len(_new(one, kept)))
        made.remove(best)
        kept.append(best)
    return tuple(kept)


def _practices(scripts: Sequence[Script]) -> set[str]:
    return {kind.__module__ for one in scripts for kind in one.said} & PRACTICES


def _adds(made: Script, kept: Sequence[Script]) -> bool:
    return bool(_new(made, kept)) or not _missing(kept)


def _new(made: Script, kept: Sequence[Script]) -> set[object]:
    have: set[object] = {what for one in kept for what in (*one.said, *one.kept_apart)}
    return {*made.said, *made.kept_apart} - have


def _missing(kept: Sequence[Script]) -> set[type]:
    return set(WANTED) - {what for one in kept for what in one.said}
