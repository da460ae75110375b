"""Planted faults are found, and nobody is alarmed about for nothing.

CM001 every form of every fault is found
CM002 what only looks like a fault is left in peace
CM003 the homes' own points agree with the table of criteria
CM004 schools that count otherwise are told, those a child or two off are not
CM005 nobody's step failed, and the trail is whole
"""

from __future__ import annotations

import pytest
import pytest_asyncio

from criteria import Library, score
from storage.audit import verify
from tests.commune.detection import Detection, detect
from tests.commune.faults import faults_of
from tests.commune.points import points_of
from tests.commune.world import FAMILY_SET
from tests.commune.written import Written

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def found(small: Written) -> Detection:
    return await detect(small)


async def test_what_is_planted_is_found(found: Detection) -> None:
    """Chỗ nào cài lỗi thì chỗ ấy được nhắc, lỗi nào cũng có ít nhất một nhà (CM001)."""
    missed = {
        (flag, form)
        for flag, kind in found.kinds.items()
        for form, count in kind.planted.items()
        if kind.found[form] < count
    }
    assert missed == set()
    planted = {(flag, form) for flag, kind in found.kinds.items() for form in kind.planted}
    assert {(one.flag, one.form) for one in faults_of(Library.builtin().get(FAMILY_SET))} <= planted


async def test_nobody_is_alarmed_for_nothing(found: Detection) -> None:
    """Nhà không có gì thì không phải mở; nhà trông như có lỗi mà đã rõ thì cũng thôi (CM002)."""
    assert {
        flag: [home.code for home in kind.false] for flag, kind in found.kinds.items() if kind.false
    } == {}
    assert found.clear_alarmed == 0
    assert found.traps


async def test_points_are_counted_twice(small: Written) -> None:
    """Cộng điểm bằng tay cũng ra đúng điểm của máy, nhà nào cũng vậy (CM003)."""
    table = Library.builtin().get(FAMILY_SET)
    homes = [home for home in small.commune.homes if home.last is not None]
    assert [points_of(home.answers) for home in homes] == [
        score(table, home.answers).points for home in homes
    ]
    assert [points_of(home.last) for home in homes] == [score(table, home.last).points for home in homes]


async def test_schools_are_told_where_they_differ(found: Detection) -> None:
    """Trường đếm lệch nhiều thì nhắc xóm ấy, lệch một hai cháu thì thôi (CM004)."""
    assert found.schools.found == found.schools.planted
    assert found.schools.planted
    assert found.schools.false == []


async def test_the_trail_is_whole(small: Written) -> None:
    """Ghi cả xã vào sổ mà không bước nào hỏng, dấu vết liền mạch (CM005)."""
    assert await small.rows("SELECT key, why FROM dead_letters") == []
    assert verify(small.database_url) == []
