"""Trials: the tests, once as they are, and then for each mutation in a process that is forked for it alone.

Rules:
- A mutation is **killed** when a test that calls the mutated function fails, or does not end in ``STUCK_S``.
- Only tests that call the function are run: which these are is seen in the first run. Those with its module's name (a
  row's command) in theirs come first, then the quickest of each file, and so on; no further than the first that fails,
  and no more of them than took ``each_s`` together in the first run.
- Nothing is written: the change lives in the memory of the forked process.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from tests.mutants.mutations import Mutation, noting
from tests.mutants.tables import Tampering

STUCK_S = 60.0
NOTE = "__called_by_a_test__"  # the global set of a module in which its functions put their names
Where = tuple[str, str]  # a file, and a function's qualified name


@dataclass
class Tally:
    """What became of the mutations."""

    killed: int = 0
    survived: list[str] = field(default_factory=list)

    @property
    def tried(self) -> int:
        """How many there were."""
        return self.killed + len(self.survived)

    @property
    def score(self) -> float:
        """The part that was killed, from 0 to 1."""
        return self.killed / self.tried if self.tried else 1.0


class Trials:
    """A pytest plugin that runs the tests as often as there are mutations."""

    def __init__(
        self, wrong: Sequence[Mutation | Tampering], until: float, each_s: float, say: Callable[[str], None]
    ) -> None:
        """``until``: the monotonic second after which no more is tried; ``each_s``: of tests for one mutation."""
        self.tally = Tally()
        self.left = 0
        self._wrong = wrong
        self._until = until
        self._each_s = each_s
        self._say = say
        self._files = frozenset(str(one.file) for one in wrong)
        self._callers: dict[Where, list[tuple[float, pytest.Item]]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """See what each test calls, then try every mutation."""
        began = time.monotonic()
        functions = _functions(self._files)
        self._record(session.items, functions)
        self._say(f"{len(session.items)} tests, {session.testsfailed} fail as it is; {time.monotonic() - began:.0f} s")
        if session.testsfailed:
            return True
        for number, one in enumerate(self._wrong):
            if time.monotonic() > self._until:
                self.left = len(self._wrong) - number
                break
            self._try(session, one, functions)
        return True

    def _record(self, items: Sequence[pytest.Item], functions: Mapping[Where, list[FunctionType]]) -> None:
        """Run every test once, and keep which functions it called."""
        as_they_are = [(function, function.__code__) for found in functions.values() for function in found]
        called: dict[str, set[str]] = {file: set() for file in self._files}
        for file in self._files:
            for name, code in noting(Path(file), NOTE).items():
                for function in functions.get((file, name), ()):
                    function.__globals__[NOTE] = called[file]
                    function.__code__ = code
        for item, following in zip(items, (*items[1:], None), strict=True):
            for names in called.values():
                names.clear()
            began = time.monotonic()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            for file, names in called.items():
                for name in names:
                    self._callers.setdefault((file, name), []).append((time.monotonic() - began, item))
        for function, code in as_they_are:
            function.__code__ = code

    def _try(
        self, session: pytest.Session, one: Mutation | Tampering, functions: Mapping[Where, list[FunctionType]]
    ) -> None:
        callers = _in_order(self._callers.get((str(one.file), one.function), ()), one.about)
        taken = accumulate(took for took, _ in callers)
        items = [item for (_, item), total_s in zip(callers, taken, strict=True) if total_s <= self._each_s]
        child = os.fork()
        if child == 0:
            _carry_out(session, one, functions, items)
        if _ended_well(child):
            self.tally.survived.append(str(one))
            self._say(f"survived: {one}")
        else:
            self.tally.killed += 1


def _in_order(callers: Sequence[tuple[float, pytest.Item]], about: str) -> list[tuple[float, pytest.Item]]:
    """Return the tests in the order in which they are run: see the rules above."""
    ranks: Counter[Path] = Counter()
    ranked = []
    for took, item in sorted(callers, key=lambda pair: pair[0]):
        ranks[item.path] += 1
        ranked.append((about not in item.nodeid, ranks[item.path], took, item))
    return [(took, item) for _, _, took, item in sorted(ranked, key=lambda one: one[:3])]


def _functions(files: frozenset[str]) -> Mapping[Where, list[FunctionType]]:
    """Return the functions of these files, wherever somebody holds them."""
    found: dict[Where, list[FunctionType]] = {}
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename in files:
            found.setdefault((thing.__code__.co_filename, thing.__code__.co_qualname), []).append(thing)
    return found


def _carry_out(
    session: pytest.Session,
    one: Mutation | Tampering,
    functions: Mapping[Where, list[FunctionType]],
    items: Sequence[pytest.Item],
) -> None:
    """Run these tests with the mutation, and end this process: 1 where one of them failed."""
    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    try:
        if isinstance(one, Mutation):
            _put(functions[str(one.file), one.function], one.code)
        else:
            one.tamper()
        for item, following in zip(items, (*items[1:], None), strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if session.testsfailed:
                os._exit(1)
    except BaseException:  # whatever it is, the mutation was noticed
        os._exit(1)
    os._exit(0)


def _put(functions: Sequence[FunctionType], code: CodeType) -> None:
    for function in functions:
        function.__code__ = code


def _ended_well(child: int) -> bool:
    """Wait for a trial; whether every test passed."""
    limit = time.monotonic() + STUCK_S
    while time.monotonic() < limit:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def module_files(names: Sequence[str]) -> list[Path]:
    """Return the files of modules, as their code names them."""
    return [Path(str(import_module(name).__file__)) for name in names]
