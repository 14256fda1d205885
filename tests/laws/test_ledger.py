"""The ledger says what the core does, and who can see an item is who was told it or would be shown it on entering."""

from __future__ import annotations

from collections import Counter

import pytest

from room_server.session import core, visibility
from room_server.session.apart import from_whom
from room_server.session.audience import only
from room_server.session.crossing import ItemKind
from room_server.session.items import KINDS, Tier, consented, find, tier_of
from room_server.session.people import SeatId
from room_server.session.practices.disclosure import ProposeRelease, ReleaseItem, ReleaseProposed
from room_server.session.practices.moves import RoomEntered
from room_server.session.refusals import Refusal
from room_server.session.rooms import Room, RoomId, RoomKind
from room_server.session.state import ItemId, Session, Standing, Turn
from room_server.session.views.fold import view
from room_server.session.views.ledger import Answer, ledger, may_say
from room_server.session.views.shape import View
from tests.laws.generator import Generator
from tests.scenario import histories

RUNS = 12
LENGTH = 160  # commands


def run_of(seed: int) -> tuple[Session, dict[SeatId, View]]:
    """Return where a generated run of one world ends, and what each person sees then."""
    made = Generator(f"ledger/{seed}")
    made.run(LENGTH)
    log, session = [], Session()
    for step in made.steps:
        if step.asks[0] is None or not hasattr(core.RULES.get(type(step.asks[0])), "decide"):
            continue
        try:
            turn = Turn(step.at, made.worlds.wire.ids(made.worlds.all[0], step), made.worlds.wire.limits)
            events = core.decide(session, step.by, step.asks[0], turn)
        except Refusal:
            continue
        for event in events:
            session = core.evolve(session, event)
        log += events
    there = [seat for seat, x in session.seats.items() if x.standing is not Standing.REMOVED]
    told = histories(log, there)
    return session, {seat: view(seat, seen) for seat, seen in told.items()}


def can_see(session: Session, seen: View, room: Room) -> set[tuple[ItemKind, ItemId]]:
    """Return what somebody was told of a room's lines, and what they would be shown of its surface on entering."""
    here = seen.rooms.get(room.id)
    lines = {(ItemKind.LINE, line.line) for line in here.lines} if here is not None else set()
    entered = RoomEntered(audience=only(seen.you), at=0, seat=seen.you, room=room.id, confirmed=True)
    told = visibility.visible(session, entered, seen.you, 1)
    assert told is not None
    surface = told.event.surface
    board = {(ItemKind.ELEMENT, e.element) for e in surface.board if e.fields.get("isDeleted") is not True}
    return lines | {(ItemKind.NOTE, n.note) for n in surface.notes} | board


@pytest.mark.parametrize("seed", range(RUNS))
def test_who_knows_an_item_is_who_was_told_it_or_would_be_shown_it(seed):
    session, views = run_of(seed)
    kept = {ItemKind.LINE: session.lines, ItemKind.NOTE: session.notes, ItemKind.ELEMENT: session.boards}
    for room in session.rooms.values():
        for kind, of_rooms in kept.items():
            items = [found for item in of_rooms.get(room.id, ()) if (found := find(session, kind, room.id, item))]
            for seat, seen in views.items():
                knows = {item.id for item in items if seat in item.known_to}
                sees = {item for of, item in can_see(session, seen, room) if of is kind}
                # What one has read stays read, though an order came later by which nothing of it can be asked any more.
                apart = from_whom(session, seat)
                read_before = {item.id for item in items if item.author in apart}
                assert knows - read_before == sees - read_before, (seat, room, kind)
                assert not knows & read_before


@pytest.mark.parametrize("seed", range(RUNS))
def test_the_core_lets_cross_what_the_ledger_says_and_nothing_else(seed):
    session, views = run_of(seed)
    if session.over:
        return
    answers: Counter[Answer] = Counter()
    turn = Turn(2_000_000_000_000, lambda n: f"i-after-{n}")
    for by in session.mediators() & session.admitted():
        for entry in ledger(views[by]):
            for room in session.rooms.values():
                if not room.open or room.id == entry.room:
                    continue
                said = may_say(views[by], entry, room.id)
                answers[said] += 1
                item = find(session, entry.kind, entry.room, entry.item)
                if item is None or by not in item.known_to or item.text != entry.text:
                    continue  # drawn on, deleted or left behind since: one does not know how it stands now
                at_once = consented(session, (item,), entry.text)
                if said is Answer.CONSENTED:
                    assert at_once
                    assert crosses(session, by, ProposeRelease(entry.room, entry.item, entry.text, room.id, entry.kind))
                elif said in {Answer.ASK, Answer.ASKED, Answer.REFUSED}:
                    assert not at_once
                elif said is Answer.CLEARED:
                    release = next(
                        r for r in views[by].releases.values() if r.approved and entry.item in (r.item, *r.also)
                    )
                    core.decide(session, by, ReleaseItem(release.release, release.wording), turn)


def crosses(session: Session, by: SeatId, ask: ProposeRelease) -> bool:
    """Carry a release out as far as a mediator can alone."""
    turn = Turn(2_000_000_000_000, lambda n: f"i-after-{n}")
    try:
        events = core.decide(session, by, ask, turn)
    except Refusal as refusal:
        return refusal.because.value == "not-approved"  # nobody is left to answer for the side
    for event in events:
        session = core.evolve(session, event)
    (proposed,) = (event for event in events if isinstance(event, ReleaseProposed))
    core.decide(session, by, ReleaseItem(proposed.release, ask.wording), turn)
    return True


def test_every_kind_of_item_is_in_the_table_and_every_room_has_a_tier():
    assert set(KINDS) == set(ItemKind)
    session, _ = run_of(1)
    assert {tier_of(Room(RoomId("r-1"), kind)) for kind in RoomKind} == set(Tier)
    assert find(session, ItemKind.LINE, RoomId("r-none"), ItemId("i-none")) is None
