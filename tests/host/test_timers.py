import asyncio

from room_server.host.timers import Timers


async def test_a_timer_rings_once_at_its_moment_and_not_before_by_the_clock():
    now = [1000]
    rung = []
    timers = Timers(lambda: now[0])
    timers.set("a", 1010, lambda: rung.append("a"))
    await asyncio.sleep(0.05)
    assert rung == [], "the clock has not come that far"
    now[0] = 1010
    await asyncio.sleep(0.05)
    assert rung == ["a"]
    assert timers.names() == frozenset()


async def test_setting_a_name_again_replaces_and_cancelling_forgets():
    rung = []
    timers = Timers(lambda: 0)
    timers.set("a", 0, lambda: rung.append("old"))
    timers.set("a", 0, lambda: rung.append("new"))
    timers.set("b", 0, lambda: rung.append("b"))
    timers.cancel("b")
    await asyncio.sleep(0.02)
    assert rung == ["new"]
    timers.set("c", 0, lambda: rung.append("c"))
    timers.cancel_all()
    await asyncio.sleep(0.02)
    assert rung == ["new"]
