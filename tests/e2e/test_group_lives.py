"""The group becomes a supergroup, loses the bot, gets it back, makes it an admin.

E601 a supergroup has a new address: the board goes on there, once
E602 the bot taken out and added again: the board comes back
E603 not an admin: the board stands unpinned and says so; promoted, it is pinned
"""

from __future__ import annotations

from tests.e2e.household import endorse, whole
from tests.e2e.town import Town
from tests.until import until


async def test_the_group_becomes_a_supergroup(town: Town) -> None:
    """Nhóm lên đời thành siêu nhóm thì việc thẩm định không đứt đoạn (E601)."""
    old = await town.client.upgrade(town.group)
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    for officer in (town.hoa, town.nam):
        officer.group = await town.client.group_phone(officer.person, town.group)
    await until(
        lambda: all(chat != f"tg:{old}" for (chat,) in town.rows("SELECT chat FROM live_messages")),
        "the board's address has moved",
    )
    await town.board(lambda seen: "05.001" in seen.text)
    said = await (await town.hoa.group.tap("05.001")).answered()
    assert "05.001" in said.text


async def test_the_bot_is_taken_out_and_comes_back(town: Town) -> None:
    """Lỡ tay mời bot ra khỏi nhóm rồi mời lại thì bảng lại có như cũ (E602)."""
    await town.client.remove(town.group, town.officers, by=town.hoa.person)
    await until(lambda: town.rows("SELECT count(*) FROM live_messages") == [(0,)], "no board without the bot")
    await town.client.add(town.group, town.officers, by=town.hoa.person)
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    await town.board(lambda seen: "05.001" in seen.text)


async def test_an_unpinned_board_says_so(empty_town: Town) -> None:
    """Bot chưa là quản trị viên thì bảng nói rõ chưa ghim được; cho quyền rồi thì ghim (E603)."""
    town = empty_town
    async with town.open():
        await town.found()
        await town.settle(admin=False)
        await town.board(lambda seen: "Bảng chưa ghim được" in seen.text)
        assert town.hoa.group.pinned == []
        await town.client.promote(town.group, town.officers, rights=["can_pin_messages"])
        await town.board(lambda seen: "Bảng chưa ghim được" not in seen.text)
        await until(town.pinned, "pinned")
