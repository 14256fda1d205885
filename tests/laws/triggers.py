"""Trigger and bound of every act that discloses, as predicates over what happened before, apart from the product.

The **trigger** says what must have been done for the act to disclose anything: who consented to which wording, who was
told what they show, who waited and signed. The **bound** says what then becomes visible, to whom, word for word.
Nothing else makes anything visible that was there before: ``becomes_visible`` of all other commands is new by them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from room_server.session.people import NEUTRAL, Role, SeatId
from room_server.session.practices import (
    adjournment,
    agenda,
    attendance,
    catchup,
    disclosure,
    knocking,
    moves,
    outcome,
    recall,
    talk,
    whiteboard,
)
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.shown import RoomShown
from room_server.session.state import IN_LOBBY, ItemId, Session
from tests.laws.brought import brought
from tests.laws.chronicle import Chronicle, Happened, last
from tests.laws.grounds import kept_apart, seated
from tests.laws.item_grounds import consent_of, first_drawn

Words = tuple[str, str, str]
"""What somebody can read: its kind, its id, and its words."""

Shown = dict[SeatId, frozenset[Words]]


@dataclass(frozen=True, slots=True)
class Disclosing:
    """One act that discloses. ``may_still_refuse``: why the house may refuse it though its trigger holds."""

    trigger: Callable[[Chronicle, int], bool]
    bound: Callable[[Chronicle, int], Shown]
    may_still_refuse: frozenset[Because]


def readable(told: Any) -> frozenset[Words]:
    """Return what an event, as its reader was told it, lets them read of what was said, written, drew or released."""
    return frozenset(READABLE.get(type(told), lambda _: ())(told))


def _in_released(told: disclosure.ItemReleased) -> Iterator[Words]:
    yield "released", told.item, told.wording
    yield from (("element", one.element, _fields(one.fields)) for one in told.elements)


def _in_surface(told: RoomShown) -> Iterator[Words]:
    yield from (("note", note.note, note.text) for note in told.surface.notes)
    yield from (("element", one.element, _fields(one.fields)) for one in told.surface.board)
    yield from (("released", text.id, text.wording) for text in told.surface.cleared)


READABLE: Mapping[type, Callable[[Any], Iterable[Words]]] = {
    talk.Said: lambda e: [("line", e.line, e.text)],
    catchup.LinesShown: lambda e: [("line", line.line, line.text) for line in e.lines],
    agenda.AgendaNoted: lambda e: [("note", e.note, e.text)],
    whiteboard.Drawn: lambda e: [("element", patch.element, _fields(patch.fields)) for patch in e.patches],
    disclosure.ItemReleased: _in_released,
    outcome.SummaryPublished: lambda e: [("summary", e.seat, "")],
    RoomShown: _in_surface,
}


def becomes_visible(kept: Chronicle, number: int) -> Shown:
    """Return what each person can read by a command, nobody left out who can read anything by it."""
    shown: Shown = {}
    for h in kept.of_command(number):
        for reader in kept.seats:
            words = readable(h.told(reader))
            if words:
                shown[reader] = shown.get(reader, frozenset()) | words
    return shown


def is_new(kept: Chronicle, number: int, words: Words) -> bool:
    """Tell whether something first stood anywhere by this command."""
    return all(words[1] not in _ids(h) for h in kept.happened if h.command < number)


def _ids(h: Happened) -> set[str]:
    e = h.event
    if isinstance(e, whiteboard.Drawn):
        return {patch.element for patch in e.patches}
    return {str(getattr(e, name)) for name in ("line", "note", "item") if hasattr(e, name)}


def _steers(session: Session, seat: SeatId) -> bool:
    return seat in session.mediators() and session.seats[seat].room is not None


def _before(kept: Chronicle, number: int) -> list[Happened]:
    """Return what happened before a command, the latest first."""
    return [h for h in reversed(kept.happened) if h.command < number]


# -- a release: the owner consented to these words, and a mediator who knows of it releases these


def _may_release(kept: Chronicle, number: int) -> bool:
    one, asked = kept.commands[number], kept.states[number]
    consented = consent_of(kept, one.ask.release, _before(kept, number))
    told = last(_before(kept, number), disclosure.ReleaseProposed, release=one.ask.release)
    return (
        consented is not None
        and told is not None
        and _steers(asked, one.by)
        and told.told(one.by) is not None
        and consented[1] == one.ask.wording
    )


def _of_release(kept: Chronicle, number: int) -> Shown:
    """Return, for those who sit in the target, these words and copies of these elements; for nobody else anything."""
    one, asked = kept.commands[number], kept.states[number]
    proposed = last(_before(kept, number), disclosure.ReleaseProposed, release=one.ask.release)
    crossed = next(h.event for h in kept.of_command(number) if isinstance(h.event, disclosure.ItemReleased))
    assert proposed is not None
    meant = sorted(str(one.fields.get("text")) for one in proposed.event.elements)
    assert sorted(str(one.fields.get("text")) for one in crossed.elements) == meant
    elements = {("element", one.element, _fields(one.fields)) for one in crossed.elements}
    words = frozenset({("released", crossed.item, one.ask.wording), *elements})
    return dict.fromkeys(asked.rooms[proposed.event.target].seated, words)


# -- a catch-up: who was told lines shows them to one who sits there


def _may_catch_up(kept: Chronicle, number: int) -> bool:
    one, asked = kept.commands[number], kept.states[number]
    ask, by = one.ask, one.by
    room = asked.rooms.get(ask.room)
    if room is None or not seated(asked, by, ask.room) or not seated(asked, ask.seat, ask.room):
        return False
    if asked.seats[by].person.role is Role.OBSERVER:
        return False
    actor, reader = asked.seats[by].person, asked.seats[ask.seat].person
    if room.id == JOINT:
        allowed = actor.steers
    else:
        sides = (actor.steers or actor.side == room.side, reader.steers or reader.side == room.side)
        allowed = all(sides) and not (actor.steers and reader.steers)
    return allowed and asked.seats[ask.seat].confirmed and _lines_may_be_shown(kept, number)


def _lines_may_be_shown(kept: Chronicle, number: int) -> bool:
    """Tell whether who shows was told all of these lines, the reader not all, and no guest of a caucus wrote any."""
    one, asked = kept.commands[number], kept.states[number]
    room, before = asked.rooms[one.ask.room], _before(kept, number)
    said = [last(before, talk.Said, line=line, room=room.id) for line in one.ask.lines]
    if not said or not all(h and _read(before, one.by, h.event.line) for h in said):
        return False
    authors = {asked.seats[h.event.by].person.side for h in said if h}
    known = all(_read(before, one.ask.seat, line) for line in one.ask.lines)
    return not known and (room.id == JOINT or authors <= {room.side, NEUTRAL})


def _read(before: list[Happened], reader: SeatId, line: ItemId) -> bool:
    """Tell whether somebody could read a line: told when it was said, or shown it since."""
    return any(("line", line) in {words[:2] for words in readable(h.told(reader))} for h in before)


def _of_catch_up(kept: Chronicle, number: int) -> Shown:
    """Return, for the reader, those of the lines that they lacked, as they were said; for nobody else anything."""
    one, before = kept.commands[number], _before(kept, number)
    said = [last(before, talk.Said, line=line) for line in one.ask.lines]
    lacking = [h for h in said if h and not _read(before, one.ask.seat, h.event.line)]
    return {one.ask.seat: frozenset(("line", h.event.line, h.event.text) for h in lacking)}


# -- entering a room: by a move, an admission, or being let in


def _may_move(kept: Chronicle, number: int) -> bool:
    one, asked = kept.commands[number], kept.states[number]
    room = asked.rooms.get(one.ask.room)
    if room is None or not room.open or not one.ask.seats or not all(_comes(kept, number, s) for s in one.ask.seats):
        return False
    seen = set(one.ask.seen) == room.seated and room.seated.isdisjoint(one.ask.seats)
    return seen and set(brought(asked, one.ask)) == set(one.ask.seats) and _steers(asked, one.by)


def _comes(kept: Chronicle, number: int, seat: SeatId) -> bool:
    """Tell whether somebody is in a room, or waits in the lobby and has signed."""
    asked = kept.states[number]
    seating = asked.seats.get(seat)
    signed = last(_before(kept, number), attendance.AgreementSigned, seat=seat)
    return seating is not None and (seating.room is not None or (seating.standing in IN_LOBBY and signed is not None))


def _may_admit(kept: Chronicle, number: int) -> bool:
    one, asked = kept.commands[number], kept.states[number]
    waits = one.ask.seat in asked.seats and asked.seats[one.ask.seat].room is None
    herself = one.by == one.ask.seat and one.by in asked.mediators()
    return waits and _comes(kept, number, one.ask.seat) and (herself or _steers(asked, one.by))


def _may_let_in(kept: Chronicle, number: int) -> bool:
    """Tell whether a mediator knocks for this person, and one of the side who sits there answers.

    No knock outlasts an adjournment.
    """
    one, asked = kept.commands[number], kept.states[number]
    room = asked.rooms.get(one.ask.room)
    if room is None or not one.ask.admit or not seated(asked, one.by, room.id):
        return False
    today = takewhile(lambda h: not isinstance(h.event, adjournment.Adjourned), _before(kept, number))
    about = [h for h in today if getattr(h.event, "room", None) == room.id and _knocks(h, one.ask.seat)]
    open_ = bool(about) and isinstance(about[0].event, knocking.Knocked) and about[0].event.by in asked.mediators()
    may_meet = kept_apart(asked, one.ask.seat).isdisjoint(room.seated)
    return open_ and may_meet and asked.seats[one.by].person.side == room.side


def _knocks(h: Happened, seat: SeatId) -> bool:
    e = h.event
    if isinstance(e, knocking.Knocked):
        return bool(e.person.seat == seat)
    return isinstance(e, knocking.KnockAnswered | knocking.KnockEnded) and e.seat == seat


def _may_bring_over(kept: Chronicle, number: int) -> bool:
    """Tell whether a mediator called people back: its time is over, or a mediator says now."""
    one, asked = kept.commands[number], kept.states[number]
    today = list(takewhile(lambda h: not isinstance(h.event, adjournment.Adjourned), _before(kept, number)))
    set_or_over = [h for h in today if isinstance(h.event, recall.RecallPlanned | recall.RecallEnded)]
    if not set_or_over or isinstance(set_or_over[0].event, recall.RecallEnded):
        return False
    if isinstance(one.ask, recall.RecallNow):
        return _steers(asked, one.by)
    timed = next(h.event for h in today if isinstance(h.event, recall.RecallPlanned | recall.RecallProlonged))
    return one.ask.started_at == set_or_over[0].event.at and one.at >= timed.until


def _of_entering(kept: Chronicle, number: int) -> Shown:
    """Return, for each who came in, what stands in the room and is theirs, or was made while they were there."""
    shown: Shown = {}
    for h in kept.of_command(number):
        if isinstance(h.event, moves.RoomEntered):
            words = frozenset(_standing(kept, h))
            shown |= {h.event.seat: words} if words else {}
    return shown


def _standing(kept: Chronicle, h: Happened) -> list[Words]:
    """Return what the entrant may read of what was written, drawn and released in the room, as it is now."""
    reader, room = h.event.seat, h.event.room
    whole = reader in h.after.rooms[room].circle
    apart = kept_apart(h.asked, reader)
    words: list[Words] = []
    for earlier in kept.happened[: h.number]:
        e = earlier.event
        if getattr(e, "room", None) != room:
            continue
        if isinstance(e, agenda.AgendaNoted) and e.by not in apart and (whole or earlier.told(reader)):
            words.append(("note", e.note, e.text))
        elif isinstance(e, disclosure.ItemReleased) and e.author is not None:
            words.append(("released", e.item, e.wording))
    for element, fields in _board(kept, h).items():
        first = first_drawn(kept, h, reader, room, element)
        if whole or (first is not None and first.told(reader) is not None):
            words.append(("element", element, _fields(fields)))
    return words


def _board(kept: Chronicle, h: Happened) -> dict[ItemId, dict[str, object]]:
    """Return the elements in the room, as the entrant may know them: nothing in which who is kept apart had a hand.

    What these changed after the order is shown as it would be without that.
    """
    reader, room = h.event.seat, h.event.room
    apart, hidden = kept_apart(h.asked, reader), set()
    drawn: dict[ItemId, dict[str, object]] = {}
    for earlier in kept.happened[: h.number]:
        e = earlier.event
        if getattr(e, "room", None) != room or not isinstance(e, whiteboard.Drawn | disclosure.ItemReleased):
            continue
        if isinstance(e, disclosure.ItemReleased):
            drawn |= {one.element: dict(one.fields) for one in e.elements}
            continue
        for patch in e.patches:
            changed_since = e.by in kept_apart(earlier.asked, reader) and patch.element in drawn
            if e.by in apart and not changed_since:
                hidden.add(patch.element)
            elif e.by not in apart:
                drawn[patch.element] = {**drawn.get(patch.element, {}), **patch.fields}
    return {element: fields for element, fields in drawn.items() if element not in hidden}


def _fields(fields: Mapping[str, object]) -> str:
    return repr(sorted(fields.items()))


# -- publication: after the end, a mediator gives each their own summary


def _may_publish(kept: Chronicle, number: int) -> bool:
    one, asked = kept.commands[number], kept.states[number]
    before = _before(kept, number)
    fresh = [seat for seat in one.ask.seats if last(before, outcome.SummaryPublished, seat=seat) is None]
    gone = any(seat not in asked.seats or last(before, attendance.Removed, seat=seat) for seat in fresh)
    return last(before, outcome.SessionEnded) is not None and one.by in asked.mediators() and bool(fresh) and not gone


def _of_publishing(kept: Chronicle, number: int) -> Shown:
    """Return that each of them, and the mediators, learn of that person's summary."""
    one, asked = kept.commands[number], kept.states[number]
    fresh = [s for s in one.ask.seats if last(_before(kept, number), outcome.SummaryPublished, seat=s) is None]
    shown: Shown = {}
    for seat in fresh:
        for reader in {seat, *asked.mediators()}:
            shown[reader] = shown.get(reader, frozenset()) | {("summary", seat, "")}
    return shown


