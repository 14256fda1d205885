"""Admission: what let people in elsewhere, or told those who wait more than they may know."""

from __future__ import annotations

import base64
import json

import pytest

from room_server.headless import Client
from room_server.session.people import Mode, Role, SeatId
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.talk import Announce
from room_server.session.rooms import JOINT
from room_server.session.state import Standing
from room_server.wire import codec
from tests.cast import AGREEMENT, ANA, BEN, LUIS, MARA
from tests.gateway.house import CASE, House, clock, next_of
from tests.host import wires
from tests.scenario import Story

REFUSED = ({"t": "bye", "code": "sign-in"}, {"t": "error", "id": "", "code": "bad-field"})
YEAR_MS = 365 * 86_400_000


async def test_what_comes_to_the_lobby_carries_no_secret(house: House):
    """A lobby frame that carries the password (CVE-2024-33530)."""
    link = await house.registry.links.issue(CASE, ANA, expires_at=clock() + YEAR_MS, now=clock())
    await house.seated(BEN)
    passes = await house.passes(ANA)
    ana = await house.stack.enter_async_context(Client(passes, keep_frames=True))
    one = await passes.next_pass()
    await ana.do(SignAgreement("en", AGREEMENT["en"]))
    await ana.do(Arrive())
    got = b"".join(ana.frames)
    cookie = await house.registry.cookies.check(passes.granted.token, now=clock())
    entry_secret = b"secret"  # the session's own, which keys its ids
    for secret in (link.secret, passes.granted.token, one.nonce, cookie.id):
        assert secret.encode() not in got
    assert entry_secret not in got
    assert BEN.encode() not in got


@pytest.mark.parametrize("mode", Mode)
def test_however_one_comes_one_waits(mode):
    """Side entrances that skip the lobby (phone, recorder): there is one way in, whatever one brings."""
    story = Story().opened().admitted(MARA).arrived(ANA, mode=mode)
    assert story.session.seats[ANA].standing is Standing.WAITING
    assert story.session.seats[ANA].room is None


async def test_a_rehearsal_is_no_entrance(house: House):
    """Side entrances that skip the lobby (phone, recorder): who tries sound and picture alone is told of no room."""
    await house.seated(BEN)
    one = await (await house.passes(ANA)).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.rehearse_frame(one.nonce))
    assert await next_of(socket) == {"t": "rehearsing", "v": 1}
    await socket.send(codec.command_frame("c-1", Arrive()))
    assert (await next_of(socket))["code"] == "out-of-order"
    assert house.host.session.seats[ANA].room is None
    assert ANA not in house.host.session.admitted()


async def test_no_sound_or_picture_goes_to_who_waits():
    """Video sent to the unadmitted (Zoom 2020)."""
    house = wires.House()
    host = await house.open()
    for seat in (wires.MARA, wires.ANA, wires.BEN):
        house.line(host, seat)
        await house.do(host, seat, SignAgreement("en", "We agree."))
        await house.do(host, seat, Arrive())
    for seat in (wires.MARA, wires.BEN):
        await house.do(host, wires.MARA, Admit(seat))
    assert wires.ANA not in house.media.joined, "who waits has no connection to the forwarder"
    assert not house.media.hearing.get(wires.ANA)
    assert not any(wires.ANA in heard for heard in house.media.hearing.values())
    await house.directory.close()


def test_a_session_made_with_nothing_but_what_is_needed_admits_nobody():
    """Shipped defaults that bypass moderation (CVE-2021-33506)."""
    people = (NewSeat(MARA, "Mara", Role.MEDIATOR), NewSeat(SeatId("s-guest"), "Guest", Role.EXPERT))
    story = Story()
    story.opened(**{"seats": people})
    assert OpenSession("A case", AGREEMENT, people).regime is story.session.regime
    story.arrived(SeatId("s-guest"))
    assert story.session.admitted() == frozenset()
    story.admitted(MARA).tell(MARA, Announce("We begin"))
    assert story.session.admitted() == {MARA}
    assert story.session.rooms[JOINT].seated == {MARA}


def forged(seat: str) -> list[str]:
    """Return tokens as other products read them: claims that name a seat, with no, or a guessed, signature."""

    def part(value: dict[str, str]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    claims = part({"sub": seat, "seat": seat, "session": CASE, "role": "mediator", "moderator": "true"})
    heads = [part({"alg": alg, "typ": "JWT"}) for alg in ("none", "HS256", "RS256")]
    return [f"{head}.{claims}.{end}" for head in heads for end in ("", "c2ln")]


async def test_a_token_that_says_who_one_is_says_nothing(house: House):
    """Algorithm confusion in tokens (CVE-2021-39215): ours are random and opaque, and nothing in them is read."""
    passes = await house.passes(LUIS)
    for token in forged(MARA):
        assert await house.registry.cookies.check(token, now=clock()) is None
        assert await house.registry.enter(token, device="any", now=clock()) is None
        one = await passes.next_pass()
        wrong = type(one)(one.url, one.origin, f"__Host-seat-{MARA}={token}", token)
        socket = await house.raw(wrong)
        await socket.send(codec.hello_frame(token, None, "any"))
        answer = await next_of(socket)
        assert answer in REFUSED
        await socket.close()
