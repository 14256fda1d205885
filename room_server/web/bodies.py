"""Reads JSON bodies into frozen types: exactly the fields that are asked for, or `bad-request`."""

from __future__ import annotations

from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from room_server.web.problems import Code, Problem

T = TypeVar("T")
_encode = msgspec.json.Encoder().encode


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request's body."""


class NoBody(Body, frozen=True):
    """A request that says nothing: empty, or `{}`."""


async def read(request: Request, form: type[T]) -> T:
    """Read the body. Raises Problem."""
    data = await request.body()
    if not data and form is NoBody:
        return form()
    if request.headers.get("content-type", "").split(";", 1)[0].strip().lower() != "application/json":
        raise Problem(Code.BAD_REQUEST)
    try:
        return msgspec.json.decode(data, type=form)
    except (msgspec.DecodeError, UnicodeDecodeError):  # a ValidationError is a DecodeError
        raise Problem(Code.BAD_REQUEST) from None


def say(what: object, status: int = 200) -> Response:
    """Answer with a value in JSON."""
    return Response(_encode(what), status, {"cache-control": "no-store"}, media_type="application/json")


def nothing() -> Response:
    """Answer that it is done, with nothing to say."""
    return Response(status_code=204, headers={"cache-control": "no-store"})
