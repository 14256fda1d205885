"""What an operator is told of an unexpected error: where it happened and its kind, never its words.

An error's text may hold what people wrote or who they are; its type and the lines of code that it passed do not.
"""

from __future__ import annotations

import logging
import secrets
import traceback

logger = logging.getLogger(__name__)

FRAMES = 8  # of the traceback, the innermost


def report(error: BaseException, **labels: str) -> str:
    """Log an unexpected error under a random id, and return the id."""
    error_id = secrets.token_hex(8)
    passed = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    where = [f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}" for frame in passed]
    logger.error(
        "unexpected error", extra={**labels, "error_id": error_id, "error": type(error).__name__, "where": where}
    )
    return error_id
