"""Frames, commands and the ends of admitted connections."""

import asyncio
import logging

import msgpack
import pytest

from room_server.headless import Ended, Refused, Rejected
from room_server.log.memory import MemoryLog
from room_server.log.port import LogUnavailable
from room_server.media.double import OFFER
from room_server.session.glimpses import Devices, Pointer
from room_server.session.practices.attendance import Confirm, Remove, SignAgreement
from room_server.session.practices.moves import Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.wire import codec
from tests.cast import AGREEMENT, ANA, BEN, MARA
from tests.gateway.house import next_of, open_house, rest_of, small_socket, soon, until_frame

SIGNED = SignAgreement("en", AGREEMENT["en"])


def lines(client):
    return [line.text for line in client.view.rooms[JOINT].lines]


class BrokenLog(MemoryLog):
    """A log that can be out of order: ``down`` answers nothing, ``wrong`` fails in an unforeseen way."""

    down = False
    wrong = False

    async def append(self, session, **what):
        if self.down:
            raise LogUnavailable
        if self.wrong:
            raise RuntimeError("between us: 9,000")
        return await super().append(session, **what)


async def test_people_talk_and_each_folds_what_the_server_folds(house):
    people = await house.seated(ANA, BEN)
    await people[ANA].do(Say(JOINT, "Good morning."))
    await people[BEN].until(lambda: lines(people[BEN]) == ["Good morning."])
    for seat, client in people.items():
        await client.until(lambda seat=seat, client=client: client.ordinal == len(house.host.told(seat)))
        assert client.view == house.host._writer.chronicle.view(seat)[1]


async def test_commands_of_one_connection_are_carried_out_in_their_order(house):
    people = await house.seated(ANA, BEN)
    said = [f"line {n}" for n in range(30)]
    await asyncio.gather(*(people[ANA].do(Say(JOINT, text)) for text in said))
    assert lines(people[ANA]) == said  # one's own events come before the answer
    await people[BEN].until(lambda: len(lines(people[BEN])) == 30)
    assert lines(people[BEN]) == said


async def test_a_repeated_id_is_answered_and_does_nothing_again(house):
    people = await house.seated(ANA)
    for _ in range(3):
        await people[ANA].do(Say(JOINT, "once"), command_id="the-same")
    assert lines(people[ANA]) == ["once"]


async def test_who_comes_back_while_readers_are_being_told_is_told_nothing_twice(house, monkeypatch):
    people = await house.seated(ANA, BEN)
    await people[MARA].do(OpenRoom("Caucus", "a"))
    room = next(room for room in people[MARA].view.rooms if room != JOINT)
    media, came = house.host._sound._media, asyncio.Event()
    narrow = media.narrow

    async def slow(*asked):
        await came.wait()
        await narrow(*asked)

    monkeypatch.setattr(media, "narrow", slow)
    moving = asyncio.create_task(people[MARA].do(Move((ANA,), room, ())))
    await soon(lambda: house.host.session.seats[ANA].room == room)
    socket = await house.raw_seat(BEN)
    shown = await until_frame(socket, "view")
    came.set()
    await moving
    await people[MARA].do(Say(JOINT, "Let us go on."))
    assert (await until_frame(socket, "told"))["n"] == shown["n"] + 1


async def test_a_refusal_reaches_its_sender_alone_and_changes_nothing(house):
    people = await house.seated(ANA, BEN)
    before = house.host._writer.head
    with pytest.raises(Refused) as refused:
        await people[ANA].do(Remove(BEN))
    assert refused.value.code == Because.NOT_ALLOWED
    assert house.host._writer.head == before


async def test_a_command_that_the_log_does_not_take_is_said_to_be_unsaved_and_goes_on():
    log = BrokenLog()
    async with open_house(log, unsaved_after_ms=50) as house:
        people = await house.seated(ANA, BEN)
        log.down = True
        waiting = asyncio.create_task(people[ANA].do(Say(JOINT, "first"), command_id="a"))
        second = asyncio.create_task(people[ANA].do(Say(JOINT, "second"), command_id="b"))
        await people[ANA].until(lambda: "a" in people[ANA].unsaved)
        assert lines(people[ANA]) == []
        await people[ANA].send_raw(codec.ping_frame(7))  # pings do not wait for commands
        await people[ANA].until(lambda: people[ANA]._pongs == 7)
        log.down = False
        await asyncio.gather(waiting, second)
        assert lines(people[ANA]) == ["first", "second"]


