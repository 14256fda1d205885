from room_server.record.retention import may_open
from tests.cast import ANA, BEN, ELIN, MARA
from tests.record.day import day
from tests.scenario import Story

DAY_MS = 86_400_000


def test_a_published_summary_opens_until_the_retention_date():
    story = day(retention_days=7)
    until = story.told[BEN][-1].event.at + 7 * DAY_MS
    assert may_open(story.view(BEN), until - 1)
    assert not may_open(story.view(BEN), until)


def test_what_was_not_published_for_oneself_does_not_open():
    assert not may_open(day().view(ELIN), 0)
    assert not may_open(Story().opened().admitted(MARA, ANA).view(ANA), 0)
