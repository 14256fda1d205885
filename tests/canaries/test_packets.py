"""Canaries in the packets: what mediators write for themselves is searched in everybody's, whole and printed.

Each fault that is planted here lets such a word through; the same search must find it.
"""

from __future__ import annotations

import io

import msgspec
import pypdf
import pytest

from room_server.record.packets import packet
from room_server.record.render import pdf
from room_server.session.people import HOST, SeatId
from room_server.session.practices import breach, notes
from room_server.session.rooms import JOINT
from room_server.session.visibility import Visible
from tests.cast import ANA, BEN, EVERYBODY, MARA, MEDIATORS, TOMAS
from tests.laws.faults_of_core import admitted, mediators, widened
from tests.scenario import Story

CLEARED = {"CANARY-note": {MARA}, "CANARY-pad": set(MEDIATORS), "CANARY-breach": set(MEDIATORS)}


def written() -> Story:
    """Return a session in which a mediator wrote a word in each of these ways."""
    story = Story().opened().everybody()
    story.tell(MARA, notes.KeepNote("CANARY-note", person=BEN), notes.WriteOnPad("CANARY-pad", room=JOINT))
    return story.tell(HOST, breach.DeclareBreach(MARA, breach.BreachReason.MANDATED_REPORT, "CANARY-breach"))


def strayed(story: Story) -> set[tuple[SeatId, str]]:
    """Return whose packets hold which words that are not for them."""
    return {
        (seat, word)
        for seat in EVERYBODY
        for word, cleared in CLEARED.items()
        if seat not in cleared and word in whole(seat, story.told[seat])
    }


def whole(seat: SeatId, told: list[Visible]) -> str:
    """Return a packet as it is sent."""
    return msgspec.json.encode(packet(seat, told)).decode()


def printed(seat: SeatId, told: list[Visible]) -> str:
    """Return the text of a packet's PDF."""
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf(packet(seat, told), "en"))).pages)


def test_these_words_are_in_the_packets_that_they_are_for_and_in_no_other():
    story = written()
    assert strayed(story) == set()
    for word, cleared in CLEARED.items():
        assert {seat for seat in EVERYBODY if word in whole(seat, story.told[seat])} == cleared
    assert all(word in printed(MARA, story.told[MARA]) for word in CLEARED)
    for seat in (ANA, TOMAS):
        assert [word for word in CLEARED if word in printed(seat, story.told[seat])] == [
            word for word, cleared in CLEARED.items() if seat in cleared
        ]


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        (widened(notes.KeepNote, notes.NoteKept, mediators), (TOMAS, "CANARY-note")),
        (widened(notes.WriteOnPad, notes.PadWritten, admitted), (ANA, "CANARY-pad")),
        (widened(breach.DeclareBreach, breach.BreachDeclared, admitted), (BEN, "CANARY-breach")),
    ],
    ids=["private notes to the co-mediator", "the pad to everyone admitted", "a breach to everyone admitted"],
)
def test_a_planted_fault_is_found(planted, found):
    with planted():
        assert found in strayed(written())


def test_a_packet_that_is_folded_from_a_mediators_events_is_found():
    story = written()
    story.told[ANA] = story.told[MARA]
    assert strayed(story) == {(ANA, word) for word in CLEARED}
