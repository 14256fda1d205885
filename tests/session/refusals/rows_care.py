"""The policy on care: giving one's word, distress, being ready after a break, and waiting."""

from __future__ import annotations

from room_server.session.practices import attestation, breaks, distress, waiting
from tests.session.refusals.terms import (
    ALL,
    ALL_BUT_MEDIATORS,
    ANYWHERE,
    IN_CONSULTATION,
    IN_COUNSEL_CAUCUS,
    IN_JOINT,
    LOBBY_OR_ROOM,
    MEDIATORS,
    ON_BREAK,
    ROOM,
    YES,
    Case,
    Row,
    When,
    people,
)
from tests.session.refusals.worlds import WIM, World

SOON = "In ten minutes."
FROM_OUTSIDE = When("from outside", lambda c: c.standing not in LOBBY_OR_ROOM)


def _in_distress(w: World) -> World:
    return w.tried(w.me, distress.SignalDistress())


def _wim_in_distress(w: World) -> World:
    return w.tried(WIM, distress.SignalDistress())


ROWS: dict[type, Row] = {
    breaks.TellReady: Row(
        ALL_BUT_MEDIATORS,
        ROOM,
        (
            Case("being ready", lambda _: breaks.TellReady(ready=True), "not-on-break", ((ON_BREAK, YES),)),
            Case("what is so", lambda _: breaks.TellReady(ready=False), "not-on-break", ((ON_BREAK, "already"),)),
        ),
    ),
    attestation.Attest: Row(
        ALL,
        ROOM,
        (
            Case("one's whole word", lambda _: attestation.Attest("", not_recording=True, not_relaying=True)),
            Case("half of it", lambda _: attestation.Attest("", not_recording=False, not_relaying=True), "bad-value"),
        ),
    ),
    distress.SignalDistress: Row(
        ALL_BUT_MEDIATORS,
        LOBBY_OR_ROOM,
        (
            Case("a signal", lambda _: distress.SignalDistress()),
            Case("a signal that there is", lambda _: distress.SignalDistress(), "already", given=_in_distress),
        ),
    ),
    distress.WithdrawDistress: Row(
        ALL_BUT_MEDIATORS,
        ANYWHERE,
        (
            Case("no signal", lambda _: distress.WithdrawDistress(), "no-such-request"),
            Case(
                "one's signal",
                lambda _: distress.WithdrawDistress(),
                YES,
                ((FROM_OUTSIDE, "no-such-request"),),
                given=_in_distress,
            ),
        ),
    ),
    distress.CloseDistress: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda _, seat: distress.CloseDistress(seat),
                with_me="no-such-request",
                elsewhere="no-such-request",
                waiting="no-such-request",
                outside="no-such-request",
                removed="no-such-request",
                missing="no-such-seat",
                me="no-such-request",
            ),
            Case("an open signal", lambda _: distress.CloseDistress(WIM), given=_wim_in_distress),
        ),
    ),
    waiting.TellWait: Row(
        MEDIATORS,
        ROOM,
        (
            Case("somebody in the lobby", lambda _: waiting.TellWait((WIM,), SOON, 10)),
            Case("somebody who has not come", lambda w: waiting.TellWait((w.outside,), SOON, 10), "not-now"),
            Case("somebody removed", lambda w: waiting.TellWait((w.removed,), SOON, 10), "not-now"),
            Case("a seat that there is not", lambda w: waiting.TellWait((w.missing,), SOON, 10), "no-such-seat"),
            Case("oneself", lambda w: waiting.TellWait((w.me,), SOON, 10), "not-now"),
            Case("somebody with a mediator", lambda w: waiting.TellWait((w.with_me,), SOON, 10), "not-now"),
            Case("nobody", lambda _: waiting.TellWait((), SOON, 10), "bad-value"),
            Case("words in the minimal mode", lambda _: waiting.TellWait((WIM,), SOON, 10, minimal=True), "bad-value"),
        ),
    ),
    waiting.AnswerCheckIn: Row(
        ALL_BUT_MEDIATORS,
        LOBBY_OR_ROOM,
        (
            Case(
                "being well",
                lambda _: waiting.AnswerCheckIn(well=True),
                YES,
                ((IN_JOINT, "not-now"), (IN_CONSULTATION, "not-now"), (IN_COUNSEL_CAUCUS, "not-now")),
            ),
        ),
    ),
}
