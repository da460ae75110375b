"""The group's board.

B001 it is shown once bound, pinned where that is allowed, and changes in place
B002 however much happens the group stays under Telegram's twenty calls a minute, and ends with the present state
B004 answers go before the board, but do not keep it from showing the present state for ever
B003 a board that was deleted, or a group that moved, gets a new one
"""

import asyncio
from typing import Any

import pytest

from bot.delivery import live
from dialogs.event import Audience, Membership, MembershipChanged, Room
from tests.until import until


@pytest.fixture
async def group(town: Any, house: Any) -> Any:
    """A group bound to a commune, its bot not an admin."""
    database = town.database()
    database.execute(
        "INSERT INTO places (id, kind, name, folded) VALUES ('17071', 'commune', 'Xã Mường', 'xa muong')"
    )
    database.close()
    hoa = await town.client.person("Hoa")
    made = await town.client.group("Cán bộ", hoa, town.officers)
    phone = await town.client.group_phone(hoa, made)
    await phone.send(f"/bind@{town.officers.username}")
    await phone.wait_for("Xã Mường")
    return made


async def group_phone(town: Any, group: Any) -> Any:
    return await town.client.group_phone(group.creator, group)


async def pinned(phone: Any) -> bool:
    await phone.sync()
    return bool(phone.pinned)


async def test_the_board_stands_in_the_group(town: Any, house: Any, group: Any) -> None:
    """Once the group is bound the board stands there; it is pinned when the bot may (B001)."""
    phone = await group_phone(town, group)
    board = await phone.wait_for("Xã Mường", anywhere=True)
    assert phone.pinned == []
    await town.client.promote(group, town.officers)
    await phone.wait_until(
        lambda seen: seen.id == board.id and "ghim" not in seen.text, "the board as an admin"
    )
    await until(lambda: pinned(phone), "pinned")
    assert [board.id] == [pinned["id"] for pinned in phone.pinned]
    await town.client.expect_clean()


async def test_the_rights_of_a_group_are_asked_for_before_the_first_board(town: Any, house: Any) -> None:
    """A bot that was made an admin before the group was bound knows that it may pin (B001)."""
    town.database().execute(
        "INSERT INTO places (id, kind, name, folded) VALUES ('17071', 'commune', 'Xã Mường', 'xa muong')"
    )
    hoa = await town.client.person("Hoa")
    made = await town.client.group("Cán bộ", hoa, town.officers)
    await town.client.promote(made, town.officers)
    phone = await town.client.group_phone(hoa, made)
    await phone.send(f"/bind@{town.officers.username}")
    await phone.wait_for("Xã Mường")
    await until(lambda: pinned(phone), "pinned")
    assert len(phone.pinned) == 1
    await town.client.expect_clean()


async def test_five_hundred_changes_are_a_handful_of_calls(town: Any, house: Any, group: Any) -> None:
    """When a whole village hands in on one evening the group is not flooded, and the board ends up right (B002)."""
    chat = f"tg:{group.id}"
    before = (await town.client.journal()).now
    begun = asyncio.get_running_loop().time()
    for number in range(500):
        now = Membership.NOT_ADMIN if number % 2 else Membership.ADMIN
        await house.store.conductor.submit(
            MembershipChanged(
                key=f"burst:{number}",
                audience=Audience.OFFICERS,
                room=Room.GROUP,
                person="",
                chat=chat,
                now=now,
            )
        )
        await asyncio.sleep(0.01)

    async def shown() -> bool:
        return not await house.store.postbox.live_due(Audience.OFFICERS)

    await until(shown, "the board shows the last change", 60)
    lasted = asyncio.get_running_loop().time() - begun
    journal = await town.client.journal(before)
    calls = [call for call in journal.calls if call["chat"] == str(group.id)]
    assert 0 < len(calls) <= 4 + lasted / 4
    assert "ghim" in (await (await group_phone(town, group)).read())[-1].text


async def test_a_deleted_board_comes_again(town: Any, house: Any, group: Any) -> None:
    """Somebody deletes the board by mistake; with the next change it stands there again (B003)."""
    await town.client.fail_calls(
        "error", "editMessageText", code=400, description="Bad Request: message to edit not found"
    )
    phone = await group_phone(town, group)
    old = await phone.wait_for("Xã Mường", anywhere=True)
    await town.client.promote(group, town.officers)
    await phone.wait_until(lambda seen: seen.id > old.id and "Xã Mường" in seen.text, "a new board")


async def test_the_board_follows_the_group(town: Any, house: Any, group: Any) -> None:
    """When the group becomes a supergroup the board stands in the new one (B003)."""
    await town.client.upgrade(group)
    await (await group_phone(town, group)).wait_for("Xã Mường", anywhere=True)


async def test_the_board_is_not_starved(
    town: Any, house: Any, group: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many questions wait to be answered, the board changes in the end (B004)."""
    phone = await group_phone(town, group)
    board = await phone.wait_for("Xã Mường", anywhere=True)
    monkeypatch.setattr(live, "AT_LONGEST", 1.0)
    now = asyncio.get_running_loop().time()
    for _ in range(100):  # as many answers as would take seven minutes
        house.officers.sender._pace.groups.take(group.id, now)
    await town.client.promote(group, town.officers)
    await phone.wait_until(lambda seen: seen.id == board.id and "ghim" not in seen.text, "the board")
