"""A headless client: everything on the data plane that a browser can do, from Python.

For integrators, tests and benchmarks. A person's link is exchanged over HTTP for a cookie (``doors.Door``); the client
then holds one WebSocket, folds what its seat is told into a ``View``, and gives commands::

    import asyncio
    from room_server.headless import Client, Door, Refused
    from room_server.session.practices.attendance import Arrive, SignAgreement
    from room_server.session.practices.talk import Say
    from room_server.session.rooms import JOINT

    async def main() -> None:
        door = await Door.join("https://rooms.example/j#the-secret-of-the-link")
        async with Client(door) as ana:
            await ana.until(lambda: bool(ana.view.agreement))
            await ana.do(SignAgreement("en", ana.view.agreement["en"]))
            await ana.do(Arrive())
            await ana.until(lambda: ana.me.room == JOINT, timeout_s=600)  # until the mediator lets her in
            try:
                await ana.do(Say(JOINT, "Good morning."))
            except Refused as refused:
                print("refused:", refused.code)

    asyncio.run(main())

The protocol is ``room_server/wire/PROTOCOL.md``; the commands stand in ``room_server/session/practices``.
"""

from room_server.headless.client import Client
from room_server.headless.doors import Door, Pass, Passes
from room_server.headless.errors import Ended, HeadlessError, NotLetIn, Refused, Rejected

__all__ = ["Client", "Door", "Ended", "HeadlessError", "NotLetIn", "Pass", "Passes", "Refused", "Rejected"]
