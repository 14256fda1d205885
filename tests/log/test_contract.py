"""What every log promises, whichever adapter keeps it (memory, embedded Valkey, Debian's redis-server)."""

import asyncio

import pytest

from room_server.log import chain
from room_server.log.port import (
    RESULTS_KEPT,
    Appended,
    Head,
    LogForked,
    LogMoved,
    NoSuchSession,
    Removed,
    SessionClosed,
    Stored,
)

from .conftest import Heard

SESSION = "tenancy-7"


@pytest.fixture
async def start(log):
    return await log.create(SESSION)


async def say(log, expected, command, *events):
    return (await log.append(SESSION, command=command, expected=expected, events=events)).head


async def test_a_new_log_is_empty_and_creating_it_again_changes_nothing(log, start):
    assert start == chain.genesis(SESSION) == await log.head(SESSION)
    assert await log.read(SESSION) == ()
    head = await say(log, start, "ada/1", b"welcome")
    await log.create(SESSION)
    assert await log.head(SESSION) == head


async def test_events_are_read_in_order_as_they_were_given(log, start):
    events = [b"", b"\x00\r\n$5", bytes(range(256)), b"x" * 100_000]
    answer = await log.append(SESSION, command="ada/1", expected=start, events=events)
    assert answer == Appended(1, chain.extend(start, events), duplicate=False)
    stored = await log.read(SESSION)
    assert stored == tuple(Stored(n, data) for n, data in enumerate(events, 1))
    assert await log.read(SESSION, after=3) == stored[3:]
    assert await log.read(SESSION, after=4) == ()
    assert chain.verify(start, stored, await log.head(SESSION))


async def test_a_long_log_is_read_whole(log, start):
    events = [b"%d" % n for n in range(1203)]
    await log.append(SESSION, command="ada/1", expected=start, events=events)
    assert [event.data for event in await log.read(SESSION)] == events


async def test_a_repeated_command_gets_its_first_answer_and_writes_nothing(log, start):
    first = await log.append(SESSION, command="ada/1", expected=start, events=[b"a", b"b"])
    later = await say(log, first.head, "ben/1", b"c")
    again = await log.append(SESSION, command="ada/1", expected=start, events=[b"other"])
    assert again == Appended(1, first.head, duplicate=True)
    assert await log.head(SESSION) == later


async def test_the_same_client_id_of_another_seat_is_another_command(log, start):
    head = await say(log, start, "ada/1", b"a")
    assert await say(log, head, "ben/1", b"b") == chain.extend(start, [b"a", b"b"])


async def test_as_many_results_as_promised_are_kept_for_each_seat(log, start):
    head = await say(log, start, "ben/0", b"ben")
    for n in range(RESULTS_KEPT + 1):
        head = await say(log, head, f"ada/{n}", b"ada")
    for kept in ("ada/1", f"ada/{RESULTS_KEPT}", "ben/0"):
        assert (await log.append(SESSION, command=kept, expected=head, events=[b"-"])).duplicate
    forgotten = await log.append(SESSION, command="ada/0", expected=head, events=[b"-"])
    assert not forgotten.duplicate


async def test_who_comes_second_is_told_what_is_missing(log, start):
    first = await say(log, start, "ada/1", b"a", b"b")
    head = await say(log, first, "ada/2", b"c")
    for expected, missing in ((start, [b"a", b"b", b"c"]), (first, [b"c"])):
        with pytest.raises(LogMoved) as moved:
            await say(log, expected, "ben/1", b"late")
        assert [event.data for event in moved.value.missing] == missing
        assert moved.value.head == head == chain.extend(expected, missing)
    assert await log.head(SESSION) == head
    assert not (await log.append(SESSION, command="ben/1", expected=head, events=[b"now"])).duplicate


async def test_a_long_absence_is_told_whole(log, start):
    events = [b"%d" % n for n in range(1203)]
    head = await say(log, start, "ada/1", *events)
    with pytest.raises(LogMoved) as moved:
        await say(log, start, "ben/1", b"late")
    assert chain.extend(start, (event.data for event in moved.value.missing)) == head


async def test_the_right_version_with_another_history_is_refused(log, start):
    head = await say(log, start, "ada/1", b"a")
    others = [
        chain.extend(start, [b"z"]),
        chain.extend(head, [b"b"]),
        Head(0, bytes(32)),
        Head(0, head.digest),
    ]
    for other in others:
        with pytest.raises(LogForked) as forked:
            await say(log, other, "ben/1", b"x")
        assert forked.value.found == head
    assert await log.head(SESSION) == head


async def test_a_closed_log_takes_nothing_more_but_is_read(log, start):
    head = await say(log, start, "ada/1", b"a")
    with pytest.raises(LogMoved):
        await log.close_session(SESSION, expected=start)
    await log.close_session(SESSION, expected=head)
    await log.close_session(SESSION, expected=head)
    with pytest.raises(SessionClosed):
        await say(log, head, "ada/2", b"b")
    assert (await log.append(SESSION, command="ada/1", expected=start, events=[b"a"])).duplicate
    assert await log.read(SESSION) == (Stored(1, b"a"),)


async def test_what_was_never_made_is_not_there(log):
    head = chain.genesis("nowhere")
    with pytest.raises(NoSuchSession):
        await log.append("nowhere", command="ada/1", expected=head, events=[b"a"])
    with pytest.raises(NoSuchSession):
        await log.close_session("nowhere", expected=head)
    with pytest.raises(NoSuchSession):
        await log.read("nowhere")
    with pytest.raises(NoSuchSession):
        await log.head("nowhere")
    assert await log.delete("nowhere") == Removed(0, 0)


