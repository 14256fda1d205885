"""What the check before joining found: told from the lobby to the mediators alone, in words of fixed sets."""

import pytest

from room_server.session.people import HOST, DeviceState, LineState, Mode, Readiness, Role, SeatId, SpeakerState
from room_server.session.practices.attendance import Arrive, Depart, Hold
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.readiness import ReadinessTold, TellReadiness
from room_server.session.refusals import Because
from tests.cast import ANA, BEN, EVERYBODY, LUIS, MARA, MEDIATORS, TOMAS, late_person
from tests.scenario import Story

TOLD = TellReadiness(DeviceState.WORKS, DeviceState.MISSING, SpeakerState.HEARD, LineState.FAIR, relayed=True)
FOUND = Readiness(DeviceState.WORKS, DeviceState.MISSING, SpeakerState.HEARD, LineState.FAIR, relayed=True)


def test_it_is_told_to_the_mediators_and_the_person_alone():
    story = Story().opened().admitted(MARA, TOMAS, LUIS).arrived(ANA, BEN).tell(ANA, TOLD)
    assert story.last(ReadinessTold).audience.seats == {ANA, *MEDIATORS}
    assert all(not story.read_by(seat, ReadinessTold) for seat in EVERYBODY if seat not in {ANA, *MEDIATORS})
    assert story.view(MARA).people[ANA].readiness == story.view(ANA).people[ANA].readiness == FOUND
    assert story.view(MARA).people[BEN].readiness is None


def test_a_mediator_who_is_invited_later_sees_it_and_a_party_who_is_does_not():
    late = SeatId("s-vera")
    story = Story().opened().arrived(ANA).tell(ANA, TOLD).tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR)))
    assert story.view(late).people[ANA].readiness == FOUND
    other = SeatId("s-ivo")
    assert ANA not in story.tell(HOST, InviteSeat(late_person(other, Role.EXPERT))).view(other).people


def test_it_is_told_from_the_lobby_alone_held_or_not():
    story = Story().opened().admitted(MARA).must_refuse(Because.NOT_SEATED, ANA, TOLD)
    story.arrived(ANA).tell(MARA, Hold(ANA, "Soon.")).tell(ANA, TOLD)
    story.admitted(ANA).must_refuse(Because.NOT_SEATED, ANA, TOLD)
    story.must_refuse(Because.NOT_ALLOWED, TOMAS, TOLD)


def test_what_was_told_already_is_no_news_and_what_changed_is():
    story = Story().opened().arrived(ANA).tell(ANA, TOLD).must_refuse(Because.ALREADY, ANA, TOLD)
    better = TellReadiness(DeviceState.WORKS, DeviceState.WORKS, SpeakerState.HEARD, LineState.GOOD, relayed=False)
    assert story.tell(ANA, better).view(MARA).people[ANA].readiness.camera is DeviceState.WORKS


def test_whoever_asks_to_come_in_again_tells_it_anew():
    story = Story().opened().arrived(ANA).tell(ANA, TOLD, Depart(), Arrive(Mode.TEXT))
    assert story.view(MARA).people[ANA].readiness is None
    assert story.session.seats[ANA].readiness is None
    assert story.tell(ANA, TOLD).view(MARA).people[ANA].readiness == FOUND


@pytest.mark.parametrize("camera", list(DeviceState))
def test_a_camera_is_never_quiet(camera):
    story = Story().opened().arrived(ANA)
    told = TellReadiness(DeviceState.QUIET, camera, SpeakerState.UNTRIED, LineState.UNMEASURED, relayed=False)
    if camera is DeviceState.QUIET:
        story.must_refuse(Because.BAD_VALUE, ANA, told)
    else:
        story.tell(ANA, told)
