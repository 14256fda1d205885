"""The benchmark of sealing measures what it says: events that open again."""

from room_server.host.sealing import Sealing
from room_server.log.chain import genesis
from room_server.log.port import Stored
from tests.bench import sealing
from tests.vaults import new_vault


async def test_what_is_measured_is_sealed_and_opens():
    of = Sealing(sealing.CASE, new_vault())
    _, (sealed,) = await of.sealed([sealing.LINE], sealing.COMMAND, genesis(sealing.CASE), sealing.MEDIATORS)
    assert sealing.WORDS.encode() not in sealed
    assert await of.opened([Stored(1, sealed)]) == [(sealing.LINE, sealing.COMMAND)]
