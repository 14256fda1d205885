"""The browser's cookies: one name a seat, one for the account.

Rules:
- The value is an opaque token of `registry.cookies`; nothing else stands in a cookie.
- HttpOnly, SameSite=Strict, Path=/; over https `Secure` and the prefix `__Host-`. In the development form (plain
  http on this machine, see `origins`) the names carry no prefix, and only those names are read.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

PREFIX = "__Host-"


class CookieJar:
    """Names, reads, sets and clears cookies in the server's one form."""

    def __init__(self, *, secure: bool, max_age_s: int) -> None:
        """`max_age_s`: after so many seconds a browser may forget the cookie; the server does then anyway."""
        self._secure = secure
        self._max_age_s = max_age_s
        self._prefix = PREFIX if secure else ""

    def seat_name(self, seat: str) -> str:
        """Name the cookie of a seat."""
        return f"{self._prefix}seat-{seat}"

    @property
    def account_name(self) -> str:
        """Name the cookie of the account."""
        return f"{self._prefix}account"

    def seat_token(self, cookies: Mapping[str, str], seat: str) -> str | None:
        """Read the token that came along for a seat."""
        return cookies.get(self.seat_name(seat))

    def account_token(self, cookies: Mapping[str, str]) -> str | None:
        """Read the token that came along for an account."""
        return cookies.get(self.account_name)

    def set_seat(self, answer: Response, seat: str, token: str) -> None:
        """Give the browser a seat's token."""
        self._set(answer, self.seat_name(seat), token, self._max_age_s)

    def set_account(self, answer: Response, token: str) -> None:
        """Give the browser an account's token."""
        self._set(answer, self.account_name, token, self._max_age_s)

    def clear_seat(self, answer: Response, seat: str) -> None:
        """Take a seat's token from the browser."""
        self._set(answer, self.seat_name(seat), "", 0)

    def clear_account(self, answer: Response) -> None:
        """Take the account's token from the browser."""
        self._set(answer, self.account_name, "", 0)

    def _set(self, answer: Response, name: str, value: str, max_age_s: int) -> None:
        answer.set_cookie(
            name, value, max_age=max_age_s, path="/", secure=self._secure, httponly=True, samesite="strict"
        )
