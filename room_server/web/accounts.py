"""Mediators' local accounts: the first-run link, signing in and out.

Rules:
- A first-run link is used up by the POST that sets the password, not by looking at it; its token comes in a body.
- Whoever follows it may correct the name that the link was made for; what that name has comes along.
- A wrong name, a wrong password and an account without a password are answered alike, after the same work.
- Setting a password ends all other cookies of the account.
"""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.registry.accounts import Account, PasswordRefused
from room_server.registry.names import folded_name
from room_server.registry.secret import fingerprint, new_id
from room_server.session.refusals import Because, Refusal
from room_server.web.bodies import Body, NoBody, nothing, read, say
from room_server.web.door import Door
from room_server.web.links import SECRET_CHARS
from room_server.web.problems import Code, Problem

NAME_CHARS = 200


class _Token(Body, frozen=True):
    token: str


class _FirstRun(Body, frozen=True):
    token: str
    password: str
    name: str = ""  # nothing: the one that the link was made for


class _SignIn(Body, frozen=True):
    name: str
    password: str


class AccountApi:
    """`/api/account` and what stands below it."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> list[BaseRoute]:
        """Make the routes."""
        return [
            Route("/api/account", self.show, methods=["GET"]),
            Route("/api/account/invited", self.invited, methods=["POST"]),
            Route("/api/account/first-run", self.first_run, methods=["POST"]),
            Route("/api/account/sign-in", self.sign_in, methods=["POST"]),
            Route("/api/account/sign-out", self.sign_out, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """Say who is signed in."""
        return say({"name": await self._door.account(request)})

    async def invited(self, request: Request) -> Response:
        """Say for whom a first-run link is, without using it up."""
        account = await self._invited(request, (await read(request, _Token)).token)
        return say({"name": account.name})

    async def first_run(self, request: Request) -> Response:
        """Set the password of a new account and sign in."""
        ask = await read(request, _FirstRun)
        account = await self._invited(request, ask.token)
        name = ask.name.strip() or account.name
        if len(name) > NAME_CHARS:
            raise Problem(Code.BAD_REQUEST)
        if folded_name(name) != folded_name(account.name) and await self._is_taken(name):
            raise Refusal(Because.ALREADY)
        try:
            opened = await self._door.registry.accounts.accept(ask.token, ask.password, now=self._door.clock())
        except PasswordRefused as refused:
            raise Problem(Code(refused.reason)) from None
        if opened is None:
            raise Problem(Code.NO_SUCH_THING)
        await self._door.registry.cookies.revoke_account(opened.name)
        return await self._welcome(await self._renamed(opened, name))

    async def sign_in(self, request: Request) -> Response:
        """Open an account by its name and password."""
        ask = await read(request, _SignIn)
        if len(ask.name) > NAME_CHARS:
            raise Problem(Code.BAD_REQUEST)
        limits = self._door.limits
        await self._door.count_address(limits.logins_per_address, request)
        await self._door.count(limits.logins_per_account, folded_name(ask.name))
        account = await self._door.registry.accounts.verify(ask.name, ask.password)
        if account is None:
            raise Problem(Code.SIGN_IN)
        return await self._welcome(account)

    async def sign_out(self, request: Request) -> Response:
        """End this browser's cookie of the account; signing out twice is no error."""
        await read(request, NoBody)
        token = self._door.jar.account_token(request.cookies)
        if token is not None:
            await self._door.registry.cookies.revoke(fingerprint(token))
        answer = nothing()
        self._door.jar.clear_account(answer)
        return answer

    async def _invited(self, request: Request, token: str) -> Account:
        if len(token) > SECRET_CHARS:
            raise Problem(Code.BAD_REQUEST)
        await self._door.count_address(self._door.limits.logins_per_address, request)
        account = await self._door.registry.accounts.invited(token, now=self._door.clock())
        if account is None:
            raise Problem(Code.NO_SUCH_THING)
        return account

    async def _is_taken(self, name: str) -> bool:
        accounts = await self._door.registry.accounts.list()
        return any(folded_name(account.name) == folded_name(name) for account in accounts)

    async def _renamed(self, account: Account, name: str) -> Account:
        """Give the account the name that its owner chose, and its sessions and presets with it."""
        if name == account.name:
            return account
        registry = self._door.registry
        renamed = await registry.accounts.rename(account.name, name)
        if renamed is None:
            raise Refusal(Because.ALREADY)  # somebody took it at this moment: the account keeps its name
        for entry in await registry.sessions.list(account.name):
            await registry.sessions.change(entry.id, lambda one: replace(one, created_by=renamed.name))
        await registry.presets.move(account.name, renamed.name)
        return renamed

    async def _welcome(self, account: Account) -> Response:
        cookies = self._door.registry.cookies
        granted = await cookies.grant_account(account.name, device=new_id(), now=self._door.clock())
        answer = nothing()
        self._door.jar.set_account(answer, granted.token)
        return answer
