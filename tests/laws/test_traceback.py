"""All that a person saw has a chain of acts that allowed it; leave one act of each chain out, and it is not seen."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from room_server.session.audience import only
from room_server.session.core import EVOLVE
from room_server.session.people import SeatId
from room_server.session.practices import disclosure, talk
from room_server.session.views.fold import view
from tests.laws import faults_of_core as faults
from tests.laws.chronicle import Chronicle, Happened, given
from tests.laws.ground_table import GROUNDS, told_by_grounds
from tests.laws.traceback import Part, allowed_by, brought, chain, parts

SEED = 20_261_122
RUNS = 40
LEFT_OUT_A_RUN = 8  # things looked at by leaving acts out


def chronicle(number: int) -> Chronicle:
    return Chronicle.of(given(f"{SEED}/{number}"))


def follows_somebody(kept: Chronicle, reader: SeatId) -> bool:
    """Tell whether the reader interprets for somebody: not placed themselves, they would come along with them."""
    return kept.states[-1].seats[reader].person.serves is not None


def wrongly_told(kept: Chronicle) -> list[tuple[Happened, str]]:
    """Return what is told to somebody without a ground, or not told in spite of one."""
    wrong = []
    for h in kept.happened:
        meant = told_by_grounds(kept, h)
        wrong += [(h, seat) for seat in kept.seats if (h.told(seat) is not None) != (seat in meant)]
    return wrong


def test_every_event_has_its_grounds():
    missing = [event.__name__ for event in EVOLVE if event not in GROUNDS]
    assert not missing, f"say on what ground each is told, in tests/laws/ground_table.py: {', '.join(missing)}"
    assert set(GROUNDS) <= set(EVOLVE)


@pytest.mark.parametrize("part", range(4))
def test_an_event_is_told_to_exactly_those_who_have_a_ground(part):
    kinds = set()
    for number in range(part, RUNS, 4):
        kept = chronicle(number)
        wrong = wrongly_told(kept)
        assert not wrong, f"run {number}: {[(h.event, seat) for h, seat in wrong[:3]]}"
        kinds |= {type(h.event) for h in kept.happened}
    assert len(kinds) > 0.6 * len(EVOLVE), "the runs reach too little for this to mean anything"


def test_without_an_act_of_each_ground_nothing_of_it_is_told():
    looked = elsewhere = 0
    for number in range(RUNS):
        kept, rng = chronicle(number), Random(number)
        for h in rng.sample(kept.happened, min(LEFT_OUT_A_RUN, len(kept.happened))):
            for reader, held in told_by_grounds(kept, h).items():
                if follows_somebody(kept, reader):
                    continue
                acts = [rng.choice(ground.acts) for ground in held]
                anew = kept.without(acts, h.command)
                same = [again for again in anew.of_id(h.given.id) if again.key == h.key]
                seen = [again for again in same if reader in anew.seats and again.told(reader) is not None]
                assert not seen, f"run {number}: {reader} is told {h.event} also without {acts}"
                looked += 1
                elsewhere += bool(same)
    assert looked > RUNS
    assert elsewhere > 0.3 * looked, "where nothing happens any more, that nothing is told says little"


def test_all_that_a_view_holds_has_a_chain_and_goes_with_it():
    kinds = set()
    for number in range(RUNS):
        kept, rng = chronicle(number), Random(number)
        for reader in kept.seats:
            by_event = brought(kept, reader)
            seen = list(parts(view(reader, kept.told(reader))))
            for part in seen:
                assert part in by_event, f"run {number}: {part} came to {reader} by nothing that they were told"
                assert all(allowed_by(kept, h, reader, part) for h in by_event[part]), (number, reader, part)
            for part in rng.sample(seen, 0 if follows_somebody(kept, reader) else min(1, len(seen))):
                kinds.add(part.kind)
                grounds = [ground for h in by_event[part] for ground in allowed_by(kept, h, reader, part)]
                anew = kept.without([rng.choice(ground.acts) for ground in grounds], len(kept.commands) - 1)
                still = parts(view(reader, anew.told(reader))) if reader in anew.seats else ()
                assert part not in set(still), (number, chain(kept, reader, part))
    assert kinds == {"line", "note", "element", "released", "announced", "written", "private note"}


def test_a_chain_says_who_released_what_and_whose_approval_of_which_wording_it_was():
    approvals = set()
    for number in range(RUNS):
        kept = chronicle(number)
        for h in kept.happened:
            for reader in h.event.audience.seats if isinstance(h.event, disclosure.ItemReleased) else ():
                words = "\n".join(chain(kept, reader, Part("released", f"{h.event.room}/{h.event.item}")))
                assert f"ItemReleased by {h.given.by} ({h.given.id})" in words
                approvals |= set(re.findall(r"(\w+) by [\w-]+ \([\w-]+\) of sha256 [0-9a-f]{12}", words))
    assert approvals >= {"AnswerRelease", "ReleaseItem"}


@pytest.mark.parametrize(
    "planted",
    [
        faults.widened(talk.Say, talk.Said, faults.admitted),
        faults.bent(talk.Announce, lambda _, by, __, ___, events: tuple(replace(e, audience=only(by)) for e in events)),
    ],
    ids=["told without a ground", "not told in spite of one"],
)
def test_a_planted_fault_is_found(planted):
    commands = [given(f"{SEED}/{number}") for number in range(8)]
    with planted():
        assert any(wrongly_told(Chronicle.of(run)) for run in commands)
