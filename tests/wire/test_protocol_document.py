"""PROTOCOL.md and the code say the same: every message, field, role, code and close code, in both directions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib.resources import files
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

import pytest

from room_server.session.audience import Audience
from room_server.session.core import RULES
from room_server.session.glimpses import Devices
from room_server.session.people import EVERYONE, STEERING, TAKING_PART, SeatId
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse
from room_server.wire import codec, messages
from room_server.wire.codec import Fault
from room_server.wire.farewells import CLOSE_CODES

PAGE = files("room_server.wire").joinpath("PROTOCOL.md").read_text("utf-8")
WHO = {
    "everyone": EVERYONE,
    "mediators": STEERING,
    "all but mediators": EVERYONE - STEERING,
    "all but observers": TAKING_PART,
}


def section(title: str) -> str:
    """Return the text between a heading and the next of its rank."""
    return re.split(r"^## ", PAGE.split(f"\n## {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def shown(text: str) -> Iterator[dict[str, Any]]:
    """Yield the literal messages in a text."""
    for literal in re.findall(r"`(\{.*?\})`", text):
        yield json.loads(literal.replace("{…}", "{}"))


def listed(title: str) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return each message's practice and literal form, by its name."""
    found = {}
    for practice in re.split(r"^### ", section(title), flags=re.MULTILINE)[1:]:
        name, _, body = practice.partition("\n")
        for message in shown(body):
            assert message["t"] not in found, "a message stands there once"
            found[message.pop("t")] = (name, message)
    return found


def codes(title: str) -> list[str]:
    """Return the codes in the first column of a section's table."""
    rows = [row.split("|")[1] for row in section(title).splitlines() if row.startswith("| `")]
    return [code for row in rows for code in re.findall(r"`(.+?)`", row)]


TABLES = {"Commands": messages.COMMANDS, "Events": messages.TOLD, "Glimpses": messages.GLIMPSES}


@pytest.mark.parametrize("title", TABLES)
def test_the_page_lists_every_message_and_no_other(title):
    assert listed(title).keys() == TABLES[title].keys()


@pytest.mark.parametrize(("title", "name"), [(title, name) for title, table in TABLES.items() for name in table])
def test_a_message_has_these_fields_and_stands_with_its_practice(title, name):
    practice, literal = listed(title)[name]
    kind = TABLES[title][name]
    assert practice == kind.__module__.rsplit(".", 1)[1]
    _same_fields(literal, kind)
    if title == "Events":
        literal["audience"] = {}
    assert isinstance(codec.convert(literal, kind), kind)


def _same_fields(literal: object, hint: Any) -> None:
    """Compare the keys of a literal message with the fields of its type, and so on further in."""
    if isinstance(hint, NewType):
        return
    if is_dataclass(hint):
        hints = {f.name: get_type_hints(hint)[f.name] for f in fields(hint)}
        hints = {field: kind for field, kind in hints.items() if kind is not Audience}
        assert isinstance(literal, dict)
        assert literal.keys() == hints.keys(), hint
        for field, kind in hints.items():
            _same_fields(literal[field], kind)
    elif get_origin(hint) is tuple:
        assert isinstance(literal, list)
        for part in literal:
            _same_fields(part, get_args(hint)[0])
    elif get_origin(hint) in (Union, UnionType) and literal is not None:
        (inner,) = [part for part in get_args(hint) if part is not type(None)]
        _same_fields(literal, inner)


def test_the_page_says_who_may_give_each_command():
    said = re.findall(r"\*([a-z ]+)\*\n  `\{\"t\": \"([a-z-]+)\"", section("Commands"))
    found: Mapping[str, object] = {name: WHO[who] for who, name in said}
    assert found == {name: RULES[kind].who for name, kind in messages.COMMANDS.items()}


def test_the_codes_of_refusals_are_those_of_the_core():
    assert sorted(codes("Refusals")) == sorted(Because)


def test_the_codes_of_frame_errors_are_those_of_the_codec():
    assert sorted(codes("Frame errors")) == sorted(Fault)


def test_the_reasons_and_close_codes_of_farewells_are_those_of_the_gateway():
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{4}) \|", section("A connection"), re.MULTILINE)
    assert sorted((bye, int(code)) for bye, code in rows) == sorted((b.value, c) for b, c in CLOSE_CODES.items())


def test_the_frames_of_a_connection_are_these():
    devices = Devices(microphone=True, camera=True)
    sent = [
        codec.hello_frame("…", None, "…"),
        codec.view_frame(17, View(SeatId("s-ana"))),
        codec.resumed_frame(17),
        codec.rehearse_frame("…"),
        codec.rehearsing_frame(),
        codec.told_frame(18, b"\x80"),
        codec.command_frame("c-1", devices),
        codec.done_frame("c-1"),
        codec.refused_frame("c-1", Because.NOT_ALLOWED),
        codec.unsaved_frame("c-1"),
        codec.peek_frame(devices),
        codec.glimpse_frame(Glimpse(frozenset(), SeatId("s-ana"), devices)),
        codec.signal_frame({}),
        codec.ping_frame(1),
        codec.pong_frame(1, 1_790_000_000_000),
        codec.ticket_frame("…"),
        codec.error_frame(Fault.MALFORMED),
        codec.bye_frame("replaced"),
    ]
    in_code = {frame["t"]: frame for frame in map(codec.unpack_server_frame, sent)}
    on_page = {frame["t"]: frame for frame in shown(section("A connection"))}
    assert on_page.keys() == in_code.keys()
    for kind, frame in on_page.items():
        assert frame.keys() == in_code[kind].keys(), kind
        for field, value in frame.items():
            assert isinstance(value, dict) or value == in_code[kind][field], (kind, field)


def test_the_version_on_the_page_is_the_code_s():
    assert f'"v": {messages.PROTOCOL_VERSION}' in section("A connection")
    assert JOINT in section("Nouns")
