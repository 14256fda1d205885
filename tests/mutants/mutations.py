"""Mutations: small wrong changes to a function, one at a time, each of which some test ought to notice.

A mutation is made in the syntax tree and put in place by giving the function, wherever it was imported to, the code
of the changed one. Texts of documentation and what only a type checker reads are left alone.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

from room_server.session.refusals import Because

Change = Callable[[ast.AST], None]
"""Changes a node in place."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Sub: ast.BitOr,
    ast.Add: ast.Sub,
}
CALLED = {"any": "all", "all": "any", "union": "intersection", "isdisjoint": "issubset"}


@dataclass(frozen=True)
class Mutation:
    """One wrong change: where it is, what it does, and the code that the function has with it."""

    file: Path
    line: int
    function: str  # its qualified name
    words: str
    code: CodeType

    @property
    def about(self) -> str:
        """What tests have in their names that are likely to notice."""
        return f"test_{self.file.stem}"

    def __str__(self) -> str:
        return f"{self.file.name}:{self.line} {self.function}: {self.words}"


def mutations(file: Path) -> Iterator[Mutation]:
    """Yield every mutation of the functions of a module."""
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    for name, function in _functions(tree):
        for index, node in enumerate(_nodes(function)):
            for words, change in _changes(node):
                yield _mutated(file, tree, name, index, words, change)


def noting(file: Path, note: str) -> dict[str, CodeType]:
    """Return each function's code, by its qualified name, with a first line that puts that name into a global set."""
    tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    for name, function in _functions(tree):
        function.body.insert(0, ast.parse(f"{note}.add({name!r})").body[0])
    compiled = compile(ast.fix_missing_locations(tree), str(file), "exec", dont_inherit=True)
    names = dict(_functions(tree))
    return {code.co_qualname: code for code in _codes(compiled) if code.co_qualname in names}


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Yield the functions of a module and of its classes, with their qualified names."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef):
                    yield f"{node.name}.{inner.name}", inner


def _nodes(function: ast.FunctionDef) -> list[ast.AST]:
    """Return the nodes of a function's body, without its documentation, in a fixed order."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return [node for statement in body for node in ast.walk(statement)]


def _mutated(file: Path, tree: ast.Module, name: str, index: int, words: str, change: Change) -> Mutation:
    changed = copy.deepcopy(tree)
    function = dict(_functions(changed))[name]
    node = _nodes(function)[index]
    line = getattr(node, "lineno", function.lineno)
    change(node)
    compiled = compile(ast.fix_missing_locations(changed), str(file), "exec", dont_inherit=True)
    return Mutation(file, line, name, words, next(code for code in _codes(compiled) if code.co_qualname == name))


def _codes(code: CodeType) -> Iterator[CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield inner
            yield from _codes(inner)


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """Yield what can be changed at a node."""
    for kind, changes in _BY_KIND.items():
        if isinstance(node, kind):
            yield from changes(node)


def _of_compare(node: ast.Compare) -> Iterator[tuple[str, Change]]:
    for at, found in enumerate(node.ops):
        other = COMPARISONS[type(found)]

        def change(node: ast.AST, at: int = at, other: type[ast.cmpop] = other) -> None:
            assert isinstance(node, ast.Compare)
            node.ops[at] = other()

        yield f"{type(found).__name__} becomes {other.__name__}", change


def _of_bool(node: ast.BoolOp) -> Iterator[tuple[str, Change]]:
    for at in range(len(node.values)):

        def change(node: ast.AST, at: int = at) -> None:
            assert isinstance(node, ast.BoolOp)
            del node.values[at]
            node.values += node.values[:1]  # two are needed; the same once more says nothing more

        yield f"without {ast.unparse(node.values[at])}", change


def _of_operator(node: ast.BinOp) -> Iterator[tuple[str, Change]]:
    other = OPERATORS.get(type(node.op))
    if other is not None:

        def change(node: ast.AST) -> None:
            assert isinstance(node, ast.BinOp)
            node.op = other()

        yield f"{type(node.op).__name__} becomes {other.__name__}", change


def _of_not(node: ast.UnaryOp) -> Iterator[tuple[str, Change]]:
    if isinstance(node.op, ast.Not):

        def change(node: ast.AST) -> None:
            assert isinstance(node, ast.UnaryOp)
            node.operand = ast.UnaryOp(ast.Not(), node.operand)

        yield "without not", change


def _of_condition(node: ast.If | ast.IfExp) -> Iterator[tuple[str, Change]]:
    for value in (True, False):

        def change(node: ast.AST, value: bool = value) -> None:
            assert isinstance(node, ast.If | ast.IfExp)
            node.test = ast.Constant(value)

        yield f"if {ast.unparse(node.test)} becomes if {value}", change


def _of_filter(node: ast.comprehension) -> Iterator[tuple[str, Change]]:
    for at, found in enumerate(node.ifs):

        def change(node: ast.AST, at: int = at) -> None:
            assert isinstance(node, ast.comprehension)
            del node.ifs[at]

        yield f"without the filter {ast.unparse(found)}", change


def _of_constant(node: ast.Constant) -> Iterator[tuple[str, Change]]:
    if isinstance(node.value, bool | int):
        other = not node.value if isinstance(node.value, bool) else node.value + 1

        def change(node: ast.AST) -> None:
            assert isinstance(node, ast.Constant)
            node.value = other

        yield f"{node.value} becomes {other}", change


def _of_statement(node: ast.Expr | ast.Raise) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Call):
        return

    def change(node: ast.AST) -> None:
        node.__class__ = ast.Expr
        assert isinstance(node, ast.Expr)
        node.value = ast.Constant(None)

    yield f"without {ast.unparse(node)}", change


def _of_name(node: ast.Attribute) -> Iterator[tuple[str, Change]]:
    """Another code of a refusal."""
    if isinstance(node.value, ast.Name) and node.value.id == "Because":
        other = "NOT_NOW" if node.attr != Because.NOT_NOW.name else "NOT_ALLOWED"

        def change(node: ast.AST) -> None:
            assert isinstance(node, ast.Attribute)
            node.attr = other

        yield f"{node.attr} becomes {other}", change


def _of_call(node: ast.Call) -> Iterator[tuple[str, Change]]:
    called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if called in CALLED:

        def change(node: ast.AST) -> None:
            assert isinstance(node, ast.Call)
            if isinstance(node.func, ast.Name):
                node.func.id = CALLED[called]
            elif isinstance(node.func, ast.Attribute):
                node.func.attr = CALLED[called]

        yield f"{called} becomes {CALLED[called]}", change


_BY_KIND: dict[type | tuple[type, ...], Callable[..., Iterator[tuple[str, Change]]]] = {
    ast.Compare: _of_compare,
    ast.BoolOp: _of_bool,
    ast.BinOp: _of_operator,
    ast.UnaryOp: _of_not,
    (ast.If, ast.IfExp): _of_condition,
    ast.comprehension: _of_filter,
    ast.Constant: _of_constant,
    (ast.Expr, ast.Raise): _of_statement,
    ast.Attribute: _of_name,
    ast.Call: _of_call,
}
