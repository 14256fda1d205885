"""Which size of whose picture a listener gets, when the line does not carry everything.

Rules: sound is not shared out here, it always flows; first comes everybody's smallest picture, the most important
first; then larger ones in the same order, up to the smallest that fills the tile. Who does not fit is paused. A step up
needs some room to spare, so that it does not come and go; the smallest picture stays a little longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

PAUSED: Final = -1
FILLS: Final = 0.8
"""A picture of this part of the tile's height is large enough."""
SPARE: Final = 1.1
KEEP: Final = 0.8
"""The smallest picture that one has stays until the line carries less than this part of it."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One size of a picture that is being sent: its place among the sizes, its cost in bits a second, its height."""

    index: int
    bits: int
    height: int


@dataclass(frozen=True, slots=True)
class Tile:
    """What one slot could get: the sizes from the smallest, the tile's height in pixels (0: not shown), what it has."""

    layers: tuple[Layer, ...]
    height: int
    has: int


@dataclass(frozen=True, slots=True)
class Shares:
    """What everyone gets: for each tile the index of its layer or `PAUSED`, and what is missing to the next step."""

    chosen: tuple[int, ...]
    used_bits: int
    missing_bits: int


def wished(tile: Tile) -> tuple[Layer, ...]:
    """Return the layers that make sense for a tile, from the smallest."""
    for position, layer in enumerate(tile.layers):
        if layer.height >= tile.height * FILLS and layer.height:
            return tile.layers[: position + 1]
    return tile.layers


def allocate(tiles: Sequence[Tile], order: Sequence[int], bits: int, sure_bits: int = 0) -> Shares:
    """Share `bits` a second out among `tiles`; `order` has their positions, the most important first.

    The smallest pictures are shown as long as they cost no more than `sure_bits`, even if `bits` are fewer.
    """
    chosen = [PAUSED] * len(tiles)
    costs = [0] * len(tiles)
    missing = 0
    ladders = {position: wished(tiles[position]) for position in order if tiles[position].height}
    for turn in range(max(map(len, ladders.values()), default=0)):
        for position, ladder in ladders.items():
            if turn >= len(ladder) or (turn and chosen[position] != ladder[turn - 1].index):
                continue
            layer = ladder[turn]
            more = layer.bits - costs[position]
            room = bits - sum(costs) if turn else max(bits, sure_bits) - sum(costs)
            if more * _factor(turn, has=tiles[position].has >= layer.index) <= room:
                chosen[position], costs[position] = layer.index, layer.bits
            elif not missing:
                missing = int(more * SPARE) - room
    return Shares(tuple(chosen), sum(costs), missing)


def _factor(turn: int, *, has: bool) -> float:
    if not has:
        return SPARE
    return 1.0 if turn else KEEP
