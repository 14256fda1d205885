from room_server.gateway.bodies import KEPT, Bodies
from room_server.session.audience import only
from room_server.session.glimpses import Devices
from room_server.session.practices.talk import Said
from room_server.session.rooms import JOINT
from room_server.session.visibility import Glimpse
from room_server.wire.codec import event_body, glimpse_frame
from tests.cast import ANA


def said(text):
    return Said(audience=only(ANA), at=1, line="l", room=JOINT, by=ANA, text=text)


def test_an_event_is_encoded_once_for_all_who_read_it():
    bodies, event = Bodies(), said("x")
    assert bodies.event(event) == event_body(event)
    assert bodies.event(event) is bodies.event(event)


def test_a_glimpse_is_encoded_once():
    bodies, glimpse = Bodies(), Glimpse(frozenset({ANA}), ANA, Devices(microphone=True, camera=False))
    assert bodies.glimpse(glimpse) == glimpse_frame(glimpse)
    assert bodies.glimpse(glimpse) is bodies.glimpse(glimpse)


def test_equal_events_are_told_apart_and_only_the_last_few_are_kept():
    bodies = Bodies()
    for n in range(5 * KEPT):
        assert bodies.event(said(str(n))) == event_body(said(str(n)))
    assert len(bodies._kept) <= KEPT
