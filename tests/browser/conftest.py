"""One server and one Chromium for all browser tests, in one event loop."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.stage import PATIENCE_S, Stage
from tests.media.harness.chromium import launched
from tests.processes import Server, serving

HERE = Path(__file__).parent
EVERY_TEST_FROM_ONE_ADDRESS = {"joins_per_minute": "1000", "tries_per_minute": "1000", "logins_per_minute": "100"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests that share the browser in one loop: it lives as long as that."""
    for item in items:
        if item.path.parent == HERE and "stage" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    async with serving(tmp_path_factory.mktemp("browser"), **EVERY_TEST_FROM_ONE_ADDRESS) as server:
        yield server


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_S * 1000)
        browser = await launched(playwright)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(server: Server, chromium: Browser) -> AsyncIterator[Stage]:
    """An empty stage; after the test, nothing may have gone wrong in any page."""
    stage = Stage(server, chromium)
    yield stage
    await stage.close()
