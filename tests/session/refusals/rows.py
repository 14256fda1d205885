"""The whole policy: one row a command."""

from __future__ import annotations

from collections.abc import Mapping

from tests.session.refusals import (
    rows_adjournment,
    rows_care,
    rows_contact,
    rows_crossing,
    rows_floor,
    rows_noted,
    rows_people,
    rows_recall,
    rows_rooms,
    rows_said,
    rows_steering,
)
from tests.session.refusals.terms import Row

ROWS: Mapping[type, Row] = rows_adjournment.with_adjournment(
    {
        **rows_adjournment.ROWS,
        **rows_care.ROWS,
        **rows_contact.ROWS,
        **rows_crossing.ROWS,
        **rows_people.ROWS,
        **rows_recall.ROWS,
        **rows_rooms.ROWS,
        **rows_floor.ROWS,
        **rows_said.ROWS,
        **rows_noted.ROWS,
        **rows_steering.ROWS,
    }
)
