"""A private network for this process and all that it starts: one address, and no way out or in.

Why: Janus offers no address of a loopback device, and a benchmark listens on no other one. In a network namespace of
its own (network_namespaces(7)) a virtual device has an address that nobody else reaches; packets between its
addresses pass through the loopback device, as they do at 127.0.0.1. It needs root and Linux.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from tests.bench.media.venue import Unavailable

ADDRESS: Final = "198.51.100.1"
"""Of TEST-NET-2 (RFC 5737), which means nothing outside."""
DEVICE, OTHER_END = "bench0", "bench1"
_OF_THIS_PROCESS: Final = "/proc/self/ns/net"
_CLONE_NEWNET: Final = 0x40000000
_COMMANDS: Final = (
    ("link", "set", "lo", "up"),
    ("link", "add", DEVICE, "type", "veth", "peer", "name", OTHER_END),
    ("addr", "add", f"{ADDRESS}/32", "dev", DEVICE),
    ("link", "set", DEVICE, "up"),
    ("link", "set", OTHER_END, "up"),
)


@contextmanager
def private_network() -> Iterator[str]:
    """Enter a network of our own and yield the address in it; leave it afterwards. Raises `Unavailable`.

    To be called by the main thread: what other threads began before stays where it is.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "unshare"):
        raise Unavailable("a private network needs Linux")
    before = os.open(_OF_THIS_PROCESS, os.O_RDONLY)
    try:
        if libc.unshare(_CLONE_NEWNET):
            raise Unavailable(f"a private network needs root: {os.strerror(ctypes.get_errno())}")
        try:
            _furnish()
            yield ADDRESS
        finally:
            if libc.setns(before, _CLONE_NEWNET):
                raise OSError(ctypes.get_errno(), "could not return to the network of before")
    finally:
        os.close(before)


def _furnish() -> None:
    for words in _COMMANDS:
        try:
            done = subprocess.run(["ip", *words], capture_output=True, text=True, check=False)
        except FileNotFoundError as missing:
            raise Unavailable("a private network needs ip: apt-get install iproute2") from missing
        if done.returncode:
            raise Unavailable(f"ip {' '.join(words)}: {done.stderr.strip()}")
