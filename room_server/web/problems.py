"""Answers other than success: one stable code each, in JSON; the browser owns the sentence.

Rules:
- What one may not know is answered in the same bytes as what does not exist; so are a dead link and a wrong one.
- An answer never repeats what was asked, and never says which part of a secret was wrong.
- Whatever the store or the log cannot do at the moment is `unavailable`; nothing is half done in silence.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from enum import StrEnum
from typing import cast

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ExceptionHandler

from room_server.log.port import LogError, NoSuchSession
from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.session.refusals import Refusal
from room_server.web.desk import Late

_log = logging.getLogger(__name__)


class Code(StrEnum):
    """The stable codes; each is in `wire/PROTOCOL.md`."""

    BAD_REQUEST = "bad-request"
    SIGN_IN = "sign-in"
    FORBIDDEN = "forbidden"
    NO_SUCH_THING = "no-such-thing"
    NO_SUCH_METHOD = "no-such-method"
    TOO_LARGE = "too-large"
    TOO_FREQUENT = "too-frequent"
    TOO_SHORT = "too-short"  # a new password
    TOO_LONG = "too-long"  # a new password
    UNAVAILABLE = "unavailable"


STATUS: Mapping[Code, int] = {
    Code.BAD_REQUEST: 400,
    Code.SIGN_IN: 401,
    Code.FORBIDDEN: 403,
    Code.NO_SUCH_THING: 404,
    Code.NO_SUCH_METHOD: 405,
    Code.TOO_LARGE: 413,
    Code.TOO_FREQUENT: 429,
    Code.TOO_SHORT: 400,
    Code.TOO_LONG: 400,
    Code.UNAVAILABLE: 503,
}
REFUSED = 409
"""The status of what the session core refuses; the body's code is the core's own (`refusals.Because`)."""

_OF_STATUS = {404: Code.NO_SUCH_THING, 405: Code.NO_SUCH_METHOD, 413: Code.TOO_LARGE}
RETRY_AFTER_S = 2  # told to browsers when the store does not answer


class Problem(Exception):
    """Ends a request with a code. `retry_after_s` is told in the header Retry-After (RFC 9110 section 10.2.3)."""

    def __init__(self, code: Code, *, retry_after_s: int | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.retry_after_s = retry_after_s


def answer(code: str, status: int, *, retry_after_s: int | None = None) -> Response:
    """Make the answer that carries a code."""
    headers = {"cache-control": "no-store"}
    if retry_after_s is not None:
        headers["retry-after"] = str(retry_after_s)
    body = json.dumps({"code": code}).encode()
    return Response(body, status, headers, media_type="application/json")


def problem_answer(problem: Problem) -> Response:
    """Make the answer to a Problem."""
    return answer(problem.code, STATUS[problem.code], retry_after_s=problem.retry_after_s)


async def _on_problem(_: Request, error: Exception) -> Response:
    return problem_answer(cast("Problem", error))  # the table below says so, here and in the next two


async def _on_http_exception(_: Request, error: Exception) -> Response:
    status = cast("HTTPException", error).status_code
    return answer(_OF_STATUS.get(status, Code.BAD_REQUEST), status)


async def _on_refusal(_: Request, error: Exception) -> Response:
    return answer(cast("Refusal", error).because, REFUSED)


async def _on_no_such_session(_: Request, __: Exception) -> Response:
    return problem_answer(Problem(Code.NO_SUCH_THING))


async def _on_gone(_: Request, __: Exception) -> Response:
    """Answer nobody: whoever asked went away amid their own words, which is no fault of ours."""
    return problem_answer(Problem(Code.BAD_REQUEST))


async def _on_unavailable(request: Request, error: Exception) -> Response:
    _log.error("the store did not carry out a request: %s", type(error).__name__)
    return problem_answer(Problem(Code.UNAVAILABLE, retry_after_s=RETRY_AFTER_S))


async def _on_fault(_: Request, error: Exception) -> Response:
    """Answer for a fault of ours. Starlette raises it again afterwards, and the server logs its place."""
    _log.error("a request failed: %s", type(error).__name__)
    return answer(Code.UNAVAILABLE, 500)


HANDLERS: Mapping[type[Exception] | int, ExceptionHandler] = {
    Problem: _on_problem,
    HTTPException: _on_http_exception,
    Refusal: _on_refusal,
    NoSuchSession: _on_no_such_session,
    ClientDisconnect: _on_gone,
    RecordsUnavailable: _on_unavailable,
    TooBusy: _on_unavailable,
    LogError: _on_unavailable,
    Late: _on_unavailable,
    Exception: _on_fault,
}
"""How each kind of exception is answered."""
