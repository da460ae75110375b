"""What several rooms of the tests share."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.chromium import MISSING, find_chromium

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
"""No test is timed: a busy machine makes nothing wrong."""


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is: a developer may do without it, CI may not."""
    found = find_chromium()
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    pytest.skip(MISSING)
