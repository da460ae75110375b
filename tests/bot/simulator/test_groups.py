"""Groups: who hears what, anonymous admins, pins, and the turn into a supergroup."""

from typing import Any

ANONYMOUS = 1087968824


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates if "text" in update.get("message", {})]


async def test_with_privacy_on_a_bot_hears_only_what_is_meant_for_it(world: Any) -> None:
    """Chatter stays among people; commands by name, replies to the bot, and bare commands after it wrote, reach it."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers, world.families)
    phone = await world.client.group_phone(world.hoa, group)
    await phone.send("Sáng nay ai đi xóm Poọng?")
    await phone.send("/hangcho")
    await phone.send("@canbo_bot xem giúp")
    await phone.send("/hangcho@canbo_bot")
    assert texts(await world.updates(world.officers)) == ["/hangcho@canbo_bot"]
    sent = await world.result(world.officers, "sendMessage", chat_id=group.id, text="Có 3 hồ sơ")
    await phone.send("/hangcho")
    await phone.wait_for("Có 3 hồ sơ", anywhere=True)
    await phone.send("hồ sơ nào?", reply_to=next(m for m in phone.messages() if m.id == sent["message_id"]))
    assert texts(await world.updates(world.officers)) == ["/hangcho@canbo_bot", "/hangcho", "hồ sơ nào?"]
    assert texts(await world.updates(world.families)) == []


async def test_an_admin_bot_hears_everything_but_other_bots(world: Any) -> None:
    """Once it is an admin, a bot hears all chatter, but never another bot."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers, world.families)
    await world.client.promote(group, world.officers)
    phone = await world.client.group_phone(world.hoa, group)
    await phone.send("Chào cả nhà")
    await world.result(world.families, "sendMessage", chat_id=group.id, text="tôi là trợ lý khác")
    updates = await world.updates(world.officers)
    assert texts(updates) == ["Chào cả nhà"]
    changes = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in updates
        if "my_chat_member" in update
    ]
    assert changes == ["member", "administrator"]


async def test_an_anonymous_admin_writes_as_the_group(world: Any) -> None:
    """The bot sees GroupAnonymousBot and the group as sender, but a tap always carries the real person."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    await world.client.promote(group, world.officers)
    phone = await world.client.group_phone(world.hoa, group)
    await phone.send_anonymously("/hangcho@canbo_bot")
    message = (await world.updates(world.officers))[-1]["message"]
    assert message["from"]["id"] == ANONYMOUS
    assert message["sender_chat"]["id"] == group.id
    markup = {"inline_keyboard": [[{"text": "Tôi xem hồ sơ này", "callback_data": "k"}]]}
    await world.result(world.officers, "sendMessage", chat_id=group.id, text="Bảng", reply_markup=markup)
    await phone.tap("Tôi xem hồ sơ này")
    assert (await world.updates(world.officers))[-1]["callback_query"]["from"]["id"] == world.hoa.id


async def test_pinning_needs_an_admin_who_may_pin(world: Any) -> None:
    """A plain member bot cannot pin; an admin without the right cannot; an admin with it can."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    sent = await world.result(world.officers, "sendMessage", chat_id=group.id, text="Bảng")
    pin = {"chat_id": group.id, "message_id": sent["message_id"]}
    words = "Bad Request: not enough rights to manage pinned messages in the chat"
    assert (await world.call(world.officers, "pinChatMessage", **pin))["description"] == words
    await world.client.promote(group, world.officers, rights=["can_delete_messages"])
    assert (await world.call(world.officers, "pinChatMessage", **pin))["description"] == words
    await world.client.promote(group, world.officers)
    assert (await world.call(world.officers, "pinChatMessage", **pin))["ok"]
    phone = await world.client.group_phone(world.hoa, group)
    assert [one["text"] for one in phone.pinned] == ["Bảng"]
    assert phone.messages()[-1].service == "pinned"
    await world.result(world.officers, "unpinChatMessage", chat_id=group.id)
    await phone.sync()
    assert phone.pinned == []


async def test_only_an_admin_bot_may_look_up_others(world: Any) -> None:
    """A bot that is no admin may only ask about itself."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    ask = {"chat_id": group.id, "user_id": world.hoa.id}
    assert not (await world.call(world.officers, "getChatMember", **ask))["ok"]
    own = await world.result(world.officers, "getChatMember", chat_id=group.id, user_id=world.officers.id)
    assert own["status"] == "member"
    await world.client.promote(group, world.officers)
    assert (await world.result(world.officers, "getChatMember", **ask))["status"] == "creator"
    assert (await world.result(world.officers, "getChatMember", chat_id=group.id, user_id=world.minh.id))[
        "status"
    ] == "left"


async def test_a_group_that_became_a_supergroup_sends_its_new_address(world: Any) -> None:
    """The old id is refused with the new one beside it, and both sides say what happened."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    phone = await world.client.group_phone(world.hoa, group)
    old = await world.client.upgrade(group)
    assert str(group.id).startswith("-100")
    answer = await world.call(world.officers, "sendMessage", chat_id=old, text="a")
    assert (answer["error_code"], answer["description"]) == (
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
    )
    assert answer["parameters"] == {"migrate_to_chat_id": group.id}
    moves = [update["message"] for update in await world.updates(world.officers) if "message" in update][-2:]
    assert (moves[0]["chat"]["id"], moves[0]["migrate_to_chat_id"]) == (old, group.id)
    assert (moves[1]["chat"]["id"], moves[1]["migrate_from_chat_id"]) == (group.id, old)
    await world.result(world.officers, "sendMessage", chat_id=group.id, text="Ở nhà mới")
    assert (await phone.wait_for("Ở nhà mới")).chat == group.id
