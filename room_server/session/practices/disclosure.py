"""Disclosure: how one item crosses from a room to another, and how nothing else does.

- A release needs the mediator's act and the owner's consent to that exact wording. Whose an item is, who knows it and
  what the regime counts as consented stands in ``items``. One seat named when the session was made approves for a side.
- The owner approves, refuses, or says other words (``RewordRelease``): those are consented by being said, and go back
  to the mediator. Where the mediator changes the words, the owner is asked anew. Each of these names the words that its
  sender has read, and so does the crossing itself: of two who act at once, one is refused and looks again.
- An edit of the item ends its proposals; to mark it confidential ends their consent (``confidential``).
- What crosses is new: a text in its exact wording, and for elements of a board copies of them as they stood when the
  owner was asked. Nothing is relabelled. Those in the target room read the text, its author and the time, no more;
  those who knew of the proposal are told what became of it.
- Only those who know an item can propose its release, and it is told to nobody else until it crosses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import from_whom, refuse_names, those_apart
from room_server.session.audience import Event, these
from room_server.session.crossing import Cleared, Copied, ItemKind, Owner, Release
from room_server.session.items import Item, approver_for, consented, copies, known_by, owner_of, standing_on
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId
from room_server.session.state import Element, ItemId, Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class ProposeRelease:
    """Ask an item's owner whether this wording of it may be told in another room (mediators).

    ``item`` is of room ``source``, and the proposing mediator knows it; ``also`` names further elements of the same
    board, of the same owner, that would cross with it.
    """

    source: RoomId
    item: ItemId
    wording: str
    target: RoomId
    kind: ItemKind = ItemKind.LINE
    also: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class RewordRelease:
    """Say other words for the ones that one has read (``was``): a mediator, who then asks anew, or the owner."""

    release: ItemId
    was: str
    wording: str


@dataclass(frozen=True, slots=True)
class AnswerRelease:
    """Approve or refuse, as the owner, the exact wording that one has read."""

    release: ItemId
    wording: str
    approve: bool


@dataclass(frozen=True, slots=True)
class ReleaseItem:
    """Tell the approved wording, the very one that one has read, in the target room now (mediators)."""

    release: ItemId
    wording: str


@dataclass(frozen=True, slots=True)
class DropRelease:
    """Give a proposal up (mediators)."""

    release: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseProposed(Event):
    """A mediator asks an owner; told to the owner's approver and to mediators who know the item.

    ``approved``: the regime, or the proposer's owning it, counts as consent to these words.
    """

    release: ItemId
    source: RoomId
    item: ItemId
    author: SeatId
    target: RoomId
    wording: str
    approver: SeatId
    kind: ItemKind = ItemKind.LINE
    also: tuple[ItemId, ...] = ()
    elements: tuple[Copied, ...] = ()
    approved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseReworded(Event):
    """A proposal has other words: its owner's own (``approved``), or a mediator's, for the owner to answer."""

    release: ItemId
    wording: str
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseAnswered(Event):
    """The owner approved or refused."""

    release: ItemId
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseDropped(Event):
    """A proposal was given up, ended since its item was changed (``edited``), or has crossed.

    ``became``: the new text's id, then those of the new elements.
    """

    release: ItemId
    crossed: bool
    edited: bool = False
    became: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReleased(Event):
    """A released text stands in a room now: its wording, its author and the time of release, no more.

    ``elements`` are new on the room's board by it. ``author`` None: they never learn of each other, the reader and who
    wrote it (``apart``); it reads as told by the mediator.
    """

    item: ItemId
    room: RoomId
    author: SeatId | None
    wording: str
    elements: tuple[Copied, ...] = ()


def decide_propose(session: Session, by: SeatId, ask: ProposeRelease, turn: Turn) -> tuple[Event, ...]:
    """Ask the owner. An item that one does not know is refused like one that does not exist."""
    items = _items(session, by, ask, turn)
    owner = owner_of(session, items[0])
    target = session.open_room(ask.target)
    wording = checked_text(ask.wording, turn.limits.text_chars)
    if target.id == ask.source:
        raise Refusal(Because.BAD_VALUE)
    approver = approver_for(session, owner)
    if any(approver_for(session, owner_of(session, item)) != approver for item in items[1:]):
        raise Refusal(Because.NOT_APPROVED)  # nobody owns them all
    _check_apart(session, items, approver, target, wording)
    knowing = [item.known_to for item in items]
    return (
        ReleaseProposed(
            audience=these(session.mediators().intersection(*knowing) | {approver}),
            at=turn.now,
            release=ItemId(turn.ids(0)),
            source=ask.source,
            item=ask.item,
            author=owner.author,
            target=target.id,
            wording=wording,
            approver=approver,
            kind=ask.kind,
            also=ask.also,
            elements=tuple(Copied(one.id, one.element.fields) for one in items if one.element is not None),
            approved=approver == by or consented(session, items, wording),
        ),
    )


def _check_apart(session: Session, items: tuple[Item, ...], approver: SeatId, target: Room, wording: str) -> None:
    """Refuse what the approver may not read of, and words that name somebody to whom they may not be named."""
    hands = {item.author for item in items}.union(*(item.element.hands for item in items if item.element is not None))
    if not from_whom(session, approver).isdisjoint(hands):
        raise Refusal(Because.NO_CONTACT)
    refuse_names(session, wording, target.circle | target.seated | {approver})


def decide_reword(session: Session, by: SeatId, ask: RewordRelease, turn: Turn) -> tuple[Event, ...]:
    """Take the other words: the owner's own are consented by being said."""
    release = _read(session, by, ask.release, ask.was)
    wording = checked_text(ask.wording, turn.limits.text_chars)
    if wording == release.wording:
        raise Refusal(Because.ALREADY)
    told, owns = these(release.knowers), release.approver == by
    if not owns:  # an owner learns of no order: what they say is looked at when it crosses
        target = session.rooms[release.target]
        refuse_names(session, wording, target.circle | target.seated | {release.approver})
    return (ReleaseReworded(audience=told, at=turn.now, release=release.id, wording=wording, approved=owns),)


