"""A house and a site for each test, on the loop that the server runs on."""

import pytest
import uvloop

from tests.gateway.house import open_house
from tests.web.conftest import client_files, running_site

__all__ = ["client_files"]


def pytest_asyncio_loop_factories(config, item):
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture
async def house():
    async with open_house() as house:
        yield house


@pytest.fixture
async def site(client_files):
    async with running_site(client_files) as site:
        yield site
