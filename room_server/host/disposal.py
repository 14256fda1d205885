"""Disposal of a session: its keys are destroyed, and what is left of it is ciphertext that nobody opens.

Rules:
- The log is closed first, so that there is one last head; then the keys are destroyed; then the store writes its
  append-only file anew, without what was replaced in it since.
- The log itself stays, closed: it can still be exported and verified, and shows no word.
- A certificate says which keys were destroyed, what the head was and when, signed by the server. It holds no content.
- Each step may be repeated: what was begun is finished by whoever asks again.

Copies from before open only with a copy of the keyring from before: the certificate cannot speak of these.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

import msgspec

from room_server.host.exports import LAST_MOMENT, Broken
from room_server.log.port import EventLog, Head, LogForked, LogMoved, LogUnavailable
from room_server.session.audience import Ms
from room_server.vault.cipher import together
from room_server.vault.errors import VaultError
from room_server.vault.signing import Signer, is_signature
from room_server.vault.vault import Vault

FORM = "room-server disposal 1"
_TRIES = 10  # to close a log to which others append at the same moment


@dataclass(frozen=True, slots=True)
class Disposal:
    """What was disposed of: the last head, the destroyed keys' ids, when (UTC, milliseconds), and the signature.

    `rewritten` tells whether the store has written its append-only file anew. Without a signature it is only begun.
    """

    session: str
    version: int
    digest: bytes
    keys: tuple[bytes, ...]
    at: Ms
    rewritten: bool = False
    signature: bytes = b""

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to be done."""
        return bool(self.signature)


class _Written(msgspec.Struct, forbid_unknown_fields=True):
    """A certificate as it is written."""

    disposal: str
    session: str
    events: int
    digest: str
    keys: list[str]
    at: int
    rewritten: bool
    signature: str


async def begun(log: EventLog, vault: Vault, session: str, now: Ms) -> Disposal:
    """Close the log for ever, and say what is to be destroyed. Raises NoSuchSession, LogUnavailable."""
    head = await _closed(log, session)
    try:
        keys = await vault.key_ids(session)
    except VaultError as error:
        raise LogUnavailable("the keyring does not answer") from error
    return Disposal(session, head.version, head.digest, keys, now)


async def finished(log: EventLog, signer: Signer, disposal: Disposal, now: Ms) -> Disposal:
    """Have the store rewritten, and sign; the keys are destroyed already. Raises LogUnavailable."""
    done = replace(disposal, at=now, rewritten=await log.rewrite())
    return replace(done, signature=signer.sign(_statement(done)))


def certificate(disposal: Disposal) -> str:
    """Return the certificate as a line of JSON, which `room-server verify` checks."""
    written = _Written(
        FORM,
        disposal.session,
        disposal.version,
        disposal.digest.hex(),
        [key.hex() for key in disposal.keys],
        disposal.at,
        disposal.rewritten,
        disposal.signature.hex(),
    )
    return json.dumps(msgspec.to_builtins(written))


def is_certificate(line: bytes) -> bool:
    """Tell whether a file that begins with this line is a certificate, and not an export."""
    return line.startswith(b'{"disposal"')


def certified(line: bytes, public: bytes) -> Disposal:
    """Check a certificate against the server's public key. Raises Broken."""
    try:
        one = msgspec.json.decode(line, type=_Written)
        if one.disposal != FORM or not (0 <= one.at < LAST_MOMENT and 0 <= one.events < LAST_MOMENT):
            raise ValueError
        keys = tuple(bytes.fromhex(key) for key in one.keys)
        digest, signature = bytes.fromhex(one.digest), bytes.fromhex(one.signature)
    except (msgspec.DecodeError, ValueError):
        raise Broken("line 1: this is no certificate of a disposal") from None
    disposal = Disposal(one.session, one.events, digest, keys, one.at, one.rewritten, signature)
    if not is_signature(signature, _statement(disposal), public):
        raise Broken("the certificate: this key did not sign it")
    return disposal


async def _closed(log: EventLog, session: str) -> Head:
    head = await log.head(session)
    for _ in range(_TRIES):
        try:
            await log.close_session(session, expected=head)
        except LogMoved as moved:
            head = moved.head
        except LogForked as forked:
            head = forked.found
        else:
            return await log.head(session)
    raise LogUnavailable("others append to the log all the time")


def _statement(one: Disposal) -> bytes:
    numbers = (number.to_bytes(8, "big") for number in (one.version, one.at, one.rewritten))
    return together(FORM.encode(), one.session.encode(), one.digest, *numbers, *one.keys)
