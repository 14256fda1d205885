"""Refusals carry a stable code and nothing else."""

import re

from room_server.session.refusals import Because, Refusal


def test_codes_are_stable_words():
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", because.value) for because in Because)


def test_a_refusal_says_its_code_and_no_more():
    refusal = Refusal(Because.NO_SUCH_ROOM)
    assert (refusal.because, str(refusal)) == (Because.NO_SUCH_ROOM, "no-such-room")