async def test_deleting_counts_what_it_removes_and_leaves_other_sessions(log, start):
    head = await say(log, start, "ada/1", b"a", b"b")
    await say(log, head, "ben/1", b"c")
    other = await log.create("estate-3")
    assert await log.delete(SESSION) == Removed(events=3, results=2)
    with pytest.raises(NoSuchSession):
        await log.read(SESSION)
    assert await log.head("estate-3") == other


async def test_a_snapshot_is_kept_beside_the_log_and_an_older_one_never_replaces_it(log, start):
    assert await log.snapshot(SESSION) is None
    first = await say(log, start, "ada/1", b"a")
    second = await say(log, first, "ada/2", b"b")
    assert await log.keep_snapshot(SESSION, second, b"\x00\r\n of both")
    assert not await log.keep_snapshot(SESSION, first, b"of the first")
    assert await log.snapshot(SESSION) == (second, b"\x00\r\n of both")
    assert await log.keep_snapshot(SESSION, second, b"of both, by other code")
    assert await log.snapshot(SESSION) == (second, b"of both, by other code")
    large = bytes(range(256)) * 8_192
    third = await say(log, second, "ada/3", b"c")
    assert await log.keep_snapshot(SESSION, third, large)
    assert await log.snapshot(SESSION) == (third, large)
    assert await log.head(SESSION) == third
    assert [event.data for event in await log.read(SESSION)] == [b"a", b"b", b"c"]


async def test_a_snapshot_of_more_than_the_log_holds_gives_way(log, start):
    head = await say(log, start, "ada/1", b"a")
    lost = chain.extend(head, [b"b", b"c"])
    assert await log.keep_snapshot(SESSION, lost, b"of what was lost")
    assert await log.keep_snapshot(SESSION, head, b"of what is there")
    assert await log.snapshot(SESSION) == (head, b"of what is there")


async def test_a_snapshot_goes_with_its_log_and_is_counted_nowhere(log, start):
    head = await say(log, start, "ada/1", b"a")
    other = await log.create("estate-3")
    for session, upto in ((SESSION, head), ("estate-3", other)):
        assert await log.keep_snapshot(session, upto, session.encode())
    assert await log.delete(SESSION) == Removed(events=1, results=1)
    assert await log.snapshot(SESSION) is None
    assert await log.snapshot("estate-3") == (other, b"estate-3")
    with pytest.raises(NoSuchSession):
        await log.keep_snapshot(SESSION, head, b"too late")
    await log.create(SESSION)
    assert await log.snapshot(SESSION) is None


@pytest.mark.parametrize("command", ["", "ada", "/1", "ada/"])
async def test_a_command_id_without_a_seat_is_a_mistake_of_the_caller(log, start, command):
    with pytest.raises(ValueError, match="command id"):
        await log.append(SESSION, command=command, expected=start, events=[b"a"])


async def test_an_append_without_events_is_a_mistake_of_the_caller(log, start):
    with pytest.raises(ValueError, match="at least one"):
        await log.append(SESSION, command="ada/1", expected=start, events=[])


async def test_of_two_at_once_one_wins_and_the_other_is_told(log, start):
    answers = await asyncio.gather(
        say(log, start, "ada/1", b"a"), say(log, start, "ben/1", b"b"), return_exceptions=True
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["Head", "LogMoved"]
    assert len(await log.read(SESSION)) == 1


async def test_followers_hear_of_appends_and_of_the_end(log, start):
    heard, elsewhere = Heard(), Heard()
    await log.create("estate-3")
    async with log.follow(SESSION, heard), log.follow("estate-3", elsewhere):
        head = await say(log, start, "ada/1", b"a")
        await heard.until(head)
        head = await say(log, head, "ada/2", b"b")
        await heard.until(head)
        await log.delete(SESSION)
        await heard.until(None)
    assert head not in elsewhere.all
    assert None not in elsewhere.all


async def test_who_stopped_following_hears_nothing(log, start):
    gone, here = Heard(), Heard()
    async with log.follow(SESSION, gone):
        pass
    async with log.follow(SESSION, here):
        head = await say(log, start, "ada/1", b"a")
        await here.until(head)
    assert gone.all == []


async def test_glimpses_reach_those_who_follow_them_and_are_not_kept(log, start):
    heard, news = Heard(), Heard()
    await log.publish_glimpse(SESSION, b"too early")
    async with log.follow_glimpses(SESSION, heard), log.follow(SESSION, news):
        await say(log, start, "ada/1", b"a")
        await log.publish_glimpse(SESSION, b"\x00pointer")
        await heard.until(b"\x00pointer")
    assert heard.all == [b"\x00pointer"]
    assert len(await log.read(SESSION)) == 1


async def test_checkpoints_are_kept_beside_the_log_and_go_with_it(log, start):
    assert await log.checkpoints(SESSION) == ()
    head = start
    for number in range(1, 4):
        head = await say(log, head, f"ada/{number}", b"a")
    for version, data in ((3, b"third"), (1, b"\x00\r\n first"), (3, b"third, again"), (4, b"of what is not there")):
        await log.keep_checkpoint(SESSION, version, data)
    assert await log.checkpoints(SESSION) == ((1, b"\x00\r\n first"), (3, b"third, again"))
    assert await log.head(SESSION) == head
    await log.delete(SESSION)
    assert await log.checkpoints(SESSION) == ()
    with pytest.raises(NoSuchSession):
        await log.keep_checkpoint(SESSION, 1, b"too late")
    assert await log.checkpoints(SESSION) == ()
