"""Steps that touch several books."""

from room_server.registry.registry import Registry, RemovedRecords

from .conftest import HOUR, NOW
from .test_sessions import entry


async def issue(registry, seat="ada"):
    return await registry.links.issue("tenancy-7", seat, expires_at=NOW + HOUR, now=NOW)


async def test_a_link_is_exchanged_for_a_cookie_of_its_seat(records):
    registry = Registry(records)
    issued = await issue(registry)
    granted = await registry.enter(issued.secret, device="laptop", now=NOW)
    assert (granted.cookie.session, granted.cookie.seat, granted.cookie.device) == ("tenancy-7", "ada", "laptop")
    assert await registry.enter("wrong", device="laptop", now=NOW) is None


async def test_a_link_revoked_while_it_is_exchanged_gives_no_cookie(records):
    registry = Registry(records)
    issued = await issue(registry)
    granting = registry.cookies.grant_seat

    async def slowly(*args, **kwargs):
        await registry.revoke_seat("tenancy-7", "ada", now=NOW)
        return await granting(*args, **kwargs)

    registry.cookies.grant_seat = slowly
    assert await registry.enter(issued.secret, device="laptop", now=NOW) is None
    assert await registry.cookies.revoke_seat("tenancy-7", "ada") == 0, "no cookie is left"


async def test_a_removed_seat_has_neither_link_nor_cookie(records):
    registry = Registry(records)
    issued = await issue(registry)
    granted = await registry.enter(issued.secret, device="laptop", now=NOW)
    assert await registry.revoke_seat("tenancy-7", "ada", now=NOW) == 1
    assert await registry.enter(issued.secret, device="laptop", now=NOW) is None
    assert await registry.cookies.check(granted.token, now=NOW) is None


async def test_deleting_a_session_counts_what_it_removes_and_can_be_repeated(records):
    registry = Registry(records)
    await registry.sessions.add(entry("tenancy-7"))
    ada, _ = await issue(registry), await issue(registry, "ben")
    await registry.enter(ada.secret, device="laptop", now=NOW)
    await registry.leases.acquire("session/tenancy-7", "node-a", now=NOW)
    assert await registry.delete_session("tenancy-7") == RemovedRecords(entries=1, links=2, cookies=1)
    assert await registry.delete_session("tenancy-7") == RemovedRecords(0, 0, 0)


async def test_a_deleted_session_leaves_nothing_in_the_store(embedded_records, admin):
    registry = Registry(embedded_records)
    await registry.sessions.add(entry("tenancy-7"))
    ada, ben = await issue(registry), await issue(registry, "ben")
    await registry.links.revoke(ben.link.id, now=NOW)
    await registry.enter(ada.secret, device="laptop", now=NOW)
    await registry.cookies.take_seat("tenancy-7", "ada", device="laptop")
    await registry.leases.acquire("session/tenancy-7", "node-a", now=NOW)
    await registry.delete_session("tenancy-7")
    assert await admin.keys("*") == []


async def test_an_adjourned_session_and_its_links_last_longer(records):
    registry = Registry(records)
    issued = await issue(registry)
    await registry.sessions.add(entry("tenancy-7"))
    until, retained = NOW + 50 * HOUR, NOW + 90 * HOUR
    assert await registry.outlast("tenancy-7", alive_at=NOW, open_until=until, retained_until=retained) == 1
    assert await registry.links.redeem(issued.secret, now=until - 1)
    assert (await registry.sessions.get("tenancy-7")).retained_until == retained
    await registry.outlast("tenancy-7", alive_at=NOW, open_until=until, retained_until=NOW)
    assert (await registry.sessions.get("tenancy-7")).retained_until == retained
    assert await registry.outlast("none", alive_at=NOW, open_until=until, retained_until=retained) == 0
