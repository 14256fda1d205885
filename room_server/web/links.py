"""Coming in by a personal link, and what a page does with its seat's cookie.

Rules:
- Only a POST with the link's secret in its body opens anything: what opens links on its own consumes nothing.
- A dead secret is answered like a wrong one, in the same bytes.
- A browser that holds a living cookie of this seat keeps it when it opens the link again: it is the same device.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.registry.secret import fingerprint, new_id
from room_server.web.bodies import Body, nothing, read, say
from room_server.web.door import Door
from room_server.web.problems import Code, Problem

SECRET_CHARS = 200  # no secret of ours is longer
SEAT_CHARS = 64
DEVICE_CHARS = 64


class _Join(Body, frozen=True):
    secret: str
    device: str = ""


class _OfSeat(Body, frozen=True):
    seat: str


class _Rotate(Body, frozen=True):
    seat: str
    ticket: str


class LinkApi:
    """`/api/join`, `/api/nonce`, `/api/rotate`, `/api/leave`."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> list[BaseRoute]:
        """Make the routes."""
        return [
            Route("/api/join", self.join, methods=["POST"]),
            Route("/api/nonce", self.nonce, methods=["POST"]),
            Route("/api/rotate", self.rotate, methods=["POST"]),
            Route("/api/leave", self.leave, methods=["POST"]),
        ]

    async def join(self, request: Request) -> Response:
        """Exchange a link's secret for the seat's cookie."""
        ask = await read(request, _Join)
        if len(ask.secret) > SECRET_CHARS or len(ask.device) > DEVICE_CHARS:
            raise Problem(Code.BAD_REQUEST)
        door, now = self._door, self._door.clock()
        await door.count_address(door.limits.links_per_address, request)
        await door.count(door.limits.tries_per_link, fingerprint(ask.secret))
        link = await door.registry.links.redeem(ask.secret, now=now)
        if link is not None and await door.holds(request, link.session, link.seat):
            return say({"seat": link.seat})
        granted = await door.registry.enter(ask.secret, device=ask.device or new_id(), now=now)
        if granted is None or granted.cookie.seat is None:
            raise Problem(Code.NO_SUCH_THING)
        answer = say({"seat": granted.cookie.seat})
        door.jar.set_seat(answer, granted.cookie.seat, granted.token)
        return answer

    async def nonce(self, request: Request) -> Response:
        """Give the page a nonce for one `hello`."""
        holder = await self._door.seat(request, (await read(request, _OfSeat)).seat)
        await self._door.count(self._door.limits.tries_per_link, holder.cookie.id)
        nonce = await self._door.registry.nonces.issue(holder.cookie.id, now=self._door.clock())
        return say({"nonce": nonce})

    async def rotate(self, request: Request) -> Response:
        """Exchange the ticket of an admission, together with the cookie, for a new cookie."""
        ask = await read(request, _Rotate)
        holder = await self._door.seat(request, ask.seat)
        cookies = self._door.registry.cookies
        granted = await cookies.redeem_ticket(ask.ticket, holder.token, now=self._door.clock())
        if granted is None:
            raise Problem(Code.SIGN_IN)
        answer = nothing()
        self._door.jar.set_seat(answer, holder.seat, granted.token)
        return answer

    async def leave(self, request: Request) -> Response:
        """Forget the seat on this device: the cookie is dead and gone. Leaving twice is no error."""
        seat = (await read(request, _OfSeat)).seat
        if not seat or len(seat) > SEAT_CHARS or not _is_seat_id(seat):
            raise Problem(Code.BAD_REQUEST)
        token = self._door.jar.seat_token(request.cookies, seat)
        if token is not None:
            await self._door.registry.cookies.revoke(fingerprint(token))
        answer = nothing()
        self._door.jar.clear_seat(answer, seat)
        return answer


def _is_seat_id(seat: str) -> bool:
    """Tell whether it can stand in a cookie's name."""
    return all(sign.isascii() and (sign.isalnum() or sign in "-_") for sign in seat)
