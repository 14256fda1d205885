"""Real browsers with one codec alone: who knows both sees them, and changes for them; nobody gets a black tile."""

from __future__ import annotations

import time

import pytest
from playwright.async_api import Page

from tests.media.stage import everyone, hearing
from tests.media.test_browser import pages_of, until_hears, until_sees

H264, VP8 = "video/H264", "video/VP8"
SENT = """async () => {
    const all = [...(await link.connection.getStats()).values()];
    const out = all.filter((one) => one.type === 'outbound-rtp' && one.mid === 'cam' && one.framesEncoded > 0);
    return out.map((one) => [one.rid, all.find(({ id }) => id === one.codecId)?.mimeType]);
}"""


async def sends(page: Page) -> dict[str, str]:
    """The sizes that the camera sends, each with its codec."""
    return dict(await page.evaluate(SENT))


async def is_told_paused(page: Page, *seats: str) -> None:
    await page.wait_for_function("seats => String([...state.paused].sort()) === String(seats)", arg=sorted(seats))


@pytest.mark.timeout(180)
async def test_a_browser_without_vp8_sees_and_is_seen():
    """Ada knows both codecs and shows VP8, until ben comes, who knows H264 alone; cyd knows VP8 alone."""
    also = {"ada": "&width=640", "ben": "&knows=H264&width=640", "cyd": "&knows=VP8"}
    async with pages_of("ada", "ben", "cyd", also=also) as (_, harness, pages):
        ada, ben, cyd = (pages[seat] for seat in ("ada", "ben", "cyd"))
        await harness.route(everyone("ada", "cyd"))
        await until_sees(cyd, "ada")
        assert set((await sends(ada)).values()) == {VP8}

        began = time.time() * 1000
        await harness.route(everyone("ada", "ben"))
        await until_sees(ben, "ada", since=began)
        await until_sees(ada, "ben", since=began)
        await ada.wait_for_function(f"async () => (await ({SENT})()).some(([, kind]) => kind === '{H264}')")
        await until_hears(ben, "ada")
        assert set((await sends(ben)).values()) == {H264}
        assert len(await sends(ben)) > 1  # more than one size
        await is_told_paused(ben)

        # All three: no codec is known to both ben and cyd, so ada is back to VP8, and ben is told who cannot be shown.
        began = time.time() * 1000
        await harness.route(everyone("ada", "ben", "cyd"))
        await until_sees(ada, "ben", "cyd", since=began)
        await is_told_paused(ben, "ada", "cyd")
        await is_told_paused(cyd, "ben")
        await until_hears(ben, "ada", "cyd")
        await until_hears(cyd, "ada", "ben")

        # A caucus of ada and ben: pictures again, and none of cyd's.
        await harness.narrow(hearing("ada<ben", "ben<ada"))
        began = time.time() * 1000
        await harness.route(everyone("ada", "ben"))
        await until_sees(ben, "ada", since=began)
        await is_told_paused(ben)
        assert await cyd.evaluate("state.slots") == []
