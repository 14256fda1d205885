"""How long a browser is believed."""

import asyncio

from room_server.registry.cookies import ROTATION_GRACE_MS, Cookies

from .conftest import HOUR, MINUTE, NOW, SECOND

SESSION = "tenancy-7"


async def grant(cookies, seat="ada", device="laptop", session=SESSION):
    return await cookies.grant_seat(session, seat, device=device, now=NOW)


async def test_a_token_stands_for_its_seat_or_account(records):
    cookies = Cookies(records)
    seat = await grant(cookies)
    account = await cookies.grant_account("maya", device="desk", now=NOW)
    found = await cookies.check(seat.token, now=NOW)
    assert (found.session, found.seat, found.account, found.admitted) == (SESSION, "ada", None, False)
    assert (await cookies.check(account.token, now=NOW)).account == "maya"
    assert await cookies.check("wrong", now=NOW) is None
    assert seat.token not in seat.cookie.id


async def test_half_an_idle_hour_ends_it_and_use_does_not(records):
    cookies = Cookies(records)
    idle, used, held = [await grant(cookies) for _ in range(3)]
    assert await cookies.check(used.token, now=NOW + 29 * MINUTE)
    for minute in range(5, 50, 5):  # an open connection
        assert await cookies.touch(held.cookie.id, now=NOW + minute * MINUTE)
    assert await cookies.check(idle.token, now=NOW + 30 * MINUTE) is None
    assert await cookies.check(used.token, now=NOW + 58 * MINUTE)
    assert await cookies.check(held.token, now=NOW + 74 * MINUTE)
    assert not await cookies.touch(idle.cookie.id, now=NOW + 31 * MINUTE)
    assert await cookies.check(idle.token, now=NOW + 31 * MINUTE) is None


async def test_twelve_hours_end_it_whatever_happens(records):
    cookies = Cookies(records)
    granted = await grant(cookies)
    for minute in range(0, 12 * 60, 20):
        assert await cookies.touch(granted.cookie.id, now=NOW + minute * MINUTE)
    assert await cookies.check(granted.token, now=NOW + 12 * HOUR - 1)
    assert await cookies.check(granted.token, now=NOW + 12 * HOUR) is None


async def test_admission_rotates_the_token_once(records):
    cookies = Cookies(records)
    old = await grant(cookies)
    ticket = await cookies.ticket(old.cookie.id, now=NOW)
    new = await cookies.redeem_ticket(ticket, old.token, now=NOW + SECOND)
    assert new.cookie.admitted
    assert new.token != old.token
    assert new.cookie.expires_at == old.cookie.expires_at, "rotation prolongs nothing"
    assert await cookies.redeem_ticket(ticket, new.token, now=NOW + SECOND) is None
    assert await cookies.check(old.token, now=NOW + SECOND + ROTATION_GRACE_MS - 1)
    assert await cookies.check(old.token, now=NOW + SECOND + ROTATION_GRACE_MS) is None
    assert await cookies.check(new.token, now=NOW + MINUTE)


async def test_a_ticket_is_for_one_token_and_one_minute(records):
    cookies = Cookies(records)
    ada, ben = await grant(cookies), await grant(cookies, "ben")
    stolen = await cookies.ticket(ada.cookie.id, now=NOW)
    assert await cookies.redeem_ticket(stolen, ben.token, now=NOW) is None
    assert await cookies.redeem_ticket(stolen, ada.token, now=NOW) is None, "it was used up"
    late = await cookies.ticket(ada.cookie.id, now=NOW)
    assert await cookies.redeem_ticket(late, ada.token, now=NOW + MINUTE) is None
    assert await cookies.redeem_ticket("wrong", ada.token, now=NOW) is None


async def test_the_newest_device_holds_the_seat(records):
    cookies = Cookies(records)
    laptop, phone = await grant(cookies), await grant(cookies, device="phone")
    second_tab, ben = await grant(cookies), await grant(cookies, "ben")
    assert await cookies.device_of(SESSION, "ada") is None
    assert await cookies.take_seat(SESSION, "ada", device="laptop") == 1
    assert await cookies.device_of(SESSION, "ada") == "laptop"
    assert await cookies.check(phone.token, now=NOW) is None
    assert await cookies.check(laptop.token, now=NOW)
    assert await cookies.check(second_tab.token, now=NOW)
    assert await cookies.check(ben.token, now=NOW)
    assert await cookies.take_seat(SESSION, "ada", device="tablet") == 2
    assert await cookies.device_of(SESSION, "ada") == "tablet"


async def test_a_removed_seat_loses_all_its_tokens(records):
    cookies = Cookies(records)
    ada, phone, ben = await grant(cookies), await grant(cookies, device="phone"), await grant(cookies, "ben")
    await cookies.take_seat(SESSION, "ada", device="laptop")
    phone = await grant(cookies, device="phone")
    assert await cookies.revoke_seat(SESSION, "ada") == 2
    for granted in (ada, phone):
        assert await cookies.check(granted.token, now=NOW) is None
        assert not await cookies.touch(granted.cookie.id, now=NOW), "an open connection does not bring it back"
        assert await cookies.check(granted.token, now=NOW) is None
    assert await cookies.device_of(SESSION, "ada") is None
    assert await cookies.check(ben.token, now=NOW)


async def test_a_rotation_that_races_with_a_removal_saves_nobody(records):
    cookies = Cookies(records)
    for _ in range(20):
        granted = await grant(cookies)
        ticket = await cookies.ticket(granted.cookie.id, now=NOW)
        new, _ = await asyncio.gather(
            cookies.redeem_ticket(ticket, granted.token, now=NOW), cookies.revoke_seat(SESSION, "ada")
        )
        assert new is None or await cookies.check(new.token, now=NOW) is None
        assert await cookies.check(granted.token, now=NOW) is None


async def test_one_token_is_ended_by_its_id(records):
    cookies = Cookies(records)
    one, other = await grant(cookies), await grant(cookies)
    assert await cookies.revoke(one.cookie.id)
    assert not await cookies.revoke(one.cookie.id)
    assert await cookies.check(one.token, now=NOW) is None
    assert await cookies.check(other.token, now=NOW)


async def test_a_new_password_ends_the_accounts_other_tokens(records):
    cookies = Cookies(records)
    here, there = [await cookies.grant_account("maya", device=d, now=NOW) for d in ("desk", "phone")]
    assert await cookies.revoke_account("maya", keep=here.cookie.id) == 1
    assert await cookies.check(here.token, now=NOW)
    assert await cookies.check(there.token, now=NOW) is None


async def test_a_deleted_session_leaves_no_token(records):
    cookies = Cookies(records)
    gone = [await grant(cookies), await grant(cookies, "ben")]
    await cookies.take_seat(SESSION, "ada", device="laptop")
    kept = await grant(cookies, session="estate-3")
    assert await cookies.delete_session(SESSION) == 2
    assert await cookies.check(gone[0].token, now=NOW) is None
    assert await cookies.device_of(SESSION, "ada") is None
    assert await cookies.check(kept.token, now=NOW)
