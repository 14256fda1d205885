"""Sharded pub/sub: confirmed, shared, given up."""

import asyncio

import pytest

from room_server.log.channel import parse_address
from room_server.log.followers import Followers, Hearer
from room_server.log.port import LogUnavailable

from .conftest import Heard, eventually
from .proxy import fault_proxy


@pytest.fixture
async def followers(embedded):
    followers = Followers(parse_address(embedded.url))
    yield followers
    await followers.aclose()


def hearer(heard, confirmed=None):
    return Hearer(heard, lambda: confirmed("confirmed") if confirmed else None)


async def test_who_entered_misses_nothing(followers, admin):
    for n in range(20):
        heard = Heard()
        async with followers.hear("c", hearer(heard)):
            await admin.spublish("c", f"{n}")
            await heard.until(b"%d" % n)
        assert heard.all == [b"%d" % n]


async def test_two_hearers_of_one_channel_are_one_subscription(followers, admin):
    one, two = Heard(), Heard()
    async with followers.hear("c", hearer(one)):
        async with followers.hear("c", hearer(two)):
            assert await admin.spublish("c", "both") == 1
            await two.until(b"both")
        await admin.spublish("c", "one")
        await one.until(b"one")
    assert (one.all, two.all) == ([b"both", b"one"], [b"both"])

    async def unsubscribed():
        return await admin.spublish("c", "nobody") == 0

    await eventually(unsubscribed)


async def test_each_confirmation_is_told(embedded, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        followers, confirmed = Followers(parse_address(proxy.url)), Heard()
        async with followers.hear("c", hearer(Heard(), confirmed)):
            assert confirmed.all == ["confirmed"]
            proxy.cut()
            await eventually(lambda: len(confirmed.all) == 2)
        await followers.aclose()


async def test_a_silent_store_is_given_up_and_dialled_again(embedded, tmp_path, monkeypatch):
    monkeypatch.setattr("room_server.log.followers.PING_EVERY_S", 0.05)
    monkeypatch.setattr("room_server.log.followers.SILENCE_LIMIT_S", 0.2)
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        followers, confirmed = Followers(parse_address(proxy.url)), Heard()
        async with followers.hear("c", hearer(Heard(), confirmed)):
            await asyncio.sleep(0.4)
            assert len(confirmed.all) == 1, "pings keep a quiet line alive"
            proxy.swallow = True
            await eventually(lambda: proxy.lost > 2)
            await eventually(lambda: followers._channel is None)
            proxy.swallow = False
            await eventually(lambda: len(confirmed.all) == 2)
        await followers.aclose()


async def test_a_refused_subscription_is_logged_and_not_confirmed(embedded, admin, caplog, monkeypatch):
    monkeypatch.setattr("room_server.log.followers.CONFIRM_TIMEOUT_S", 0.2)
    await admin.execute_command("ACL", "SETUSER", "guest", "on", ">pass", "~*", "+@all", "resetchannels")
    followers = Followers(parse_address(embedded.url.replace("unix://", "unix://guest:pass@")))
    with pytest.raises(LogUnavailable):
        async with followers.hear("c", hearer(Heard())):
            pass
    assert "NOPERM" in caplog.text
    await followers.aclose()
