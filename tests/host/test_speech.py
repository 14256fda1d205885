"""Speaking time: whose seconds belong to which room and to whom, and when they are written down."""

from room_server.host.session_host import HostSettings
from room_server.host.speech import Batches, next_on_grid
from room_server.session.people import HOST
from room_server.session.practices.address import EndAddress, StartAddress
from room_server.session.practices.moves import Move
from room_server.session.practices.speaking import NoteSpeech, ShowSpeakingTime, Spoke, Spoken
from room_server.session.practices.stages import SetStage
from room_server.session.rooms import JOINT
from room_server.session.state import Stage
from tests.cast import ANA as ANA_OF_CAST
from tests.cast import BEN as BEN_OF_CAST
from tests.cast import MARA as MARA_OF_CAST
from tests.cast import TOMAS
from tests.host.wires import ANA, BEN, MARA, House, until
from tests.scenario import Story

BATCH_MS = 60_000


def spoken(line):
    return [v.event for v in line.got if isinstance(v.event, Spoken)]


async def house(batch_ms=BATCH_MS):
    made = House(settings=HostSettings(speech_batch_ms=batch_ms))
    host, lines = await made.seated()
    made.media.said.clear()
    return made, host, lines


async def move(made, host, seats, room):
    await made.do(host, MARA, Move(seats, room, tuple(host.session.rooms[room].seated), ()))


async def test_what_was_said_before_a_move_belongs_to_the_room_it_was_said_in():
    made, host, lines = await house()
    (room,) = [room for room in host.session.rooms if room != JOINT]
    made.media.said = {ANA: 3_000, MARA: 500}
    await move(made, host, (MARA,), room)
    await until(lambda: spoken(lines[MARA]))
    (told,) = spoken(lines[MARA])
    assert (told.room, told.spoke) == (JOINT, (Spoke(ANA, 3_000), Spoke(MARA, 500)))
    assert spoken(lines[ANA]) == spoken(lines[BEN]) == []


async def test_talk_without_a_mediator_is_not_written_down():
    made, host, lines = await house()
    (room,) = [room for room in host.session.rooms if room != JOINT]
    await move(made, host, (MARA,), room)
    made.media.said = {ANA: 3_000, BEN: 1_000}
    version = host.session
    await move(made, host, (MARA,), JOINT)
    await made.do(host, MARA, SetStage(Stage.OPENING))
    assert version is not host.session
    assert spoken(lines[MARA]) == []


async def test_it_is_written_down_on_the_grid_of_the_clock():
    made, host, lines = await house(batch_ms=50)
    made.media.said = {BEN: 40}
    made.clock.now = next_on_grid(made.clock.now, 50)
    await until(lambda: spoken(lines[MARA]))
    assert spoken(lines[MARA])[0].spoke == (Spoke(BEN, 40),)
    assert made.tape.acts.count(("told", ANA, "Spoken")) == 0
    await host.close("going-down")


async def test_switching_it_on_ends_the_batch_that_the_room_may_not_read():
    made, host, lines = await house()
    made.media.said = {ANA: 9_000}
    await made.do(host, MARA, ShowSpeakingTime(shown=True))
    made.media.said = {BEN: 2_000}
    await made.do(host, MARA, SetStage(Stage.OPENING))
    await until(lambda: spoken(lines[ANA]))
    assert [event.spoke for event in spoken(lines[ANA])] == [(Spoke(BEN, 2_000),)]
    assert [event.spoke for event in spoken(lines[MARA])] == [(Spoke(ANA, 9_000),), (Spoke(BEN, 2_000),)]


async def test_a_server_that_stops_writes_down_what_is_left():
    made, _, lines = await house()
    made.media.said = {ANA: 1_500}
    await made.directory.close()
    assert lines[MARA].goodbye == "going-down"
    again = await made.directory.host("case")
    last = again.told(MARA)[-1].event
    assert isinstance(last, Spoken)
    assert last.spoke == (Spoke(ANA, 1_500),)
    await made.directory.close()


async def test_the_same_batch_twice_is_written_down_once():
    _, host, lines = await house()
    command = NoteSpeech(JOINT, (MARA,), (Spoke(ANA, 1_000),))
    for _ in range(2):
        await host.submit(HOST, "speech/joint/7/1790000000000", command)
    assert len(spoken(lines[MARA])) == 1


def story():
    told = Story().opened().admitted(ANA_OF_CAST, BEN_OF_CAST, TOMAS).caucus("a").bring(ANA_OF_CAST, "a")
    return told.bring(MARA_OF_CAST, "a", by=MARA_OF_CAST)


def begun(told):
    batches = Batches()
    batches.turn(told.session, told.now, len(told.log))
    return batches


def test_what_happens_elsewhere_neither_ends_a_batch_nor_changes_it():
    told = story()
    batches = begun(told)
    batches.heard({BEN_OF_CAST: 1_000})
    told.bring(ANA_OF_CAST, "joint")  # the joint session sees it: its batch ends
    assert batches.turns(told.session)
    batches.turn(told.session, told.now, len(told.log))
    assert [noted.command.room for noted in batches.take()] == [JOINT]
    told.caucus("b").bring(MARA_OF_CAST, "b", by=MARA_OF_CAST)
    batches.heard({BEN_OF_CAST: 500})
    batches.turn(told.session, told.now, len(told.log))
    assert batches.take() == (), "the mediator went from one caucus to another: no matter of the joint session"
    batches.heard({BEN_OF_CAST: 250})
    batches.cut(told.now, len(told.log))
    (noted,) = batches.take()
    assert noted.command == NoteSpeech(JOINT, (TOMAS,), (Spoke(BEN_OF_CAST, 750),))


def test_who_comes_in_reads_nothing_of_what_was_said_before():
    told = story()
    batches = begun(told)
    batches.heard({ANA_OF_CAST: 30_000})
    told.bring(TOMAS, "a", by=TOMAS)
    batches.turn(told.session, told.now, len(told.log))
    batches.heard({ANA_OF_CAST: 40})
    batches.cut(told.now, len(told.log))
    first, second = batches.take()
    assert (first.command.told, first.command.spoke[0].ms) == ((MARA_OF_CAST,), 30_000)
    assert (set(second.command.told), second.command.spoke[0].ms) == ({MARA_OF_CAST, TOMAS}, 40)
    assert first.id != second.id


def test_speech_of_nobody_who_is_seated_is_nobody_s():
    batches = begun(story())
    batches.heard({"s-none": 1_000})
    batches.cut(0, 0)
    assert batches.take() == ()


async def test_what_is_said_to_all_rooms_is_in_no_room_s_sum():
    made, host, lines = await house()
    made.media.said = {MARA: 1_000, ANA: 2_000}
    await made.do(host, MARA, StartAddress())
    await until(lambda: spoken(lines[MARA]))
    made.media.said = {MARA: 9_000, ANA: 500}
    await made.do(host, MARA, EndAddress())
    await until(lambda: len(spoken(lines[MARA])) > 1)
    before, meanwhile = spoken(lines[MARA])
    assert before.spoke == (Spoke(ANA, 2_000), Spoke(MARA, 1_000))
    assert meanwhile.spoke == (Spoke(ANA, 500),)
