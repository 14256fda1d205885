"""A mediator's own presets."""

import asyncio

import pytest
from msgspec.structs import replace

from room_server.registry.presets import PresetLimits, Presets, SetUp, SetUpPlace, SetUpRoom
from room_server.session.people import Role, SideId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomKind
from room_server.session.state import Regime

A, B, C = map(SideId, "abc")
FAMILY = SetUp(
    sides=2,
    rooms=(
        SetUpRoom(" Kitchen table ", RoomKind.CAUCUS, A),
        SetUpRoom("", RoomKind.CAUCUS, B),
        SetUpRoom("", RoomKind.HOLD),
    ),
    places=(SetUpPlace(Role.PARTY, A), SetUpPlace(Role.PARTY, B), SetUpPlace(Role.CO_MEDIATOR)),
    shuttle=False,
    regime=Regime.OPEN,
    chat_in_summary=True,
    attestation=True,
    check_in_minutes=7,
    nudge_minutes=9,
    retention_days=14,
)
COURT = replace(FAMILY, shuttle=True, rooms=())


@pytest.fixture
def presets(records):
    return Presets(records, PresetLimits(per_account=3, name_chars=20))


async def refused(work):
    with pytest.raises(Refusal) as refusal:
        await work
    return refusal.value.because


async def test_a_set_up_is_kept_under_a_name_and_read_again(presets):
    made = await presets.add("Maya", "  Family ", FAMILY)
    assert await presets.list("Maya") == (made,)
    assert (made.name, made.setup.rooms[0].title) == ("Family", "Kitchen table")
    assert replace(made.setup, rooms=FAMILY.rooms) == FAMILY


async def test_presets_are_listed_by_name(presets):
    for name in ("work", "Family", "court"):
        await presets.add("Maya", name, COURT)
    assert [one.name for one in await presets.list("Maya")] == ["court", "Family", "work"]


async def test_a_preset_is_renamed_overwritten_and_removed(presets):
    made = await presets.add("Maya", "Family", FAMILY)
    renamed = await presets.change("Maya", made.id, name="Families")
    assert renamed == replace(made, name="Families")
    overwritten = await presets.change("Maya", made.id, setup=COURT)
    assert overwritten == replace(renamed, setup=COURT)
    assert await presets.list("Maya") == (overwritten,)
    assert await presets.remove("Maya", made.id)
    assert not await presets.remove("Maya", made.id)
    assert await presets.list("Maya") == ()


async def test_somebody_elses_presets_do_not_exist(presets):
    made = await presets.add("Maya", "Family", FAMILY)
    assert await presets.list("Noor") == ()
    assert await presets.change("Noor", made.id, name="Mine") is None
    assert await presets.change("Noor", made.id, setup=COURT) is None
    assert not await presets.remove("Noor", made.id)
    assert await presets.list("Maya") == (made,)
    assert (await presets.add("Noor", "Family", COURT)).name == "Family", "names are one's own"


async def test_a_name_is_taken_in_any_case_and_form(presets):
    made = await presets.add("Maya", "Café", FAMILY)
    assert await refused(presets.add("Maya", " CAFE\u0301", COURT)) is Because.ALREADY
    other = await presets.add("Maya", "Court", COURT)
    assert await refused(presets.change("Maya", other.id, name="café")) is Because.ALREADY
    assert (await presets.change("Maya", made.id, name="CAFÉ")).name == "CAFÉ", "its own name in another case"


async def test_there_are_so_many_and_names_are_so_long(presets):
    for name in ("one", "two", "three"):
        await presets.add("Maya", name, COURT)
    assert await refused(presets.add("Maya", "four", COURT)) is Because.TOO_MANY
    (first, *_) = await presets.list("Maya")
    assert await presets.change("Maya", first.id, name="x" * 20), "what is there can be changed"
    assert await refused(presets.change("Maya", first.id, name="x" * 21)) is Because.TOO_LONG
    assert await refused(presets.change("Maya", first.id, name=" ")) is Because.EMPTY
    assert len(await presets.list("Maya")) == 3


@pytest.mark.parametrize(
    ("wrong", "because"),
    [
        ({"rooms": (SetUpRoom("x" * 121, RoomKind.HOLD),)}, Because.TOO_LONG),
        ({"rooms": (SetUpRoom("", RoomKind.HOLD),) * 24}, Because.TOO_MANY),
        ({"places": (SetUpPlace(Role.PARTY, A),) * 40}, Because.TOO_MANY),
        ({"rooms": (SetUpRoom("", RoomKind.CAUCUS, C),)}, Because.BAD_VALUE),
        ({"rooms": (SetUpRoom("", RoomKind.CAUCUS),)}, Because.BAD_VALUE),
        ({"rooms": (SetUpRoom("", RoomKind.HOLD, A),)}, Because.BAD_VALUE),
        ({"rooms": (SetUpRoom("", RoomKind.JOINT),)}, Because.BAD_VALUE),
        ({"places": (SetUpPlace(Role.PARTY, C),)}, Because.BAD_VALUE),
        ({"places": (SetUpPlace(Role.CO_MEDIATOR, A),)}, Because.BAD_VALUE),
        ({"sides": 1}, Because.BAD_VALUE),
        ({"sides": 14}, Because.BAD_VALUE),
        ({"check_in_minutes": 0}, Because.BAD_VALUE),
        ({"nudge_minutes": 241}, Because.BAD_VALUE),
        ({"retention_days": 0}, Because.BAD_VALUE),
        ({"retention_days": 10**30}, Because.BAD_VALUE),
    ],
)
async def test_a_set_up_that_no_session_could_have_is_refused_and_changes_nothing(presets, wrong, because):
    made = await presets.add("Maya", "Family", FAMILY)
    assert await refused(presets.add("Maya", "Wrong", replace(FAMILY, **wrong))) is because
    assert await refused(presets.change("Maya", made.id, setup=replace(FAMILY, **wrong))) is because
    assert await presets.list("Maya") == (made,)


async def test_of_two_who_add_at_once_neither_is_lost(presets):
    await asyncio.gather(*(presets.add("Maya", name, COURT) for name in ("one", "two", "three")))
    assert len(await presets.list("Maya")) == 3


async def test_presets_follow_their_account_to_its_new_name(presets):
    made = await presets.add("Maya", "Family", FAMILY)
    await presets.move("Maya", "Maya Lind")
    await presets.move("Nobody", "Maya Lind")
    assert await presets.list("Maya Lind") == (made,)
    assert await presets.list("Maya") == ()
