"""The laws on the wire run on the loop that the server runs on; with asyncio's own, each exchange waits some 40 ms."""

import uvloop


def pytest_asyncio_loop_factories(config, item):
    return {"uvloop": uvloop.new_event_loop}
