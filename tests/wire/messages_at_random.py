"""Hypothesis strategies for every message of the registry, read from its type hints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from room_server.session.audience import Audience

WORDS = st.text(max_size=12)
PLAIN = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False) | WORDS
ANYTHING = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=6
)
BY_TYPE: Mapping[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    type(None): st.none(),
    object: ANYTHING,
    Audience: st.just(Audience()),
}


@cache
def message(kind: type) -> st.SearchStrategy[Any]:
    """Return messages of a kind."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values(hints[field.name]) for field in fields(kind)})


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return values that fit a type hint."""
    if isinstance(hint, NewType):
        return values(hint.__supertype__)
    if hint in BY_TYPE:
        return BY_TYPE[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return message(hint)
    return _composed(get_origin(hint), get_args(hint))


def _composed(origin: Any, parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin in (Union, UnionType):
        return st.one_of(*map(values, parts))
    if origin in (tuple, list):
        return st.lists(values(parts[0]), max_size=3).map(origin)
    assert issubclass(origin, Mapping)
    return st.dictionaries(values(parts[0]), values(parts[1]), max_size=3)
