"""The officers' group with topics: each village has its own.

F701 a group with topics: the card of a file stands in its village's topic, the board in General
F702 without the right everything stands in General and the board says which right to give; once given, it moves
F703 a deleted topic is made again
F704 a closed topic: with the right work goes on there, without it in General until it is open again
F705 topics switched off: everything goes on where it is; switched on again, in the topics
F706 who speaks in a topic is answered there; chatter there is nobody's business
F707 a village's message stands in its topic, and is taken there
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.simulator.seen import Seen
from tests.e2e.household import endorse, whole
from tests.e2e.screens import key_of
from tests.e2e.town import Town
from tests.until import until

PIN, MANAGE = "can_pin_messages", "can_manage_topics"
FILE, TOPIC = "05.001", "Xóm 5"


async def with_topics(town: Town, *rights: str) -> None:
    """Switch topics on, give the bot these rights, and let one file of the village wait."""
    await until(town.pinned, "pinned")
    await town.client.forum(town.group)
    await town.client.promote(town.group, town.officers, rights=list(rights))
    for officer in (town.hoa, town.nam):
        officer.group = await town.client.group_phone(officer.person, town.group)
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await endorse(town.head)
    await town.board(lambda seen: FILE in seen.text)


@pytest.fixture
async def forum(town: Town) -> Town:
    await with_topics(town, PIN, MANAGE)
    return town


async def take(town: Town) -> Seen:
    """Cô Hoa takes the file at the board; its card appears."""
    await (await town.hoa.group.tap(f"Tôi xem {FILE}")).answered()
    return await card(town, lambda seen: "Cô Hoa" in seen.text)


async def give_back(town: Town, seen: Seen) -> None:
    await (await town.hoa.group.tap_button(seen, key_of(seen, "relative"))).answered()


async def card(town: Town, fits: Callable[[Seen], bool]) -> Seen:
    return await town.hoa.group.wait_until(
        lambda seen: seen.text.startswith(f"Hồ sơ {FILE}") and fits(seen), "card as it should be"
    )


async def only(town: Town, wanted: Seen) -> None:
    """One card of the file stands in the whole group."""

    async def alone() -> bool:
        seen = await town.hoa.group.read()
        return [wanted.id] == [one.id for one in seen if one.text.startswith(f"Hồ sơ {FILE}")]

    await until(alone, "no second card")


async def nothing_refused(town: Town) -> None:
    """What was on its way to the group's old address while it became a supergroup does not count."""
    refused = [call for call in (await town.journal()).refused if call["chat"] == str(town.group.id)]
    assert refused == []


async def test_a_villages_file_stands_in_its_topic(forum: Town) -> None:
    """Nhóm có chủ đề thì thẻ hồ sơ nằm ở chủ đề của xóm, bảng nằm ở chủ đề chung (F701)."""
    taken = await take(forum)
    assert {TOPIC: taken.thread} == forum.hoa.group.topics
    assert (await forum.board(lambda seen: FILE in seen.text)).thread == 0
    await until(forum.pinned, "pinned")
    assert forum.rows("SELECT village, title FROM topics") == [("17071.05", TOPIC)]
    assert forum.rows("SELECT count(*) FROM audit WHERE what = 'topic_made'") == [(1,)]
    await give_back(forum, taken)
    assert (await card(forum, lambda seen: "Chưa có ai xem" in seen.text)).id == taken.id
    await nothing_refused(forum)


async def test_the_board_says_which_right_is_missing(town: Town) -> None:
    """Bot chưa được quản lý chủ đề thì bảng nói cần quyền gì; có quyền rồi thì thẻ về chủ đề của xóm (F702)."""
    await with_topics(town, PIN)
    await town.board(lambda seen: "quyền “Quản lý chủ đề”" in seen.text)
    taken = await take(town)
    assert (taken.thread, town.hoa.group.topics) == (0, {})
    await town.client.promote(town.group, town.officers, rights=[PIN, MANAGE])
    await town.board(lambda seen: "Quản lý chủ đề" not in seen.text)
    moved = await card(town, lambda seen: seen.thread != 0)
    assert {TOPIC: moved.thread} == town.hoa.group.topics
    await only(town, moved)
    await nothing_refused(town)