def decide_answer(session: Session, by: SeatId, ask: AnswerRelease, turn: Turn) -> tuple[Event, ...]:
    """Keep the owner's answer to exactly this wording; an approval can be taken back until the text crosses."""
    if _known(session, by, ask.release).approver != by:
        raise Refusal(Because.NOT_ALLOWED)
    release = _read(session, by, ask.release, ask.wording)
    told = these(release.knowers)
    return (ReleaseAnswered(audience=told, at=turn.now, release=release.id, approved=ask.approve),)


def decide_release(session: Session, by: SeatId, ask: ReleaseItem, turn: Turn) -> tuple[Event, ...]:
    """Let the approved wording cross, as a new item, in one append."""
    release = _read(session, by, ask.release, ask.wording)
    if not release.approved:
        raise Refusal(Because.NOT_APPROVED)
    target = session.open_room(release.target)
    standing = standing_on(session.boards.get(target.id, {})) if release.elements else 0
    if standing + len(release.elements) > turn.limits.board_elements_per_room:
        raise Refusal(Because.TOO_MANY)
    item, elements = ItemId(turn.ids(0)), copies(release.elements, turn.ids, 1)
    became = (item, *(one.element for one in elements))
    refuse_names(session, release.wording, target.circle | target.seated)
    author, told = release.owner.author, session.told_in(target.id).seats
    unnamed = those_apart(session, author, told)
    released = ItemReleased(
        audience=these(told - unnamed),
        at=turn.now,
        item=item,
        room=target.id,
        author=author,
        wording=release.wording,
        elements=elements,
    )
    nameless = (replace(released, audience=these(unnamed), author=None),) if unnamed else ()
    return (
        released,
        *nameless,
        ReleaseDropped(audience=these(release.knowers), at=turn.now, release=release.id, crossed=True, became=became),
    )


def decide_drop(session: Session, by: SeatId, ask: DropRelease, turn: Turn) -> tuple[Event, ...]:
    """Give the proposal up."""
    release = _known(session, by, ask.release)
    told = these(release.knowers)
    return (ReleaseDropped(audience=told, at=turn.now, release=release.id, crossed=False),)


