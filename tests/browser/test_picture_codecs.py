"""A party whose browser has H264 alone: the others' pages change for her."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.stage import MEDIATOR, Stage, pictures_come
from tests.media import harness

KNOWN = (Path(harness.__file__).parent / "known.js").read_text(encoding="utf-8").replace("export ", "")
WITHOUT_VP8 = """
const take = RTCPeerConnection.prototype.setRemoteDescription;
RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
    return take.call(this, { type, sdp: known(sdp, 'H264') });
};
"""


@pytest.mark.timeout(120)
async def test_a_party_without_vp8_sees_everybody_and_is_seen(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    people = [await stage.person(name) for name in (MEDIATOR, "Ana Petrov", "Ben Okafor")]
    await people[1].context.add_init_script(f"(() => {{{KNOWN}{WITHOUT_VP8}}})()")
    await stage.gather(people, links, "video", sound=True)
    for one in people:
        await one.sees(*(other for other in people if other is not one))
        await pictures_come(one, 2)
