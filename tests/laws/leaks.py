"""Planted faults: each makes the product tell somebody what they are not cleared for. The search must find them all.

They are switched on one at a time, by replacing one function of the core or one part of the wire while a search runs;
none stands in the product. Some were real leaks, in our prototypes or elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from typing import Any

import msgpack

from room_server.session import core, visibility
from room_server.session.audience import Event, these
from room_server.session.people import SeatId
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    caucus,
    disclosure,
    moves,
    notes,
    opening,
    outcome,
    rest,
    talk,
    whiteboard,
)
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import IN_LOBBY, ItemId, Session
from room_server.wire import codec
from tests.laws.worlds import Wire

Seats = Callable[[Session, SeatId, Any], Iterable[SeatId]]
Events = tuple[Event, ...]
Bend = Callable[[Session, SeatId, Any, Any, Events], Events]


@dataclass(frozen=True, slots=True)
class Leak:
    """One planted fault: what replaces which part while the search runs."""

    name: str
    planted: Callable[[], AbstractContextManager[object]]
    wire: Callable[[], Wire]


class QuietWire(Wire):
    """The wire under a fault of the core: the fold may not know what to make of what is wrongly told."""

    def view(self, world: Any) -> bytes:
        """Return nothing: these faults show in what is told."""
        return b""


# -- faults of the wire ------------------------------------------------------------------------------------------------


class GlobalNumbers(QuietWire):
    def ordinal(self, world: Any) -> int:
        return world.happened


class SequentialIds(QuietWire):
    def ids(self, world: Any, step: Any) -> Any:
        return lambda index: f"i-{world.happened + index}"


class IdsOfSharedChance(QuietWire):
    def ids(self, world: Any, step: Any) -> Any:
        return lambda index: f"{hash((world.happened, index)):x}"


class EmptyFrames(QuietWire):
    def unseen(self, world: Any, event: Event) -> Iterable[bytes]:
        return (b"\x80",)


class AudienceSent(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(sorted(seen.event.audience.seats))


class HeadCount(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(len(world.session.admitted()))


class RoomCount(QuietWire):
    def told(self, world: Any, seen: Any) -> bytes:
        return codec.visible_frame(seen) + msgpack.packb(len(world.session.rooms))


class SharedCompression(QuietWire):
    """A compressor shared by a session's readers: sizes depend on what was said to others."""

    def told(self, world: Any, seen: Any) -> bytes:
        said = sum(len(line.text) for lines in world.session.lines.values() for line in lines.values())
        return codec.visible_frame(seen) + bytes(said % 7)


class TellingRefusals(QuietWire):
    """What is unseen is refused in other words than what is missing."""

    def refused(self, world: Any, step: Any, because: Because) -> bytes:
        named = getattr(step.asks[0], "release", None)
        code = Because.NOT_ALLOWED if named in world.session.releases else because
        return codec.refused_frame(step.id, code)


class ViewOfAllRooms(Wire):
    def view(self, world: Any) -> bytes:
        return super().view(world) + msgpack.packb(sorted(world.session.rooms))


class ViewWithLogVersion(Wire):
    def view(self, world: Any) -> bytes:
        return super().view(world) + msgpack.packb(world.happened)


# -- faults of the core ------------------------------------------------------------------------------------------------


@contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Replace one function or table for a while."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def bent(command: type, bend: Bend) -> Callable[[], AbstractContextManager[object]]:
    """Bend what a command makes happen."""

    def plant() -> AbstractContextManager[object]:
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> Events:
            return bend(session, by, ask, turn, rule.decide(session, by, ask, turn))

        return replaced(core, "RULES", {**core.RULES, command: replace(rule, decide=decide)})

    return plant


def widened(command: type, event: type, seats: Seats) -> Callable[[], AbstractContextManager[object]]:
    """Tell an event to more people than it is for."""

    def bend(session: Session, by: SeatId, ask: Any, _: Any, events: Events) -> Events:
        more = frozenset(seats(session, by, ask))
        return tuple(replace(e, audience=these(e.audience.seats | more)) if isinstance(e, event) else e for e in events)

    return bent(command, bend)


def admitted(session: Session, *_: object) -> Iterable[SeatId]:
    return session.admitted()


def mediators(session: Session, *_: object) -> Iterable[SeatId]:
    return session.mediators()


def waiting(session: Session, *_: object) -> Iterable[SeatId]:
    return [s for s, x in session.seats.items() if x.standing in IN_LOBBY]


def roommates(session: Session, by: SeatId, _: object) -> Iterable[SeatId]:
    where = session.seats[by].room
    return session.rooms[where].seated if where else ()


