"""A really started coturn with the file of `deploy/`, on loopback."""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import re
import shutil
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from room_server.media import turn

CONFIG = Path(__file__).resolve().parents[2] / "deploy" / "turnserver.conf"
LOOPBACK = "127.0.0.1"
WORKER = "203.0.113.10"
"""The worker's address in that file."""
SECRET = "a secret of this test"
START_S = 15.0


@dataclass(frozen=True)
class Coturn:
    """One that answers."""

    port: int
    tls_port: int
    certificate: Path

    @property
    def urls(self) -> tuple[str, str]:
        """Its plain addresses: UDP and TCP."""
        return tuple(f"turn:{LOOPBACK}:{self.port}?transport={kind}" for kind in ("udp", "tcp"))

    @property
    def tls_url(self) -> str:
        return f"turns:{LOOPBACK}:{self.tls_port}?transport=tcp"


def free_port() -> int:
    """A port that is free for UDP and TCP."""
    while True:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagrams, socket.socket() as stream:
            datagrams.bind((LOOPBACK, 0))
            port = datagrams.getsockname()[1]
            try:
                stream.bind((LOOPBACK, port))
            except OSError:
                continue
            return port


def credential(*, age_s: int = 0, secret: str = SECRET) -> tuple[str, str]:
    """What a person would be given, `age_s` seconds ago, for an hour."""
    now_s = int(time.time()) - age_s
    (server,) = turn.ice_servers(("turn:x",), secret, now_s=now_s, lifetime_s=3600, token="t")
    return server["username"], server["credential"]


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for loopback that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "turn")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(LOOPBACK))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "cert.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return paths


@asynccontextmanager
async def coturn(folder: Path, *, worker: str = WORKER, extra: str = "") -> AsyncIterator[Coturn]:
    """Start coturn with our file, changed in what this machine has other: addresses, ports, secret, certificate."""
    binary = shutil.which("turnserver")
    assert binary, "install Debian's package coturn: run.py test does so"
    certificate, key = make_certificate(folder)
    it = Coturn(free_port(), free_port(), certificate)
    text = CONFIG.read_text().replace("CHANGE-ME", SECRET)
    for name, value in (
        ("listening-ip", LOOPBACK),
        ("relay-ip", LOOPBACK),
        ("listening-port", str(it.port)),
        ("tls-listening-port", str(it.tls_port)),
        ("allowed-peer-ip", worker),
        ("cert", str(certificate)),
        ("pkey", str(key)),
        ("log-file", "stdout"),
    ):
        text, found = re.subn(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
        assert found == 1, name
    config = folder / "turnserver.conf"
    config.write_text(text + f"\npidfile={folder}/pid\nuserdb={folder}/db\n{extra}")
    process = await asyncio.create_subprocess_exec(
        binary, "-c", str(config), stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL, cwd=folder
    )
    try:
        await _listening(it.port, it.tls_port)
        yield it
    finally:
        process.terminate()
        await process.wait()


async def _listening(*ports: int) -> None:
    async with asyncio.timeout(START_S):
        for port in ports:
            while True:
                try:
                    _, writer = await asyncio.open_connection(LOOPBACK, port)
                except ConnectionError:
                    await asyncio.sleep(0.05)
                    continue
                writer.close()
                await writer.wait_closed()
                break
