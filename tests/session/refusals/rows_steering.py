"""The policy on breaks and requests, stages, what crosses from room to room, and the end."""

from __future__ import annotations

from room_server.session.practices import breaks, disclosure, outcome, stages, talk
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId, Outcome, RequestKind, Stage
from tests.session.refusals.terms import (
    ALL,
    ALL_BUT_MEDIATORS,
    ANYWHERE,
    IN_CAUCUS,
    IN_CONSULTATION,
    MEDIATORS,
    NEUTRAL,
    NOBODY,
    NOTHING,
    ON_BREAK,
    ROOM,
    RUNNING,
    YES,
    Case,
    Row,
    otherwise,
    people,
    rooms,
)
from tests.session.refusals.worlds import BREAK_MINUTES, CARL, START, World

MINUTE_MS = 60_000


def _mine(w: World) -> ItemId:
    """Return the last line of one's room."""
    return w.newest(w.session.lines.get(w.mine) or [w.nothing])


def _said(w: World) -> World:
    return w.tried(w.me, talk.Say(w.mine, "We would settle."))


def _proposed(w: World) -> World:
    """Let a mediator ask the owner of their own line whether it may cross."""
    return (s := _said(w)).tried(w.me, disclosure.ProposeRelease(s.mine, _mine(s), WORDS, s.other))


def _approved(w: World) -> World:
    w = _proposed(w)
    release = w.session.releases.get(_newest(w))
    return (
        w.tried(release.approver, disclosure.AnswerRelease(release.id, release.wording, approve=True)) if release else w
    )


def _newest(w: World) -> ItemId:
    return w.newest(w.session.releases or [w.nothing])


def _drafted(w: World) -> World:
    return w.tried(w.me, outcome.DraftOutcome(Outcome.SETTLED))


def _begun(w: World) -> int:
    """Return when the break of the joint session began, if it has one."""
    pause = w.session.breaks.get(JOINT)
    return pause.started_at if pause else START


WORDS = "They would settle."
NO_RELEASE = ((NEUTRAL, "no-such-release"),)

