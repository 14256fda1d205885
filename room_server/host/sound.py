"""The host's half of sound and picture: the core's word on who hears whom, carried to the media plane in order.

Before readers are told of a change, everything that may no longer be heard is cut and the worker has said so
(``cut``); after they were told, what is newly allowed is bound (``bind``). A seat has a media connection while it is
seated and its line is open.
"""

from __future__ import annotations

from collections.abc import Mapping

from room_server.media.port import SCREEN, VOICE, Hearing, MediaPlane
from room_server.media.signalling import SignalError
from room_server.session.people import Role, SeatId
from room_server.session.state import Session
from room_server.session.visibility import addressed_by, hearing, screen_for


class Sound:
    """One session's connections and routes."""

    def __init__(self, session_id: str, media: MediaPlane) -> None:
        self._id = session_id
        self._media = media
        self._hearing: Hearing = {}
        self._joined: set[SeatId] = set()

    @property
    def carries(self) -> bool:
        """Tell whether anybody is connected."""
        return bool(self._joined)

    async def cut(self, session: Session, *, ask: bool = False) -> None:
        """Return when nothing that the session no longer allows can leave any more.

        With ``ask`` the forwarder has then told what was said until now, also where nothing is to be cut.
        """
        allowed = _allowed(session)
        lost = any(sources - allowed.get(seat, frozenset()) for seat, sources in self._hearing.items())
        if lost or (ask and self._joined):
            kept = {seat: sources & allowed.get(seat, frozenset()) for seat, sources in self._hearing.items()}
            self._hearing = kept
            await self._media.narrow(self._id, kept)

    async def bind(self, session: Session) -> None:
        """Let everybody hear whom the session allows now."""
        allowed = _allowed(session)
        if allowed != self._hearing:
            self._hearing = allowed
            await self._media.route(self._id, allowed)

    async def attend(self, session: Session, attached: frozenset[SeatId], *, again: SeatId | None = None) -> None:
        """Connect those who are seated and attached, and disconnect the others; ``again`` gets a fresh connection."""
        wanted = attached & session.admitted() if not session.over else frozenset()
        for seat in sorted(self._joined - wanted):
            self._joined.discard(seat)
            await self._media.leave(self._id, seat)
        for seat in sorted(wanted):
            if seat not in self._joined or seat == again:
                self._joined.add(seat)
                watches = session.seats[seat].person.role is Role.OBSERVER
                await self._media.join(self._id, seat, receive_only=watches)

    async def signal(self, seat: SeatId, message: Mapping[str, object]) -> str | None:
        """Hand a browser's word to the forwarder; return the stable code of what was wrong with it, if anything."""
        if seat not in self._joined:
            return None
        try:
            await self._media.signal(self._id, seat, message)
        except SignalError as error:
            return str(error)
        return None

    async def restore(self, session: Session, attached: frozenset[SeatId]) -> None:
        """Connect and route everything anew, after a worker died."""
        self._joined.clear()
        await self.attend(session, attached)
        self._hearing = _allowed(session)
        await self._media.route(self._id, self._hearing)

    async def end(self) -> None:
        """Let go of every connection."""
        self._joined.clear()
        self._hearing = {}
        await self._media.end(self._id)


def _allowed(session: Session) -> Hearing:
    """Return the core's word as the media plane reads it: plain strings, screens and voices as what they are."""
    allowed = {str(seat): frozenset(map(str, sources)) for seat, sources in hearing(session).items()}
    if session.address is not None:
        for listener in session.admitted():
            if (speaker := addressed_by(listener, session)) is not None:
                allowed[listener] |= {VOICE + speaker}
    for room in session.screens:
        for viewer in session.rooms[room].seated:
            if (whose := screen_for(viewer, session)) is not None:
                allowed[viewer] |= {SCREEN + whose}
    return allowed
