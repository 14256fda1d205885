from room_server.session.core import EVOLVE, RULES
from room_server.session.practices.address import AddressIsOver
from room_server.session.practices.attendance import AskToMute, NoteLine
from room_server.session.practices.breach import DeclareBreach
from room_server.session.practices.breaks import BreakIsOver
from room_server.session.practices.moves import RoomEntered
from room_server.session.practices.opening import ConsoleGiven, InviteSeat, OpenSession
from room_server.session.practices.recall import RecallIsOver
from room_server.session.practices.speaking import NoteSpeech
from room_server.session.views.fold import TELL
from room_server.wire.messages import COMMANDS, GLIMPSES, LOGGED, NAMES, TOLD, name_of


def test_a_name_is_the_class_s_in_lower_case_with_hyphens():
    assert name_of(AskToMute) == "ask-to-mute"


def test_every_class_has_one_name_and_every_name_one_class():
    assert len(set(NAMES.values())) == len(NAMES)
    assert set(NAMES) == {*COMMANDS.values(), *LOGGED.values(), *TOLD.values(), *GLIMPSES.values()}


def test_commands_of_the_host_alone_are_not_on_the_wire():
    assert set(RULES) - set(COMMANDS.values()) == {
        OpenSession,
        InviteSeat,
        NoteLine,
        BreakIsOver,
        NoteSpeech,
        AddressIsOver,
        RecallIsOver,
        DeclareBreach,  # over HTTP, after the password was asked again
    }


def test_what_is_told_is_what_a_view_folds_and_entering_is_told_as_what_it_shows():
    assert set(TOLD.values()) == set(TELL)
    assert set(EVOLVE) - set(TOLD.values()) == {RoomEntered, ConsoleGiven}
