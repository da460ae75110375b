"""Which villages have a message of their own where each has its topic.

VT001 a village has one as soon as a file of its is to be looked at; without topics, only when somebody takes it
VT002 what waited while the group had no topics, or the bot no right to make them, has its message then
VT003 a file that was compared moves the board, also where nothing was found
"""

from __future__ import annotations

from dialogs.happening import FileTriaged, GroupBound, GroupForumChanged, GroupRightsChanged, TriageSettled
from tests.storage.house import House

CHAT = "tg:-5000"
VILLAGE = "17071.05"


async def bound(house: House, *, forum: bool) -> None:
    await house.happen(GroupBound(chat=CHAT, commune="17071", invitation="x", forum=forum))


async def look_at(house: House, *, to_look: bool) -> None:
    await house.waiting_file(1)
    await house.happen(FileTriaged(file="F1", findings=(), flags=(), to_look=to_look))


async def villages(house: House) -> list[str]:
    rows = await house.rows("SELECT key FROM live_messages WHERE key LIKE 'village:%'")
    return [key.rpartition(":")[2] for (key,) in rows]


async def test_a_village_with_something_to_see(seeded: House) -> None:
    """Nhóm có chủ đề: xóm có hồ sơ cần xem thì có tin ngay (VT001)."""
    await bound(seeded, forum=True)
    await seeded.happen(GroupRightsChanged(chat=CHAT, admin=True, topics=True))
    await look_at(seeded, to_look=False)
    assert await villages(seeded) == []
    await seeded.happen(FileTriaged(file="F1", findings=(), flags=(), to_look=True))
    assert await villages(seeded) == [VILLAGE]


async def test_what_waited_for_topics(seeded: House) -> None:
    """Bật chủ đề, cho quyền rồi thì xóm có hồ sơ cần xem mới có tin riêng (VT002)."""
    await bound(seeded, forum=False)
    await look_at(seeded, to_look=True)
    assert await villages(seeded) == []
    await seeded.happen(GroupForumChanged(chat=CHAT, forum=True))
    assert await villages(seeded) == []
    await seeded.happen(GroupRightsChanged(chat=CHAT, admin=True, topics=True))
    assert await villages(seeded) == [VILLAGE]


async def test_what_was_compared_moves_the_board(seeded: House) -> None:
    """Đối chiếu xong mà không thấy gì thì bảng cũng được vẽ lại, không để “đang đối chiếu” đứng mãi (VT003)."""
    await bound(seeded, forum=False)
    await seeded.waiting_file(1)
    before = await seeded.rows("SELECT wanted FROM live_messages WHERE key LIKE 'board:%'")
    await seeded.happen(TriageSettled(files=("F1",)))
    after = await seeded.rows("SELECT wanted FROM live_messages WHERE key LIKE 'board:%'")
    assert [(before[0][0] + 1,)] == after
