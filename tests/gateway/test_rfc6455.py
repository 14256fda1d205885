"""The server keeps RFC 6455: the table of ``rfc6455``, row by row over bare sockets, and the handshake."""

import asyncio
import logging
from collections import Counter

import pytest

from tests.gateway.raw import ACCEPT, CLOSE, PING, PONG, Got, Wire, dialled, frame, upgrade
from tests.gateway.rfc6455 import Case, cases

CASES = tuple(cases())
AT_ONCE = 16
STILL_HERE = b"still here"


async def what_comes(wire: Wire, case: Case) -> tuple[list[Got], bool]:
    """Return what the server sends to a case, and whether the connection is over then."""
    await wire.opened()
    await wire.send(*case.sent)
    came: list[Got] = []
    while is_over(case) or len(came) < len(case.back):
        got = await wire.frame()
        if got is None:
            return came, True
        came.append(got)
    await wire.send(frame(PING, STILL_HERE))
    while (got := await wire.frame()) is not None:
        if got == Got(PONG, STILL_HERE):
            return came, False
        came.append(got)
    return came, True


def is_over(case: Case) -> bool:
    """Say whether the connection ends with the case."""
    return bool(case.ends) or any(got.opcode == CLOSE for got in case.back)


def is_right(case: Case, came: list[Got], over: bool) -> bool:
    """Say whether exactly what the case names has come."""
    expected = list(case.back)
    if case.ends:
        *came, last = came or [Got(-1, b"")]
        if last.opcode != CLOSE or int.from_bytes(last.payload[:2], "big") != case.ends:
            return False
    return came == expected and over == is_over(case)


async def test_every_case_is_answered_as_the_rfc_says(house, caplog):
    caplog.set_level(logging.WARNING)
    wrong, gate = [], asyncio.Semaphore(AT_ONCE)

    async def one(case: Case) -> None:
        async with gate, dialled(house.url) as wire:
            came, over = await what_comes(wire, case)
        if not is_right(case, came, over):
            wrong.append(f"{case.section} {case.about}: {came[:3]} of {len(came)}, {'over' if over else 'open'}")

    await asyncio.gather(*map(one, CASES))
    assert not wrong, f"{len(wrong)} of {len(CASES)} cases:\n" + "\n".join(wrong)
    assert [record.getMessage() for record in caplog.records] == []


def test_the_table_has_every_theme_and_no_row_twice():
    assert max(Counter((case.section, case.about) for case in CASES).values()) == 1
    assert {case.section for case in CASES} >= {"5.1", "5.2", "5.4", "5.5", "5.5.1", "5.5.2", "7.4", "8.1", "10.4"}
    assert len(CASES) >= 180


async def test_the_handshake_is_answered_with_its_own_key_and_no_extension(house):
    offered = "permessage-deflate; client_max_window_bits, x-webkit-deflate-frame"
    async with dialled(house.url) as wire:
        headers = await wire.opened(sec_websocket_extensions=offered, sec_websocket_protocol="chat, superchat")
        assert headers["sec-websocket-accept"] == ACCEPT  # section 1.3
        assert not {"sec-websocket-extensions", "sec-websocket-protocol", "server"} & headers.keys()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (upgrade(sec_websocket_version="8"), 426),
        (upgrade(sec_websocket_version="13, 8"), 426),
        (upgrade(sec_websocket_version=None), 426),
        (upgrade(sec_websocket_key=None), 400),
        (upgrade(sec_websocket_key="dGhlIHNhbXBsZQ=="), 400),
        (upgrade(sec_websocket_key="not base64"), 400),
        (upgrade(line="POST {} HTTP/1.1"), 405),
        (upgrade(origin=None), 403),
        (upgrade(path="/elsewhere"), 403),
        (b"GET /ws HTTP/x\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),  # TLS where there is none
        (upgrade(x_long="x" * 70_000), 400),
    ],
)
async def test_a_handshake_that_does_not_fit_is_refused_and_never_accepted(house, sent, status):
    async with dialled(house.url) as wire:
        await wire.send(sent)
        found, headers = await wire.answer()
        assert found == status
        assert headers.get("sec-websocket-version") == ("13" if status == 426 else None)  # section 4.4
