"""How people are, shown to those who come later: as far as these may see it."""

from room_server.host.looks import Looks
from room_server.session.glimpses import Devices, Pointer, Quality, Soundness
from room_server.session.rooms import JOINT
from room_server.session.state import Limits
from tests.cast import ANA, BEN, LUIS, MARA
from tests.scenario import Story

OFF = Devices(microphone=False, camera=False)
POOR = Quality(Soundness.POOR)


def pairs(seen):
    return {(by, reader, type(g.body)) for g in seen for by in (g.by,) for reader in g.readers}


def test_who_comes_sees_how_the_others_are_and_these_how_they_are():
    story = Story().opened().admitted(ANA, BEN)
    looks = Looks(Limits())
    looks.keep(ANA, OFF)
    looks.keep(ANA, POOR)
    looks.keep(BEN, Pointer(JOINT, 1.0, 1.0))
    assert pairs(looks.shown(story.session, BEN)) == {(ANA, BEN, Devices), (ANA, BEN, Quality)}
    mine = pairs(looks.shown(story.session, ANA))
    assert mine == {(ANA, reader, kind) for reader in (MARA, BEN, *others(story)) for kind in (Devices, Quality)}


def others(story):
    return story.session.mediators() - {MARA}


def test_nobody_elsewhere_sees_it_but_mediators_and_a_gone_line_is_forgotten():
    story = Story().opened().admitted(ANA, BEN, LUIS).caucus("a").bring((ANA, LUIS), "a")
    looks = Looks(Limits())
    looks.keep(ANA, POOR)
    assert pairs(looks.shown(story.session, BEN)) == set()
    assert pairs(looks.shown(story.session, MARA)) == {(ANA, MARA, Quality)}
    looks.forget(ANA)
    assert pairs(looks.shown(story.session, MARA)) == set()
