"""A server that shares no store has every right."""

from __future__ import annotations

from room_server.media.tenure import Alone


async def test_alone_one_may_carry_everything():
    rights, lost = Alone(), []
    rights.listen(lost.append)
    assert await rights.take("s", "a/0/1")
    assert await rights.take("s", "a/1/1")
    await rights.let_go("s")
    assert lost == []
