"""A packet as a tagged PDF (PDF/UA-1, ISO 14289-1), set by Typst from ``summary.typ``.

The packet goes in as data: no word of a person is ever read as markup. Setting takes some tenths of a second and is
done in a thread by those who serve it.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.resources import files

import msgspec
import typst

from room_server.record.packets import Packet
from room_server.record.words import LANGUAGES, WORDS
from room_server.session.audience import Ms


def pdf(packet: Packet, language: str) -> bytes:
    """Return the packet as a PDF in the language (``en``, ``de``, ``ar``; any other is set in English)."""
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    data = {"packet": _with_times(msgspec.to_builtins(packet)), "words": WORDS[chosen], "lang": chosen}
    source = files("room_server.record").joinpath("summary.typ").read_bytes()
    made = typst.compile(source, format="pdf", pdf_standards=["ua-1"], sys_inputs={"data": json.dumps(data)})
    if not isinstance(made, bytes):
        raise TypeError("one document makes one file")
    return made


def _with_times(value: object) -> object:
    """Return the data with every moment written out."""
    if isinstance(value, dict):
        return {key: _written(one) if key in _MOMENTS else _with_times(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_with_times(one) for one in value]
    return value


def _written(moment: Ms | None) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).strftime("%Y-%m-%d %H:%M") if moment is not None else ""


_MOMENTS = frozenset({"at", "since", "until", "ended_at"})
