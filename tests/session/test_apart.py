"""No-contact orders: no path lets the two meet, and nothing tells the one of the other."""

from dataclasses import replace

import pytest

from room_server.session import apart
from room_server.session.apart import KeptApart
from room_server.session.audience import only, these
from room_server.session.people import HOST, NEUTRAL, Role, SeatId
from room_server.session.practices.adjournment import Adjourn
from room_server.session.practices.agenda import (
    AddAgendaItem,
    AgendaItemAdded,
    ChangeAgendaItem,
    NoteOnAgenda,
)
from room_server.session.practices.attendance import Decline, Depart, Hold, LineLost
from room_server.session.practices.breaks import AnswerRequest, Ask
from room_server.session.practices.catchup import CatchUp
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.opening import InviteSeat, NewSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.roomkeeping import OpenRoom, RenameRoom
from room_server.session.practices.speaking import Spoke, Spoken
from room_server.session.practices.talk import Announce, WriteToPerson
from room_server.session.practices.waiting import TellWait
from room_server.session.practices.whiteboard import Draw, Drawn, Patch, Patched
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId, Outcome, RequestKind, Session
from tests.cast import (
    ANA,
    BEN,
    ELIN,
    IRENA,
    LUIS,
    MARA,
    MEI,
    NADIA,
    OLEG,
    PEOPLE,
    TOMAS,
    A,
    B,
)
from tests.scenario import Story

WITH_INTERPRETER = tuple(replace(p, serves=ANA) if p.seat == NADIA else p for p in PEOPLE)


def ordered(*pairs: tuple[SeatId, SeatId], **changes) -> Story:
    """Return a session in which these pairs are kept apart from the first."""
    seats = [replace(p, apart_from=tuple(b for a, b in pairs if a == p.seat)) for p in WITH_INTERPRETER]
    return Story().opened(seats=tuple(seats), title="A case", **changes)


def stroke(element: str, **fields) -> Patch:
    return Patch(ItemId(element), {"type": "text", **fields})


def assert_unknown(story: Story, reader: SeatId, *unknown: SeatId) -> None:
    """Search all that a seat was told, and its view, for seat and name of these people."""
    told = story.bytes_of(reader)
    seen = repr(story.view(reader)).encode()
    for seat in unknown:
        name = story.session.seats[seat].person.name
        for word in (seat, name, name.split()[0]):
            assert word.encode() not in told, (reader, word)
            assert word.encode() not in seen, (reader, word)


# -- they never meet --------------------------------------------------------------------------------------------------


def test_admitting_the_second_to_the_same_room_is_refused_and_nothing_acknowledges_it():
    story = ordered((ANA, BEN)).admitted(ANA).arrived(BEN)
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(BEN))
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(BEN, JOINT, (*GUARDS, Because.NO_CONTACT)))


def test_without_an_order_the_same_admission_is_fine():
    assert Story().opened().admitted(ANA, BEN).seated("joint") == (ANA, BEN, MARA)


def test_a_move_into_the_room_of_the_other_is_refused_alone_or_in_a_group():
    story = ordered((ANA, BEN)).admitted(ANA).caucus("a").bring(ANA, "a").admitted(BEN, LUIS, OLEG)
    room = story.room("a")
    for seats in ((BEN,), (OLEG, BEN), (LUIS, BEN, MARA)):
        story.must_refuse(Because.NO_CONTACT, MARA, Move(seats, room, (ANA,), GUARDS))
    joint = story.seated("joint")
    story.must_refuse(Because.NO_CONTACT, MARA, Move((ANA,), JOINT, joint, GUARDS))
    story.bring(BEN, story.caucus("b").room("b")).bring(ANA, "joint")
    assert ANA in story.seated("joint")


def test_two_who_are_moved_at_once_into_an_empty_room_are_refused():
    story = ordered((ANA, BEN)).admitted(ANA).caucus("a").caucus("b").bring(ANA, "a").admitted(BEN)
    story.must_refuse(Because.NO_CONTACT, MARA, Move((ANA, BEN), story.room("b"), (), GUARDS))


def test_a_chain_of_moves_takes_turns_and_never_meets():
    story = ordered((ANA, BEN)).admitted(ANA).caucus("a").caucus("b").bring(ANA, "a").admitted(BEN)
    for one, home, other, away in ((BEN, "b", ANA, "a"), (ANA, "a", BEN, "b")) * 2:
        story.bring(one, home).bring(other, "joint")
        story.must_refuse(Because.NO_CONTACT, MARA, Move((one,), JOINT, story.seated("joint"), GUARDS))
        assert away != home
    assert_unknown(story, ANA, BEN)
    assert_unknown(story, BEN, ANA)


