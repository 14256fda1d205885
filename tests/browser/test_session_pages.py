"""Point 2, the mediator's pages: sign in, make a session, send links, renew and revoke them, delete it."""

from __future__ import annotations

import re

from playwright.async_api import expect

from room_server.session.practices.moves import GUARDS, Move
from tests.browser.person import Person
from tests.browser.stage import Stage, gives_word, goes_in, kept
from tests.browser.test_no_contact import room_of

PASSWORD = "a quiet place to talk"


async def first_run(stage: Stage, name: str) -> str:
    """Ask the command line for the link with which a mediator chooses a password."""
    said = await stage.server.run("account", "first-run", name)
    return re.findall(r"http\S+/first-run#\S+", said)[0]


async def sets_up(person: Person, link: str) -> None:
    await person.page.goto(link)
    await person.field("admin-your-name").fill(person.name)
    await person.page.get_by_label(person.words("admin-password")).fill(PASSWORD)
    await person.button("admin-first-run-do").click()
    await expect(person.heading("admin-sessions")).to_be_visible()


async def makes_session(
    person: Person, title: str, *names: str, role: str = "", shuttle: bool = False
) -> dict[str, str]:
    """Fill the page of a new session with people, one a side; return the links that it shows.

    ``role``: another than party for the last of them. ``shuttle``: the sides never sit in one room.
    """
    await person.page.get_by_role("link", name=person.words("admin-new")).click()
    await person.field("admin-title").fill(title)
    for at, name in enumerate(names, start=1):
        row = person.page.get_by_role("group", name=person.words("admin-person-at", at=at))
        if not await row.count():
            await person.button("admin-person-add").click()
        await row.get_by_role("textbox", name=person.words("admin-person-name")).fill(name)
    if role:
        await row.get_by_role("combobox", name=person.words("admin-person-role")).select_option(role)
    if shuttle:
        await person.page.get_by_role("checkbox", name=person.words("admin-shuttle")).check()
    await kept(person, "new-session")
    await person.button("admin-create").click()
    await expect(person.heading("admin-created-title")).to_be_visible()
    await kept(person, "created-session")
    return {name: await person.field("admin-link-of", name=name).input_value() for name in names}


async def finds_nothing(person: Person, link: str) -> None:
    """Open a link that opens nothing, and read just that: the same words for every such link."""
    await person.opens(link)
    await expect(person.text("join-problem-no-such-thing")).to_be_visible()
    person.forgive("404")
    await person.page.goto("about:blank")
    person.addresses.discard("about:blank")


async def test_a_mediator_sets_up_makes_a_session_and_enters_it(stage: Stage) -> None:
    mara = await stage.person("Mara Lindqvist")
    await sets_up(mara, await first_run(stage, mara.name))
    await expect(mara.page).to_have_url(re.compile(r"/console$"))
    links = await makes_session(mara, "Petrov and Okafor", "Ana Petrov", "Ben Okafor", role="Counsel", shuttle=True)
    assert len(set(links.values())) == 2
    await mara.button("admin-enter").click()
    await mara.signs()
    await mara.comes_in("text")
    await gives_word(mara)  # a session that is made here asks for it unless one says otherwise
    await goes_in(mara)
    await expect(mara.column("Joint session")).to_be_visible()
    ben = await stage.person("Ben Okafor")
    await ben.opens(links["Ben Okafor"])
    await expect(ben.heading("agree-title")).to_be_visible()
    await expect(ben.page.get_by_role("banner").get_by_text("Petrov and Okafor")).to_be_visible()
    await ben.signs()  # by the name of the seat that the link opened
    await ben.comes_in("text")
    await expect(mara.line_of("Ben Okafor")).to_contain_text(mara.words.plain("role-counsel"))
    await mara.admits("Ben Okafor", "Caucus, Side B")  # the form prepares a room for each side
    await _sides_never_meet(stage, mara, ben, links["Ana Petrov"])
    await _breach_wants_the_password(mara)


async def _breach_wants_the_password(mara: Person) -> None:
    """Enter a breach: the account's password is asked again, and with another one nothing is entered."""
    await mara.finds(mara.words.plain("breach-title"))
    await mara.field("breach-text").fill("The court was told what is owed.")
    password = mara.dialog.get_by_label(mara.words("breach-password"))
    do = mara.dialog.get_by_role("button", name=mara.words("breach-do"))
    await password.fill("not this one at all")
    await do.click()
    await expect(mara.text("breach-password-wrong")).to_be_visible()
    mara.forgive("401")
    await password.fill(PASSWORD)
    await do.click()
    await expect(mara.dialog).to_have_count(0)
    await mara.button("console-rail-notes").click()
    await mara.button("console-notes-pad").click()
    entries = mara.page.get_by_role("list", name=mara.words("breach-entries")).get_by_role("listitem")
    await expect(entries).to_contain_text(["The court was told what is owed."])


