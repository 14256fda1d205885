"""The shape of a view: what is there before anything was told, and what is made at first sight."""

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from room_server.session.people import NEUTRAL, Mode, Person, Role
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import ItemId, Regime, Stage, Standing
from room_server.session.views.shape import LineView, PersonView, PrivateNote, ReleaseView, RoomView, View
from tests.cast import ANA, BEN, MARA

MARAS = Person(MARA, "Mara Lindqvist", Role.MEDIATOR)
ANAS = Person(ANA, "Ana Duarte", Role.PARTY)


def test_a_fresh_view_knows_nothing_but_whose_it_is():
    seen = View(ANA)
    assert seen.you == ANA
    assert (seen.regime, seen.stage, seen.over, seen.kept_open) == (Regime.CLOSED, Stage.PREPARATION, False, False)
    assert (seen.draft, seen.outcome, seen.summary_until) == (None, None, None)
    kept = [getattr(seen, one.name) for one in fields(View) if one.name not in {"you", "regime", "stage"}]
    assert not any(kept)


def test_two_views_share_nothing():
    one, other = View(ANA), View(BEN)
    one.room(JOINT).seated.append(ANA)
    one.people[ANA] = PersonView(ANAS)
    one.agreement["en"] = "We agree."
    assert other == View(BEN)
    assert RoomView(JOINT).seated == []


def test_a_room_is_made_empty_at_first_sight_and_is_the_same_afterwards():
    seen = View(ANA)
    made = seen.room(RoomId("r-1"))
    assert made == RoomView(RoomId("r-1"))
    assert (made.kind, made.side, made.open, made.resting, made.pause) == (RoomKind.JOINT, NEUTRAL, True, False, None)
    assert seen.room(RoomId("r-1")) is made
    assert list(seen.rooms) == ["r-1"]


@pytest.mark.parametrize("role", list(Role))
def test_only_mediators_steer_and_only_once_they_know_themselves(role):
    seen = View(ANA)
    assert not seen.steers()
    seen.people[MARA] = PersonView(MARAS)
    assert not seen.steers(), "that another one steers does not count"
    seen.people[ANA] = PersonView(replace(ANAS, role=role))
    assert seen.steers() == (role in {Role.MEDIATOR, Role.CO_MEDIATOR})


def test_a_person_is_invited_and_nowhere_before_anything_else_was_told():
    seen = PersonView(ANAS)
    assert (seen.standing, seen.room, seen.confirmed, seen.on_line) == (Standing.INVITED, None, False, False)
    assert (seen.mode, seen.may_draw, seen.approves, seen.word) == (Mode.VIDEO, True, False, "")


@pytest.mark.parametrize(
    "one",
    [
        LineView(ItemId("l"), ANA, "Good morning.", 1),
        PrivateNote(ItemId("n"), "A note", None, 1),
        ReleaseView(ItemId("r"), JOINT, ItemId("l"), ANA, JOINT, "9,000", ANA, 1),
    ],
)
def test_what_was_said_is_not_changed_afterwards(one):
    with pytest.raises(FrozenInstanceError):
        one.at = 2
