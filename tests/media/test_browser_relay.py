"""Two real browsers behind firewalls that let nothing but the relay through: they hear and see each other by it.

Both gather relay candidates alone (`iceTransportPolicy: "relay"`), over UDP, TCP and TLS, with the credentials that the
server gives out; coturn runs with the file of `deploy/`, the worker's address being loopback here. For TLS the browser
is told to take the key of the relay's certificate, which signs itself, as one that an authority has signed.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.async_api import async_playwright

from room_server.media.plane import WorkerPlane
from tests.deploy.coturn import LOOPBACK, SECRET, coturn
from tests.media.harness.chromium import launched
from tests.media.harness.server import serving
from tests.media.stage import LOCAL, everyone
from tests.media.test_browser import COLOURS, TONES, until_hears, until_sees

LOOPBACK_MAY_BE_A_PEER = "allow-loopback-peers\n"
RELAY_ONLY = """const Plain = RTCPeerConnection;
window.RTCPeerConnection = class extends Plain {
  constructor(how) { super({ ...how, iceTransportPolicy: 'relay' }); window.connection = this; }
};"""
WAY = """async () => {
  const stats = [...(await connection.getStats()).values()];
  const used = stats.find(each => each.type === 'transport').selectedCandidatePairId;
  const local = stats.find(each => each.id === stats.find(pair => pair.id === used).localCandidateId);
  return [local.candidateType, local.relayProtocol];
}"""


@contextlib.asynccontextmanager
async def pages_of(seats: tuple[str, ...], settings, *arguments: str):
    plane = WorkerPlane(settings)
    await plane.start()
    async with serving(plane) as (harness, address), async_playwright() as playwright:
        browser = await launched(playwright, *arguments)
        pages = {}
        for seat in seats:
            page = pages[seat] = await (await browser.new_context()).new_page()
            await page.add_init_script(RELAY_ONLY)
            colour = "rgb({},{},{})".format(*COLOURS[seat]).replace(",", "%2C")
            await page.goto(f"{address}/?seat={seat}&hz={TONES[seat]}&colour={colour}")
        try:
            yield harness, pages
        finally:
            await browser.close()
    await plane.stop()


def trusting(certificate: Path) -> str:
    """The argument by which Chromium takes a key for good: the hash of its certificate's public key."""
    key = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
    digest = hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    return f"--ignore-certificate-errors-spki-list={base64.b64encode(digest).decode()}"


@pytest.mark.timeout(120)
@pytest.mark.parametrize("transport", ["udp", "tcp", "tls"])
async def test_two_browsers_talk_through_the_relay_alone(tmp_path, transport):
    async with coturn(tmp_path, worker=LOOPBACK, extra=LOOPBACK_MAY_BE_A_PEER) as relay:
        url = dict(zip(("udp", "tcp", "tls"), (*relay.urls, relay.tls_url), strict=True))[transport]
        settings = replace(LOCAL, turn_urls=(url,), turn_secret=SECRET)
        async with pages_of(("ada", "ben"), settings, trusting(relay.certificate)) as (harness, pages):
            for page in pages.values():
                await page.wait_for_function("state.states.at(-1) === 'connected'")
                assert await page.evaluate(WAY) == ["relay", transport]
            await harness.route(everyone("ada", "ben"))
            await until_hears(pages["ada"], "ben")
            await until_hears(pages["ben"], "ada")
            await until_sees(pages["ada"], "ben")
            told = json.dumps(await pages["ada"].evaluate("[connection.remoteDescription.sdp, state.slots]"))
            for port in (relay.port, relay.tls_port):
                assert str(port) not in told  # the other's way is nobody's business


@pytest.mark.timeout(120)
async def test_a_relay_whose_certificate_nobody_signed_is_not_used(tmp_path):
    async with coturn(tmp_path, worker=LOOPBACK, extra=LOOPBACK_MAY_BE_A_PEER) as relay:
        settings = replace(LOCAL, turn_urls=(relay.tls_url,), turn_secret=SECRET, connect_timeout_ms=4_000)
        async with pages_of(("ada",), settings) as (_, pages):
            await pages["ada"].wait_for_function("state.failed.length > 0")
            assert "connected" not in await pages["ada"].evaluate("state.states")


@pytest.mark.timeout(120)
async def test_without_a_good_credential_nobody_gets_through(tmp_path):
    async with coturn(tmp_path, worker=LOOPBACK, extra=LOOPBACK_MAY_BE_A_PEER) as relay:
        settings = replace(LOCAL, turn_urls=relay.urls, turn_secret="guessed", connect_timeout_ms=4_000)
        async with pages_of(("ada",), settings) as (_, pages):
            await pages["ada"].wait_for_function("state.failed.length > 0")
            assert await pages["ada"].evaluate("state.failed[0]") == "media-unreachable"
            assert "connected" not in await pages["ada"].evaluate("state.states")
