"""How it stands with people, as a view keeps it: waits that begin and end, and a mediator's time with each side."""

from random import Random

from room_server.session.people import NEUTRAL, NO_CARE
from room_server.session.practices import moves
from room_server.session.practices.attendance import Depart, Departed, Removed
from room_server.session.practices.distress import SignalDistress
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, TOMAS
from tests.scenario import Story


def test_a_room_waits_from_the_moment_when_its_last_mediator_goes():
    story = Story().opened().admitted(ANA, LUIS, TOMAS).caucus("a").bring((ANA, LUIS, TOMAS), "a")
    assert story.view(MARA).rooms[story.room("a")].waiting_since is None
    story.bring(TOMAS, "joint")
    for reader in (ANA, MARA):
        assert story.view(reader).rooms[story.room("a")].waiting_since == story.last(moves.SeatPlaced).at
    assert story.view(ANA).rooms[JOINT].waiting_since is None
    story.bring(MARA, "a")
    assert story.view(ANA).rooms[story.room("a")].waiting_since is None


def test_a_signal_outlasts_coming_and_going_and_nobody_else_is_shown_it():
    story = Story().opened().admitted(ANA).tell(ANA, SignalDistress())
    since = story.now
    story.tell(ANA, Depart()).admitted(ANA, BEN)
    assert story.view(ANA).people[ANA].care.distress_since == since
    assert story.view(BEN).people[ANA].care == NO_CARE


def test_a_mediators_time_with_each_side_is_what_a_replay_of_the_whole_log_gives():
    rng = Random(7)
    story = Story().opened().admitted(TOMAS, ANA, LUIS, BEN, MEI, ELIN).caucus("a").caucus("b")
    for _ in range(60):
        who, where = rng.choice((MARA, TOMAS, ANA, LUIS, BEN, MEI)), rng.choice(("a", "b", "joint"))
        if story.session.seats[who].room != story.room(where):
            story.now += rng.randrange(600_000)
            story.bring(who, where)
    for mediator in (MARA, TOMAS):
        seen = story.view(mediator)
        mine = {
            side: alone.spent_ms + (story.now - alone.since if alone.since else 0) for side, alone in seen.alone.items()
        }
        assert mine == _replayed(story, mediator)
        assert sum(mine.values()) > 0


def _replayed(story, mediator):
    """Reckon from every event of the log, seen by nobody in particular, who sat where for how long."""
    where, sides, spent, before = {}, {}, {}, None
    for event in [*story.log, None]:
        now = event.at if event is not None else story.now
        room = where.get(mediator)
        side = story.session.rooms[room].side if room in story.session.rooms else NEUTRAL
        if before is not None and side != NEUTRAL and any(r == room and sides[s] == side for s, r in where.items()):
            spent[side] = spent.get(side, 0) + now - before
        if isinstance(event, moves.SeatPlaced):
            where[event.person.seat], sides[event.person.seat] = event.room, event.person.side
        elif isinstance(event, Departed | Removed):
            where.pop(event.seat, None)
        before = now
    return spent
