"""Forums: supergroups whose messages stand in topics."""

from typing import Any

import pytest

WRONG = {
    1: "message thread not found",
    999: "message thread not found",
}


@pytest.fixture
async def forum(world: Any) -> Any:
    """A group with topics, the officers' bot an admin who may manage them."""
    group = await world.client.group("Khuyến học", world.hoa, world.minh, world.officers)
    await world.client.forum(group)
    await world.client.promote(group, world.officers, rights=["can_manage_topics"])
    await world.updates(world.officers, offset=-1)
    return group


async def words(world: Any, method: str, **arguments: Any) -> str:
    return str((await world.call(world.officers, method, **arguments))["description"])


async def newest(world: Any) -> dict[str, Any]:
    return dict((await world.updates(world.officers))[-1])


async def test_topics_make_a_supergroup_of_a_group(world: Any) -> None:
    """Switching topics on moves a basic group; from then on its chat says that it is a forum."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    old = group.id
    await world.client.forum(group)
    assert group.id != old
    chat = await world.result(world.officers, "getChat", chat_id=group.id)
    assert (chat["type"], chat["is_forum"]) == ("supergroup", True)
    await world.client.forum(group, on=False)
    assert "is_forum" not in await world.result(world.officers, "getChat", chat_id=group.id)


async def test_a_topic_is_begun_by_who_manages_topics(world: Any) -> None:
    """A plain member and an admin without the right are refused; in a plain supergroup there are no topics."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    create = {"name": "Xóm 5"}
    assert await words(world, "createForumTopic", chat_id=group.id, **create) == (
        "Bad Request: the chat is not a forum"
    )
    await world.client.forum(group)
    no_right = "Bad Request: not enough rights to create a topic"
    assert await words(world, "createForumTopic", chat_id=group.id, **create) == no_right
    await world.client.promote(group, world.officers, rights=["can_pin_messages"])
    assert await words(world, "createForumTopic", chat_id=group.id, **create) == no_right
    await world.client.promote(group, world.officers, rights=["can_manage_topics"])
    made = await world.result(world.officers, "createForumTopic", chat_id=group.id, **create)
    assert (made["name"], made["icon_color"]) == ("Xóm 5", 7322096)
    assert await words(world, "createForumTopic", chat_id=group.id, name="  ") == (
        "Bad Request: title must be non-empty"
    )
    phone = await world.client.group_phone(world.hoa, group)
    assert phone.topics == {"Xóm 5": made["message_thread_id"]}
    begun = phone.messages()[-1]
    assert (begun.service, begun.id, begun.thread) == (
        "forum_topic_created",
        made["message_thread_id"],
        begun.id,
    )


async def test_the_right_to_manage_topics_is_told_in_supergroups_only(world: Any, forum: Any) -> None:
    """An admin of a forum reads whether they may manage topics; a basic group knows no such right."""
    own = {"user_id": world.officers.id}
    member = await world.result(world.officers, "getChatMember", chat_id=forum.id, **own)
    assert (member["can_manage_topics"], member["can_pin_messages"]) == (True, False)
    plain = await world.client.group("Nhóm nhỏ", world.hoa, world.officers)
    await world.client.promote(plain, world.officers)
    assert "can_manage_topics" not in await world.result(
        world.officers, "getChatMember", chat_id=plain.id, **own
    )


