"""Firefox as people have it, with mDNS names for its own addresses, but for devices that need no asking.

That sound waits for a press cannot be tried here: whatever playwright evaluates in a page counts as a press.
"""

from __future__ import annotations

import shutil

from playwright.async_api import Browser, Playwright

PREFERENCES: dict[str, str | float | bool] = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    # The worker is bound to loopback here, which browsers leave out otherwise.
    "media.peerconnection.ice.loopback": True,
}


async def launched(playwright: Playwright, environment: dict[str, str]) -> Browser:
    """Start Debian's Firefox ESR: it is driven by WebDriver BiDi and needs no build of playwright's own."""
    return await playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=shutil.which("firefox-esr"),
        firefox_user_prefs=PREFERENCES,
        env={**environment},
    )