OVER = frozenset({Because.SESSION_OVER, Because.NOT_SEATED})
APART = frozenset({Because.NO_CONTACT, Because.SIDES_APART, Because.NAMES_ONE_KEPT_APART})
PLACING = OVER | APART | frozenset(moves.GUARDS) | {
    Because.NO_SUCH_ROOM, Because.NOT_FOR_THEM, Because.KNOCK_FIRST, Because.HOLD_FIRST, Because.BAD_VALUE,
    Because.CALLED_BACK,
}  # fmt: skip

ACTS: Mapping[type, Disclosing] = {
    disclosure.ReleaseItem: Disclosing(_may_release, _of_release, OVER | APART | {Because.NO_SUCH_ROOM}),
    catchup.CatchUp: Disclosing(_may_catch_up, _of_catch_up, OVER | APART | {Because.NOT_HERE, Because.NOT_APPROVED}),
    moves.Move: Disclosing(_may_move, _of_entering, PLACING),
    moves.Admit: Disclosing(_may_admit, _of_entering, PLACING),
    recall.RecallNow: Disclosing(_may_bring_over, _of_entering, OVER | {Because.NOT_NOW, Because.ROOM_CHANGED}),
    recall.RecallIsOver: Disclosing(_may_bring_over, _of_entering, frozenset()),
    knocking.AnswerKnock: Disclosing(_may_let_in, _of_entering, PLACING),
    outcome.PublishSummaries: Disclosing(_may_publish, _of_publishing, frozenset()),
}
"""Every command by which anybody can come to read what was there before."""