async def test_an_unexpected_error_ends_one_connection_and_is_logged_without_words(caplog):
    caplog.set_level(logging.WARNING)
    log = BrokenLog()
    async with open_house(log) as house:
        people = await house.seated(BEN)
        socket = await house.raw_seat(ANA)
        await until_frame(socket, "view")
        await house.raw_seat(MARA)  # replaces the mediator's line: nobody else is concerned
        log.wrong = True
        await socket.send(codec.command_frame("c-1", Confirm(JOINT)))
        await until_frame(socket, "refused")
        await socket.send(codec.command_frame("c-2", SIGNED))
        frames, code = await rest_of(socket)
        assert (frames[-1], code) == ({"t": "bye", "code": "failed"}, 1011)
        log.wrong = False
        await people[BEN].do(Say(JOINT, "still here"))
    reports = [record for record in caplog.records if record.name == "room_server.gateway.trouble"]
    assert len(reports) == 1
    assert len(reports[0].error_id) == 16
    assert reports[0].error == "RuntimeError"
    assert "between us" not in str(vars(reports[0]))


BAD_FRAMES = {
    "text": ("hello", "malformed"),
    "not msgpack": (b"\xc1", "malformed"),
    "a list": (msgpack.packb([1]), "malformed"),
    "a duplicate key": (b"\x82\xa1t\xa4ping\xa1t\xa4ping", "malformed"),
    "an extension": (b"\x82\xa1t\xa4ping\xa1n\xd4\x01\x00", "malformed"),
    "deep nesting": (b"\x91" * 2000 + b"\x90", "malformed"),
    "no kind": (msgpack.packb({"n": 1}), "unknown-message"),
    "the server's own": (msgpack.packb({"t": "told", "n": 1, "e": {}}), "unknown-message"),
    "an unknown command": (msgpack.packb({"t": "do", "id": "c", "c": {"t": "seize"}}), "unknown-message"),
    "an unknown field": (msgpack.packb({"t": "ping", "n": 1, "seat": "s-ben"}), "unknown-field"),
    "another type": (msgpack.packb({"t": "ping", "n": "1"}), "bad-field"),
    "a host's command": (
        msgpack.packb({"t": "do", "id": "c", "c": {"t": "note-line", "seat": ANA, "up": False}}),
        "unknown-message",
    ),
}


@pytest.mark.parametrize("name", BAD_FRAMES)
async def test_a_bad_frame_gets_one_error_and_harms_nobody(house, name):
    data, code = BAD_FRAMES[name]
    people = await house.seated(ANA, BEN)
    before = house.host._writer.head
    await people[ANA].send_raw(data)
    await people[ANA].until(lambda: people[ANA].errors == [code])
    assert house.host._writer.head == before
    await people[ANA].do(Say(JOINT, "still here"))
    await people[BEN].until(lambda: lines(people[BEN]) == ["still here"])
    assert people[BEN].errors == []


async def test_an_error_names_the_command_that_it_answers(house):
    people = await house.seated(ANA)
    socket = await house.raw_seat(ANA)
    await until_frame(socket, "view")
    await socket.send(msgpack.packb({"t": "do", "id": "c-9", "c": {"t": "say", "room": 1, "text": "x"}}))
    assert await until_frame(socket, "error") == {"t": "error", "id": "c-9", "code": "bad-field"}
    assert people[MARA].errors == []


async def test_repeated_abuse_ends_the_connection_and_no_other(house):
    people = await house.seated(ANA, BEN)
    socket = await house.raw_seat(ANA)
    await until_frame(socket, "view")
    for _ in range(12):
        await socket.send(b"\xc1")
    frames, code = await rest_of(socket)
    assert [frame["code"] for frame in frames if frame["t"] == "error"] == ["malformed"] * 10
    assert (frames[-1], code) == ({"t": "bye", "code": "abuse"}, 4429)
    await people[BEN].do(Say(JOINT, "still here"))


async def test_a_frame_over_the_limit_is_not_read(house):
    people = await house.seated(BEN)
    socket = await house.raw_seat(ANA)
    await until_frame(socket, "view")
    await socket.send(b"x" * (64 * 1024 + 1))
    _, code = await rest_of(socket)
    assert code == 1009
    await people[BEN].do(Say(JOINT, "still here"))


async def test_a_limit_below_the_server_s_is_answered():
    async with open_house(frame_bytes_max=1000) as house:
        people = await house.seated(ANA)
        await people[ANA].send_raw(codec.command_frame("large", Say(JOINT, "x" * 1000)))
        await people[ANA].until(lambda: people[ANA].errors == ["too-large"])
        assert lines(people[ANA]) == []


