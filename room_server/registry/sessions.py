"""The index of sessions: which there are, whose they are, and until when they are kept. What happened is in the log."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from room_server.registry.records import Records, Shelf, key
from room_server.registry.secret import new_id
from room_server.session.audience import Ms

SESSION_SECRET_BYTES = 32


class SessionState(StrEnum):
    """How far a session is, as far as the index must know."""

    OPEN = "open"
    CLOSED = "closed"
    DISPOSED = "disposed"  # its keys are destroyed, or about to be


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One session in the index. `secret` keys the ids of its events; it has no place in logs, nor in this repr."""

    id: str
    title: str = field(repr=False)
    created_at: Ms
    created_by: str  # an account's name
    retained_until: Ms
    secret: bytes = field(repr=False)
    state: SessionState = SessionState.OPEN
    disposal: bytes = b""  # what is known of its disposal, as the host wrote it


def new_session_id() -> str:
    """Make a random id for a session."""
    return new_id()


class Sessions:
    """All sessions, by id."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._entries = Shelf(records, "session", SessionEntry)

    async def add(self, entry: SessionEntry) -> bool:
        """Enter a session; False if its id is there already."""
        await self._records.enlist(_all(), entry.id)
        return await self._entries.add(entry.id, entry)

    async def get(self, session: str) -> SessionEntry | None:
        """Read a session's entry."""
        return await self._entries.get(session)

    async def list(self, created_by: str | None = None) -> tuple[SessionEntry, ...]:
        """Read all entries, or those of one account, the newest first."""
        ids = await self._records.members(_all())
        entries = [entry for one in ids if (entry := await self._entries.get(one)) is not None]
        mine = [entry for entry in entries if created_by in (None, entry.created_by)]
        return tuple(sorted(mine, key=lambda entry: (-entry.created_at, entry.id)))

    async def change(self, session: str, change: Callable[[SessionEntry], SessionEntry]) -> SessionEntry | None:
        """Replace an entry by what `change` makes of it (it may be called again); None if there is none."""
        return await self._entries.change(session, lambda entry: None if entry is None else change(entry))

    async def due(self, *, now: Ms) -> tuple[SessionEntry, ...]:
        """Read the entries whose time to be kept is over."""
        return tuple(entry for entry in await self.list() if entry.retained_until <= now)

    async def delete(self, session: str) -> bool:
        """Remove an entry; whether it was there."""
        removed = await self._entries.remove(session)
        await self._records.delist(_all(), session)
        return removed


def _all() -> str:
    return key("sessions")
