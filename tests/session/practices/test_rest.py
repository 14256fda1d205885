"""Rest: no parties sit together unsupervised, unless a mediator left it so explicitly."""

from room_server.session.people import HOST
from room_server.session.practices.attendance import Depart, NoteLine, Remove
from room_server.session.practices.rest import JointKeptOpen, KeepJointOpen, RoomRested, RoomWoke
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, TOMAS
from tests.scenario import Story


def test_the_joint_session_rests_when_the_mediator_drops_and_wakes_when_she_is_back():
    """PRODUCT: the host drops and the parties sit together."""
    story = Story().opened().admitted(ANA, BEN).tell(HOST, NoteLine(MARA, up=False))
    assert story.last(RoomRested).audience.seats >= {ANA, BEN, MARA}
    assert story.hears(ANA) == frozenset()
    story.tell(HOST, NoteLine(MARA, up=True))
    assert story.last(RoomWoke).room == JOINT
    assert story.hears(ANA) == {BEN, MARA}


def test_it_rests_when_the_mediator_goes_into_a_caucus_and_the_caucus_goes_on():
    story = Story().opened().admitted(ANA, BEN, LUIS, MEI).caucus("a").bring((ANA, LUIS), "a")
    story.bring(MARA, "a", by=MARA)
    assert JOINT not in story.session.resting  # only side b sits there
    story.bring(ANA, "joint")
    assert JOINT in story.session.resting
    assert story.hears(LUIS) == {MARA}
    assert story.hears(BEN) == frozenset()


def test_the_notice_names_nobody_and_says_nothing_of_where_the_mediator_is():
    story = Story().opened().admitted(ANA, BEN, LUIS).caucus("a").bring(LUIS, "a").bring(MARA, "a", by=MARA)
    rested = story.read_by(BEN, RoomRested)[-1]
    assert (rested.room, rested.__slots__) == (JOINT, ("room",))
    assert story.room("a").encode() not in story.bytes_of(BEN)
    assert not story.read_by(LUIS, RoomRested)


def test_a_second_mediator_keeps_it_awake():
    story = Story().opened().admitted(ANA, BEN, TOMAS).tell(HOST, NoteLine(MARA, up=False))
    assert JOINT not in story.session.resting
    assert JOINT in story.tell(TOMAS, Depart()).session.resting


def test_a_removed_mediator_leaves_it_resting():
    story = Story().opened().admitted(ANA, BEN, TOMAS).tell(HOST, NoteLine(TOMAS, up=False))
    assert JOINT in story.tell(HOST, Remove(MARA)).session.resting


def test_one_side_alone_does_not_rest_and_watchers_are_no_side():
    story = Story().opened().admitted(ANA, LUIS, ELIN).tell(MARA, Depart())
    assert JOINT not in story.session.resting


def test_a_mediator_may_leave_it_open_and_that_leave_ends_when_she_is_back():
    story = Story().opened().admitted(ANA, BEN).caucus("b").tell(MARA, KeepJointOpen(open=True))
    story.bring(MARA, "b", by=MARA)
    assert JOINT not in story.session.resting
    assert story.hears(ANA) == {BEN}
    story.bring(MARA, "joint", by=MARA)
    assert not story.session.joint_kept_open
    assert story.last(JointKeptOpen).open is False


def test_the_leave_can_be_given_and_taken_back_from_a_caucus():
    story = Story().opened().admitted(ANA, BEN).caucus("b").bring(MARA, "b", by=MARA)
    assert JOINT in story.session.resting
    assert JOINT not in story.tell(MARA, KeepJointOpen(open=True)).session.resting
    assert JOINT in story.tell(MARA, KeepJointOpen(open=False)).session.resting
    story.must_refuse(Because.ALREADY, MARA, KeepJointOpen(open=False)).must_refuse(
        Because.NOT_ALLOWED, ANA, KeepJointOpen(open=True)
    )


def test_whether_it_was_left_open_is_not_shown_to_somebody_in_a_caucus():
    story = Story().opened().admitted(ANA, BEN, TOMAS).caucus("a").tell(MARA, KeepJointOpen(open=True))
    story.bring(ANA, "a").bring(TOMAS, "a", by=TOMAS)
    assert not story.view(ANA).kept_open
    assert story.view(TOMAS).kept_open
