"""A vault's errors are one family, so that whoever asks can meet all of them."""

import pytest

from room_server.vault.errors import KeyringUnavailable, KeyringUnsafe, NoKeys, Unopenable, VaultError


@pytest.mark.parametrize("kind", [NoKeys, Unopenable, KeyringUnavailable, KeyringUnsafe])
def test_each_is_a_vaults_error(kind):
    with pytest.raises(VaultError):
        raise kind