def test_whoever_interprets_for_one_is_under_the_order_too():
    story = ordered((ANA, BEN)).admitted(BEN).arrived(NADIA, ANA)
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(NADIA, JOINT, GUARDS))
    story.caucus("a").tell(MARA, Admit(NADIA, story.room("a"), GUARDS), Admit(ANA, story.room("a"), GUARDS))
    story.must_refuse(Because.NO_CONTACT, MARA, Move((NADIA,), JOINT, story.seated("joint"), GUARDS))
    assert_unknown(story, BEN, ANA, NADIA)
    assert_unknown(story, NADIA, BEN)


def test_who_interprets_for_somebody_and_is_invited_later_comes_under_the_order():
    story = ordered((ANA, BEN)).admitted(BEN).tell(BEN, Draw(JOINT, (stroke("e-1", text="Ben's"),)))
    guest = NewSeat(SeatId("s-ivo"), "Ivo Late", Role.INTERPRETER, A, "Tenant", serves=ANA)
    story.tell(HOST, InviteSeat(guest)).arrived(guest.seat)
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(guest.seat, JOINT, GUARDS))
    story.tell(BEN, Depart()).tell(MARA, Admit(guest.seat, JOINT, GUARDS))
    assert story.read_by(guest.seat, RoomShown)[0].surface.board == ()


def test_who_is_invited_later_under_an_order_is_never_admitted_to_the_other_one():
    story = Story().opened(title="A case").admitted(ANA).caucus("a")
    guest = NewSeat(SeatId("s-ivo"), "Ivo Late", Role.EXPERT, apart_from=(ANA,))
    story.tell(HOST, InviteSeat(guest)).arrived(guest.seat)
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(guest.seat, JOINT, (*GUARDS, Because.NO_CONTACT)))
    story.bring(ANA, "a").tell(MARA, Admit(guest.seat, JOINT, GUARDS))
    story.must_refuse(Because.NO_CONTACT, MARA, Move((ANA,), JOINT, story.seated("joint"), GUARDS))
    assert_unknown(story, ANA, guest.seat)
    assert_unknown(story, guest.seat, ANA)


def test_a_title_that_was_read_before_two_were_kept_apart_keeps_nobody_from_being_invited():
    story = Story().opened(title="Duarte and Okafor").admitted(ANA).tell(MARA, KeepApart(ANA, BEN))
    story.tell(HOST, InviteSeat(NewSeat(SeatId("s-ivo"), "Ivo", Role.EXPERT)))
    story.tell(HOST, InviteSeat(NewSeat(SeatId("s-ada"), "Ada", Role.EXPERT, apart_from=(OLEG,))))
    named = Because.NAMES_ONE_KEPT_APART
    for new in (
        NewSeat(SeatId("s-eve"), "Eve", Role.EXPERT, apart_from=(ANA,)),
        NewSeat(SeatId("s-eve"), "Eve Duarte", Role.EXPERT, apart_from=(BEN,)),
        NewSeat(SeatId("s-eve"), "Eve", Role.INTERPRETER, serves=BEN),
    ):
        story.must_refuse(named, HOST, InviteSeat(new))


def test_nobody_is_invited_to_whom_the_word_of_an_adjournment_names_one_they_never_learn_of():
    story = Story().opened(title="A case").admitted(ANA).tell(MARA, Adjourn(None, "Ms Duarte is ill."))
    guest = InviteSeat(NewSeat(SeatId("s-ivo"), "Ivo Late", Role.EXPERT, apart_from=(ANA,)))
    story.must_refuse(Because.NAMES_ONE_KEPT_APART, HOST, guest)
    story.tell(MARA, Adjourn(None, "Somebody is ill.")).tell(HOST, guest)
    assert_unknown(story, SeatId("s-ivo"), ANA)


def test_an_interpreter_s_own_order_is_not_that_of_the_person_served():
    story = ordered((NADIA, BEN)).admitted(ANA, BEN).arrived(NADIA)
    assert apart.from_whom(story.session, ANA) == frozenset()
    story.must_refuse(Because.NO_CONTACT, MARA, Admit(NADIA, JOINT, GUARDS))


