"""The codec: what goes out comes in as the same message, and nothing that comes in can do more than be refused."""

from __future__ import annotations

from dataclasses import replace

import msgpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from room_server.session.audience import Audience, only
from room_server.session.glimpses import Pointer
from room_server.session.people import SeatId
from room_server.session.practices.talk import Said, Say
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible
from room_server.wire import codec
from room_server.wire.codec import BadFrame, Do, Fault, Hello, Peek, Ping, Rehearse, Signal, decode
from room_server.wire.messages import COMMANDS, GLIMPSES, NAMES, TOLD
from tests.wire.messages_at_random import PLAIN, WORDS, message

ANA = SeatId("s-ana")
IDS = st.text(min_size=1, max_size=codec.MOST_ID_CHARS)


def pack(value):
    return msgpack.packb(value)


def fault_of(data):
    with pytest.raises(BadFrame) as bad:
        decode(data)
    return bad.value.fault, bad.value.id


@pytest.mark.parametrize("name", COMMANDS)
@settings(max_examples=20)
@given(data=st.data())
def test_every_command_comes_in_as_it_went_out(name, data):
    command, command_id = data.draw(message(COMMANDS[name])), data.draw(IDS)
    assert decode(codec.command_frame(command_id, command)) == Do(command_id, command)


@pytest.mark.parametrize("name", GLIMPSES)
@settings(max_examples=20)
@given(data=st.data())
def test_every_glimpse_comes_in_as_it_went_out(name, data):
    body = data.draw(message(GLIMPSES[name]))
    assert decode(codec.peek_frame(body)) == Peek(body)
    frame = codec.unpack_server_frame(codec.glimpse_frame(Glimpse(frozenset({ANA}), ANA, body)))
    assert frame["by"] == ANA
    assert frame["g"].pop("t") == name
    assert codec.convert(frame["g"], GLIMPSES[name]) == body


@pytest.mark.parametrize("name", TOLD)
@settings(max_examples=20)
@given(data=st.data(), ordinal=st.integers(1, 2**40))
def test_every_event_reads_as_it_happened_but_for_its_audience(name, data, ordinal):
    event = replace(data.draw(message(TOLD[name])), audience=only(ANA, SeatId("s-who-must-not-be-named")))
    sent = codec.visible_frame(Visible(ANA, ordinal, event))
    assert b"s-who-must-not-be-named" not in sent
    frame = codec.unpack_server_frame(sent)
    assert (frame["t"], frame["n"], frame["e"].pop("t")) == ("told", ordinal, name)
    read = codec.convert({**frame["e"], "audience": {}}, TOLD[name])
    assert read == replace(event, audience=Audience())


@settings(max_examples=30)
@given(seen=message(View))
def test_a_view_reads_as_it_was_sent(seen):
    frame = codec.unpack_server_frame(codec.view_frame(7, seen))
    assert (frame["t"], frame["v"], frame["n"]) == ("view", 1, 7)
    assert codec.convert(frame["view"], View) == seen


def test_the_other_frames_come_in_as_they_went_out():
    assert decode(codec.hello_frame("nonce", 17, "device")) == Hello(1, "nonce", 17, "device")
    assert decode(codec.hello_frame("nonce", None, "")) == Hello(1, "nonce")
    assert decode(codec.rehearse_frame("nonce")) == Rehearse(1, "nonce")
    assert decode(codec.ping_frame(3)) == Ping(3)
    assert decode(codec.signal_frame({"t": "answer", "sdp": "v=0"})) == Signal({"t": "answer", "sdp": "v=0"})


def test_a_shared_body_makes_the_same_frame_as_one_alone():
    said = Said(audience=only(ANA), at=1, line=ItemId("l"), room=JOINT, by=ANA, text="x")
    assert codec.told_frame(200, codec.event_body(said)) == codec.visible_frame(Visible(ANA, 200, said))


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (codec.done_frame("c"), {"t": "done", "id": "c"}),
        (codec.refused_frame("c", Because.ALREADY), {"t": "refused", "id": "c", "code": "already"}),
        (codec.unsaved_frame("c"), {"t": "unsaved", "id": "c"}),
        (codec.error_frame(Fault.TOO_LARGE), {"t": "error", "id": "", "code": "too-large"}),
        (codec.signal_frame({"t": "slots"}), {"t": "signal", "s": {"t": "slots"}}),
        (codec.ticket_frame("x"), {"t": "ticket", "ticket": "x"}),
        (codec.pong_frame(1, 2), {"t": "pong", "n": 1, "now": 2}),
        (codec.bye_frame("removed"), {"t": "bye", "code": "removed"}),
        (codec.resumed_frame(4), {"t": "resumed", "v": 1, "n": 4}),
    ],
)
def test_the_server_s_own_frames(frame, expected):
    assert codec.unpack_server_frame(frame) == expected


