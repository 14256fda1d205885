"""The doctor: each line is OK, a note or a problem with what to do; what is unknown is never fine."""

import asyncio
import re
import socket
from dataclasses import replace

import pytest

from room_server.bootstrap.running import Running, leave_note
from room_server.bootstrap.store import open_store
from room_server.cli import doctor
from room_server.cli.doctor import Finding, Mark
from room_server.config import Settings, load
from room_server.log.report import StoreReport
from tests.deploy.coturn import SECRET, coturn

KEEPS = {"append_only": True, "fsync": "always", "eviction": "noeviction", "last_write_ok": True}
GOOD = StoreReport(reachable=True, product="redis", version="7.2.4", new_enough=True, **KEEPS)
PUBLIC = replace(Settings(), public_origins=("https://rooms.example",), media_public_address="93.184.216.34")


def marks(findings):
    return {finding.what.split(":")[0]: finding.mark for finding in findings}


async def test_the_store_of_a_running_server_is_looked_at_beside_it(tmp_path, run):
    folder = tmp_path / "data"
    asked = load({}, None, {"data": str(folder)}).settings
    async with open_store(asked) as store:
        leave_note(folder, Running(store.url, "https://rooms.example"))
        bad = {"MEDIA_PUBLIC_ADDRESS": "not an address", "ROOM_SERVER_MEDIA": "true"}
        looked = await asyncio.to_thread(run, folder, "doctor", **bad)
    for line in (
        "OK       append-only file: yes",
        "OK       flush to disk (appendfsync): always",
        "OK       eviction: noeviction",
        "OK       last write to the file: yes",
        "OK       a server runs on this folder, at https://rooms.example",
        "PROBLEM  media address: 'not an address' is no IPv4 address",
        "         -> correct MEDIA_PUBLIC_ADDRESS",
        "note     no TURN server is set",
    ):
        assert line in looked.out.splitlines()
    assert re.search(r"^OK +the embedded store in .*: valkey \d", looked.out)
    assert looked.code == 1


def test_without_data_it_tries_the_store_elsewhere_and_leaves_nothing(tmp_path, run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        looked = run(tmp_path / "none", "doctor", ROOM_SERVER_PORT=port)
    assert looked.code == 1
    assert f"PROBLEM  TCP port {port} on 127.0.0.1" in looked.out
    assert "(tried without data)" in looked.out
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_does_not_answer_is_a_problem_and_its_password_stays_secret(tmp_path, run):
    looked = run(tmp_path, "doctor", REDIS_URL="redis://:hunter2@127.0.0.1:1/0", ROOM_SERVER_PORT="0")
    assert looked.code == 1
    assert re.search(r"^PROBLEM  the store at REDIS_URL does not answer", looked.out)
    assert "hunter2" not in looked.out + looked.err


def test_of_a_good_store_all_is_well():
    assert {finding.mark for finding in doctor._report(GOOD, "the store")} == {Mark.OK}


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"append_only": False}, "append-only file"),
        ({"fsync": "everysec"}, "flush to disk (appendfsync)"),
        ({"eviction": "allkeys-lru"}, "eviction"),
        ({"last_write_ok": False}, "last write to the file"),
        ({"new_enough": False, "version": "6.2.1"}, "the store"),
    ],
)
def test_whatever_may_lose_something_is_a_problem_with_what_to_do(change, what):
    findings = list(doctor._report(replace(GOOD, **change), "the store"))
    problems = [finding for finding in findings if finding.mark is Mark.PROBLEM]
    assert [finding.what.split(":")[0] for finding in problems] == [what]
    assert problems[0].remedy


def test_what_the_store_does_not_say_is_unknown_and_not_fine():
    silent = StoreReport(reachable=True, product="redis", version="7.2.4")
    found = list(doctor._report(silent, "a managed store"))[1:]
    assert {finding.mark for finding in found} == {Mark.NOTE}
    assert all("unknown" in finding.what and finding.remedy for finding in found)


@pytest.mark.parametrize(
    ("settings", "mark"),
    [
        (PUBLIC, Mark.OK),
        (replace(PUBLIC, media_public_address="10.0.0.7"), Mark.NOTE),
        (replace(PUBLIC, media_public_address=""), Mark.PROBLEM),
        (replace(PUBLIC, media_public_address="rooms.example"), Mark.PROBLEM),
        (replace(PUBLIC, media_public_address="::1"), Mark.PROBLEM),
        (Settings(), Mark.OK),
        (replace(Settings(), public_origins=("http://localhost:8080",)), Mark.OK),
    ],
)
def test_the_media_address_must_be_one_that_browsers_reach(settings, mark):
    assert doctor._media_address(settings).mark is mark


def test_media_that_is_switched_off_is_a_note_and_no_more():
    (found,) = doctor._media(replace(PUBLIC, media=False), None)
    assert found.mark is Mark.NOTE


