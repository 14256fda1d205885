"""Who is asking, and whether they ask too often."""

import pytest
from starlette.requests import Request

from room_server.registry.limits import Limit, LimitSettings
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.web.cookies import CookieJar
from room_server.web.door import Door, _network
from room_server.web.problems import Code, Problem
from tests.web.conftest import Clock

TWICE = Limit("twice", 2, 60_000)


def asking(address="192.0.2.1", **cookies):
    cookie = "; ".join(f"{name.replace('_', '-')}={value}" for name, value in cookies.items())
    headers = [(b"cookie", cookie.encode())] if cookies else []
    return Request({"type": "http", "headers": headers, "client": None if address is None else (address, 5000)})


@pytest.fixture
def door():
    return Door(Registry(MemoryRecords()), CookieJar(secure=False, max_age_s=60), LimitSettings(), Clock())


async def grant(door, session="case", seat="ana"):
    return (await door.registry.cookies.grant_seat(session, seat, device="d", now=door.clock())).token


async def code_of(waiting):
    with pytest.raises(Problem) as problem:
        await waiting
    return problem.value.code


async def test_a_seats_cookie_opens_that_seat_and_nothing_else(door):
    token = await grant(door)
    held = await door.seat(asking(seat_ana=token), "ana")
    assert (held.session, held.seat, held.token) == ("case", "ana", token)
    for request, seat in (
        (asking(), "ana"),
        (asking(seat_ana="made-up"), "ana"),
        (asking(seat_ben=token), "ben"),
        (asking(seat_ana=token), "ben"),
        (asking(account=token), "ana"),
    ):
        assert await code_of(door.seat(request, seat)) is Code.SIGN_IN
    assert await code_of(door.account(asking(account=token))) is Code.SIGN_IN


async def test_an_accounts_cookie_signs_in_and_opens_no_seat(door):
    granted = await door.registry.cookies.grant_account("mara", device="d", now=door.clock())
    assert await door.account(asking(account=granted.token)) == "mara"
    assert await code_of(door.account(asking())) is Code.SIGN_IN
    assert await code_of(door.seat(asking(seat_ana=granted.token), "ana")) is Code.SIGN_IN


async def test_who_holds_a_seat_already_is_known_by_session_and_seat(door):
    token = await grant(door)
    assert await door.holds(asking(seat_ana=token), "case", "ana")
    assert not await door.holds(asking(seat_ana=token), "another", "ana")
    assert not await door.holds(asking(), "case", "ana")
    await door.registry.cookies.revoke_seat("case", "ana")
    assert not await door.holds(asking(seat_ana=token), "case", "ana")


async def test_the_try_over_the_limit_waits_and_is_told_how_long_in_whole_seconds(door):
    for _ in range(2):
        await door.count(TWICE, "link")
    await door.count(TWICE, "another link")
    door.clock.now += 1
    with pytest.raises(Problem) as problem:
        await door.count(TWICE, "link")
    assert problem.value.code is Code.TOO_FREQUENT
    left_ms = TWICE.window_ms - door.clock.now % TWICE.window_ms
    assert problem.value.retry_after_s * 1000 >= left_ms > (problem.value.retry_after_s - 1) * 1000
    door.clock.now += problem.value.retry_after_s * 1000
    await door.count(TWICE, "link")


async def test_a_household_counts_as_one_whatever_its_addresses(door):
    for address in ("2001:db8:0:7::1", "2001:db8:0:7:ffff::2"):
        await door.count_address(TWICE, asking(address))
    assert await code_of(door.count_address(TWICE, asking("2001:db8:0:7::3"))) is Code.TOO_FREQUENT
    await door.count_address(TWICE, asking("2001:db8:0:8::1"))
    await door.count_address(TWICE, asking(None))


@pytest.mark.parametrize(
    ("host", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::1", "::/64"),
        ("", ""),
        ("testclient", "testclient"),
    ],
)
def test_networks(host, network):
    assert _network(host) == network
