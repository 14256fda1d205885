"""Chromium with fake devices, for media tests and benchmarks."""

from __future__ import annotations

import shutil

from playwright.async_api import Browser, Playwright

ARGUMENTS = [
    "--no-sandbox",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # The worker is bound to loopback here, which browsers leave out otherwise.
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
    # Several pages are visible to nobody and must run on.
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
]


async def launched(playwright: Playwright, *arguments: str) -> Browser:
    """Start Debian's Chromium, or the one that playwright has."""
    return await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=[*ARGUMENTS, *arguments])
