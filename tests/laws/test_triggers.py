"""What discloses has its trigger, and shows exactly what its bound says; nothing else shows what was there before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from room_server.record.minutes import minutes
from room_server.session import core
from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.practices import catchup, disclosure, knocking, moves, outcome, whiteboard
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session
from tests.laws import faults_of_core as faults
from tests.laws.chronicle import Chronicle, given
from tests.laws.traceback import brought, parts
from tests.laws.triggers import ACTS, becomes_visible, is_new

SEED = 20_261_123
PARTS, RUNS_A_PART = 4, 20


given_once = cache(given)


def runs(part: int):
    return (Chronicle.of(given_once(f"{SEED}/{number}")) for number in range(part, PARTS * RUNS_A_PART, PARTS))


def breaches(kept: Chronicle) -> list[str]:
    """Return where an act disclosed without its trigger, not in spite of it, or something else than its bound."""
    found = []
    for number, one in enumerate(kept.commands):
        act, because = ACTS.get(type(one.ask)), kept.refused.get(number)
        shown = becomes_visible(kept, number)
        if act is None:
            old = [words for seen in shown.values() for words in seen if not is_new(kept, number, words)]
            changed = isinstance(one.ask, whiteboard.Draw)  # of an element that is there, its new fields are shown
            found += [f"{one} shows {words}" for words in old if not changed]
        elif because is not None:
            if act.trigger(kept, number) and because not in act.may_still_refuse:
                found.append(f"{one} is refused ({because}) though its trigger holds")
        elif shown and not act.trigger(kept, number):
            found.append(f"{one} discloses without its trigger")
        elif shown != (meant := act.bound(kept, number)) and not _is_no(one.ask):
            found.append(f"{one} shows {shown}, its bound is {meant}")
    return found


def _is_no(ask: object) -> bool:
    return getattr(ask, "admit", True) is False


@pytest.mark.parametrize("part", range(PARTS))
def test_disclosed_means_the_trigger_held_and_the_trigger_means_exactly_its_bound(part):
    done = Counter()
    for kept in runs(part):
        assert breaches(kept) == []
        for number, one in enumerate(kept.commands):
            done[type(one.ask), number in kept.refused] += 1
    often = ACTS.keys() - {knocking.AnswerKnock}  # test_rooms counts those who are let in
    assert all(done[act, False] > 0 for act in often), "the runs reach too little for this to mean anything"
    assert sum(done[act, True] for act in ACTS) > 20, "nobody tries what they may not"


def test_a_summary_holds_nothing_that_its_reader_was_not_told():
    looked = 0
    for kept in runs(0):
        for h in kept.happened:
            if isinstance(h.event, outcome.SummaryPublished):
                reader = h.event.seat
                held = set(parts(minutes(reader, kept.told(reader)).seen))
                assert held <= brought(kept, reader).keys()
                looked += bool(held)
    assert looked > 5


def believed(command: type, **believed: object):
    """Return a fault: the rule of a command believes this of every session."""

    def plant():
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> tuple[Event, ...]:
            releases = {key: replace(one, approved=True) for key, one in session.releases.items()}
            return rule.decide(replace(session, **({"releases": releases} | believed)), by, ask, turn)

        return faults.replaced(core, "RULES", {**core.RULES, command: replace(rule, decide=decide)})

    return plant


def reworded(_: Session, __: SeatId, ___: Any, ____: Any, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Let other words cross than those consented to."""
    return tuple(replace(e, wording="other words") if isinstance(e, disclosure.ItemReleased) else e for e in events)


FAULTS = {
    "released without consent": believed(disclosure.ReleaseItem),
    "other words released than consented to": faults.bent(disclosure.ReleaseItem, reworded),
    "summaries before the end": believed(outcome.PublishSummaries, over=True),
    "lines shown to the whole room": faults.widened(catchup.CatchUp, catchup.LinesShown, faults.roommates),
    "the circle ignored on entering": faults.circle_ignored,
    "notes of other rooms on entering": faults.surface(faults.notes_of_all_rooms),
    "released texts of other rooms on entering": faults.surface(faults.cleared_everywhere),
    "nobody admitted": faults.before(moves.Admit, lambda *_: refuse(Because.NOT_NOW)),
}


def refuse(because: Because) -> None:
    """Refuse."""
    raise Refusal(because)


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name):
    commands = (given_once(f"{SEED}/{number}") for number in range(PARTS * RUNS_A_PART))
    with FAULTS[name]():
        assert any(breaches(Chronicle.of(run)) for run in commands)
