"""What Telegram refuses, the stand-in refuses in the same words.

Words: tdlib/telegram-bot-api `Client.cpp`, TDLib `MessageEntity.cpp`; limits: core.telegram.org/bots/api.
"""

from typing import Any

import pytest

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def entities(words: str) -> str:
    return f"Bad Request: can't parse entities: {words}"


SEND = [
    ({"text": ""}, "Bad Request: message text is empty"),
    ({"text": " \n "}, "Bad Request: text must be non-empty"),
    ({"text": "x" * 4097}, "Bad Request: message is too long"),
    ({"text": "😀" * 2049}, "Bad Request: message is too long"),
    ({"text": "a", "parse_mode": "XML"}, "Bad Request: unsupported parse_mode"),
    ({"text": "<b>a", "parse_mode": "HTML"}, entities('Can\'t find end tag corresponding to start tag "b"')),
    ({"text": "ạ <x>", "parse_mode": "HTML"}, entities('Unsupported start tag "x" at byte offset 4')),
    ({"text": "a</b>", "parse_mode": "HTML"}, entities("Unexpected end tag at byte offset 1")),
    (
        {"text": "<b><i>a</b></i>", "parse_mode": "HTML"},
        entities('Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ),
    ({"text": "3 < 5", "parse_mode": "HTML"}, entities('Unsupported start tag "" at byte offset 2')),
    (
        {"text": "a", "reply_markup": keyboard({"text": "ok", "callback_data": "x" * 65})},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        {"text": "a", "reply_markup": keyboard({"text": "ok", "callback_data": "ế" * 22})},
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        {"text": "a", "reply_markup": keyboard({"text": "ok"})},
        "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "a", "reply_markup": keyboard({"text": "ok", "url": "khong-phai-url"})},
        "Bad Request: inline keyboard button URL 'khong-phai-url' is invalid: Wrong HTTP URL",
    ),
    (
        {"text": "a", "reply_markup": keyboard(*[{"text": "ok", "callback_data": "x"}] * 9)},
        "Bad Request: reply markup is too long",
    ),
    (
        {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "ok", "callback_data": "x"}]] * 101}},
        "Bad Request: reply markup is too long",
    ),
    ({"text": "a", "reply_parameters": {"message_id": 999}}, "Bad Request: message to be replied not found"),
    ({"text": "a", "chat_id": ""}, "Bad Request: chat_id is empty"),
    ({"text": "a", "chat_id": -77}, "Bad Request: chat not found"),
    ({"text": "a", "chat_id": "@khong_co"}, "Bad Request: chat not found"),
    ({"text": "a", "chat_id": 999}, "Bad Request: chat not found"),
]


@pytest.mark.parametrize(
    ("arguments", "words"), SEND, ids=[words[13:60] + str(n) for n, (_, words) in enumerate(SEND)]
)
async def test_a_faulty_message_is_refused_in_telegrams_words(
    world: Any, arguments: dict[str, Any], words: str
) -> None:
    """A message Telegram would refuse is refused here, with the same sentence, and nothing reaches the phone."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    answer = await world.call(world.families, "sendMessage", **{"chat_id": world.hoa.id, **arguments})
    assert (answer.get("error_code"), answer.get("description")) == (400, words)
    assert [message for message in await phone.read() if message.from_bot] == []


async def test_what_telegram_lets_pass_passes(world: Any) -> None:
    """The longest text, the longest button data, a bare ampersand and an unknown reference are all taken."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    for arguments in (
        {"text": "x" * 4096},
        {"text": "<b>" + "x" * 4096 + "</b>", "parse_mode": "html"},
        {"text": "a & b &copy; &lt;c&gt;", "parse_mode": "HTML"},
        {"text": "a", "reply_markup": keyboard({"text": "ok", "callback_data": "x" * 64})},
        {"text": "a", "reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
    ):
        assert (await world.call(world.families, "sendMessage", chat_id=world.hoa.id, **arguments))["ok"]
    assert "a & b &copy; <c>" in [message.text for message in await phone.read()]