async def test_what_is_written_in_a_topic_says_so(world: Any, forum: Any) -> None:
    """Messages of a topic carry its number and, answering nothing else, answer the message that began it."""
    made = await world.result(world.officers, "createForumTopic", chat_id=forum.id, name="Xóm 5")
    thread = made["message_thread_id"]
    phone = await world.client.group_phone(world.hoa, forum)
    await phone.send_in(thread, "/tim@canbo_bot 05.012")
    message = (await newest(world))["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)
    assert message["chat"]["is_forum"]
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "Xóm 5"
    sent = await world.result(
        world.officers, "sendMessage", chat_id=forum.id, text="Hồ sơ 05.012", message_thread_id=thread,
        reply_markup={"inline_keyboard": [[{"text": "Xem", "callback_data": "k"}]]},
    )  # fmt: skip
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (thread, True)
    await phone.tap("Xem")
    assert (await newest(world))["callback_query"]["message"]["message_thread_id"] == thread
    shown = await phone.wait_for("Hồ sơ 05.012", anywhere=True)
    assert shown.thread == thread
    await phone.send("rõ rồi", reply_to=shown)
    assert (await newest(world))["message"]["reply_to_message"]["message_id"] == shown.id


async def test_general_is_named_by_naming_no_topic(world: Any, forum: Any) -> None:
    """General's messages carry no number, and naming it by its number is refused as a stranger's is."""
    phone = await world.client.group_phone(world.hoa, forum)
    await phone.send("/hangcho@canbo_bot")
    message = (await newest(world))["message"]
    assert ("message_thread_id" in message, "is_topic_message" in message) == (False, False)
    for thread, why in WRONG.items():
        refused = await words(world, "sendMessage", chat_id=forum.id, text="a", message_thread_id=thread)
        assert refused == f"Bad Request: {why}"
    sent = await world.result(world.officers, "sendMessage", chat_id=forum.id, text="Bảng")
    assert "message_thread_id" not in sent


async def test_a_deleted_topic_takes_its_messages_along_and_nobody_is_told(world: Any, forum: Any) -> None:
    """Sending there and editing there are refused from then on, each in its own words."""
    thread = (await world.result(world.officers, "createForumTopic", chat_id=forum.id, name="Xóm 5"))[
        "message_thread_id"
    ]
    there = {"chat_id": forum.id, "text": "a", "message_thread_id": thread}
    sent = await world.result(world.officers, "sendMessage", **there)
    before = len(await world.updates(world.officers))
    await world.client.change_topic(forum, thread, "delete")
    assert len(await world.updates(world.officers)) == before
    assert await words(world, "sendMessage", **there) == "Bad Request: message thread not found"
    edit = {"chat_id": forum.id, "message_id": sent["message_id"], "text": "b"}
    assert await words(world, "editMessageText", **edit) == "Bad Request: message to edit not found"
    close = {"chat_id": forum.id, "message_thread_id": thread}
    assert await words(world, "closeForumTopic", **close) == "Bad Request: TOPIC_ID_INVALID"


async def test_a_closed_topic_is_for_those_who_manage_topics(world: Any, forum: Any) -> None:
    """Others are refused; the service messages of closing and opening reach the bot."""
    thread = await world.client.topic(forum, "Xóm 5")
    await world.client.change_topic(forum, thread, "close")
    closed = (await newest(world))["message"]
    assert (closed["forum_topic_closed"], closed["message_thread_id"]) == ({}, thread)
    there = {"chat_id": forum.id, "text": "a", "message_thread_id": thread}
    assert (await world.call(world.officers, "sendMessage", **there))["ok"]
    await world.client.promote(forum, world.officers, rights=["can_pin_messages"])
    assert await words(world, "sendMessage", **there) == "Bad Request: TOPIC_CLOSED"
    minh = await world.client.group_phone(world.minh, forum)
    with pytest.raises(Exception, match="closed"):
        await minh.send_in(thread, "Tôi xem nhé")
    reopen = {"chat_id": forum.id, "message_thread_id": thread}
    assert await words(world, "reopenForumTopic", **reopen) == (
        "Bad Request: not enough rights to close or open the topic"
    )
    await world.client.change_topic(forum, thread, "reopen")
    assert "forum_topic_reopened" in (await newest(world))["message"]
    assert (await world.call(world.officers, "sendMessage", **there))["ok"]


async def test_topics_switched_off_and_on_again(world: Any, forum: Any) -> None:
    """A group that is no forum any more knows no topics; its messages stay and can be edited."""
    thread = await world.client.topic(forum, "Xóm 5")
    there = {"chat_id": forum.id, "text": "a", "message_thread_id": thread}
    sent = await world.result(world.officers, "sendMessage", **there)
    await world.client.forum(forum, on=False)
    assert await words(world, "sendMessage", **there) == "Bad Request: message thread not found"
    assert await words(world, "createForumTopic", chat_id=forum.id, name="Xóm 6") == (
        "Bad Request: the chat is not a forum"
    )
    edited = await world.result(
        world.officers, "editMessageText", chat_id=forum.id, message_id=sent["message_id"], text="b"
    )
    assert "message_thread_id" not in edited
    await world.client.forum(forum)
    assert (await world.call(world.officers, "sendMessage", **there))["ok"]


async def test_a_topics_own_methods(world: Any, forum: Any) -> None:
    """Who manages topics renames, closes, opens and deletes them; twice the same is refused."""
    thread = (await world.result(world.officers, "createForumTopic", chat_id=forum.id, name="Xóm 5"))[
        "message_thread_id"
    ]
    it = {"chat_id": forum.id, "message_thread_id": thread}
    assert await world.result(world.officers, "editForumTopic", **it, name="Xóm Minh Tiến (5)")
    phone = await world.client.group_phone(world.hoa, forum)
    assert phone.topics == {"Xóm Minh Tiến (5)": thread}
    assert await world.result(world.officers, "closeForumTopic", **it)
    assert await words(world, "closeForumTopic", **it) == "Bad Request: TOPIC_NOT_MODIFIED"
    assert await world.result(world.officers, "reopenForumTopic", **it)
    assert await world.result(world.officers, "closeGeneralForumTopic", chat_id=forum.id)
    await world.client.promote(forum, world.officers, rights=[])
    assert await words(world, "sendMessage", chat_id=forum.id, text="a") == "Bad Request: TOPIC_CLOSED"
    assert await world.result(world.officers, "deleteForumTopic", **it)
    await phone.sync()
    assert phone.topics == {}


async def test_a_stopped_simulator_remembers_its_topics(tmp_path: Any, settled: Any) -> None:
    """The stand-in is closed and opened again: the topics are there, each with its number."""
    import aiohttp

    from bot.simulator.running import running_standin

    async with running_standin(tmp_path) as running, aiohttp.ClientSession() as session:
        world = await settled(running, session)
        group = await world.client.group("Khuyến học", world.hoa, world.officers)
        await world.client.forum(group)
        thread = await world.client.topic(group, "Xóm 5")
    async with running_standin(tmp_path) as running, aiohttp.ClientSession() as session:
        world = await settled(running, session)
        assert (await world.client.group_phone(world.hoa, group)).topics == {"Xóm 5": thread}
        there = {"chat_id": group.id, "text": "a", "message_thread_id": thread}
        assert (await world.call(world.officers, "sendMessage", **there))["ok"]
