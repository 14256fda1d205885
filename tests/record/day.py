"""A whole day of mediation, for tests of the record: joint session, a caucus with each side, a release, an end."""

from __future__ import annotations

from room_server.session.people import HOST
from room_server.session.practices.agenda import AddAgendaItem, MarkAgendaItem, NoteOnAgenda
from room_server.session.practices.breach import BreachReason, DeclareBreach
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.disclosure import AnswerRelease, ProposeRelease, ReleaseItem
from room_server.session.practices.notes import KeepNote, WriteOnPad
from room_server.session.practices.outcome import CloseSession, DraftOutcome, PublishSummaries
from room_server.session.practices.stages import SetStage
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT
from room_server.session.state import AgendaState, Outcome, Stage
from tests.cast import ANA, BEN, LUIS, MARA
from tests.scenario import Story

WORDING = "The name matters to Ana."
BOX = {"type": "rectangle", "x": 10, "y": 20, "width": 100, "height": 50, "strokeColor": "#1e1e1e", "index": "a1"}


def day(**opened: object) -> Story:
    story = Story().opened(**opened).admitted(MARA, ANA, LUIS, BEN)
    story.tell(MARA, SetStage(Stage.OPENING), AddAgendaItem("The lease of Harbour Lane", BEN, 25))
    item = story.session.agenda[0].id
    story.tell(MARA, MarkAgendaItem(item, AgendaState.CURRENT), NoteOnAgenda(item, "Ends in March."))
    story.say(BEN, "I would like to keep the shop.").tell(BEN, Draw(JOINT, (Patch("box", BOX),)))
    story.tell(MARA, StartBreak(10, (JOINT,)), EndBreak(JOINT), KeepNote("Ben softened after the break."))
    story.caucus("a", "Caucus, Side A").bring((ANA, LUIS, MARA), "Caucus, Side A")
    room = story.room("Caucus, Side A")
    story.say(ANA, "CANARY-A: I can go to 40,000, but only if I keep the name.")
    line = next(iter(story.session.lines[room]))
    story.tell(MARA, ProposeRelease(room, line, WORDING, JOINT))
    release = next(iter(story.session.releases))
    story.tell(ANA, AnswerRelease(release, WORDING, approve=True))
    story.caucus("b", "Caucus, Side B").bring((ANA, LUIS, MARA), "joint")
    story.tell(MARA, ReleaseItem(release, WORDING)).bring((BEN, MARA), "Caucus, Side B")
    story.say(BEN, "CANARY-B: 60,000 is my last word.").bring((BEN, MARA), "joint")
    story.tell(MARA, MarkAgendaItem(item, AgendaState.DONE))
    for about in ({"room": JOINT}, {"room": room}, {"person": BEN}, {"topic": item}, {}):
        story.tell(MARA, WriteOnPad(f"For Tomas about {next(iter(about), 'all')}.", **about))
    story.tell(HOST, DeclareBreach(MARA, BreachReason.THREAT, "Told the police at 11:20."))
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("Ana keeps the name.",), ("Counsel drafts by Friday.",)))
    return story.tell(MARA, CloseSession(Outcome.SETTLED), PublishSummaries((MARA, ANA, LUIS, BEN)))
