"""The list of breakdowns, and that each has a test which names it.

What is not here yet has none: recording (consent races, Greenlight 3031; bytes kept before consent), phones and
recorders as side entrances, and files (a link that works without the room, spreed 3458; or after removal,
CVE-2026-45543). They come with the thing itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
HERE = "breakdowns/test_admission.py", "breakdowns/test_service.py"
PRACTICES = "session/practices"

NAMED = {
    "CVE-2024-33530": HERE[0],
    "jitsi-meet 7676": f"{PRACTICES}/test_attendance.py",
    "Side entrances that skip the lobby": HERE[0],
    "Zoom 2020": HERE[0],
    "CVE-2021-33506": HERE[0],
    "CVE-2021-39215": HERE[0],
    "CVE-2023-32682": "removal/test_process.py",
    "BigBlueButton 17840": f"{PRACTICES}/test_moves.py",
    "BigBlueButton 24318": f"{PRACTICES}/test_whiteboard.py",
    "CVE-2020-27601": f"{PRACTICES}/test_moves.py",
    "CVE-2024-53867": f"{PRACTICES}/test_attendance.py",
    "CVE-2021-39163": f"{PRACTICES}/test_moves.py",
    "Galene 0.6": f"{PRACTICES}/test_moves.py",
    "Galene 0.8.3": f"{PRACTICES}/test_talk.py",
    "CVE-2022-41960": f"{PRACTICES}/test_talk.py",
    "CVE-2025-61602": HERE[1],
    "Private messages in the summary": "record/test_packets.py",
    "path traversal": HERE[1],
    "server-side decoding of images": HERE[1],
    "excalidraw 11930": f"{PRACTICES}/test_whiteboard.py",
    "Markup in names": "record/test_render.py",
    "remote media that shows addresses": HERE[1],
    "Cross-site WebSocket": "gateway/test_endpoint.py",
    "JSA-2022-0001": HERE[1],
    "JSA-2022-0002": HERE[1],
}


@pytest.mark.parametrize("breakdown", NAMED)
def test_each_breakdown_has_a_test_that_names_it(breakdown):
    assert breakdown in (TESTS / NAMED[breakdown]).read_text(encoding="utf-8")
