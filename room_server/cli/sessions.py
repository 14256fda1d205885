"""`room-server session ...`: makes, lists, shows, changes and deletes sessions."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.house import House, clock
from room_server.cli import people
from room_server.cli.people import BadWords
from room_server.cli.work import in_house
from room_server.config import Settings
from room_server.host.exports import exported
from room_server.log.port import LogUnreadable, NoSuchSession
from room_server.registry.links import Link
from room_server.registry.names import folded_name
from room_server.registry.sessions import SessionEntry, SessionState
from room_server.session.audience import Ms
from room_server.session.people import Role, SeatId
from room_server.session.state import Session
from room_server.vault.signing import from_bytes
from room_server.web.desk import Invited, Invitee, NewSession, default_agreement

Action = Callable[[House, argparse.Namespace], Awaitable[Sequence[str]]]


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Carry out one action and print what it says. Raises BadWords, Refusal, NoSuchSession, CannotStart."""
    asked = _asked(arguments, settings) if arguments.action == "new" else None
    person = people.person(arguments.person) if arguments.action == "invite" else None

    async def work(house: House, _: str) -> Sequence[str]:
        if asked is not None:
            return await _new(house, asked, arguments.account)
        if person is not None:
            return await _invite(house, arguments.id, person)
        return await ACTIONS[arguments.action](house, arguments)

    sys.stdout.write("".join(f"{line}\n" for line in in_house(settings, work)))
    return 0


def _asked(arguments: argparse.Namespace, settings: Settings) -> NewSession:
    """Gather what the new session is made of, from a file or from the command line. Raises BadWords."""
    if arguments.file:
        if arguments.title or arguments.mediator or arguments.person or arguments.room:
            raise BadWords("--file says the whole session: leave out --title, --mediator, --person and --room")
        asked = people.session_file(Path(arguments.file))
    else:
        asked = _from_words(arguments, settings)
    days = arguments.retention_days
    return asked if days is None else replace(asked, retention_days=days)


def _from_words(arguments: argparse.Namespace, settings: Settings) -> NewSession:
    if not arguments.title or not arguments.mediator:
        raise BadWords("a session needs --title and --mediator (or --file); see `room-server session new --help`")
    mediators = [Invitee(name, Role.MEDIATOR) for name in arguments.mediator]
    return NewSession(
        title=arguments.title,
        people=(*mediators, *map(people.person, arguments.person)),
        agreement=default_agreement(),
        rooms=tuple(map(people.room, arguments.room)),
        chat_in_summary=arguments.chat_in_summary,
        attestation=arguments.attestation,
        check_in_minutes=arguments.check_in_minutes,
        nudge_minutes=arguments.nudge_minutes,
        retention_days=settings.retention_days,
    )


async def _new(house: House, asked: NewSession, account: str) -> Sequence[str]:
    owner = await _owner(house, account)
    session, invited = await house.desk.create(asked, account=owner)
    return [f"session {session}", *_links(invited)]


async def _owner(house: House, name: str) -> str:
    """Find the account that was named, whatever its case; nobody's list shows a session without one."""
    if not name:
        return ""
    for account in await house.registry.accounts.list():
        if folded_name(account.name) == folded_name(name):
            return account.name
    raise CannotStart(f"there is no account {name!r}; make it with: room-server account first-run {name!r}")


async def _invite(house: House, session: str, person: Invitee) -> Sequence[str]:
    return _links([await house.desk.invite(session, person)])


async def _list(house: House, _: argparse.Namespace) -> Sequence[str]:
    entries = await house.registry.sessions.list()
    if not entries:
        return ["There are no sessions. Make one with: room-server session new --help"]
    return [
        f"{entry.id}  {_day(entry.created_at)}  {await _standing(house, entry):<10}  {entry.title}" for entry in entries
    ]


async def _standing(house: House, entry: SessionEntry) -> str:
    """Say how far a session is.

    One whose log is gone was not deleted to the end; one that is unreadable was damaged, or is of a build that did not
    encrypt: nobody can read it any more, and it can be deleted.
    """
    if entry.state is SessionState.DISPOSED:
        return "disposed"
    try:
        state = await house.desk.session(entry.id)
    except NoSuchSession:
        return "gone"
    except LogUnreadable:
        return "unreadable"
    return "over" if state.over else "open" if state.adjourned is None else "adjourned"


async def _show(house: House, arguments: argparse.Namespace) -> Sequence[str]:
    state = await house.desk.session(arguments.id)
    links = await house.desk.links(arguments.id)
    return [state.title, *_people(state, links)]


async def _delete(house: House, arguments: argparse.Namespace) -> Sequence[str]:
    if await house.registry.sessions.get(arguments.id) is None:
        raise NoSuchSession
    removed = await house.desk.delete(arguments.id)
    return [f"removed: {removed.events} events, {removed.links} links, {removed.cookies} cookies, and the entry"]


async def _export(house: House, arguments: argparse.Namespace) -> Sequence[str]:
    """Write the log as it is stored: what it says stays encrypted, and whoever has the public key can check it."""
    log, signer = house.store.log, house.store.vault.signer
    stored = await log.read(arguments.id)
    checkpoints = [from_bytes(kept) for _, kept in await log.checkpoints(arguments.id)]
    await asyncio.to_thread(_write_new, arguments.file, exported(arguments.id, stored, checkpoints, signer, clock()))
    return [
        f"{len(stored)} events and {len(checkpoints)} signed heads, encrypted, are in {arguments.file}",
        f"check it anywhere: room-server verify {arguments.file} --key {signer.public.hex()}",
    ]


def _write_new(name: str, lines: Iterable[str]) -> None:
    """Write a file that is not there yet, for its owner alone. Raises CannotStart."""
    try:
        opened = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with open(opened, "w", encoding="ascii") as file:
            file.writelines(lines)
    except OSError as error:
        raise CannotStart(f"{name} cannot be written ({error.strerror})") from None


async def _renew(house: House, arguments: argparse.Namespace) -> Sequence[str]:
    return [await house.desk.renew(arguments.id, SeatId(arguments.seat))]


async def _revoke(house: House, arguments: argparse.Namespace) -> Sequence[str]:
    await house.desk.revoke(arguments.id, SeatId(arguments.seat))
    return ["the person's links and cookies are dead, and the person is removed"]


ACTIONS: Mapping[str, Action] = {
    "list": _list,
    "show": _show,
    "delete": _delete,
    "export": _export,
    "renew": _renew,
    "revoke": _revoke,
}


def _links(invited: Sequence[Invited]) -> list[str]:
    width = max(len(one.person.name) for one in invited)
    return [f"  {one.person.name:<{width}}  {one.link}" for one in invited]


def _people(state: Session, links: Sequence[Link]) -> list[str]:
    now = clock()
    lines = []
    for seat, seating in state.seats.items():
        person = seating.person
        told = ", ".join(_link(link, now) for link in links if link.seat == seat) or "no link"
        side = (
            f" (side {person.side}{f', {person.side_name}' if person.side_name else ''})" if person.side != "n" else ""
        )
        lines.append(f"  {seat}  {person.name}, {person.role}{side}: {seating.standing}; {told}")
    return lines


def _link(link: Link, now: Ms) -> str:
    if link.revoked_at is not None:
        return "link revoked"
    return f"link until {_day(link.expires_at)}" if link.alive(now) else "link expired"


def _day(moment: Ms) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).strftime("%Y-%m-%d")
