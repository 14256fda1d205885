"""Under which addresses the server is reached, and what follows from that.

Rules:
- All public origins are https, or all are plain http on this machine itself (`localhost`, `127.0.0.1`, `[::1]`): the
  development form. Anything else is refused before the server starts.
- Over https cookies carry the prefix `__Host-` and `Secure` (RFC 6265bis section 4.1.3.2). In the development form
  they carry neither; browsers treat this machine as trustworthy, and no other host is answered at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

LOCAL_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


class BadOrigin(ValueError):
    """An origin that browsers could not send, or that would expose cookies; the text says what is allowed."""


class Origins:
    """The server's public origins; the first is the one that links name."""

    def __init__(self, origins: Sequence[str]) -> None:
        """Take origins as browsers write them: scheme, host, and port where it is not the scheme's own."""
        if not origins:
            raise BadOrigin("at least one public origin is needed")
        self.all = frozenset(map(_checked, origins))
        self.first = origins[0]
        self.secure = self.first.startswith("https:")
        if any(origin.startswith("https:") != self.secure for origin in origins):
            raise BadOrigin("public origins are all https, or all http on localhost")
        self._hosts = frozenset(origin.split("://", 1)[1] for origin in self.all)

    def has(self, origin: str | None) -> bool:
        """Tell whether a header `Origin` is exactly one of ours; a missing one is not."""
        return origin in self.all

    def has_host(self, host: str) -> bool:
        """Tell whether a header `Host` belongs to one of our origins."""
        return host.lower() in self._hosts


def _checked(origin: str) -> str:
    parts = urlsplit(origin)
    host = parts.hostname or ""
    bare = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme not in {"http", "https"} or not host or bare != origin or "@" in parts.netloc:
        raise BadOrigin(f"{origin!r} is no origin: write it like https://rooms.example.org")
    if parts.scheme == "http" and host not in LOCAL_HOSTS:
        raise BadOrigin(f"{origin!r}: plain http is allowed for localhost only; use https behind a proxy with TLS")
    default = {"http": 80, "https": 443}[parts.scheme]
    if parts.port == default or origin != origin.lower():
        raise BadOrigin(f"{origin!r}: browsers write origins in lower case and without the scheme's own port")
    return origin
