from room_server.record.retention import may_open, open_until
from tests.cast import ANA, BEN, ELIN, MARA
from tests.record.day import day
from tests.scenario import Story

DAY_MS = 86_400_000


def test_a_published_summary_opens_until_the_retention_date():
    told = day(retention_days=7).told[BEN]
    until = open_until(told)
    assert until == told[-1].event.at + 7 * DAY_MS
    assert may_open(told, until - 1)
    assert not may_open(told, until)


def test_what_was_not_published_for_oneself_does_not_open():
    story = day()
    assert open_until(story.told[ELIN]) is None
    assert open_until(Story().opened().admitted(MARA, ANA).told[ANA]) is None
    assert not may_open(story.told[ELIN], 0)
