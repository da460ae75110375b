"""Officers who leave their group, over HTTP on the real bots.

E631 whoever leaves is recorded once, and the Chủ tịch Hội is told in private what they have, whether the bot is an admin or not
E632 ending the role frees what they had at once, and their old buttons do nothing any more
"""

from __future__ import annotations

import pytest

from dialogs.records import RoleKind
from tests.e2e.screens import choose, key_of
from tests.e2e.test_officers_together import waiting_file
from tests.e2e.town import Town
from tests.until import until

LEFT = "SELECT count(*) FROM audit WHERE what = 'officer_left_group'"


@pytest.mark.parametrize("admin", [True, False])
async def test_the_chair_is_told_who_left(empty_town: Town, admin: bool) -> None:
    """Thầy Nam ra khỏi nhóm thì cô Mai được báo riêng một lần, vào lại thì thôi (E631)."""
    town = empty_town
    async with town.open():
        await town.found()
        await town.settle(admin=admin)
        mai = await town.phone_of_officer("Lê Thị Mai", "Cô giáo", RoleKind.CHAIR)
        await waiting_file(town)
        await (await town.nam.group.tap("Tôi xem 05.001")).answered()
        await town.client.remove(town.group, town.nam.person, by=town.nam.person)
        notice = await mai.wait_for("Thầy Nam đã ra khỏi nhóm", anywhere=True)
        assert "05.001" in notice.text
        await town.client.add(town.group, town.nam.person, by=town.hoa.person)
        await until(lambda: town.rows("SELECT count(*) FROM group_departures") == [(0,)], "back again")
        assert town.rows(LEFT) == [(1,)]
        await town.client.expect_clean()


async def test_a_role_ends_and_frees_what_was_held(town: Town) -> None:
    """Kết thúc vai là hồ sơ về bảng ngay, nút cũ của người ấy không còn tác dụng (E632)."""
    mai = await town.phone_of_officer("Lê Thị Mai", "Cô giáo", RoleKind.CHAIR)
    await waiting_file(town)
    await (await town.nam.group.tap("Tôi xem 05.001")).answered()
    card = await town.card("05.001", "Thầy Nam đang xem")
    await town.client.remove(town.group, town.nam.person, by=town.hoa.person)
    notice = await mai.wait_for("Thầy Nam đã ra khỏi nhóm", anywhere=True)
    await choose(mai, "end", "dk.officer", on=notice)
    await choose(mai, "moved", "dk.officer_check")
    await choose(mai, "sure", "dk.officers")
    await town.nam.private.wait_for("thôi vai cán bộ", anywhere=True)
    await town.card("05.001", "Chưa có ai xem")
    await town.client.add(town.group, town.nam.person, by=town.hoa.person)
    again = await town.card("05.001", "Chưa có ai xem")
    said = await (await town.nam.group.tap_button(again, key_of(again, "claim"))).answered()
    assert "Chỉ cán bộ của xã" in said.text
    assert card.id == again.id
    assert town.rows("SELECT count(*) FROM roles WHERE until IS NOT NULL") == [(1,)]
