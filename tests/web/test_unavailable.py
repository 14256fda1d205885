"""While the store does not answer, the web says so and nothing is half done."""

from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.registry.records_redis import RedisRecords
from tests.web.conftest import running_site


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
