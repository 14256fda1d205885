"""A tiny run of our worker: real connections, every packet counted, and the table can be read."""

from __future__ import annotations

from tests.bench.figures import table
from tests.bench.media.measure import Scenario, measure
from tests.bench.media.ours import our_worker
from tests.bench.media.scenarios import OURS, Results, outcome, side_by_side
from tests.bench.media.venue import LOOPBACK, Kind, Places

TINY = Scenario("tiny", 2, Places(2, 1), probed=True)


async def test_what_two_rooms_of_three_send_reaches_everybody_in_them():
    measured = await measure(Kind(OURS, our_worker), LOOPBACK, TINY, 1.0, warm_s=1.5)
    assert measured.sent > 0
    assert measured.expected == measured.sent * 2  # each of two is heard by the two others of its room
    assert measured.received == measured.expected
    assert measured.dropped_here == 0
    assert measured.delays_ms
    assert measured.delays_ms[0] > 0
    assert "GCM" in measured.cipher or "AES" in measured.cipher
    results = Results({(TINY.name, OURS): measured})
    assert "100.00 %" in side_by_side(results)
    assert "delay" not in table([outcome(results, 1.0)])  # it is no scenario of the comparison
