"""A mediation stops and goes on another day: everything is kept, nobody learns where others sat, all come in anew."""

import pytest

from room_server.session.audience import DAY_MS
from room_server.session.core import RULES, replay
from room_server.session.people import HOST, NO_CARE, STEERING, Role
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    catchup,
    contact,
    disclosure,
    knocking,
    notes,
    outcome,
    roomkeeping,
    stages,
    talk,
)
from room_server.session.practices.adjournment import Adjourn, Adjourned, Reconvene
from room_server.session.practices.attendance import Arrive, Confirm
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.speaking import NoteSpeech, Spoke
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import AgendaState, Limits, Outcome, RequestKind, Stage, Standing
from room_server.session.visibility import hearing
from tests.cast import ANA, BEN, ELIN, EVERYBODY, IRENA, LUIS, MARA, MEI, NADIA, OLEG, RUTH, TOMAS, late_person
from tests.scenario import START, STEP_MS, Story
from tests.session.adjourned_story import ADA, ALONE, MONDAY, TUESDAY, busy_day, come_back

BREAK = breaks.Ask(RequestKind.BREAK)


def adjourned() -> Story:
    return busy_day().tell(MARA, Adjourn(MONDAY, "On Monday at ten."))


def test_everybody_with_a_link_is_told_the_same_frame_wherever_they_sat_and_nothing_else():
    story = busy_day()
    before = {seat: len(story.told[seat]) for seat in EVERYBODY}
    story.tell(MARA, Adjourn(MONDAY, " On Monday at ten. "))
    told = {seat: [visible.event for visible in story.told[seat][before[seat] :]] for seat in EVERYBODY}
    (event,) = told[MARA]
    assert event == Adjourned(audience=event.audience, at=story.now, by=MARA, until=MONDAY, word="On Monday at ten.")
    assert all(told[seat] == [event] for seat in EVERYBODY)


def test_nobody_is_in_a_room_or_in_the_lobby_and_nobody_is_heard():
    story = adjourned()
    assert not story.session.admitted()
    assert hearing(story.session) == {}
    assert {s.standing for s in story.session.seats.values()} == {Standing.INVITED, Standing.DECLINED}
    assert story.session.seats[ELIN].standing is Standing.DECLINED, "who was sent away stays so"
    assert all(not room.seated for room in story.session.rooms.values())


def test_what_belongs_to_the_moment_ends():
    session = adjourned().session
    assert (session.breaks, session.floors, session.requests, session.knocks) == ({}, {}, {}, {})
    assert session.address is None
    assert session.seats[ANA].care.attestation is None
    assert session.seats[MEI].care == NO_CARE, "what she was told while she waited"
    assert session.seats[MEI].readiness is None


def test_what_was_said_drawn_noted_drafted_and_prepared_is_kept():
    story = busy_day()
    before = story.session
    after = story.tell(MARA, Adjourn(MONDAY)).tell(TOMAS, Reconvene()).session
    kept = ("lines", "boards", "notes", "cleared", "releases", "confidential", "draft", "draft_told", "orders", "stage")
    for name in (*kept, "agreement", "retention_days", "regime", "speaking_shown", "owners", "published"):
        assert getattr(after, name) == getattr(before, name), name
    assert {r.id: (r.title, r.circle, r.known, r.open) for r in after.rooms.values()} == {
        r.id: (r.title, r.circle, r.known, r.open) for r in before.rooms.values()
    }
    assert all(after.seats[seat].signed for seat in (MARA, TOMAS, ANA, LUIS, BEN, MEI))
    assert story.session.seats[ANA].care.distress_since is not None, "a signal is closed by a mediator, not by time"


def test_each_reads_what_they_could_read_and_nothing_more():
    story = busy_day()
    said = {seat: [(r.room, r.lines, r.board, r.notes) for r in story.view(seat).rooms.values()] for seat in EVERYBODY}
    story.tell(MARA, Adjourn(MONDAY)).tell(MARA, Reconvene())
    for seat in EVERYBODY:
        seen = story.view(seat)
        assert [(r.room, r.lines, r.board, r.notes) for r in seen.rooms.values()] == said[seat]
    assert b"9,000" not in story.bytes_of(BEN)
    assert b"head" not in story.bytes_of(BEN)


def test_a_view_says_since_when_until_when_and_by_whom():
    story = adjourned()
    since = story.now
    story.tell(TOMAS, Adjourn(TUESDAY, "A day later."))
    for seat in (MARA, ANA, BEN, RUTH):
        seen = story.view(seat).adjourned
        assert (seen.by, seen.since, seen.at, seen.until, seen.word) == (
            TOMAS, since, story.now, TUESDAY, "A day later."
        )  # fmt: skip
    assert story.tell(MARA, Reconvene()).view(ANA).adjourned is None


