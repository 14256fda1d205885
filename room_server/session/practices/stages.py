"""Stages: preparation, opening, exploration, negotiation, closure. A mediator moves between them freely."""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Stage, Turn


@dataclass(frozen=True, slots=True)
class SetStage:
    """Go to a stage (mediators)."""

    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSet(Event):
    """The session is in this stage; told to everyone admitted, in whichever room."""

    stage: Stage


def decide_set(session: Session, _: SeatId, ask: SetStage, turn: Turn) -> tuple[Event, ...]:
    """Go to the stage."""
    if session.stage is ask.stage:
        raise Refusal(Because.ALREADY)
    told = session.with_mediators(*session.admitted())
    return (StageSet(audience=told, at=turn.now, stage=ask.stage),)


def evolve_set(session: Session, was_set: StageSet) -> Session:
    """Keep the stage."""
    return replace(session, stage=was_set.stage)
