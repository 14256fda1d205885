"""The server's key wraps in a context, and opens only what was wrapped in it."""

import pytest

from room_server.vault.errors import Unopenable
from room_server.vault.master import LocalMasterKey

KEY, OTHER = LocalMasterKey(bytes(32)), LocalMasterKey(bytes(31) + b"\x01")


async def test_what_was_wrapped_is_unwrapped_by_the_same_key_in_the_same_context_only():
    wrapped = await KEY.wrap(b"a key", b"one")
    assert b"a key" not in wrapped
    assert await KEY.unwrap(wrapped, b"one") == b"a key"
    assert await KEY.wrap(b"a key", b"one") != wrapped
    changed = wrapped[:-1] + bytes([wrapped[-1] ^ 1])
    for key, box, context in (
        (OTHER, wrapped, b"one"),
        (KEY, wrapped, b"two"),
        (KEY, changed, b"one"),
        (KEY, b"", b""),
    ):
        with pytest.raises(Unopenable):
            await key.unwrap(box, context)
