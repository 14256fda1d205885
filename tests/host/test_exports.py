"""An export is whole, or it says what is wrong and where; with the public key alone."""

import json
import os
from itertools import pairwise

import pytest

from room_server.host import exports
from room_server.host.exports import Broken, exported, verified
from room_server.log.chain import extend, genesis
from room_server.log.port import Stored
from room_server.vault.signing import CHECKPOINT, Checkpoint, Signer

SIGNER, FORGER = Signer(bytes(range(32))), Signer(bytes(32))
CASE, EVENTS, AT = "case", 20, 1_790_000_000_000
SIGNED = (5, 12, 20)


def history(count=EVENTS):
    return [Stored(version, os.urandom(50)) for version in range(1, count + 1)]


def heads(stored):
    found = [genesis(CASE)]
    for one in stored:
        found.append(extend(found[-1], (one.data,)))
    return found


def checkpoints(stored, signer=SIGNER):
    return [signer.signed(CASE, version, heads(stored)[version].digest, AT) for version in SIGNED]


def made(stored=None, signer=SIGNER, by=SIGNER):
    stored = history() if stored is None else stored
    signed = checkpoints(stored, signer) if len(stored) == EVENTS else []
    return [json.loads(line) for line in exported(CASE, stored, signed, by, AT)]


def check(lines, key=SIGNER.public):
    return verified([json.dumps(line).encode() + b"\n" for line in lines], key)


def broken(lines, key=SIGNER.public):
    with pytest.raises(Broken) as told:
        check(lines, key)
    return str(told.value)


def place(lines, kind, number):
    return next(at for at, line in enumerate(lines) if line.get(kind) == number)


def rechained(lines):
    """Make every digest anew, as anybody can."""
    head = genesis(CASE)
    for line in lines:
        if "event" in line:
            head = extend(head, (exports.base64.b64decode(line["data"]),))
            line["event"], line["digest"] = head.version, head.digest.hex()
    return lines


def test_one_that_is_whole_is_said_to_be():
    found = check(made())
    assert (found.session, found.events, found.checkpoints, found.at) == (CASE, EVENTS, len(SIGNED), AT)
    assert check(made([])).events == 0


@pytest.mark.parametrize("number", [1, 5, 6, 13, 20])
def test_a_byte_that_was_flipped_is_found_in_its_event(number):
    lines = made()
    line = lines[place(lines, "event", number)]
    data = bytearray(exports.base64.b64decode(line["data"]))
    data[17] ^= 1
    line["data"] = exports.base64.b64encode(data).decode()
    assert broken(lines) == f"event {number}: was changed, or its digest was"


@pytest.mark.parametrize(("number", "where"), [(1, "1 to 5"), (5, "1 to 5"), (6, "6 to 12"), (20, "13 to 20")])
def test_whoever_makes_every_digest_anew_is_found_by_the_next_checkpoint(number, where):
    lines = made()
    line = lines[place(lines, "event", number)]
    line["data"] = exports.base64.b64encode(b"something else").decode()
    assert f"one of events {where} was changed" in broken(rechained(lines))


@pytest.mark.parametrize("number", [1, 7, 19])
def test_an_event_that_was_taken_out_is_missed(number):
    lines = made()
    del lines[place(lines, "event", number)]
    assert broken(lines).startswith(f"event {number}: is missing")
    assert broken(rechained(lines)).startswith("checkpoint ")


def test_an_event_that_stands_twice_is_found():
    lines = made()
    at = place(lines, "event", 7)
    assert broken([*lines[: at + 1], lines[at], *lines[at + 1 :]]).startswith("event 7: stands a second time")
    twice = rechained([*lines[: at + 1], dict(lines[at]), *lines[at + 1 :]])
    assert broken(twice).startswith("checkpoint 12: stands behind event 13")


def test_events_that_changed_places_are_found():
    lines = made()
    one, other = place(lines, "event", 7), place(lines, "event", 8)
    lines[one], lines[other] = lines[other], lines[one]
    assert broken(lines) == "event 7: is missing; event 8 stands in its place"
    assert "one of events 6 to 12 was changed" in broken(rechained(lines))


def test_a_checkpoint_that_another_signed_is_found():
    assert broken(made(signer=FORGER)) == "checkpoint 5: this key did not sign it"
    assert broken(made(), FORGER.public) == "checkpoint 5: this key did not sign it"
    assert broken(made(by=FORGER)) == "end 20: this key did not sign it"


def test_a_checkpoint_of_another_place_session_or_purpose_is_found():
    stored = history()
    digest = heads(stored)[5].digest
    lines = made(stored)
    at = place(lines, "checkpoint", 5)
    for wrong, said in (
        (SIGNER.signed("other", 5, digest, AT), "did not sign"),
        (SIGNER.signed(CASE, 5, digest, AT, exports.END_OF_EXPORT), "did not sign"),
        (SIGNER.signed(CASE, 5, bytes(32), AT), "another history was signed"),
        (SIGNER.signed(CASE, 6, digest, AT), "does not belong"),
    ):
        forged = json.loads(exports._signed("checkpoint", wrong))
        assert said in broken([*lines[:at], forged, *lines[at + 1 :]])


def test_a_file_that_was_cut_off_is_found_wherever_it_was_cut():
    lines = made()
    for cut in range(len(lines)):
        assert "cut off" in broken(lines[:cut])


def test_a_cut_that_takes_the_signed_end_along_is_found():
    lines = made()
    cut = [*lines[: place(lines, "event", 15)], lines[-1]]
    assert broken(cut) == "end 20: stands behind event 14, where it does not belong"


def test_checkpoints_of_what_the_log_does_not_hold_are_exported_and_found():
    stored = history()
    lines = [json.loads(line) for line in exported(CASE, stored[:15], checkpoints(stored), SIGNER, AT)]
    assert broken(lines) == "checkpoint 20: stands behind event 15, where it does not belong"


def test_no_line_can_be_another_kind_of_line():
    lines = made()
    assert "not where an export begins" in broken(lines[1:])
    assert "not where an export begins" in broken([*lines[:3], lines[0], *lines[3:]])
    assert "behind the end" in broken([*lines, lines[-1]])
    assert "does not know this form" in broken([{**lines[0], "log": "room-server 2"}, *lines[1:]])


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]",
        b"{}",
        b"\xff",
        b'{"event": 1}',
        b'{"event": "1", "digest": "", "data": ""}',
        b'{"event": 1, "digest": "", "data": "*"}',
        b'{"checkpoint": 1, "digest": "zz", "at": 1, "signature": ""}',
        b'{"checkpoint": 0, "digest": "", "at": -1, "signature": ""}',
        b'{"checkpoint": 0, "digest": "", "at": 99999999999999999999, "signature": ""}',
        b'{"end": 0, "digest": "", "at": 1, "signature": "", "more": 1}',
        b'{"other": 1}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_line_of_an_export_is_refused(line):
    first = json.dumps(made()[0]).encode()
    with pytest.raises(Broken, match="line 2"):
        verified([first, line], SIGNER.public)


def test_a_line_longer_than_any_is_refused(monkeypatch):
    monkeypatch.setattr(exports, "MOST_LINE_BYTES", 100)
    assert "longer than any line" in broken(made())


def test_signatures_are_where_their_events_are():
    lines = made()
    for before, after in pairwise(lines):
        if "checkpoint" in after:
            assert before["event"] == after["checkpoint"]
    assert Checkpoint(1, b"", 1, b"") != SIGNER.signed(CASE, 1, b"", 1, CHECKPOINT)
