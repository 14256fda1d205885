"""A page proves that it is the page."""

from room_server.registry.nonces import Nonces

from .conftest import MINUTE, NOW


async def test_a_nonce_selects_its_token_once(records):
    nonces = Nonces(records)
    nonce = await nonces.issue("cookie-a", now=NOW)
    came_along = frozenset({"cookie-a", "cookie-b"})
    assert await nonces.redeem(nonce, came_along, now=NOW) == "cookie-a"
    assert await nonces.redeem(nonce, came_along, now=NOW) is None


async def test_a_nonce_of_another_token_is_refused_and_used_up(records):
    nonces = Nonces(records)
    nonce = await nonces.issue("cookie-a", now=NOW)
    assert await nonces.redeem(nonce, frozenset({"cookie-b"}), now=NOW) is None
    assert await nonces.redeem(nonce, frozenset({"cookie-a"}), now=NOW) is None


async def test_a_nonce_lives_a_minute_and_a_wrong_one_never_did(records):
    nonces = Nonces(records)
    nonce = await nonces.issue("cookie-a", now=NOW)
    assert await nonces.redeem(nonce, frozenset({"cookie-a"}), now=NOW + MINUTE) is None
    assert await nonces.redeem("wrong", frozenset({"cookie-a"}), now=NOW) is None
