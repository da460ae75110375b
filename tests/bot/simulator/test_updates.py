"""The update queue: offsets, keeping times, one poller, which kinds."""

import asyncio
from typing import Any

from tests.until import until


async def test_an_offset_confirms_what_is_below_it(world: Any) -> None:
    """What an offset has passed never comes again; what it has not passed comes again and again."""
    phone = await world.client.phone(world.hoa, world.families)
    for text in ("một", "hai", "ba"):
        await phone.send(text)
    first = await world.updates(world.families)
    assert [update["message"]["text"] for update in first] == ["một", "hai", "ba"]
    ids = [update["update_id"] for update in first]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    assert await world.updates(world.families) == first
    assert [u["update_id"] for u in await world.updates(world.families, offset=ids[2])] == ids[2:]
    assert [u["update_id"] for u in await world.updates(world.families, offset=ids[0])] == ids[2:]
    journal = await world.client.journal()
    assert [entry["update_id"] for entry in journal.confirmed] == ids[:2]
    assert all(entry["mono"] > 0 for entry in journal.confirmed)


async def test_a_negative_offset_keeps_only_the_newest(world: Any) -> None:
    """Offset -1 gives the last update and forgets those before."""
    phone = await world.client.phone(world.hoa, world.families)
    for text in ("một", "hai"):
        await phone.send(text)
    assert [u["message"]["text"] for u in await world.updates(world.families, offset=-1)] == ["hai"]
    assert len(await world.updates(world.families)) == 1
    assert len(await world.updates(world.families, limit=0)) == 1


async def test_taps_are_lost_after_150_seconds_and_messages_after_a_day(world: Any) -> None:
    """After three minutes' absence the messages are there and the taps are gone; after a day nothing is left."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    markup = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}]]}
    await world.result(world.families, "sendMessage", chat_id=world.hoa.id, text="Câu 1", reply_markup=markup)
    await phone.tap("Có")
    assert [list(update)[1] for update in await world.updates(world.families)] == [
        "message",
        "callback_query",
    ]
    await world.client.settings(clock_shift=151)
    assert [list(update)[1] for update in await world.updates(world.families)] == ["message"]
    await world.client.settings(clock_shift=24 * 3600 + 1)
    assert await world.updates(world.families) == []


async def test_of_two_pollers_the_older_is_sent_away(world: Any) -> None:
    """When a second getUpdates comes, the one that waits gets 409 in Telegram's words."""
    older = asyncio.create_task(world.call(world.families, "getUpdates", timeout=20))
    queue = world.running.heart.queues[world.families.id]
    await until(lambda: queue.poll is not None, "the older one waits")
    newer = asyncio.create_task(world.call(world.families, "getUpdates", timeout=20))
    answer = await older
    assert answer["error_code"] == 409
    words = (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert answer["description"] == words
    phone = await world.client.phone(world.hoa, world.families)
    await phone.send("chào")
    assert (await newer)["result"][0]["message"]["text"] == "chào"


async def test_polling_and_webhooks_exclude_each_other(world: Any) -> None:
    """With a webhook set, getUpdates is refused until it is deleted."""
    await world.result(world.families, "setWebhook", url="https://example.org/hook")
    answer = await world.call(world.families, "getUpdates")
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: can't use getUpdates method while webhook is active")
    assert (await world.result(world.families, "getWebhookInfo"))["url"] == "https://example.org/hook"
    await world.result(world.families, "deleteWebhook")
    assert await world.updates(world.families) == []


async def test_only_the_kinds_asked_for_come_and_are_remembered(world: Any) -> None:
    """chat_member comes only when asked for, and the list is remembered between calls."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    await world.client.promote(group, world.officers)
    await world.client.add(group, world.minh)
    kinds = [list(update)[1] for update in await world.updates(world.officers, offset=-1)]
    assert "chat_member" not in kinds
    await world.updates(world.officers, allowed_updates=["chat_member"])
    await world.client.remove(group, world.minh)
    assert [list(update)[1] for update in await world.updates(world.officers)][-1] == "chat_member"


async def test_an_edited_message_comes_as_an_edit(world: Any) -> None:
    """A corrected answer comes as edited_message with the same message id."""
    phone = await world.client.phone(world.hoa, world.families)
    number = await phone.send("hai chau")
    await phone.edit(number, "hai cháu")
    first, second = await world.updates(world.families)
    assert second["edited_message"]["text"] == "hai cháu"
    assert second["edited_message"]["message_id"] == first["message"]["message_id"]


async def test_what_a_bot_has_no_use_for_comes_too(world: Any) -> None:
    """Voice, contact, sticker and place arrive as Telegram shapes them, one's own contact with one's id."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.voice(7)
    await phone.contact()
    await phone.contact(name="Người lạ")
    await phone.sticker()
    await phone.location()
    voice, own, other, sticker, place = [update["message"] for update in await world.updates(world.families)]
    assert voice["voice"]["duration"] == 7
    assert own["contact"]["user_id"] == world.hoa.id
    assert "user_id" not in other["contact"]
    assert sticker["sticker"]["emoji"] == "👍"
    assert place["location"]["latitude"] == 21.03
