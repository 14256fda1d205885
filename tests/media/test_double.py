"""What the double offers beyond the port: the order of calls, and a loss on demand. The port itself: `test_port`."""

from __future__ import annotations

import pytest

from room_server.media.double import MediaDouble
from room_server.media.signalling import SignalError
from tests.media.stage import hearing


@pytest.fixture
def told():
    return []


@pytest.fixture
def double(told):
    it = MediaDouble(audio_slots=2, video_slots=1)
    it.listen(lambda session, seat, message: told.append((seat, dict(message))), told.append)
    return it


async def _join(double: MediaDouble, *seats: str) -> None:
    for seat in seats:
        await double.join("s", seat)
        await double.signal("s", seat, {"t": "answer", "sdp": "v=0"})


async def test_calls_are_written_down_in_their_order(double):
    await _join(double, "ada")
    await double.narrow("s", {})
    await double.route("s", hearing("ada<ben"))
    await double.leave("s", "ada")
    await double.end("s")
    assert double.calls == [
        ("join", "s", "ada"),
        ("signal", "s", ("ada", "answer")),
        ("narrow", "s", {}),
        ("route", "s", hearing("ada<ben")),
        ("leave", "s", "ada"),
        ("end", "s", None),
    ]


async def test_slots_are_told_as_the_worker_tells_them(double, told):
    await _join(double, "ada", "ben", "cyd")
    await double.route("s", hearing("ada<ben", "ada<cyd"))
    assert told[-1] == (
        "ada",
        {"t": "slots", "audio": [["a0", "ben"], ["a1", "cyd"]], "video": [["v0", "ben"]], "screen": []},
    )
    await double.signal("s", "ada", {"t": "pin", "seats": ["cyd"]})
    assert told[-1] == (
        "ada",
        {"t": "slots", "audio": [["a0", "cyd"], ["a1", "ben"]], "video": [["v0", "cyd"]], "screen": []},
    )
    await double.narrow("s", {})
    assert told[-1] == ("ada", {"t": "slots", "audio": [], "video": [], "screen": []})
    assert not double.hears("s", "ada", "ben")


async def test_a_loss_is_told_once_for_each_session(double, told):
    await _join(double, "ada")
    await double.route("t", {})
    told.clear()
    double.lose()
    double.lose()
    assert told == ["s", "t"]
    with pytest.raises(SignalError, match="media-not-joined"):
        await double.signal("s", "ada", {"t": "again"})


async def test_speech_is_told_with_the_next_word_where_somebody_heard_it():
    double, told = MediaDouble(), []
    double.listen(lambda *_: None, lambda _: None, lambda session, seats: told.append((session, seats)))
    for seat in ("a", "b"):
        await double.join("s", seat)
        await double.signal("s", seat, {"t": "answer", "sdp": "v=0"})
    double.speak("s", "a", 500)
    both = {"a": frozenset("b"), "b": frozenset("a")}
    await double.route("s", both)
    assert told == [], "nobody heard it"
    double.speak("s", "a", 500)
    double.speak("s", "a", 300)
    await double.narrow("s", {})
    assert told == [("s", {"a": 800})]
    await double.narrow("s", {})
    assert len(told) == 1
