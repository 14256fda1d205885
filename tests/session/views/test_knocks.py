"""The fold of knocks: kept for those who sit there and who knocked, forgotten by who goes."""

from room_server.session.practices.knocking import AnswerKnock, Knock
from room_server.session.rooms import RoomKind
from room_server.session.views.shape import View
from tests.cast import ANA, LUIS, MARA, TOMAS
from tests.scenario import Story

HERE = RoomKind.CONSULTATION


def knocked() -> Story:
    story = Story().opened().admitted(ANA, LUIS, TOMAS).roomed(HERE, "a").bring((ANA, LUIS), HERE)
    return story.tell(MARA, Knock(story.room(HERE), MARA))


def knocks(view: View, story: Story) -> list[str]:
    room = view.rooms.get(story.room(HERE))
    return [knock.person.seat for knock in room.knocks] if room else []


def test_a_knock_stands_in_the_views_of_those_there_and_of_who_knocked():
    story = knocked()
    assert [knocks(story.view(seat), story) for seat in (ANA, LUIS, MARA, TOMAS)] == [[MARA], [MARA], [MARA], []]


def test_an_answer_ends_it_in_all_of_them():
    story = knocked().tell(ANA, AnswerKnock(knocked().room(HERE), MARA, admit=False))
    assert not any(knocks(story.view(seat), story) for seat in (ANA, LUIS, MARA))


def test_who_leaves_the_room_no_longer_knows_who_knocks():
    story = knocked().bring(LUIS, "joint")
    assert knocks(story.view(LUIS), story) == []
    assert knocks(story.view(ANA), story) == [MARA]
