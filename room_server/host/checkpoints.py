"""Signs the heads of one session's log, so that whoever has an export of it can see that nothing was changed.

Rules:
- Only when this node has added something: after so many events, after so long, at each change of stage and at the end.
  A head that was merely read is not signed: that would make good what somebody did to the store meanwhile.
- Signing waits for nobody and nobody for it: it happens in the background, and what cannot be kept is tried again.
- The last of a moment counts: a head that a later one follows at once need not be signed itself.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from room_server.host.keeper import Keeping
from room_server.log.port import EventLog, Head, LogError, NoSuchSession
from room_server.session.audience import Event, Ms
from room_server.session.practices.outcome import SessionEnded
from room_server.session.practices.stages import StageSet
from room_server.vault.signing import Signer, to_bytes

logger = logging.getLogger(__name__)

AT_ONCE = (StageSet, SessionEnded)
LAST_WORD_S = 1.0  # for the store to take the last checkpoint when the session is let go


class Checkpoints:
    """The signed heads of one session."""

    def __init__(
        self, session_id: str, log: EventLog, signer: Signer, clock: Callable[[], Ms], keeping: Keeping
    ) -> None:
        self._id = session_id
        self._log = log
        self._signer = signer
        self._clock = clock
        self._keeping = keeping
        self._head: Head | None = None  # the last that was added here and is not signed yet
        self._since = 0  # the version that was signed last, or from which this node began
        self._timer: asyncio.TimerHandle | None = None
        self._signing: asyncio.Task[None] | None = None

    def note(self, head: Head, events: Sequence[Event]) -> None:
        """Take notice of what was just added, up to ``head``."""
        if self._head is None and not self._since:
            self._since = head.version - len(events)
        self._head = head
        full = head.version - self._since >= self._keeping.checkpoint_events
        if full or any(isinstance(event, AT_ONCE) for event in events):
            self._sign_soon()
        else:
            self._sign_later()

    async def aclose(self) -> None:
        """Sign what is not signed yet, unless the store does not answer; the next export signs its end in any case."""
        self._stop_timer()
        try:
            async with asyncio.timeout(LAST_WORD_S):
                if self._signing is not None:
                    await self._signing
                await self._sign()
        except TimeoutError:
            logger.warning("checkpoint not kept", extra={"session": self._id, "error": "TimeoutError"})
        finally:
            self._stop_timer()

    def _sign_soon(self) -> None:
        self._stop_timer()
        if self._signing is None or self._signing.done():
            self._signing = asyncio.create_task(self._sign(), name="sign a head")

    def _sign_later(self) -> None:
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._keeping.checkpoint_ms / 1_000, self._sign_soon)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def _sign(self) -> None:
        """Sign the present head, and again if others were added meanwhile."""
        while (head := self._head) is not None:
            self._head = None
            signed = self._signer.signed(self._id, head.version, head.digest, self._clock())
            try:
                await self._log.keep_checkpoint(self._id, head.version, to_bytes(signed))
            except NoSuchSession:
                return
            except LogError as error:
                logger.warning("checkpoint not kept", extra={"session": self._id, "error": type(error).__name__})
                self._head = self._head or head
                self._sign_later()
                return
            self._since = head.version
