"""The host's half of sound and picture: what is cut before readers are told, and what is bound after."""

import pytest

from room_server.host.sound import Sound
from room_server.media.double import MediaDouble
from room_server.media.port import SCREEN, VOICE
from room_server.session.people import HOST
from room_server.session.practices.address import EndAddress, StartAddress
from room_server.session.practices.attendance import Depart, NoteLine
from room_server.session.practices.moves import Admit
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.screens import StartScreen, StopScreen
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome
from tests.cast import ANA, BEN, ELIN, IRENA, MARA
from tests.scenario import Story

CASE = "case"
HERE = frozenset({MARA, ANA, BEN, ELIN})


class Room:
    """A story, its sound, and browsers that have answered."""

    def __init__(self):
        self.media = MediaDouble()
        self.media.listen(lambda *_: None, lambda _: None)
        self.sound = Sound(CASE, self.media)
        self.story = Story().opened().admitted(ANA, BEN, ELIN)

    async def open(self):
        await self.sound.attend(self.story.session, HERE)
        for seat in sorted(HERE):
            assert await self.sound.signal(seat, {"t": "answer", "sdp": "v=0"}) is None
        await self.sound.bind(self.story.session)
        self.media.calls.clear()
        return self

    def words(self):
        said = [word for word, _, _ in self.media.calls]
        self.media.calls.clear()
        return said

    def shown(self, whose):
        """Return who gets a person's screen."""
        return {one for one in HERE if self.media.hears(CASE, one, SCREEN + whose)}

    def heard_by(self, seat):
        return {one for one in HERE if self.media.hears(CASE, seat, one)}


@pytest.fixture
async def room():
    return await Room().open()


async def test_everybody_in_a_room_hears_the_others_and_nobody_hears_an_observer(room):
    assert room.heard_by(ANA) == {MARA, BEN}
    assert room.heard_by(ELIN) == {MARA, ANA, BEN}


async def test_cutting_takes_away_what_is_no_longer_allowed_and_binds_nothing(room):
    room.story.caucus("a").bring((ANA, MARA), "a")
    await room.sound.cut(room.story.session)
    assert room.words() == ["narrow"]
    assert room.heard_by(BEN) == set()
    assert room.heard_by(ANA) == {MARA}
    await room.sound.bind(room.story.session)
    assert room.words() == [], "cutting was all that this move asked for"
    room.story.bring((ANA, MARA), "joint")
    await room.sound.cut(room.story.session)
    assert room.heard_by(BEN) == set(), "what is allowed again is bound only after it was told"
    assert room.words() == []
    await room.sound.bind(room.story.session)
    assert room.words() == ["route"]
    assert room.heard_by(BEN) == {MARA, ANA}


async def test_where_nothing_changed_the_worker_is_not_asked(room):
    room.story.say(ANA, "Good morning.")
    await room.sound.cut(room.story.session)
    await room.sound.bind(room.story.session)
    await room.sound.attend(room.story.session, HERE)
    assert room.words() == []


async def test_who_comes_back_to_a_rested_room_is_bound_again(room):
    room.story.tell(HOST, NoteLine(MARA, up=False))
    await room.sound.cut(room.story.session)
    assert room.words() == ["narrow"]
    assert room.heard_by(ANA) == set()
    room.story.tell(HOST, NoteLine(MARA, up=True))
    await room.sound.bind(room.story.session)
    assert room.heard_by(ANA) == {MARA, BEN}


async def test_only_who_is_seated_and_on_the_line_has_a_connection(room):
    await room.sound.attend(room.story.session, HERE - {BEN})
    assert room.media.calls == [("leave", CASE, BEN)]
    room.words()
    room.story.tell(ANA, Depart())
    await room.sound.attend(room.story.session, HERE)
    assert room.media.calls == [("leave", CASE, ANA), ("join", CASE, BEN)]


async def test_a_new_page_of_the_same_seat_gets_a_fresh_connection(room):
    await room.sound.attend(room.story.session, HERE, again=ANA)
    assert room.media.calls == [("join", CASE, ANA)]
    room.words()
    await room.sound.attend(room.story.session, HERE - {BEN}, again=BEN)
    assert room.media.calls == [("leave", CASE, BEN)]


async def test_an_observer_publishes_nothing(room):
    seats = room.media._seats[CASE]
    assert {seat for seat, one in seats.items() if one.receive_only} == {ELIN}


async def test_a_word_for_the_forwarder_is_answered_with_its_code_and_without_a_connection_not_at_all(room):
    assert await room.sound.signal(ANA, {"t": "nonsense"}) == "media-malformed"
    assert await room.sound.signal(ANA, {"t": "answer", "sdp": "v=0"}) == "media-answer-invalid"
    await room.sound.attend(room.story.session, HERE - {ANA})
    room.words()
    assert await room.sound.signal(ANA, {"t": "nonsense"}) is None
    assert room.words() == []


async def test_after_a_worker_died_everyone_is_connected_and_routed_anew(room):
    room.media.lose()
    await room.sound.restore(room.story.session, HERE - {BEN})
    assert room.words() == ["join", "join", "join", "route"]
    for seat in (MARA, ANA):
        await room.sound.signal(seat, {"t": "answer", "sdp": "v=0"})
    assert room.heard_by(ANA) == {MARA}


async def test_when_the_session_is_over_every_connection_ends(room):
    room.story.tell(MARA, DraftOutcome(Outcome.ADJOURNED), CloseSession(Outcome.ADJOURNED))
    await room.sound.cut(room.story.session)
    await room.sound.attend(room.story.session, HERE)
    assert room.words() == ["narrow", "leave", "leave", "leave", "leave"]
    await room.sound.end()
    assert room.words() == ["end"]
    assert await room.sound.signal(ANA, {"t": "again"}) is None


async def test_a_screen_is_bound_to_those_who_were_named_and_cut_before_anybody_is_told(room):
    seen = tuple(sorted(room.story.session.rooms[JOINT].seated))
    room.story.tell(MARA, StartScreen(JOINT, seen))
    await room.sound.cut(room.story.session)
    assert room.shown(MARA) == set()
    await room.sound.bind(room.story.session)
    assert room.shown(MARA) == HERE - {MARA}
    assert room.words() == ["route"]
    room.story.arrived(IRENA).tell(MARA, Admit(IRENA))
    await room.sound.cut(room.story.session)
    assert room.words() == ["narrow"]
    assert room.shown(MARA) == set()
    assert room.heard_by(ANA) == {MARA, BEN}
    room.story.tell(MARA, StartScreen(JOINT, (*seen, IRENA)), StopScreen(JOINT))
    await room.sound.bind(room.story.session)
    assert room.shown(MARA) == set()


async def test_a_mediator_who_speaks_to_all_is_a_voice_elsewhere_and_cut_before_anybody_is_told(room):
    room.story.caucus("a").bring(ANA, "a")
    await room.sound.bind(room.story.session)
    room.story.tell(MARA, StartAddress())
    await room.sound.cut(room.story.session)
    assert not room.media.hears(CASE, ANA, VOICE + MARA), "bound only after it was told"
    await room.sound.bind(room.story.session)
    assert [one for one in HERE if room.media.hears(CASE, one, VOICE + MARA)] == [ANA]
    assert (room.heard_by(ANA), room.heard_by(MARA)) == (set(), {BEN})
    room.story.tell(MARA, EndAddress())
    await room.sound.cut(room.story.session)
    assert not room.media.hears(CASE, ANA, VOICE + MARA)
