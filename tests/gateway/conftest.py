"""A house for each test, on the loop that the product uses."""

import pytest
import uvloop

from tests.gateway.house import open_house


def pytest_asyncio_loop_factories(config, item):
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture
async def house():
    async with open_house() as house:
        yield house
