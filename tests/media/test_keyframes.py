"""The rate of key frame requests."""

from __future__ import annotations

from room_server.media.keyframes import PAUSE_S, KeyFrameWish


def test_one_request_in_a_while_however_many_want_one():
    wish = KeyFrameWish()
    assert [wish.is_due(0.01 * turn) for turn in range(10)] == [True] + 9 * [False]
    assert not wish.is_due(PAUSE_S - 0.001)
    assert wish.is_due(PAUSE_S)
    assert wish.requests == 2
