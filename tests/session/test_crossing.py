"""What crosses, as data: plain values that compare by what they hold."""

from dataclasses import FrozenInstanceError

import pytest

from room_server.session.crossing import Copied, ItemKind, Marked, Owner
from room_server.session.people import SeatId, SideId
from room_server.session.state import ItemId


def test_values_are_equal_by_what_they_hold_and_never_change():
    one = Owner(SideId("a"), SeatId("s-ana"))
    assert one == Owner(SideId("a"), SeatId("s-ana"))
    with pytest.raises(FrozenInstanceError):
        one.side = SideId("b")  # type: ignore[misc]
    assert {Marked(ItemKind.LINE, ItemId("i-1"))} == {Marked(ItemKind("line"), ItemId("i-1"))}
    assert Copied(ItemId("e"), {"x": 1}) != Copied(ItemId("e"), {"x": 2})
