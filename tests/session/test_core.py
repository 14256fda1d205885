"""The core's tables are total, a refusal changes nothing, and the log alone rebuilds the session."""

import copy
from functools import reduce

import pytest

from room_server.host.ids import command_key, ids_for
from room_server.session import core
from room_server.session.apart import KeptApart
from room_server.session.audience import Event
from room_server.session.core import ANYWHERE, EVOLVE, NOBODY, REACTIONS, RULES, STIRRING, decide, evolve, replay
from room_server.session.people import HOST, STEERING, Role, SeatId
from room_server.session.practices import adjournment, agenda, attendance, breaks, disclosure, outcome, talk
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, RequestKind, Session, Standing, Turn
from tests.cast import ANA, BEN, EVERYBODY, IRENA, LUIS, MARA, MEI, NADIA, OLEG, RUTH, TOMAS
from tests.scenario import SECRET, START, Story
from tests.session.samples import every_command


def practice_modules():
    return [
        module
        for name, module in vars(core).items()
        if getattr(module, "__name__", "").startswith("room_server.session.practices.")
    ]


def classes_of(module):
    return [kind for kind in vars(module).values() if isinstance(kind, type) and kind.__module__ == module.__name__]


def test_every_event_of_every_practice_stands_in_the_table_of_evolve():
    events = {kind for module in practice_modules() for kind in classes_of(module) if issubclass(kind, Event)}
    assert events | {KeptApart} == set(EVOLVE)  # an order is told by the gate for all practices


def test_every_command_of_every_practice_stands_in_the_table_of_rules():
    parts = {"NewSeat", "Patch", "Patched", "Spoke", "LineShown", "BreachReason"}
    commands = {
        kind
        for module in practice_modules()
        for kind in classes_of(module)
        if not issubclass(kind, Event) and kind.__name__ not in parts
    }
    assert commands == set(RULES)


def test_what_stirs_people_or_lines_is_an_event_and_somebody_reacts():
    assert set(EVOLVE) >= STIRRING
    assert REACTIONS


def test_the_samples_hold_every_command():
    assert {type(command) for command in every_command(Session())} == set(RULES)


def test_no_command_of_the_host_alone_is_open_to_a_person_and_the_host_has_its_own():
    for command, rule in RULES.items():
        assert rule.host or rule.who is not NOBODY, command
        assert rule.standing <= ANYWHERE


def standings() -> dict[str, Story]:
    """Return stories in which people of every role stand everywhere that one can stand, at several moments."""
    start = Story().opened()
    lobby = Story().opened().admitted(MARA, ANA, LUIS, TOMAS).arrived(BEN, MEI, OLEG)
    lobby.tell(MARA, attendance.Hold(MEI, "Soon."), attendance.Decline(OLEG, "Not today."))
    return {"start": start, "lobby": lobby, "busy": _busy(), "adjourned": _adjourned(), "over": _over()}


def _busy() -> Story:
    story = Story().opened().everybody().tell(MARA, agenda.AddAgendaItem("Rent")).caucus("a")
    story.bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA).bring(NADIA, "a", confirm=False).say(LUIS, "9,000?")
    story.tell(MARA, disclosure.ProposeRelease(story.room("a"), story.last(talk.Said).line, "9,000", JOINT))
    story.tell(ANA, breaks.Ask(RequestKind.BREAK)).tell(MARA, breaks.StartBreak(5, (JOINT,)))
    return (
        story.tell(RUTH, attendance.Depart())
        .tell(MARA, attendance.Remove(IRENA))
        .tell(HOST, attendance.NoteLine(BEN, up=False))
    )


def _adjourned() -> Story:
    return _busy().tell(MARA, adjournment.Adjourn(None, "Until we know more."))


def _over() -> Story:
    story = _busy().tell(MARA, outcome.DraftOutcome(Outcome.SETTLED), outcome.CloseSession(Outcome.SETTLED))
    return story.tell(MARA, outcome.PublishSummaries((ANA,)))


@pytest.mark.parametrize("moment", ["start", "lobby", "busy", "adjourned", "over"])
def test_every_command_by_everyone_from_everywhere_gives_events_or_a_refusal_and_nothing_else(moment):
    story = standings()[moment]
    session = story.session
    before = copy.deepcopy(session)
    for by in (HOST, *EVERYBODY, SeatId("s-nobody")):
        turn = Turn(START * 2, ids_for(SECRET, command_key(by, "c-x")))
        for command in every_command(session):
            try:
                events = decide(session, by, command, turn)
            except Refusal:
                continue
            after = reduce(evolve, events, session)
            assert replay([*story.log, *events]) == after
            for event in events:
                assert event.audience.everyone or event.audience.seats <= session.seats.keys() | {SeatId("s-late")}
    assert session == before, "a command changed the state that it was given"


@pytest.mark.parametrize("moment", ["start", "lobby", "busy", "adjourned", "over"])
def test_whoever_may_not_give_a_command_is_refused_before_anything_is_looked_at(moment):
    """The answer to a command without the power to give it is the same, whatever it names."""
    session = standings()[moment].session
    for by in EVERYBODY:
        for command in every_command(session):
            rule, seating = RULES[type(command)], session.seats[by]
            expected = None
            if seating.person.role not in rule.who or seating.standing is Standing.REMOVED:
                expected = Because.NOT_ALLOWED
            elif session.adjourned is not None and not rule.adjourned:
                expected = Because.ADJOURNED
            elif seating.standing not in (rule.standing if session.adjourned is None else rule.adjourned):
                expected = Because.NOT_SEATED
            elif session.over and not rule.after_end:
                expected = Because.SESSION_OVER
            if expected:
                with pytest.raises(Refusal) as refusal:
                    decide(session, by, command, Turn(START, str))
                assert refusal.value.because is expected, (by, command)


def test_a_stranger_is_refused_and_so_is_what_stands_in_no_table():
    story = Story().opened().must_refuse(Because.NO_SUCH_SEAT, SeatId("s-nobody"), attendance.Arrive())
    with pytest.raises(KeyError):
        story.do(MARA, object())


def test_both_kinds_of_mediator_have_the_same_powers():
    for rule in RULES.values():
        assert not rule.who & STEERING or rule.who >= STEERING
    assert all(rule.who <= frozenset(Role) for rule in RULES.values())


def test_an_empty_log_is_an_empty_session():
    assert replay([]) == Session()


def test_decide_leaves_the_session_as_it_was():
    story = Story().opened().everybody()
    before = copy.deepcopy(story.session)
    decide(story.session, BEN, talk.Say(JOINT, "Words"), Turn(START, lambda index: f"i-{index}"))
    assert story.session == before
