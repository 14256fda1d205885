"""The fold of what crosses: a proposal that one was not told of stays unknown."""

from room_server.session.audience import only
from room_server.session.practices import breach, confidential, disclosure, notes
from room_server.session.state import ItemId
from room_server.session.views import crossings
from room_server.session.views.shape import View
from tests.cast import MARA

TOLD = {"audience": only(MARA), "at": 1}


def test_whatever_becomes_of_an_unknown_proposal_it_stays_unknown():
    seen, release = View(MARA), ItemId("i-9")
    crossings.answered(seen, disclosure.ReleaseAnswered(**TOLD, release=release, approved=False))
    crossings.reworded(seen, disclosure.ReleaseReworded(**TOLD, release=release, wording="Other", approved=True))
    crossings.voided(seen, confidential.ReleaseVoided(**TOLD, release=release))
    crossings.dropped(seen, disclosure.ReleaseDropped(**TOLD, release=release, crossed=True))
    assert seen == View(MARA)


def test_notes_the_pad_and_breaches_stand_apart():
    seen = View(MARA)
    about = {"note": ItemId("i-1"), "by": MARA, "text": "A note", "room": None, "person": None, "topic": None}
    crossings.note_kept(seen, notes.NoteKept(**TOLD, **about))
    crossings.pad_written(seen, notes.PadWritten(**TOLD, **about))
    crossings.breach_declared(seen, breach.BreachDeclared(**TOLD, by=MARA, reason=breach.BreachReason.CHILD, text="x"))
    assert (len(seen.private_notes), len(seen.pad), len(seen.breaches)) == (1, 1, 1)
