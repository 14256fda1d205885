"""Errors whose texts quote people: what the operator reads of them at ``debug``, formatted as the server does it."""

from __future__ import annotations

import asyncio
import io
import logging
from collections.abc import Iterator

import pytest

from room_server.bootstrap.logs import LineFormatter
from room_server.headless import Client
from room_server.log.memory import MemoryLog
from room_server.log.port import LogUnavailable
from room_server.media.double import MediaDouble
from room_server.session.glimpses import Sketch
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from tests.cast import ANA, BEN, MARA
from tests.gateway.house import House, open_house

WORD = "CANARY-in-an-exception"


class QuotingLog(MemoryLog):
    """A log whose errors quote what it was given."""

    raises: type[Exception] | None = None

    async def append(self, session, *, command, expected, events):
        if self.raises is not None:
            raise self.raises(f"cannot keep {b''.join(events)!r} of {command}")
        return await super().append(session, command=command, expected=expected, events=events)


@pytest.fixture(params=["text", "json"])
def printed(request) -> Iterator[io.StringIO]:
    """Everything that is logged, as the operator reads it."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(LineFormatter(as_json=request.param == "json"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    for name in ("websockets", "uvicorn"):  # of others, which the server keeps above `debug` (bootstrap.logs)
        logging.getLogger(name).setLevel(logging.WARNING)
    yield out
    root.removeHandler(handler)
    root.setLevel(level)
    for name in ("websockets", "uvicorn"):
        logging.getLogger(name).setLevel(logging.NOTSET)


async def spoken_in(house: House, word: str) -> dict[str, Client]:
    """Let Ana say a word and draw one."""
    people = await house.seated(ANA, BEN)
    await people[ANA].peek(Sketch(JOINT, ItemId("e-1"), {"text": word}))
    return people


async def test_an_error_that_nobody_foresaw_is_told_by_kind_and_place(printed):
    log = QuotingLog()
    async with open_house(log) as house:
        people = await spoken_in(house, WORD)
        log.raises = ValueError
        said = asyncio.create_task(people[ANA].do(Say(JOINT, WORD)))
        await people[ANA].until(lambda: people[ANA].bye == "failed")
        log.raises = None
        await said  # the client asks again, under the same id
    assert "ValueError" in printed.getvalue()
    assert WORD not in printed.getvalue()


async def test_a_store_that_does_not_answer_is_told_without_what_it_was_given(printed):
    log = QuotingLog()
    async with open_house(log, unsaved_after_ms=50) as house:
        people = await spoken_in(house, WORD)
        log.raises = LogUnavailable
        said = asyncio.create_task(people[ANA].do(Say(JOINT, WORD), command_id=f"c-{WORD}"))
        await people[ANA].until(lambda: bool(people[ANA].unsaved))
        log.raises = None
        await said
    assert WORD not in printed.getvalue()


class QuotingMedia(MediaDouble):
    """A plane that fails in the words that it was given."""

    async def signal(self, session, seat, message):
        raise RuntimeError(f"cannot read {message!r} of {seat}")


async def test_a_forwarder_that_fails_is_told_without_what_a_browser_said(printed, monkeypatch):
    monkeypatch.setattr("tests.gateway.house.MediaDouble", QuotingMedia)
    async with open_house() as house:
        people = await spoken_in(house, WORD)
        await people[ANA].signal({"t": "answer", "sdp": f"v=0 {WORD}"})
        await people[ANA].until(lambda: people[ANA].bye == "failed")
        await people[MARA].do(Say(JOINT, "still here"))
    assert "RuntimeError" in printed.getvalue()
    assert WORD not in printed.getvalue()