def test_a_udp_port_that_is_taken_is_a_problem_unless_the_running_server_has_it():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        asked = replace(PUBLIC, media_bind_address="127.0.0.1", media_udp_port=taken.getsockname()[1], media_workers=1)
        assert list(doctor._media(asked, None))[-1].mark is Mark.PROBLEM
        assert list(doctor._media(asked, Running("", "")))[-1].mark is Mark.OK
    assert list(doctor._media(asked, None))[-1].mark is Mark.OK
    assert list(doctor._media(replace(asked, media_udp_port=0), None))[-1].mark is Mark.NOTE


@pytest.mark.parametrize(
    ("origins", "mark"),
    [
        ((), Mark.NOTE),
        (("https://rooms.example",), Mark.OK),
        (("http://rooms.example",), Mark.PROBLEM),
        (("https://rooms.example", "http://localhost"), Mark.PROBLEM),
    ],
)
def test_how_browsers_reach_it(origins, mark):
    (found,) = doctor._origins(replace(Settings(), public_origins=origins))
    assert found.mark is mark


def test_room_on_the_disk_is_looked_for_where_the_folder_will_be(tmp_path, monkeypatch):
    asked = replace(Settings(), data=str(tmp_path / "not" / "yet"))
    monkeypatch.setattr(doctor, "FREE_BYTES", 1)
    assert [found.mark for found in doctor._disk(asked)] == [Mark.OK]
    monkeypatch.setattr(doctor, "FREE_BYTES", 1 << 80)
    assert [found.mark for found in doctor._disk(asked)] == [Mark.PROBLEM]


async def relays(**how) -> list[Finding]:
    return await doctor._turn(replace(PUBLIC, **how))


async def test_a_turn_server_of_ours_is_well_over_udp_tcp_and_tls(tmp_path, monkeypatch):
    async with coturn(tmp_path, worker="93.184.216.34") as relay:
        monkeypatch.setenv("SSL_CERT_FILE", str(relay.certificate))
        urls = (*relay.urls, relay.tls_url)
        found = await relays(turn_urls=urls, turn_secret=SECRET)
    assert [finding.mark for finding in found] == [Mark.OK] * 3
    assert [finding.what.split(": ")[0] for finding in found] == [f"TURN {url}" for url in urls]


async def test_what_is_wrong_with_a_turn_server_is_said_with_what_to_do(tmp_path):
    async with coturn(tmp_path, worker="203.0.113.10") as relay:
        (udp, tcp) = await relays(turn_urls=relay.urls, turn_secret="another")
        assert udp.mark is tcp.mark is Mark.PROBLEM
        assert "does not take our credentials" in udp.what
        assert "static-auth-secret" in tcp.remedy
        assert "another" not in udp.what + udp.remedy
        (denied,) = await relays(turn_urls=relay.urls[:1], turn_secret=SECRET)
        assert "does not relay to the media worker at 93.184.216.34" in denied.what
        assert "allowed-peer-ip=93.184.216.34" in denied.remedy
        (untrusted,) = await relays(turn_urls=(relay.tls_url,), turn_secret=SECRET)
        assert "no encrypted connection" in untrusted.what
        (gone,) = await relays(turn_urls=("turn:127.0.0.1:1?transport=tcp",), turn_secret=SECRET)
        assert "no answer" in gone.what
        assert "TCP port 1" in gone.remedy


async def test_a_turn_server_that_lets_people_inside_is_a_problem(tmp_path):
    async with coturn(tmp_path, worker="10.0.0.0-10.255.255.255") as relay:
        (found,) = await relays(media_public_address="", turn_urls=relay.urls[:1], turn_secret=SECRET)
    assert found.mark is Mark.PROBLEM
    assert "could reach 10.0.0.1" in found.what
    assert "denied-peer-ip" in found.remedy


async def test_without_turn_it_says_who_is_left_out():
    (found,) = await relays()
    assert found.mark is Mark.NOTE
    assert await doctor._turn(replace(PUBLIC, media=False)) == []
    (bad,) = await relays(turn_urls=("stun:turn.example",), turn_secret="s")
    assert bad.mark is Mark.PROBLEM


def test_a_finding_that_is_well_asks_for_nothing():
    assert Finding(Mark.OK, "all").remedy == ""


def test_where_the_keys_lie_is_said_and_that_the_servers_own_is_gone(tmp_path):
    asked = load({}, None, {"data": str(tmp_path / "data")}).settings
    apart = replace(asked, server_key=str(tmp_path / "elsewhere.key"))
    assert [finding.mark for finding in doctor._keys(asked)] == [Mark.NOTE]
    assert [finding.mark for finding in doctor._keys(apart)] == [Mark.OK]
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "data" / "keyring").mkdir(parents=True)
    (tmp_path / "data" / "keyring" / "one.keys").touch()
    for settings in (asked, apart):
        (finding,) = doctor._keys(settings)
        assert (finding.mark, "is gone" in finding.what) == (Mark.PROBLEM, True)


async def test_looking_does_not_touch_the_keys(tmp_path, run):
    async with open_store(load({}, None, {"data": str(tmp_path / "data")}).settings, keys=False):
        pass
    looked = await asyncio.to_thread(run, tmp_path / "data", "doctor", ROOM_SERVER_PORT="0")
    assert "note     keys: beside the store" in looked.out
    assert not (tmp_path / "data" / "keyring").exists()
