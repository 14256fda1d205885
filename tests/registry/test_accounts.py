"""Maya's account."""

import pytest
from argon2 import PasswordHasher, Type

from room_server.registry.accounts import Accounts, PasswordRefused

from .conftest import HOUR, NOW

PASSWORD = "a long walk by the sea"


@pytest.fixture
def accounts(records):
    return Accounts(records, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


async def maya(accounts):
    secret = await accounts.invite("Maya", now=NOW)
    return await accounts.accept(secret, PASSWORD, now=NOW)


async def test_the_first_run_link_sets_the_password_once(accounts):
    secret = await accounts.invite("Maya", now=NOW)
    assert (await accounts.invited(secret, now=NOW)).name == "Maya"
    assert (await accounts.accept(secret, PASSWORD, now=NOW)).name == "Maya"
    assert await accounts.accept(secret, "another long password", now=NOW) is None
    assert await accounts.invited(secret, now=NOW) is None
    assert (await accounts.verify("Maya", PASSWORD)).name == "Maya"


async def test_the_first_run_link_dies_after_a_day(accounts):
    secret = await accounts.invite("Maya", now=NOW)
    assert await accounts.invited(secret, now=NOW + 24 * HOUR) is None
    assert await accounts.accept(secret, PASSWORD, now=NOW + 24 * HOUR) is None


async def test_a_bad_new_password_does_not_use_up_the_link(accounts):
    secret = await accounts.invite("Maya", now=NOW)
    for password, reason in (("my cat", "too-short"), ("x" * 257, "too-long")):
        with pytest.raises(PasswordRefused) as refused:
            await accounts.accept(secret, password, now=NOW)
        assert refused.value.reason == reason
        assert password not in str(refused.value)
    assert await accounts.accept(secret, PASSWORD, now=NOW)


async def test_wrong_names_passwords_and_accounts_without_one_open_nothing(accounts):
    await maya(accounts)
    await accounts.invite("Noor", now=NOW)
    for name, password in (("Maya", "wrong"), ("Nobody", PASSWORD), ("Noor", ""), ("Maya", "x" * 10_000)):
        assert await accounts.verify(name, password) is None


async def test_a_name_is_known_in_any_case_and_a_password_in_any_unicode_form(accounts):
    secret = await accounts.invite("Zoë", now=NOW)
    await accounts.accept(secret, "Sonnenblümchen", now=NOW)
    assert await accounts.verify(" ZOE\u0308 ", "Sonnenblu\u0308mchen")


async def test_who_knows_the_password_changes_it(accounts):
    await maya(accounts)
    assert not await accounts.change_password("maya", "wrong", "the next password")
    assert await accounts.change_password("maya", PASSWORD, "the next password")
    assert await accounts.verify("maya", PASSWORD) is None
    assert await accounts.verify("maya", "the next password")


async def test_inviting_again_makes_a_link_and_keeps_the_account(accounts):
    await maya(accounts)
    secret = await accounts.invite("MAYA", now=NOW + 5)
    assert await accounts.verify("maya", PASSWORD), "until the link is used"
    await accounts.accept(secret, "forgot the first one", now=NOW + 5)
    assert await accounts.verify("maya", "forgot the first one")
    assert [account.name for account in await accounts.list()] == ["Maya"]


async def test_a_deleted_account_opens_nothing(accounts):
    await maya(accounts)
    assert await accounts.delete("maya")
    assert not await accounts.delete("maya")
    assert await accounts.verify("maya", PASSWORD) is None
    assert await accounts.list() == ()


async def test_passwords_are_kept_as_argon2id(records):
    accounts = Accounts(records)
    account = await maya(accounts)
    assert account.password_hash.startswith("$argon2id$v=19$m=65536,")
    assert PasswordHasher().type is Type.ID


async def test_an_account_gets_another_name_unless_that_is_taken(accounts):
    await maya(accounts)
    await accounts.invite("Taken", now=NOW)
    assert await accounts.rename("Maya", " taken ") is None
    assert await accounts.rename("Nobody", "Somebody") is None
    assert (await accounts.rename("Maya", "MAYA")).name == "MAYA"
    assert (await accounts.rename("maya", " Jun ")).name == "Jun"
    assert (await accounts.verify("jun", PASSWORD)).name == "Jun"
    assert await accounts.verify("Maya", PASSWORD) is None
    assert [account.name for account in await accounts.list()] == ["Jun", "Taken"]