def follow(_: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Return what an edit of items makes happen: proposals of what is not as it was any more end."""
    return tuple(
        ReleaseDropped(audience=these(release.knowers), at=turn.now, release=release.id, crossed=False, edited=True)
        for release in after.releases.values()
        if any(_fields(after, release, one.element) not in (None, one.fields) for one in release.elements)
    )


def evolve_proposed(session: Session, proposed: ReleaseProposed) -> Session:
    """Keep the proposal."""
    side = session.seats[proposed.approver].person.side  # a neutral approves what is their own alone
    release = Release(
        proposed.release,
        proposed.source,
        proposed.kind,
        (proposed.item, *proposed.also),
        Owner(side, proposed.author),
        proposed.target,
        proposed.wording,
        proposed.approver,
        proposed.audience.seats,
        proposed.elements,
        proposed.approved,
    )
    return _with(session, release)


def evolve_reworded(session: Session, reworded: ReleaseReworded) -> Session:
    """Keep the other words, and whether they are the owner's own."""
    release = session.releases[reworded.release]
    return _with(session, replace(release, wording=reworded.wording, approved=reworded.approved))


def evolve_answered(session: Session, answered: ReleaseAnswered) -> Session:
    """Keep the approval; a refusal ends the proposal."""
    if not answered.approved:
        return _without(session, answered.release)
    return _with(session, replace(session.releases[answered.release], approved=True))


def evolve_released(session: Session, released: ItemReleased) -> Session:
    """Put the text, and the elements, on the target room's surface; told without its author, it is there already."""
    if released.author is None:
        return _known_also(session, released)
    text = Cleared(released.item, released.author, released.wording, released.at)
    cleared = (*session.cleared.get(released.room, ()), text)
    session = replace(session, cleared={**session.cleared, released.room: cleared})
    if not released.elements:
        return session
    outsiders = released.audience.seats - session.rooms[released.room].circle
    drawn = {one.element: Element(one.element, released.author, one.fields, outsiders) for one in released.elements}
    board = {**session.boards.get(released.room, {}), **drawn}
    return replace(session, boards={**session.boards, released.room: board})


def _known_also(session: Session, released: ItemReleased) -> Session:
    """Return the session in which the released elements are known also to these readers from outside."""
    outsiders = released.audience.seats - session.rooms[released.room].circle
    if not outsiders or not released.elements:
        return session
    board = dict(session.boards[released.room])
    for one in released.elements:
        board[one.element] = replace(board[one.element], outsiders=board[one.element].outsiders | outsiders)
    return replace(session, boards={**session.boards, released.room: board})


def evolve_dropped(session: Session, dropped: ReleaseDropped) -> Session:
    """Forget the proposal; whose the new items are stays known."""
    owner = session.releases[dropped.release].owner
    owners = {**session.owners, **dict.fromkeys(dropped.became, owner)}
    return replace(_without(session, dropped.release), owners=owners)


def _items(session: Session, by: SeatId, ask: ProposeRelease, turn: Turn) -> tuple[Item, ...]:
    """Return the items asked for, each of which ``by`` knows; several at once are elements of one board."""
    asked = (ask.item, *ask.also)
    if len(asked) > turn.limits.board_changes_per_command:
        raise Refusal(Because.TOO_MANY)
    if ask.also and (ask.kind is not ItemKind.ELEMENT or len(set(asked)) < len(asked)):
        raise Refusal(Because.BAD_VALUE)
    return tuple(known_by(session, by, ask.kind, ask.source, item) for item in asked)


def _known(session: Session, by: SeatId, release: ItemId) -> Release:
    found = session.releases.get(release)
    if found is None or by not in found.knowers:
        raise Refusal(Because.NO_SUCH_RELEASE)
    return found


def _read(session: Session, by: SeatId, release: ItemId, wording: str) -> Release:
    """Return a proposal whose words are the ones that ``by`` has read."""
    found = _known(session, by, release)
    if found.wording != wording:
        raise Refusal(Because.WORDING_CHANGED)
    return found


def _fields(session: Session, release: Release, element: ItemId) -> object:
    """Return an element as its owner's approver knows it: what is kept from them (``apart``) ends nothing of theirs.

    None where an order keeps the whole of it from them: what crosses is what they were asked about.
    """
    found = session.boards.get(release.source, {}).get(element)
    return found and found.known_as(release.approver)


def _with(session: Session, release: Release) -> Session:
    return replace(session, releases={**session.releases, release.id: release})


def _without(session: Session, release: ItemId) -> Session:
    left = {known: r for known, r in session.releases.items() if known != release}
    return replace(session, releases=left)