async def test_unknown_methods_and_tokens_are_told_so(world: Any) -> None:
    """A method that does not exist is 404, a token nobody has is 401."""
    answer = await world.call(world.families, "sendTelepathy")
    assert (answer["error_code"], answer["description"]) == (404, "Not Found")
    async with world.session.get(f"{world.running.base_url}/bot9:nobody/getMe") as response:
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_edits_and_deletes_that_cannot_be(world: Any) -> None:
    """The same content again, a stranger's message, a missing message: each has its own sentence."""
    hoa, bot = world.hoa.id, world.families
    phone = await world.client.phone(world.hoa, bot)
    await phone.start()
    markup = keyboard({"text": "Có", "callback_data": "y"})
    sent = await world.result(
        bot, "sendMessage", chat_id=hoa, text="<b>Câu 1</b>", parse_mode="HTML", reply_markup=markup
    )
    number = sent["message_id"]
    same = {
        "chat_id": hoa,
        "message_id": number,
        "text": "  <b>Câu 1</b>\n",
        "parse_mode": "HTML",
        "reply_markup": markup,
    }
    assert (await world.call(bot, "editMessageText", **same))["description"] == NOT_MODIFIED
    assert (await world.call(bot, "editMessageText", **(same | {"reply_markup": None})))["ok"]
    for method, arguments, words in (
        ("editMessageText", {"message_id": 99999, "text": "a"}, "message to edit not found"),
        (
            "editMessageText",
            {"message_id": phone.messages()[0].id if phone.messages() else 0, "text": "a"},
            None,
        ),
        (
            "editMessageCaption",
            {"message_id": number, "caption": "a"},
            "there is no caption in the message to edit",
        ),
        ("deleteMessage", {"message_id": 99999}, "message to delete not found"),
        ("pinChatMessage", {"message_id": 99999}, "message to pin not found"),
    ):
        answer = await world.call(bot, method, chat_id=hoa, **arguments)
        assert not answer["ok"]
        if words:
            assert answer["description"] == f"Bad Request: {words}"
    mine = (await phone.read())[0]
    answer = await world.call(bot, "editMessageText", chat_id=hoa, message_id=mine.id, text="a")
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_a_bot_may_not_begin_and_learns_of_a_block(world: Any) -> None:
    """A bot cannot write first, nor to a person who blocked it, and hears of the block."""
    group = await world.client.group("Khuyến học", world.hoa, world.officers)
    say = {"chat_id": world.hoa.id, "text": "a"}
    refused = await world.call(world.officers, "sendMessage", **say)
    assert refused["description"] == "Forbidden: bot can't initiate conversation with a user"
    assert (await world.call(world.families, "sendMessage", **say))[
        "description"
    ] == "Bad Request: chat not found"
    phone = await world.client.phone(world.hoa, world.officers)
    await phone.start()
    await phone.block()
    blocked = await world.call(world.officers, "sendMessage", **say)
    assert (blocked["error_code"], blocked["description"]) == (403, "Forbidden: bot was blocked by the user")
    last = (await world.updates(world.officers))[-1]["my_chat_member"]
    assert (last["old_chat_member"]["status"], last["new_chat_member"]["status"]) == ("member", "kicked")
    await phone.start()
    assert (await world.call(world.officers, "sendMessage", **say))["ok"]
    await world.client.remove(group, world.officers)
    answer = await world.call(world.officers, "sendMessage", chat_id=group.id, text="a")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot was kicked from the group chat",
    )


async def test_a_file_id_is_good_for_one_bot_only(world: Any) -> None:
    """The other bot cannot use, nor fetch, what this bot received."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.photo()
    photo = (await world.updates(world.families))[0]["message"]["photo"][-1]
    other = await world.client.phone(world.hoa, world.officers)
    await other.start()
    answer = await world.call(world.officers, "sendPhoto", chat_id=world.hoa.id, photo=photo["file_id"])
    assert answer["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    answer = await world.call(world.officers, "getFile", file_id=photo["file_id"])
    assert answer["description"] == "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert (await world.call(world.families, "sendPhoto", chat_id=world.hoa.id, photo=photo["file_id"]))["ok"]


async def test_a_file_over_twenty_megabytes_cannot_be_fetched(world: Any) -> None:
    """A phone may send a large file, but a bot cannot download more than 20 MB."""
    phone = await world.client.phone(world.hoa, world.families)
    await phone.document("phim.mp4", mime="video/mp4", size=21 * 1024 * 1024)
    document = (await world.updates(world.families))[0]["message"]["document"]
    answer = await world.call(world.families, "getFile", file_id=document["file_id"])
    assert answer["description"] == "Bad Request: file is too big"
