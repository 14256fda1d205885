"""The door: origin, hello, nonce and cookie."""

import asyncio
from unittest.mock import AsyncMock

import pytest
from websockets.exceptions import InvalidStatus

from room_server.headless import Pass
from room_server.host.session_host import SessionClosing
from room_server.registry.registry import Registry
from room_server.session.people import HOST
from room_server.session.practices.attendance import Arrive, Depart, Remove
from room_server.wire import codec
from room_server.wire.farewells import CLOSE_CODES, Bye
from tests.cast import ANA, BEN, MARA
from tests.gateway.house import CASE, ORIGIN, clock, next_of, open_house, rest_of, soon, until_frame


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://rooms.example",
        "https://rooms.example:443",
        "https://rooms.example.evil",
        "https://ROOMS.example",
        "https://rooms.example/",
    ],
)
async def test_a_page_of_another_origin_is_never_accepted(house, origin):
    """Cross-site WebSocket (a breakdown of others, see ``tests/breakdowns``)."""
    one = await (await house.passes(ANA)).next_pass()
    with pytest.raises(InvalidStatus) as refused:
        await house.raw(one, origin=origin)
    assert refused.value.response.status_code == 403
    assert b"server" not in {name.lower().encode() for name in refused.value.response.headers}


async def test_two_origins_are_none(house):
    one = await (await house.passes(ANA)).next_pass()
    with pytest.raises(InvalidStatus):
        await house.raw(one, additional_headers=[("Origin", ORIGIN), ("Cookie", one.cookie)])


async def test_without_a_first_frame_in_time_the_connection_ends():
    async with open_house(hello_timeout_ms=60) as house:
        socket = await house.raw(await (await house.passes(ANA)).next_pass())
        assert await rest_of(socket) == ([{"t": "bye", "code": "hello-late"}], 4408)
        await soon(lambda: house.sockets == 0)


async def test_of_too_many_connections_without_a_hello_the_oldest_is_cut_and_whoever_speaks_comes_in():
    async with open_house(hellos_waiting_max=2) as house:
        passes = await house.passes(ANA)
        first, second = [await house.raw(await passes.next_pass()) for _ in range(2)]
        one = await passes.next_pass()
        third = await house.raw(one)
        assert await rest_of(first) == ([], None)
        await soon(lambda: house.sockets == 2)
        await third.send(codec.hello_frame(one.nonce, None, ""))
        assert (await next_of(third))["t"] == "view"
        await house.raw(await passes.next_pass())
        assert house.sockets == 3, "who has said hello does not count"
        await second.send(b"\xc1")
        assert (await next_of(second))["code"] == "malformed"


async def test_a_command_before_hello_is_out_of_order_and_hello_still_counts(house):
    one = await (await house.passes(ANA)).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.command_frame("c-1", Arrive()))
    assert await next_of(socket) == {"t": "error", "id": "c-1", "code": "out-of-order"}
    await socket.send(codec.hello_frame(one.nonce, None, ""))
    assert (await next_of(socket))["view"]["you"] == ANA


async def test_a_second_hello_is_out_of_order(house):
    one = await (await house.passes(ANA)).next_pass()
    socket = await house.raw(one)
    for _ in range(2):
        await socket.send(codec.hello_frame(one.nonce, None, ""))
    await until_frame(socket, "view")
    assert await until_frame(socket, "error") == {"t": "error", "id": "", "code": "out-of-order"}


async def test_another_version_is_not_spoken(house):
    one = await (await house.passes(ANA)).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.hello_frame(one.nonce, None, "").replace(b"\xa1v\x01", b"\xa1v\x02"))
    assert (await next_of(socket))["code"] == "unsupported-version"


async def test_noise_before_hello_ends_the_connection(house):
    socket = await house.raw(await (await house.passes(ANA)).next_pass())
    for _ in range(12):
        await socket.send(b"\xc1")
    frames, code = await rest_of(socket)
    assert [frame["t"] for frame in frames] == ["error"] * 10 + ["bye"]
    assert (frames[-1]["code"], code) == ("abuse", 4429)


async def _dead_cookie(house):
    passes = await house.passes(ANA)
    one = await passes.next_pass()
    await house.registry.cookies.revoke(passes.granted.cookie.id)
    return one


async def _no_cookie(house):
    one = await (await house.passes(ANA)).next_pass()
    return Pass(one.url, one.origin, "other=1", one.nonce)


async def _cookie_of_another_seat(house):
    ana, ben = await (await house.passes(ANA)).next_pass(), await (await house.passes(BEN)).next_pass()
    return Pass(ana.url, ana.origin, ben.cookie, ana.nonce)


async def _cookie_under_another_name(house):
    one = await (await house.passes(ANA)).next_pass()
    return Pass(one.url, one.origin, one.cookie.replace(ANA, BEN), one.nonce)


async def _made_up_nonce(house):
    one = await (await house.passes(ANA)).next_pass()
    return Pass(one.url, one.origin, one.cookie, "made-up")


async def _used_nonce(house):
    one = await (await house.passes(ANA)).next_pass()
    await house.registry.nonces.redeem(one.nonce, frozenset(), now=clock())
    return one


async def _no_such_session(house):
    registry: Registry = house.registry
    granted = await registry.cookies.grant_seat("gone", ANA, device="d", now=clock())
    nonce = await registry.nonces.issue(granted.cookie.id, now=clock())
    return Pass(house.url, ORIGIN, f"__Host-seat-{ANA}={granted.token}", nonce)


