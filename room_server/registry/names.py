"""Names of accounts: which of them are the same."""

from __future__ import annotations

import unicodedata


def folded_name(name: str) -> str:
    """Return what two names have in common that are the same: Unicode form NFKC, without case and outer space."""
    return unicodedata.normalize("NFKC", name).strip().casefold()
