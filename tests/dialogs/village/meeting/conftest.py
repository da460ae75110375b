"""Xóm 5 with its heads, in the season's weeks of self-scoring."""

from __future__ import annotations

import pytest

from dialogs.records import RoleKind
from tests.dialogs.transcript import Stage
from tests.dialogs.village.meeting.stage import VILLAGE, Village


@pytest.fixture
async def xom(stage: Stage) -> Village:
    """Two heads are invited; no house is listed yet."""
    village = Village(stage)
    codes = {
        "head": stage.codes["head"],
        "head2": await stage.store.registry.make_invitation(RoleKind.VILLAGE_HEAD, VILLAGE),
    }
    for who, name in (("head", "Lò Văn Pâng"), ("head2", "Vi Thị Thắm")):
        await village.say(f"/start i_{codes[who]}", who)
        await village.tap("Bác", who)
        await village.say(name, who)
    village.sent = 0
    return village
