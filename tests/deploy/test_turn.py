"""coturn with our file: it relays to the media worker's address alone, for credentials that the server makes.

A probe asks the real server for permission to send to special ranges (loopback, private, link-local, mapped and other
machines): each is refused.
"""

import asyncio
import re
import shutil
import socket
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aioice import stun

from room_server.media import turn

CONFIG = Path(__file__).resolve().parents[2] / "deploy" / "turnserver.conf"
WORKER = "203.0.113.10"
SECRET = "a secret of this test"
FORBIDDEN, UNAUTHORIZED = 403, 401


class Probe(asyncio.DatagramProtocol):
    """One UDP socket that asks coturn and hands back its answers (RFC 8489, RFC 8656)."""

    def __init__(self) -> None:
        self.answers: asyncio.Queue[stun.Message] = asyncio.Queue()

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.answers.put_nowait(stun.parse_message(data))

    async def ask(self, method, attributes, key=None):
        message = stun.Message(message_method=method, message_class=stun.Class.REQUEST)
        message.attributes.update(attributes)
        if key is not None:
            message.add_message_integrity(key)
        self.transport.sendto(bytes(message))
        async with asyncio.timeout(5):
            return await self.answers.get()


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@asynccontextmanager
async def coturn(folder: Path):
    binary = shutil.which("turnserver")
    assert binary, "install Debian's package coturn: run.py test does so"
    port = free_port()
    text = CONFIG.read_text().replace("CHANGE-ME", SECRET)
    for name, value in (
        ("listening-ip", "127.0.0.1"),
        ("relay-ip", "127.0.0.1"),
        ("listening-port", str(port)),
        ("log-file", "stdout"),
    ):
        text, found = re.subn(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
        assert found == 1
    text = re.sub(r"^(cert|pkey|tls-listening-port)=.*$", "", text, flags=re.MULTILINE) + "no-tls\nno-dtls\n"
    config = folder / "turnserver.conf"
    config.write_text(text + f"pidfile={folder}/pid\nuserdb={folder}/db\n")
    process = await asyncio.create_subprocess_exec(
        binary, "-c", str(config), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL, cwd=folder
    )
    try:
        yield port
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def probing(port: int):
    _, probe = await asyncio.get_running_loop().create_datagram_endpoint(Probe, remote_addr=("127.0.0.1", port))
    try:
        yield probe
    finally:
        probe.transport.close()


async def challenge(probe: Probe) -> stun.Message:
    """Ask without credentials until coturn has started; it answers 401 with a realm and a nonce."""
    async with asyncio.timeout(15):
        while True:
            probe.transport.sendto(bytes(_allocate({})))
            try:
                async with asyncio.timeout(0.2):
                    return await probe.answers.get()
            except TimeoutError:
                continue


def _allocate(attributes) -> stun.Message:
    message = stun.Message(message_method=stun.Method.ALLOCATE, message_class=stun.Class.REQUEST)
    message.attributes.update({"REQUESTED-TRANSPORT": 0x11000000, **attributes})
    return message


async def allocated(probe: Probe, username: str, password: str):
    """Allocate a relay; return what later requests carry, and the key."""
    from aioice.turn import make_integrity_key

    first = await challenge(probe)
    assert first.attributes["ERROR-CODE"][0] == UNAUTHORIZED
    carried = {
        "USERNAME": username,
        "REALM": first.attributes["REALM"],
        "NONCE": first.attributes["NONCE"],
    }
    key = make_integrity_key(username, first.attributes["REALM"], password)
    while not probe.answers.empty():
        probe.answers.get_nowait()
    answer = await probe.ask(stun.Method.ALLOCATE, {"REQUESTED-TRANSPORT": 0x11000000, **carried}, key)
    return answer, carried, key


def credential(now_s: int) -> tuple[str, str]:
    (server,) = turn.ice_servers(("turn:127.0.0.1:3478",), SECRET, now_s=now_s, lifetime_s=3600, token="t")
    return server["username"], server["credential"]


def now_s() -> int:
    import time

    return int(time.time())


async def test_it_relays_to_the_media_worker_and_to_nothing_else(tmp_path):
    async with coturn(tmp_path) as port, probing(port) as probe:
        answer, carried, key = await allocated(probe, *credential(now_s()))
        assert answer.message_class is stun.Class.RESPONSE, answer.attributes

        async def permitted(address: str) -> bool:
            peer = {"XOR-PEER-ADDRESS": (address, 42000)}
            given = await probe.ask(stun.Method.CREATE_PERMISSION, {**peer, **carried}, key)
            if given.message_class is stun.Class.ERROR:
                assert given.attributes["ERROR-CODE"][0] == FORBIDDEN, given.attributes
            return given.message_class is stun.Class.RESPONSE

        assert await permitted(WORKER)
        for address in (
            "127.0.0.1", "127.8.9.10", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
            "100.64.0.1", "224.0.0.1", "203.0.113.11", "8.8.8.8", "255.255.255.255",
        ):  # fmt: skip
            assert not await permitted(address), address
        for address in ("::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fc00::1"):
            peer = {"XOR-PEER-ADDRESS": (address, 42000)}
            given = await probe.ask(stun.Method.CREATE_PERMISSION, {**peer, **carried}, key)
            assert given.message_class is stun.Class.ERROR, address


@pytest.mark.parametrize("wrong", ["secret", "expired", "none"])
async def test_only_credentials_of_ours_that_are_in_time_allocate(tmp_path, wrong):
    async with coturn(tmp_path) as port, probing(port) as probe:
        username, password = credential(now_s() - 7200 if wrong == "expired" else now_s())
        if wrong == "secret":
            password = "guessed"
        if wrong == "none":
            username, password = "anybody", "anything"
        answer, _, _ = await allocated(probe, username, password)
        assert answer.message_class is stun.Class.ERROR
        assert answer.attributes["ERROR-CODE"][0] == UNAUTHORIZED
