import asyncio

import pytest

from room_server.host.session_host import HostSettings, SessionClosing
from room_server.log.memory import MemoryLog
from room_server.log.port import LogUnavailable
from room_server.session.glimpses import Devices, Pointer
from room_server.session.practices.attendance import Depart, Remove
from room_server.session.practices.breaks import Ask, StartBreak
from room_server.session.practices.moves import Move
from room_server.session.practices.recall import ProlongRecall, SetRecall
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomKind
from tests.host.wires import ANA, BEN, MARA, House, until


def caucus_of(host):
    return next(room.id for room in host.session.rooms.values() if room.kind is RoomKind.CAUCUS)


async def test_each_reader_is_told_its_own_events_numbered_without_gaps():
    house = House()
    host, lines = await house.seated()
    await house.do(host, ANA, Say(JOINT, "good morning"))
    for line in lines.values():
        shown = line.views[0][0]
        assert [v.ordinal for v in line.got] == list(range(shown + 1, shown + 1 + len(line.got)))
        assert line.names()[-1] == "Said"
    await house.directory.close()


async def test_a_move_is_cut_at_the_worker_before_anyone_is_told_and_bound_after():
    house = House()
    host, _ = await house.seated()
    assert house.media.hearing[BEN] == {ANA, MARA}
    house.tape.acts.clear()
    await house.do(host, MARA, Move((ANA,), caucus_of(host), ()))
    acts = house.tape.acts
    first_told = next(i for i, act in enumerate(acts) if act[0] == "told")
    assert acts.index(("narrow",)) < first_told
    assert all(act[0] != "route" for act in acts[:first_told])
    assert ANA not in house.media.hearing[BEN]
    assert house.media.hearing[ANA] == frozenset()
    await house.directory.close()


async def test_a_caucus_line_reaches_nobody_outside():
    house = House()
    host, lines = await house.seated()
    room = caucus_of(host)
    await house.do(host, MARA, Move((ANA, MARA), room, ()))
    before = len(lines[BEN].got)
    await house.do(host, ANA, Say(room, "between us"))
    assert len(lines[BEN].got) == before
    assert lines[MARA].names()[-1] == "Said"
    await house.directory.close()


async def test_the_same_command_id_is_carried_out_once_and_never_refused_for_having_been():
    house = House()
    host, lines = await house.seated()
    for _ in range(3):
        await host.submit(ANA, "once", Ask("break"))
    assert lines[MARA].names().count("RequestMade") == 1
    with pytest.raises(Refusal) as refused:
        await host.submit(ANA, "twice", Ask("break"))
    assert refused.value.because is Because.ALREADY
    await house.directory.close()


async def test_a_new_node_reads_the_same_history_and_knows_the_commands_that_were_carried_out():
    first = House()
    host, _ = await first.seated()
    await host.submit(ANA, "once", Ask("break"))
    told = {seat: [v.event for v in host.told(seat)] for seat in (MARA, ANA, BEN)}
    await first.directory.close()
    second = House(log=first.log)
    again = await second.directory.host("case")
    assert {seat: [v.event for v in again.told(seat)] for seat in (MARA, ANA, BEN)} == told
    await again.submit(ANA, "once", Ask("break"))
    assert [v.event for v in again.told(ANA)] == told[ANA]
    await second.directory.close()


async def test_a_returning_reader_gets_what_it_missed_and_nothing_twice():
    house = House()
    host, lines = await house.seated()
    line = lines[BEN]
    cursor = line.got[-1].ordinal
    host.detach(BEN, line)
    await house.do(host, ANA, Say(JOINT, "while you were away"))
    back = house.line(host, BEN, after=cursor)
    assert back.resumes == [cursor]
    assert [(v.ordinal, v.event.text) for v in back.got if type(v.event).__name__ == "Said"] == [
        (cursor + 1, "while you were away")
    ]
    assert back.views == []
    await house.directory.close()


async def test_a_cursor_that_cannot_be_continued_gets_a_whole_view():
    house = House()
    host, _ = await house.seated()
    for impossible in (10_000, 0, -3):
        assert house.line(host, BEN, after=impossible).views
    await house.directory.close()


async def test_the_newest_line_of_a_seat_wins_and_the_older_one_is_told_so():
    house = House()
    host, lines = await house.seated()
    newer = house.line(host, BEN)
    assert lines[BEN].goodbye == "replaced"
    host.detach(BEN, lines[BEN])
    await house.do(host, ANA, Say(JOINT, "hello"))
    assert newer.names()[-1] == "Said"
    await house.directory.close()


