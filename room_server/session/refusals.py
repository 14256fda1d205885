"""Refusals: why the room says no. A refusal changes nothing and is not remembered.

The wire carries the stable code; the browser owns the sentence, in the person's language. What a person may not
know is refused in the same words as what does not exist.
"""

from __future__ import annotations

from enum import StrEnum


class Because(StrEnum):
    """Stable, program-readable reasons. Each is documented in ``wire/PROTOCOL.md``."""

    NOT_ALLOWED = "not-allowed"  # the role does not have this power
    NOT_SEATED = "not-seated"  # only people who are in a room do this
    NOT_NOW = "not-now"  # the person's standing does not fit (already admitted, declined, gone)
    NOT_ATTESTED = "not-attested"  # whoever comes in, or back from a break, gives their word first
    NOT_SIGNED = "not-signed"  # the agreement to mediate comes first
    AGREEMENT_CHANGED = "agreement-changed"  # what was signed is not the text that is in force
    SESSION_OVER = "session-over"
    ADJOURNED = "adjourned"  # the session goes on another day
    LOCKED = "locked"  # nobody else comes in now; the mediators know who asked to
    NO_SUCH_SEAT = "no-such-seat"
    NO_SUCH_ROOM = "no-such-room"
    NO_SUCH_ITEM = "no-such-item"
    NO_SUCH_REQUEST = "no-such-request"
    NO_SUCH_RELEASE = "no-such-release"
    ROOM_CHANGED = "room-changed"  # the roster is not the one that was seen
    ROOM_NOT_EMPTY = "room-not-empty"
    TURNS_CHANGED = "turns-changed"  # the order of turns is not the one that was seen
    SIDES_WOULD_MEET = "sides-would-meet"  # opposing sides in a private room: acknowledge to go on
    WITHOUT_COUNSEL = "without-counsel"  # a party placed without the counsel they have: acknowledge to go on
    NO_CONTACT = "no-contact"  # two people under a no-contact order would meet, or one learn of the other: never
    SIDES_APART = "sides-apart"  # opposing sides would meet in a session in which they never do
    TOGETHER_NOW = "together-now"  # the two sit in one room, or are called back to one: separate them first
    NAMES_ONE_KEPT_APART = "names-one-kept-apart"  # the words name somebody to a person who never learns of them
    OBSERVER_IN_PRIVATE = "observer-in-private"  # an observer in a private room: acknowledge to go on
    HOLD_FIRST = "hold-first"  # nobody comes from the lobby straight into a private room that is not held for them
    KNOCK_FIRST = "knock-first"  # a side consults by itself: one knocks, and somebody there lets one in
    CALLED_BACK = "called-back"  # people are called back into the joint session, and were told how many will be there
    NOT_FOR_THEM = "not-for-them"  # a room of this kind is not for that person
    NOBODY_THERE = "nobody-there"  # nobody sits there who could let somebody in
    NOT_HERE = "not-here"  # in a hold room nothing reaches the others: one writes to the mediators
    ON_BREAK = "on-break"
    NOT_ON_BREAK = "not-on-break"
    ALREADY = "already"  # it is so already
    VIEW_ONLY = "view-only"  # the mediator lets this seat look at the board only
    NOT_APPROVED = "not-approved"  # the owner has not approved this exact wording
    WORDING_CHANGED = "wording-changed"  # the wording answered is not the wording proposed
    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    BAD_VALUE = "bad-value"


class Refusal(Exception):
    """A rule of the room forbids the command; nothing has changed and the session goes on."""

    def __init__(self, because: Because) -> None:
        super().__init__(because.value)
        self.because = because
