"""What waits to be said in a group that goes, comes back, or moves.

GD001 what waits for a group is dropped when the bot is taken out, and follows it to a new address
GD002 a group that could not be reached is written to again once the bot is back
GD003 a day's word is put together once
GD004 villages in hands and officers who left come back or move with the group
"""

from __future__ import annotations

from datetime import date

from dialogs.event import Audience
from dialogs.happening import (
    DigestMade,
    GroupAddressChanged,
    GroupBound,
    GroupLeft,
    GroupReturned,
    OfficerCameBack,
    OfficerLeftGroup,
    ReachabilityChanged,
    VillageTaken,
)
from dialogs.message import Message
from dialogs.step import Post
from tests.storage.house import House

CHAT, NEW = "tg:-5000", "tg:-100777"
WORD = Post(Audience.OFFICERS, CHAT, Message(("Việc trong ngày",)))


async def bound(house: House) -> None:
    await house.happen(GroupBound(chat=CHAT, commune="17071", invitation="x"))


async def waiting(house: House) -> list[str]:
    return [
        item.person for item in await house.store.postbox.outbox_due(Audience.OFFICERS, house.clock(), most=9)
    ]


async def test_what_waits_for_a_group_that_is_gone(seeded: House) -> None:
    """Bot bị mời ra khỏi nhóm thì tin còn chờ của nhóm ấy thôi gửi, tin của người khác thì không (GD001)."""
    await bound(seeded)
    await seeded.happen(posts=(WORD, Post(Audience.OFFICERS, "tg:3001", Message(("Chào cô",)))))
    await seeded.happen(GroupLeft(chat=CHAT))
    assert await waiting(seeded) == ["tg:3001"]


async def test_what_waits_follows_the_group(seeded: House) -> None:
    """Nhóm lên siêu nhóm thì tin còn chờ đi theo nhóm (GD001)."""
    await bound(seeded)
    await seeded.happen(posts=(WORD,))
    await seeded.happen(GroupAddressChanged(chat=CHAT, new_chat=NEW))
    assert await waiting(seeded) == [NEW]


async def test_a_group_is_written_to_again(seeded: House) -> None:
    """Bot được mời lại thì nhóm lại nhận tin (GD002)."""
    await bound(seeded)
    await seeded.happen(ReachabilityChanged(person=CHAT, audience=Audience.OFFICERS, reachable=False))
    await seeded.happen(posts=(WORD,))
    assert await waiting(seeded) == []
    await seeded.happen(GroupReturned(chat=CHAT))
    assert await waiting(seeded) == [CHAT]


async def test_a_days_word_once(seeded: House) -> None:
    """Mỗi ngày mỗi nhóm một tin sáng; nhóm không còn bot thì không tính (GD003)."""
    world, day = seeded.store.world, date(2026, 11, 21)
    assert await world.groups_to_tell("morning", day, most=9) == ()
    await bound(seeded)
    assert [group.chat for group in await world.groups_to_tell("morning", day, most=9)] == [CHAT]
    await seeded.happen(DigestMade(commune="17071", digest="morning", day=day, told=True))
    assert await world.groups_to_tell("morning", day, most=9) == ()
    assert [group.chat for group in await world.groups_to_tell("evening", day, most=9)] == [CHAT]
    assert [group.chat for group in await world.groups_to_tell("morning", date(2026, 11, 22), most=9)] == [
        CHAT
    ]
    await seeded.happen(GroupLeft(chat=CHAT))
    assert await world.groups_to_tell("evening", day, most=9) == ()


async def test_villages_and_departures_come_along(seeded: House) -> None:
    """Bot được mời lại thì tin của xóm đang có người xem cũng trở lại; nhóm đổi số thì ai đã ra khỏi nhóm vẫn nhớ (GD004)."""
    await bound(seeded)
    await seeded.happen(
        VillageTaken(
            season=seeded.season,
            village="17071.05",
            officer="tg:3001",
            officer_name="cô Hoa",
            until=seeded.clock(),
        ),
        OfficerLeftGroup(chat=CHAT, officer="tg:3002"),
    )
    keys = "SELECT chat, key FROM live_messages ORDER BY key"
    both = [(CHAT, "board:17071"), (CHAT, f"village:{seeded.season}:17071.05")]
    assert await seeded.rows(keys) == both
    await seeded.happen(GroupLeft(chat=CHAT))
    assert await seeded.rows(keys) == []
    await seeded.happen(GroupReturned(chat=CHAT))
    assert await seeded.rows(keys) == both
    await seeded.happen(GroupAddressChanged(chat=CHAT, new_chat=NEW))
    assert await seeded.rows(keys) == [(NEW, key) for _, key in both]
    assert await seeded.store.world.departed(NEW) == {"tg:3002"}
    await seeded.happen(OfficerCameBack(chat=NEW, officer="tg:3002"))
    assert await seeded.store.world.departed(NEW) == frozenset()
