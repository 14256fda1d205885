"""On what ground somebody is told an event: the grounds that many events share.

A **ground** tells whether it holds for a reader, and which acts it rests on: leave any of them out, and it is gone.
They are written a second time and apart from the product; ``ground_table`` says for each event which of them count.

Acts are what people did (``chronicle.Act``): an invitation, a placing in a room, a showing, an approval, a release.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from itertools import takewhile

from room_server.session.people import SeatId
from room_server.session.practices import adjournment, attendance, knocking, locking, moves, opening, recall, speaking
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Session
from tests.laws.chronicle import Act, Chronicle, Happened, last


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a reader is told something: in words, with the acts that it rests on, each of them needed."""

    words: str
    acts: tuple[Act, ...]


Found = Ground | tuple[Ground, ...] | None
Judge = Callable[[Chronicle, Happened, SeatId], Found]


def placing(kept: Chronicle, h: Happened, reader: SeatId) -> Act:
    """Return the act that put the reader where they are when something happens."""
    placed = next(p for p in kept.before(h) if isinstance(p.event, moves.SeatPlaced) and p.event.person.seat == reader)
    return Act(placed.command, reader)


def admission(kept: Chronicle, h: Happened, reader: SeatId) -> Act:
    """Return the act that let the reader in from the lobby, the last one before."""
    placed = next(
        p
        for p in kept.before(h)
        if isinstance(p.event, moves.SeatPlaced)
        and p.event.person.seat == reader
        and p.asked.seats[reader].room is None
    )
    return Act(placed.command, reader)


def invitation(kept: Chronicle, reader: SeatId) -> Act:
    """Return the act that gave the reader a link, and their role."""
    invited = next(
        h for h in kept.happened if isinstance(h.event, opening.SeatInvited) and h.event.person.seat == reader
    )
    return Act(invited.command, reader)


def role(kept: Chronicle, reader: SeatId) -> Act:
    """Return the act that made the reader a mediator."""
    return invitation(kept, reader)._replace(role=True)


def seated(session: Session, seat: SeatId, room: RoomId | None) -> bool:
    """Tell whether somebody sits in that room."""
    return room is not None and room in session.rooms and seat in session.rooms[room].seated


def link(kept: Chronicle, _: Happened, reader: SeatId) -> Found:
    """Everyone with a link may know it."""
    return Ground("everyone with a link may know", (invitation(kept, reader),))


def about(name: str) -> Judge:
    """It is about the reader, or their own: ``name`` is the field that says so."""

    def judge(_: Chronicle, h: Happened, reader: SeatId) -> Found:
        who = h.event.person.seat if name == "person" else getattr(h.event, name)
        return Ground("it is about them", (Act(h.command, reader),)) if who == reader else None

    return judge