def test_in_a_shuttle_session_no_opposing_sides_meet_in_any_room():
    story = Story().opened(shuttle=True).admitted(ANA, LUIS, OLEG, ELIN).arrived(MEI)
    story.must_refuse(Because.SIDES_APART, MARA, Admit(MEI, JOINT, GUARDS)).caucus("b")
    story.tell(MARA, Admit(MEI, story.room("b"), GUARDS))
    story.must_refuse(Because.SIDES_APART, MARA, Move((OLEG, LUIS), story.room("b"), (MEI,), GUARDS))
    story.bring(OLEG, "b")
    assert story.view(MEI).shuttle


def test_a_neutral_interpreter_stands_on_the_side_of_the_person_served():
    seats = tuple(replace(p, side="n", side_name="") if p.seat == NADIA else p for p in WITH_INTERPRETER)
    story = Story().opened(seats=seats, shuttle=True).admitted(BEN).arrived(NADIA)
    story.must_refuse(Because.SIDES_APART, MARA, Admit(NADIA, JOINT, GUARDS))


def test_who_does_not_steer_is_not_told_why_somebody_may_not_come():
    story = ordered((ANA, BEN)).admitted(ANA, LUIS)
    room = story.session.rooms[JOINT]
    met = story.session.with_room(replace(room, seated=room.seated | {BEN}))
    for by, because in ((MARA, Because.NO_CONTACT), (HOST, Because.NO_CONTACT), (LUIS, Because.NOT_ALLOWED)):
        with pytest.raises(Refusal) as refusal:
            apart.check(story.session, met, by)
        assert refusal.value.because is because
    apart.check(met, met, MARA)  # what is so already hinders no command: it may be the one that ends it


# -- neither is told of the other -------------------------------------------------------------------------------------


def test_an_event_is_told_to_nobody_who_never_learns_of_whom_it_names():
    story = ordered((ANA, BEN))
    table = apart.table(story.session)
    lost = LineLost(audience=these((ANA, BEN, NADIA, MARA)), at=1, seat=ANA)
    assert apart.narrowed(table, lost).audience == these((ANA, NADIA, MARA))
    spoken = Spoken(audience=these((BEN, MARA)), at=1, room=JOINT, spoke=(Spoke(NADIA, 5), Spoke(MARA, 5)))
    assert apart.narrowed(table, spoken).audience == only(MARA)
    unnamed = replace(spoken, spoke=(Spoke(MARA, 5),))
    assert apart.narrowed(table, unnamed) is unnamed


@pytest.mark.parametrize("fields", [{BEN: 1}, {"by": BEN}, {"by": {"seats": (MARA, BEN)}}])
def test_whom_an_event_names_is_found_wherever_it_stands_in_it(fields):
    table = apart.table(ordered((ANA, BEN)).session)
    drawn = Drawn(audience=these((ANA, MARA)), at=1, room=JOINT, by=MARA, patches=(Patched(ItemId("e"), fields),))
    assert apart.narrowed(table, drawn).audience == only(MARA)


def test_the_order_itself_is_told_to_the_mediators_alone():
    story = ordered((ANA, BEN), (LUIS, MEI)).admitted(ANA)
    assert [set(e.seats) for e in story.read_by(MARA, KeptApart)] == [{ANA, BEN}, {LUIS, MEI}]
    for person in PEOPLE:
        assert bool(story.read_by(person.seat, KeptApart)) == (person.seat in {MARA, TOMAS})
    late = NewSeat(SeatId("s-vera"), "Vera", Role.CO_MEDIATOR)
    story.tell(HOST, InviteSeat(late))
    assert len(story.view(late.seat).apart) == 2


def test_a_topic_s_owner_is_not_named_to_who_never_learns_of_them():
    story = ordered((ANA, BEN)).admitted(ANA, OLEG).caucus("a").bring(ANA, "a").admitted(BEN)
    story.tell(MARA, AddAgendaItem("Rent", ANA, 20), AddAgendaItem("Repairs", BEN, 10), AddAgendaItem("Other", OLEG))
    rent, repairs, _ = story.session.agenda
    story.tell(MARA, ChangeAgendaItem(rent.id, "Rent again", ANA, 25))
    assert [i.owner for i in story.session.agenda] == [ANA, BEN, OLEG]
    assert [i.owner for i in story.view(BEN).agenda] == [None, BEN, OLEG]
    assert [i.owner for i in story.view(ANA).agenda] == [ANA, None, OLEG]
    assert [i.owner for i in story.view(OLEG).agenda] == [ANA, BEN, OLEG]
    assert [i.title for i in story.view(BEN).agenda] == ["Rent again", "Repairs", "Other"]
    for reader in (BEN, ANA, OLEG, MARA):
        assert len(story.read_by(reader, AgendaItemAdded)) == 3, "nobody can tell by a second event"
    story.bring(BEN, story.caucus("b").room("b")).bring(BEN, "joint")  # entering shows it no otherwise
    assert_unknown(story, BEN, ANA)
    assert_unknown(story, ANA, BEN)
    assert repairs.id == story.view(BEN).agenda[1].id


