"""The sample session of `serve --sample`: one mediator, two parties, a caucus prepared with each side."""

from __future__ import annotations

from room_server.bootstrap.house import House, clock
from room_server.registry.sessions import SessionEntry
from room_server.session.people import NEUTRAL, Role, SideId
from room_server.session.state import Standing
from room_server.web.desk import Invitee, NewSession, PreparedRoom, default_agreement

MEDIATOR = "Mara Lindqvist"
TITLE = "Petrov and Okafor"
_A, _B = SideId("a"), SideId("b")

SAMPLE = NewSession(
    title=TITLE,
    people=(
        Invitee(MEDIATOR, Role.MEDIATOR, NEUTRAL),
        Invitee("Ana Petrov", Role.PARTY, _A, "Tenant", approves=True),
        Invitee("Ben Okafor", Role.PARTY, _B, "Landlord", approves=True),
    ),
    agreement=default_agreement(),
    rooms=(PreparedRoom("Tenant and mediator", _A), PreparedRoom("Landlord and mediator", _B)),
)


async def sample_links(house: House) -> list[tuple[str, str]]:
    """Give fresh links to the sample session's people, by name; make the session when there is none that goes on."""
    entry = await _going_on(house)
    if entry is None:
        _, invited = await house.desk.create(SAMPLE, account=await _owner(house) or MEDIATOR)
        return [(one.person.name, one.link) for one in invited]
    state = await house.desk.session(entry.id)
    here = [s.person for s in state.seats.values() if s.standing is not Standing.REMOVED]
    return [(person.name, await house.desk.renew(entry.id, person.seat)) for person in here]


async def first_run_token(house: House) -> str | None:
    """Make a first-run link's token for the sample's mediator; None when somebody has an account already."""
    if await _owner(house) is not None:
        return None
    return await house.registry.accounts.invite(MEDIATOR, now=clock())


async def _owner(house: House) -> str | None:
    """Name the first account that has a password: whoever tries the server (the link's name may be corrected)."""
    for account in await house.registry.accounts.list():
        if account.password_hash is not None:
            return account.name
    return None


async def _going_on(house: House) -> SessionEntry | None:
    for entry in await house.registry.sessions.list():
        if entry.title == TITLE and not (await house.desk.session(entry.id)).over:
            return entry
    return None
