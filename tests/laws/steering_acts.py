"""Acts of steering: rooms, breaks, the stage, speaking time, what crosses, the end."""

from __future__ import annotations

from room_server.session.people import HOST
from room_server.session.practices import (
    agenda,
    breaks,
    outcome,
    rest,
    speaking,
    stages,
    whiteboard,
)
from room_server.session.state import AgendaState, Outcome, RequestKind, Stage
from room_server.session.visibility import speech_readers
from tests.laws.moment import Act, Moment, room_to_use


def _wish(m: Moment) -> breaks.Ask:
    return breaks.Ask(m.one(list(RequestKind)), m.words() if m.chance(0.5) else "")


def pause(m: Moment) -> Act:
    """Ask for a break, take it back, answer it, start one, end one."""
    requests, kind = m.session.requests, m.rng.random()
    if kind < 0.3 and m.seated:
        by = m.one(m.seated)
        return by, breaks.WithdrawRequest() if by in requests else _wish(m)
    if not m.steering:
        return None
    by = m.one(m.steering)
    if kind < 0.45 and requests:
        return by, breaks.AnswerRequest(m.one(list(requests)), m.words())
    if m.session.breaks and kind < 0.85:
        room = m.one(list(m.session.breaks))
        return (
            (by, breaks.EndBreak(room))
            if m.chance(0.7)
            else (HOST, breaks.BreakIsOver(room, m.session.breaks[room].started_at))
        )
    rooms = () if m.chance(0.2) else (room_to_use(m),)
    return by, breaks.StartBreak(m.one((1, 2)), rooms, m.one(list(requests)) if requests and m.chance(0.5) else None)


def steer(m: Moment) -> Act:
    """Set a stage, keep the agenda, leave the joint session open, let somebody draw or not."""
    if not m.steering:
        return None
    by, items = m.one(m.steering), [i.id for i in m.session.agenda]
    kind = m.rng.random()
    if kind < 0.1:
        return by, stages.SetStage(m.one(list(Stage)))
    if kind < 0.25:
        return by, rest.KeepJointOpen(not m.session.joint_kept_open)
    if kind < 0.4:
        seat = m.one(list(m.session.seats))
        return by, whiteboard.LetDraw(seat, not m.session.seats[seat].may_draw)
    if kind < 0.6 or not items:
        return by, agenda.AddAgendaItem(m.words(), m.one(list(m.session.seats)) if m.chance(0.3) else None, 10)
    item = m.one(items)
    return by, m.one((
        agenda.ChangeAgendaItem(item, m.words()),
        agenda.PlaceAgendaItem(item, m.one(items)),
        agenda.MarkAgendaItem(item, m.one(list(AgendaState))),
        agenda.RemoveAgendaItem(item),
    ))  # fmt: skip


def speak(m: Moment) -> Act:
    """Let the host note who was heard in a room; sometimes switch on or off that everyone is shown it."""
    if m.steering and m.chance(0.3):
        return m.one(m.steering), speaking.ShowSpeakingTime(not m.session.speaking_shown)
    rooms = [r for r in m.session.rooms.values() if speech_readers(m.session, r)]
    if not rooms:
        return None
    room = m.one(rooms)
    heard = m.rng.sample(sorted(room.seated), m.one(range(len(room.seated))) + 1)
    spoke = tuple(speaking.Spoke(seat, 1 + m.rng.getrandbits(15)) for seat in heard)
    return HOST, speaking.NoteSpeech(room.id, tuple(sorted(speech_readers(m.session, room))), spoke)


def end(m: Moment) -> Act:
    """Draft an outcome; sometimes close with it; after the end, publish."""
    steering = list(m.session.mediators())
    if m.session.over:
        return m.one(steering), outcome.PublishSummaries((m.one(list(m.session.seats)),))
    if not m.steering:
        return None
    if m.session.draft is None or m.chance(0.6):
        return m.one(m.steering), outcome.DraftOutcome(m.one(list(Outcome)), (m.words(),))
    return m.one(m.steering), outcome.CloseSession(m.session.draft.outcome)
