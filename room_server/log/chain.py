"""The hash chain over a session's log, so that two histories with the same head are the same history.

Rules:
- genesis = SHA-256("room-server log 1" || 0x00 || session id in UTF-8): logs of two sessions never meet.
- digest(n) = SHA-256(digest(n-1) || stored bytes of event n). The digest before it has a fixed length of 32
  bytes, so the boundary between the two parts is never in doubt.
- The chain runs over the stored bytes, which are ciphertext: it can be checked by who has no keys, and after these
  were destroyed.

Pure: no store, no clock. Whoever reads a log can check it with this page alone.
"""

from collections.abc import Iterable
from hashlib import sha256

from room_server.log.port import Head, Stored

DIGEST_BYTES = 32  # SHA-256
_GENESIS = b"room-server log 1\x00"


def genesis(session: str) -> Head:
    """Make the head of a session's empty log."""
    return Head(0, sha256(_GENESIS + session.encode()).digest())


def extend(head: Head, events: Iterable[bytes]) -> Head:
    """Make the head after `events` were added behind `head`."""
    version, digest = head.version, head.digest
    for data in events:
        version += 1
        digest = sha256(digest + data).digest()
    return Head(version, digest)


def verify(start: Head, events: Iterable[Stored], end: Head) -> bool:
    """Whether `events` lead, without a gap, exactly from `start` to `end`."""
    head = start
    for event in events:
        if event.version != head.version + 1:
            return False
        head = extend(head, (event.data,))
    return head == end
