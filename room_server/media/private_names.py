"""Every name of aiortc, aioice and pylibsrtp that they do not document, in one place.

Rules: no other module of this project reaches into these libraries (their documented classes may be used anywhere in
`media`); `pyproject.toml` pins the three to one minor release; `tests/media/test_private_names.py` says for each name
what we rely on, so that a new release fails there first.
"""

from __future__ import annotations

from typing import Any

from aioice import Candidate, Connection
from aioice.candidate import candidate_foundation, candidate_priority
from aioice.ice import CandidatePair, StunProtocol
from aioice.stun import Class as StunClass
from aioice.stun import Message as StunMessage
from aioice.stun import Method as StunMethod
from aioice.stun import TransactionError, TransactionFailed, TransactionTimeout, parse_message
from aioice.turn import TurnClientTcpProtocol as TurnTcpClient
from aioice.turn import TurnClientUdpProtocol as TurnUdpClient
from aiortc import RTCDtlsTransport, RTCIceGatherer
from pylibsrtp._binding import ffi, lib

__all__ = [
    "CandidatePair",
    "StunClass",
    "StunMessage",
    "StunMethod",
    "StunProtocol",
    "TransactionFailed",
    "TransactionTimeout",
    "TurnClient",
    "TurnTcpClient",
    "TurnUdpClient",
    "add_protocol",
    "backlog",
    "check",
    "error_code",
    "gatherer_over",
    "host_candidate",
    "lengths",
    "nominated_address",
    "parse_message",
    "permission_request",
    "pointer",
    "protect",
    "protect_rtcp",
    "set_dtls_role",
    "srtp_contexts",
    "turn_client",
    "unprotect",
    "unprotect_rtcp",
]

protect = lib.srtp_protect
"""(context, pointer, length pointer) -> 0 if the RTP packet was encrypted in place; the length grows by the tag."""
protect_rtcp = lib.srtp_protect_rtcp
unprotect = lib.srtp_unprotect
"""(context, pointer, length pointer) -> 0 if the SRTP packet was genuine, new, and decrypted in place."""
unprotect_rtcp = lib.srtp_unprotect_rtcp


def pointer(address: int) -> Any:  # noqa: ANN401 -- an untyped C pointer
    """Return a raw memory address as the pointer that the SRTP functions take."""
    return ffi.cast("void *", address)


def lengths(count: int) -> tuple[Any, list[Any]]:
    """Make an array of C ints and a pointer to each of its members, for the SRTP functions' length argument."""
    array = ffi.new("int[]", count)
    return array, [array + index for index in range(count)]


def srtp_contexts(dtls: RTCDtlsTransport) -> tuple[Any, Any]:
    """Return the SRTP contexts (receiving, sending) of a connected DTLS transport; they live as long as it does."""
    return dtls._rx_srtp._srtp[0], dtls._tx_srtp._srtp[0]


def set_dtls_role(dtls: RTCDtlsTransport, role: str) -> None:
    """Fix the DTLS role ("server" or "client") that offer and answer agreed on (RFC 5763 section 5)."""
    dtls._set_role(role)


def gatherer_over(connection: Connection) -> RTCIceGatherer:
    """Make a gatherer that uses our ICE connection; `iceServers=[]`, because the default is a public STUN server."""
    gatherer = RTCIceGatherer(iceServers=[])
    gatherer._connection = connection
    return gatherer


def add_protocol(connection: Connection, protocol: StunProtocol) -> None:
    """Give an ICE connection a local end of ours; the connection closes it with itself."""
    connection._protocols.append(protocol)


def nominated_address(connection: Connection) -> tuple[str, int] | None:
    """Return the remote address of the pair that ICE has chosen for component 1."""
    pair: CandidatePair | None = connection._nominated.get(1)
    return None if pair is None else pair.remote_addr


async def check(connection: Connection, address: tuple[str, int]) -> bool:
    """Send one connectivity check, without repeating it, over the pair that ICE has chosen; whether it was answered."""
    pair: CandidatePair | None = connection._nominated.get(1)
    if pair is None or connection.remote_password is None:
        return False
    request = connection.build_request(pair, nominate=False)
    try:
        await pair.protocol.request(
            request, address, integrity_key=connection.remote_password.encode(), retransmissions=0
        )
    except TransactionError:
        return False
    return True


def backlog(connection: Connection) -> int:
    """Return how many datagrams wait to be read from an ICE connection."""
    return connection._queue.qsize()


def host_candidate(address: str, port: int, *, preference: int) -> Candidate:
    """Make a host candidate for UDP; of several, browsers try the one with the higher preference (0-65535) first."""
    return Candidate(
        foundation=candidate_foundation("host", "udp", address),
        component=1,
        transport="udp",
        priority=candidate_priority(1, "host", preference),
        host=address,
        port=port,
        type="host",
    )


TurnClient = TurnUdpClient | TurnTcpClient
"""`connect()` allocates, `request_with_retry(message)` asks with the credential, `delete()` gives the relay back."""


def turn_client(kind: type[TurnClient], server: tuple[str, int], username: str, credential: str) -> TurnClient:
    """Make a TURN client of one transport, to be connected by the loop."""
    return kind(server, username=username, password=credential, lifetime=600, channel_refresh_time=500)


def permission_request(peer: tuple[str, int]) -> StunMessage:
    """Make the question whether the relay would send to `peer` (RFC 8656 section 9)."""
    message = StunMessage(message_method=StunMethod.CREATE_PERMISSION, message_class=StunClass.REQUEST)
    message.attributes["XOR-PEER-ADDRESS"] = peer
    return message


def error_code(failure: TransactionFailed) -> int:
    """Return the STUN error code of a refusal, or 0 if it names none."""
    code: int = failure.response.attributes.get("ERROR-CODE", (0, ""))[0]
    return code