def test_what_one_left_in_the_joint_session_is_not_there_for_the_other():
    story = ordered((ANA, BEN)).admitted(ANA, OLEG, MARA).tell(MARA, AddAgendaItem("Rent"))
    item = story.session.agenda[0].id
    story.say(ANA, "Before.").tell(ANA, NoteOnAgenda(item, "Ana's note")).tell(OLEG, NoteOnAgenda(item, "Oleg's"))
    story.tell(OLEG, Draw(JOINT, (stroke("e-1", text="Oleg's", x=1),)))
    story.tell(ANA, Draw(JOINT, (stroke("e-2", text="Ana's"), Patch(ItemId("e-1"), {"x": 5, "text": "Ana was here"}))))
    story.caucus("a").bring(ANA, "a").admitted(BEN)
    (shown,) = story.read_by(BEN, RoomShown)
    assert [n.text for n in shown.surface.notes] == ["Oleg's"]
    assert [(e.element, e.fields["text"], e.fields["x"]) for e in shown.surface.board] == [("e-1", "Oleg's", 1)]
    story.tell(OLEG, Draw(JOINT, (Patch(ItemId("e-1"), {"x": 9}), Patch(ItemId("e-2"), {"text": "Moved"}))))
    assert [p.element for e in story.read_by(BEN, Drawn) for p in e.patches] == ["e-1"]
    assert len([e for e in story.read_by(MARA, Drawn) if e.by == OLEG]) == 2, "one gesture, one event"
    assert story.view(BEN).rooms[JOINT].board == {"e-1": {"type": "text", "text": "Oleg's", "x": 9}}
    assert story.view(MARA).rooms[JOINT].board["e-1"] == {"type": "text", "text": "Ana was here", "x": 9}
    assert story.do(BEN, Draw(JOINT, (Patch(ItemId("e-2"), {"text": "Guessed"}),))) == ()
    story.tell(BEN, Draw(JOINT, (Patch(ItemId("e-1"), {"text": "Ben was here"}),)))
    story.bring(BEN, story.caucus("b").room("b")).bring(ANA, "joint")
    assert story.view(ANA).rooms[JOINT].board["e-1"] == {"type": "text", "text": "Ana was here", "x": 9}
    assert_unknown(story, BEN, ANA)
    assert_unknown(story, ANA, BEN)
    assert "Ana" not in repr(story.view(BEN))


def test_lines_of_the_one_are_not_shown_to_the_other():
    story = ordered((ANA, BEN)).admitted(ANA, OLEG).say(ANA, "One").say(OLEG, "Two").caucus("a").bring(ANA, "a")
    ana_s, oleg_s = story.session.lines[JOINT]
    story.admitted(BEN)
    story.must_refuse(Because.NO_CONTACT, MARA, CatchUp(BEN, JOINT, (ana_s, oleg_s)))
    story.tell(MARA, CatchUp(BEN, JOINT, (oleg_s,)))
    assert_unknown(story, BEN, ANA)


def test_who_is_no_mediator_is_not_told_why_lines_may_not_be_shown():
    story = ordered((ANA, LUIS)).admitted(ANA, IRENA).caucus("a").bring((ANA, IRENA, MARA), "a", by=MARA)
    story.say(ANA, "We would settle.").tell(ANA, Depart()).admitted(LUIS, room="a")
    line = next(iter(story.session.lines[story.room("a")]))
    story.must_refuse(Because.NOT_APPROVED, IRENA, CatchUp(LUIS, story.room("a"), (line,)))
    story.must_refuse(Because.NO_CONTACT, MARA, CatchUp(LUIS, story.room("a"), (line,)))
    assert_unknown(story, LUIS, ANA)


