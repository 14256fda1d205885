"""Every component in a real browser: axe, no overflow, no breach of the policy, and Quick exit that nothing covers."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from .gallery import STATIC, build_gallery, served

SIZES = {1440: 900, 768: 1024, 390: 844, 320: 640}  # px, width to height
AXE = STATIC / "node_modules" / "axe-core" / "axe.min.js"
EXIT_AT_ITS_CENTRE = """button => {
  const box = button.getBoundingClientRect();
  const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return button.contains(seen) && box.height >= 44 && box.right <= innerWidth && box.left >= 0;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("gallery")
    build_gallery(root)
    with served(root) as url:
        yield url


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        await browser.close()


@asynccontextmanager
async def opened(
    browser: Browser, url: str, *, width: int = 1440, scheme: str = "light", language: str = "en-GB"
) -> AsyncIterator[tuple[Page, list[str]]]:
    """A page with the list of what it complained about."""
    context = await browser.new_context(
        viewport={"width": width, "height": SIZES[width]}, color_scheme=scheme, locale=language, reduced_motion="reduce"
    )
    page = await context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(url)
    await expect(page.get_by_role("heading", level=1).first).to_be_attached()
    try:
        yield page, complaints
    finally:
        await context.close()


async def axe_findings(page: Page) -> list[object]:
    session = await page.context.new_cdp_session(page)  # past the policy, which refuses foreign scripts
    await session.send("Runtime.evaluate", {"expression": AXE.read_text()})
    return await page.evaluate("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")


@pytest.mark.parametrize("part", ["", "/room", "/console", "/dialog"])
@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    [(1440, "light", "en-GB"), (768, "dark", "de-DE"), (390, "light", "ar-EG"), (320, "dark", "de-DE")],
)
async def test_looks_right_to_axe_and_fits(
    browser: Browser, address: str, part: str, width: int, scheme: str, language: str
) -> None:
    async with opened(browser, f"{address}/#gallery{part}", width=width, scheme=scheme, language=language) as (
        page,
        said,
    ):
        assert await axe_findings(page) == []
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
            "the page is wider than the window"
        )
        assert said == []


@pytest.mark.parametrize("width", list(SIZES))
async def test_quick_exit_is_never_covered_by_a_dialog(browser: Browser, address: str, width: int) -> None:
    async with opened(browser, f"{address}/#gallery/dialog", width=width) as (page, _said):
        leave = page.locator(".exits .btn.danger")
        assert await leave.evaluate(EXIT_AT_ITS_CENTRE)


async def test_the_keyboard_reaches_the_exits_and_nothing_else_outside_a_dialog(browser: Browser, address: str) -> None:
    async with opened(browser, f"{address}/#gallery/dialog") as (page, _said):
        await expect(page.get_by_role("button", name="Cancel")).to_be_focused()
        stops = set()
        for _press in range(12):
            await page.keyboard.press("Tab")
            stops.add(await page.evaluate("document.activeElement.textContent.trim().slice(0, 20)"))
        inside = {"Cancel", "Move 2 people here", "Use the joint sessio"}
        assert {"Quick exit", "Leave"} <= stops
        assert {stop for stop in stops if len(stop) < 20} - inside <= {"Quick exit", "Leave", ""}


async def test_quick_exit_works_at_the_first_press_while_a_menu_is_open(browser: Browser, address: str) -> None:
    async with opened(browser, f"{address}/#gallery/console") as (page, _said):
        await page.route("https://www.wikipedia.org/", lambda route: route.fulfill(body="elsewhere"))
        await page.get_by_role("button", name="Actions for Joint session").click()
        await expect(page.get_by_role("menuitem", name="Rename")).to_be_visible()
        await page.mouse.click(*await centre(page, ".exits .btn.danger"))
        await page.wait_for_url("https://www.wikipedia.org/")


async def test_quick_exit_works_while_the_palette_is_open(browser: Browser, address: str) -> None:
    async with opened(browser, f"{address}/#gallery") as (page, _said):
        await page.route("https://www.wikipedia.org/", lambda route: route.fulfill(body="elsewhere"))
        await page.get_by_role("button", name="Find an action").click()
        await expect(page.get_by_role("combobox", name="Find an action")).to_be_focused()
        await page.mouse.click(*await centre(page, ".exits .btn.danger"))
        await page.wait_for_url("https://www.wikipedia.org/")


async def centre(page: Page, selector: str) -> tuple[float, float]:
    box = await page.locator(selector).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def test_the_product_itself_has_no_gallery(browser: Browser) -> None:
    assert not [path for path in (STATIC / "dist" / "assets").iterdir() if "Gallery" in path.name]
    with served(STATIC / "dist") as url:
        async with opened(browser, f"{url}/#gallery") as (page, _said):
            await expect(page.get_by_role("heading", name="Components")).to_have_count(0)
