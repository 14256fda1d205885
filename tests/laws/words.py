"""The same command in other words: re-worded in the same length, or lengthened. Without it: None.

The wording of a text in another world depends on the text alone, so that what quotes it (a proposal, its approval)
still quotes it there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch, Soundness
from room_server.session.practices import (
    agenda,
    attendance,
    attestation,
    breach,
    breaks,
    confidential,
    disclosure,
    distress,
    notes,
    opening,
    outcome,
    recall,
    rest,
    roomkeeping,
    speaking,
    stages,
    talk,
    waiting,
    whiteboard,
)
from room_server.session.state import RequestKind, Stage
from tests.laws import floor_acts
from tests.laws.recall_acts import other_seconds


class Change(StrEnum):
    """In what a world differs from the first one."""

    REWORDED = "reworded"
    LENGTHENED = "lengthened"
    REMOVED = "removed"


_SWAPPED = str.maketrans("abcdefghijklmnopqrstuvwxyz0123456789", "nopqrstuvwxyzabcdefghijklm5678901234")
_MORE = " and more words than there were, so that the sizes of things that carry this text differ as well"
_MORE_TITLE = " (a longer title)"

TEXTS: dict[type, str] = {
    talk.Say: "text",
    talk.Announce: "text",
    talk.WriteToMediators: "text",
    talk.WriteToPerson: "text",
    agenda.NoteOnAgenda: "text",
    notes.KeepNote: "text",
    notes.WriteOnPad: "text",
    breach.DeclareBreach: "text",
    attendance.Hold: "message",
    attendance.Decline: "message",
    breaks.AnswerRequest: "message",
    attestation.Attest: "present",
    waiting.TellWait: "word",
    disclosure.ProposeRelease: "wording",
    disclosure.AnswerRelease: "wording",
    disclosure.ReleaseItem: "wording",
    disclosure.RewordRelease: "wording",
}
TITLES: dict[type, str] = {
    roomkeeping.OpenRoom: "title",
    roomkeeping.RenameRoom: "title",
    agenda.AddAgendaItem: "title",
    agenda.ChangeAgendaItem: "title",
}


def in_other_words(ask: Any, change: Change) -> Any:
    """Return the command as it is in a world with this change of words (not for ``REMOVED``)."""
    kind = type(ask)
    if kind in TEXTS:
        return replace(ask, **{TEXTS[kind]: other_text(getattr(ask, TEXTS[kind]), change, _MORE)})
    if kind in TITLES:
        return replace(ask, **{TITLES[kind]: other_text(getattr(ask, TITLES[kind]), change, _MORE_TITLE)})
    special = _SPECIAL.get(kind)
    return special(ask, change) if special else ask


def other_text(text: str, change: Change, more: str = _MORE) -> str:
    """Return a text in other words of the same length, or with more of them."""
    return text.translate(_SWAPPED) if change is Change.REWORDED or not text.strip() else text + more


def other_fields(fields: Any, change: Change) -> dict[str, object]:
    """Return other fields of a board's element, of the same type."""
    changed: dict[str, object] = {}
    for name, value in fields.items():
        if name == "type" or isinstance(value, bool):
            changed[name] = value
        elif isinstance(value, str):
            changed[name] = other_text(value, change)
        else:
            changed[name] = value + 1 if isinstance(value, int | float) else value
    return changed


def other_patch(patch: whiteboard.Patch, change: Change) -> whiteboard.Patch:
    """Return a patch with other fields."""
    return whiteboard.Patch(patch.element, other_fields(patch.fields, change))


def _draw(ask: whiteboard.Draw, change: Change) -> object:
    return replace(ask, patches=tuple(other_patch(p, change) for p in ask.patches))


def _sketch(ask: Sketch, change: Change) -> object:
    return replace(ask, fields=other_fields(ask.fields, change))


def _pointer(ask: Pointer, _: Change) -> object:
    return replace(ask, x=None if ask.x is None else ask.x + 1)


def _devices(ask: Devices, _: Change) -> object:
    return replace(ask, microphone=not ask.microphone)


def _quality(ask: Quality, _: Change) -> object:
    return Quality(Soundness.GOOD if ask.word is not Soundness.GOOD else Soundness.POOR)


def _figures(ask: QualityFigures, _: Change) -> object:
    return replace(ask, round_trip_ms=ask.round_trip_ms + 1)


def _speech(ask: speaking.NoteSpeech, change: Change) -> object:
    more = 1 if change is Change.REWORDED else 1 << 20
    return replace(ask, spoke=tuple(replace(one, ms=one.ms + more) for one in ask.spoke))


def _shown(ask: speaking.ShowSpeakingTime, _: Change) -> object:
    return speaking.ShowSpeakingTime(not ask.shown)


def _request(ask: breaks.Ask, _: Change) -> object:
    other = RequestKind.PRIVATE_WORD if ask.kind is RequestKind.BREAK else RequestKind.BREAK
    return breaks.Ask(other, other_text(ask.reason, Change.REWORDED) if ask.reason else "We need to talk.")


def _guest(ask: opening.InviteSeat, change: Change) -> object:
    return opening.InviteSeat(replace(ask.person, name=other_text(ask.person.name, change, _MORE_TITLE)))


def _draft(ask: outcome.DraftOutcome, change: Change) -> object:
    return replace(ask, points=tuple(other_text(p, change) for p in ask.points))


def _break(ask: breaks.StartBreak, _: Change) -> object:
    return replace(ask, minutes=ask.minutes + 1)


def _leave(ask: rest.KeepJointOpen, _: Change) -> object:
    return rest.KeepJointOpen(not ask.open)


def _stage(ask: stages.SetStage, _: Change) -> object:
    return stages.SetStage(Stage.CLOSURE if ask.stage is not Stage.CLOSURE else Stage.OPENING)


_SPECIAL: dict[type, Callable[[Any, Change], object]] = {
    whiteboard.Draw: _draw,
    Sketch: _sketch,
    Pointer: _pointer,
    Devices: _devices,
    Quality: _quality,
    QualityFigures: _figures,
    speaking.NoteSpeech: _speech,
    speaking.ShowSpeakingTime: _shown,
    breaks.Ask: _request,
    opening.InviteSeat: _guest,
    outcome.DraftOutcome: _draft,
    breaks.StartBreak: _break,
    rest.KeepJointOpen: _leave,
    stages.SetStage: _stage,
    recall.SetRecall: other_seconds,
    recall.ProlongRecall: other_seconds,
    **floor_acts.OTHER_WORDS,
}

CONTENT = floor_acts.LEFT_OUT | frozenset({
    talk.Say, talk.WriteToMediators, talk.WriteToPerson, agenda.NoteOnAgenda, notes.KeepNote, whiteboard.Draw,
    notes.WriteOnPad, confidential.MarkConfidential, breach.DeclareBreach,
    attendance.Hold, attendance.AskToMute, breaks.Ask, breaks.WithdrawRequest, breaks.AnswerRequest,
    breaks.TellReady, attestation.Attest, distress.SignalDistress, distress.WithdrawDistress, distress.CloseDistress,
    waiting.TellWait, waiting.AnswerCheckIn, disclosure.DropRelease, recall.ProlongRecall, recall.AnswerRecall,
    rest.KeepJointOpen, speaking.NoteSpeech, speaking.ShowSpeakingTime, Sketch, Pointer,
    Devices, Quality, QualityFigures,
})  # fmt: skip
"""What a world may go without while everybody stays where they are."""
