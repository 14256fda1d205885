"""The TLS between hosts: all three files, and a certificate from both ends."""

from __future__ import annotations

import ssl

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.tls import between_hosts
from room_server.config import Settings
from tests.media.certificates import Authority


def test_both_ends_demand_a_certificate_and_speak_tls_1_3(tmp_path):
    settings = Settings(**Authority(tmp_path).files("127.0.0.1"))
    for lends in (True, False):
        made = between_hosts(settings, lends=lends)
        assert made.verify_mode is ssl.CERT_REQUIRED
        assert made.minimum_version is ssl.TLSVersion.TLSv1_3
    assert between_hosts(settings, lends=False).check_hostname


def test_a_file_that_is_missing_or_wrong_is_said_with_what_to_do(tmp_path):
    files = Authority(tmp_path).files("127.0.0.1")
    with pytest.raises(CannotStart, match="all needed"):
        between_hosts(Settings(**{**files, "media_tls_key": ""}), lends=True)
    for name in files:
        with pytest.raises(CannotStart, match=r"deploy/README"):
            between_hosts(Settings(**{**files, name: str(tmp_path / "none")}), lends=True)
