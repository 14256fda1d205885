"""Hosts that lend media workers are listed while they say so."""

from room_server.registry.media_hosts import MediaHosts

from .conftest import NOW, SECOND


async def test_a_host_is_listed_while_it_enters_itself_again(records):
    hosts = MediaHosts(records)
    north = await hosts.enter("10.0.0.5", 7000, 4, now=NOW)
    await hosts.enter("10.0.0.6", 7000, 2, now=NOW)
    assert [host.name for host in await hosts.list(now=NOW)] == ["10.0.0.5:7000", "10.0.0.6:7000"]
    await hosts.enter("10.0.0.5", 7000, 4, now=NOW + 4 * SECOND)
    assert [host.workers for host in await hosts.list(now=NOW + 5 * SECOND)] == [4]
    await hosts.enter("10.0.0.6", 7000, 2, now=NOW + 6 * SECOND)
    assert len(await hosts.list(now=NOW + 6 * SECOND)) == 2
    await hosts.leave(north)
    assert [host.address for host in await hosts.list(now=NOW + 6 * SECOND)] == ["10.0.0.6"]
