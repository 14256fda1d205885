"""Ada's link opens her seat, until it does not."""

from room_server.registry.links import Links

from .conftest import HOUR, NOW


async def issue(links, seat="ada", session="tenancy-7"):
    return await links.issue(session, seat, expires_at=NOW + HOUR, now=NOW)


async def test_a_link_leads_to_its_seat_as_often_as_it_is_opened(records):
    links = Links(records)
    issued = await issue(links)
    for _ in range(3):
        link = await links.redeem(issued.secret, now=NOW + HOUR - 1)
        assert link == issued.link
    assert (link.session, link.seat) == ("tenancy-7", "ada")


async def test_secrets_are_long_different_and_not_kept(embedded_records, admin):
    links = Links(embedded_records)
    secrets = {(await issue(links)).secret for _ in range(20)}
    assert len(secrets) == 20
    assert all(len(secret) == 43 for secret in secrets)
    kept = [await admin.dump(name) for name in await admin.keys("*")]
    names = await admin.keys("*")
    for secret in secrets:
        assert not any(secret.encode() in place for place in [*names, *kept])


async def test_wrong_expired_revoked_and_replaced_secrets_open_nothing(records):
    links = Links(records)
    revoked, expired, replaced = [await issue(links) for _ in range(3)]
    await links.revoke(revoked.link.id, now=NOW)
    new = await links.renew(replaced.link.id, expires_at=NOW + 3 * HOUR, now=NOW)
    assert await links.redeem("wrong", now=NOW) is None
    assert await links.redeem(revoked.secret, now=NOW) is None
    assert await links.redeem(expired.secret, now=NOW + HOUR) is None
    assert await links.redeem(replaced.secret, now=NOW) is None
    assert (await links.redeem(new.secret, now=NOW + 2 * HOUR)).id == replaced.link.id


class CountingRecords:
    """Counts the look-ups of the store behind it."""

    def __init__(self, records):
        self._records, self.gets = records, 0

    def __getattr__(self, name):
        return getattr(self._records, name)

    async def get(self, key):
        self.gets += 1
        return await self._records.get(key)


async def test_a_dead_and_a_wrong_secret_cost_the_same_look_ups(records):
    counting = CountingRecords(records)
    links = Links(counting)
    alive, dead = await issue(links), await issue(links)
    await links.revoke(dead.link.id, now=NOW)
    costs = []
    for secret in (alive.secret, dead.secret, "wrong"):
        counting.gets = 0
        await links.redeem(secret, now=NOW)
        costs.append(counting.gets)
    assert costs == [2, 2, 2]


async def test_links_are_listed_by_session_dead_ones_too(records):
    links = Links(records)
    ada, ben = await issue(links), await issue(links, "ben")
    other = await issue(links, session="estate-3")
    revoked = await links.revoke(ben.link.id, now=NOW + 5)
    assert set(await links.list("tenancy-7")) == {ada.link, revoked}
    assert await links.list("estate-3") == (other.link,)
    assert revoked.revoked_at == NOW + 5
    assert (await links.revoke(ben.link.id, now=NOW + 9)).revoked_at == NOW + 5
    assert not revoked.alive(NOW)


async def test_a_revoked_link_cannot_be_renewed_nor_an_unknown_one(records):
    links = Links(records)
    issued = await issue(links)
    await links.revoke(issued.link.id, now=NOW)
    assert await links.renew(issued.link.id, expires_at=NOW + HOUR, now=NOW) is None
    assert await links.renew("unknown", expires_at=NOW + HOUR, now=NOW) is None
    assert await links.revoke("unknown", now=NOW) is None


async def test_all_links_of_a_seat_end_together_and_no_other(records):
    links = Links(records)
    first, second, ben = await issue(links), await issue(links), await issue(links, "ben")
    assert await links.revoke_seat("tenancy-7", "ada", now=NOW) == 2
    assert await links.revoke_seat("tenancy-7", "ada", now=NOW) == 0
    assert await links.redeem(first.secret, now=NOW) is None
    assert await links.redeem(second.secret, now=NOW) is None
    assert await links.redeem(ben.secret, now=NOW)


async def test_a_deleted_session_leaves_no_link(records):
    links = Links(records)
    issued = [await issue(links), await issue(links, "ben")]
    kept = await issue(links, session="estate-3")
    assert await links.delete_session("tenancy-7") == 2
    assert await links.list("tenancy-7") == ()
    assert await links.get(issued[0].link.id) is None
    assert await links.redeem(issued[0].secret, now=NOW) is None
    assert await links.redeem(kept.secret, now=NOW)


async def test_living_links_are_prolonged_and_dead_ones_stay_dead(records):
    links = Links(records)
    living, revoked, other = [await issue(links) for _ in range(3)]
    longer = await links.issue("tenancy-7", "ben", expires_at=NOW + 9 * HOUR, now=NOW)
    await links.revoke(revoked.link.id, now=NOW)
    early = await links.issue("tenancy-7", "cleo", expires_at=NOW - 1, now=NOW - HOUR)
    assert await links.prolong("tenancy-7", alive_at=NOW, until=NOW + 5 * HOUR) == 2
    assert await links.prolong("tenancy-7", alive_at=NOW, until=NOW + 5 * HOUR) == 0, "twice changes nothing"
    for issued in (living, other):
        assert await links.redeem(issued.secret, now=NOW + 5 * HOUR - 1)
    assert await links.redeem(living.secret, now=NOW + 5 * HOUR) is None
    assert await links.redeem(revoked.secret, now=NOW) is None
    assert await links.redeem(early.secret, now=NOW) is None
    assert (await links.get(longer.link.id)).expires_at == NOW + 9 * HOUR, "none is cut short"