async def test_a_deleted_topic_is_made_again(forum: Town) -> None:
    """Ai đó xóa chủ đề của xóm thì lần sau có việc, chủ đề lại được lập (F703)."""
    taken = await take(forum)
    await forum.client.change_topic(forum.group, taken.thread, "delete")
    await give_back(forum, taken)
    again = await card(forum, lambda seen: seen.thread not in {0, taken.thread})
    assert "Chưa có ai xem" in again.text
    assert {TOPIC: again.thread} == forum.hoa.group.topics
    assert [(str(again.thread),)] == forum.rows("SELECT thread FROM topics")
    await only(forum, again)


async def test_work_in_a_closed_topic(forum: Town) -> None:
    """Chủ đề bị đóng mà bot mất quyền thì việc tạm sang chủ đề chung, mở lại thì về chỗ cũ (F704)."""
    taken = await take(forum)
    topic = taken.thread
    await forum.client.change_topic(forum.group, topic, "close")
    await until(lambda: forum.rows("SELECT closed FROM topics") == [(1,)], "closed")
    await give_back(forum, taken)
    assert (await card(forum, lambda seen: "Chưa có ai xem" in seen.text)).thread == topic
    await forum.client.promote(forum.group, forum.officers, rights=[PIN])
    outside = await card(forum, lambda seen: seen.thread == 0)
    await only(forum, outside)
    await forum.client.change_topic(forum.group, topic, "reopen")
    inside = await card(forum, lambda seen: seen.thread == topic)
    await only(forum, inside)
    await nothing_refused(forum)


async def test_topics_switched_off_and_on_again(forum: Town) -> None:
    """Tắt chủ đề thì mọi việc chạy tiếp tại chỗ; bật lại thì việc mới vào chủ đề của xóm (F705)."""
    taken = await take(forum)
    await forum.client.forum(forum.group, on=False)
    await give_back(forum, taken)
    assert (await card(forum, lambda seen: "Chưa có ai xem" in seen.text)).id == taken.id
    await until(lambda: forum.rows("SELECT forum FROM groups WHERE present") == [(0,)], "known")
    await forum.client.forum(forum.group)
    await (await forum.nam.group.tap(f"Tôi xem {FILE}")).answered()
    assert (await card(forum, lambda seen: "Thầy Nam" in seen.text)).id == taken.id
    await until(lambda: forum.rows("SELECT forum FROM groups WHERE present") == [(1,)], "known again")
    await nothing_refused(forum)


async def test_who_speaks_in_a_topic_is_answered_there(forum: Town) -> None:
    """Gõ lệnh ở chủ đề nào thì bot trả lời ở chủ đề ấy; chuyện trò thì bot không nghe (F706)."""
    taken = await take(forum)
    await forum.hoa.group.send_in(taken.thread, f"/noinhom@{forum.officers.username}")
    said = await forum.hoa.group.wait_for("/noinhom")
    assert said.thread == taken.thread
    await forum.hoa.group.send_in(taken.thread, f"/tiendo@{forum.officers.username}")
    picture = await forum.hoa.group.wait_until(lambda seen: bool(seen.photo), "the picture")
    assert picture.thread == taken.thread
    since = (await forum.journal()).now
    await forum.hoa.group.send_in(taken.thread, "Chiều nay ai xuống xóm 5 không?")
    await forum.hoa.group.send("Tôi đi")
    await forum.hoa.group.send_in(taken.thread, f"/noinhom@{forum.officers.username}")
    asked = await forum.hoa.group.wait_for("/noinhom")
    await forum.house.background.settled()
    sent = [
        call["chat"]
        for call in (await forum.journal(since)).of("sendMessage")
        if call["bot"] == forum.officers.username
    ]
    assert [str(forum.group.id)] == [str(chat) for chat in sent], f"only {asked} was called for"


async def test_a_villages_message_stands_in_its_topic(forum: Town) -> None:
    """Nhận cả xóm thì tin của xóm nằm ở chủ đề của xóm, bấm tiếp ở đó (F707)."""
    await (await forum.hoa.group.tap("Tôi xem Xóm 5")).answered()
    message = await forum.village("Cô Hoa đang xem")
    assert {TOPIC: message.thread} == forum.hoa.group.topics
    forum.clock.ahead += timedelta(hours=12, minutes=1)
    await forum.house.officers.ticked()
    free = await forum.village("Chưa có ai xem xóm này")
    assert (free.id, free.thread) == (message.id, message.thread)
    await (await forum.nam.group.tap_button(free, key_of(free, "take"))).answered()
    assert (await forum.village("Thầy Nam đang xem")).thread == message.thread
    await nothing_refused(forum)
