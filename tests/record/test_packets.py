import msgspec
import pytest

from room_server.record.packets import packet
from room_server.session.people import HOST, Role
from room_server.session.practices.agenda import AddAgendaItem, RemoveAgendaItem
from room_server.session.practices.attendance import Depart
from room_server.session.practices.attestation import Attest
from room_server.session.practices.breaks import Ask
from room_server.session.practices.catchup import CatchUp
from room_server.session.practices.distress import CloseDistress, SignalDistress
from room_server.session.practices.notes import KeepNote, WriteOnPad
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, RequestKind
from tests.cast import ANA, BEN, LUIS, MARA, MEDIATORS, MEI, OLEG, TOMAS, late_person
from tests.record.day import WORDING, day
from tests.scenario import Story
from tests.session.apart_story import kept_apart


def text_of(story: Story, seat: str) -> str:
    return msgspec.json.encode(packet(seat, story.told[seat])).decode()


@pytest.mark.parametrize("seat", [ANA, BEN, LUIS, MARA])
def test_everyone_admitted_has_the_outcome_the_agenda_the_release_and_the_board(seat):
    made = packet(seat, day().told[seat])
    assert (made.outcome, made.points) == ("settled", ("Ana keeps the name.",))
    assert made.next_steps == ("Counsel drafts by Friday.",)
    assert [(topic.title, topic.state, topic.notes) for topic in made.agenda] == [
        ("The lease of Harbour Lane", "done", ("Ends in March.",))
    ]
    assert [spoken.text for spoken in made.released] == [WORDING]
    assert made.board.startswith("<svg")
    assert made.until is not None


def test_a_caucus_is_in_the_packets_of_those_who_sat_in_it_and_in_no_other():
    story = day()
    for seat, own, foreign in (
        (ANA, "CANARY-A", "CANARY-B"),
        (LUIS, "CANARY-A", "CANARY-B"),
        (BEN, "CANARY-B", "CANARY-A"),
    ):
        text = text_of(story, seat)
        assert own in text
        assert foreign not in text
        assert packet(seat, story.told[seat]).caucuses[0].title in text
    assert "Caucus, Side A" not in text_of(story, BEN)
    assert "Caucus, Side B" not in text_of(story, ANA)


def test_private_notes_are_in_their_authors_packet_alone():
    """Private messages in the summary (a breakdown of others, see ``tests/breakdowns``)."""
    story = day()
    assert "Ben softened" in text_of(story, MARA)
    assert not any("softened" in text_of(story, seat) for seat in (ANA, BEN, LUIS, TOMAS))


def test_the_pad_and_the_entry_for_a_breach_are_in_each_mediators_packet_and_in_no_other():
    story = day()
    for seat in MEDIATORS:
        made = packet(seat, story.told[seat])
        assert [(note.by, note.about, note.what) for note in made.pad] == [
            ("Mara Lindqvist", "room", ""),
            ("Mara Lindqvist", "room", "Caucus, Side A"),
            ("Mara Lindqvist", "person", "Ben Okafor"),
            ("Mara Lindqvist", "topic", "The lease of Harbour Lane"),
            ("Mara Lindqvist", "", ""),
        ]
        (entry,) = made.breaches
        assert (entry.by, entry.reason, entry.text) == ("Mara Lindqvist", "threat", "Told the police at 11:20.")
    for seat in (ANA, BEN, LUIS):
        made = packet(seat, story.told[seat])
        assert (made.private_notes, made.pad, made.breaches) == ((), (), ())
        assert not {"private-notes", "pad", "breaches"} & set(made.parts())
        assert not any(words in text_of(story, seat) for words in ("For Tomas", "police", "threat"))


def test_who_mediates_later_has_nothing_that_was_written_on_the_pad_before():
    story = Story().opened().admitted(ANA).tell(MARA, WriteOnPad("Before."), KeepNote("My own."))
    story.tell(HOST, InviteSeat(late_person("s-late", Role.CO_MEDIATOR))).tell(MARA, WriteOnPad("After."))
    assert [note.text for note in packet("s-late", story.told["s-late"]).pad] == ["After."]


def test_a_note_on_a_topic_that_is_gone_is_kept_without_its_title():
    story = Story().opened().admitted(ANA).tell(MARA, AddAgendaItem("Rent"))
    topic = story.session.agenda[0].id
    story.tell(MARA, WriteOnPad("Too early.", topic=topic), RemoveAgendaItem(topic))
    (note,) = packet(MARA, story.told[MARA]).pad
    assert (note.text, note.about, note.what) == ("Too early.", "topic", "")


def test_the_joint_chat_is_in_it_only_if_the_session_says_so():
    assert packet(ANA, day().told[ANA]).chat == ()
    assert [s.text for s in packet(ANA, day(chat_in_summary=True).told[ANA]).chat] == ["I would like to keep the shop."]


def test_the_parts_name_what_a_packet_holds_and_nothing_of_its_content():
    story = day()
    parts = packet(BEN, story.told[BEN]).parts()
    assert parts == ("outcome", "attendance", "stages", "agenda", "breaks", "released", "board", "caucuses")
    assert packet(MARA, story.told[MARA]).parts()[-3:] == ("private-notes", "pad", "breaches")
    assert packet(TOMAS, story.told[TOMAS]).parts()[-2:] == ("pad", "breaches")


def test_what_somebody_was_shown_later_stands_in_their_summary_at_its_time():
    story = Story().opened(chat_in_summary=True).admitted(ANA, OLEG).say(ANA, "One.").say(OLEG, "Two.")
    story.tell(OLEG, Depart()).admitted(BEN, MEI).say(BEN, "Three.")
    story.tell(MARA, CatchUp(BEN, JOINT, tuple(story.session.lines[JOINT])[:2]))
    spoken = [(line.by, line.text) for line in packet(BEN, story.told[BEN]).chat]
    assert spoken == [("Ana Duarte", "One."), ("Oleg Marin", "Two."), ("Ben Okafor", "Three.")]
    assert [line.text for line in packet(MEI, story.told[MEI]).chat] == ["Three."]


def test_two_who_are_kept_apart_are_in_no_packet_of_the_other():
    story = kept_apart()
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("870 a month.",)), CloseSession(Outcome.SETTLED))
    for reader, other, name in ((ANA, BEN, "Ben Okafor"), (BEN, ANA, "Ana Duarte")):
        text = text_of(story, reader)
        assert name not in text
        assert other not in text
    made = packet(BEN, story.told[BEN])
    assert [(spoken.by, spoken.text) for spoken in made.released] == [("", "870 would do.")]
    assert {stay.who.name for stay in made.attendance} == {"Ben Okafor", "Mara Lindqvist", "Oleg Marin"}
    assert {"Ana Duarte", "Ben Okafor"} < {stay.who.name for stay in packet(MARA, story.told[MARA]).attendance}


def test_distress_reasons_and_who_was_with_whom_stand_in_nobodys_packet():
    story = Story().opened().admitted(ANA, OLEG).say(ANA, "One.")
    story.tell(ANA, SignalDistress(), Ask(RequestKind.HELP, "He frightens me."))
    story.tell(ANA, Attest("Lena", not_recording=True, not_relaying=True)).tell(MARA, CloseDistress(ANA))
    story.tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    for seat in (ANA, OLEG, MARA):
        said = repr(packet(seat, story.told[seat]))
        assert not [word for word in ("istress", "frightens", "Lena") if word in said]
