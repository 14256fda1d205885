"""The client: commands, waiting, and lines that break."""

import asyncio
import textwrap

import pytest
from websockets.asyncio.server import serve

import room_server.headless
from room_server.headless import Client, Door, Ended, Pass, Refused, Rejected
from room_server.headless import client as client_module
from room_server.session.glimpses import Devices
from room_server.session.people import SeatId
from room_server.session.practices.attendance import Remove
from room_server.session.practices.moves import Admit
from room_server.session.practices.stages import SetStage
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.session.state import Stage
from room_server.session.views.shape import View
from room_server.wire import codec


async def test_the_example_of_the_package_works_as_it_stands(site):
    mara = await site.mediator()
    example = textwrap.dedent(room_server.headless.__doc__.split("::\n", 1)[1].split("\nThe protocol is", 1)[0])
    example = example.replace("https://rooms.example/j#the-secret-of-the-link", site.links["ana"])
    names = {}
    exec(example.replace("asyncio.run(main())", ""), names)
    running = asyncio.create_task(names["main"]())
    seat = SeatId(site.seats["ana"])
    await mara.until(lambda: mara.view.people[seat].standing == "waiting")
    await mara.do(Admit(seat))
    await mara.until(lambda: [line.text for line in mara.view.rooms[JOINT].lines] == ["Good morning."])
    await running
    await mara.close()


async def test_the_view_is_the_one_that_the_server_has(site):
    mara = await site.mediator()
    await mara.do(SetStage(Stage.EXPLORATION))
    host = await site.directory.host(site.session)
    await mara.until(lambda: mara.ordinal == len(host.told(mara.view.you)))
    fresh = Client(await Door.join(site.links["mara"], device=mara._passes.device))
    await fresh.open()
    assert fresh.view == mara.view
    assert fresh.told == []
    await fresh.close()
    await mara.close()


async def test_a_refused_command_raises_its_code(site):
    async with Client(await Door.join(site.links["ana"])) as ana:
        with pytest.raises(Refused) as refused:
            await ana.do(Say(JOINT, "too early"))
        assert refused.value.code == "not-seated"


async def test_a_command_that_cannot_be_read_is_rejected(site):
    async with Client(await Door.join(site.links["ana"])) as ana:
        with pytest.raises(Rejected) as rejected:
            await ana.do(Say(JOINT, 7))
        assert rejected.value.code == "bad-field"


async def test_a_command_given_without_a_line_goes_out_on_the_next_and_takes_effect_once(site):
    mara = await site.mediator()
    await mara.drop_line()
    await mara.do(Say(JOINT, "on whichever line"))
    await mara.until(lambda: mara.connects == 2)
    assert [line.text for line in mara.view.rooms[JOINT].lines] == ["on whichever line"]
    await mara.close()


async def test_whoever_was_removed_does_not_come_back(site):
    mara = await site.mediator()
    async with Client(await Door.join(site.links["ben"])) as ben:
        await mara.do(Remove(SeatId(site.seats["ben"])))
        with pytest.raises(Ended) as ended:
            await ben.until(lambda: False)
        assert ended.value.code == "removed"
        with pytest.raises(Ended):
            await ben.do(Say(JOINT, "still here?"))
    await mara.close()


async def test_the_older_of_two_tabs_stays_away(site):
    door = await Door.join(site.links["ana"])
    async with Client(door) as older, Client(door) as newer:
        with pytest.raises(Ended) as ended:
            await older.until(lambda: False)
        assert ended.value.code == "replaced"
        assert newer.connected


async def test_a_revoked_cookie_ends_the_client_at_its_next_line(site):
    async with Client(await Door.join(site.links["ana"])) as ana:
        await site.registry.cookies.revoke_seat(site.session, site.seats["ana"])
        await ana.drop_line()
        with pytest.raises(Ended) as ended:
            await ana.until(lambda: False)
        assert ended.value.code == "sign-in"


async def test_waiting_has_an_end(site):
    async with Client(await Door.join(site.links["ana"])) as ana:
        with pytest.raises(TimeoutError):
            await ana.until(lambda: False, timeout_s=0.01)


async def test_closing_lets_go_of_whoever_waits(site):
    ana = Client(await Door.join(site.links["ana"]))
    await ana.open()
    waiting = asyncio.create_task(ana.until(lambda: False))
    await asyncio.sleep(0)
    await ana.close()
    with pytest.raises(Ended):
        await waiting
    with pytest.raises(Ended):
        await ana.do(Say(JOINT, "x"))


async def test_raw_frames_are_kept_where_that_is_asked(site):
    async with Client(await Door.join(site.links["ana"]), keep_frames=True) as ana:
        assert codec.unpack_server_frame(ana.frames[0])["t"] == "view"


class Scripted:
    """Passes to a server that says what a test has written down."""

    device = "d"

    def __init__(self, url):
        self.url = url

    async def next_pass(self):
        return Pass(self.url, "http://127.0.0.1", "", "nonce")

    async def rotate(self, ticket):
        raise ConnectionError


async def test_frames_and_events_of_a_later_server_are_ignored():
    async def speak(socket):
        assert codec.decode(await socket.recv()) == codec.Hello(1, "nonce", None, "d")
        await socket.send(codec.view_frame(3, View(SeatId("s-ana"))))
        await socket.send(codec._pack({"t": "weather", "rain": True}))
        await socket.send(codec.told_frame(4, codec._pack({"t": "sun-rose", "at": 1})))
        await socket.send(codec.ticket_frame("nobody takes it"))
        await socket.send(codec._pack({"t": "glimpse", "by": "s-ben", "g": {"t": "smile"}}))
        await socket.send(codec.told_frame(5, codec._pack({"t": "stage-set", "at": 1, "stage": "closure", "x": 1})))
        await socket.wait_closed()

    async with serve(speak, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with Client(Scripted(f"ws://127.0.0.1:{port}/ws")) as ana:
            await ana.until(lambda: ana.ordinal == 5)
            assert ana.view.stage is Stage.CLOSURE
            assert len(ana.told) == 1
            assert not ana.glimpses


async def test_a_line_that_does_not_answer_is_cut_and_opened_again(monkeypatch):
    monkeypatch.setattr(client_module, "PING_EVERY_S", 0.02)
    monkeypatch.setattr(client_module, "PONG_WITHIN_S", 0.05)
    hellos = []

    async def say_nothing_more(socket):
        hellos.append(codec.decode(await socket.recv()).after)
        answer = codec.view_frame(3, View(SeatId("s-ana"))) if len(hellos) == 1 else codec.resumed_frame(3)
        await socket.send(answer)
        await socket.wait_closed()

    async with serve(say_nothing_more, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with Client(Scripted(f"ws://127.0.0.1:{port}/ws")) as ana:
            await ana.peek(Devices(microphone=True, camera=True))
            await ana.until(lambda: ana.connects >= 3)
    assert hellos[:3] == [None, 3, 3]
