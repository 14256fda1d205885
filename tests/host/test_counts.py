"""The operator's numbers: what took how long, and what the host counts of all sessions together."""

from room_server.host.counts import BOUNDS_S, Counts, Durations
from room_server.session.glimpses import QualityFigures
from tests.host.wires import ANA, MARA, House


def test_durations_are_counted_up_to_each_bound():
    took = Durations()
    for seconds in (0.0005, 0.001, 0.02, 60.0):
        took.add(seconds)
    buckets = dict(took.buckets())
    assert buckets["0.001"] == 2
    assert buckets[str(BOUNDS_S[-1])] == 3
    assert buckets["+Inf"] == 4
    assert took.sum_s > 60


async def test_the_host_counts_joins_lines_that_are_back_freezes_and_commands():
    house = House()
    host, lines = await house.seated()
    counts = host._counts
    assert isinstance(counts, Counts)
    assert counts.joins == 3
    assert dict(counts.kept.buckets())["+Inf"] > 9
    house.line(host, ANA, after=1)
    host.peek(MARA, QualityFigures(40, 3, 0, 0, 10**9, 25))
    host.peek(ANA, QualityFigures(40, 3, 0, 0, 2, 25))
    await host.signal(ANA, {"t": "again"})
    assert (counts.lines_back, counts.freezes, counts.media_again) == (1, 102, 1)
    assert [g.body for g in lines[MARA].glimpses] == [QualityFigures(40, 3, 0, 0, 2, 25)], "the other is no measurement"