async def _no_such_seat(house):
    return await (await house.passes("s-nobody")).next_pass()


async def _account(house):
    granted = await house.registry.cookies.grant_account("mara", device="d", now=clock())
    nonce = await house.registry.nonces.issue(granted.cookie.id, now=clock())
    return Pass(house.url, ORIGIN, f"__Host-account={granted.token}", nonce)


@pytest.mark.parametrize(
    "make",
    [
        _dead_cookie,
        _no_cookie,
        _cookie_of_another_seat,
        _cookie_under_another_name,
        _made_up_nonce,
        _used_nonce,
        _no_such_session,
        _no_such_seat,
        _account,
    ],
)
async def test_whoever_is_not_admitted_reads_the_same_bytes(house, make):
    one = await make(house)
    socket = await house.raw(one)
    await socket.send(codec.hello_frame(one.nonce, None, ""))
    assert await rest_of(socket) == ([{"t": "bye", "code": "sign-in"}], 4401)
    assert house.gateway.open_connections == 0


async def test_a_nonce_serves_once(house):
    one = await (await house.passes(ANA)).next_pass()
    for answer in ("view", "bye"):
        socket = await house.raw(one)
        await socket.send(codec.hello_frame(one.nonce, None, ""))
        assert (await next_of(socket))["t"] == answer


async def test_the_seat_of_the_nonce_counts_among_several_cookies(house):
    ana, ben = await (await house.passes(ANA)).next_pass(), await (await house.passes(BEN)).next_pass()
    socket = await house.raw(ben, additional_headers={"Cookie": f"{ana.cookie}; {ben.cookie}; theme=dark"})
    await socket.send(codec.hello_frame(ben.nonce, None, ""))
    assert (await next_of(socket))["view"]["you"] == BEN


async def test_a_removed_person_is_told_so_and_nothing_else(house):
    await house.seated(ANA)
    one = await (await house.passes(BEN)).next_pass()
    await house.host.submit(HOST, "remove-ben", Remove(BEN))
    passes = await house.passes(BEN)  # even with a cookie that was granted later
    later = await passes.next_pass()
    for given, bye in ((one, Bye.SIGN_IN), (later, Bye.REMOVED)):
        socket = await house.raw(given)
        await socket.send(codec.hello_frame(given.nonce, None, ""))
        assert await rest_of(socket) == ([{"t": "bye", "code": bye.value}], CLOSE_CODES[bye])


async def test_a_new_device_is_not_let_into_the_room_by_its_link(house):
    people = await house.seated(ANA, BEN)
    stranger = await house.passes(ANA, device="another device")
    one = await stranger.next_pass()
    socket = await house.raw(one)
    await socket.send(codec.hello_frame(one.nonce, None, "another device"))
    view = (await next_of(socket))["view"]
    assert view["people"][ANA]["standing"] == "departed"
    assert all(not room["seated"] for room in view["rooms"].values())
    await people[BEN].until(lambda: people[BEN].view.people[ANA].room is None)
    await people[MARA].until(lambda: people[MARA].view.people[ANA].standing == "departed")
    await soon(people[ANA]._task.done)
    assert people[ANA].bye == "replaced"
    assert await house.registry.cookies.device_of(CASE, ANA) == "another device"


async def test_a_device_that_came_while_the_host_went_down_is_a_new_one_when_it_comes_again(house, monkeypatch):
    await house.seated(ANA)
    stranger = await house.passes(ANA, device="another device")

    async def come():
        one = await stranger.next_pass()
        socket = await house.raw(one)
        await socket.send(codec.hello_frame(one.nonce, None, "another device"))
        return socket

    with monkeypatch.context() as patched:
        patched.setattr(house.host, "submit", AsyncMock(side_effect=SessionClosing))
        assert await rest_of(await come()) == ([{"t": "bye", "code": "going-down"}], 1012)
    view = (await next_of(await come()))["view"]
    assert view["people"][ANA]["standing"] == "departed"
    assert all(not room["seated"] for room in view["rooms"].values())


async def test_a_mediator_who_changes_the_device_stays_seated(house):
    await house.seated(ANA)
    one = await (await house.passes(MARA, device="another device")).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.hello_frame(one.nonce, None, "another device"))
    assert (await next_of(socket))["view"]["people"][MARA]["standing"] == "seated"


async def test_an_open_connection_keeps_its_cookie_alive_and_a_dead_cookie_ends_it():
    async with open_house(cookie_touch_every_ms=30) as house:
        passes = await house.passes(ANA)
        one = await passes.next_pass()
        socket = await house.raw(one)
        await socket.send(codec.hello_frame(one.nonce, None, ""))
        await until_frame(socket, "view")
        seen = passes.granted.cookie.seen_at
        async with asyncio.timeout(5):
            while (await house.registry.cookies.check(passes.granted.token, now=clock())).seen_at <= seen:
                await asyncio.sleep(0.01)
        await house.registry.cookies.revoke(passes.granted.cookie.id)
        frames, code = await rest_of(socket)
        assert (frames[-1], code) == ({"t": "bye", "code": "sign-in"}, 4401)


async def test_leaving_by_oneself_and_a_new_device_do_not_disturb_each_other(house):
    people = await house.seated(ANA)
    await people[ANA].do(Depart())
    one = await (await house.passes(ANA, device="another device")).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.hello_frame(one.nonce, None, ""))
    assert (await next_of(socket))["view"]["people"][ANA]["standing"] == "departed"
