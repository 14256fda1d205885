"""The part of the fold that keeps a recall: for mediators the whole of it, for who is called back their own part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from room_server.session.practices import recall
from room_server.session.recalls import Recalled, RecallOutcome
from room_server.session.views.shape import View


def _planned(v: View, e: recall.RecallPlanned) -> None:
    v.recall, v.recall_over = recall.begun(e), None


def _set(v: View, e: recall.RecallSet) -> None:
    v.recalled = Recalled(e.until, e.others)


def _prolonged(v: View, e: recall.RecallProlonged) -> None:
    v.recall = v.recall and replace(v.recall, until=e.until)
    v.recalled = v.recalled and replace(v.recalled, until=e.until)


def _answered(v: View, e: recall.RecallAnswered) -> None:
    v.recall = v.recall and recall.with_answer(v.recall, e)
    if e.seat == v.you:
        v.recalled = v.recalled and replace(v.recalled, waits=e.wait)


def _lifted(v: View, e: recall.RecallLifted) -> None:
    v.recall = v.recall and recall.without(v.recall, e.seat)
    if e.seat == v.you:
        v.recalled = None


def _ended(v: View, e: recall.RecallEnded) -> None:
    v.recall, v.recall_over = None, RecallOutcome(e.how, e.by, e.at, e.came, e.waits, e.kept)


TELL: Mapping[type, Callable[[View, Any], None]] = {
    recall.RecallPlanned: _planned,
    recall.RecallSet: _set,
    recall.RecallProlonged: _prolonged,
    recall.RecallAnswered: _answered,
    recall.RecallLifted: _lifted,
    recall.RecallEnded: _ended,
}
