"""Which sessions there are."""

from dataclasses import replace

from room_server.registry.sessions import SESSION_SECRET_BYTES, SessionEntry, Sessions, SessionState, new_session_id

from .conftest import HOUR, NOW


def entry(name, created_at=NOW, created_by="maya"):
    secret = bytes(SESSION_SECRET_BYTES)
    return SessionEntry(name, f"About {name}", created_at, created_by, NOW + HOUR, secret)


async def test_sessions_are_listed_newest_first_and_by_account(records):
    sessions = Sessions(records)
    first, second, other = entry("a"), entry("b", NOW + 1), entry("c", NOW + 2, "noor")
    for one in (first, second, other):
        assert await sessions.add(one)
    assert await sessions.list() == (other, second, first)
    assert await sessions.list("maya") == (second, first)
    assert await sessions.get("a") == first
    assert await sessions.get("z") is None


async def test_an_id_is_entered_once(records):
    sessions = Sessions(records)
    assert await sessions.add(entry("a"))
    assert not await sessions.add(replace(entry("a"), title="Another"))
    assert (await sessions.get("a")).title == "About a"


async def test_an_entry_changes_only_if_it_is_there(records):
    sessions = Sessions(records)
    await sessions.add(entry("a"))
    closed = await sessions.change("a", lambda one: replace(one, state=SessionState.CLOSED))
    assert closed.state is SessionState.CLOSED
    assert await sessions.get("a") == closed
    assert await sessions.change("z", lambda one: one) is None
    assert await sessions.get("z") is None


async def test_what_has_been_kept_long_enough_is_due(records):
    sessions = Sessions(records)
    await sessions.add(entry("a"))
    assert await sessions.due(now=NOW + HOUR - 1) == ()
    assert [one.id for one in await sessions.due(now=NOW + HOUR)] == ["a"]


async def test_a_deleted_entry_is_gone(records):
    sessions = Sessions(records)
    await sessions.add(entry("a"))
    assert await sessions.delete("a")
    assert not await sessions.delete("a")
    assert await sessions.list() == ()


def test_ids_are_random_and_neither_titles_nor_secrets_are_printed():
    assert len({new_session_id() for _ in range(100)}) == 100
    assert "About" not in repr(entry("a"))
    assert "secret" not in repr(entry("a"))