def test_nobody_comes_in_before_a_mediator_reconvenes_whatever_the_date():
    story = adjourned()
    story.now = MONDAY + DAY_MS
    story.must_refuse(Because.ADJOURNED, ANA, Arrive()).must_refuse(Because.ADJOURNED, MARA, Arrive())
    story.must_refuse(Because.ADJOURNED, MARA, Admit(ANA)).tell(MARA, Reconvene()).tell(ANA, Arrive())


def test_all_come_through_the_lobby_and_give_their_word_again_but_sign_nothing_again():
    story = adjourned().tell(MARA, Reconvene()).tell(MARA, Arrive(), Admit(MARA))
    story.must_refuse(Because.NOT_ATTESTED, MARA, Confirm(JOINT)).tell(MARA, ALONE, Confirm(JOINT))
    signed = len(story.read_by(MARA, attendance.AgreementSigned))
    story.must_refuse(Because.NOT_NOW, MARA, Admit(ANA)).tell(ANA, Arrive()).tell(MARA, Admit(ANA))
    story.must_refuse(Because.NOT_ATTESTED, ANA, Confirm(JOINT)).tell(ANA, ALONE, Confirm(JOINT))
    assert story.hears(ANA) == {MARA}
    assert len(story.read_by(MARA, attendance.AgreementSigned)) == signed


def test_who_was_in_the_caucus_reads_its_surface_again_and_a_late_comer_of_the_other_side_nothing_of_it():
    story = adjourned().tell(MARA, Reconvene()).tell(MARA, Arrive(), Admit(MARA), ALONE, Confirm(JOINT))
    come_back(story, ANA, BEN).bring((ANA, MARA), "a")
    assert [line.text for line in story.view(ANA).rooms[story.room("a")].lines] == ["We would take 9,000."]
    assert story.room("a") not in story.view(BEN).rooms
    assert [line.text for line in story.view(BEN).rooms[JOINT].lines] == ["Good morning."]


def test_the_current_topic_begins_anew_when_the_session_goes_on():
    story = adjourned()
    story.now = MONDAY
    story.tell(MARA, Reconvene())
    assert story.session.agenda[0].current_since == story.now
    assert story.view(BEN).agenda[0].current_since == story.now
    story.tell(MARA, Arrive(), Admit(MARA), ALONE, Confirm(JOINT))
    assert story.view(MARA).agenda[0].current_since == story.session.agenda[0].current_since


def test_the_clock_of_a_mediator_alone_with_a_side_stands_still_meanwhile():
    story = busy_day()
    began = story.view(MARA).alone["a"].since
    story.tell(MARA, Adjourn(MONDAY))
    spent = story.view(MARA).alone["a"]
    assert (spent.since, spent.spent_ms) == (None, story.now - began)
    story.now = MONDAY
    assert story.tell(MARA, Reconvene()).view(MARA).alone["a"] == spent


def test_a_mediator_prepares_meanwhile():
    story = adjourned().tell(MARA, agenda.AddAgendaItem("Repairs"), stages.SetStage(Stage.CLOSURE))
    item = story.session.agenda[1].id
    story.tell(
        TOMAS,
        agenda.ChangeAgendaItem(item, "Repairs and heating"),
        agenda.PlaceAgendaItem(item, story.session.agenda[0].id),
        agenda.MarkAgendaItem(item, AgendaState.PARKED),
        agenda.RemoveAgendaItem(item),
        notes.KeepNote("Ask about March."),
        notes.WriteOnPad("Bring the bills."),
        contact.KeepApart(OLEG, BEN),
    )
    story.caucus("b", "Monday, Side B", by=TOMAS)
    room = story.room("Monday, Side B")
    story.tell(MARA, roomkeeping.RenameRoom(room, "Side B"), roomkeeping.CloseRoom(room))
    story.tell(MARA, attendance.Remove(NADIA))
    story.tell(IRENA, attendance.SignAgreement("en", story.session.agreement["en"]))


def test_people_and_mediators_write_to_each_other_meanwhile():
    story = adjourned().tell(ANA, talk.WriteToMediators("May I bring my sister?"))
    story.tell(TOMAS, talk.WriteToPerson(ANA, "Yes."))
    assert [line.text for line in story.view(ANA).written] == ["May I bring my sister?", "Yes."]
    assert b"sister" not in story.bytes_of(LUIS)
    story.must_refuse(Because.NOT_SEATED, ELIN, talk.WriteToMediators("Let me in."))


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (ANA, talk.Say(JOINT, "Hello?")),
        (ANA, BREAK),
        (ANA, attendance.Depart()),
        (ANA, ALONE),
        (ANA, Confirm(JOINT)),
        (MARA, talk.Announce("Hello?")),
        (MARA, breaks.StartBreak(5)),
        (MARA, knocking.Knock(JOINT, MARA)),
        (MARA, outcome.DraftOutcome(Outcome.SETTLED)),
        (MARA, outcome.CloseSession(Outcome.PARTLY_SETTLED)),
        (MARA, outcome.PublishSummaries((ANA,))),
        (MARA, catchup.CatchUp(ANA, JOINT, ())),
        (MARA, disclosure.DropRelease("i-1")),
    ],
)
def test_all_else_is_refused_as_adjourned(by, command):
    adjourned().must_refuse(Because.ADJOURNED, by, command)


