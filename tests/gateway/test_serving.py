import gc
from collections import Counter

import uvicorn
from websockets.server import ServerProtocol

from room_server.gateway.connection import Connection
from room_server.gateway.outbox import Outbox
from room_server.gateway.serving import LineProtocol, uvicorn_settings
from room_server.gateway.settings import FRAME_BYTES_MAX
from room_server.gateway.socket import Socket
from room_server.gateway.strangers import PatientHttp
from tests.cast import ANA
from tests.gateway.house import open_house, soon

OF_A_LINE = (LineProtocol, ServerProtocol, Connection, Outbox, Socket)


async def app(scope, receive, send):
    """Do nothing: only the configuration is looked at."""


def test_the_settings_are_those_that_were_measured_and_uvicorn_knows_them_all():
    config = uvicorn.Config(app, **uvicorn_settings())
    config.load()
    assert config.ws_protocol_class is LineProtocol
    assert config.http_protocol_class.func is PatientHttp
    assert config.ws_max_size == FRAME_BYTES_MAX == 65_536
    assert config.ws_max_queue == 8
    assert not config.ws_per_message_deflate
    assert not config.server_header
    assert not config.access_log


def held() -> Counter[type]:
    """Count the objects of connections that are in memory."""
    return Counter(type(one) for one in gc.get_objects() if type(one) in OF_A_LINE)


async def test_a_connection_that_ended_is_freed_without_the_garbage_collector():
    async with open_house() as house:
        people = await house.seated(ANA)
        gc.collect()
        gc.disable()
        try:
            two = held()
            assert two == dict.fromkeys(OF_A_LINE, 2)
            for times in range(2, 5):
                await people[ANA].drop_line()
                await soon(lambda times=times: people[ANA].connects == times and people[ANA].connected)
            await soon(lambda: held() == two)
        finally:
            gc.enable()
