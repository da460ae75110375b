"""A store on a real file; a commune in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.storage.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path / "data")
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def seeded(house: House) -> House:
    await house.seed()
    return house
