"""Summaries over HTTP: what a person was told, as JSON and as a tagged PDF.

Rules:
- A seat's cookie opens that seat's summary, once it was published and until its date; before and after it does not
  exist.
- Everything is folded from what this one seat was told. Nothing here reads the session's other events.
- A mediator may read, for each seat, which parts its summary holds; never what stands in them, and never whether
  another mediator keeps private notes, or was told of a pad and of breaches before one mediated oneself.
- Each asking costs work: a cookie may be used for so many a minute (`tries_per_link`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.host.directory import Directory
from room_server.host.session_host import SessionHost
from room_server.record.packets import packet
from room_server.record.render import pdf
from room_server.record.retention import may_open
from room_server.session.people import SeatId
from room_server.session.state import Standing
from room_server.session.visibility import Visible
from room_server.web.bodies import say
from room_server.web.desk import LANGUAGES
from room_server.web.door import Door, SeatHolder
from room_server.web.problems import Code, Problem

DEFAULT_LANGUAGE = "en"
OWN_ALONE = frozenset({"private-notes", "pad", "breaches"})
"""Parts of which nobody but their reader is told."""
PDF_NAME = "summary.pdf"  # the same for everyone: a file's name says nothing about a session


class SummaryApi:
    """`/api/summary/{seat}`, its PDF, and `/api/packets/{seat}`."""

    def __init__(self, door: Door, directory: Directory) -> None:
        self._door = door
        self._directory = directory
        self._one_at_a_time = asyncio.Semaphore(1)  # rendering takes a core for a moment

    def routes(self) -> list[BaseRoute]:
        """Make the routes; the PDF's comes first, since a seat would match its ending too."""
        return [
            Route("/api/summary/{seat}.pdf", self.pdf, methods=["GET"]),
            Route("/api/summary/{seat}", self.summary, methods=["GET"]),
            Route("/api/packets/{seat}", self.packets, methods=["GET"]),
        ]

    async def summary(self, request: Request) -> Response:
        """Give a seat's summary."""
        holder, told = await self._opened(request)
        return say(await asyncio.to_thread(packet, holder.seat, told))

    async def pdf(self, request: Request) -> Response:
        """Give a seat's summary as a tagged PDF, in the language of `?language=` (English when nothing is said)."""
        holder, told = await self._opened(request)
        language = request.query_params.get("language", DEFAULT_LANGUAGE)
        if language not in LANGUAGES:
            raise Problem(Code.BAD_REQUEST)
        async with self._one_at_a_time:
            data = await asyncio.to_thread(_rendered, holder.seat, told, language)
        headers = {"content-disposition": f'attachment; filename="{PDF_NAME}"', "cache-control": "no-store"}
        return Response(data, headers=headers, media_type="application/pdf")

    async def packets(self, request: Request) -> Response:
        """Tell a mediator whose summary holds which parts."""
        holder, host = await self._asked(request)
        if not host.session.seats[holder.seat].person.steers:
            raise Problem(Code.NO_SUCH_THING)
        kept = {seat: s for seat, s in host.session.seats.items() if s.standing is not Standing.REMOVED}
        parts = await asyncio.to_thread(_parts, await host.histories(kept), holder.seat)
        return say(
            {"packets": [{"seat": seat, "name": s.person.name, "parts": parts[seat]} for seat, s in kept.items()]}
        )

    async def _opened(self, request: Request) -> tuple[SeatHolder, Sequence[Visible]]:
        """Find a published summary that may still be read."""
        holder, host = await self._asked(request)
        if not may_open(host.view(holder.seat), self._door.clock()):
            raise Problem(Code.NO_SUCH_THING)
        return holder, (await host.histories((holder.seat,)))[holder.seat]

    async def _asked(self, request: Request) -> tuple[SeatHolder, SessionHost]:
        """Find who asks, not too often, and their session; who was removed finds nothing, whatever let them in."""
        holder = await self._door.seat(request, request.path_params["seat"])
        await self._door.count(self._door.limits.tries_per_link, holder.cookie.id)
        host = await self._directory.host(holder.session)
        seating = host.session.seats.get(holder.seat)
        if seating is None or seating.standing is Standing.REMOVED:
            raise Problem(Code.NO_SUCH_THING)
        return holder, host


def _parts(histories: Mapping[SeatId, Sequence[Visible]], reader: SeatId) -> Mapping[SeatId, Sequence[str]]:
    """Return the parts of each summary; what a co-mediator wrote and read as such is theirs alone."""
    return {
        seat: [part for part in packet(seat, told).parts() if seat == reader or part not in OWN_ALONE]
        for seat, told in histories.items()
    }


def _rendered(seat: SeatId, told: Sequence[Visible], language: str) -> bytes:
    return pdf(packet(seat, told), language)