ROWS: dict[type, Row] = {
    breaks.Ask: Row(
        ALL_BUT_MEDIATORS,
        ROOM,
        (
            Case("a break", lambda _: breaks.Ask(RequestKind.BREAK)),
            Case(
                "a second thing",
                lambda _: breaks.Ask(RequestKind.PRIVATE_WORD),
                "already",
                given=lambda w: w.tried(w.me, breaks.Ask(RequestKind.BREAK)),
            ),
        ),
    ),
    breaks.WithdrawRequest: Row(
        ALL_BUT_MEDIATORS,
        ROOM,
        (
            Case(
                "what one asked",
                lambda _: breaks.WithdrawRequest(),
                given=lambda w: w.tried(w.me, breaks.Ask(RequestKind.BREAK)),
            ),
            Case("what one did not ask", lambda _: breaks.WithdrawRequest(), "no-such-request"),
        ),
    ),
    breaks.AnswerRequest: Row(
        MEDIATORS,
        ROOM,
        (
            Case("somebody who asked", lambda _: breaks.AnswerRequest(CARL, "Soon.")),
            *people(
                lambda _, seat: breaks.AnswerRequest(seat, "Soon."),
                with_me="no-such-request",
                elsewhere="no-such-request",
                waiting="no-such-request",
                outside="no-such-request",
                removed="no-such-request",
                missing="no-such-request",
                me="no-such-request",
            ),
        ),
    ),
    breaks.StartBreak: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda _, room: breaks.StartBreak(BREAK_MINUTES, (room,)),
                mine=otherwise(YES, (ON_BREAK, "on-break")),
                other=otherwise(YES, (ON_BREAK, "on-break")),
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case(
                "all rooms",
                lambda _: breaks.StartBreak(BREAK_MINUTES),
                YES,
                ((ON_BREAK, "on-break"),),
            ),
            Case(
                "a request that nobody made",
                lambda w: breaks.StartBreak(BREAK_MINUTES, (w.mine,), w.with_me),
                "no-such-request",
                ((ON_BREAK, "on-break"),),
            ),
            Case("no time", lambda w: breaks.StartBreak(0, (w.mine,)), "bad-value"),
        ),
    ),
    breaks.EndBreak: Row(
        MEDIATORS,
        ROOM,
        rooms(
            lambda _, room: breaks.EndBreak(room),
            mine=otherwise("not-on-break", (ON_BREAK, YES)),
            other=otherwise("not-on-break", (ON_BREAK, YES)),
            closed="not-on-break",
            nowhere="not-on-break",
        ),
    ),
    breaks.BreakIsOver: Row(
        NOBODY,
        ROOM,
        (
            *rooms(
                lambda w, room: breaks.BreakIsOver(room, _begun(w)),
                mine=NOTHING,
                other=NOTHING,
                closed=NOTHING,
                nowhere=NOTHING,
            ),
            Case(
                "a break whose time is up",
                lambda w: breaks.BreakIsOver(JOINT, _begun(w)),
                NOTHING,
                ((ON_BREAK, YES),),
                later_ms=BREAK_MINUTES * MINUTE_MS,
            ),
        ),
        server=True,
        after_end=True,
    ),
    stages.SetStage: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a stage", lambda _: stages.SetStage(Stage.NEGOTIATION)),
            Case("the stage it is in", lambda _: stages.SetStage(Stage.PREPARATION), "already"),
        ),
    ),
    disclosure.ProposeRelease: Row(
        MEDIATORS,
        ROOM,
        (
            *rooms(
                lambda w, room: disclosure.ProposeRelease(w.mine, _mine(w), WORDS, room),
                _said,
                mine="bad-value",
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case(
                "a line of a caucus that one was not told",
                lambda w: disclosure.ProposeRelease(w.own_caucus, w.line, WORDS, JOINT),
                "no-such-item",
            ),
            Case(
                "an item that there is not",
                lambda w: disclosure.ProposeRelease(w.mine, w.nothing, WORDS, w.other),
                "no-such-item",
            ),
        ),
    ),
    disclosure.AnswerRelease: Row(
        ALL,
        ROOM,
        (
            Case(
                "a proposal to one's side, whose approver one is",
                lambda w: disclosure.AnswerRelease(w.release, "They might settle.", approve=True),
                YES,
                NO_RELEASE,
            ),
            Case(
                "a wording that was not proposed",
                lambda w: disclosure.AnswerRelease(w.release, "Anything.", approve=True),
                "wording-changed",
                NO_RELEASE,
            ),
            Case(
                "a proposal that there is not",
                lambda w: disclosure.AnswerRelease(w.nothing, "Anything.", approve=True),
                "no-such-release",
            ),
        ),
    ),
    disclosure.ReleaseItem: Row(
        MEDIATORS,
        ROOM,
        (
            Case("what its owner approved", lambda w: disclosure.ReleaseItem(_newest(w), WORDS), given=_approved),
            Case(
                "what its owner did not answer",
                lambda w: disclosure.ReleaseItem(_newest(w), WORDS),
                YES,
                ((IN_CAUCUS, "not-approved"), (IN_CONSULTATION, "not-approved")),  # elsewhere it is their own
                _proposed,
            ),
            Case(
                "a proposal of which one was not told",
                lambda w: disclosure.ReleaseItem(w.release, WORDS),
                "no-such-release",
            ),
            Case("a proposal that there is not", lambda w: disclosure.ReleaseItem(w.nothing, WORDS), "no-such-release"),
        ),
    ),
    disclosure.DropRelease: Row(
        MEDIATORS,
        ROOM,
        (
            Case("a proposal", lambda w: disclosure.DropRelease(_newest(w)), given=_proposed),
            Case(
                "a proposal of which one was not told", lambda w: disclosure.DropRelease(w.release), "no-such-release"
            ),
            Case("a proposal that there is not", lambda w: disclosure.DropRelease(w.nothing), "no-such-release"),
        ),
    ),
    outcome.DraftOutcome: Row(MEDIATORS, ROOM, (Case("a draft", lambda _: outcome.DraftOutcome(Outcome.SETTLED)),)),
    outcome.CloseSession: Row(
        MEDIATORS,
        ROOM,
        (
            Case("the draft that all were shown", lambda _: outcome.CloseSession(Outcome.SETTLED), given=_drafted),
            Case(
                "another outcome",
                lambda _: outcome.CloseSession(Outcome.IMPASSE),
                "wording-changed",
                given=_drafted,
            ),
            Case("no draft", lambda _: outcome.CloseSession(Outcome.SETTLED), "wording-changed"),
        ),
    ),
    outcome.PublishSummaries: Row(
        MEDIATORS,
        ANYWHERE,
        (
            *people(
                lambda _, seat: outcome.PublishSummaries((seat,)),
                with_me=otherwise(YES, (RUNNING, "not-now")),
                elsewhere=otherwise(YES, (RUNNING, "not-now")),
                waiting=otherwise(YES, (RUNNING, "not-now")),
                outside=otherwise(YES, (RUNNING, "not-now")),
                removed=otherwise("no-such-seat", (RUNNING, "not-now")),
                missing=otherwise("no-such-seat", (RUNNING, "not-now")),
                me=otherwise(YES, (RUNNING, "not-now")),
            ),
            Case("nobody", lambda _: outcome.PublishSummaries(()), "already", ((RUNNING, "not-now"),)),
        ),
        after_end=True,
    ),
}
