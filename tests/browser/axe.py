"""What axe finds wrong on a page, and whether one has to scroll sideways."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.async_api import Page

AXE = Path(__file__).resolve().parents[2] / "static" / "node_modules" / "axe-core" / "axe.min.js"
# Excalidraw's own surface is drawn by its authors; the board has a text view of ours, which is looked at.
RUN = """async () => {
  const found = await axe.run({ exclude: ['.excalidraw'] }, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll('\\n', ' ').slice(0, 200)}`));
}"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDER_IN_LARGE_TEXT = f"""(() => {{
  document.documentElement.style.fontSize = '200%';
  const wider = {WIDER};
  document.documentElement.style.fontSize = '';
  return wider;
}})()"""


@cache
def source() -> str:
    return AXE.read_text(encoding="utf-8")


async def findings(page: Page) -> list[str]:
    """Return what axe finds, one line each."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(source())
    return await page.evaluate(RUN)


async def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than the window."""
    return await page.evaluate(WIDER)


async def sideways_in_large_text(page: Page) -> int:
    """Return the same for text of twice the size (WCAG 1.4.4), without the layouts that a narrow window would have."""
    return await page.evaluate(WIDER_IN_LARGE_TEXT)
