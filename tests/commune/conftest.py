"""A small commune that has been looked through: four villages of thirty."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.commune.world import imagine
from tests.commune.write_down import write_down
from tests.commune.written import Written


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def small(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Written]:
    async with Written.opened(imagine(4, 30), tmp_path_factory.mktemp("commune")) as it:
        await write_down(it)
        await it.look_through()
        yield it
