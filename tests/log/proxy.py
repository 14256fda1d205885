"""A proxy in front of the store that loses answers on command: the command was carried out, its answer never comes."""

import asyncio
import contextlib


class FaultProxy:
    """Passes bytes on, unless told otherwise. `url` is where it listens."""

    def __init__(self, path):
        self.url = f"unix://{path}"
        self.lose_answers = 0  # so many of the next answers are lost, and their connections cut
        self.swallow = False  # answers vanish while the connection stays
        self.pass_on = lambda _answer: True  # an answer for which this is false is lost, and its connection cut
        self.lost = 0
        self.closed = False
        self._writers = set()

    def cut(self):
        """Cut all connections now."""
        for writer in self._writers:
            writer.transport.abort()

    async def serve(self, upstream, reader, writer):
        """Stand between one client and the store until either ends or is cut."""
        up_reader, up_writer = await asyncio.open_unix_connection(upstream)
        self._writers |= {writer, up_writer}
        both = [
            asyncio.ensure_future(self._commands(reader, up_writer)),
            asyncio.ensure_future(self._answers(up_reader, writer)),
        ]
        if self.closed:
            self.cut()
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in both:
                task.cancel()
            await asyncio.gather(*both, return_exceptions=True)
            self._writers -= {writer, up_writer}
            for one in (writer, up_writer):
                one.transport.abort()
                with contextlib.suppress(OSError):  # how it ended does not matter
                    await one.wait_closed()

    async def _commands(self, reader, up_writer):
        while data := await reader.read(65536):
            up_writer.write(data)
            await up_writer.drain()

    async def _answers(self, up_reader, writer):
        while data := await up_reader.read(65536):
            if self.lose_answers or not self.pass_on(data):
                self.lose_answers = max(0, self.lose_answers - 1)
                self.lost += 1
                return
            if self.swallow:
                self.lost += 1
                continue
            writer.write(data)
            await writer.drain()


@contextlib.asynccontextmanager
async def fault_proxy(upstream_url, path):
    """Run a proxy at `path` (a unix socket) in front of the store at `upstream_url`."""
    proxy = FaultProxy(path)
    upstream = upstream_url.removeprefix("unix://")
    tasks = set()

    def accept(reader, writer):
        task = asyncio.ensure_future(proxy.serve(upstream, reader, writer))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    server = await asyncio.start_unix_server(accept, path)
    try:
        yield proxy
    finally:
        server.close()
        proxy.closed = True
        proxy.cut()
        await asyncio.gather(*tasks, return_exceptions=True)
        await server.wait_closed()
