"""Answers other than success: one stable code each, never what was asked, never why exactly."""

import asyncio
import json

import pytest
from starlette.exceptions import HTTPException

from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.registry.records_redis import RedisRecords
from room_server.session.refusals import Because, Refusal
from room_server.web.desk import Late
from room_server.web.problems import HANDLERS, REFUSED, RETRY_AFTER_S, STATUS, Code, Problem, answer, problem_answer
from tests.web.conftest import running_site

SECRET = "what Ana asked"


def test_every_code_has_a_status_that_is_no_success():
    assert set(STATUS) == set(Code)
    assert all(400 <= status < 600 for status in STATUS.values())
    assert REFUSED not in STATUS.values(), "what the core refuses is told apart by its status"


def test_an_answer_is_its_code_and_nothing_else():
    made = answer("sign-in", 401)
    assert (made.status_code, json.loads(made.body)) == (401, {"code": "sign-in"})
    assert made.headers["cache-control"] == "no-store"
    assert made.headers["content-type"] == "application/json"
    assert "retry-after" not in made.headers
    assert problem_answer(Problem(Code.TOO_FREQUENT, retry_after_s=17)).headers["retry-after"] == "17"


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (Problem(Code.FORBIDDEN), 403, "forbidden"),
        (HTTPException(404, SECRET), 404, "no-such-thing"),
        (HTTPException(405, SECRET), 405, "no-such-method"),
        (HTTPException(413, SECRET), 413, "too-large"),
        (HTTPException(418, SECRET), 418, "bad-request"),
        (Refusal(Because.BAD_VALUE), 409, "bad-value"),
        (NoSuchSession(SECRET), 404, "no-such-thing"),
        (RecordsUnavailable(SECRET), 503, "unavailable"),
        (TooBusy(SECRET), 503, "unavailable"),
        (LogUnavailable(SECRET), 503, "unavailable"),
        (Late(SECRET), 503, "unavailable"),
        (RuntimeError(SECRET), 500, "unavailable"),
    ],
)
async def test_each_kind_of_failure_has_its_answer_and_is_never_quoted(error, status, code, caplog):
    handler = next(HANDLERS[kind] for kind in type(error).__mro__ if kind in HANDLERS)
    made = await handler(None, error)
    assert (made.status_code, json.loads(made.body)) == (status, {"code": code})
    assert SECRET not in caplog.text
    if status == 503:
        assert made.headers["retry-after"] == str(RETRY_AFTER_S)
        assert type(error).__name__ in caplog.text


async def test_what_one_may_not_know_is_answered_like_what_does_not_exist():
    made = [
        await HANDLERS[NoSuchSession](None, NoSuchSession()),
        await HANDLERS[HTTPException](None, HTTPException(404)),
        await HANDLERS[Problem](None, Problem(Code.NO_SUCH_THING)),
    ]
    assert len({(one.status_code, one.body, tuple(one.headers.items())) for one in made}) == 1


async def test_a_store_that_does_not_answer_is_said_to_be_unavailable(client_files, tmp_path):
    store = EmbeddedStore(EmbeddedSettings(tmp_path / "data"))
    await store.start()
    records = RedisRecords(store.url)
    async with running_site(client_files, records=records) as site:
        _, people = await site.session()
        await store.stop()
        answer = await site.post("/api/join", {"secret": people["ana"].secret})
        assert (answer.status_code, answer.json()) == (503, {"code": "unavailable"})
        assert answer.headers["retry-after"] == "2"
        assert (await site.get("/healthz")).status_code == 200
        assert (await site.get("/j")).status_code == 200
        await store.start()
        assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 200
    await records.aclose()
    await store.stop()


async def test_who_goes_away_amid_their_own_words_is_no_fault_of_ours(site, caplog):
    host, port = site.address.removeprefix("http://").split(":")
    lines = ("POST /api/join HTTP/1.1", f"host: {host}:{port}", f"origin: {site.origin}", "x-room: 1")
    more = ("content-type: application/json", "content-length: 100", "", "{")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write("\r\n".join((*lines, *more)).encode())
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    assert (await site.get("/healthz")).status_code == 200
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []
