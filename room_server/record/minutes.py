"""Minutes: what one person was told, in order, as the record of a session. Pure.

They are folded from that person's ``Visible`` events and from nothing else, never from all events with a filter: so
they cannot hold what was not told. Times are UTC milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from room_server.session.audience import Ms
from room_server.session.people import Person, SeatId
from room_server.session.practices.adjournment import Adjourned, Reconvened
from room_server.session.practices.attendance import Departed, Removed
from room_server.session.practices.breaks import BreakEnded, BreakStarted
from room_server.session.practices.moves import SeatPlaced, SeatWithdrew
from room_server.session.practices.opening import SeatInvited
from room_server.session.practices.outcome import SessionEnded
from room_server.session.practices.stages import StageSet
from room_server.session.rooms import RoomId
from room_server.session.shown import RoomShown
from room_server.session.state import Stage
from room_server.session.views.fold import tell
from room_server.session.views.shape import View
from room_server.session.visibility import Visible


@dataclass(slots=True)
class Stay:
    """Somebody's time in the joint session, or the reader's own in a room; ``until`` None: to the end."""

    seat: SeatId
    room: RoomId
    since: Ms
    until: Ms | None = None


@dataclass(slots=True)
class Pause:
    """A break of a room that the reader was told of."""

    room: RoomId
    since: Ms
    until: Ms


@dataclass(slots=True)
class DaysOff:
    """An adjournment: since when, when it went on (``until`` None: it has not), and the last word to everyone."""

    since: Ms
    until: Ms | None
    word: str


@dataclass(slots=True)
class Minutes:
    """What one person was told: the last view, and when what happened."""

    seen: View
    stays: list[Stay] = field(default_factory=list)
    stages: list[tuple[Stage, Ms]] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    adjournments: list[DaysOff] = field(default_factory=list)
    ended_at: Ms | None = None

    def person(self, seat: SeatId) -> Person | None:
        """Return a person whom the reader knows of."""
        known = self.seen.people.get(seat)
        return known.person if known else next((p for p in self.seen.mediators if p.seat == seat), None)


def minutes(reader: SeatId, told: Sequence[Visible]) -> Minutes:
    """Return the minutes of what the reader was told."""
    kept = Minutes(View(reader))
    for visible in told:
        tell(kept.seen, visible)
        note = _NOTE.get(type(visible.event))
        if note is not None:
            note(kept, visible.event)
    return kept


def _invited(kept: Minutes, event: SeatInvited) -> None:
    """Leave out words that were said to everyone before the reader was one of them; the one that stands is theirs."""
    now = kept.seen.adjourned
    if event.person.seat == kept.seen.you:
        for days in kept.adjournments:
            days.word = now.word if now is not None and days.until is None else ""


def _shown(kept: Minutes, event: RoomShown) -> None:
    if not kept.seen.steers():
        _leave_all(kept, event.at)
    for occupant in event.surface.roster:
        _come(kept, occupant.person.seat, event.room, event.at)
    if not kept.stages or kept.stages[-1][0] is not event.surface.stage:
        kept.stages.append((event.surface.stage, event.at))
    pause = event.surface.pause
    if pause is not None and not any(p.room == event.room and p.since == pause.started_at for p in kept.pauses):
        kept.pauses.append(Pause(event.room, pause.started_at, pause.until))


def _placed(kept: Minutes, event: SeatPlaced) -> None:
    _come(kept, event.person.seat, event.room, event.at)


def _gone(kept: Minutes, event: SeatWithdrew | Departed | Removed) -> None:
    _leave(kept, event.seat, event.at)


def _stage(kept: Minutes, event: StageSet) -> None:
    kept.stages.append((event.stage, event.at))


def _pause(kept: Minutes, event: BreakStarted) -> None:
    kept.pauses.append(Pause(event.room, event.at, event.until))


def _pause_over(kept: Minutes, event: BreakEnded) -> None:
    for pause in kept.pauses:
        if pause.room == event.room and pause.until > event.at >= pause.since:
            pause.until = event.at


def _adjourned(kept: Minutes, event: Adjourned) -> None:
    now = kept.adjournments[-1] if kept.adjournments else None
    if now is not None and now.until is None:
        now.word = event.word or now.word  # another day was set
        return
    kept.adjournments.append(DaysOff(event.at, None, event.word))
    _stop(kept, event.at)


def _reconvened(kept: Minutes, event: Reconvened) -> None:
    kept.adjournments[-1].until = event.at


def _ended(kept: Minutes, event: SessionEnded) -> None:
    kept.ended_at = event.at
    _stop(kept, event.at)


def _stop(kept: Minutes, at: Ms) -> None:
    """End what ends with the session, or for that day: breaks, and everybody's stay."""
    for pause in kept.pauses:
        pause.until = min(pause.until, at)
    _leave_all(kept, at)


def _come(kept: Minutes, seat: SeatId, room: RoomId, at: Ms) -> None:
    if any(stay.seat == seat and stay.room == room and stay.until is None for stay in kept.stays):
        return
    _leave(kept, seat, at)
    kept.stays.append(Stay(seat, room, at))


def _leave(kept: Minutes, seat: SeatId, at: Ms) -> None:
    for stay in kept.stays:
        if stay.seat == seat and stay.until is None:
            stay.until = at


def _leave_all(kept: Minutes, at: Ms) -> None:
    for stay in kept.stays:
        if stay.until is None:
            stay.until = at


_NOTE: Mapping[type, Callable[[Minutes, Any], None]] = {
    SeatInvited: _invited,
    RoomShown: _shown,
    SeatPlaced: _placed,
    SeatWithdrew: _gone,
    Departed: _gone,
    Removed: _gone,
    StageSet: _stage,
    BreakStarted: _pause,
    BreakEnded: _pause_over,
    Adjourned: _adjourned,
    Reconvened: _reconvened,
    SessionEnded: _ended,
}