def their_roommates(session: Session, _: SeatId, ask: Any) -> Iterable[SeatId]:
    where = session.seats[ask.seat].room
    return session.rooms[where].seated if where else ()


def surface(change: Callable[[Session, Any, Any], Any]) -> Callable[[], AbstractContextManager[object]]:
    """Show more on entering than a room shows."""

    def plant() -> AbstractContextManager[object]:
        true = visibility._surface
        return replaced(visibility, "_surface", lambda s, room, reader: change(s, room, true(s, room, reader)))

    return plant


def _target_named(_: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    return tuple(replace(e, room=ask.room) if isinstance(e, moves.SeatWithdrew) else e for e in events)


def _origin_named(session: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    came = session.seats[ask.seats[0]].room
    return tuple(
        replace(e, person=replace(e.person, side_name=f"{came}")) if isinstance(e, moves.SeatPlaced) else e
        for e in events
    )


def _versions(session: Session, _: SeatId, ask: Any, __: Any, events: Events) -> Events:
    count = len(session.boards.get(ask.room, {}))
    return tuple(
        replace(e, patches=tuple(replace(p, fields={**p.fields, "updated": count}) for p in e.patches))
        for e in events
        if isinstance(e, whiteboard.Drawn)
    )


def _all_lines_counted(session: Session, *rest_: Any) -> Events:
    if sum(map(len, session.lines.values())) > 10:
        raise Refusal(Because.TOO_MANY)
    events: Events = rest_[-1]
    return events


def _notes_counted(session: Session, _: SeatId, __: Any, ___: Any, events: Events) -> Events:
    count = sum(map(len, session.notes.values()))
    return tuple(replace(e, minutes=count) for e in events if isinstance(e, agenda.AgendaItemAdded))


def _room_told_apart(session: Session, ask: Any) -> None:
    if ask.room not in session.rooms:
        raise Refusal(Because.NO_SUCH_ROOM)


def before(command: type, check: Callable[[Session, Any], None]) -> Callable[[], AbstractContextManager[object]]:
    """Check something before a command is decided."""

    def plant() -> AbstractContextManager[object]:
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> Events:
            check(session, ask)
            return rule.decide(session, by, ask, turn)

        return replaced(core, "RULES", {**core.RULES, command: replace(rule, decide=decide)})

    return plant


def _missing_elements_refused(session: Session, ask: Any) -> None:
    board = session.boards.get(ask.room, {})
    if any(p.element not in board and "type" not in p.fields for p in ask.patches):
        raise Refusal(Because.NO_SUCH_ITEM)


def _consent_told_apart(session: Session, ask: Any) -> None:
    if ask.release in session.releases and session.releases[ask.release].wording != ask.wording:
        raise Refusal(Because.WORDING_CHANGED)


def _unseen_consent() -> AbstractContextManager[object]:
    true = disclosure._known

    def known(session: Session, by: SeatId, release: ItemId) -> Any:
        if release in session.releases and by not in session.releases[release].knowers:
            raise Refusal(Because.NOT_ALLOWED)
        return true(session, by, release)

    return replaced(disclosure, "_known", known)


def _items_known_to_all_mediators() -> AbstractContextManager[object]:
    return replaced(disclosure, "_knows", lambda session, seat, ask: ask.item in session.lines.get(ask.source, {}))


def _elements_known_to_all() -> AbstractContextManager[object]:
    return replaced(Session, "readers_of", lambda self, room, element: room.seated)


def _circle_joined_by_entering() -> AbstractContextManager[object]:
    true = moves.evolve_placed

    def evolve(session: Session, placed: moves.SeatPlaced) -> Session:
        after = true(session, placed)
        room = after.rooms[placed.room]
        return after.with_room(replace(room, circle=room.circle | {placed.person.seat}))

    return replaced(core, "EVOLVE", {**core.EVOLVE, moves.SeatPlaced: evolve})


def _circle_ignored() -> AbstractContextManager[object]:
    true = visibility._surface
    return replaced(
        visibility, "_surface", lambda s, room, reader: true(s, replace(room, circle=room.circle | {reader}), reader)
    )


def _heard_from_caucus() -> AbstractContextManager[object]:
    true = visibility.heard_by

    def heard(listener: SeatId, session: Session) -> frozenset[SeatId]:
        own = true(listener, session)
        return own | (session.mediators() & session.admitted()) - {listener} if own else own

    return replaced(visibility, "heard_by", heard)


def _heard_by_past_roommates() -> AbstractContextManager[object]:
    true = visibility.heard_by

    def heard(listener: SeatId, session: Session) -> frozenset[SeatId]:
        side = {s for s in session.admitted() if session.seats[s].person.side == "a" and session.seats[s].confirmed}
        own = true(listener, session)
        return own | side - {listener} if own else own

    return replaced(visibility, "heard_by", heard)


def _glimpses(kind: type) -> Callable[[], AbstractContextManager[object]]:
    def plant() -> AbstractContextManager[object]:
        true = visibility.glimpse

        def shown(session: Session, by: SeatId, body: Any, limits: Any) -> Any:
            seen = true(session, by, body, limits)
            wide = session.admitted() - {by}
            return replace(seen, readers=wide) if seen is not None and isinstance(body, kind) else seen

        return replaced(visibility, "glimpse", shown)

    return plant


def _console_with_lines() -> AbstractContextManager[object]:
    true = visibility._show_console

    def show(after: Session, given: Any) -> Any:
        shown = true(after, given)
        last = {room: list(lines.values())[-1].text for room, lines in after.lines.items()}
        rooms = tuple(replace(r, title=r.title + last.get(r.room, "")) for r in shown.rooms)
        return replace(shown, rooms=rooms)

    return replaced(visibility, "DISCLOSE", {**visibility.DISCLOSE, opening.ConsoleGiven: show})


def _joint_rest_told_to_all() -> AbstractContextManager[object]:
    true = rest.follow

    def follow(session: Session, after: Session, turn: Any) -> Events:
        return tuple(replace(e, audience=these(after.admitted())) for e in true(session, after, turn))

    return replaced(core, "REACTIONS", (follow,))


def _everyone_here(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, roster=tuple(visibility._occupant(s, seat) for seat in sorted(s.admitted())))


def _notes_of_all_rooms(s: Session, _: Any, shown: Any) -> Any:
    every = tuple(
        visibility.NoteShown(n.id, n.item, n.by, n.text, n.at) for ns in s.notes.values() for n in ns.values()
    )
    return replace(shown, notes=every)


def _cleared_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, cleared=tuple(c for cleared in s.cleared.values() for c in cleared))


def _kept_open_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, kept_open=s.joint_kept_open)


