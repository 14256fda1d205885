"""Loudness and who spoke."""

from __future__ import annotations

from room_server.media.levels import QUIET_AFTER_S, SPEECH_S, STEP_DBOV, Loudness


def test_the_loudest_since_the_last_look_is_told_rounded():
    loudness = Loudness()
    for level in (60, 37, 90):
        loudness.heard(level, 1.0)
    assert loudness.take(1.0) == 37 // STEP_DBOV * STEP_DBOV
    loudness.heard(127, 1.1)
    assert loudness.take(1.1) == 127 // STEP_DBOV * STEP_DBOV


def test_silence_when_nothing_comes():
    loudness = Loudness()
    assert loudness.take(5.0) == 127
    loudness.heard(10, 6.0)
    assert loudness.take(6.0 + QUIET_AFTER_S + 0.01) == 127


def test_a_cough_is_not_speech():
    loudness = Loudness()
    loudness.heard(20, 0.0)
    loudness.heard(127, 0.02)
    loudness.heard(20, 0.5)
    assert loudness.spoke_at == float("-inf")
    for turn in range(12):
        loudness.heard(20, 1.0 + turn * 0.02)
    assert loudness.spoke_at >= 1.0 + SPEECH_S
