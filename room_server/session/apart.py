"""No-contact orders: two people who never meet and never learn of each other. One gate, which every command passes.

- An order is between two people who do not steer. It is known to the mediators and the host alone, and stands as long
  as the session does: what a click could lift would protect nobody.
- It holds for the two and for those who interpret for them: an interpreter moves with the person served as one, so
  where the one is told of, the other is.
- **They never sit in one room**, not for one event: ``check`` looks at the state after each event of each command,
  whatever it was that placed people, and refuses the whole command. It cannot be acknowledged. Nor does anybody knock
  for the one where the other sits: who would let them in there learns of no order, and could not be told why not.
- **Neither is told of the other**: ``narrowed`` takes out of each event's audience those who are kept apart from
  anybody whose seat stands in it, wherever in it that is. A practice that has something to tell to them all the same
  (a topic on the agenda, a released text) makes a second event for them, without the name (``those_apart``).
- What a room shows on entering is shown without what the other one wrote, drew or owns (``visibility``). An element of
  a board that the other changed is shown as it would be without that (``Element.versions``).
- Where **sides are kept apart** (``shuttle``), people of opposing sides never sit in one room. That is no secret, and
  by itself it hides no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace

from room_server.session.audience import Audience, Event, Ms
from room_server.session.people import NEUTRAL, Person, SeatId, SideId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import Element, Session


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptApart(Event):
    """These two never meet and never learn of each other; told to the mediators alone."""

    seats: tuple[SeatId, ...]


Apart = Mapping[SeatId, frozenset[SeatId]]
"""For each person under an order, whom they never meet and never learn of."""

Fields = Mapping[str, object]

FEWEST_LETTERS = 4
"""A part of a name that is shorter does not give a person away by itself."""

TITLES = frozenset({"herr", "frau", "prof", "miss", "السيد", "السيدة", "الدكتور", "الدكتورة"})
"""Words that stand in many names and give nobody away."""


def table(session: Session) -> Apart:
    """Return whom each person under an order is kept apart from; nobody else stands in it."""
    if not session.orders:
        return {}
    apart: dict[SeatId, frozenset[SeatId]] = {}
    for one, other in map(_pair, session.orders):
        for here, there in ((one, other), (other, one)):
            for seat in _unit(session, here):
                apart[seat] = apart.get(seat, frozenset()) | _unit(session, there)
    return apart


def from_whom(session: Session, seat: SeatId) -> frozenset[SeatId]:
    """Return whom a person never meets and never learns of."""
    return table(session).get(seat, frozenset())


def those_apart(session: Session, seat: SeatId | None, readers: Iterable[SeatId]) -> frozenset[SeatId]:
    """Return which of these readers never learn of that person."""
    return frozenset(readers) & from_whom(session, seat) if seat is not None else frozenset()


def check_order(session: Session, one: SeatId, other: SeatId) -> frozenset[SeatId]:
    """Return the pair of an order that can be set, or refuse it.

    ``bad-value``: with oneself, with a mediator, or with the person whom one interprets for; ``already``: it stands;
    ``together-now``: they, or who interprets for them, sit or knock at one room at this moment, or are called
    back to one.
    """
    people = [session.seating(seat).person for seat in (one, other)]
    here, there = _unit(session, one), _unit(session, other)
    if any(person.steers for person in people) or not here.isdisjoint(there):
        raise Refusal(Because.BAD_VALUE)
    pair = frozenset((one, other))
    if pair in session.orders:
        raise Refusal(Because.ALREADY)
    together = list(_at_each_room(session).values())
    together += [frozenset(session.recall.expected)] if session.recall is not None else []
    if any(seats & here and seats & there for seats in together):
        raise Refusal(Because.TOGETHER_NOW)
    return pair


def kept_apart(seats: Iterable[SeatId], told: Audience, at: Ms) -> KeptApart:
    """Return that these two are kept apart."""
    return KeptApart(audience=told, at=at, seats=_pair(frozenset(seats)))


def ordered(session: Session, told: Audience, at: Ms) -> tuple[KeptApart, ...]:
    """Return all orders that stand, as they are told to a mediator who is invited later."""
    return tuple(kept_apart(pair, told, at) for pair in sorted(map(_pair, session.orders)))


def refuse_meeting(session: Session, seats: Iterable[SeatId]) -> None:
    """Refuse (``no-contact``, ``sides-apart``) that these people sit in one room, or that it is prepared for them."""
    found = _meeting(session, table(session), frozenset(seats))
    if found is not None:
        raise Refusal(found)


def check(before: Session, after: Session, by: SeatId) -> None:
    """Refuse a command of ``by`` by one of whose events two who are kept apart would come to sit in one room.

    Who does not steer learns of no order: to them it is simply not allowed.
    """
    if before.rooms is after.rooms and before.knocks is after.knocks:
        return
    apart, earlier = table(after), _at_each_room(before)
    for room, seats in _at_each_room(after).items():
        if seats <= earlier.get(room, frozenset()):
            continue
        found = _meeting(after, apart, seats)
        if found is not None:
            told = by not in after.seats or after.seats[by].person.steers
            raise Refusal(found if told else Because.NOT_ALLOWED)


def narrowed(apart: Apart, event: Event) -> Event:
    """Return the event, told to nobody who is kept apart from somebody whose seat stands in it."""
    if event.audience.everyone:
        return event
    named = set(_named(event, apart))
    lacking = frozenset().union(*(apart[seat] for seat in named)) & event.audience.seats
    if not lacking:
        return event
    return replace(event, audience=replace(event.audience, seats=event.audience.seats - lacking))


def refuse_names(session: Session, text: str, readers: Iterable[SeatId] | None = None) -> None:
    """Refuse (``names-one-kept-apart``) words for many that name somebody to a reader who never learns of them.

    Readers are everybody where none are given. It is a help for whoever writes, and no proof: words have many ways.
    """
    told = frozenset(session.seats) if readers is None else frozenset(readers)
    _refuse_named(session, table(session), text, told)


def refuse_names_anew(before: Session, after: Session, text: str) -> None:
    """Refuse words that every link reads already, where they name somebody to one who is kept apart from them only now.

    What they named to those who were kept apart before is read already, and hinders nobody from being invited.
    """
    _refuse_named(after, _since(before, after), text, frozenset(after.seats))


def versions(session: Session, by: SeatId, old: Element | None, patch: Fields) -> Mapping[SeatId, Fields | None]:
    """Return ``Element.versions`` after a patch by ``by``: each under an order knows what is not by those."""
    found = dict(old.versions) if old else {}
    for seat, others in table(session).items():
        known = found.get(seat)
        if by in others:
            found.setdefault(seat, old.fields if old else None)
        elif known is not None:
            found[seat] = {**known, **patch}
    return found


def hide_drawn(before: Session, after: Session) -> Session:
    """Return the later session, in which nobody knows what those had a hand in who are kept apart from them since."""
    fresh = _since(before, after)
    boards = {
        room: {element.id: _hidden_from(element, fresh) for element in board.values()}
        for room, board in after.boards.items()
    }
    return replace(after, boards=boards) if fresh else after


def _since(before: Session, after: Session) -> Apart:
    """Return whom each is kept apart from in the later session only."""
    earlier = table(before)
    return {seat: new for seat, all_ in table(after).items() if (new := all_ - earlier.get(seat, frozenset()))}


def _refuse_named(session: Session, apart: Apart, text: str, told: frozenset[SeatId]) -> None:
    words = _words(text) if apart else []
    for seat, others in apart.items():
        for reader in others & told:
            if _gives_away(words, session.seats[seat].person, session.seats[reader].person):
                raise Refusal(Because.NAMES_ONE_KEPT_APART)


def _hidden_from(element: Element, apart: Apart) -> Element:
    hidden = {seat: None for seat, others in apart.items() if not others.isdisjoint(element.hands)}
    return replace(element, versions={**element.versions, **hidden}) if hidden else element


def _unit(session: Session, seat: SeatId) -> frozenset[SeatId]:
    """Return a person and those who interpret for them, also through each other."""
    unit = {seat}
    serving = {s: x.person.serves for s, x in session.seats.items() if x.person.serves is not None}
    while more := {s for s, served in serving.items() if served in unit} - unit:
        unit |= more
    return frozenset(unit)


def _at_each_room(session: Session) -> Mapping[RoomId, frozenset[SeatId]]:
    """Return for each room who sits there, and for whom somebody knocks there."""
    return {room.id: room.seated.union(session.knocks.get(room.id, ())) for room in session.rooms.values()}


def _pair(order: frozenset[SeatId]) -> tuple[SeatId, SeatId]:
    one, other = sorted(order)
    return one, other


def _meeting(session: Session, apart: Apart, seats: frozenset[SeatId]) -> Because | None:
    """Return why these people may not sit together, if they may not."""
    if any(not seats.isdisjoint(apart.get(seat, ())) for seat in seats):
        return Because.NO_CONTACT
    sides = {_side(session, seat) for seat in seats} if session.shuttle else set()
    return Because.SIDES_APART if len(sides - {NEUTRAL}) > 1 else None


def _side(session: Session, seat: SeatId) -> SideId:
    """Return a person's side; a neutral interpreter stands on the side of the person served."""
    person = session.seats[seat].person
    if person.side == NEUTRAL and person.serves is not None:
        return session.seats[person.serves].person.side
    return person.side


def _named(value: object, known: Apart) -> Iterator[SeatId]:
    """Return the seats, of those known, that stand anywhere in an event but as its audience."""
    if isinstance(value, str):
        if value in known:
            yield SeatId(value)
    elif is_dataclass(value):
        for part in fields(value):
            if part.name != "audience":
                yield from _named(getattr(value, part.name), known)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _named(key, known)
            yield from _named(inner, known)
    elif isinstance(value, tuple | frozenset):
        for inner in value:
            yield from _named(inner, known)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _gives_away(words: list[str], person: Person, reader: Person) -> bool:
    """Tell whether these words name the person by the whole name, or by a part of it that the reader's lacks."""
    name, own = _words(person.name), {*_words(reader.name), *TITLES}
    whole = bool(name) and any(words[n : n + len(name)] == name for n in range(len(words)))
    parts = {part for part in name if len(part) >= FEWEST_LETTERS and part not in own}
    return whole or any(word in parts or (word[-1] == "s" and word[:-1] in parts) for word in words)
