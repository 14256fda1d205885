"""Nothing is ever asked of a third party: held by the policy of every page, and looked at in each test's requests."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.stage import Stage

PAGES = ("/", "/j", "/console", "/first-run", "/r/nobody")


async def test_every_page_forbids_everything_foreign(stage: Stage) -> None:
    ana = await stage.person("Ana Petrov")
    for page in PAGES:
        answer = await ana.page.request.get(ana.origin + page)
        rules = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
        assert rules["default-src"] == "'none'"
        assert rules["frame-ancestors"] == "'none'"
        assert not any("http" in value or "*" in value for value in rules.values())
        assert "unsafe-inline" not in rules["script-src"] + rules["style-src"]
        assert "unsafe-eval" not in rules["script-src"]


async def test_a_request_to_a_stranger_is_stopped_and_noticed(stage: Stage) -> None:
    """The watch that every other test relies on sees what it is for."""
    ana = await stage.person("Ana Petrov")
    await ana.page.goto(f"{ana.origin}/j")
    await ana.page.evaluate("fetch('https://stranger.invalid/pixel').catch(() => null)")
    await expect(ana.heading("join-no-link-title")).to_be_visible()
    ana.forgive("stranger.invalid")
    assert all("stranger" in address for address in stage.foreign())
    ana.addresses.clear()


async def test_a_whole_session_with_board_and_settings_asks_this_server_alone(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    await ana.shows("settings")
    palette = ana.page.get_by_role("combobox", name=ana.words("palette-title"))
    await ana.page.keyboard.press("Control+k")
    await expect(palette).to_be_focused()
    await ana.page.keyboard.press("Escape")
    await expect(palette).to_have_count(0)
    for one in (mara, ana):
        await one.button("board-title").click()
        await expect(
            one.page.get_by_role("region", name=one.words("board-title")).locator("canvas").first
        ).to_be_visible()
    assert stage.foreign() == []
    assert len(ana.addresses) > 5
