"""A session's log as a file that anybody can check offline, with nothing but the server's public key.

Rules:
- The file holds ciphertext: it can be handed to whoever shall check it, and it still can be checked when the keys of
  the session were destroyed. It tells how many events there are, roughly how long, and when heads were signed.
- JSON Lines (https://jsonlines.org): the session, then each event with the chain's digest up to it, each checkpoint
  behind the event that it stands for, and the signed end. So any change shows, and where:

      {"log": "room-server 1", "session": "..."}
      {"event": 1, "digest": "<hex>", "data": "<base64>"}
      {"checkpoint": 64, "digest": "<hex>", "at": 1790000000000, "signature": "<hex>"}
      {"end": 70, "digest": "<hex>", "at": 1790000000000, "signature": "<hex>"}

- Digests can be made by anybody, signatures by the server alone: whoever changes an event and every digest behind it
  is found out by the next checkpoint, and whoever takes those out by the end.

What it cannot show: that a file is the newest. An export from before is whole, and says when it was made.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from room_server.log.chain import extend, genesis
from room_server.log.port import Head, Stored
from room_server.session.audience import Ms
from room_server.vault.signing import CHECKPOINT, END_OF_EXPORT, Checkpoint, Signer, is_signed

FORM = "room-server 1"
LAST_MOMENT: Ms = 1 << 63
MOST_LINE_BYTES = 16 << 20  # one event with its digest; the longest that people can make is far shorter


class Broken(Exception):
    """The file is not what the server made; the text says what is wrong, and where."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What a file that is whole says: `at` is when it was made (UTC, milliseconds)."""

    session: str
    events: int
    checkpoints: int
    at: Ms
    digest: str


class _First(msgspec.Struct, forbid_unknown_fields=True):
    log: str
    session: str


class _Event(msgspec.Struct, forbid_unknown_fields=True):
    event: int
    digest: str
    data: bytes


class _Checkpoint(msgspec.Struct, forbid_unknown_fields=True):
    checkpoint: int
    digest: str
    at: int
    signature: str


class _End(msgspec.Struct, forbid_unknown_fields=True):
    end: int
    digest: str
    at: int
    signature: str


_KINDS: dict[str, type[_First | _Event | _Checkpoint | _End]] = {
    "log": _First,
    "event": _Event,
    "checkpoint": _Checkpoint,
    "end": _End,
}


def exported(
    session: str, stored: Sequence[Stored], checkpoints: Iterable[Checkpoint], signer: Signer, now: Ms
) -> Iterator[str]:
    """Yield the lines of a session's export. What does not fit is exported as it is: checking it is for later."""
    yield _line({"log": FORM, "session": session})
    waiting = sorted(checkpoints, key=lambda one: one.version)
    head = genesis(session)
    for event in stored:
        head = extend(head, (event.data,))
        data = base64.b64encode(event.data).decode()
        yield _line({"event": event.version, "digest": head.digest.hex(), "data": data})
        while waiting and waiting[0].version <= event.version:
            yield _signed("checkpoint", waiting.pop(0))
    for one in waiting:
        yield _signed("checkpoint", one)
    yield _signed("end", signer.signed(session, head.version, head.digest, now, END_OF_EXPORT))


def verified(lines: Iterable[bytes], public: bytes) -> Verified:
    """Check an export against the server's public key. Raises Broken."""
    return _Checking(public).all_of(lines)


class _Checking:
    """One file, read from its first line to its last."""

    def __init__(self, public: bytes) -> None:
        self._public = public
        self._session = ""
        self._head = Head(0, b"")
        self._sure = 0  # the version of the last head that was signed
        self._checkpoints = 0

    def all_of(self, lines: Iterable[bytes]) -> Verified:
        done: Verified | None = None
        for number, line in enumerate(lines, 1):
            if done is not None:
                raise Broken(f"line {number}: something stands behind the end")
            done = self._take(number, line)
        if done is None:
            raise Broken(f"the file is cut off: it ends after event {self._head.version}, without its signed end")
        return done

    def _take(self, number: int, line: bytes) -> Verified | None:
        one = _read(number, line)
        if isinstance(one, _First) != (number == 1):
            raise Broken(f"line {number}: this is not where an export begins")
        match one:
            case _First():
                self._begin(one)
            case _Event():
                self._event(one)
            case _Checkpoint():
                self._signature("checkpoint", Checkpoint(one.checkpoint, *_of_signed(number, one)), CHECKPOINT)
                self._checkpoints += 1
            case _End():
                self._signature("end", Checkpoint(one.end, *_of_signed(number, one)), END_OF_EXPORT)
                return Verified(self._session, one.end, self._checkpoints, one.at, one.digest)
        return None

    def _begin(self, one: _First) -> None:
        if one.log != FORM:
            raise Broken("line 1: this program does not know this form of an export")
        self._session = one.session
        self._head = genesis(one.session)

    def _event(self, one: _Event) -> None:
        expected = self._head.version + 1
        if one.event < expected:
            raise Broken(f"event {one.event}: stands a second time, behind event {self._head.version}")
        if one.event > expected:
            raise Broken(f"event {expected}: is missing; event {one.event} stands in its place")
        self._head = extend(self._head, (one.data,))
        if self._head.digest.hex() != one.digest:
            raise Broken(f"event {one.event}: was changed, or its digest was")

    def _signature(self, what: str, one: Checkpoint, purpose: bytes) -> None:
        place = f"{what} {one.version}"
        if one.version != self._head.version:
            raise Broken(f"{place}: stands behind event {self._head.version}, where it does not belong")
        if not is_signed(one, self._session, self._public, purpose):
            raise Broken(f"{place}: this key did not sign it")
        if one.digest != self._head.digest:
            raise Broken(
                f"{place}: another history was signed; one of events {self._sure + 1} to {one.version} was changed"
            )
        self._sure = one.version


def _read(number: int, line: bytes) -> _First | _Event | _Checkpoint | _End:
    if len(line) > MOST_LINE_BYTES:
        raise Broken(f"line {number}: is longer than any line of an export")
    try:
        kind = next(iter(msgspec.json.decode(line, type=dict[str, object])), "")
        return msgspec.json.decode(line, type=_KINDS[kind])
    except (msgspec.DecodeError, KeyError):
        raise Broken(f"line {number}: this is no line of an export") from None


def _of_signed(number: int, one: _Checkpoint | _End) -> tuple[bytes, int, bytes]:
    try:
        if not 0 <= one.at < LAST_MOMENT:
            raise ValueError
        return bytes.fromhex(one.digest), one.at, bytes.fromhex(one.signature)
    except ValueError:
        raise Broken(f"line {number}: this is no line of an export") from None


def _signed(what: str, one: Checkpoint) -> str:
    said = {what: one.version, "digest": one.digest.hex(), "at": one.at, "signature": one.signature.hex()}
    return _line(said)


def _line(said: dict[str, object]) -> str:
    return json.dumps(said) + "\n"
