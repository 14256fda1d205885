"""Acts of care: giving one's word, signalling distress, being ready after a break, waiting and being told how long.

``hidden_part`` says what of such a command the observer is not told though they are told of it, said otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from room_server.session.people import SeatId
from room_server.session.practices import attestation, breaks, distress, waiting
from tests.laws.moment import Act, Moment


def word_of(m: Moment) -> attestation.Attest:
    """Return what somebody gives their word for."""
    return attestation.Attest(m.words() if m.chance(0.7) else "", not_recording=True, not_relaying=True)


def care(m: Moment) -> Act:
    """Let somebody do one of these."""
    return m.one((_ready, _distress, _distress, _wait, _wait, _answer, _word))(m)


def _ready(m: Moment) -> Act:
    pausing = [s for s in m.seated if m.room_of(s) in m.session.breaks and not m.session.seats[s].person.steers]
    return (seat := m.one(pausing), breaks.TellReady(not m.session.seats[seat].care.ready)) if pausing else None


def _word(m: Moment) -> Act:
    return (m.one(m.seated), word_of(m)) if m.seated else None


def _distress(m: Moment) -> Act:
    open_ones = [s for s, x in m.session.seats.items() if x.care.distress_since is not None]
    if open_ones and m.chance(0.6):
        if m.steering and m.chance(0.7):
            return m.one(m.steering), distress.CloseDistress(m.one(open_ones))
        return m.one(open_ones), distress.WithdrawDistress()
    calm = [s for s in m.seated if s not in open_ones and not m.session.seats[s].person.steers]
    return (m.one(calm), distress.SignalDistress()) if calm else None


def _wait(m: Moment) -> Act:
    waits = [s for s in m.session.seats if m.session.waits(s)]
    if not waits or not m.steering:
        return None
    seats = tuple(m.rng.sample(waits, min(len(waits), m.one((1, 2, 3)))))
    minimal = m.chance(0.3)
    return m.one(m.steering), waiting.TellWait(seats, "" if minimal else m.words(), m.one((0, 5, 10)), minimal)


def _answer(m: Moment) -> Act:
    waits = [s for s in m.session.seats if m.session.waits(s)]
    return (m.one(waits), waiting.AnswerCheckIn(m.chance(0.5))) if waits else None


def care_tried(m: Moment, seat: SeatId) -> object:
    """Return what an observer may try."""
    return m.one((
        breaks.TellReady(m.chance(0.5)),
        word_of(m),
        distress.SignalDistress(),
        distress.CloseDistress(seat),
        waiting.TellWait((seat,), m.words(), 5),
        waiting.AnswerCheckIn(m.chance(0.5)),
    ))  # fmt: skip


def hidden_part(ask: Any, me: SeatId, *, steers: bool) -> Any:
    """Return the command with the part otherwise that the observer does not see: who asked, and who else waits."""
    if steers:
        return ask
    if isinstance(ask, breaks.StartBreak) and ask.request not in {None, me}:
        return replace(ask, request=None)
    if isinstance(ask, waiting.TellWait) and me in ask.seats:
        return replace(ask, seats=(me,))
    return ask