@pytest.mark.parametrize(
    ("text", "readers", "named"),
    [
        ("What Ana Duarte owes", None, True),
        ("DUARTE, and what follows", None, True),
        ("Duartes Miete", None, True),
        ("ana duarte", (BEN,), True),
        ("Ana", None, False),  # a short part alone gives nobody away
        ("Rent, and the repairs", None, False),
        ("What Ana Duarte owes", (OLEG, ANA), False),  # nobody there is kept apart from her
        ("Nadia Haddad translates", (BEN,), True),
        ("Luis Prado speaks", None, False),
    ],
)
def test_words_for_many_that_name_one_to_the_other_are_refused(text, readers, named):
    session = ordered((ANA, BEN)).session
    if not named:
        apart.refuse_names(session, text, readers)
        return
    with pytest.raises(Refusal) as refusal:
        apart.refuse_names(session, text, readers)
    assert refusal.value.because is Because.NAMES_ONE_KEPT_APART


def test_a_name_that_both_bear_gives_neither_away():
    seats = [replace(p, name=f"{p.name.split()[0]} Weber") for p in PEOPLE]
    seats = [replace(p, apart_from=(BEN,)) if p.seat == ANA else p for p in seats]
    story = Story().opened(seats=tuple(seats), title="Weber and Weber")
    with pytest.raises(Refusal):
        apart.refuse_names(story.session, "Ana Weber")


def test_titles_announcements_and_the_draft_name_neither():
    story = ordered((ANA, BEN), (LUIS, ANA)).admitted(ANA).arrived(BEN).caucus("b")
    named = Because.NAMES_ONE_KEPT_APART
    story.must_refuse(named, MARA, AddAgendaItem("Rent of Ana Duarte"))
    story.must_refuse(named, MARA, DraftOutcome(Outcome.SETTLED, ("Ms Duarte pays.",)))
    story.must_refuse(named, MARA, DraftOutcome(Outcome.SETTLED, (), ("Okafor answers.",)))
    story.must_refuse(named, MARA, Announce("Mr Okafor is late.")).must_refuse(
        named, MARA, Announce("Okafor?", (JOINT,))
    )
    story.must_refuse(named, MARA, WriteToPerson(BEN, "Ana Duarte is there.")).tell(
        MARA, WriteToPerson(LUIS, "Okafor waits.")
    )
    story.must_refuse(named, MARA, OpenRoom("For Mr Okafor", A)).tell(MARA, OpenRoom("For Mr Okafor", B))
    story.must_refuse(named, MARA, RenameRoom(story.room("b"), "Without Duarte"))
    story.tell(MARA, RenameRoom(story.room("b"), "For Mr Okafor"), Announce("We begin at nine."))
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("The tenant pays.",)))


def test_no_word_of_a_mediator_to_one_of_them_names_the_other():
    story = ordered((ANA, BEN)).admitted(ANA).arrived(BEN).tell(ANA, Ask(RequestKind.HELP))
    naming = (
        Hold(BEN, "Ana Duarte is still there."),
        Decline(BEN, "Ms Duarte is there today."),
        TellWait((BEN,), "Until Duarte has gone.", 5),
        AnswerRequest(ANA, "Mr Okafor has come."),
    )
    for command in naming:
        story.must_refuse(Because.NAMES_ONE_KEPT_APART, MARA, command)
    story.tell(MARA, Hold(BEN, "Soon."), TellWait((BEN,), "Until noon.", 5), AnswerRequest(ANA, "At once."))


def test_no_room_is_opened_for_two_who_are_kept_apart():
    story = ordered((LUIS, MEI)).admitted()
    story.must_refuse(Because.NO_CONTACT, MARA, OpenRoom("Lawyers", NEUTRAL, RoomKind.COUNSEL, (LUIS, MEI)))
    shuttle = Story().opened(shuttle=True).admitted()
    shuttle.must_refuse(Because.SIDES_APART, MARA, OpenRoom("Lawyers", NEUTRAL, RoomKind.COUNSEL, (LUIS, MEI)))


def test_neither_learns_of_the_other_in_a_whole_session():
    story = ordered((ANA, BEN)).admitted(ANA, OLEG).say(ANA, "Hello").caucus("a").bring((ANA, MARA), "a", by=MARA)
    story.admitted(NADIA, room="a").say(NADIA, "Here.").bring(MARA, "joint", by=MARA).admitted(BEN).say(BEN, "Good day")
    story.bring(MARA, "a", by=MARA).speech("a", {ANA: 4_000}).bring(MARA, "joint", by=MARA).speech("joint", {BEN: 900})
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("It is agreed.",)), CloseSession(Outcome.SETTLED))
    assert_unknown(story, BEN, ANA, NADIA)
    assert_unknown(story, ANA, BEN)
    assert_unknown(story, NADIA, BEN)


def test_a_session_without_orders_pays_nothing():
    assert apart.table(Session()) == {}
    assert apart.from_whom(Story().opened().session, ANA) == frozenset()
