"""What people do in a generated run: one function an act, each told the state and a seeded source of chance.

An act returns who does what, or None where there is nothing to do. Most fit the moment; what does not is in ``probes``.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.laws.apart_acts import keep_apart
from tests.laws.care_acts import care
from tests.laws.coming_acts import come, confirm, go, invite, line, move
from tests.laws.crossing_acts import mark, release, write_down
from tests.laws.floor_acts import speak_in_turn, speak_to_all
from tests.laws.locking_acts import adjourn_or_lock
from tests.laws.moment import Act, Moment
from tests.laws.recall_acts import call_back
from tests.laws.room_acts import consult, knock, open_or_close
from tests.laws.steering_acts import pause, speak, steer
from tests.laws.table_acts import catch_up, draw, note, peek, say, show, write

ACTS: tuple[tuple[int, Callable[[Moment], Act]], ...] = (
    (10, come), (14, confirm), (12, move),
    (4, open_or_close), (10, knock), (5, consult), (2, go), (3, line), (14, say), (6, catch_up), (6, write),
    (5, pause),
    (5, steer), (4, speak), (5, show), (4, note), (10, draw), (4, peek), (24, release),
    (2, mark), (2, write_down), (1, invite), (1, keep_apart), (8, care),
    (6, speak_in_turn), (4, speak_to_all), (8, call_back), (1, adjourn_or_lock),
)  # fmt: skip
"""The acts with their weights. ``end`` comes apart, at the end of a run."""
