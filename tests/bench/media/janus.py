"""Janus under the same load: Debian's package, its VideoRoom, in the private network.

Rules: Janus is configured as it comes, but for what keeps it to itself: only VideoRoom is loaded, it is asked over a
Unix socket in a temporary folder, and it offers the one address that it is given; `event_loops` is the one setting that
a run chooses. A room is created with VideoRoom's defaults (transport-wide feedback, levels, retransmission). We start
it and we end it, by its process id.

In VideoRoom, who sends and hears has two connections, one for each way: that is Janus's way and counts as such.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, unix_connect

from tests.bench.media import janus_sdp
from tests.bench.media.endpoint import Endpoint, Probe
from tests.bench.media.load import Listener, Load, Sender
from tests.bench.media.packets import PICTURES_PER_S, Publication
from tests.bench.media.venue import LOOPBACK, Places, Unavailable

PACKAGE: Final = "janus"
ROOM_BITS: Final = 2_000_000
"""Twice what a camera sends: VideoRoom's cap is never the bottleneck."""
START_S, STOP_S, ANSWER_S = 20.0, 5.0, 20.0
PAUSE_S: Final = 0.05
LOG_LEVEL: Final = 2
_LIBRARIES: Final = ("/usr/lib/*/janus", "/usr/lib/janus")


class JanusError(Exception):
    """Janus did not do what it was asked; the text is its answer, which names nobody."""


def version() -> str:
    """Return Janus's own word for its version. Raises `Unavailable`."""
    program = shutil.which("janus")
    if program is None:
        raise Unavailable(f"Janus is not installed: apt-get install {PACKAGE}")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout.split()
    return said[-1] if said else "unknown"


def written(folder: Path, address: str, event_loops: int) -> Path:
    """Write a configuration into `folder`; 0 loops: one thread for each connection, as Janus comes."""
    (folder / "janus.jcfg").write_text(
        f"""general: {{
    interface = "{address}"
    session_timeout = 0
    debug_level = {LOG_LEVEL}
    {f"event_loops = {event_loops}" if event_loops else ""}
}}
nat: {{
    ice_enforce_list = "{address}"
}}
plugins: {{
    disable = "{_all_but("plugins", "videoroom")}"
}}
transports: {{
    disable = "{_all_but("transports", "websockets")}"
}}
"""
    )
    socket_path = folder / "janus.sock"
    (folder / "janus.transport.websockets.jcfg").write_text(
        f'general: {{\n    json = "compact"\n    ws = true\n    ws_unix = "{socket_path}"\n}}\n'
    )
    (folder / "janus.plugin.videoroom.jcfg").write_text("general: {\n}\n")
    return socket_path


def _all_but(kind: str, kept: str) -> str:
    found = (path for root in _LIBRARIES for path in Path("/").glob(f"{root[1:]}/{kind}/libjanus_*.so"))
    return ",".join(sorted({path.name for path in found} - {f"libjanus_{kept}.so"}))


