"""How long somebody was heard: against talk whose length is known."""

from __future__ import annotations

import random

from room_server.media.levels import SPEECH_DBOV
from room_server.media.speech import LEAST_S, PAUSE_S, Speech

LOUD, QUIET = SPEECH_DBOV - 10, SPEECH_DBOV + 20
STEP = 960  # samples of a packet of 20 ms


class Talker:
    """Sends what is said as packets of 20 ms, from a timestamp that may wrap."""

    def __init__(self, first: int = 0) -> None:
        self.speech, self.timestamp, self.now = Speech(), first, 0.0

    def send(self, level: int, ms: int, *, lost: float = 0.0, chance: random.Random | None = None) -> None:
        for _ in range(ms // 20):
            if chance is None or chance.random() >= lost:
                self.speech.heard(level, self.timestamp, self.now)
            self.timestamp = (self.timestamp + STEP) & 0xFFFFFFFF
            self.now += 0.02

    def say(self, *spells: tuple[int, int]) -> int:
        """Speak and be silent in turn, so many milliseconds each; return what was counted."""
        for loud_ms, quiet_ms in spells:
            self.send(LOUD, loud_ms)
            self.send(QUIET, quiet_ms)
        return self.speech.take(self.now)


def test_speech_is_counted_and_silence_is_not():
    assert Talker().say((4_000, 3_000), (2_000, 5_000)) == 6_000


def test_pauses_between_words_belong_to_the_speech_and_longer_ones_do_not():
    bridged = round(PAUSE_S * 1000) - 40
    assert Talker().say((1_000, bridged), (1_000, 2_000)) == 2_000 + bridged
    assert Talker().say((1_000, 600), (1_000, 2_000)) == 2_000


def test_a_cough_counts_nothing():
    assert Talker().say((round(LEAST_S * 1000) - 40, 2_000)) == 0


def test_loss_and_a_wrapping_clock_change_little():
    talker, chance = Talker(first=0xFFFFFFFF - 10 * STEP), random.Random(3)
    for _ in range(10):
        talker.send(LOUD, 3_000, lost=0.1, chance=chance)
        talker.send(QUIET, 1_000)
    assert abs(talker.speech.take(talker.now) - 30_000) < 0.02 * 30_000


def test_packets_that_come_late_or_twice_add_nothing():
    talker = Talker()
    talker.send(LOUD, 1_000)
    talker.speech.heard(LOUD, 0, talker.now)
    talker.speech.heard(LOUD, talker.timestamp - STEP, talker.now)
    assert talker.speech.take(talker.now) == 1_000


def test_parts_add_up_to_the_whole_however_often_one_asks():
    talker, parts = Talker(), 0
    for _ in range(50):
        talker.send(LOUD, 60)
        parts += talker.speech.take(talker.now)
    assert parts == 3_000


def test_after_a_pause_of_listening_nothing_is_bridged():
    talker = Talker()
    talker.send(LOUD, 1_000)
    talker.speech.pause()
    talker.timestamp += 10 * STEP  # spoken while nobody was given it
    talker.send(LOUD, 1_000)
    assert talker.speech.take(talker.now) == 2_000


def test_a_forged_clock_does_not_outrun_the_real_one():
    speech = Speech()
    for turn in range(200):
        speech.heard(0, turn * round(PAUSE_S * 48_000), turn * 0.02)
    assert speech.take(4.0) <= 5_000
