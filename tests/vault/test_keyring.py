"""The contract of a keyring, for each adapter."""

import asyncio

import pytest


async def test_what_was_changed_is_read_until_it_is_removed(keyring):
    assert await keyring.read("one") is None
    assert await keyring.change("one", lambda old: b"a" if old is None else b"") == b"a"
    assert await keyring.change("one", lambda old: old + b"b") == b"ab"
    await keyring.change("other", lambda _: b"c")
    assert (await keyring.read("one"), await keyring.read("other")) == (b"ab", b"c")
    assert await keyring.change("one", lambda _: None) is None
    assert await keyring.change("one", lambda _: None) is None
    assert (await keyring.read("one"), await keyring.read("other")) == (None, b"c")


async def test_a_change_that_raises_changes_nothing(keyring):
    def fails(_):
        raise KeyError

    await keyring.change("one", lambda _: b"a")
    for session in ("one", "none"):
        with pytest.raises(KeyError):
            await keyring.change(session, fails)
    assert (await keyring.read("one"), await keyring.read("none")) == (b"a", None)
    assert await keyring.change("one", lambda old: old + b"b") == b"ab"


async def test_changes_at_the_same_time_all_take_effect(keyring):
    await asyncio.gather(*(keyring.change("one", lambda old, n=n: (old or b"") + bytes([n])) for n in range(20)))
    assert sorted(await keyring.read("one")) == list(range(20))


@pytest.mark.parametrize("session", ["", "../../etc/passwd", "a" * 5_000, "Ümläut/\n"])
async def test_any_name_of_a_session_will_do(keyring, session):
    await keyring.change(session, lambda _: b"a")
    assert await keyring.read(session) == b"a"
