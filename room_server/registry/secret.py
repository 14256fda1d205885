"""Secrets that people and browsers carry: made here, stored as their SHA-256 only.

A random secret of 256 bits needs no salt and no slow hash: there is nothing to guess. Looking one up by its hash also
gives no timing away, because who guesses does not know the hash of what is compared.
"""

import secrets
from hashlib import sha256

SECRET_BYTES = 32  # 256 bits


def new_secret() -> str:
    """Make a secret of 256 random bits, safe in a URL (43 characters)."""
    return secrets.token_urlsafe(SECRET_BYTES)


def new_id() -> str:
    """Make a random id that is no secret (96 bits, 16 characters)."""
    return secrets.token_urlsafe(12)


def fingerprint(secret: str) -> str:
    """Hash a secret for keeping: SHA-256 in hex."""
    return sha256(secret.encode()).hexdigest()
