"""The policy on people and rooms: who is invited, comes in, is moved, leaves; which rooms there are."""

from __future__ import annotations

from dataclasses import replace

from room_server.session.people import DeviceState, LineState, Role, SeatId, SpeakerState
from room_server.session.practices import attendance, contact, locking, moves, opening, readiness, recall, rest
from room_server.session.practices.opening import NewSeat
from room_server.session.rooms import JOINT
from tests.cast import AGREEMENT, OPENING
from tests.session.refusals.terms import (
    A_MEDIATOR,
    ALL,
    ALL_BUT_MEDIATORS,
    ANYWHERE,
    CONFIRMED,
    DEPARTED,
    FROM_LOBBY,
    IN_HOLD,
    IN_JOINT,
    IN_OTHER_CAUCUS,
    INVITED,
    LOBBY,
    LOBBY_OR_ROOM,
    MEDIATORS,
    NOBODY,
    NOTHING,
    ROOM,
    SERVER,
    YES,
    Case,
    Row,
    both,
    otherwise,
    people,
    rooms,
)
from tests.session.refusals.worlds import BEN, ELIN, MARA, RITA, ROLF, World

FOUND = readiness.TellReadiness(DeviceState.WORKS, DeviceState.OFF, SpeakerState.HEARD, LineState.GOOD, relayed=False)
NO_CAMERA_IS_QUIET = readiness.TellReadiness(
    DeviceState.WORKS, DeviceState.QUIET, SpeakerState.HEARD, LineState.GOOD, relayed=False
)


def _guest(seat: SeatId) -> opening.InviteSeat:
    return opening.InviteSeat(NewSeat(seat, "A guest", Role.EXPERT))


def _there(w: World, seat: SeatId) -> moves.Move:
    """Move somebody to a caucus that is empty."""
    return moves.Move((seat,), w.empty, w.roster(w.empty), moves.GUARDS)


def _word_asked(w: World) -> World:
    """Ask for everyone's word, as a session does from its opening on."""
    return replace(w, session=replace(w.session, attestation=True))


def _locked(w: World) -> World:
    """Let a mediator have closed the doors, where she can."""
    return w.tried(MARA, locking.LockSession(locked=True))


LOBBY_FIRST = ((FROM_LOBBY, "not-seated"),)


def _ben_waits_for_rolf(w: World) -> World:
    """Let an order stand between these two, of whom one is alone in a room now."""
    return w.do(MARA, contact.KeepApart(BEN, ROLF)).brought(BEN, w.empty)


def _rolf_called_back(w: World) -> World:
    """Let a mediator call somebody back who is alone in a room now."""
    there = w.brought(ROLF, w.empty)
    return there.do(MARA, recall.SetRecall((ROLF,), 60, there.roster(JOINT), moves.GUARDS))


