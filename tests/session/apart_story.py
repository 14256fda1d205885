"""The story of two who are kept apart and take turns in the joint session, for every fold to agree on."""

from dataclasses import replace

from room_server.session.practices import agenda, disclosure, whiteboard
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.talk import Said
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from tests.cast import ANA, BEN, LUIS, MARA, OLEG, PEOPLE
from tests.scenario import Story


def kept_apart() -> Story:
    """Tell of two people who take turns in the joint session; the mediator carries a word from the one to the other."""
    seats = tuple(replace(p, apart_from=(BEN,)) if p.seat == ANA else p for p in PEOPLE)
    story = Story().opened(seats=seats, title="A case").admitted(ANA, OLEG).tell(MARA, KeepApart(LUIS, BEN))
    topic = story.tell(MARA, agenda.AddAgendaItem("Rent", ANA, 20)).last(agenda.AgendaItemAdded).item
    story.tell(ANA, agenda.NoteOnAgenda(topic, "Since March.")).tell(OLEG, agenda.NoteOnAgenda(topic, "I measured it."))
    element = whiteboard.Patch(ItemId("e-1"), {"type": "text", "x": 1, "text": "900"})
    story.tell(OLEG, whiteboard.Draw(JOINT, (element,)))
    story.tell(ANA, whiteboard.Draw(JOINT, (whiteboard.Patch(ItemId("e-1"), {"text": "850"}),)))
    story.say(ANA, "We would take 850.").caucus("a").bring(ANA, "a").bring(MARA, "a", by=MARA)
    line = story.say(ANA, "Say 870 to them.").last(Said).line
    story.tell(MARA, disclosure.ProposeRelease(story.room("a"), line, "870 would do.", JOINT))
    release = story.last(disclosure.ReleaseProposed).release
    story.tell(ANA, disclosure.AnswerRelease(release, "870 would do.", approve=True)).bring(MARA, "joint", by=MARA)
    story.admitted(BEN).tell(MARA, disclosure.ReleaseItem(release, "870 would do."))
    story.tell(MARA, agenda.ChangeAgendaItem(topic, "Rent and heating", ANA, 30))
    return story.tell(OLEG, whiteboard.Draw(JOINT, (whiteboard.Patch(ItemId("e-1"), {"x": 5}),)))
