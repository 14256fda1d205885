"""Doors: from a personal link to a connection, over the server's own HTTP."""

import pytest

from room_server.headless import Client, Door, HeadlessError, NotLetIn
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT
from tests.headless.conftest import AGREEMENT


async def test_a_link_opens_its_own_seat(site):
    door = await Door.join(site.links["ana"])
    assert door.seat == site.seats["ana"]
    async with Client(door) as ana:
        assert ana.view.you == site.seats["ana"]
        assert ana.view.title == "Duarte and Okafor"


@pytest.mark.parametrize("change", [lambda link: link[:-4] + "AAAA", lambda link: link.split("#")[0] + "#"])
async def test_a_wrong_link_is_not_taken(site, change):
    with pytest.raises(NotLetIn) as refused:
        await Door.join(change(site.links["ana"]))
    assert refused.value.code == "no-such-thing"
    assert isinstance(refused.value, HeadlessError)


async def test_each_connection_has_a_nonce_of_its_own(site):
    door = await Door.join(site.links["ana"])
    first, second = await door.next_pass(), await door.next_pass()
    assert first.nonce != second.nonce
    assert first.cookie == second.cookie
    assert first.url == site.origin.replace("http", "ws", 1) + "/ws"


async def test_a_revoked_link_gives_no_pass_any_more(site):
    door = await Door.join(site.links["ana"])
    await site.registry.cookies.revoke_seat(site.session, site.seats["ana"])
    with pytest.raises(NotLetIn) as refused:
        await door.next_pass()
    assert refused.value.code == "sign-in"


async def test_the_ticket_of_an_admission_becomes_a_new_cookie(site):
    mara = await site.mediator()
    door = await Door.join(site.links["ana"])
    before = (await door.next_pass()).cookie
    async with Client(door) as ana:
        await ana.do(SignAgreement("en", AGREEMENT["en"]))
        await ana.do(Arrive())
        await mara.do(Admit(door.seat))
        await ana.until(lambda: ana.me.room == JOINT)
        await ana.until(lambda: "ticket" in ana.heard)
        await ana.do(Confirm(JOINT))  # frames are read one by one: this answer is, once the ticket has been exchanged
        assert (await door.next_pass()).cookie != before
        await ana.drop_line()
        await ana.until(lambda: ana.connects == 2)
    await mara.close()


async def test_the_agreement_can_be_read_as_a_page_would(site):
    door = await Door.join(site.links["ana"])
    assert set((await door.get("/api/agreement"))["closed"]) == {"en", "de", "ar"}
