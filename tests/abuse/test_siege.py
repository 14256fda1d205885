"""Whatever bad clients do, memory stays flat and the others are served; ``make abuse`` does it with thousands."""

from tests.abuse.attacks import ATTACKS, MIB
from tests.abuse.siege import town

GROWTH_BYTES = 24 * MIB  # at most, of each attack
ANSWER_S = 2.0  # for two cores that other tests share; the figure is printed by the command


async def test_bad_clients_cost_little_memory_and_others_are_served(tmp_path):
    async with town(tmp_path) as place:
        for attack in ATTACKS:
            felt = await place.under(attack, attack.few)
            assert felt.grown_bytes < GROWTH_BYTES, f"{attack.name}: {felt.grown_bytes / MIB:.1f} MiB more"
            assert felt.answers_s, attack.name
            assert max(felt.answers_s) < ANSWER_S, attack.name
            assert felt.joined_s < ANSWER_S, attack.name
        output = "".join(place.server.output)
    assert "level=error" not in output
    assert "Traceback" not in output
