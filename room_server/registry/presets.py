"""Mediators' own presets: how a session is set up, under a name, kept with an account.

Rules:
- A preset holds rooms, who is usually invited by role and side, and what holds in a session. It has no field for a
  person, a title, an agreement or an order, and whoever makes it leaves people's names out of the names of its rooms.
- An account has so many (`PresetLimits.per_account`), each under a name of its own, compared as names of accounts are:
  in Unicode form NFKC, without case. What does not fit is refused and changes nothing.
- All presets of an account are one record: of two who change it at once, neither loses what the other did.
- A change may be repeated after a lost answer: an addition is known by its id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from room_server.registry.names import folded_name
from room_server.registry.records import Records, Shelf
from room_server.registry.secret import new_id
from room_server.session.people import NEUTRAL, STEERING, Role, SideId
from room_server.session.practices.opening import MOST_RETENTION_DAYS
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import OF_A_SIDE, RoomKind
from room_server.session.state import Regime, checked_text

SIDES = "abcdefghijklm"
"""The letters that sides of a set-up may have: `n` is the neutrals'."""
FEWEST_SIDES = 2


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept, and read from a request in the same form."""


class SetUpRoom(Part, frozen=True):
    """A private room. Without a title it is named after its side or kind, in the language of whoever uses it."""

    title: str
    kind: RoomKind
    side: SideId = NEUTRAL


class SetUpPlace(Part, frozen=True):
    """Somebody who is usually invited: a role and a side."""

    role: Role
    side: SideId = NEUTRAL


class SetUp(Part, frozen=True):
    """How a session is set up. ``sides`` is how many there are; minutes and days as in ``OpenSession``."""

    sides: int
    rooms: tuple[SetUpRoom, ...]
    places: tuple[SetUpPlace, ...]
    shuttle: bool
    regime: Regime
    chat_in_summary: bool
    attestation: bool
    check_in_minutes: int
    nudge_minutes: int
    retention_days: int


class Preset(Part, frozen=True):
    """A set-up under its name."""

    id: str
    name: str
    setup: SetUp


@dataclass(frozen=True, slots=True)
class PresetLimits:
    """How much is kept; the last four are the limits of a session."""

    per_account: int = 20
    name_chars: int = 60
    title_chars: int = 120
    rooms: int = 23
    places: int = 39
    wait_minutes: int = 240


_Kept = tuple[Preset, ...]


class Presets:
    """All accounts' presets. An account is named as its cookies name it."""

    def __init__(self, records: Records, limits: PresetLimits) -> None:
        self.limits = limits
        self._shelf = Shelf(records, "account-presets", tuple[Preset, ...])

    async def list(self, account: str) -> _Kept:
        """Read an account's presets, by name."""
        return tuple(sorted(await self._shelf.get(account) or (), key=lambda one: folded_name(one.name)))

    async def add(self, account: str, name: str, setup: SetUp) -> Preset:
        """Keep a set-up under a new name. Raises Refusal: `empty`, `too-long`, `too-many`, `already`, `bad-value`."""
        made = Preset(new_id(), self._checked_name(name), check(setup, self.limits))

        def add(kept: _Kept | None) -> _Kept:
            others = _without(kept, made.id)
            if len(others) >= self.limits.per_account:
                raise Refusal(Because.TOO_MANY)
            return _with(others, made)

        await self._shelf.change(account, add)
        return made

    async def change(
        self, account: str, preset: str, *, name: str | None = None, setup: SetUp | None = None
    ) -> Preset | None:
        """Give a preset another name, or put another set-up under it; None if the account has no such preset.

        Raises Refusal as `add` does.
        """
        fresh_name = None if name is None else self._checked_name(name)
        fresh = None if setup is None else check(setup, self.limits)

        def change(old: Preset) -> Preset:
            return Preset(old.id, fresh_name or old.name, fresh or old.setup)

        return await self._replace(account, preset, change)

    async def remove(self, account: str, preset: str) -> bool:
        """Forget a preset; whether the account had it."""
        there = False

        def remove(kept: _Kept | None) -> _Kept | None:
            nonlocal there
            there = there or any(one.id == preset for one in kept or ())
            return _without(kept, preset) or None

        await self._shelf.change(account, remove)
        return there

    async def move(self, old: str, new: str) -> None:
        """Follow an account to its new name."""
        kept = await self._shelf.get(old)
        if kept is not None:
            await self._shelf.put(new, kept)
            await self._shelf.remove(old)

    async def _replace(self, account: str, preset: str, change: Callable[[Preset], Preset]) -> Preset | None:
        changed: Preset | None = None

        def replaced(kept: _Kept | None) -> _Kept | None:
            nonlocal changed
            old = next((one for one in kept or () if one.id == preset), None)
            if old is None:
                return kept
            changed = change(old)
            return _with(_without(kept, preset), changed)

        await self._shelf.change(account, replaced)
        return changed

    def _checked_name(self, name: str) -> str:
        return checked_text(name, self.limits.name_chars)


def check(setup: SetUp, limits: PresetLimits) -> SetUp:
    """Return a set-up that can be kept, its titles trimmed. Raises Refusal."""
    if len(setup.rooms) > limits.rooms or len(setup.places) > limits.places:
        raise Refusal(Because.TOO_MANY)
    if any(len(room.title) > limits.title_chars for room in setup.rooms):
        raise Refusal(Because.TOO_LONG)
    waits = all(1 <= minutes <= limits.wait_minutes for minutes in (setup.check_in_minutes, setup.nudge_minutes))
    kept = 1 <= setup.retention_days <= MOST_RETENTION_DAYS
    if not (waits and kept and FEWEST_SIDES <= setup.sides <= len(SIDES)):
        raise Refusal(Because.BAD_VALUE)
    sides = frozenset(SIDES[: setup.sides])
    if not all(_is_room(room, sides) for room in setup.rooms) or not all(_is_place(p, sides) for p in setup.places):
        raise Refusal(Because.BAD_VALUE)
    return msgspec.structs.replace(
        setup, rooms=tuple(msgspec.structs.replace(room, title=room.title.strip()) for room in setup.rooms)
    )


def _is_room(room: SetUpRoom, sides: frozenset[str]) -> bool:
    """Tell whether there can be such a room: of a side where its kind is, else of none. The joint session is there."""
    of_a_side = room.side in sides if room.kind in OF_A_SIDE else room.side == NEUTRAL
    return of_a_side and room.kind is not RoomKind.JOINT


def _is_place(place: SetUpPlace, sides: frozenset[str]) -> bool:
    return place.side == NEUTRAL or (place.side in sides and place.role not in STEERING)


def _with(others: _Kept, one: Preset) -> _Kept:
    """Put one among the others, whose names are all different from its own. Raises Refusal."""
    if any(folded_name(other.name) == folded_name(one.name) for other in others):
        raise Refusal(Because.ALREADY)
    return (*others, one)


def _without(kept: _Kept | None, preset: str) -> _Kept:
    return tuple(one for one in kept or () if one.id != preset)
