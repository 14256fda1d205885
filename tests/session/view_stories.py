"""Stories that every fold must agree on: the Python one, the browser's store and the headless client.

They are kept as told events and the views they add up to, in ``static/src/fixtures/view_stories.json``; together they
hold every event that anybody can be told. ``test_views.py`` compares the file with what the core makes of the stories
now; written anew, after a change of an event or a view, by ``python -m tests.session.view_stories``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from room_server.session.floors import PlannedTurn
from room_server.session.people import HOST, DeviceState, LineState, Role, SeatId, SpeakerState
from room_server.session.practices import (
    address,
    agenda,
    breaks,
    catchup,
    disclosure,
    floor,
    moves,
    outcome,
    rest,
    screens,
    speaking,
    stages,
    talk,
    whiteboard,
)
from room_server.session.practices.attendance import AskToMute, Confirm, Decline, Depart, Hold, NoteLine, Remove
from room_server.session.practices.notes import KeepNote
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.readiness import TellReadiness
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.rooms import JOINT
from room_server.session.state import AgendaState, ItemId, Outcome, RequestKind, Stage
from room_server.session.views.fold import view
from room_server.wire.codec import event_body, unpack_server_frame
from tests.cast import ANA, BEN, ELIN, IRENA, LUIS, MARA, MEI, OLEG, TOMAS, late_person
from tests.scenario import Story
from tests.session.adjourned_story import ADA, another_day
from tests.session.apart_story import kept_apart
from tests.session.care_stories import VERA, careful
from tests.session.crossing_stories import crossings, in_the_open, ledger_of
from tests.session.lock_story import JUNO, behind_closed_doors
from tests.session.recall_story import called_back
from tests.session.room_stories import rooms

FILE = Path(__file__).parents[2] / "static" / "src" / "fixtures" / "view_stories.json"
LATE = SeatId("s-vera")
CHECKED = TellReadiness(DeviceState.WORKS, DeviceState.BUSY, SpeakerState.HEARD, LineState.FAIR, relayed=True)


def stroke(element: str, **fields: object) -> whiteboard.Patch:
    """Return a patch that draws (with ``type``) or changes an element."""
    return whiteboard.Patch(ItemId(element), fields)


def mediation() -> Story:
    """Tell a whole mediation: lobby, joint session, caucus, release, break, board, outcome, summaries."""
    story = Story().opened(chat_in_summary=True).arrived(ANA, BEN, MEI)
    story.tell(BEN, CHECKED).tell(BEN, Depart()).arrived(BEN).tell(ANA, CHECKED)
    story.admitted(MARA).tell(
        MARA, Hold(BEN, "A moment, please."), Hold(BEN, "Two minutes more."), Decline(MEI, "Ben alone.")
    )
    story.admitted(ANA, LUIS, IRENA, TOMAS, ELIN, OLEG).tell(MARA, moves.Admit(BEN)).tell(BEN, Confirm(JOINT))
    _agenda(story)
    story.say(ANA, "Good morning.").say(BEN, "Good morning, <b>Ana</b>.").tell(MARA, talk.Announce("We begin."))
    story.tell(BEN, talk.WriteToMediators("I cannot hear Ana.")).tell(TOMAS, talk.WriteToPerson(BEN, "Better now?"))
    story.tell(
        ANA,
        whiteboard.Draw(
            JOINT, (stroke("e-1", type="text", x=1.5, text="Rent"), stroke("e-2", type="line", points=[[0, 0], [4, 4]]))
        ),
    )
    story.tell(BEN, whiteboard.Draw(JOINT, (stroke("e-1", text="Rent 2026"),)))
    story.tell(MARA, whiteboard.LetDraw(BEN, allowed=False), AskToMute(ANA)).tell(
        HOST, NoteLine(BEN, up=False), NoteLine(BEN, up=True)
    )
    story.speech("joint", {ANA: 4_000, MARA: 900}).tell(MARA, speaking.ShowSpeakingTime(shown=True))
    story.speech("joint", {BEN: 2_500, ANA: 1_250})
    _screens(story)
    _floor(story)
    _caucus(story)
    story.speech("joint", {MARA: 700}).tell(TOMAS, speaking.ShowSpeakingTime(shown=False))
    _breaks(story)
    story.tell(OLEG, Depart()).tell(MARA, Remove(IRENA))
    points = outcome.DraftOutcome(Outcome.PARTLY_SETTLED, ("Rent stays at 900.",), ("Luis drafts.",))
    story.tell(MARA, points, outcome.CloseSession(Outcome.PARTLY_SETTLED), outcome.PublishSummaries((ANA, BEN)))
    return story


def late_comers() -> Story:
    """Tell of late-comers who are shown what was written: in the joint session, and in a caucus by its side."""
    story = Story().opened().admitted(ANA, OLEG).say(ANA, "Good morning.").say(OLEG, "I have an hour.")
    good, hour = story.session.lines[JOINT]
    story.tell(OLEG, Depart()).admitted(TOMAS).say(MARA, "Welcome, Tomas.").tell(
        MARA, catchup.CatchUp(TOMAS, JOINT, (good,))
    )
    story.admitted(BEN).tell(MARA, catchup.CatchUp(BEN, JOINT, (hour, good))).say(BEN, "Thank you.")
    story.tell(MARA, catchup.CatchUp(TOMAS, JOINT, (good, hour)))
    story.caucus("a").bring((ANA, TOMAS), "a").say(ANA, "We can wait.").say(TOMAS, "How long?").say(ANA, "Until May.")
    said = tuple(story.session.lines[story.room("a")])
    story.admitted(LUIS).bring((LUIS, MARA), "a").tell(TOMAS, catchup.CatchUp(LUIS, story.room("a"), said[:2]))
    return story.tell(ANA, catchup.CatchUp(MARA, story.room("a"), said)).say(MARA, "Then we say so.")


def later_mediator() -> Story:
    """Tell of a mediator who is invited when rooms, people, requests and an agenda are there already."""
    story = Story().opened().admitted(ANA, BEN).caucus("a").caucus("b", "Second room")
    story.arrived(LUIS).tell(LUIS, CHECKED)
    story.bring(ANA, "a").tell(MARA, CloseRoom(story.room("Second room")), stages.SetStage(Stage.OPENING))
    story.tell(MARA, agenda.AddAgendaItem("Deposit", BEN, 20)).tell(BEN, breaks.Ask(RequestKind.PRIVATE_WORD))
    story.tell(ANA, whiteboard.Draw(story.room("a"), (stroke("e-9", type="ellipse", x=3),)))
    story.tell(
        HOST, InviteSeat(late_person(LATE, Role.CO_MEDIATOR)), InviteSeat(late_person(SeatId("s-ivo"), Role.OBSERVER))
    )
    story.admitted(LATE).bring(LATE, "a", by=LATE).say(ANA, "Welcome.").tell(
        LATE, KeepNote("Ana seems relieved.", JOINT)
    )
    return story.tell(LATE, breaks.AnswerRequest(BEN, "In five minutes.")).bring(LATE, "joint", by=LATE).bring(BEN, "a")


def _agenda(story: Story) -> None:
    first = story.tell(MARA, agenda.AddAgendaItem("Rent", ANA, 20)).last(agenda.AgendaItemAdded).item
    second = story.tell(MARA, agenda.AddAgendaItem("Repairs", BEN, 30)).last(agenda.AgendaItemAdded).item
    third = story.tell(MARA, agenda.AddAgendaItem("Other")).last(agenda.AgendaItemAdded).item
    story.tell(
        TOMAS,
        agenda.MarkAgendaItem(first, AgendaState.CURRENT),
        agenda.PlaceAgendaItem(second, first),
        agenda.ChangeAgendaItem(second, "Repairs and heating", BEN, 40),
        agenda.MarkAgendaItem(second, AgendaState.CURRENT),
        agenda.PlaceAgendaItem(second),
        agenda.RemoveAgendaItem(third),
        stages.SetStage(Stage.EXPLORATION),
    ).tell(BEN, agenda.NoteOnAgenda(second, "Heating fails since March."))


def _screens(story: Story) -> None:
    """Show screens in the joint session: one's own end, a mediator's, and one that ends by a move."""
    roster = tuple(sorted(story.session.rooms[JOINT].seated))
    story.tell(MARA, screens.AllowScreen(ANA, allowed=True)).tell(
        ANA, screens.StartScreen(JOINT, roster), screens.StopScreen(JOINT), screens.StartScreen(JOINT, roster)
    )
    story.tell(TOMAS, screens.StopScreen(JOINT)).tell(MARA, screens.StartScreen(JOINT, roster))


def _floor(story: Story) -> None:
    """Raise hands, set an order, give the floor for a time and without, and let it be given back; one hand stays up."""
    for seat in (BEN, ANA, OLEG):
        story.tell(seat, floor.RaiseHand(JOINT))
    order = (PlannedTurn(ANA, 3), PlannedTurn(BEN, 3), PlannedTurn(LUIS))
    story.tell(OLEG, floor.LowerHand(OLEG)).tell(MARA, floor.ArrangeTurns(JOINT, order, ()))
    story.tell(MARA, floor.GiveFloor(JOINT, ANA, 3)).tell(ANA, floor.EndFloor(JOINT, ANA), floor.RaiseHand(JOINT))
    story.tell(TOMAS, floor.GiveFloor(JOINT, BEN))


def _caucus(story: Story) -> None:
    story.caucus("a").bring((ANA, LUIS), "a").tell(MARA, talk.Announce("Five minutes more.", (JOINT,)))
    story.tell(ANA, floor.RaiseHand(story.room("a"))).tell(TOMAS, address.StartAddress()).bring(MARA, "a", by=MARA)
    story.tell(TOMAS, address.EndAddress(), floor.LowerHand(ANA))
    story.tell(MARA, rest.KeepJointOpen(open=True)).bring(TOMAS, "a", by=TOMAS).say(ANA, "We would take 9,000.")
    story.speech("a", {ANA: 31_000, MARA: 12_000})
    line = story.last(talk.Said).line
    item = story.session.agenda[0].id
    room = story.room("a")
    story.tell(
        LUIS, agenda.NoteOnAgenda(item, "Floor: 8,500."), whiteboard.Draw(room, (stroke("e-3", type="rectangle", x=0),))
    )
    story.bring(OLEG, "a").tell(OLEG, whiteboard.Draw(room, (stroke("e-4", type="arrow", x=2),)))
    proposals = [disclosure.ProposeRelease(room, line, words, JOINT) for words in ("9,000", "About 9,000", "A sum")]
    released = []
    for proposal in proposals:
        story.tell(MARA, proposal)
        released.append(story.last(disclosure.ReleaseProposed).release)
    story.tell(MARA, disclosure.DropRelease(released[0]))
    story.tell(ANA, disclosure.AnswerRelease(released[1], "About 9,000", approve=True))
    story.tell(ANA, disclosure.AnswerRelease(released[2], "A sum", approve=False))
    crossings(story, released[1])
    story.bring(TOMAS, "joint", by=TOMAS)
    story.bring(MARA, "joint", by=MARA).bring((ANA, LUIS, OLEG), "joint").tell(MARA, CloseRoom(room))
    story.tell(
        HOST, NoteLine(MARA, up=False), NoteLine(TOMAS, up=False), NoteLine(MARA, up=True), NoteLine(TOMAS, up=True)
    )
    story.tell(TOMAS, KeepNote("Ask Ben about the heating."))


def _breaks(story: Story) -> None:
    story.tell(ANA, breaks.Ask(RequestKind.BREAK), breaks.WithdrawRequest(), breaks.Ask(RequestKind.BREAK))
    story.tell(BEN, breaks.Ask(RequestKind.PRIVATE_WORD))
    story.tell(
        MARA,
        breaks.AnswerRequest(BEN, "After the break."),
        breaks.StartBreak(10, (JOINT,), ANA),
        breaks.EndBreak(JOINT),
    )


STORIES = {
    "mediation": (mediation, (MARA, TOMAS, ANA, BEN, MEI, OLEG, ELIN)),
    "later mediator": (later_mediator, (LATE, ANA, BEN)),
    "in the open": (in_the_open, (MARA, TOMAS, ANA, LUIS, BEN)),
    "rooms": (rooms, (MARA, TOMAS, ANA, LUIS, MEI, OLEG)),
    "care": (careful, (MARA, VERA, ANA, LUIS, BEN)),
    "called back": (called_back, (MARA, TOMAS, ANA, IRENA, BEN, SeatId("s-ivo"))),
    "kept apart": (kept_apart, (MARA, ANA, BEN, OLEG)),
    "another day": (another_day, (MARA, ADA, ANA, LUIS, BEN, ELIN)),
    "behind closed doors": (behind_closed_doors, (MARA, JUNO, ANA, LUIS, BEN)),
    "late-comers": (late_comers, (MARA, TOMAS, ANA, LUIS, BEN, OLEG)),
}


def as_data() -> list[dict[str, Any]]:
    """Return every story for every of its readers: what was told, and the view after half of it and after all."""
    made = []
    for name, (tell_story, readers) in STORIES.items():
        story = tell_story()
        for reader in readers:
            told = story.told[reader]
            events = [{"n": v.ordinal, "e": unpack_server_frame(event_body(v.event))} for v in told]
            half = len(told) // 2
            made.append({
                "story": name,
                "seat": reader,
                "told": events,
                "halfway": {"n": half, "view": msgspec.to_builtins(view(reader, told[:half]))},
                "view": msgspec.to_builtins(view(reader, told)),
                "ledger": ledger_of(view(reader, told)),
            })  # fmt: skip
    return made


def as_text() -> str:
    """Return the file's text: one reader of one story a line."""
    lines = ",\n".join(json.dumps(story, ensure_ascii=False) for story in as_data())
    return f'{{"stories": [\n{lines}\n]}}\n'


if __name__ == "__main__":
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(as_text(), encoding="utf-8")
