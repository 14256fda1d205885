"""Frames that almost fit: never anything but a stable code, from the decoder, every command, and a whole server."""

import asyncio
import copy
import logging
import random
from collections import Counter

import pytest
from websockets.exceptions import ConnectionClosed

from room_server.session.practices.talk import Say
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.wire import codec
from room_server.wire.codec import Fault
from room_server.wire.messages import COMMANDS
from tests.cast import ANA, BEN
from tests.fuzz.mutate import damaged
from tests.fuzz.target import DONE, judge
from tests.fuzz.worlds import seeds, worlds
from tests.gateway.house import next_of, open_house, until_frame

EACH = 16  # of each seed
THROUGH_THE_SERVER = 1_500
WIDE = 1_000_000


def test_every_command_has_seeds_and_each_of_them_is_read():
    read = [codec.decode(seed.frame) for seed in seeds()]
    assert {type(frame.command) for frame in read if isinstance(frame, codec.Do)} == set(COMMANDS.values())


def test_damaged_frames_of_every_command_are_answered_by_a_stable_code_and_change_nothing():
    before, became = copy.deepcopy(worlds()), Counter()
    for number, seed in enumerate(seeds()):
        for turn in range(EACH):
            frame = damaged(seed.frame, random.Random(f"{number}/{turn}"))
            try:
                became[judge(seed.world, frame)] += 1
            except Exception as error:
                raise AssertionError(f"seed {number}/{turn}: {frame!r}") from error
    assert worlds() == before
    assert became[DONE] > 50
    assert {Fault.MALFORMED, Fault.UNKNOWN_FIELD, Fault.BAD_FIELD, Fault.UNKNOWN_MESSAGE} <= became.keys()
    assert {Because.TOO_LONG, Because.NO_SUCH_SEAT, Because.NO_SUCH_ROOM, Because.NOT_ALLOWED} <= became.keys()


async def test_a_whole_server_answers_damaged_frames_and_goes_on(caplog):
    caplog.set_level(logging.WARNING)
    wide = {"frames_burst": WIDE, "commands_burst": WIDE, "peeks_burst": WIDE, "bad_frames_per_minute": WIDE}
    async with open_house(**wide) as house:
        people = await house.seated(ANA, BEN)
        chance = random.Random(5)
        socket = await house.raw_seat(ANA)
        await until_frame(socket, "view")
        for _ in range(THROUGH_THE_SERVER // 50):
            before = house.host._writer.head
            for _ in range(50):
                seed = chance.choice(seeds())
                await socket.send(damaged(seed.frame, chance))
            answers = await answered(socket)
            assert {one["code"] for one in answers if one["t"] == "error"} <= set(Fault)
            assert {one["code"] for one in answers if one["t"] == "refused"} <= set(Because)
            if not any(one["t"] == "done" for one in answers):
                assert house.host._writer.head == before
        await people[BEN].do(Say(JOINT, "still here"))
    assert [record.getMessage() for record in caplog.records] == []


async def answered(socket):
    """Return what came until everything before was answered."""
    await socket.send(codec.command_frame("the last", Say(JOINT, "")))
    frames = []
    async with asyncio.timeout(10):
        while not frames or frames[-1].get("id") != "the last":
            try:
                frames.append(await next_of(socket))
            except ConnectionClosed as closed:
                pytest.fail(f"the server closed with {closed.rcvd}")
    return frames[:-1]
