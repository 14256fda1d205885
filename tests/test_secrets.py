"""Nothing that is tracked holds something that looks like a real key: what is published once cannot be taken back."""

import re

import pytest

from tests.test_house import TOP, tracked

MOST_BYTES = 2_000_000
SHAPES = {
    "a private key": r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/=\s]{40,}",
    "a key of a cloud": r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b",
    "a token of a code host": r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,})",
    "a token of a package registry": r"\b(?:pypi-[A-Za-z0-9_-]{50,}|npm_[A-Za-z0-9]{36,})",
    "a token of a messenger": r"\bxox[abprs]-[A-Za-z0-9-]{20,}",
    "a key of a service": r"\b(?:sk|rk)[-_](?:live|test|ant|proj)[-_][A-Za-z0-9_-]{20,}",
    "a signed token": r"\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}",
    "a password in an address": r"\b[a-z][a-z0-9+]*://[^\s/:@{}<$\"'`]+:(?!password|secret|PASSWORD)[^\s/:@{}<$\"'`]{8,}@",
    "a value under a secret's name": (
        r"\b\w*(?i:secret|passw(?:or)?d|token|api_?key|private_?key)\w*[\"']?\s*[:=]\s*[\"']?"
        r"(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Z])(?=[A-Za-z0-9+/_-]*[a-z])[A-Za-z0-9+/_-]{24,}={0,2}[\"'\s]"
    ),
}
LIKE = {
    "a private key": "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEowIBAAKCAQEA" * 4,
    "a key of a cloud": "AKIA" + "IOSFODNN7EXAMPLE",
    "a token of a code host": "ghp_" + "a1B2" * 9,
    "a token of a package registry": "npm_" + "a1B2" * 9,
    "a token of a messenger": "xoxb-" + "1234567890-abcdefghij",
    "a key of a service": "sk_live_" + "a1B2" * 6,
    "a signed token": ".".join(("eyJ" + "a1B2" * 5, "eyJ" + "a1B2" * 5, "a1B2" * 6)),
    "a password in an address": "redis://" + "room:hunter2hunter2@" + "store:6379",
    "a value under a secret's name": 'TURN_SECRET="' + "a1B2" * 7 + '"',
}


def found(text: str) -> set[str]:
    """Name what looks like a key in a text."""
    return {name for name, shape in SHAPES.items() if re.search(shape, text)}


def test_nothing_that_is_tracked_looks_like_a_key():
    files = [path for path in tracked() if path.stat().st_size <= MOST_BYTES]
    assert len(files) > 300
    suspects = {
        str(path.relative_to(TOP)): names
        for path in files
        if (names := found(path.read_text(encoding="utf-8", errors="replace")))
    }
    assert not suspects, "remove it, and renew it wherever it was used"


@pytest.mark.parametrize("name", SHAPES)
def test_the_scan_finds_each_kind(name):
    assert name in found(LIKE[name])
