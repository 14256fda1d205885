"""A real server process: after the acknowledgement of a removal every old way is dead, for the link as for the page."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import AsyncExitStack, suppress

import httpx
import pytest

from room_server.headless import Client, Door, Ended, NotLetIn, Rejected
from room_server.session.practices.attendance import Remove
from room_server.session.practices.outcome import CloseSession, DraftOutcome, PublishSummaries
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome
from room_server.wire import codec
from tests.processes import seat, serving
from tests.removal.race import Tap

PEOPLE = ("Mara Lindqvist", "Ana Petrov:party:a:Tenant", "Ben Okafor:party:b:Landlord")
NONCE = re.compile(r'nonce="[^"]+"')
PAUSE_S = 0.06  # between two lines of one person: just within the rate


async def test_every_old_way_is_dead_once_the_removal_is_acknowledged(tmp_path):
    """A revoked identity that still works on one path (CVE-2023-32682)."""
    async with serving(tmp_path, joins_per_minute="1000", tries_per_minute="1000") as server, AsyncExitStack() as stack:
        links = await server.session(*PEOPLE)
        doors = {name.split()[0]: await Door.join(link) for name, link in links.items()}
        people = {n: await stack.enter_async_context(Client(d, keep_frames=True)) for n, d in doors.items()}
        mara, ana, ben = people.values()
        await seat(mara, ana, ben)
        before = await doors["Ben"].next_pass()
        talking = asyncio.create_task(talk_on(ana))
        await ben.until(lambda: b"Line 5." in b"".join(ben.frames))
        await mara.do(Remove(ben.view.you))
        acknowledged = time.monotonic()
        with pytest.raises(Ended, match="removed"):
            await ben.until(lambda: False, 5)
        assert time.monotonic() - acknowledged < 1
        frames = [codec.unpack_server_frame(frame) for frame in ben.frames]
        assert [frame["t"] for frame in frames[-2:]] == ["told", "bye"]
        assert frames[-2]["e"]["t"] == "removed"
        await nothing_opens(server.origin, doors["Ben"], list(links.values())[2], before)
        talking.cancel()
        await asyncio.gather(talking, return_exceptions=True)
        await mara.do(DraftOutcome(Outcome.ADJOURNED))
        await mara.do(CloseSession(Outcome.ADJOURNED))
        await mara.do(PublishSummaries((ana.view.you,)))
        await ana.until(lambda: ana.view.summary_until is not None)
        assert (await doors["Ana"].get(f"/api/summary/{ana.view.you}"))["title"]
        await nothing_opens(server.origin, doors["Ben"], list(links.values())[2], before)
        assert len(ben.frames) == len(frames), "bytes after the farewell"


async def talk_on(client: Client) -> None:
    """Talk as fast as the rate allows."""
    n = 0
    while True:
        n += 1
        with suppress(Rejected):
            await client.do(Say(JOINT, f"Line {n}."))
        await asyncio.sleep(PAUSE_S)


async def nothing_opens(origin: str, door: Door, link: str, before: object) -> None:
    """Try every way that the removed person had: link, cookie, nonce, summary, rehearsal, ticket, other routes."""
    with pytest.raises(NotLetIn, match="no-such-thing"):
        await Door.join(link)
    for what in (door.next_pass, lambda: door.rotate("any")):
        with pytest.raises(NotLetIn, match="sign-in"):
            await what()
    for path in (f"/api/summary/{door.seat}", f"/api/summary/{door.seat}.pdf", f"/api/packets/{door.seat}"):
        with pytest.raises(NotLetIn, match=r"sign-in|no-such-thing"):
            await door.get(path)
    for first in (codec.hello_frame(before.nonce, 1, door.device), codec.rehearse_frame(before.nonce)):
        tap = Tap()
        await asyncio.wait_for(tap.run(before, first), 5)
        assert (tap.kinds, tap.code) == (["bye"], 4401)
    cookie = {"Cookie": door._cookie_header()}
    async with (
        httpx.AsyncClient(base_url=origin, headers=cookie) as browser,
        httpx.AsyncClient(base_url=origin) as stranger,
    ):
        for page in ("/", "/j", f"/r/{door.seat}", f"/try/{door.seat}"):  # one document for everybody
            shown, plain = await browser.get(page), await stranger.get(page)
            assert NONCE.sub("", shown.text) == NONCE.sub("", plain.text)
