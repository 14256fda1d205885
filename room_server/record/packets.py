"""Packets: one person's summary of a session, as plain data for a page and for a PDF.

A packet holds what its person was told: attendance, stages, the agenda with its outcomes, agreed points, breaks, what
was released, the joint board, the joint chat if the session says so; and the caucuses in which they sat. A mediator's
holds besides their own private notes, the pad that the mediators shared, and the entries of breaches, as far as they
were told of them. ``parts`` names which of these a packet holds, which is all that a mediator is shown of the packets
of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from room_server.record.board import board_svg
from room_server.record.minutes import Minutes, minutes
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.rooms import JOINT, RoomId
from room_server.session.views.shape import PadNote, PrivateNote, RoomLine, RoomView
from room_server.session.visibility import Visible


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a summary names them."""

    name: str
    role: str
    side: str
    side_name: str


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody's time in the joint session, as far as the reader was told."""

    who: Named
    since: Ms
    until: Ms | None


@dataclass(frozen=True, slots=True)
class Topic:
    """An agenda item and how it ended. ``owner`` is empty where the reader does not know them."""

    title: str
    owner: str
    minutes: int
    state: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A chat line or a released text."""

    by: str
    text: str
    at: Ms


@dataclass(frozen=True, slots=True)
class Span:
    """A stage that began, or a break of a room (``title`` empty: the joint session) with its end."""

    title: str
    since: Ms
    until: Ms | None = None


@dataclass(frozen=True, slots=True)
class CaucusPart:
    """What one caucus left with one who sat in it."""

    title: str
    stays: tuple[Span, ...]
    chat: tuple[Spoken, ...]
    released: tuple[Spoken, ...]
    notes: tuple[Spoken, ...]
    board: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A mediator's note.

    ``about``: "room" (``what`` empty: the joint session), "person" or "topic"; empty: the session.
    """

    by: str
    text: str
    at: Ms
    about: str
    what: str


@dataclass(frozen=True, slots=True)
class Breached:
    """An entry that a mediator broke confidentiality, under a code of ``practices.breach``."""

    by: str
    reason: str
    text: str
    at: Ms


@dataclass(frozen=True, slots=True)
class Packet:
    """One person's summary."""

    title: str
    reader: Named
    mediators: tuple[Named, ...]
    outcome: str
    points: tuple[str, ...]
    next_steps: tuple[str, ...]
    ended_at: Ms | None
    until: Ms | None
    attendance: tuple[Attended, ...]
    stages: tuple[Span, ...]
    agenda: tuple[Topic, ...]
    breaks: tuple[Span, ...]
    adjournments: tuple[Span, ...]  # titled by the word to everyone; with their end, when it went on
    released: tuple[Spoken, ...]
    chat: tuple[Spoken, ...]
    board: str
    caucuses: tuple[CaucusPart, ...]
    private_notes: tuple[Noted, ...]
    pad: tuple[Noted, ...]
    breaches: tuple[Breached, ...]

    def parts(self) -> tuple[str, ...]:
        """Return the names of the parts that hold something, in the order in which they stand."""
        held = {
            "outcome": self.outcome,
            "attendance": self.attendance,
            "stages": self.stages,
            "agenda": self.agenda,
            "breaks": self.breaks,
            "adjournments": self.adjournments,
            "released": self.released,
            "board": self.board,
            "chat": self.chat,
            "caucuses": self.caucuses,
            "private-notes": self.private_notes,
            "pad": self.pad,
            "breaches": self.breaches,
        }
        return tuple(name for name, part in held.items() if part)