async def test_commands_over_the_rate_are_not_carried_out_on_any_connection_of_the_seat():
    async with open_house(commands_burst=6, commands_per_second=0) as house:
        people = await house.seated(BEN)  # three commands each
        for text in ("one", "two", "three"):
            await people[BEN].do(Say(JOINT, text))
        with pytest.raises(Rejected) as rejected:
            await people[BEN].do(Say(JOINT, "four"))
        assert rejected.value.code == "too-frequent"
        await people[BEN].drop_line()
        await people[BEN].until(lambda: people[BEN].connects == 2)
        with pytest.raises(Rejected):
            await people[BEN].do(Say(JOINT, "five"))
        assert lines(people[BEN]) == ["one", "two", "three"]


async def test_frames_over_the_rate_of_all_kinds_are_abuse():
    async with open_house(frames_burst=20, frames_per_second=0) as house:
        socket = await house.raw_seat(ANA)
        await until_frame(socket, "view")
        for n in range(31):
            await socket.send(codec.ping_frame(n))
        frames, code = await rest_of(socket)
        assert sum(frame["t"] == "pong" for frame in frames) == 20
        assert sum(frame["t"] == "error" for frame in frames) == 10
        assert code == 4429


async def test_glimpses_are_joined_the_latest_wins(house):
    people = await house.seated(ANA, BEN)
    for n in range(40):
        await people[ANA].peek(Pointer(JOINT, n, n))
    await people[BEN].until(lambda: any(g.body == Pointer(JOINT, 39, 39) for g in people[BEN].glimpses))
    assert len([g for g in people[BEN].glimpses if isinstance(g.body, Pointer)]) < 40
    assert people[ANA].errors == []


async def test_glimpses_over_the_rate_are_dropped_without_a_word():
    async with open_house(peeks_burst=1, peeks_per_second=0) as house:
        people = await house.seated(ANA, BEN)
        await people[ANA].peek(Devices(microphone=True, camera=False))
        await people[ANA].peek(Devices(microphone=False, camera=False))
        await people[ANA].do(Say(JOINT, "after both"))
        await people[BEN].until(lambda: len(people[BEN].glimpses) > 0)
        assert [g.body.microphone for g in people[BEN].glimpses] == [True]
        assert people[ANA].errors == []


async def test_a_glimpse_of_a_room_does_not_follow_who_was_moved_away():
    async with open_house(glimpse_tick_ms=300) as house:
        people = await house.seated(ANA, BEN)
        await people[MARA].do(OpenRoom("Caucus, Side A", "a"))
        await people[BEN].peek(Pointer(JOINT, 1, 1))
        await people[BEN].do(Say(JOINT, "the pointer was read"))
        room = next(room for room in people[MARA].view.rooms if room != JOINT)
        await people[MARA].do(Move((ANA,), room, (), ()))
        await people[MARA].until(lambda: any(g.by == BEN for g in people[MARA].glimpses))
        await people[ANA].until(lambda: people[ANA].me.room == room)
        await people[ANA].send_raw(codec.ping_frame(3))
        await people[ANA].until(lambda: people[ANA]._pongs == 3)
        assert not people[ANA].glimpses


async def test_signals_of_the_forwarder_reach_the_browser_and_wrong_ones_are_answered(house):
    people = await house.seated(ANA)
    async with asyncio.timeout(5):
        while (offer := await people[ANA].signals.get())["t"] != "offer":
            pass
        assert offer == {"t": "offer", "sdp": OFFER, "ice": []}
        await people[ANA].signal({"t": "candidate", "sdp": "x"})
        while (answer := await people[ANA].signals.get())["t"] != "refused":
            pass
    assert answer == {"t": "refused", "code": "media-malformed"}


async def test_who_is_admitted_gets_a_new_cookie(house):
    people = await house.seated(ANA)
    passes = people[ANA]._passes
    await people[ANA].until(lambda: passes.rotated == 1)
    assert passes.granted.cookie.admitted
    await people[ANA].drop_line()
    await people[ANA].until(lambda: people[ANA].connects == 2)


async def test_the_newest_tab_holds_the_seat_and_the_older_says_so(house):
    people = await house.seated(ANA, BEN)
    socket = await house.raw_seat(ANA)
    assert (await until_frame(socket, "view"))["view"]["people"][ANA]["room"] == JOINT
    await soon(people[ANA]._task.done)
    assert people[ANA].bye == "replaced"
    with pytest.raises(Ended):
        await people[ANA].do(Say(JOINT, "from the older tab"))
    await people[BEN].do(Say(JOINT, "hello"))
    assert (await until_frame(socket, "told"))["e"]["t"] in {"said", "line-back"}
    assert house.host.session.seats[ANA].room == JOINT


