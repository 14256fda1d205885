"""A server that only runs an embedded store: for tests that end it in every way. Arguments: the data folder."""

import asyncio
import sys
from pathlib import Path

import uvloop

from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.log.report import store_report


async def main():
    async with EmbeddedStore(EmbeddedSettings(Path(sys.argv[1]))) as store:
        report = await store_report(store.url)
        print(report.process_id, store.url, flush=True)
        await asyncio.sleep(60)


if __name__ == "__main__":
    uvloop.run(main())
