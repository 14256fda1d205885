"""The media plane of a server that carries no sound and no picture: `media = false`, and commands beside a server."""

from __future__ import annotations

from room_server.media.port import Hearing, Message, OnLost, OnSignal, OnSpoken, OnTapped


class Silence:
    """`media.port.MediaPlane` that nobody ever hears anything through."""

    def listen(self, on_signal: OnSignal, on_lost: OnLost, on_spoken: OnSpoken | None = None) -> None:
        """Say nothing, ever."""

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """Make no connection: the browser gets no offer and goes on with text."""

    async def leave(self, session: str, seat: str) -> None:
        """Close nothing."""

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """Drop what a browser says."""

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """Nothing flows that could be cut."""

    async def route(self, session: str, hearing: Hearing) -> None:
        """Nothing flows."""

    async def tap(self, session: str, tap: str, on_tapped: OnTapped) -> None:
        """Nothing flows that could be tapped."""

    async def untap(self, session: str, tap: str) -> None:
        """Nothing flows."""

    async def end(self, session: str) -> None:
        """Close nothing."""