def _elements_counted(s: Session, room: Any, shown: Any) -> Any:
    return replace(shown, title=f"{shown.title} {len(s.boards.get(room.id, {}))}")


def _lines_on_entering(s: Session, room: Any, shown: Any) -> Any:
    said = " ".join(line.text for line in s.lines.get(room.id, {}).values())
    return replace(shown, title=shown.title + said)


def _joint_pause_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, pause=shown.pause or next(iter(s.breaks.values()), None), resting=JOINT in s.resting)


def _of_wire(wire: type[Wire]) -> Leak:
    return Leak(wire.__name__, nullcontext, wire)


def _of_core(name: str, planted: Callable[[], AbstractContextManager[object]]) -> Leak:
    return Leak(name, planted, QuietWire)


LEAKS: tuple[Leak, ...] = (
    *map(_of_wire, (
        GlobalNumbers, SequentialIds, IdsOfSharedChance, EmptyFrames, AudienceSent, HeadCount, RoomCount,
        SharedCompression, TellingRefusals, ViewOfAllRooms, ViewWithLogVersion,
    )),
    _of_core("lines to everyone admitted", widened(talk.Say, talk.Said, admitted)),
    _of_core("lines to absent mediators", widened(talk.Say, talk.Said, mediators)),
    _of_core("words to the mediators heard in the room", widened(talk.WriteToMediators, talk.Written, roommates)),
    _of_core("words to a person heard in their room", widened(talk.WriteToPerson, talk.Written, their_roommates)),
    _of_core("a limit counted across rooms", bent(talk.Say, _all_lines_counted)),
    _of_core("a hidden room told from none by a line", before(talk.Say, _room_told_apart)),
    _of_core("a hidden room told from none by confirming", before(attendance.Confirm, _room_told_apart)),
    _of_core("private notes to the co-mediator", widened(notes.KeepNote, notes.NoteKept, mediators)),
    _of_core("notes of a caucus to everyone admitted", widened(agenda.NoteOnAgenda, agenda.AgendaNoted, admitted)),
    _of_core("notes of a caucus to absent mediators", widened(agenda.NoteOnAgenda, agenda.AgendaNoted, mediators)),
    _of_core("notes counted in another event", bent(agenda.AddAgendaItem, _notes_counted)),
    _of_core("the lobby sees who arrives", widened(attendance.Arrive, attendance.Arrived, waiting)),
    _of_core("the lobby reads each other's holds", widened(attendance.Hold, attendance.HeldInLobby, waiting)),
    _of_core("the rooms see who signs", widened(attendance.SignAgreement, attendance.AgreementSigned, admitted)),
    _of_core("the rooms see who is invited", widened(opening.InviteSeat, opening.SeatInvited, admitted)),
    _of_core("leaving told to all rooms", widened(attendance.Depart, attendance.Departed, admitted)),
    _of_core("a lost line told to all rooms", widened(attendance.NoteLine, Event, admitted)),
    _of_core("a confirmation told to all rooms", widened(attendance.Confirm, attendance.SeatConfirmed, admitted)),
    _of_core("a wish to mute heard in the room", widened(attendance.AskToMute, attendance.MuteAsked, their_roommates)),
    _of_core("placing told to all rooms", widened(moves.Move, moves.SeatPlaced, admitted)),
    _of_core("admission told to all rooms", widened(moves.Admit, moves.SeatPlaced, admitted)),
    _of_core("where to, told to those who stay", bent(moves.Move, _target_named)),
    _of_core("where from, told to those in the target", bent(moves.Move, _origin_named)),
    _of_core("a caucus announced to everyone", widened(caucus.OpenCaucus, caucus.CaucusOpened, admitted)),
    _of_core("a caucus's closing told to everyone", widened(caucus.CloseCaucus, caucus.CaucusClosed, admitted)),
    _of_core("requests seen in the room", widened(breaks.Ask, breaks.RequestMade, roommates)),
    _of_core("answers heard in the room", widened(breaks.AnswerRequest, breaks.RequestSettled, their_roommates)),
    _of_core("breaks of other rooms", widened(breaks.StartBreak, breaks.BreakStarted, admitted)),
    _of_core("ends of other rooms' breaks", widened(breaks.EndBreak, breaks.BreakEnded, admitted)),
    _of_core("rest told to all rooms", _joint_rest_told_to_all),
    _of_core("proposals to all mediators", widened(disclosure.ProposeRelease, disclosure.ReleaseProposed, mediators)),
    _of_core("proposals to everyone admitted", widened(disclosure.ProposeRelease, Event, admitted)),
    _of_core("answers of owners to everyone", widened(disclosure.AnswerRelease, disclosure.ReleaseAnswered, admitted)),
    _of_core("released texts to all rooms", widened(disclosure.ReleaseItem, disclosure.ItemReleased, admitted)),
    _of_core("consent to the unseen told from the missing", _unseen_consent),
    _of_core("a wording guessed by its refusal", before(disclosure.AnswerRelease, _consent_told_apart)),
    _of_core("items proposed by who was not told", _items_known_to_all_mediators),
    _of_core("strokes and undo shown to outsiders", _elements_known_to_all),
    _of_core("board versions that count hidden edits", bent(whiteboard.Draw, _versions)),
    _of_core("missing elements told from unknown ones", before(whiteboard.Draw, _missing_elements_refused)),
    _of_core("a board drawn for everyone", widened(whiteboard.Draw, whiteboard.Drawn, admitted)),
    _of_core("view-only told to all rooms", widened(whiteboard.LetDraw, whiteboard.DrawingLet, admitted)),
    _of_core("the circle joined by entering", _circle_joined_by_entering),
    _of_core("the circle ignored on entering", _circle_ignored),
    _of_core("the roster of other rooms", surface(_everyone_here)),
    _of_core("notes of other rooms on entering", surface(_notes_of_all_rooms)),
    _of_core("cleared texts of other rooms", surface(_cleared_everywhere)),
    _of_core("whether the joint session was left open", surface(_kept_open_everywhere)),
    _of_core("hidden elements counted", surface(_elements_counted)),
    _of_core("history before one joined", surface(_lines_on_entering)),
    _of_core("pauses of other rooms on entering", surface(_joint_pause_everywhere)),
    _of_core("the console shows what was said", _console_with_lines),
    _of_core("mediators heard from their caucus", _heard_from_caucus),
    _of_core("a side heard wherever it is", _heard_by_past_roommates),
    _of_core("pointers of other rooms", _glimpses(visibility.Pointer)),
    _of_core("sketches of other rooms", _glimpses(visibility.Sketch)),
    _of_core("devices in other rooms", _glimpses(visibility.Devices)),
    _of_core("the draft shown to the lobby", widened(outcome.DraftOutcome, outcome.OutcomeDrafted, waiting)),
    _of_core("summaries of others", widened(outcome.PublishSummaries, outcome.SummaryPublished, lambda s, *_: s.seats)),
)  # fmt: skip