async def test_a_line_that_stays_away_is_told_as_lost_after_the_grace_time_and_then_as_back():
    house = House(settings=HostSettings(line_grace_ms=30))
    host, lines = await house.seated()
    host.detach(BEN, lines[BEN])
    house.clock.now += 31
    await until(lambda: "LineLost" in lines[ANA].names())
    assert host.session.seats[BEN].room == JOINT, "who drops stays seated"
    house.line(host, BEN)
    await until(lambda: "LineBack" in lines[ANA].names())
    await house.directory.close()


async def test_the_joint_session_rests_when_the_mediator_drops_and_wakes_on_return():
    house = House(settings=HostSettings(line_grace_ms=30))
    host, lines = await house.seated()
    host.detach(MARA, lines[MARA])
    house.clock.now += 31
    await until(lambda: "RoomRested" in lines[ANA].names())
    assert set(house.media.hearing.values()) == {frozenset()}
    house.line(host, MARA)
    await until(lambda: "RoomWoke" in lines[ANA].names())
    await until(lambda: house.media.hearing[BEN] == {ANA, MARA})
    await house.directory.close()


async def test_a_break_ends_by_itself():
    house = House()
    host, _ = await house.seated()
    await house.do(host, MARA, StartBreak(1, (JOINT,)))
    assert house.media.hearing[BEN] == frozenset()
    started = host.session.breaks[JOINT]
    again = House(log=house.log)
    again.clock.now = started.until + 1
    await house.directory.close()
    later = await again.directory.host("case")
    await until(lambda: not later.session.breaks)
    assert [type(v.event).__name__ for v in later.told(ANA)].count("BreakEnded") == 1
    await again.directory.close()


async def test_a_recall_ends_at_its_time_while_the_server_runs():
    house = House()
    host, _ = await house.seated()
    await house.do(host, MARA, Move((ANA,), caucus_of(host), ()))
    await house.do(host, MARA, SetRecall((ANA,), 1, tuple(host.session.rooms[JOINT].seated)))
    house.clock.now += 1_000
    await until(lambda: host.session.seats[ANA].room == JOINT)
    assert host.session.recall is None
    await house.directory.close()


async def test_a_recall_set_before_the_server_died_brings_people_over_at_its_time_and_not_before():
    house = House()
    host, _ = await house.seated()
    await house.do(host, MARA, Move((ANA,), caucus_of(host), ()))
    await house.do(host, MARA, SetRecall((ANA,), 60, tuple(host.session.rooms[JOINT].seated)))
    await house.do(host, MARA, ProlongRecall(60))
    until_ms = host.session.recall.until
    await house.directory.close()
    again = House(log=house.log)
    again.clock.now = until_ms - 1
    later = await again.directory.host("case")
    await asyncio.sleep(0.02)
    assert later.session.recall is not None
    await again.directory.close()
    at_last = House(log=house.log)
    at_last.clock.now = until_ms
    last = await at_last.directory.host("case")
    await until(lambda: last.session.seats[ANA].room == JOINT)
    assert last.session.recall is None
    assert not last.session.seats[ANA].confirmed
    await at_last.directory.close()


async def test_a_removed_person_gets_the_word_and_then_nothing_more():
    house = House()
    host, lines = await house.seated()
    await house.do(host, MARA, Remove(BEN))
    assert lines[BEN].names()[-1] == "Removed"
    assert lines[BEN].goodbye == "removed"
    assert house.removed == [BEN]
    assert BEN not in house.media.joined
    await house.do(host, ANA, Say(JOINT, "gone"))
    assert lines[BEN].names()[-1] == "Removed"
    await house.directory.close()


async def test_a_removed_person_whom_an_old_cookie_let_in_is_sent_away_without_a_byte():
    house = House()
    host, _ = await house.seated()
    await house.do(host, MARA, Remove(BEN))
    back = house.line(host, BEN)
    assert back.goodbye == "removed"
    assert (back.views, back.resumes, back.got, back.glimpses) == ([], [], [], [])
    assert BEN not in host.attached
    await house.directory.close()


async def test_who_leaves_the_call_keeps_the_line_but_no_media():
    house = House()
    host, lines = await house.seated()
    await house.do(host, BEN, Depart())
    assert lines[BEN].goodbye == ""
    assert BEN not in house.media.joined
    await house.directory.close()


