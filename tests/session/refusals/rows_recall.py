"""The policy on recalls: who calls people back into the joint session, and who asks for a moment."""

from __future__ import annotations

from room_server.session.practices import contact, moves, recall
from room_server.session.rooms import JOINT
from tests.session.refusals.terms import (
    ADJOURNED,
    ALL_BUT_MEDIATORS,
    IN_JOINT,
    MEDIATORS,
    NOBODY,
    NOTHING,
    ROOM,
    YES,
    Case,
    Moment,
    Row,
    When,
    otherwise,
    people,
)
from tests.session.refusals.worlds import ANA, BEN, MARA, RITA, World

SECONDS = 60
ENDED = When("after the end", lambda c: c.moment is Moment.OVER)
THERE_ALREADY = ((IN_JOINT, "no-such-request"),)


def _recall(w: World, *seats: str, seconds: int = SECONDS) -> recall.SetRecall:
    return recall.SetRecall(tuple(seats), seconds, w.roster(JOINT), moves.GUARDS)  # type: ignore[arg-type]


def ben_called(w: World) -> World:
    """Let a mediator call Ben back."""
    return w.tried(MARA, _recall(w, BEN))


def _ben_waits(w: World) -> World:
    return ben_called(w).tried(BEN, recall.AnswerRecall(wait=True))


def _nobody_steers(w: World) -> World:
    return ben_called(w).tried(MARA, moves.Move((MARA,), w.empty, w.roster(w.empty), moves.GUARDS))


def _me_called(w: World) -> World:
    return w.tried(MARA, _recall(w, w.me))


def _started(w: World) -> int:
    return w.session.recall.started_at if w.session.recall else 0


ROWS: dict[type, Row] = {
    recall.SetRecall: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                _recall,
                with_me=otherwise(YES, (IN_JOINT, "room-changed")),
                elsewhere=YES,
                waiting="not-now",
                outside="not-now",
                removed="not-now",
                missing="no-such-seat",
                me=otherwise(YES, (IN_JOINT, "room-changed")),
            ),
            Case("nobody", _recall, "bad-value"),
            Case("somebody, at once", lambda w: _recall(w, BEN, seconds=0), "bad-value"),
            Case("a roster that has changed", lambda _: recall.SetRecall((BEN,), SECONDS, (BEN,)), "room-changed"),
            Case(
                "a party without their counsel, not acknowledged",
                lambda w: recall.SetRecall((ANA,), SECONDS, w.roster(JOINT)),
                "without-counsel",
            ),
            Case(
                "two who are kept apart",
                lambda w: _recall(w, BEN),
                "no-contact",
                given=lambda w: w.tried(MARA, contact.KeepApart(BEN, RITA)),
            ),
            Case("somebody more, while others are called back", lambda w: _recall(w, ANA), "already", given=ben_called),
        ),
    ),
    recall.ProlongRecall: Row(
        MEDIATORS,
        ROOM,
        (
            Case("no recall", lambda _: recall.ProlongRecall(SECONDS), "no-such-request"),
            Case("a recall", lambda _: recall.ProlongRecall(SECONDS), given=ben_called),
            Case("a recall, by nothing", lambda _: recall.ProlongRecall(0), "bad-value", given=ben_called),
        ),
    ),
    recall.CallOffRecall: Row(
        MEDIATORS,
        ROOM,
        (
            Case("no recall", lambda _: recall.CallOffRecall(), "no-such-request"),
            Case("a recall", lambda _: recall.CallOffRecall(), given=ben_called),
        ),
    ),
    recall.RecallNow: Row(
        MEDIATORS,
        ROOM,
        (
            Case("no recall", lambda _: recall.RecallNow(), "no-such-request"),
            Case("a recall", lambda _: recall.RecallNow(), given=ben_called),
            Case("one of somebody who asks for a moment", lambda _: recall.RecallNow(), "not-now", given=_ben_waits),
            Case(
                "one whose mediator has gone from there",
                lambda _: recall.RecallNow(),
                "room-changed",
                ((IN_JOINT, YES),),
                _nobody_steers,
            ),
        ),
    ),
    recall.AnswerRecall: Row(
        ALL_BUT_MEDIATORS,
        ROOM,
        (
            Case("no recall", lambda _: recall.AnswerRecall(wait=True), "no-such-request"),
            Case("one of others", lambda _: recall.AnswerRecall(wait=True), "no-such-request", given=ben_called),
            Case("a moment more", lambda _: recall.AnswerRecall(wait=True), YES, THERE_ALREADY, _me_called),
            Case("what is so", lambda _: recall.AnswerRecall(wait=False), "already", THERE_ALREADY, _me_called),
        ),
    ),
    recall.RecallIsOver: Row(
        NOBODY,
        ROOM,
        (
            Case("none", lambda _: recall.RecallIsOver(0), NOTHING),
            Case("one before its time", lambda w: recall.RecallIsOver(_started(w)), NOTHING, given=ben_called),
            Case(
                "one whose time is up",
                lambda w: recall.RecallIsOver(_started(w)),
                YES,
                ((ENDED, NOTHING), (ADJOURNED, NOTHING)),
                ben_called,
                later_ms=SECONDS * 1_000,
            ),
        ),
        server=True,
        after_end=True,
    ),
}
"""Who is called back by a mediator; nobody else learns whether anybody is."""
