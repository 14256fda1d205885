"""The client's own words, so that the tests look for what a person reads, in any of the three languages.

Rules: an id that no file has fails the test; names and numbers that a test gives must stand in the words, those that it
does not give may be anything; of a message with plural forms every form counts.

This reads the small part of Fluent that the client's files use: messages, multi-line values, variables, and selections.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).resolve().parents[2] / "static" / "src" / "locales"
MESSAGE = re.compile(r"^([a-z][\w-]*) =(.*(?:\n(?:[ \t]+.*|))*)", re.MULTILINE)
SELECTION = re.compile(r"\{\s*\$[\w-]+\s*->(.*?)\n\s*\}", re.DOTALL)
VARIANT = re.compile(r"^\s*\*?\[[\w-]+\]\s*(.*(?:\n(?!\s*\*?\[).*)*)", re.MULTILINE)
VARIABLE = re.compile(r"\{\s*(?:\$([\w-]+)|\"([^\"]*)\")\s*\}")
ISOLATES = "[\u2067-\u2069]*"  # around names whose direction may differ from the sentence's


@cache
def messages(language: str) -> dict[str, str]:
    """Read one language's messages: id and raw value."""
    text = (LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    return {name: value.strip() for name, value in MESSAGE.findall(text)}


class Words:
    """One language: ``words("console-move-to", room="Caucus, Side A")`` is a pattern for the whole text."""

    def __init__(self, language: str = "en") -> None:
        self.language = language

    def __call__(self, name: str, /, *, begins: bool = False, **given: object) -> re.Pattern[str]:
        """Return a pattern that a text fulfils from its beginning to its end, or at its beginning."""
        return re.compile(f"^\\s*{self.within(name, **given)}" + ("" if begins else "\\s*$"))

    def of(self, name: str, whom: str, **given: object) -> re.Pattern[str]:
        """Return the pattern of a button that stands at somebody's line: its words, a colon, and the name."""
        return re.compile(f"^{self.within(name, **given)}\\s*:\\s*{_given(whom)}")

    def inside(self, name: str, /, **given: object) -> re.Pattern[str]:
        """Return a pattern that a text fulfils anywhere."""
        return re.compile(self.within(name, **given))

    def raw(self, name: str) -> str:
        """Return a message as it stands in the file."""
        return messages(self.language)[name]

    def plain(self, name: str) -> str:
        """Return the text of a message without variables."""
        value = messages(self.language)[name]
        assert "{" not in value, name
        return value

    def within(self, name: str, /, **given: object) -> str:
        """Return the source of the pattern."""
        value = messages(self.language)[name]
        texts = {key: str(each) for key, each in given.items()}
        return f"(?:{'|'.join(_pattern(form, texts) for form in _forms(value))})"


def _forms(value: str) -> list[str]:
    """Spell out a value with its selections as plain values."""
    found = SELECTION.search(value)
    if not found:
        return [value]
    variants = [variant.strip() for variant in VARIANT.findall(found.group(1))]
    before, after = value[: found.start()], value[found.end() :]
    return [form for variant in variants for form in _forms(before + variant + after)]


def _pattern(form: str, given: dict[str, str]) -> str:
    parts, at = [], 0
    for found in VARIABLE.finditer(form):
        parts.append(_literal(form[at : found.start()]))
        variable, quoted = found.groups()
        if variable is None:
            parts.append(_literal(quoted))
        else:
            parts.append(ISOLATES + (_given(given[variable]) if variable in given else ".*?") + ISOLATES)
        at = found.end()
    parts.append(_literal(form[at:]))
    return "".join(parts)


def _given(text: str) -> str:
    """Match what a test gives; isolates may stand around any part of it, as a name may hold another name."""
    return "".join(f"{ISOLATES}{_literal(sign)}" for sign in re.sub("[\u2067-\u2069]", "", text))


def _literal(text: str) -> str:
    return r"\s+".join(re.sub(r"([.*+?^${}()|\[\]\\/])", r"\\\1", word) for word in re.split(r"\s+", text))
