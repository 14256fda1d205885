"""Prints the policy as a page to read: ``room_server/session/REFUSALS.md``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from room_server.session.core import RULES
from room_server.session.people import Role
from room_server.session.refusals import Because
from room_server.session.state import Standing
from room_server.wire.messages import name_of
from tests.session.refusals.rows import ROWS
from tests.session.refusals.terms import LOBBY, NOTHING, ROOM, YES, Case, Row

FILE = Path(__file__).parents[3] / "room_server" / "session" / "REFUSALS.md"

HEAD = """# Who is refused what

*Written by `python -m tests.session.refusals` from the policy in `tests/session/refusals`, which people keep by hand. A
test gives every command below to the real core in all {cells:,} cells (role, standing, kind of room, confirmed or not,
session running, resting, on a break, adjourned or over), about everything that stands below ({checks:,} answers), and
compares.*

Read the first table, then the second: a command passes where its row says **yes** for the role, for the place that it
is given from, and, when the session is adjourned or over, in that column. What it is then about is answered as the
second table says. The first reason that applies, from left to right, is the one that is told, to the sender alone;
nothing has changed then, and nothing is remembered. A removed person is refused everything (`not-allowed`). *nothing*:
accepted without a word, and nothing happens, so that one cannot learn what there is by trying. `wire/PROTOCOL.md` says
what the codes mean. {elsewhere} come from the words or the number of things, not from who asks.
"""

BY_CONTENT = (Because.TOO_LONG, Because.TOO_MANY, Because.SIDES_APART, Because.NAMES_ONE_KEPT_APART)
"""Codes that no cell can show, since they do not depend on who asks, from where, when, or about whom."""

PLACES: tuple[tuple[str, frozenset[Standing]], ...] = (
    ("with a link", frozenset({Standing.INVITED, Standing.DECLINED, Standing.DEPARTED})),
    ("in the lobby", LOBBY),
    ("in a room", ROOM),
)


GATE = {"not-allowed": "¹", "not-seated": "²", "session-over": "³", "adjourned": "⁴", YES: "yes"}


def page(cells: int) -> str:
    """Return the page, for so many cells."""
    checks = cells * sum(len(row.cases) for row in ROWS.values())
    elsewhere = " and ".join(f"`{because.value}`" for because in BY_CONTENT)
    notes = " · ".join(f"{sign} `{code}`" for code, sign in GATE.items() if code != YES)
    return "\n".join((
        HEAD.format(cells=cells, checks=checks, elsewhere=elsewhere),
        "## Who, and from where\n",
        *_gates(),
        f"\n{notes}\n",
        "## About what\n",
        *_abouts(),
        "",
    ))  # fmt: skip


def codes() -> list[str]:
    """Return every code that some cell shows, in the order of the house."""
    shown = {"not-allowed", "not-seated", "session-over", "adjourned"}
    for case in chain.from_iterable(row.cases for row in ROWS.values()):
        shown |= {case.answer, *(code for _, code in case.but)}
    return [because.value for because in Because if because.value in shown]


def role_groups() -> list[tuple[Role, ...]]:
    """Return the roles, those together that every row treats alike."""
    groups: dict[tuple[bool, ...], list[Role]] = {}
    for role in Role:
        groups.setdefault(tuple(role in row.who for row in ROWS.values()), []).append(role)
    return [tuple(group) for group in groups.values()]


def _gates() -> Iterator[str]:
    groups = role_groups()
    heads = [", ".join(role.value for role in group) for group in groups]
    yield _line("command", *heads, "the server", *(name for name, _ in PLACES), "adjourned", "session over")
    yield _line(*["---"] * (4 + len(groups) + len(PLACES)))
    for command in RULES:
        row = ROWS[command]
        by_role = [GATE[YES if group[0] in row.who else "not-allowed"] for group in groups]
        server = GATE[YES if row.server else "not-allowed"]
        places = [GATE[YES if of <= row.standing else "not-seated"] if row.who else "–" for _, of in PLACES]
        adjourned = GATE[YES if row.adjourned else "adjourned"] if row.who else "–"
        over = GATE[YES if row.after_end else "session-over"]
        yield _line(named(command), *by_role, server, *places, adjourned, over)


def _abouts() -> Iterator[str]:
    yield _line("command", "about", "answer", "but")
    yield _line(*["---"] * 4)
    for command in RULES:
        name = named(command)
        for alike in _alike(ROWS[command]):
            but = "; ".join(f"{when.words}: {_said(code)}" for when, code in alike[0].but)
            about = "; ".join(dict.fromkeys(case.about for case in alike))
            yield _line(name, about, _said(alike[0].answer), but)
            name = ""


def _alike(row: Row) -> list[list[Case]]:
    """Return the cases, those together that are answered alike."""
    groups: dict[object, list[Case]] = {}
    for case in row.cases:
        groups.setdefault((case.answer, case.but), []).append(case)
    return list(groups.values())


def named(command: type) -> str:
    """Return the command as it is called on the wire."""
    return f"`{name_of(command)}`"


def _said(answer: str) -> str:
    return {YES: "yes", NOTHING: "*nothing*"}.get(answer, f"`{answer}`")


def _line(*parts: str) -> str:
    return f"| {' | '.join(parts)} |"
