"""Time-limited credentials for a TURN relay, as coturn's `use-auth-secret` checks them.

Rules: the user name holds the time of expiry and a token that names nobody; the secret never leaves the server; an
expired credential opens nothing, because the relay compares the time itself.

How it works (draft-uberti-behave-turn-rest-00 section 2.2): the user name is "expiry:token" with the expiry in Unix
seconds, the password is the base64 of HMAC-SHA1 over the user name with the shared secret.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence


def ice_servers(
    urls: Sequence[str], secret: str, *, now_s: int, lifetime_s: int, token: str
) -> list[dict[str, object]]:
    """Entries for the browser's `iceServers`: empty without TURN addresses, else one that lives `lifetime_s` seconds.

    `token` separates people in the relay's accounting; it must be random and must not name a person.
    """
    if not urls:
        return []
    username = f"{now_s + lifetime_s}:{token}"
    digest = hmac.new(secret.encode(), username.encode(), hashlib.sha1).digest()
    return [{"urls": list(urls), "username": username, "credential": base64.b64encode(digest).decode()}]
