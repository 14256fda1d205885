"""Who is in which place of a listener's connection.

Rules: a listener has as many places as audio slots; the first ones have a video slot too, of the same number, so that
lips and voice are one person's; who has a place keeps it until somebody more important needs it; among those that one
may hear, the pinned come first, then who spoke last.

This module decides; `conference` binds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Final

LATELY_S: Final = 3.0
"""Who has spoken within this time speaks."""

Places = tuple[str | None, ...]


def ranked(wanted: Set[str], pinned: Set[str], spoke_at: Mapping[str, float], current: Places) -> list[str]:
    """Return the wanted seats, most important first; ties keep those who are there, then go by seat."""
    return sorted(
        wanted,
        key=lambda seat: (
            seat not in pinned,
            -spoke_at.get(seat, float("-inf")),
            seat not in current,
            seat,
        ),
    )


def ordered(
    wanted: Set[str], pinned: Set[str], spoke_at: Mapping[str, float], before: Sequence[str], now: float
) -> list[str]:
    """Return the wanted seats in the order in which a narrow line is shared out: the pinned, then who speaks.

    It changes only when somebody begins to speak while another has been silent for `LATELY_S`: two who talk at once do
    not take the picture from each other in turn.
    """
    place = {seat: index for index, seat in enumerate(before)}
    return sorted(
        wanted,
        key=lambda seat: (
            seat not in pinned,
            now - spoke_at.get(seat, float("-inf")) > LATELY_S,
            place.get(seat, len(place)),
            seat,
        ),
    )


def assigned(current: Places, rank: Sequence[str], video: int) -> Places:
    """Return the places after giving them to the first of `rank`; `video` is how many places have a picture."""
    kept = rank[: len(current)]
    places = [seat if seat in kept else None for seat in current]
    seen = kept[:video]
    for seat in seen:
        if seat not in places[:video]:
            _into_picture(places, seat, seen, video)
    for seat in kept:
        if seat not in places:
            places[_free(places, video if len(kept) > video else 0)] = seat
    return tuple(places)


def _into_picture(places: list[str | None], seat: str, seen: Sequence[str], video: int) -> None:
    """Put `seat` into a place with a picture: a free one, else that of somebody who is not to be seen."""
    target = next((i for i in range(video) if places[i] is None), None)
    if target is None:
        target = next(i for i in range(video) if places[i] not in seen)
    if seat in places:
        other = places.index(seat)
        places[other], places[target] = places[target], seat
    else:
        displaced, places[target] = places[target], seat
        if displaced is not None:
            places[_free(places, video)] = displaced


def _free(places: Sequence[str | None], first: int) -> int:
    """Return a free place, from `first` on if there is one; there always is, for there are no more kept than places."""
    order: list[int] = [*range(first, len(places)), *range(first)]
    return next(index for index in order if places[index] is None)
