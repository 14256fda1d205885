"""The media plane that carries nothing: a session goes on without sound and picture."""

import inspect

from room_server.bootstrap.silence import Silence
from room_server.host.sound import Sound
from room_server.media.port import MediaPlane
from tests.cast import ANA, BEN, MARA
from tests.scenario import Story


def methods(kind):
    return {
        name: inspect.signature(one) for name, one in vars(kind).items() if callable(one) and not name.startswith("_")
    }


def test_it_answers_all_that_the_port_asks():
    asked = {name: list(found.parameters) for name, found in methods(MediaPlane).items()}
    assert {name: list(found.parameters) for name, found in methods(Silence).items()} == asked


async def test_a_session_on_it_waits_for_nothing_and_hears_nothing():
    heard = []
    plane = Silence()
    plane.listen(lambda *said: heard.append(said), heard.append)
    session = Story().opened().admitted(ANA, BEN).session
    sound = Sound("case", plane)
    here = frozenset({MARA, ANA, BEN})
    await sound.attend(session, here)
    await sound.bind(session)
    assert await sound.signal(ANA, {"t": "answer", "sdp": "v=0"}) is None
    assert await sound.signal(ANA, {"t": "nonsense"}) is None
    await sound.attend(session, here - {ANA})
    await sound.cut(session)
    await sound.restore(session, here)
    await sound.end()
    assert heard == []
