"""Histories as a log holds them, each event with its command: told as a story, or made by the laws' generator."""

from __future__ import annotations

from room_server.host.chronicle import Chronicle
from room_server.host.ids import command_key, ids_for
from room_server.log.chain import extend, genesis
from room_server.log.codec import decode, encode
from room_server.log.port import Head
from room_server.session.core import decide, evolve
from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome, PublishSummaries
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId, Limits, Outcome, Session, Turn
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, OLEG, TOMAS, late_person
from tests.laws.generator import Generator
from tests.laws.worlds import PEEKS
from tests.scenario import Story

CASE = "case"
LATE, LATER = SeatId("s-vera"), SeatId("s-zoe")
SECRET = b"the secret of this session"

History = list[bytes]
"""The stored bytes of each event."""


def drawing(name: str, *, x: float = 1.5) -> Draw:
    fields = {"type": "freedraw", "x": x, "y": 2, "points": [[0, 0], [3.25, 4]], "locked": False, "roundness": None}
    return Draw(JOINT, (Patch(ItemId(name), fields),))


def told_as_a_story() -> Story:
    """A whole session: rooms, lines, drawings, who comes late, who is removed, and the end."""
    story = Story().opened().admitted(MARA, TOMAS, ANA, LUIS, BEN, ELIN).say(ANA, "Good morning.")
    story.tell(ANA, drawing("e-1"), drawing("e-2")).caucus("a").bring((ANA, MARA), "a").say(ANA, "Between us.")
    story.tell(HOST, InviteSeat(late_person(LATE, Role.CO_MEDIATOR)), InviteSeat(late_person(LATER, Role.OBSERVER)))
    story.tell(BEN, drawing("e-1", x=7)).say(BEN, "Are we alone?").admitted(OLEG, LATE)
    story.bring((ANA, MARA), "joint").tell(ANA, drawing("e-2", x=-3)).say(MARA, "Welcome back.")
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("The deposit is paid back.",), ()), CloseSession(Outcome.SETTLED))
    return story.tell(MARA, PublishSummaries((ANA, BEN)))


def of_story(story: Story) -> History:
    return [encode(event, f"{ANA}/c-{number // 2}") for number, event in enumerate(story.log)]


def generated(seed: str, commands: int) -> History:
    """The first world of a run that the laws' generator makes, as one node would log it."""
    generator = Generator(seed)
    generator.run(commands)
    session, stored = Session(), []
    for step in generator.as_run().steps:
        ask, key = step.asks[0], command_key(step.by, step.id)
        if ask is None or isinstance(ask, PEEKS):
            continue
        try:
            events = decide(session, step.by, ask, Turn(step.at, ids_for(SECRET, key), Limits()))
        except Refusal:
            continue
        for event in events:
            session = evolve(session, event)
            stored.append(encode(event, key))
    return stored


def head_of(stored: History) -> Head:
    return extend(genesis(CASE), stored)


def chronicle_of(stored: History) -> Chronicle:
    chronicle = Chronicle()
    for data in stored:
        chronicle.add(*decode(data))
    return chronicle
