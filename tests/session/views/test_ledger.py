"""The ledger as one mediator's view gives it; ``tests/laws/test_ledger.py`` holds it to the core."""

from room_server.session.crossing import ItemKind
from room_server.session.items import Tier
from room_server.session.practices.disclosure import AnswerRelease, ProposeRelease, ReleaseItem, ReleaseProposed
from room_server.session.practices.talk import Said
from room_server.session.rooms import JOINT
from room_server.session.views.ledger import Answer, ledger, may_say
from tests.cast import ANA, LUIS, MARA, TOMAS
from tests.scenario import Story


def test_an_item_goes_from_ask_by_asked_and_cleared_to_crossed():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)
    story.say(ANA, "We would take 9,000.")
    room, line = story.room("a"), story.last(Said).line

    def answer() -> Answer:
        (entry,) = ledger(story.view(MARA))[:1]
        assert (entry.kind, entry.item, entry.tier, entry.author) == (ItemKind.LINE, line, Tier.CAUCUS, ANA)
        assert may_say(story.view(MARA), entry, room) is Answer.HERE
        return may_say(story.view(MARA), entry, JOINT)

    asked = ProposeRelease(room, line, "About 9,000", JOINT)
    assert answer() is Answer.ASK
    story.tell(MARA, asked)
    assert answer() is Answer.ASKED
    story.tell(ANA, AnswerRelease(story.last(ReleaseProposed).release, "About 9,000", approve=False))
    assert answer() is Answer.REFUSED
    story.tell(MARA, asked)
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, "About 9,000", approve=True))
    assert answer() is Answer.CLEARED
    story.tell(MARA, ReleaseItem(release, "About 9,000"))
    assert answer() is Answer.CROSSED
    assert [entry.kind for entry in ledger(story.view(TOMAS))] == [ItemKind.CLEARED]
