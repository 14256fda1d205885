"""Whether the process lives, and whether it can serve."""

import asyncio
import json

from room_server.web import health


async def test_health_says_what_is_missing(site):
    assert (await site.get("/healthz")).json() == {"ok": True}
    assert (await site.get("/readyz")).json() == {"ok": True, "missing": []}
    site.down.add("media")
    answer = await site.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ok": False, "missing": ["media"]})
    assert (await site.get("/healthz")).status_code == 200


async def asked(path, checks):
    """Ask one of the two routes without a server in between."""
    route = next(route for route in health.routes(checks) if route.path == path)
    answer = await route.endpoint(None)
    return answer.status_code, json.loads(answer.body)


async def test_a_check_that_hangs_counts_as_missing_after_the_limit(monkeypatch):
    monkeypatch.setattr(health, "LIMIT_S", 0.01)

    async def hangs():
        await asyncio.Event().wait()

    async def works():
        return True

    checks = {"store": hangs, "media": works}
    assert await asked("/readyz", checks) == (503, {"ok": False, "missing": ["store"]})


async def test_a_check_that_says_no_or_fails_is_named_by_its_code_alone():
    async def says_no():
        return False

    async def fails():
        raise ConnectionError("redis://:hunter2@10.0.0.7")

    checks = {"store": fails, "media": says_no}
    assert await asked("/readyz", checks) == (503, {"ok": False, "missing": ["store", "media"]})


async def test_where_nothing_is_needed_all_is_there_and_living_asks_nobody():
    async def never():
        raise AssertionError("nobody is asked")

    assert await asked("/readyz", {}) == (200, {"ok": True, "missing": []})
    assert await asked("/healthz", {"store": never}) == (200, {"ok": True})
