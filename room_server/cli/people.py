"""Reads people, rooms and whole sessions as the command line and TOML files write them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from room_server.session.people import NEUTRAL, Role, SideId
from room_server.session.rooms import RoomKind
from room_server.session.state import Regime
from room_server.web.desk import Invitee, NewSession, PreparedRoom, default_agreement

SIDES = frozenset("abcdefghijklmnopqrstuvwxyz")
MOST_PARTS = 4  # of a person: name, role, side, the side's name


class BadWords(Exception):
    """What was written cannot be read; the text says how to write it."""


class _FilePerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    role: Role
    side: str = ""
    side_name: str = ""
    approves: bool = False
    serves: str = ""  # a person's name


class _FileRoom(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    side: str = ""
    kind: RoomKind = RoomKind.CAUCUS


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    people: tuple[_FilePerson, ...]
    rooms: tuple[_FileRoom, ...] = ()
    agreement: Mapping[str, str] = msgspec.field(default_factory=dict)
    regime: Regime = Regime.CLOSED
    chat_in_summary: bool = False
    attestation: bool = False
    check_in_minutes: int = 10
    nudge_minutes: int = 15
    retention_days: int = 30


def person(text: str) -> Invitee:
    """Read `Name:role:side:side's name`; the side and its name may be left out for who has none. Raises BadWords."""
    parts = [part.strip() for part in text.split(":")]
    if len(parts) > MOST_PARTS or not parts[0]:
        raise BadWords(f"{text!r}: write a person as NAME:ROLE:SIDE:SIDE NAME, like 'Ana Petrov:party:a:Tenant'")
    name, role, letter, side_name = parts + [""] * (MOST_PARTS - len(parts))
    return Invitee(name, _role(role), side(letter), side_name)


def room(text: str) -> PreparedRoom:
    """Read `Title:side`. Raises BadWords."""
    title, colon, letter = text.rpartition(":")
    if not colon or not title.strip() or side(letter.strip()) == NEUTRAL:
        raise BadWords(f"{text!r}: write a room as TITLE:SIDE, like 'Tenant and mediator:a'")
    return PreparedRoom(title.strip(), side(letter.strip()))


def side(letter: str) -> SideId:
    """Read a side's letter; nothing means no side. Raises BadWords."""
    if not letter:
        return NEUTRAL
    if letter not in SIDES:
        raise BadWords(f"{letter!r} is no side: a side is one letter from a to z (n stands for no side)")
    return SideId(letter)


def session_file(path: Path) -> NewSession:
    """Read a session from a TOML file. Raises BadWords."""
    try:
        said: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        asked = msgspec.convert(said, _File)
    except OSError as error:
        raise BadWords(f"{path} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise BadWords(f"{path}: {error}") from None
    names = [one.name for one in asked.people]
    return NewSession(
        title=asked.title,
        people=tuple(_invitee(one, names) for one in asked.people),
        agreement=asked.agreement or default_agreement(asked.regime),
        rooms=tuple(PreparedRoom(one.title, side(one.side), one.kind) for one in asked.rooms),
        regime=asked.regime,
        chat_in_summary=asked.chat_in_summary,
        attestation=asked.attestation,
        check_in_minutes=asked.check_in_minutes,
        nudge_minutes=asked.nudge_minutes,
        retention_days=asked.retention_days,
    )


def _invitee(one: _FilePerson, names: list[str]) -> Invitee:
    if one.serves and names.count(one.serves) != 1:
        raise BadWords(f"serves = {one.serves!r} must be the name of exactly one person of the session")
    serves = names.index(one.serves) if one.serves else None
    return Invitee(one.name, one.role, side(one.side), one.side_name, one.approves, serves)


def _role(word: str) -> Role:
    try:
        return Role(word or Role.PARTY)
    except ValueError:
        raise BadWords(f"{word!r} is no role; there are: {', '.join(Role)}") from None
