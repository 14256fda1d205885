import uvicorn

from room_server.gateway.serving import LineProtocol, uvicorn_settings
from room_server.gateway.settings import FRAME_BYTES_MAX


async def app(scope, receive, send):
    """Do nothing: only the configuration is looked at."""


def test_the_settings_are_those_that_were_measured_and_uvicorn_knows_them_all():
    config = uvicorn.Config(app, **uvicorn_settings())
    config.load()
    assert config.ws_protocol_class is LineProtocol
    assert config.ws_max_size == FRAME_BYTES_MAX == 65_536
    assert config.ws_max_queue == 8
    assert not config.ws_per_message_deflate
    assert not config.server_header
    assert not config.access_log
