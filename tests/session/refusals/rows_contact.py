"""The policy on no-contact orders that a mediator sets."""

from __future__ import annotations

from room_server.session.practices import contact
from tests.session.refusals import rows_recall
from tests.session.refusals.terms import (
    ADJOURNED,
    IN_MEDIATORS_ROOM,
    MEDIATORS,
    ROOM,
    YES,
    Case,
    Row,
    otherwise,
    people,
)
from tests.session.refusals.worlds import BEN, MARA, OTTO, RITA, ROLF, World


def _set(w: World) -> World:
    return w.tried(MARA, contact.KeepApart(RITA, OTTO))


ROWS: dict[type, Row] = {
    contact.KeepApart: Row(
        MEDIATORS,
        ROOM,
        (
            *people(
                lambda w, seat: contact.KeepApart(seat, w.outside),
                with_me=otherwise(YES, (IN_MEDIATORS_ROOM, "bad-value")),
                elsewhere=YES,
                waiting=YES,
                outside="bad-value",
                removed=YES,
                missing="no-such-seat",
                me="bad-value",
            ),
            Case("two who sit in one room", lambda _: contact.KeepApart(RITA, ROLF), "together-now"),
            Case(
                "two whom a recall would bring together",
                lambda _: contact.KeepApart(BEN, RITA),
                "together-now",
                ((ADJOURNED, YES),),
                rows_recall.ben_called,
            ),
            Case("two who are kept apart already", lambda _: contact.KeepApart(OTTO, RITA), "already", given=_set),
        ),
    ),
}
