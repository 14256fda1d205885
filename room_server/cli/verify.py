"""`room-server verify FILE --key KEY`: checks an exported log offline; nothing but the file and the key is needed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from room_server.cli.people import BadWords
from room_server.config import Settings
from room_server.host.disposal import certified, is_certificate
from room_server.host.exports import MOST_LINE_BYTES, Broken, Verified, verified
from room_server.session.audience import Ms
from room_server.vault.signing import PUBLIC_BYTES

BROKEN = 1


def run(arguments: argparse.Namespace, _: Settings) -> int:
    """Check the file; the answer is 0 if nothing was changed. Raises BadWords."""
    key = _key(arguments.key)
    try:
        with Path(arguments.file).open("rb") as file:
            said = _checked(iter(lambda: file.readline(MOST_LINE_BYTES + 1), b""), key)
    except OSError as error:
        raise BadWords(f"{arguments.file} cannot be read ({error.strerror})") from None
    except Broken as error:
        sys.stdout.write(f"BROKEN  {error}\n")
        return BROKEN
    sys.stdout.write(said)
    return 0


def _key(text: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != PUBLIC_BYTES:
        raise BadWords(f"--key: {2 * PUBLIC_BYTES} digits are expected, as `room-server session export` prints them")
    return key


def _checked(lines: Iterator[bytes], key: bytes) -> str:
    """Check an export, or the certificate of a disposal. Raises Broken."""
    first = next(lines, b"")
    if not is_certificate(first):
        return _said(verified(chain((first,) if first else (), lines), key))
    done = certified(first, key)
    rewritten = "the store wrote its files anew" if done.rewritten else "the store did NOT write its files anew"
    return (
        f"OK      session {done.session}: {len(done.keys)} keys destroyed, {_moment(done.at)}\n"
        f"        {rewritten}\n"
        f"        {done.version} events that nobody opens, head {done.digest.hex()}\n"
    )


def _moment(at: Ms) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")


def _said(found: Verified) -> str:
    return (
        f"OK      session {found.session}: {found.events} events, nothing changed, left out, doubled or moved\n"
        f"OK      {found.checkpoints} signed heads on the way, and the end, signed {_moment(found.at)}\n"
        f"        head {found.digest}\n"
    )
