"""The part of the stories that is about what crosses: other words, elements of a board, marks, the pad, a breach."""

from __future__ import annotations

from typing import Any

import msgspec

from room_server.session.crossing import ItemKind
from room_server.session.people import HOST
from room_server.session.practices import breach, confidential, disclosure, talk, whiteboard
from room_server.session.practices.catchup import CatchUp
from room_server.session.practices.notes import WriteOnPad
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId, Regime
from room_server.session.views.ledger import ledger, may_say
from room_server.session.views.shape import View
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS
from tests.scenario import Story


def crossings(story: Story, release: ItemId) -> None:
    """Say other words for an approved proposal, choose elements of the board, edit one, write on the pad."""
    room = story.room("a")
    story.tell(MARA, disclosure.RewordRelease(release, "About 9,000", "Under 9,000"))
    story.tell(ANA, disclosure.RewordRelease(release, "Under 9,000", "Less than 9,000"))
    story.tell(MARA, disclosure.ReleaseItem(release, "Less than 9,000"))
    both = disclosure.ProposeRelease(room, ItemId("e-3"), "A sketch", JOINT, ItemKind.ELEMENT, (ItemId("e-4"),))
    proposed = story.tell(MARA, both).last(disclosure.ReleaseProposed).release
    story.tell(ANA, disclosure.AnswerRelease(proposed, "A sketch", approve=True))
    story.tell(MARA, disclosure.ReleaseItem(proposed, "A sketch"), both)
    story.tell(LUIS, whiteboard.Draw(room, (whiteboard.Patch(ItemId("e-3"), {"x": 4}),)))
    story.tell(MARA, WriteOnPad("Luis sketched the rooms.", room)).tell(TOMAS, WriteOnPad("Seen.", person=ANA))
    story.tell(HOST, breach.DeclareBreach(MARA, breach.BreachReason.MANDATED_REPORT, "Told the authority."))


def in_the_open() -> Story:
    """Tell of the open regime: what counts as consented, what is marked, and a mark that ends a consent."""
    story = Story().opened(regime=Regime.OPEN).admitted(ANA, LUIS, BEN, TOMAS).caucus("a").bring((ANA, LUIS), "a")
    story.bring(MARA, "a", by=MARA).say(LUIS, "We would take 9,000.").say(ANA, "But not before March.")
    room, line = story.room("a"), story.last(talk.Said).line
    story.tell(MARA, disclosure.ProposeRelease(room, line, "But not before March.", JOINT))
    release = story.last(disclosure.ReleaseProposed).release
    story.tell(LUIS, confidential.MarkConfidential(room, ItemKind.LINE, line, confidential=True))
    story.bring(TOMAS, "a", by=TOMAS).tell(ANA, CatchUp(TOMAS, room, (line,)))
    story.tell(ANA, whiteboard.Draw(room, (whiteboard.Patch(ItemId("e-1"), {"type": "text", "text": "March"}),)))
    story.tell(ANA, confidential.MarkConfidential(room, ItemKind.ELEMENT, ItemId("e-1"), confidential=True))
    story.bring(LUIS, "joint").bring(LUIS, "a")
    story.tell(ANA, confidential.MarkConfidential(room, ItemKind.LINE, line, confidential=False))
    story.tell(ANA, disclosure.AnswerRelease(release, "But not before March.", approve=True))
    return story.tell(MARA, disclosure.ReleaseItem(release, "But not before March."))


def ledger_of(seen: View) -> list[dict[str, Any]]:
    """Return a mediator's ledger as data, with where each item may be said; nothing for others."""
    if not seen.steers():
        return []
    return [
        {**msgspec.to_builtins(entry), "answers": {room: may_say(seen, entry, room).value for room in seen.rooms}}
        for entry in ledger(seen)
    ]