def packet(seat: SeatId, told: Sequence[Visible]) -> Packet:
    """Return the summary of what this seat was told."""
    kept = minutes(seat, told)
    seen = kept.seen
    joint = seen.rooms.get(JOINT, RoomView(JOINT))
    ended = seen.outcome
    return Packet(
        title=seen.title,
        reader=_named(kept, seat),
        mediators=tuple(Named(p.name, p.role.value, p.side, p.side_name) for p in seen.mediators),
        outcome=ended.outcome.value if ended else "",
        points=ended.points if ended else (),
        next_steps=ended.next_steps if ended else (),
        ended_at=kept.ended_at,
        until=seen.summary_until,
        attendance=tuple(Attended(_named(kept, s.seat), s.since, s.until) for s in kept.stays if s.room == JOINT),
        stages=tuple(Span(stage.value, at) for stage, at in kept.stages),
        agenda=_agenda(kept),
        breaks=tuple(Span(_room_title(kept, p.room), p.since, p.until) for p in kept.pauses if _was_in(kept, p.room)),
        adjournments=tuple(Span(days.word, days.since, days.until) for days in kept.adjournments),
        released=tuple(Spoken(_name(kept, c.author), c.wording, c.at) for c in joint.cleared),
        chat=_lines(kept, joint.lines) if seen.chat_in_summary else (),
        board=board_svg(joint.board.values()),
        caucuses=tuple(_caucus(kept, room) for room in seen.rooms.values() if _sat_in_caucus(kept, room.room)),
        private_notes=tuple(_noted(kept, seat, note) for note in seen.private_notes),
        pad=tuple(_noted(kept, note.by, note) for note in seen.pad),
        breaches=tuple(Breached(_name(kept, b.by), b.reason.value, b.text, b.at) for b in seen.breaches),
    )


def _noted(kept: Minutes, by: SeatId, note: PrivateNote | PadNote) -> Noted:
    about, what = "", ""
    if note.room is not None and note.room in kept.seen.rooms:
        about, what = "room", _room_title(kept, note.room)
    elif note.person is not None:
        about, what = "person", _name(kept, note.person)
    elif note.topic is not None:
        about, what = "topic", next((item.title for item in kept.seen.agenda if item.id == note.topic), "")
    return Noted(_name(kept, by), note.text, note.at, about, what)


def _agenda(kept: Minutes) -> tuple[Topic, ...]:
    joint = kept.seen.rooms.get(JOINT)
    notes = joint.notes if joint else []
    return tuple(
        Topic(
            item.title,
            _name(kept, item.owner) if item.owner else "",
            item.minutes,
            item.state.value,
            tuple(note.text for note in notes if note.item == item.id),
        )
        for item in kept.seen.agenda
    )


def _caucus(kept: Minutes, room: RoomView) -> CaucusPart:
    titles = {item.id: item.title for item in kept.seen.agenda}
    return CaucusPart(
        title=room.title,
        stays=tuple(Span("", s.since, s.until) for s in kept.stays if s.seat == kept.seen.you and s.room == room.room),
        chat=_lines(kept, room.lines),
        released=tuple(Spoken(_name(kept, c.author), c.wording, c.at) for c in room.cleared),
        notes=tuple(Spoken(titles.get(n.item, ""), n.text, n.at) for n in room.notes),
        board=board_svg(room.board.values()),
    )


def _sat_in_caucus(kept: Minutes, room: RoomId) -> bool:
    return room != JOINT and _was_in(kept, room)


def _was_in(kept: Minutes, room: RoomId) -> bool:
    return any(stay.seat == kept.seen.you and stay.room == room for stay in kept.stays)


def _room_title(kept: Minutes, room: RoomId) -> str:
    return "" if room == JOINT else kept.seen.rooms[room].title


def _lines(kept: Minutes, lines: Sequence[RoomLine]) -> tuple[Spoken, ...]:
    return tuple(Spoken(_name(kept, line.by), line.text, line.at) for line in lines)


def _name(kept: Minutes, seat: SeatId | None) -> str:
    """Return the name; none for an author of whom the reader never learns (``session.apart``)."""
    person = None if seat is None else kept.person(seat)
    return person.name if person else ""


def _named(kept: Minutes, seat: SeatId) -> Named:
    person = kept.person(seat)
    return Named(person.name, person.role.value, person.side, person.side_name) if person else Named("", "", "", "")
