"""Signs of life, and what is done without them."""

from __future__ import annotations

import itertools

import pytest

from room_server.media.pulse import ASK_S, BEAT_S, DEAD_S, Pulse
from tests.media.client import until
from tests.media.network import PERFECT, Conditions, lines
from tests.media.stage import everyone, stage

TICK_S = 0.05


class Watched:
    """A pulse and what it did, by the time at which it did it."""

    def __init__(self) -> None:
        self.now = 100.0
        self.asked, self.beats, self.dead = [], [], []
        self.pulse = Pulse(*(lambda log=log: log.append(self.now) for log in (self.asked, self.beats, self.dead)))
        self.pulse.start(self.now)

    def run(self, seconds: float, *, heard_every_s: float = 0.0) -> None:
        for count in itertools.count(1):
            if count * TICK_S > seconds:
                return
            self.now += TICK_S
            if heard_every_s and count % round(heard_every_s / TICK_S) == 0:
                self.pulse.heard_at = self.now
            self.pulse.tick(self.now)


@pytest.fixture
def watched():
    return Watched()


def test_who_gives_signs_is_neither_asked_nor_lost_and_gets_some(watched):
    watched.run(10, heard_every_s=0.5)
    assert (watched.asked, watched.dead) == ([], [])
    assert len(watched.beats) == pytest.approx(10 / BEAT_S, abs=2)


def test_who_is_silent_is_asked_and_then_lost_within_three_seconds(watched):
    watched.run(10)
    assert watched.asked[0] - 100 == pytest.approx(ASK_S, abs=2 * TICK_S)
    assert 3 <= len(watched.asked) <= 5
    assert len(watched.dead) == 1
    assert DEAD_S <= watched.dead[0] - 100 < 3


def test_an_answer_keeps_one_alive(watched):
    watched.run(10, heard_every_s=1.5)
    assert watched.asked
    assert watched.dead == []


def test_a_pause_of_our_own_is_not_held_against_anybody(watched):
    watched.run(1)
    watched.now += 20
    watched.pulse.tick(watched.now)
    watched.run(1)
    assert watched.dead == []
    watched.run(2)
    assert len(watched.dead) == 1


def test_before_the_start_and_after_the_end_nothing_is_done(watched):
    watched.pulse.stop()
    watched.run(10)
    assert watched.beats == watched.asked == watched.dead == []


async def test_a_real_connection_that_says_nothing_stays_and_one_in_the_dark_is_told_as_lost():
    async with stage() as scene, lines("ada", seed=5) as network:
        offer = await scene.offered("ada")
        await scene.connect("ada", {**offer, "sdp": network["ada"].rewritten(offer["sdp"])})
        await scene.join("ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        beats = len(scene.clients["ada"].rtcp)
        await until(lambda: len(scene.clients["ada"].rtcp) >= beats + 7, timeout_s=6)
        assert scene.of("ada", "failed") == scene.of("ben", "failed") == []
        network["ada"].both(Conditions(dark=True))
        await until(lambda: scene.of("ada", "failed"), timeout_s=4)
        assert scene.of("ada", "failed") == [{"t": "failed", "reason": "media-lost"}]
        assert scene.table("ben") == {}
        assert scene.of("ben", "failed") == []
        network["ada"].both(PERFECT)
