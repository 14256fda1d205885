"""What a vault cannot do. No text here says more than a stable word: never a name, a key or what was sealed."""


class VaultError(Exception):
    """The vault did not do what was asked."""


class NoKeys(VaultError):
    """The keyring has no keys of this session: they were never made, or were destroyed."""


class Unopenable(VaultError):
    """These bytes do not open; the text says why, in a stable word (`CHANGED`, `NO_KEY`, `NOT_SEALED`)."""


CHANGED = "changed"  # not what was sealed, or not in its place
NO_KEY = "no-key"  # sealed under a key that the keyring does not have
NOT_SEALED = "not-sealed"  # of a form that this server does not know, or never encrypted


class KeyringUnavailable(VaultError):
    """The keyring cannot be read or written at the moment; the text is the system's code, like ENOSPC."""


class KeyringUnsafe(VaultError):
    """The keyring cannot be used as it is; the text says what is wrong and what one can do."""
