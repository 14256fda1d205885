"""The operator's numbers: who may read them, what they say, and that they name nobody."""

from contextlib import suppress

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette

from room_server.headless import Refused
from room_server.host.counts import Counts
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.roomkeeping import CloseRoom, OpenRoom
from room_server.session.refusals import Because
from room_server.web import metrics
from room_server.web.metrics import Now
from room_server.web.problems import HANDLERS
from room_server.wire.codec import Fault
from room_server.wire.farewells import Bye
from tests.processes import come, seat, serving

TOKEN = "a-token-of-the-operator-0123456789"
CODES = {*map(str, Because), *map(str, Fault), *map(str, Bye)}


def now(counts=None, **media):
    return Now(sessions=2, lines=7, tasks=30, workers=1, media=media, counts=counts or Counts())


async def asked(read, token=TOKEN, **headers):
    app = Starlette(routes=metrics.routes(token, read), exception_handlers=HANDLERS)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as scraper:
        return await scraper.get(metrics.PATH, headers=headers)


def samples(text):
    return [sample for family in text_string_to_metric_families(text) for sample in family.samples]


async def test_the_numbers_of_the_whole_server():
    counts = Counts(joins=3, freezes=4)
    counts.refusals["not-allowed"] = 5
    counts.kept.add(0.004)
    answer = await asked(
        lambda: now(counts, received=100, sent=300, lost=2, cpu_ms=1500), authorization=f"Bearer {TOKEN}"
    )
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    values = {(s.name, *s.labels.values()): s.value for s in samples(answer.text)}
    assert values["room_server_sessions",] == 2
    assert values["room_server_lines",] == 7
    assert values["room_server_joins_total",] == 3
    assert values["room_server_freezes_total",] == 4
    assert values["room_server_refusals_total", "not-allowed"] == 5
    assert values["room_server_media_packets_received_total",] == 100
    assert values["room_server_media_packets_sent_total",] == 300
    assert values["room_server_media_packets_lost_total",] == 2
    assert values["room_server_media_cpu_seconds_total",] == 1.5
    assert values["room_server_log_seconds_bucket", "0.005"] == 1
    assert values["room_server_log_seconds_count",] == 1


@pytest.mark.parametrize("word", ["", "Bearer ", f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN, "Bearer é"])
async def test_without_the_token_there_is_no_such_page(word):
    answer = await asked(now, authorization=word.encode())
    assert (answer.status_code, answer.json()) == (404, {"code": "no-such-thing"})


def test_without_a_token_in_the_settings_there_is_no_route():
    assert metrics.routes("", now) == []


@pytest.mark.timeout(120)
async def test_a_running_server_names_nobody_and_nothing(tmp_path):
    async with serving(tmp_path, metrics_token=TOKEN) as server:
        links = await server.session("Mara Lindqvist", "Ana Petrov:party:a:Tenant", "Ben Okafor:party:b:Landlord")
        mara, ana, ben = [await come(link) for link in links.values()]
        await seat(mara, ana, ben)
        await mara.do(OpenRoom("Red table", "a"))
        room = next(one for one in mara.view.rooms if one != "joint")
        await mara.do(Move((ana.view.you,), room, (), GUARDS))
        with suppress(Refused):
            await ben.do(CloseRoom(room))
        url = f"http://127.0.0.1:{server.port}/metrics"
        async with httpx.AsyncClient() as scraper:
            assert (await scraper.get(url)).status_code == 404
            text = (await scraper.get(url, headers={"authorization": f"Bearer {TOKEN}"})).text
        seats = [client.view.you for client in (mara, ana, ben)]
        names = [part for name in links for part in name.split()]
        secrets = [link.split("#")[1] for link in links.values()]
        for word in (*names, *seats, *secrets, room, "Red table", "Tenant", "Landlord", "A case", TOKEN, str(tmp_path)):
            assert word not in text, word
        values = {}
        for sample in samples(text):
            assert set(sample.labels) <= {"code", "le"}, sample.name
            assert sample.labels.get("code", "already") in CODES
            values[sample.name, *sample.labels.values()] = sample.value
        assert values["room_server_sessions",] == 1
        assert values["room_server_lines",] == 3
        assert values["room_server_joins_total",] == 3
        assert values["room_server_media_workers",] == 1
        assert values["room_server_refusals_total", "not-allowed"] == 1
        assert values["room_server_log_seconds_count",] >= 10
        for client in (mara, ana, ben):
            await client.close()