async def test_a_line_that_broke_comes_back_and_misses_nothing(house):
    people = await house.seated(ANA, BEN)
    await people[BEN].drop_line()
    for n in range(5):
        await people[ANA].do(Say(JOINT, f"meanwhile {n}"))
    await people[BEN].until(lambda: len(lines(people[BEN])) == 5)
    assert people[BEN].connects == 2
    assert [v.ordinal for v in people[BEN].told] == sorted({v.ordinal for v in people[BEN].told})
    assert people[BEN].ordinal == len(house.host.told(BEN))


async def test_a_server_that_goes_down_says_so(house):
    await house.seated(ANA)
    socket = await house.raw_seat(ANA)
    await until_frame(socket, "view")
    await house.directory.close()
    frames, code = await rest_of(socket)
    assert (frames[-1], code) == ({"t": "bye", "code": "going-down"}, 1012)


async def test_a_reader_too_slow_is_closed_and_resumes_without_loss_or_doubles():
    async with open_house(commands_burst=10_000, outbox_bytes_max=100_000, farewell_ms=200) as house:
        people = await house.seated(ANA, BEN)
        small = small_socket()
        small.setblocking(False)
        await asyncio.get_running_loop().sock_connect(small, ("127.0.0.1", int(house.url.split(":")[2][:-3])))
        slow = await house.raw_seat(BEN, sock=small, max_queue=1)
        read = [(await until_frame(slow, "view"))["n"]]
        for n in range(400):
            await people[ANA].do(Say(JOINT, f"{n:04} " + "x" * 3000))
            if house.gateway.open_connections == 2:
                break
        await soon(lambda: house.gateway.open_connections == 2)  # Mara and Ana
        assert house.host.session.seats[BEN].room == JOINT
        frames, _ = await rest_of(slow)
        read += [frame["n"] for frame in frames if frame["t"] == "told"]
        assert read == list(range(read[0], read[-1] + 1))
        again = await house.raw_seat(BEN, after=read[-1])
        assert (await next_of(again)) == {"t": "resumed", "v": 1, "n": read[-1]}
        while read[-1] < len(house.host.told(BEN)):
            read.append((await until_frame(again, "told"))["n"])
        assert read == list(range(read[0], read[-1] + 1))


async def test_a_long_absence_is_caught_up_whatever_its_size():
    async with open_house(commands_burst=10_000, outbox_frames_max=20) as house:
        people = await house.seated(ANA, BEN)
        await people[BEN].close()
        for n in range(100):
            await people[ANA].do(Say(JOINT, f"line {n}"))
        again = await house.raw_seat(BEN, after=people[BEN].ordinal)
        for _ in range(100):
            last = (await until_frame(again, "told"))["n"]
        assert last >= people[BEN].ordinal + 100


async def test_not_one_byte_follows_a_removal_while_others_go_on(house):
    people = await house.seated(ANA, BEN)
    socket = await house.raw_seat(BEN)
    await until_frame(socket, "view")
    writing = asyncio.create_task(_write_on(people[ANA]))
    reading = asyncio.create_task(rest_of(socket))
    await people[MARA].do(Remove(BEN))
    acknowledged = asyncio.get_running_loop().time()
    frames, code = await reading
    assert asyncio.get_running_loop().time() - acknowledged < 1
    await writing
    assert (frames[-1], code) == ({"t": "bye", "code": "removed"}, 4403)
    told = [frame["e"]["t"] for frame in frames if frame["t"] == "told"]
    assert told[-1] == "removed"
    assert told.count("removed") == 1
    assert house.removed == [BEN]
    await soon(lambda: house.gateway.open_connections == 2)


async def _write_on(client):
    for n in range(40):
        await client.do(Say(JOINT, f"line {n}"))


async def test_a_removed_person_who_does_not_answer_is_cut_within_a_second(house):
    people = await house.seated(ANA, BEN)
    socket = await house.raw_seat(BEN)
    await until_frame(socket, "view")
    await soon(lambda: house.sockets == 3)
    socket.transport.pause_reading()  # neither reads nor answers the closing handshake
    await people[MARA].do(Remove(BEN))
    await soon(lambda: house.sockets == 2, timeout_s=1)
    socket.transport.resume_reading()
    frames, _ = await rest_of(socket)
    assert [frame["e"]["t"] for frame in frames if frame["t"] == "told"][-1:] in ([], ["removed"])
