"""What we rely on in aiortc, aioice and pylibsrtp beyond what they document. A new release fails here first."""

from __future__ import annotations

import asyncio
import ctypes
import inspect
from importlib.metadata import version

import aioice
import pytest
from aiortc import RTCCertificate, RTCDtlsTransport, RTCIceTransport
from pylibsrtp import Policy, Session

from room_server.media import private_names
from tests.media.client import _LoopbackConnection


@pytest.fixture
async def transport():
    connection = aioice.Connection(ice_controlling=True)
    ice = RTCIceTransport(private_names.gatherer_over(connection))
    yield connection, ice, RTCDtlsTransport(ice, [RTCCertificate.generateCertificate()])
    await ice.stop()


@pytest.mark.parametrize(("package", "release"), [("aiortc", "1.16."), ("aioice", "0.13."), ("pylibsrtp", "1.0.")])
def test_the_releases_that_this_was_written_for(package, release):
    assert version(package).startswith(release)


async def test_the_gatherer_and_its_transport_use_our_connection(transport):
    connection, ice, _ = transport
    assert ice.iceGatherer.getLocalParameters().usernameFragment == connection.local_username
    assert ice._connection is connection
    assert connection.stun_server is None
    assert connection.turn_server is None


def test_methods_that_we_override_still_are_called_like_that():
    base = aioice.Connection
    assert list(inspect.signature(base.get_component_candidates).parameters) == [
        "self",
        "component",
        "addresses",
        "timeout",
    ]
    assert list(inspect.signature(base.request_received).parameters) == ["self", "message", "addr", "protocol"]
    assert list(inspect.signature(base.respond_error).parameters) == [
        "self",
        "request",
        "addr",
        "protocol",
        "error_code",
    ]
    assert list(inspect.signature(base.data_received).parameters) == ["self", "data", "component"]
    assert list(inspect.signature(private_names.StunProtocol.datagram_received).parameters) == ["self", "data", "addr"]


async def test_nothing_is_nominated_before_ice_is_done(transport):
    connection, _, _ = transport
    assert private_names.nominated_address(connection) is None
    pair = private_names.CandidatePair(
        private_names.StunProtocol(connection), private_names.host_candidate("203.0.113.5", 5004, preference=1)
    )
    pair.remote_candidate._network_host = pair.remote_candidate.host
    connection._nominated[1] = pair
    assert private_names.nominated_address(connection) == ("203.0.113.5", 5004)
    connection._nominated.clear()


async def test_the_backlog_is_what_waits_to_be_read(transport):
    connection, _, _ = transport
    assert private_names.backlog(connection) == 0
    aioice.Connection.data_received(connection, b"x", 1)
    assert private_names.backlog(connection) == 1


async def test_the_dtls_role_can_be_fixed(transport):
    _, _, dtls = transport
    private_names.set_dtls_role(dtls, "client")
    assert dtls._role == "client"


async def test_srtp_contexts_are_where_we_look(transport):
    _, _, dtls = transport
    key = bytes(30)
    dtls._rx_srtp = Session(Policy(key=key, ssrc_type=Policy.SSRC_ANY_INBOUND))
    dtls._tx_srtp = Session(Policy(key=key, ssrc_type=Policy.SSRC_ANY_OUTBOUND))
    receive, send = private_names.srtp_contexts(dtls)
    plain = bytes((0x80, 96)) + bytes(10) + b"payload"
    memory = (ctypes.c_char * 200)()
    memory[: len(plain)] = plain
    sizes, pointers = private_names.lengths(2)
    sizes[1] = len(plain)
    where = private_names.pointer(ctypes.addressof(memory))
    assert private_names.protect(send, where, pointers[1]) == 0
    assert sizes[1] > len(plain)
    assert memory[: len(plain)] != plain
    assert private_names.unprotect(receive, where, pointers[1]) == 0
    assert memory[: sizes[1]] == plain
    assert private_names.unprotect(receive, where, pointers[1]) != 0


def test_candidates_go_by_preference():
    first = private_names.host_candidate("203.0.113.5", 5004, preference=65535)
    second = private_names.host_candidate("127.0.0.1", 5004, preference=65534)
    assert first.priority > second.priority
    assert first.to_sdp().split()[4:] == ["203.0.113.5", "5004", "typ", "host"]


def test_a_forged_stun_message_raises_what_we_catch():
    with pytest.raises(ValueError, match="less than 20"):
        private_names.parse_message(b"\0\1")


async def test_one_check_is_sent_and_its_answer_noticed():
    here, there = _LoopbackConnection(ice_controlling=True), _LoopbackConnection(ice_controlling=False)
    assert not await private_names.check(here, ("127.0.0.1", 9))
    for one in (here, there):
        await one.gather_candidates()
    for one, other in ((here, there), (there, here)):
        for candidate in other.local_candidates:
            await one.add_remote_candidate(candidate)
        await one.add_remote_candidate(None)
        one.remote_username, one.remote_password = other.local_username, other.local_password
    await asyncio.gather(here.connect(), there.connect())
    address = private_names.nominated_address(here)
    assert await private_names.check(here, address)
    await there.close()
    assert not await private_names.check(here, address)
    await here.close()


def test_a_turn_client_is_made_for_each_transport_and_asks_for_permission():
    for kind in (private_names.TurnUdpClient, private_names.TurnTcpClient):
        client = private_names.turn_client(kind, ("127.0.0.1", 3478), "name", "secret")
        assert {"connect", "delete", "request_with_retry"} <= set(dir(client))
    message = private_names.permission_request(("203.0.113.5", 9))
    assert private_names.parse_message(bytes(message)).attributes["XOR-PEER-ADDRESS"] == ("203.0.113.5", 9)
    message.attributes["ERROR-CODE"] = (403, "Forbidden")
    assert private_names.error_code(private_names.TransactionFailed(message)) == 403
    del message.attributes["ERROR-CODE"]
    assert private_names.error_code(private_names.TransactionFailed(message)) == 0
