"""A rehearsal on the wire: loops and nothing else, without taking the seat, and not one byte of any room."""

from __future__ import annotations

import pytest

from room_server.session.glimpses import Devices
from room_server.session.people import Mode, SeatId
from room_server.session.practices.attendance import Arrive, Remove
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.wire import codec
from tests.cast import ANA, BEN, MARA
from tests.gateway.house import CASE, House, next_of, rest_of, soon, until_frame

START = codec.signal_frame({"t": "loop-start"})
END = codec.signal_frame({"t": "loop-end"})
ANSWER = codec.signal_frame({"t": "loop", "s": {"t": "answer", "sdp": "v=0\r\n"}})


async def rehearses(house: House, seat: str, device: str = "another device"):
    """Open a rehearsal on a device of one's own."""
    one = await (await house.passes(seat, device)).next_pass()
    socket = await house.raw(one)
    await socket.send(codec.rehearse_frame(one.nonce))
    assert await next_of(socket) == {"t": "rehearsing", "v": 1}
    return socket


async def loop(socket) -> dict[str, object]:
    """Start a loop and answer its offer; return who is in which slot."""
    await socket.send(START)
    assert (await next_of(socket))["s"]["s"]["t"] == "offer"
    await socket.send(ANSWER)
    return (await next_of(socket))["s"]["s"]


async def test_it_is_shown_nothing_but_itself_in_a_loop(house):
    people = await house.seated(BEN)
    socket = await rehearses(house, ANA)
    await people[BEN].do(Say(JOINT, "canary-4711"))
    assert await loop(socket) == {"t": "slots", "audio": [["a0", ANA]], "video": [["v0", ANA]], "screen": []}
    await socket.send(codec.ping_frame(1))
    assert (await until_frame(socket, "pong"))["n"] == 1
    await socket.send(END)
    await socket.close()
    frames, _ = await rest_of(socket)
    assert b"canary" not in repr(frames).encode()


async def test_two_devices_with_one_link_rehearse_at_once_each_alone(house):
    here, there = await rehearses(house, ANA, "phone"), await rehearses(house, ANA, "laptop")
    other = await rehearses(house, BEN)
    tables = [(await loop(socket))["audio"] for socket in (here, there, other)]
    assert tables == [[["a0", ANA]], [["a0", ANA]], [["a0", BEN]]]
    await here.close()
    await there.send(codec.ping_frame(2))
    assert (await until_frame(there, "pong"))["n"] == 2


async def test_it_does_not_take_the_seat_from_the_device_that_holds_it(house):
    people = await house.seated(ANA)
    before = len(people[MARA].told), len(people[ANA].told)
    socket = await rehearses(house, ANA)
    await socket.send(START)
    assert (await next_of(socket))["s"] == {"t": "loop-over", "reason": "not-now"}
    await socket.close()
    assert people[ANA].me.room == JOINT
    await people[ANA].do(Say(JOINT, "still here"))
    assert people[ANA].connects == 1
    assert (len(people[MARA].told), len(people[ANA].told)) == (before[0] + 1, before[1] + 1)


@pytest.mark.parametrize(
    "frame",
    [
        codec.command_frame("c-1", Arrive(Mode.TEXT)),
        codec.peek_frame(Devices(microphone=True, camera=True)),
        codec.signal_frame({"t": "again"}),
        codec.hello_frame("nonce", None, ""),
        codec.rehearse_frame("nonce"),
    ],
    ids=["command", "glimpse", "signal", "hello", "rehearse"],
)
async def test_whatever_else_is_said_is_out_of_order(house, frame):
    socket = await rehearses(house, ANA)
    await socket.send(frame)
    assert (await next_of(socket))["code"] == "out-of-order"
    assert house.host.session.seats[ANA].standing == "invited"


async def test_a_removed_person_gets_none_and_one_who_is_removed_meanwhile_is_sent_away(house):
    people = await house.seated(ANA)
    socket = await rehearses(house, BEN)
    await people[MARA].do(Remove(SeatId(BEN)))
    assert await rest_of(socket) == ([{"t": "bye", "code": "removed"}], 4403)
    one = await (await house.passes(BEN)).next_pass()
    again = await house.raw(one)
    await again.send(codec.rehearse_frame(one.nonce))
    assert await rest_of(again) == ([{"t": "bye", "code": "removed"}], 4403)


async def test_a_closed_socket_ends_its_loop(house):
    socket = await rehearses(house, ANA)
    await loop(socket)
    media = house.host.loops._media
    assert any(name.startswith(f"{CASE}/loop/") for name in media._seats)
    await socket.close()
    await soon(lambda: not any("/loop/" in name for name in media._seats))
    assert not house.host.loops.rehearsing