class Conversation:
    """One session of the Janus API: requests, each with its answer."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count()
        self._session: dict[str, int] = {}

    async def open(self) -> None:
        """Make the session."""
        self._session = {"session_id": (await self.ask(janus="create"))["data"]["id"]}

    async def attach(self) -> int:
        """Return a new handle on VideoRoom."""
        made = await self.ask(janus="attach", plugin="janus.plugin.videoroom")
        return int(made["data"]["id"])

    async def tell(self, handle: int, body: dict[str, object], jsep: dict[str, str] | None = None) -> dict[str, Any]:
        """Ask VideoRoom for something."""
        more = {} if jsep is None else {"jsep": jsep}
        return await self.ask(janus="message", handle_id=handle, body=body, **more)

    async def ask(self, **request: object) -> dict[str, Any]:
        """Return the answer to a request; what Janus says unasked is left aside. Raises `JanusError`."""
        transaction = str(next(self._numbers))
        await self._socket.send(json.dumps({**request, **self._session, "transaction": transaction}))
        async with asyncio.timeout(ANSWER_S):
            while True:
                answer: dict[str, Any] = json.loads(await self._socket.recv())
                if answer.get("transaction") == transaction and answer["janus"] != "ack":
                    break
        error = answer.get("error") or answer.get("plugindata", {}).get("data", {}).get("error")
        if error:
            raise JanusError(json.dumps(error))
        return answer


class JanusVenue:
    """A running Janus."""

    def __init__(self, pid: int, conversation: Conversation, address: str) -> None:
        self.pid = pid
        self._address = address
        self._janus = conversation
        self._rooms = itertools.count(1)

    async def open_room(self, load: Load, places: Places, *, probed: bool) -> None:
        """See `Venue`."""
        room = next(self._rooms)
        handle = await self._janus.attach()
        create = {"request": "create", "room": room, "publishers": places.publishers, "bitrate": ROOM_BITS}
        await self._janus.tell(handle, {**create, "audiocodec": "opus", "videocodec": "vp8"})
        publications: dict[int, Publication] = {}
        for index in range(places.publishers):
            publication = Publication(index * PICTURES_PER_S // places.publishers)
            feed, endpoint = await self._publish(load, room, publication)
            publications[feed] = publication
            load.senders.append(Sender(publication, endpoint))
        await self._until_published(handle, room, len(publications))
        feeds = list(publications)
        own: list[int | None] = [*feeds, *[None] * places.observers]
        for position, mine in enumerate(own):
            heard = [feed for feed in feeds if feed != mine]
            kind = Probe if probed and position == len(own) - 1 else Endpoint
            endpoint = await self._subscribe(load, room, heard, kind)
            load.listeners.append(Listener(endpoint, tuple(publications[other] for other in heard)))

    async def _until_published(self, handle: int, room: int, publishers: int) -> None:
        """Return when Janus holds all for publishers: for it a connection stands a moment later than for us."""
        async with asyncio.timeout(ANSWER_S):
            while True:
                said = await self._janus.tell(handle, {"request": "listparticipants", "room": room})
                people = said["plugindata"]["data"]["participants"]
                if sum(bool(one["publisher"]) for one in people) == publishers:
                    return
                await asyncio.sleep(PAUSE_S)

    async def _publish(self, load: Load, room: int, publication: Publication) -> tuple[int, Endpoint]:
        handle = await self._janus.attach()
        joined = await self._janus.tell(handle, {"request": "join", "ptype": "publisher", "room": room})
        endpoint = load.add(Endpoint(self._address, controlling=True))
        offer = janus_sdp.publishing(await endpoint.local(), publication)
        said = await self._janus.tell(handle, {"request": "publish"}, {"type": "offer", "sdp": offer})
        answer = janus_sdp.described(said["jsep"]["sdp"])
        await endpoint.connect(answer.remote, "server" if answer.setup == "active" else "client")
        return int(joined["plugindata"]["data"]["id"]), endpoint

    async def _subscribe(self, load: Load, room: int, feeds: list[int], kind: type[Endpoint]) -> Endpoint:
        handle = await self._janus.attach()
        join = {"request": "join", "ptype": "subscriber", "room": room, "streams": [{"feed": feed} for feed in feeds]}
        offer = (await self._janus.tell(handle, join))["jsep"]["sdp"]
        description = janus_sdp.described(offer)
        endpoint = load.add(kind(self._address, controlling=False, media_types=description.types))
        answer = janus_sdp.receiving(await endpoint.local(), offer)
        await self._janus.tell(handle, {"request": "start"}, {"type": "answer", "sdp": answer})
        await endpoint.connect(description.remote, "client")
        return endpoint


@asynccontextmanager
async def janus(address: str, event_loops: int = 0) -> AsyncIterator[JanusVenue]:
    """Start Janus, and end it. Raises `Unavailable`."""
    if address == LOOPBACK:
        raise Unavailable("Janus offers no loopback address")
    program = shutil.which("janus")
    if program is None:
        raise Unavailable(f"Janus is not installed: apt-get install {PACKAGE}")
    with tempfile.TemporaryDirectory(prefix="room-bench-janus-") as temporary:
        folder = Path(temporary)
        socket_path = written(folder, address, event_loops)
        with (folder / "janus.log").open("wb") as words:
            process = await asyncio.create_subprocess_exec(
                program, "--configs-folder", str(folder), stdout=words, stderr=words, stdin=asyncio.subprocess.DEVNULL
            )
        try:
            async with await _conversed(process, socket_path) as socket:
                conversation = Conversation(socket)
                await conversation.open()
                yield JanusVenue(process.pid, conversation, address)
        finally:
            await _end(process)


async def _conversed(process: asyncio.subprocess.Process, path: Path) -> ClientConnection:
    """Connect as soon as Janus listens. Raises `Unavailable`."""
    limit = asyncio.get_running_loop().time() + START_S
    while process.returncode is None and asyncio.get_running_loop().time() < limit:
        with contextlib.suppress(OSError):
            return await unix_connect(
                str(path), uri="ws://janus/", subprotocols=["janus-protocol"], max_size=None, ping_interval=None
            )
        await asyncio.sleep(PAUSE_S)
    raise Unavailable(f"Janus did not answer within {START_S:g} s (ended with {process.returncode})")


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        async with asyncio.timeout(STOP_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
