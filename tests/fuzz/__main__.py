"""``make fuzz``: coverage-guided fuzzing of the decoder and of every command, for hours.

It needs atheris (Apache-2.0), which ``run.py fuzz`` installs as the extra ``fuzz``. Frames that fit are its first
examples; what it finds new is kept in ``tests/out/fuzz/corpus`` and taken up by the next run, what fails in
``tests/out/fuzz/found``. A file of that folder, given as an argument, is tried once more. The first byte of an example
says in which session it is sent.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["room_server.session", "room_server.wire", "msgpack"]):
    from tests.fuzz.mutate import damaged
    from tests.fuzz.target import judge
    from tests.fuzz.worlds import seeds, worlds

OUT = Path(__file__).resolve().parents[1] / "out" / "fuzz"
MOST_BYTES = 16_384
MESSAGES = 0.5


def try_one(data: bytes) -> None:
    """Send one example."""
    if data:
        judge(worlds()[data[0] % len(worlds())], data[1:])


def vary(data: bytes, most_bytes: int, seed: int) -> bytes:
    """Return a new example made from an old one: half of them by damage to the message, half as libFuzzer does it."""
    chance = random.Random(seed)
    if len(data) > 1 and chance.random() < MESSAGES:
        return (data[:1] + damaged(data[1:], chance))[:most_bytes]
    mutated: bytes = atheris.Mutate(data, most_bytes)
    return mutated


def keep_seeds(folder: Path) -> None:
    """Write the frames that fit as first examples."""
    for number, seed in enumerate(seeds()):
        (folder / f"seed-{number:04}").write_bytes(bytes([worlds().index(seed.world)]) + seed.frame)


def main(arguments: Sequence[str]) -> None:
    """Fuzz until the time is over, or something is found (libFuzzer then ends the process with its own code)."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=int, default=240, help="how long (default 240)")
    parser.add_argument("again", nargs="*", help="files of examples to try once more")
    asked = parser.parse_args(arguments)
    corpus, found = OUT / "corpus", OUT / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    keep_seeds(corpus)
    limits = [
        f"-max_total_time={60 * asked.minutes}",
        f"-max_len={MOST_BYTES}",
        f"-artifact_prefix={found}/",
        "-timeout=20",
    ]
    atheris.Setup([sys.argv[0], *limits, *(asked.again or [str(corpus)])], try_one, custom_mutator=vary)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
