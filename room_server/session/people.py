"""Who is at the table, and which standing each seat has (terms: the field's own, see ARCHITECTURE.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NewType

SeatId = NewType("SeatId", str)
"""One invited person's place in one session; never reused. Fixed by the personal link, never by a frame."""

SideId = NewType("SideId", str)
"""A party with its team, ``a`` to ``z``; the natural unit of confidentiality."""

HOST = SeatId("")
"""The server itself, where it acts for nobody: a timer, a lost line, an account that prepares a session."""

NEUTRAL = SideId("n")
"""The side of those who belong to no side: mediators, experts, observers, a neutral interpreter."""


class Role(StrEnum):
    """What a person is in the mediation."""

    MEDIATOR = "mediator"
    CO_MEDIATOR = "co-mediator"
    PARTY = "party"
    COUNSEL = "counsel"
    REPRESENTATIVE = "representative"
    SUPPORT_PERSON = "support-person"
    INTERPRETER = "interpreter"
    EXPERT = "expert"
    OBSERVER = "observer"


STEERING = frozenset({Role.MEDIATOR, Role.CO_MEDIATOR})
"""The roles that steer; there is full parity between them."""

TAKING_PART = frozenset(Role) - {Role.OBSERVER}
"""The roles that act; an observer watches."""

EVERYONE = frozenset(Role)


class Mode(StrEnum):
    """With what a person joins: a camera is never required, nor is a microphone."""

    VIDEO = "video"
    AUDIO = "audio"
    TEXT = "text"


class DeviceState(StrEnum):
    """What a person's own check found of a microphone or a camera."""

    WORKS = "works"
    QUIET = "quiet"  # a microphone that is on and has heard nobody yet
    OFF = "off"
    BLOCKED = "blocked"  # the browser does not let the page use it
    MISSING = "missing"
    BUSY = "busy"  # another program uses it
    FAILED = "failed"


class SpeakerState(StrEnum):
    """Whether a person heard the test sound."""

    HEARD = "heard"
    UNHEARD = "unheard"
    UNTRIED = "untried"


class LineState(StrEnum):
    """How sound and picture come through to the forwarder and back, as a person's own check measured it."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    BLOCKED = "blocked"  # no way through at all
    UNMEASURED = "unmeasured"


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the check before joining found; ``relayed``: through a relay alone. No names of devices, no addresses."""

    microphone: DeviceState
    camera: DeviceState
    speaker: SpeakerState
    line: LineState
    relayed: bool


@dataclass(frozen=True, slots=True)
class Attestation:
    """What a person gave their word for: who else is with them ("" for nobody), neither recording nor relaying."""

    present: str
    at: int  # UTC milliseconds


@dataclass(frozen=True, slots=True)
class Wait:
    """What a waiting person was told: a word, and until when it may last (UTC milliseconds; None: not known).

    ``minimal``: their screen names neither a person nor a room, for whoever may look over their shoulder.
    """

    word: str
    until: int | None
    minimal: bool
    at: int  # UTC milliseconds


@dataclass(frozen=True, slots=True)
class WaitAnswer:
    """What a person answered when they were asked how they are while they wait."""

    well: bool
    at: int  # UTC milliseconds


@dataclass(frozen=True, slots=True)
class Care:
    """How it stands with a person, for that person and the mediators alone.

    ``ready`` to go on after the break of their room; ``attestation``: their word, while it holds; ``distress_since``
    a signal of theirs is open (UTC milliseconds); ``wait`` and ``answer``: what they were told and said while waiting.
    """

    ready: bool = False
    attestation: Attestation | None = None
    distress_since: int | None = None
    wait: Wait | None = None
    answer: WaitAnswer | None = None

    def attended(self) -> Care:
        """Return it when a wait has ended."""
        return replace(self, wait=None, answer=None)

    def elsewhere(self) -> Care:
        """Return it when the person has come into a room, or left it."""
        return replace(self.attended(), ready=False)

    def anew(self) -> Care:
        """Return it when their word no longer holds: when they come in, and when a break begins or ends."""
        return replace(self, ready=False, attestation=None)


NO_CARE = Care()


@dataclass(frozen=True, slots=True)
class Person:
    """One person as those who may know of them read them.

    ``side_name`` is the word for the side ("Tenant"); ``serves`` is the seat that an interpreter is linked to.
    """

    seat: SeatId
    name: str
    role: Role
    side: SideId = NEUTRAL
    side_name: str = ""
    serves: SeatId | None = None

    @property
    def steers(self) -> bool:
        """Tell whether this person is a mediator or co-mediator."""
        return self.role in STEERING
