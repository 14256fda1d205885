"""A store's own account of itself."""

from room_server.log.report import store_report

from .conftest import open_debian


async def test_the_embedded_store_keeps_everything(embedded):
    report = await store_report(embedded.url)
    assert report.reachable
    assert report.new_enough
    assert report.last_write_ok
    assert report.keeps_everything
    assert (report.product, report.problem) == ("valkey", None)


async def test_debians_redis_is_new_enough(tmp_path):
    async with open_debian(tmp_path) as store:
        report = await store_report(store.url)
    assert (report.product, report.new_enough, report.keeps_everything) == ("redis", True, True)
    assert report.version.startswith("7.0")


async def test_a_store_that_evicts_or_syncs_late_does_not_keep_everything(embedded, admin):
    await admin.config_set("maxmemory-policy", "allkeys-lru")
    assert not (await store_report(embedded.url)).keeps_everything
    await admin.config_set("maxmemory-policy", "noeviction")
    await admin.config_set("appendfsync", "everysec")
    assert not (await store_report(embedded.url)).keeps_everything


async def test_what_may_not_be_asked_is_unknown_and_not_fine(embedded, admin):
    await admin.execute_command("ACL", "SETUSER", "guest", "on", ">pass", "~*", "+@all", "-config")
    report = await store_report(embedded.url.replace("unix://", "unix://guest:pass@"))
    assert report.reachable
    assert report.fsync is None
    assert not report.keeps_everything


async def test_an_absent_store_is_a_report_and_not_an_error(tmp_path):
    report = await store_report(f"unix://{tmp_path}/nothing.sock")
    assert (report.reachable, report.problem, report.keeps_everything) == (False, "ConnectionError", False)
