"""The fold of the agenda: order, and one topic at a time."""

from room_server.session.practices import agenda
from room_server.session.state import AgendaState
from tests.cast import ANA, BEN, MARA
from tests.scenario import Story


def story():
    return Story().opened().admitted(ANA, BEN)


def topics(seen):
    return [(item.title, item.state) for item in seen.agenda]


def test_one_topic_at_a_time_is_under_discussion():
    told = story()
    first, second = (told.tell(MARA, agenda.AddAgendaItem(t)).last(agenda.AgendaItemAdded).item for t in "ab")
    told.tell(MARA, agenda.MarkAgendaItem(first, AgendaState.CURRENT))
    assert told.view(ANA).agenda[0].current_since == told.now
    told.tell(MARA, agenda.MarkAgendaItem(second, AgendaState.CURRENT))
    assert topics(told.view(ANA)) == [("a", AgendaState.OPEN), ("b", AgendaState.CURRENT)]
    assert told.view(ANA).agenda[0].current_since is None
    told.tell(MARA, agenda.MarkAgendaItem(first, AgendaState.DONE))
    assert topics(told.view(ANA)) == [("a", AgendaState.DONE), ("b", AgendaState.CURRENT)]


def test_topics_are_placed_before_another_or_at_the_end():
    told = story()
    ids = [told.tell(MARA, agenda.AddAgendaItem(t)).last(agenda.AgendaItemAdded).item for t in "abc"]
    told.tell(MARA, agenda.PlaceAgendaItem(ids[2], ids[0]))
    assert [title for title, _ in topics(told.view(ANA))] == ["c", "a", "b"]
    told.tell(MARA, agenda.PlaceAgendaItem(ids[2]), agenda.RemoveAgendaItem(ids[0]))
    assert [title for title, _ in topics(told.view(ANA))] == ["b", "c"]
