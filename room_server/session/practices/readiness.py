"""Readiness: what the check of devices and line found, told to the mediators by whoever asks to come in.

A result is a few words of fixed sets and nothing else: no names of devices, no addresses, no numbers. It is told from
the lobby alone: who tries things out before, or does not ask to come in, tells nobody anything. Whoever asks to come
in again tells it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import DeviceState, LineState, Readiness, SeatId, SpeakerState
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class TellReadiness:
    """Tell the mediators, from the lobby, what the check found; ``relayed``: through a relay (TURN) alone."""

    microphone: DeviceState
    camera: DeviceState
    speaker: SpeakerState
    line: LineState
    relayed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessTold(Event):
    """What the check of a waiting person's devices and line found."""

    seat: SeatId
    readiness: Readiness


def decide_tell(session: Session, by: SeatId, ask: TellReadiness, turn: Turn) -> tuple[Event, ...]:
    """Tell it to the person and the mediators; what was told already is no news."""
    if ask.camera is DeviceState.QUIET:  # a microphone is quiet, a camera is not
        raise Refusal(Because.BAD_VALUE)
    found = Readiness(ask.microphone, ask.camera, ask.speaker, ask.line, ask.relayed)
    if session.seats[by].readiness == found:
        raise Refusal(Because.ALREADY)
    return (ReadinessTold(audience=session.with_mediators(by), at=turn.now, seat=by, readiness=found),)


def evolve_told(session: Session, told: ReadinessTold) -> Session:
    """Remember it, for a mediator who is invited later."""
    return session.with_seat(told.seat, replace(session.seats[told.seat], readiness=told.readiness))
