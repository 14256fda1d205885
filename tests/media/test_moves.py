"""Moves are atomic: what leaves the worker's port is captured, decrypted, and judged by who might hear whom then."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from room_server.media.plane import WorkerPlane
from tests.media.capture import sniffer
from tests.media.client import until
from tests.media.moves import ROOMS, House, judged_again
from tests.media.network import PERFECT, Conditions
from tests.media.stage import LOCAL

SEATS = ("ada", "ben", "cyd", "dan")
POOR = Conditions(loss=0.05, delay_ms=4, jitter_ms=6)
SEED = 20_261_122


@contextlib.asynccontextmanager
async def houses(count: int, how: Conditions, *, word_s: float):
    """Sessions on one worker, everybody in the joint room and talking."""
    plane = WorkerPlane(LOCAL)
    names = [f"session-{number}" for number in range(count)]
    made = {name: House(plane, name, SEATS, seed=SEED, how=how, word_s=word_s) for name in names}
    plane.listen(lambda session, seat, message: made[session].told(seat, message), lambda session: None)
    await plane.start()
    try:
        await asyncio.gather(*(house.open() for house in made.values()))
        yield plane, list(made.values())
    finally:
        await asyncio.gather(*(house.close() for house in made.values()))
        await plane.stop()


async def moves(house: House, count: int, *, reconnects: float = 0.0, **how) -> None:
    for _ in range(count):
        seat = house.random.choice(SEATS)
        room = house.random.choice([room for room in ROOMS if room != house.rooms[seat]])
        if house.random.random() < reconnects:
            await house.connect(house.random.choice(SEATS))
        await house.move(seat, room, **how)
        if not house.people[seat].muted:
            await house.people[seat].ask_for_the_past()


@pytest.mark.timeout(240)
async def test_a_thousand_moves_on_poor_lines_let_no_frame_into_a_wrong_room():
    print(f"seed: {SEED}")
    async with houses(4, POOR, word_s=0.02) as (_, all_of_them):
        for house in all_of_them:
            await until(lambda house=house: ("ada", "dan") in house.judge.newest)
            house.mute("dan")
        await asyncio.gather(*(moves(house, 250, reconnects=0.02) for house in all_of_them))
        wrong = [line for house in all_of_them for line in house.judge.wrong]
        frames = sum(house.judge.frames for house in all_of_them)
        print(f"{frames} frames, {sum(len(house.connections) for house in all_of_them)} connections")
        assert wrong == []
        assert frames > 5_000


@pytest.mark.timeout(120)
async def test_a_capture_at_the_port_has_nothing_of_the_old_room_after_narrow():
    async with houses(1, PERFECT, word_s=0.005) as (plane, (house,)):
        port = sniffer(plane.udp_port)
        begun = {seat: len(person.line.kept) for seat, person in house.people.items()}
        await moves(house, 60)
        assert house.judge.wrong == []
        assert house.judge.frames > 200
        if port is not None:  # the machine lets us read the loopback device: the same, from there
            port.close()
            judge = judged_again(house, port.kept)
            assert judge.wrong == []
            relayed = sum(len(person.line.kept) - begun[seat] for seat, person in house.people.items())
            assert judge.frames >= relayed > 200


@pytest.mark.timeout(120)
async def test_the_judge_sees_it_when_the_readers_are_told_before_the_worker_has_obeyed():
    async with houses(1, PERFECT, word_s=0.01) as (_, (house,)):
        await moves(house, 10, tell_first=True)
        assert house.judge.wrong
