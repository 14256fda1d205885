"""Fixtures of the media tests."""

from __future__ import annotations

import pytest

from tests.media.wire import Wire


@pytest.fixture
def wire():
    it = Wire()
    yield it
    it.close()