async def test_glimpses_stay_in_the_room_and_devices_are_shown_to_who_comes_later():
    house = House()
    host, lines = await house.seated()
    host.peek(ANA, Pointer(JOINT, 1.0, 2.0))
    host.peek(ANA, Devices(True, False))
    assert [type(g.body).__name__ for g in lines[BEN].glimpses] == ["Pointer", "Devices"]
    room = caucus_of(host)
    await house.do(host, MARA, Move((ANA,), room, ()))
    lines[BEN].glimpses.clear()
    host.peek(ANA, Pointer(room, 3.0, 4.0))
    host.peek(ANA, Devices(False, False))
    assert lines[BEN].glimpses == []
    assert any(isinstance(g.body, Devices) for g in lines[MARA].glimpses), "mediators see it from everywhere"
    fresh = house.line(host, MARA)
    assert [g.body for g in fresh.glimpses] == [Devices(False, False)]
    await house.directory.close()


async def test_while_the_log_does_not_answer_nobody_is_told_and_nothing_is_lost():
    class Mute(MemoryLog):
        mute = False

        async def append(self, session, **kw):
            if self.mute:
                raise LogUnavailable
            return await super().append(session, **kw)

    log = Mute()
    house = House(log=log)
    host, lines = await house.seated()
    log.mute = True
    saying = asyncio.ensure_future(host.submit(ANA, "said", Say(JOINT, "still here")))
    done, _ = await asyncio.wait({saying}, timeout=0.2)
    assert not done
    assert "Said" not in lines[ANA].names() + lines[BEN].names()
    log.mute = False
    await saying
    assert lines[BEN].names().count("Said") == 1
    await house.directory.close()


async def test_a_lost_answer_of_the_log_is_asked_for_again_and_tells_once():
    class Forgetful(MemoryLog):
        lose = False

        async def append(self, session, **kw):
            result = await super().append(session, **kw)
            if self.lose:
                self.lose = False
                raise LogUnavailable
            return result

    log = Forgetful()
    house = House(log=log)
    host, lines = await house.seated()
    log.lose = True
    await house.do(host, ANA, Say(JOINT, "once"))
    await house.do(host, ANA, Say(JOINT, "and again"))
    assert [v.event.text for v in lines[BEN].got if type(v.event).__name__ == "Said"] == ["once", "and again"]
    await house.directory.close()


async def test_two_nodes_on_one_session_agree_and_decide_again_on_the_newer_state():
    one = House()
    host, lines = await one.seated()
    other = House(log=one.log)
    second = await other.directory.host("case")
    room = caucus_of(host)
    await one.do(host, MARA, Move((ANA,), room, ()))
    with pytest.raises(Refusal) as refused:
        await second.submit(ANA, "late", Say(JOINT, "typed for the old room"))
    assert refused.value.because is Because.ROOM_CHANGED
    await second.submit(BEN, "ok", Say(JOINT, "from the other node"))
    await until(lambda: any(v.event.text == "from the other node" for v in lines[BEN].got if hasattr(v.event, "text")))
    assert host.session == second.session
    await one.directory.close()
    await other.directory.close()


async def test_a_flood_of_asking_for_fresh_connections_costs_one_in_each_pause():
    house = House()
    host, _ = await house.seated()
    house.media.joined.clear()
    for _ in range(50):
        await host.signal(ANA, {"t": "again"})
    await until(lambda: house.media.joined == [ANA])
    await house.do(host, MARA, Say(JOINT, "nobody waited for that"))
    assert house.media.joined == [ANA]
    await house.directory.close()


async def test_a_media_worker_that_died_is_connected_and_routed_anew():
    house = House()
    await house.seated()
    house.media.joined.clear()
    house.media.hearing = {}
    house.media.on_lost("case")
    await until(lambda: sorted(house.media.joined) == sorted([ANA, BEN, MARA]) and bool(house.media.hearing))
    assert house.media.hearing[BEN] == {ANA, MARA}
    await house.directory.close()


async def test_after_close_a_command_is_answered_with_closing_and_lines_know_why():
    house = House()
    host, lines = await house.seated()
    await house.directory.close()
    assert {line.goodbye for line in lines.values()} == {"going-down"}
    with pytest.raises(SessionClosing):
        await host.submit(ANA, "late", Say(JOINT, "hello?"))