SAY = {"t": "say", "room": "joint", "text": "x"}
PATCH = {"element": "e", "fields": {"x": 1}}


@pytest.mark.parametrize(
    ("data", "fault", "command_id"),
    [
        (b"", Fault.MALFORMED, ""),
        (b"\xc1", Fault.MALFORMED, ""),
        (pack({"t": "ping", "n": 1}) + b"\x00", Fault.MALFORMED, ""),
        (pack({"t": "ping", "n": 1})[:-1], Fault.MALFORMED, ""),
        (pack([]), Fault.MALFORMED, ""),
        (pack(None), Fault.MALFORMED, ""),
        (pack({1: 2}), Fault.MALFORMED, ""),
        (b"\x81\x90\x01", Fault.MALFORMED, ""),  # a list as a key
        (b"\x81\x80\x01", Fault.MALFORMED, ""),  # a map as a key
        (b"\x82\xa1t\xa4ping\xa1t\xa4ping", Fault.MALFORMED, ""),
        (b"\x83\xa1t\xa2do\xa2id\xa1c\xa1c\x82\xa1t\xa3say\xa1t\xa3say", Fault.MALFORMED, ""),  # twice, further in
        (b"\x82\xa1t\xa4ping\xa1n" + pack(msgpack.ExtType(5, b"x")), Fault.MALFORMED, ""),
        (b"\x82\xa1t\xa4ping\xa1n" + pack(msgpack.Timestamp(1, 0)), Fault.MALFORMED, ""),
        (pack({"t": "signal", "s": {"t": [{"x": [msgpack.Timestamp(1, 0)]}]}}), Fault.MALFORMED, ""),
        (pack({"t": "signal", "s": {"x": msgpack.Timestamp(2**33, 1)}}), Fault.MALFORMED, ""),
        (pack({"t": "signal", "s": {"x": msgpack.Timestamp(2**40, 1)}}), Fault.MALFORMED, ""),
        (b"\xdf\xff\xff\xff\xff\xa1t", Fault.MALFORMED, ""),  # a map that says that it has 4 billion keys
        (b"\xdd\xff\xff\xff\xff\x01", Fault.MALFORMED, ""),
        (b"\xdb\xff\xff\xff\xffx", Fault.MALFORMED, ""),
        (b"\x91" * 60_000, Fault.MALFORMED, ""),
        (b"\x81\xa1t" * 20_000, Fault.MALFORMED, ""),
        (b"\x81\xa1t\xa2\xff\xfe", Fault.MALFORMED, ""),  # not UTF-8
        (pack({"n": 1}), Fault.UNKNOWN_MESSAGE, ""),
        (pack({"t": 1}), Fault.UNKNOWN_MESSAGE, ""),
        (pack({"t": ["ping"]}), Fault.UNKNOWN_MESSAGE, ""),
        (pack({b"t": "ping", "n": 1}), Fault.UNKNOWN_MESSAGE, ""),
        (pack({"t": "told", "n": 1, "e": {}}), Fault.UNKNOWN_MESSAGE, ""),
        (pack({"t": "do", "id": "c", "c": {"t": "open-session"}}), Fault.UNKNOWN_MESSAGE, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": "said"}}), Fault.UNKNOWN_MESSAGE, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": None}}), Fault.UNKNOWN_MESSAGE, "c"),
        (pack({"t": "do", "id": "c", "c": {}}), Fault.UNKNOWN_MESSAGE, "c"),
        (pack({"t": "do", "id": "c", "c": SAY | {"seat": "s-ben"}}), Fault.UNKNOWN_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": SAY | {b"text": "y"}}), Fault.UNKNOWN_FIELD, "c"),
        (pack({"t": "peek", "g": {"t": "devices", "microphone": True, "camera": True, "z": 1}}), "unknown-field", ""),
        (pack({"t": "peek", "g": {"t": "devices"}, "by": "s-ben"}), Fault.UNKNOWN_FIELD, ""),
        (pack({"t": "ping", "n": 1, "by": "s-ben"}), Fault.UNKNOWN_FIELD, ""),
        (
            pack({"t": "do", "id": "c", "c": {"t": "draw", "room": "joint", "patches": [PATCH | {"by": "s-ben"}]}}),
            Fault.UNKNOWN_FIELD,
            "c",
        ),
        (pack({"t": "do", "id": "c", "c": {"t": "draw", "room": "joint", "patches": [1]}}), Fault.MALFORMED, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": "draw", "room": "joint", "patches": "x"}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": "say", "room": "joint"}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": SAY | {"text": b"x"}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": SAY | {"text": None}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": "arrive", "mode": "hologram"}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c", "c": {"t": "let-draw", "seat": "s", "allowed": 1}}), Fault.BAD_FIELD, "c"),
        (pack({"t": "do", "id": "c"}), Fault.MALFORMED, "c"),
        (pack({"t": "do", "id": "", "c": SAY}), Fault.MALFORMED, ""),
        (pack({"t": "do", "id": "x" * 41, "c": SAY}), Fault.MALFORMED, ""),
        (pack({"t": "do", "id": 1, "c": SAY}), Fault.MALFORMED, ""),
        (pack({"t": "do", "c": SAY}), Fault.MALFORMED, ""),
        (pack({"t": "peek"}), Fault.MALFORMED, ""),
        (pack({"t": "peek", "g": {"t": "pointer", "room": "joint", "x": float("nan"), "y": 0.0}}), "bad-field", ""),
        (pack({"t": "peek", "g": {"t": "pointer", "room": "joint", "x": 0.0, "y": float("inf")}}), "bad-field", ""),
        (pack({"t": "signal"}), Fault.MALFORMED, ""),
        (pack({"t": "signal", "s": []}), Fault.MALFORMED, ""),
        (pack({"t": "ping", "n": "1"}), Fault.BAD_FIELD, ""),
        (pack({"t": "ping", "n": True}), Fault.BAD_FIELD, ""),
        (pack({"t": "hello", "v": 1, "nonce": "x" * 129}), Fault.BAD_FIELD, ""),
        (pack({"t": "hello", "v": 1, "nonce": "x", "device": "x" * 129}), Fault.BAD_FIELD, ""),
        (pack({"t": "hello", "v": 1}), Fault.BAD_FIELD, ""),
        (pack({"t": "rehearse", "v": 1, "nonce": "x" * 129}), Fault.BAD_FIELD, ""),
        (pack({"t": "rehearse", "v": 1, "nonce": "x", "device": "x"}), Fault.UNKNOWN_FIELD, ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_one_code(data, fault, command_id):
    assert fault_of(data) == (fault, command_id)


def test_a_field_that_stands_in_for_bytes_of_a_timestamp_is_no_timestamp():
    assert decode(pack({"t": "ping", "n": 0xD6FF})) == Ping(0xD6FF)
    assert decode(codec.command_frame("c", Say(JOINT, "x"))) == Do("c", Say(JOINT, "x"))


def test_deep_fields_of_a_drawing_are_read_or_refused_and_never_crash():
    deep: object = 1
    for depth in range(400):
        deep = {"x": deep}
        frame = codec.command_frame("c", Draw(JOINT, (Patch(ItemId("e"), {"points": deep}),)))
        if depth % 50 == 0:
            check_read_or_refused(frame)


def check_read_or_refused(data):
    try:
        frame = decode(data)
    except BadFrame:
        return
    assert isinstance(frame, Hello | Rehearse | Do | Peek | Signal | Ping)


@settings(max_examples=500)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    check_read_or_refused(data)


KEYS = (
    st.sampled_from(["t", "id", "c", "g", "s", "n", "v", "nonce", "room", "text", "patches", "seats", "seen"]) | WORDS
)
FRAMES = {"do", "peek", "signal", "ping", "hello", "rehearse"}
KINDS = st.sampled_from(sorted({*COMMANDS, *GLIMPSES, *FRAMES, *NAMES.values()}))
LEAVES = PLAIN | KINDS | st.lists(PLAIN, max_size=2) | st.dictionaries(WORDS, PLAIN, max_size=2)
INNER = st.lists(st.tuples(KEYS, LEAVES), max_size=4).map(dict)
MAPS = st.lists(st.tuples(KEYS, LEAVES | INNER), max_size=6).map(dict)


@settings(max_examples=500)
@given(MAPS, KINDS, KINDS)
def test_any_map_is_read_or_refused(raw, kind, inner):
    raw["t"] = kind
    for part in ("c", "g"):
        if isinstance(raw.get(part), dict):
            raw[part]["t"] = inner
    check_read_or_refused(pack(raw))


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_frame_is_read_or_refused(data):
    name = data.draw(st.sampled_from(sorted(COMMANDS)))
    frame = bytearray(codec.command_frame("c-1", data.draw(message(COMMANDS[name]))))
    for _ in range(data.draw(st.integers(1, 4))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    check_read_or_refused(bytes(frame))


def test_a_client_ignores_what_it_does_not_know():
    said = {"at": 1, "line": "l", "room": "joint", "by": "s-ana", "text": "x", "audience": {}, "mood": "new"}
    assert codec.convert(said, Said).text == "x"


def test_pointers_that_end_are_read():
    assert decode(codec.peek_frame(Pointer(JOINT, None, None))) == Peek(Pointer(JOINT, None, None))
