"""Local accounts of mediators: a name and an argon2id hash.

Rules:
- A new account has no password. Its owner sets one through a first-run link: single use, `INVITATION_LIFE_MS`.
- A wrong name costs the same work as a wrong password, and both get the same answer.
- Names are compared without case, passwords in Unicode form NFC (NIST SP 800-63B section 3.1.1.2).
- argon2 takes tens of milliseconds and 64 MiB: it runs beside the event loop, `HASHES_AT_ONCE` at a time.
"""

import asyncio
import unicodedata
from dataclasses import dataclass, replace

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from room_server.registry.names import folded_name
from room_server.registry.records import Records, Shelf, key
from room_server.registry.secret import fingerprint, new_secret
from room_server.session.audience import Ms

PASSWORD_LEAST = 12  # characters
PASSWORD_MOST = 256  # characters
INVITATION_LIFE_MS = 24 * 3_600_000
HASHES_AT_ONCE = 2


class PasswordRefused(Exception):
    """The new password cannot be taken; `reason` is "too-short" or "too-long"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Account:
    """A mediator's account; without `password_hash` nobody can sign in to it yet."""

    name: str
    created_at: Ms
    password_hash: str | None = None


class Accounts:
    """All local accounts."""

    def __init__(self, records: Records, hasher: PasswordHasher | None = None) -> None:
        """Take a hasher of other cost for tests; the default is argon2-cffi's (RFC 9106, low memory)."""
        self._records = records
        self._accounts = Shelf(records, "account", Account)
        self._invitations = Shelf(records, "account-invitation", tuple[str, Ms])
        self._hasher = hasher or PasswordHasher()
        self._turns = asyncio.Semaphore(HASHES_AT_ONCE)
        self._nobodys_hash: str | None = None

    async def invite(self, name: str, *, now: Ms) -> str:
        """Make the account if it is not there, and the secret of a link by which its password is set."""
        folded = folded_name(name)
        await self._records.enlist(_all(), folded)
        await self._accounts.add(folded, Account(name.strip(), now))
        secret = new_secret()
        await self._invitations.put(fingerprint(secret), (folded, now + INVITATION_LIFE_MS), keep_ms=INVITATION_LIFE_MS)
        return secret

    async def invited(self, secret: str, *, now: Ms) -> Account | None:
        """Find the account that a first-run link is for, without using it up."""
        found = await self._invitations.get(fingerprint(secret))
        return await self._accounts.get(found[0]) if found is not None and now < found[1] else None

    async def accept(self, secret: str, password: str, *, now: Ms) -> Account | None:
        """Set the password through a first-run link, which is used up. Raises PasswordRefused (and keeps the link)."""
        prepared = _prepared(password)
        found = await self._invitations.take(fingerprint(secret))
        if found is None or now >= found[1]:
            return None
        return await self._set(found[0], prepared)

    async def verify(self, name: str, password: str) -> Account | None:
        """Find the account that this name and password open."""
        account = await self._accounts.get(folded_name(name))
        known = account.password_hash if account is not None else None
        right = await self._compare(known or await self._nobody(), unicodedata.normalize("NFC", password))
        return account if right and known is not None else None

    async def change_password(self, name: str, old: str, new: str) -> bool:
        """Replace the password by whoever knows it. Raises PasswordRefused. The caller ends the other cookies."""
        prepared = _prepared(new)
        if await self.verify(name, old) is None:
            return False
        return await self._set(folded_name(name), prepared) is not None

    async def rename(self, old: str, new: str) -> Account | None:
        """Give an account another name, under which its owner signs in; None if that is taken, or there is no account.

        The caller moves what names the account: its cookies, sessions and presets.
        """
        before, folded = await self._accounts.get(folded_name(old)), folded_name(new)
        if before is None:
            return None
        after = replace(before, name=new.strip())
        if folded == folded_name(old):
            return await self._accounts.change(folded, lambda account: account and replace(account, name=after.name))
        if not await self._accounts.add(folded, after):
            return None
        await self._records.enlist(_all(), folded)
        await self.delete(old)
        return after

    async def list(self) -> tuple[Account, ...]:
        """Read all accounts, by name."""
        names = sorted(await self._records.members(_all()))
        return tuple([account for name in names if (account := await self._accounts.get(name)) is not None])

    async def delete(self, name: str) -> bool:
        """Remove an account; whether it was there. The caller ends its cookies."""
        await self._records.delist(_all(), folded_name(name))
        return await self._accounts.remove(folded_name(name))

    async def _set(self, folded: str, password: str) -> Account | None:
        async with self._turns:
            hashed = await asyncio.to_thread(self._hasher.hash, password)
        return await self._accounts.change(folded, lambda account: account and replace(account, password_hash=hashed))

    async def _compare(self, hashed: str, password: str) -> bool:
        def compare() -> bool:
            try:
                return self._hasher.verify(hashed, password)
            except (VerificationError, InvalidHashError):
                return False

        if len(password) > PASSWORD_MOST:
            return False
        async with self._turns:
            return await asyncio.to_thread(compare)

    async def _nobody(self) -> str:
        """Make, once, a hash that no password fits, of the same cost as everybody's."""
        if self._nobodys_hash is None:
            async with self._turns:
                self._nobodys_hash = await asyncio.to_thread(self._hasher.hash, new_secret())
        return self._nobodys_hash


def _prepared(password: str) -> str:
    """Check a new password's length. Raises PasswordRefused."""
    if len(password) < PASSWORD_LEAST:
        raise PasswordRefused("too-short")
    if len(password) > PASSWORD_MOST:
        raise PasswordRefused("too-long")
    return unicodedata.normalize("NFC", password)


def _all() -> str:
    return key("accounts")
