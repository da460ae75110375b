"""A returned file comes back while its village is in somebody's hands.

CB001 it goes back to the officer who returned it, unless another works in the village: then it waits for that one
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from dialogs.event import Audience
from dialogs.happening import FileReturned, VillageTaken
from tests.commune.world import imagine
from tests.commune.write_down import hand_in, write_down
from tests.commune.written import OFFICERS, Written

ONE, OTHER, _ = OFFICERS


@pytest.mark.parametrize(("taken_by", "back_with"), [("", ONE), (ONE, ONE), (OTHER, None)])
async def test_a_completed_file_keeps_to_its_village(
    tmp_path: Path, taken_by: str, back_with: str | None
) -> None:
    """Nhà bổ sung xong thì về lại người đã trả; xóm đang có người khác xem thì để người ấy xem (CB001)."""
    async with Written.opened(imagine(4, 30), tmp_path) as it:
        await write_down(it)
        home = next(home for home in it.commune.homes if home.person and not home.there)
        returned = FileReturned(
            file=home.file, officer=ONE, officer_name="cô Hoa", reason="Thiếu ảnh", missing=()
        )
        await it.happen(ONE, returned, audience=Audience.OFFICERS)
        if taken_by:
            until = it.at + timedelta(hours=12)
            taken = VillageTaken(
                season=it.season, village=home.village, officer=taken_by, officer_name="cô Mai", until=until
            )
            await it.happen(taken_by, taken, audience=Audience.OFFICERS)
        await hand_in(it, home.person, home.file)
        [(status, officer)] = await it.rows(
            "SELECT status, claim_officer FROM files WHERE id = :file", file=home.file
        )
    assert (status, officer) == ("waiting", back_with)
