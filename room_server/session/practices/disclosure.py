"""Disclosure: how one item crosses from a room to another, and how nothing else does.

A release needs the mediator's act and the owner's consent to that exact wording; a changed wording is a new proposal.
The owner of an item is its author's side; where a neutral wrote it in a caucus, the side with which that caucus is
held. One seat named when the session was made approves for a side. A release makes a new item; nothing is relabelled.
Only those who have been told an item can propose its release, and it is told to nobody else until it crosses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, these
from room_server.session.people import NEUTRAL, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import Cleared, ItemId, Release, Session, Standing, Turn, checked_text


@dataclass(frozen=True, slots=True)
class ProposeRelease:
    """Ask an item's owner whether this wording of it may be told in another room (mediators).

    ``item`` is a chat line or an agenda note of room ``source`` that the proposing mediator was told.
    """

    source: RoomId
    item: ItemId
    wording: str
    target: RoomId


@dataclass(frozen=True, slots=True)
class AnswerRelease:
    """Approve or refuse, as the owner, the exact wording that one has read."""

    release: ItemId
    wording: str
    approve: bool


@dataclass(frozen=True, slots=True)
class ReleaseItem:
    """Tell the approved wording in the target room now (mediators)."""

    release: ItemId


@dataclass(frozen=True, slots=True)
class DropRelease:
    """Give a proposal up (mediators)."""

    release: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseProposed(Event):
    """A mediator asks an owner; told to the owner's approver and to mediators who know the item."""

    release: ItemId
    source: RoomId
    item: ItemId
    author: SeatId
    target: RoomId
    wording: str
    approver: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswered(Event):
    """The owner approved or refused."""

    release: ItemId
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseDropped(Event):
    """A proposal was given up, or has crossed: it is no longer open."""

    release: ItemId
    crossed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReleased(Event):
    """A released text stands in a room now: its wording, its author and the time of release, no more."""

    item: ItemId
    room: RoomId
    author: SeatId
    wording: str


def decide_propose(session: Session, by: SeatId, ask: ProposeRelease, turn: Turn) -> tuple[Event, ...]:
    """Ask the owner. An item that one was not told is refused like one that does not exist."""
    author = _author_if_known(session, by, ask)
    target = session.open_room(ask.target)
    wording = checked_text(ask.wording, turn.limits.text_chars)
    if target.id == ask.source:
        raise Refusal(Because.BAD_VALUE)
    approver = _approver(session, ask.source, author)
    knowers = {m for m in session.mediators() if _knows(session, m, ask)} | {approver}
    return (
        ReleaseProposed(
            audience=these(knowers),
            at=turn.now,
            release=ItemId(turn.ids(0)),
            source=ask.source,
            item=ask.item,
            author=author,
            target=target.id,
            wording=wording,
            approver=approver,
        ),
    )


def decide_answer(session: Session, by: SeatId, ask: AnswerRelease, turn: Turn) -> tuple[Event, ...]:
    """Keep the owner's answer to exactly this wording; an approval can be taken back until the text crosses."""
    release = _known(session, by, ask.release)
    if release.approver != by:
        raise Refusal(Because.NOT_ALLOWED)
    if release.wording != ask.wording:
        raise Refusal(Because.WORDING_CHANGED)
    told = these(release.knowers)
    return (ReleaseAnswered(audience=told, at=turn.now, release=release.id, approved=ask.approve),)


def decide_release(session: Session, by: SeatId, ask: ReleaseItem, turn: Turn) -> tuple[Event, ...]:
    """Let the approved wording cross, as a new item, in one append."""
    release = _known(session, by, ask.release)
    if not release.approved:
        raise Refusal(Because.NOT_APPROVED)
    target = session.open_room(release.target)
    return (
        ItemReleased(
            audience=session.told_in(target.id),
            at=turn.now,
            item=ItemId(turn.ids(0)),
            room=target.id,
            author=release.author,
            wording=release.wording,
        ),
        ReleaseDropped(audience=these(release.knowers), at=turn.now, release=release.id, crossed=True),
    )


def decide_drop(session: Session, by: SeatId, ask: DropRelease, turn: Turn) -> tuple[Event, ...]:
    """Give the proposal up."""
    release = _known(session, by, ask.release)
    told = these(release.knowers)
    return (ReleaseDropped(audience=told, at=turn.now, release=release.id, crossed=False),)


def evolve_proposed(session: Session, proposed: ReleaseProposed) -> Session:
    """Keep the proposal."""
    release = Release(
        proposed.release,
        proposed.source,
        proposed.item,
        proposed.author,
        proposed.target,
        proposed.wording,
        proposed.approver,
        proposed.audience.seats,
    )
    return replace(session, releases={**session.releases, release.id: release})


def evolve_answered(session: Session, answered: ReleaseAnswered) -> Session:
    """Keep the approval; a refusal ends the proposal."""
    if not answered.approved:
        return _without(session, answered.release)
    approved = replace(session.releases[answered.release], approved=True)
    return replace(session, releases={**session.releases, answered.release: approved})


def evolve_released(session: Session, released: ItemReleased) -> Session:
    """Put the text on the target room's surface."""
    text = Cleared(released.item, released.author, released.wording, released.at)
    cleared = (*session.cleared.get(released.room, ()), text)
    return replace(session, cleared={**session.cleared, released.room: cleared})


def evolve_dropped(session: Session, dropped: ReleaseDropped) -> Session:
    """Forget the proposal."""
    return _without(session, dropped.release)


def _author_if_known(session: Session, by: SeatId, ask: ProposeRelease) -> SeatId:
    if not _knows(session, by, ask):
        raise Refusal(Because.NO_SUCH_ITEM)
    line = session.lines.get(ask.source, {}).get(ask.item)
    return line.by if line else session.notes[ask.source][ask.item].by


def _knows(session: Session, seat: SeatId, ask: ProposeRelease) -> bool:
    line = session.lines.get(ask.source, {}).get(ask.item)
    if line is not None:
        return seat in line.told
    note = session.notes.get(ask.source, {}).get(ask.item)
    return note is not None and (seat in note.outsiders or seat in session.rooms[ask.source].circle)


def _approver(session: Session, source: RoomId, author: SeatId) -> SeatId:
    side = session.seats[author].person.side
    if side == NEUTRAL:
        side = session.rooms[source].side
    approver = author if side == NEUTRAL else session.approver_of(side)
    if approver is None or session.seats[approver].standing is Standing.REMOVED:
        raise Refusal(Because.NOT_APPROVED)
    return approver


def _known(session: Session, by: SeatId, release: ItemId) -> Release:
    found = session.releases.get(release)
    if found is None or by not in found.knowers:
        raise Refusal(Because.NO_SUCH_RELEASE)
    return found


def _without(session: Session, release: ItemId) -> Session:
    left = {known: r for known, r in session.releases.items() if known != release}
    return replace(session, releases=left)