async def _sides_never_meet(stage: Stage, mara: Person, ben: Person, link: str) -> None:
    """Try to bring Ana to the other side: it is said why that is never done; her own room is open to her."""
    ana = await stage.person("Ana Petrov")
    await ana.arrives(link, "text")
    into = mara.line_of("Ana Petrov").get_by_role("button", name=mara.words("console-admit-to"))
    await mara.chooses(into, "Caucus, Side B")
    await expect(mara.dialog).to_contain_text(mara.words.plain("console-sides-apart"))
    await expect(mara.dialog.get_by_role("checkbox")).to_have_count(0)
    await expect(mara.dialog.get_by_role("button", name=mara.words("console-move-do"))).to_be_disabled()
    await kept(mara, "shuttle")
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    await mara.admits("Ana Petrov", "Caucus, Side A")
    theirs = room_of(mara, "Caucus, Side B")
    assert await mara.insists(Move((ana.seat,), theirs, (ben.seat,), GUARDS)) == "sides-apart"
    await ana.line.hears_all()
    assert not ana.was_told("Ben Okafor")


async def test_links_are_listed_renewed_and_revoked(stage: Stage) -> None:
    rosa = await stage.person("Rosa Keller")
    await sets_up(rosa, await first_run(stage, rosa.name))
    links = await makes_session(rosa, "Renewed", "Ana Petrov", "Ben Okafor")
    await rosa.page.get_by_role("link", name=rosa.words("admin-to-list")).click()
    await kept(rosa, "sessions")
    await rosa.page.get_by_role("link", name=rosa.words.of("admin-people-and-links", "Renewed")).click()
    await rosa.button_of("admin-renew", "Ana Petrov").click()
    await rosa.dialog.get_by_role("button", name=rosa.words("admin-renew-do")).click()
    fresh = await rosa.field("admin-link-of", name="Ana Petrov").input_value()
    assert fresh != links["Ana Petrov"]
    await kept(rosa, "session-page")
    ana, ben = await stage.person("Ana Petrov"), await stage.person("Ben Okafor")
    await finds_nothing(ana, links["Ana Petrov"])
    await finds_nothing(ana, f"{stage.server.origin}/j#{'A' * 43}")
    await ana.opens(fresh)
    await expect(ana.heading("agree-title")).to_be_visible()
    await ben.arrives(links["Ben Okafor"], "text")
    await rosa.button_of("admin-revoke", "Ben Okafor").click()
    await rosa.dialog.get_by_role("button", name=rosa.words("admin-revoke-do")).click()
    await expect(ben.heading("ended-removed-title")).to_be_visible()
    await finds_nothing(await stage.person("Ben Okafor"), links["Ben Okafor"])


async def test_a_session_is_deleted_after_a_question(stage: Stage) -> None:
    odile = await stage.person("Odile Marchand")
    await sets_up(odile, await first_run(stage, odile.name))
    links = await makes_session(odile, "To be forgotten", "Ana Petrov", "Ben Okafor")
    await odile.page.get_by_role("link", name=odile.words("admin-to-list")).click()
    await odile.page.get_by_role("link", name=odile.words.of("admin-people-and-links", "To be forgotten")).click()
    await odile.button("admin-delete").click()
    await expect(odile.dialog.get_by_role("button", name=odile.words("cancel"))).to_be_focused()
    await odile.dialog.get_by_role("button", name=odile.words("admin-delete-do")).click()
    await expect(odile.text("admin-deleted-what")).to_be_visible()
    await expect(odile.page.get_by_text("To be forgotten")).to_have_count(0)
    await finds_nothing(await stage.person("Ana Petrov"), links["Ana Petrov"])


async def test_signing_in_and_out_again(stage: Stage) -> None:
    petra = await stage.person("Petra Nagy")
    await sets_up(petra, await first_run(stage, petra.name))
    await petra.button("admin-sign-out").click()
    await petra.field("admin-account-name").fill(petra.name)
    await petra.page.get_by_label(petra.words("admin-password")).fill("not this one at all")
    await petra.button("admin-sign-in").click()
    await expect(petra.text("admin-sign-in-wrong")).to_be_visible()
    await kept(petra, "home")
    petra.forgive("401")
    await petra.page.get_by_label(petra.words("admin-password")).fill(PASSWORD)
    await petra.button("admin-sign-in").click()
    await expect(petra.heading("admin-sessions")).to_be_visible()