def test_a_person_is_refused_what_they_may_never_do_before_they_learn_that_it_is_adjourned():
    adjourned().must_refuse(Because.NOT_ALLOWED, ANA, Reconvene()).must_refuse(Because.NOT_ALLOWED, ANA, Adjourn())


def test_it_is_adjourned_to_a_moment_ahead_within_the_limit_and_set_anew_only_to_another():
    story = busy_day()
    longest = Limits().adjournment_days * DAY_MS
    for passed in (START, story.now + STEP_MS):
        story.must_refuse(Because.BAD_VALUE, MARA, Adjourn(passed))
    story.must_refuse(Because.BAD_VALUE, MARA, Adjourn(story.now + STEP_MS + longest + 1))
    story.must_refuse(Because.TOO_LONG, MARA, Adjourn(None, "x" * (Limits().adjournment_word_chars + 1)))
    story.tell(MARA, Adjourn(None, "Until we know more.")).must_refuse(
        Because.ALREADY, TOMAS, Adjourn(None, " Until we know more. ")
    )
    story.tell(TOMAS, Adjourn(story.now + longest)).tell(TOMAS, Adjourn(None))


def test_what_is_not_adjourned_is_not_reconvened():
    busy_day().must_refuse(Because.NOT_NOW, MARA, Reconvene())
    adjourned().tell(TOMAS, Reconvene()).must_refuse(Because.NOT_SEATED, TOMAS, Reconvene())


def test_the_word_names_nobody_to_whom_they_never_learn_of():
    story = busy_day().tell(MARA, contact.KeepApart(MEI, OLEG))
    story.must_refuse(Because.NAMES_ONE_KEPT_APART, MARA, Adjourn(None, "Oleg Marin cannot come today."))


def test_a_knock_does_not_outlast_an_adjournment():
    story = Story().opened().admitted(MARA, ANA, LUIS).roomed(RoomKind.CONSULTATION, "a")
    room = story.room(RoomKind.CONSULTATION)
    story.bring((ANA, LUIS), RoomKind.CONSULTATION).tell(MARA, knocking.Knock(room, MARA), Adjourn(), Reconvene())
    story.admitted(ANA).bring(ANA, RoomKind.CONSULTATION)
    story.must_refuse(Because.NO_SUCH_REQUEST, ANA, knocking.AnswerKnock(room, MARA, admit=True))
    assert story.view(ANA).rooms[room].knocks == []


def test_the_timers_of_before_ring_for_nothing():
    story = busy_day()
    pause = story.session.breaks[JOINT]
    story.tell(MARA, Adjourn())
    story.now = pause.until
    assert story.do(HOST, breaks.BreakIsOver(JOINT, pause.started_at)) == ()
    assert story.do(HOST, attendance.NoteLine(ANA, up=False)) == ()


def test_who_is_invited_meanwhile_learns_that_it_is_adjourned():
    story = adjourned()
    story.tell(HOST, InviteSeat(late_person(ADA, Role.EXPERT)))
    assert story.view(ADA).adjourned.until == MONDAY


def test_a_session_is_closed_with_the_draft_of_before_once_all_who_are_present_were_shown_it():
    story = adjourned().tell(MARA, Reconvene()).tell(MARA, Arrive(), Admit(MARA), ALONE, Confirm(JOINT))
    come_back(story, ANA, BEN).tell(MARA, outcome.CloseSession(Outcome.PARTLY_SETTLED))
    assert story.session.over


def test_what_was_said_in_the_last_seconds_is_still_noted():
    story = adjourned()
    story.tell(HOST, NoteSpeech(story.room("a"), (MARA,), (Spoke(ANA, 700),)))
    assert story.view(MARA).rooms[story.room("a")].spoken[ANA] == 9_700


def test_the_log_alone_says_that_it_is_adjourned():
    story = adjourned()
    assert replay(story.log) == story.session
    assert replay(story.log).adjourned.until == MONDAY


def test_an_adjournment_and_its_end_are_for_mediators_alone():
    for command in (Adjourn, Reconvene):
        assert RULES[command].who == STEERING
        assert not RULES[command].host
