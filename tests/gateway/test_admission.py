"""Admission without a socket: origin, cookies, nonces and devices."""

import pytest

from room_server.gateway.admission import MOST_SEAT_COOKIES, Admission, Admitted
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from tests.cast import ANA, BEN
from tests.gateway.house import CASE, ORIGIN, SETTINGS

NOW = 1_790_000_000_000  # UTC milliseconds


def handshake(*headers):
    return {"headers": [(name.encode(), value.encode()) for name, value in headers]}


class Door:
    """Admission over a registry in memory."""

    def __init__(self):
        self.registry = Registry(MemoryRecords())
        self.admission = Admission(SETTINGS, self.registry.nonces, self.registry.cookies)

    async def cookie(self, seat=ANA, device="laptop"):
        granted = await self.registry.cookies.grant_seat(CASE, seat, device=device, now=NOW)
        return granted, f"__Host-seat-{seat}={granted.token}"

    async def come(self, granted, *cookies, nonce=None):
        nonce = nonce or await self.registry.nonces.issue(granted.cookie.id, now=NOW)
        return await self.admission.admit(handshake(*(("cookie", one) for one in cookies)), nonce, now=NOW)


@pytest.fixture
def door():
    return Door()


@pytest.mark.parametrize(
    ("headers", "same"),
    [
        ([("origin", ORIGIN)], True),
        ([("host", "rooms.example"), ("origin", ORIGIN)], True),
        ([], False),
        ([("origin", ORIGIN), ("origin", ORIGIN)], False),
        ([("origin", "null")], False),
        ([("origin", ORIGIN + "/")], False),
        ([("origin", ORIGIN.upper())], False),
        ([("x-origin", ORIGIN)], False),
    ],
)
def test_exactly_one_origin_of_ours_is_accepted(door, headers, same):
    assert door.admission.same_origin(handshake(*headers)) is same


def test_an_origin_of_strange_bytes_is_refused_and_harms_nobody(door):
    assert not door.admission.same_origin({"headers": [(b"origin", b"\xff\xfe")]})


async def test_nonce_and_cookie_name_session_and_seat(door):
    granted, cookie = await door.cookie()
    assert await door.come(granted, cookie) == Admitted(CASE, ANA, granted.cookie.id, "laptop", new_device=False)


async def test_the_seats_cookie_is_found_among_others_in_one_header_or_several(door):
    granted, cookie = await door.cookie()
    _, bens = await door.cookie(BEN)
    for cookies in ((f"theme=dark; {bens};{cookie} ; nameless; =empty",), ("theme=dark", bens, cookie)):
        admitted = await door.come(granted, *cookies)
        assert admitted.seat == ANA


async def test_another_device_than_before_is_told_apart_and_ends_the_older_ones_cookies(door):
    first, laptop = await door.cookie(device="laptop")
    assert not (await door.come(first, laptop)).new_device
    again, laptop_again = await door.cookie(device="laptop")
    assert not (await door.come(again, laptop_again)).new_device
    second, phone = await door.cookie(device="phone")
    assert (await door.come(second, phone)).new_device
    newest = await door.come(second, phone)
    assert newest.new_device, "until the seat has left its room"
    await door.admission.take_seat(newest)
    assert not (await door.come(second, phone)).new_device
    assert await door.registry.cookies.device_of(CASE, ANA) == "phone"
    assert await door.come(first, laptop) is None


async def test_a_nonce_is_used_up_even_where_the_rest_does_not_fit(door):
    granted, cookie = await door.cookie()
    nonce = await door.registry.nonces.issue(granted.cookie.id, now=NOW)
    assert await door.come(granted, cookie.replace(ANA, BEN), nonce=nonce) is None
    assert await door.come(granted, cookie, nonce=nonce) is None


async def test_a_refused_browser_takes_no_seat(door):
    held, cookie = await door.cookie(device="laptop")
    await door.come(held, cookie)
    other, others = await door.cookie(device="phone")
    assert await door.come(other, others.replace("__Host-seat", "seat")) is None
    assert await door.come(other, others, nonce="made-up") is None
    assert await door.registry.cookies.device_of(CASE, ANA) == "laptop"


async def test_an_accounts_cookie_under_a_seats_name_opens_nothing(door):
    granted = await door.registry.cookies.grant_account("mara", device="d", now=NOW)
    assert await door.come(granted, f"__Host-seat-{ANA}={granted.token}") is None


async def test_cookies_over_the_bound_are_not_looked_at(door):
    granted, cookie = await door.cookie()
    others = [f"__Host-seat-s-{number}=x{number}" for number in range(MOST_SEAT_COOKIES)]
    assert await door.come(granted, "; ".join([*others, cookie])) is None
    assert (await door.come(granted, "; ".join([*others[1:], cookie]))).seat == ANA
