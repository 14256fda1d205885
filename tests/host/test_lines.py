"""Lines: all that a connection is ever given, and of others only what `visibility` has made."""

import inspect
import typing

from room_server.gateway.connection import Connection
from room_server.host.lines import Line
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible
from tests.host.wires import ANA, BEN, MARA, House, WrittenLine


def words_of(kind):
    return {
        name: list(inspect.signature(one).parameters)
        for name, one in vars(kind).items()
        if inspect.isfunction(one) and not name.startswith("_")
    }


def test_the_gateways_connection_and_the_tests_line_take_each_word():
    for name, parameters in words_of(Line).items():
        for kind in (Connection, WrittenLine):
            assert list(inspect.signature(getattr(kind, name)).parameters) == parameters, (kind, name)
            assert not inspect.iscoroutinefunction(getattr(kind, name)), "a line never makes the host wait"


def test_of_what_others_did_only_what_visibility_made_can_be_sent():
    given = {name: typing.get_type_hints(getattr(Line, name)) for name in words_of(Line)}
    assert given["told"]["visible"] is Visible
    assert given["glimpse"]["glimpse"] is Glimpse
    assert given["view"]["seen"] is View
    assert all(hints["return"] is type(None) for hints in given.values())


async def test_each_line_is_shown_its_view_before_it_is_told_anything():
    house = House()
    host, lines = await house.seated()
    for seat in (MARA, ANA, BEN):
        (shown,) = lines[seat].views
        assert shown[1:] == ("Petrov and Okafor", False)
        assert lines[seat].got[0].ordinal == shown[0] + 1
        assert {one.reader for one in lines[seat].got} == {seat}
    late = house.line(host, ANA)
    await house.do(host, BEN, Say(JOINT, "hello"))
    assert late.views[0][0] + 1 == late.got[0].ordinal
    assert lines[ANA].goodbye == "replaced"
    await house.directory.close()
