"""Nobody of no side sits in a consultation but by an answer from there, whatever anybody does."""

import pytest

from room_server.session import core, placement
from room_server.session.people import HOST, NEUTRAL
from room_server.session.practices.knocking import KnockAnswered
from room_server.session.practices.moves import SeatPlaced
from room_server.session.rooms import RoomKind
from tests.laws.faults_of_core import replaced
from tests.laws.generator import Generator

RUNS, LENGTH = 80, 200


class Trespass(Exception):
    """Somebody came into a consultation whom nobody there let in."""


def _watched(true):
    def decide(session, by, command, turn):
        events = true(session, by, command, turn)
        let_in = {(e.seat, e.room) for e in events if isinstance(e, KnockAnswered) and e.admitted}
        for event in events:
            if isinstance(event, SeatPlaced) and session.rooms[event.room].kind is RoomKind.CONSULTATION:
                side = session.rooms[event.room].side
                served = session.seats.get(event.person.serves)
                belongs = side in {event.person.side, served.person.side if served else NEUTRAL}
                if not belongs and (event.person.seat, event.room) not in let_in:
                    raise Trespass
                assert belongs or by != HOST
        return events

    return decide


def _come_in(runs: int) -> int:
    """Carry runs out; return how many knocks were answered."""
    count = 0
    for seed in range(runs):
        made = Generator(f"rooms/{seed}")
        made.run(LENGTH)
        count += sum(type(step.asks[0]).__name__ == "AnswerKnock" for step in made.steps)
    return count


def test_whoever_is_of_no_side_comes_in_by_an_answer_from_there_alone():
    with replaced(core, "decide", _watched(core.decide)):
        assert _come_in(RUNS) >= 10, "too few knocks for the search to mean anything"


def test_a_mediator_who_goes_in_without_being_let_in_is_found():
    everywhere = replaced(placement, "check", lambda *_: None)
    with everywhere, replaced(core, "decide", _watched(core.decide)), pytest.raises(Trespass):
        _come_in(RUNS)