def mediates(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader mediates."""
    if reader not in kept.states[h.command].mediators():
        return None
    return Ground("mediators are told", (role(kept, reader),))


def mediates_from_now(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader mediates after the command: who is invited by it counts."""
    if reader not in kept.states[h.command + 1].mediators():
        return None
    return Ground("mediators are told", (role(kept, reader),))


def mediated_before(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader mediates right before the event."""
    return Ground("mediators are told", (role(kept, reader),)) if reader in h.before.mediators() else None


def there(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits in the room of which the event speaks."""
    if not seated(h.asked, reader, h.event.room):
        return None
    return Ground("they sat there", (placing(kept, h, reader),))


def there_by_now(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits there right before the event, which follows from others of the same command."""
    if not seated(h.before, reader, h.event.room):
        return None
    return Ground("they sat there", (placing(kept, h, reader),))


def in_joint(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits in the joint session right before the event."""
    if not seated(h.before, reader, JOINT):
        return None
    return Ground("they sat in the joint session", (placing(kept, h, reader),))


def with_them(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits in the room of the person of whom the event speaks."""
    if not seated(h.asked, reader, h.asked.seats[h.event.seat].room):
        return None
    if reader == h.event.seat:
        return Ground("it is about them, and they are in a room", (admission(kept, h, reader),))
    return Ground("they sat with that person", (placing(kept, h, reader),))


def admitted(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader is in some room."""
    if reader not in h.asked.seats or h.asked.seats[reader].room is None:
        return None
    return Ground("they were admitted", (admission(kept, h, reader),))


def came(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader was admitted at some time; each admission is a ground of its own."""
    return tuple(
        Ground("they were admitted once", (Act(p.command, reader),))
        for p in kept.before(h)
        if isinstance(p.event, moves.RoomEntered) and p.event.seat == reader and p.asked.seats[reader].room is None
    )


def stays(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader stays in the room out of which somebody goes; mediators are told where to, and so not this."""
    placed = {p.event.person.seat for p in kept.of_id(h.given.id) if isinstance(p.event, moves.SeatPlaced)}
    if not seated(h.asked, reader, h.event.room) or reader in h.asked.mediators() or reader in placed:
        return None
    return Ground("they stay there", (placing(kept, h, reader),))


def mediates_there(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader mediates, and sits in the room of which the event speaks."""
    if reader not in h.asked.mediators() or not seated(h.asked, reader, h.event.room):
        return None
    return Ground("mediators there are told", (role(kept, reader), placing(kept, h, reader)))


def speech_is_shown(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """Speaking time is shown to everyone in the joint session, and the reader sits there."""
    if h.event.room != JOINT or not seated(h.asked, reader, JOINT) or not h.asked.speaking_shown:
        return None
    shown = last(kept.before(h), speaking.SpeakingTimeShown, shown=True)
    switch = Act(shown.command, reader) if shown else placing(kept, h, reader)
    return Ground("it is shown to all there", (placing(kept, h, reader), switch))


def knew_the_room(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The room is the reader's, and they have been there."""
    room = h.asked.rooms[h.event.room]
    entered = [p for p in kept.before(h) if isinstance(p.event, moves.RoomEntered) and p.event.seat == reader]
    been = [p for p in entered if p.event.room == room.id]
    if not been or reader not in room.circle:
        return None
    return tuple(Ground("they have been there, and the room is theirs", (Act(p.command, reader),)) for p in been)


def knocked(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader is the mediator who knocked."""
    asked = next(
        k
        for k in kept.before(h)
        if isinstance(k.event, knocking.Knocked)
        and k.event.room == h.event.room
        and k.event.person.seat == h.event.seat
    )
    return Ground("they knocked", (Act(asked.command, reader),)) if asked.event.by == reader else None


def called_back(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader is called back: they were told so, and were neither brought over nor left out since."""
    about = [p for p in kept.before(h) if isinstance(p.event, recall.RecallSet | recall.RecallLifted)]
    mine = next((p for p in about if p.event.seat == reader), None)
    if mine is None or isinstance(mine.event, recall.RecallLifted) or not _still_open(kept, h, mine):
        return None
    return Ground("they are called back", (Act(mine.command, reader),))


def stood_outside(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader asked to come in while it was locked, and was told so; the doors open now."""
    today = takewhile(lambda p: not isinstance(p.event, locking.SessionLocked | adjournment.Adjourned), kept.before(h))
    mine = next((p for p in today if isinstance(p.event, attendance.TurnedAway) and p.event.seat == reader), None)
    return None if h.event.locked or mine is None else Ground("they stood outside", (Act(mine.command, reader),))


def _still_open(kept: Chronicle, h: Happened, told: Happened) -> bool:
    """Tell whether the recall of which somebody was told goes on when something happens."""
    return not any(isinstance(p.event, recall.RecallEnded) for p in kept.happened[told.number : h.number])


def announced(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """It was told in the reader's room, or to all; mediators are told of all the rooms that it is for."""
    if not h.given.ask.rooms:
        return mediates(kept, h, reader) or admitted(kept, h, reader)
    to_mediators = kept.of_id(h.given.id)[0] is h
    if to_mediators or reader in h.asked.mediators():
        return mediates(kept, h, reader) if to_mediators else None
    if not seated(h.asked, reader, h.event.rooms[0]):
        return None
    written = Act(h.command, reader)
    alone = len(h.given.ask.rooms) == 1  # of several rooms, they might have been in another
    return Ground("it was told in their room", (placing(kept, h, reader), written) if alone else (written,))


def topic_told(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """Common ground; who never learns of the topic's owner is told it without one."""
    owner = h.given.ask.owner
    if owner is not None and h.event.owner is None and owner not in kept_apart(h.asked, reader):
        return None
    return mediates(kept, h, reader) or admitted(kept, h, reader)


def order_told(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """Mediators are told an order; one who is invited later, those that stand."""
    invited = [p.event.person for p in kept.of_id(h.given.id) if isinstance(p.event, opening.SeatInvited)]
    if isinstance(h.given.ask, opening.InviteSeat) and invited[0].steers:
        return Ground("they mediate from now on", (role(kept, reader),)) if reader == invited[0].seat else None
    return mediates_from_now(kept, h, reader)


def kept_apart(session: Session, reader: SeatId) -> frozenset[SeatId]:
    """Return of whom the reader never learns by an order, who interprets for them counted in."""
    mine, others = _unit(session, reader), set()
    for one, other in map(sorted, session.orders):
        ones, theirs = _with_interpreters(session, one), _with_interpreters(session, other)
        others |= theirs if ones & mine else ones if theirs & mine else set()
    return frozenset(others)


def named(value: object) -> Iterator[str]:
    """Yield every word that stands in an event but in its audience."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from (word for f in fields(value) if f.name != "audience" for word in named(getattr(value, f.name)))
    elif isinstance(value, dict):
        yield from (word for pair in value.items() for word in named(pair))
    elif isinstance(value, tuple | list | frozenset):
        yield from (word for part in value for word in named(part))


def _unit(session: Session, reader: SeatId) -> set[SeatId]:
    """Return the reader and those whom they interpret for."""
    unit: set[SeatId] = set()
    served: SeatId | None = reader
    while served is not None and served in session.seats and served not in unit:
        unit.add(served)
        served = session.seats[served].person.serves
    return unit


def _with_interpreters(session: Session, seat: SeatId) -> set[SeatId]:
    return {other for other in session.seats if seat in _unit(session, other)}
