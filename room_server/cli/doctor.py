"""`room-server doctor`: looks at everything that serving needs; each line is OK, a note or a problem with what to do.

Rules: it changes nothing but what opening the embedded store does, and it tells no secret. A store that does not answer
a question is shown as unknown, never as fine. A TURN server is asked as a browser asks it: for an allocation, which is
given back. The exit code is 1 when there is a problem.
"""

from __future__ import annotations

import argparse
import asyncio
import ipaddress
import shutil
import socket
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from room_server.bootstrap import logs, shapes
from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.running import Running
from room_server.bootstrap.store import open_store
from room_server.bootstrap.vaults import keyring_folder, server_key
from room_server.cli.client import client_state
from room_server.config import Settings
from room_server.log.report import StoreReport, store_report
from room_server.media import turn, turn_probe
from room_server.vault.keyring_file import SUFFIX
from room_server.web.origins import LOCAL_HOSTS, BadOrigin, Origins

FREE_BYTES = 1 << 30  # on the data folder's disk
NOBODY = "doctor"  # stands in a TURN credential where a person's has something random


class Mark(StrEnum):
    """How something stands."""

    OK = "OK"
    NOTE = "note"
    PROBLEM = "PROBLEM"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: what was looked at, how it stands, and what to do about it."""

    mark: Mark
    what: str
    remedy: str = ""


def run(_: argparse.Namespace, settings: Settings) -> int:
    """Look at everything and print it."""
    logs.set_up("critical", settings.log_form)
    store, running = asyncio.run(_store(settings))
    findings = [
        *store,
        *_disk(settings),
        *_keys(settings),
        *_port(settings, running),
        *_origins(settings),
        *_media(settings, running),
        *asyncio.run(_turn(settings)),
        *_client(),
    ]
    for finding in findings:
        sys.stdout.write(f"{finding.mark:<8} {finding.what}\n")
        if finding.remedy:
            sys.stdout.write(f"{'':<8} -> {finding.remedy}\n")
    return 1 if any(finding.mark is Mark.PROBLEM for finding in findings) else 0


async def _store(settings: Settings) -> tuple[list[Finding], Running | None]:
    """Ask the store that a server would use; an embedded one without data is tried in a folder of its own."""
    if settings.redis_url:
        return list(_report(await store_report(settings.redis_url), "the store at REDIS_URL")), None
    with tempfile.TemporaryDirectory(prefix="room-doctor-") as empty:
        there = await asyncio.to_thread(Path(settings.data).is_dir)
        looked_at = settings if there else replace(settings, data=empty)
        try:
            async with open_store(looked_at, beside=True, keys=False) as store:
                report = await store_report(store.url)
                name = f"the embedded store in {settings.data}" if there else "the embedded store (tried without data)"
                return list(_report(report, name)), store.beside
        except CannotStart as error:
            return [Finding(Mark.PROBLEM, "the embedded store does not start", str(error))], None


def _report(report: StoreReport, name: str) -> Iterator[Finding]:
    if not report.reachable:
        remedy = "start it, or correct REDIS_URL; unset REDIS_URL to use the embedded store"
        yield Finding(Mark.PROBLEM, f"{name} does not answer ({report.problem})", remedy)
        return
    old = report.new_enough is False
    mark = Mark.PROBLEM if old else Mark.OK
    yield Finding(mark, f"{name}: {report.product} {report.version}", "Redis 7.0 or newer is needed" if old else "")
    keeps = "it may lose what was acknowledged: set "
    yield _wanted("append-only file", report.append_only, True, keeps + "appendonly yes")
    yield _wanted("flush to disk (appendfsync)", report.fsync, "always", keeps + "appendfsync always")
    yield _wanted(
        "eviction", report.eviction, "noeviction", "sessions may be thrown away: set maxmemory-policy noeviction"
    )
    yield _wanted("last write to the file", report.last_write_ok, True, "the disk may be full; see the store's own log")


def _wanted(what: str, found: object, wanted: object, remedy: str) -> Finding:
    if found is None:
        return Finding(Mark.NOTE, f"{what}: unknown, the store does not say", f"ask who runs it for: {remedy}")
    if found == wanted:
        return Finding(Mark.OK, f"{what}: {_word(found)}")
    return Finding(Mark.PROBLEM, f"{what}: {_word(found)}", remedy)


def _word(found: object) -> str:
    return {True: "yes", False: "no"}.get(found, str(found)) if isinstance(found, bool) else str(found)


def _disk(settings: Settings) -> Iterator[Finding]:
    folder = Path(settings.data).absolute()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    said = f"free on the disk of {settings.data}: {free / FREE_BYTES:.1f} GiB"
    if free < FREE_BYTES:
        yield Finding(Mark.PROBLEM, said, "make room: a store that cannot write refuses everything")
    else:
        yield Finding(Mark.OK, said)


def _keys(settings: Settings) -> Iterator[Finding]:
    """Look where the keys lie; they are neither read nor made."""
    folder, own = keyring_folder(settings), server_key(settings)
    if any(folder.glob(f"*{SUFFIX}")) and not own.exists():
        remedy = "restore it from its copy: without it no session opens"
        yield Finding(Mark.PROBLEM, f"the server's own key is gone: {own}", remedy)
    elif own.is_relative_to(Path(settings.data).absolute()):
        remedy = "copy store and keys apart; name another place with ROOM_SERVER_SERVER_KEY, if a disk may be stolen"
        yield Finding(Mark.NOTE, f"keys: beside the store, in {folder}", remedy)
    else:
        yield Finding(Mark.OK, f"keys: in {folder}, the server's own in {own}")


def _port(settings: Settings, running: Running | None) -> Iterator[Finding]:
    if running is not None:
        yield Finding(Mark.OK, f"a server runs on this folder, at {running.origin}")
        return
    error = _taken(settings.host, settings.port, socket.SOCK_STREAM)
    if error:
        yield Finding(
            Mark.PROBLEM,
            f"TCP port {settings.port} on {settings.host}: {error}",
            "choose another with --port, or free it",
        )
    else:
        yield Finding(Mark.OK, f"TCP port {settings.port} on {settings.host} is free")


def _origins(settings: Settings) -> Iterator[Finding]:
    try:
        origins = Origins(shapes.origins(settings, settings.port))
    except BadOrigin as error:
        yield Finding(Mark.PROBLEM, f"public_origins: {error}", "set ROOM_SERVER_PUBLIC_ORIGINS")
        return
    if origins.secure:
        yield Finding(Mark.OK, f"browsers reach it at {origins.first}")
    else:
        remedy = "for others, put a proxy with TLS in front and set ROOM_SERVER_PUBLIC_ORIGINS=https://..."
        yield Finding(Mark.NOTE, f"browsers reach it at {origins.first}, on this machine only", remedy)


def _media(settings: Settings, running: Running | None) -> Iterator[Finding]:
    if not settings.media:
        yield Finding(Mark.NOTE, "sound and picture are switched off", "set ROOM_SERVER_MEDIA=true to forward them")
        return
    yield _media_address(settings)
    first, count = settings.media_udp_port, shapes.media_workers(settings)
    if first == 0:
        remedy = "behind a firewall, set ROOM_SERVER_MEDIA_UDP_PORT and open it and the next ones, one for each worker"
        yield Finding(Mark.NOTE, f"the UDP ports of the {count} media workers are chosen by the system", remedy)
        return
    ports = range(first, first + count)
    named = f"UDP port {first}" if count == 1 else f"UDP ports {first} to {ports[-1]}"
    bind = settings.media_bind_address
    errors = [] if running else [(port, _taken(bind, port, socket.SOCK_DGRAM)) for port in ports]
    for port, error in errors:
        if error:
            yield Finding(Mark.PROBLEM, f"UDP port {port}: {error}", "set ROOM_SERVER_MEDIA_UDP_PORT")
    if not any(error for _, error in errors):
        yield Finding(Mark.OK, f"{named}: for {count} media workers, one a port; the firewall must let them in")


def _media_address(settings: Settings) -> Finding:
    address = settings.media_public_address
    local = all(any(host in origin for host in LOCAL_HOSTS) for origin in settings.public_origins)
    if not address:
        if local:
            return Finding(Mark.OK, "media address: this machine's own, for a try-out on this machine")
        remedy = "set MEDIA_PUBLIC_ADDRESS to the IPv4 address that browsers reach"
        return Finding(Mark.PROBLEM, "media address: not set, so others would neither hear nor see", remedy)
    try:
        public = ipaddress.IPv4Address(address).is_global
    except ValueError:
        return Finding(Mark.PROBLEM, f"media address: {address!r} is no IPv4 address", "correct MEDIA_PUBLIC_ADDRESS")
    if public:
        return Finding(Mark.OK, f"media address: {address}")
    return Finding(Mark.NOTE, f"media address: {address} is reached inside its own network only")


async def _turn(settings: Settings) -> list[Finding]:
    """Ask each TURN address for what a browser would ask it."""
    if not settings.media:
        return []
    if not settings.turn_urls:
        remedy = "people behind strict firewalls will neither hear nor see: see deploy/README.md, TURN"
        return [Finding(Mark.NOTE, "no TURN server is set", remedy)]
    return list(await asyncio.gather(*(_relay(settings, url) for url in settings.turn_urls)))


async def _relay(settings: Settings, text: str) -> Finding:
    try:
        url = turn_probe.parsed(text)
    except turn_probe.BadUrl:
        return Finding(Mark.PROBLEM, f"TURN {text}: no TURN address", "write it like turn:host:3478?transport=udp")
    lifetime_s, now_s = settings.turn_hours * 3600, int(time.time())
    (given,) = turn.ice_servers((text,), settings.turn_secret, now_s=now_s, lifetime_s=lifetime_s, token=NOBODY)
    workers = [settings.media_public_address] if settings.media_public_address else []
    found = await turn_probe.probe(url, str(given["username"]), str(given["credential"]), workers)
    if found.outcome is turn_probe.Outcome.GOOD:
        to = "the media workers and nothing inside" if workers else "nothing inside"
        return Finding(Mark.OK, f"TURN {text}: takes our credentials, relays to {to}")
    said, remedy = _relay_trouble(url, found)
    return Finding(Mark.PROBLEM, f"TURN {text}: {said}", remedy)


def _relay_trouble(url: turn_probe.TurnUrl, found: turn_probe.Found) -> tuple[str, str]:
    """Return what is wrong with a relay, and what to do."""
    port = f"{'UDP' if url.transport == 'udp' else 'TCP'} port {url.port}"
    because = f" ({found.detail})" if found.detail else ""
    return {
        turn_probe.Outcome.NO_ANSWER: (
            f"no answer{because}",
            f"start coturn, let {port} of {url.host} through the firewall, or correct ROOM_SERVER_TURN_URLS",
        ),
        turn_probe.Outcome.CERTIFICATE: (
            f"no encrypted connection{because}",
            "give coturn a certificate for this name that is in time (cert, pkey), with the authority's in between",
        ),
        turn_probe.Outcome.CREDENTIAL: (
            "it does not take our credentials",
            "set static-auth-secret to ROOM_SERVER_TURN_SECRET, with use-auth-secret, and set both clocks",
        ),
        turn_probe.Outcome.FULL: ("it has no room", "raise user-quota or total-quota, or max-port"),
        turn_probe.Outcome.REFUSED: (f"it refuses{because}", "see coturn's own log"),
        turn_probe.Outcome.WORKER_DENIED: (
            f"it does not relay to the media worker at {found.detail}",
            f"set allowed-peer-ip={found.detail}, and MEDIA_PUBLIC_ADDRESS to the worker's address",
        ),
        turn_probe.Outcome.OPEN_INSIDE: (
            f"whoever has a link could reach {found.detail} through it",
            "deny everything but the workers (denied-peer-ip), as deploy/turnserver.conf does",
        ),
    }[found.outcome]


def _client() -> Iterator[Finding]:
    state = client_state()
    remedy = "install the server again, which builds it: pip install -e . (or pip install .)"
    if state.folder is None:
        yield Finding(Mark.PROBLEM, "the browser client is not built", remedy)
    elif state.current is False:
        yield Finding(Mark.PROBLEM, "the browser client was built from other sources than those beside it", remedy)
    else:
        yield Finding(Mark.OK, "the browser client is built" + (" and current" if state.current else ""))


def _taken(host: str, port: int, kind: socket.SocketKind) -> str | None:
    """Try to bind; the system's own word when that fails."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, kind) as one:
        if kind == socket.SOCK_STREAM:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, port))
        except OSError as error:
            return error.strerror or type(error).__name__
    return None