ROWS: dict[type, Row] = {
    opening.OpenSession: Row(
        NOBODY, ROOM, (Case("a session that there is", lambda _: OPENING, "already"),), server=True
    ),
    opening.InviteSeat: Row(
        NOBODY,
        ROOM,
        people(
            lambda _, seat: _guest(seat),
            with_me="already",
            elsewhere="already",
            waiting="already",
            outside="already",
            removed="already",
            missing=YES,
            me=otherwise("already", (SERVER, "bad-value")),
        ),
        server=True,
    ),
    attendance.NoteLine: Row(
        NOBODY,
        ROOM,
        people(
            lambda _, seat: attendance.NoteLine(seat, up=False),
            with_me=YES,
            elsewhere=YES,
            waiting=YES,
            outside=NOTHING,
            removed=NOTHING,
            missing="no-such-seat",
            me="no-such-seat",
        ),
        server=True,
        after_end=True,
    ),
    attendance.SignAgreement: Row(
        ALL,
        ANYWHERE,
        (
            Case(
                "the text in force",
                lambda _: attendance.SignAgreement("en", AGREEMENT["en"]),
                "already",
                ((INVITED, YES),),
            ),
            Case(
                "another text",
                lambda _: attendance.SignAgreement("en", "Anything."),
                "already",
                ((INVITED, "agreement-changed"),),
            ),
        ),
    ),
    attendance.Arrive: Row(
        ALL,
        ANYWHERE,
        (
            Case(
                "coming in",
                lambda _: attendance.Arrive(),
                "not-now",
                ((INVITED, "not-signed"), (DEPARTED, YES)),
            ),
            Case(
                "coming in while it is locked",
                lambda _: attendance.Arrive(),
                "not-now",
                ((INVITED, "not-signed"), (DEPARTED, YES)),
                given=_locked,
            ),
            Case(
                "coming in while it is locked, asked again",
                lambda _: attendance.Arrive(),
                "not-now",
                ((INVITED, "not-signed"), (both(A_MEDIATOR, DEPARTED), "not-now"), (DEPARTED, "locked")),
                given=lambda w: _locked(w).tried(w.me, attendance.Arrive()),
            ),
        ),
    ),
    locking.LockSession: Row(
        MEDIATORS,
        ROOM,
        (
            Case("closing the doors", lambda _: locking.LockSession(locked=True)),
            Case("closing them again", lambda _: locking.LockSession(locked=True), "already", given=_locked),
            Case("opening them", lambda _: locking.LockSession(locked=False), given=_locked),
            Case("opening what is open", lambda _: locking.LockSession(locked=False), "already"),
        ),
    ),
    readiness.TellReadiness: Row(
        ALL_BUT_MEDIATORS,
        LOBBY,
        (
            Case("what a check found", lambda _: FOUND),
            Case("the same again", lambda _: FOUND, "already", given=lambda w: w.do(w.me, FOUND)),
            Case("what no check can find", lambda _: NO_CAMERA_IS_QUIET, "bad-value"),
        ),
    ),
    attendance.Depart: Row(ALL, LOBBY_OR_ROOM, (Case("oneself", lambda _: attendance.Depart()),), after_end=True),
    attendance.Confirm: Row(
        ALL,
        ROOM,
        (
            *rooms(
                lambda _, room: attendance.Confirm(room),
                mine=otherwise(YES, (CONFIRMED, "already")),
                other="room-changed",
                closed="room-changed",
                nowhere="room-changed",
            ),
            Case(
                "the room one is in, where one gives one's word first",
                lambda w: attendance.Confirm(w.mine),
                "not-attested",
                ((CONFIRMED, "already"),),
                given=_word_asked,
            ),
        ),
    ),
    attendance.Hold: Row(
        MEDIATORS,
        ROOM,
        people(
            lambda _, seat: attendance.Hold(seat, "A moment."),
            with_me="not-now",
            elsewhere="not-now",
            waiting=YES,
            outside="not-now",
            removed="not-now",
            missing="no-such-seat",
            me="not-now",
        ),
    ),
    attendance.Decline: Row(
        MEDIATORS,
        ROOM,
        people(
            lambda _, seat: attendance.Decline(seat, "Not today."),
            with_me="not-now",
            elsewhere="not-now",
            waiting=YES,
            outside="not-now",
            removed="not-now",
            missing="no-such-seat",
            me="not-now",
        ),
    ),
    attendance.Remove: Row(
        MEDIATORS,
        ROOM,
        people(
            lambda _, seat: attendance.Remove(seat),
            with_me=YES,
            elsewhere=YES,
            waiting=YES,
            outside=YES,
            removed="already",
            missing="no-such-seat",
            me=otherwise("bad-value", (SERVER, "no-such-seat")),
        ),
        server=True,
        after_end=True,
    ),
    attendance.AskToMute: Row(
        MEDIATORS,
        ROOM,
        people(
            lambda _, seat: attendance.AskToMute(seat),
            with_me=YES,
            elsewhere=YES,
            waiting="no-such-seat",
            outside="no-such-seat",
            removed="no-such-seat",
            missing="no-such-seat",
            me=YES,
        ),
    ),
    moves.Admit: Row(
        MEDIATORS,
        LOBBY_OR_ROOM,
        (
            *people(
                lambda _, seat: moves.Admit(seat, JOINT, moves.GUARDS),
                with_me=otherwise("not-now", (FROM_LOBBY, "not-seated")),
                elsewhere=otherwise("not-now", (FROM_LOBBY, "not-seated")),
                waiting=otherwise(YES, (FROM_LOBBY, "not-seated")),
                outside=otherwise("not-now", (FROM_LOBBY, "not-seated")),
                removed=otherwise("not-now", (FROM_LOBBY, "not-seated")),
                missing="no-such-seat",
                me=otherwise("not-now", (FROM_LOBBY, YES)),
            ),
            *rooms(
                lambda w, room: moves.Admit(w.waiting, room, moves.GUARDS),
                mine=otherwise("hold-first", *LOBBY_FIRST, (IN_JOINT, YES), (IN_OTHER_CAUCUS, YES), (IN_HOLD, YES)),
                other=otherwise(YES, *LOBBY_FIRST),
                closed=otherwise("no-such-room", (FROM_LOBBY, "not-seated")),
                nowhere=otherwise("no-such-room", (FROM_LOBBY, "not-seated")),
            ),
            Case(
                "the joint session, while others are called back to it",
                lambda w: moves.Admit(w.waiting, JOINT, moves.GUARDS),
                "called-back",
                LOBBY_FIRST,
                _rolf_called_back,
            ),
            Case(
                "a private room of another side",
                lambda w: moves.Admit(w.waiting, w.own_caucus, moves.GUARDS),
                "hold-first",
                LOBBY_FIRST,
            ),
        ),
    ),
    moves.Move: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                _there,
                with_me=YES,
                elsewhere=YES,
                waiting=YES,
                outside="not-now",
                removed="not-now",
                missing="no-such-seat",
                me=YES,
            ),
            *rooms(
                lambda w, room: moves.Move((w.with_me,), room, w.roster(room), moves.GUARDS),
                mine="room-changed",
                other=YES,
                closed="no-such-room",
                nowhere="no-such-room",
            ),
            Case(
                "a roster that has changed",
                lambda w: moves.Move((BEN,), w.empty, (MARA,), moves.GUARDS),
                "room-changed",
            ),
            Case(
                "the joint session, while others are called back to it",
                lambda w: moves.Move((BEN,), JOINT, w.roster(JOINT), moves.GUARDS),
                "called-back",
                given=_rolf_called_back,
            ),
            Case(
                "somebody who waits, into the joint session",
                lambda w: moves.Move((w.waiting,), JOINT, w.roster(JOINT), moves.GUARDS),
            ),
            Case(
                "somebody who waits, into a private room of another side",
                lambda w: moves.Move((w.waiting,), w.own_caucus, w.roster(w.own_caucus), moves.GUARDS),
                "hold-first",
            ),
            Case("nobody", lambda w: moves.Move((), w.empty, ()), "bad-value"),
            Case(
                "a private room of another side, not acknowledged",
                lambda w: moves.Move((RITA,), w.empty, ()),
                "sides-would-meet",
            ),
            Case(
                "an observer, into a private room, not acknowledged",
                lambda w: moves.Move((ELIN,), w.empty, ()),
                "observer-in-private",
            ),
            Case(
                "somebody, into a room that is not for them",
                lambda w: moves.Move((BEN,), w.mediators, w.roster(w.mediators), moves.GUARDS),
                "not-for-them",
            ),
            Case(
                "a mediator, into a consultation",
                lambda w: moves.Move((MARA,), w.consultation, w.roster(w.consultation), moves.GUARDS),
                "knock-first",
            ),
            Case(
                "two who are kept apart",
                lambda w: moves.Move((ROLF,), w.empty, w.roster(w.empty), moves.GUARDS),
                "no-contact",
                given=_ben_waits_for_rolf,
            ),
            Case(
                "a party without their counsel, not acknowledged",
                lambda w: moves.Move((BEN,), w.empty, ()),
                "without-counsel",
            ),
            Case(
                "the room of somebody from whom they are kept apart",
                lambda w: moves.Move((BEN,), JOINT, w.roster(JOINT), moves.GUARDS),
                "no-contact",
                given=lambda w: w.tried(MARA, contact.KeepApart(BEN, RITA)),
            ),
        ),
    ),
    rest.KeepJointOpen: Row(
        MEDIATORS,
        ROOM,
        (
            Case("on without a mediator", lambda _: rest.KeepJointOpen(open=True)),
            Case("what is so already", lambda _: rest.KeepJointOpen(open=False), "already"),
        ),
    ),
}
