"""Service and browser: what harmed everybody elsewhere, or claimed to protect and did not."""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import pytest

from room_server.session.practices.talk import Say
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from tests.cast import ANA, BEN, MARA
from tests.gateway.house import House, next_of
from tests.gateway.test_connection import BAD_FRAMES
from tests.scenario import Story
from tests.web.conftest import Site

TOP = Path(__file__).resolve().parents[2]
CLAIMS = re.compile(r"encrypt|verschl[uü]ssel|مشف|تشفير", re.IGNORECASE)
OUTSIDE = ("/client/../../etc/passwd", "/client/%2e%2e/%2e%2e/etc/passwd", "/client/..%2f..%2fpyproject.toml")
OUTSIDE += ("/client//etc/passwd", "/client/assets/..%5c..%5cindex.html", "/../../../../etc/passwd", "/client/%00")


async def test_malformed_input_restarts_nothing(house: House):
    """One bad frame that harms all (CVE-2025-61602); a conference restarted by malformed input (JSA-2022-0002)."""
    people = await house.seated(ANA, BEN)
    socket = await house.raw_seat(ANA)  # takes Ana's line over
    assert (await next_of(socket))["t"] == "view"
    host, head = house.host, house.host._writer.head
    connects = {seat: people[seat].connects for seat in (MARA, BEN)}
    for data, _ in list(BAD_FRAMES.values())[:8]:
        await socket.send(data)
    await people[BEN].do(Say(JOINT, "still here"))
    assert await house.directory.host("case") is host
    assert host._writer.head.version == head.version + 1, "nothing was written but that one line"
    assert {seat: people[seat].connects for seat in (MARA, BEN)} == connects, "nobody's line was cut"
    assert all(people[seat].errors == [] for seat in (MARA, BEN))


@pytest.mark.parametrize("path", OUTSIDE)
async def test_no_path_leads_out_of_the_client_folder(site: Site, path: str):
    """Files: path traversal."""
    async with httpx.AsyncClient(base_url=site.address) as browser:
        answer = await browser.send(httpx.Request("GET", httpx.URL(site.address).copy_with(raw_path=path.encode())))
    assert answer.status_code in {400, 404}
    assert b"root:" not in answer.content
    assert b"[project]" not in answer.content


@pytest.mark.parametrize("field", ["fileId", "src", "link", "href", "dataURL", "image"])
def test_a_board_takes_no_image_to_decode_and_no_address_to_load(field):
    """Files: server-side decoding of images; browser: remote media that shows addresses."""
    story = Story().opened().admitted(MARA, ANA)
    image = Patch(ItemId("e-1"), {"type": "image", field: "https://elsewhere.example/pixel.png"})
    story.must_refuse(Because.BAD_VALUE, ANA, Draw(JOINT, (image,)))
    text = Patch(ItemId("e-1"), {"type": "text", "text": "hello", field: "https://elsewhere.example/pixel.png"})
    story.must_refuse(Because.BAD_VALUE, ANA, Draw(JOINT, (text,)))


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_no_screen_claims_an_encryption_that_there_is_not(language):
    """A false "encrypted" cue when encryption failed (JSA-2022-0001): until it is true, nothing says it."""
    words = (TOP / "static" / "src" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    assert len(words) > 10_000
    assert CLAIMS.findall(words) == []
