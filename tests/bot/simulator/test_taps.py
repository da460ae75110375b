"""Taps: answered once and in time, on messages that may have changed or gone; links into other bots."""

from typing import Any

import pytest

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
YES = {"inline_keyboard": [[{"text": "Có", "callback_data": "y"}, {"text": "Không", "callback_data": "n"}]]}


@pytest.fixture
async def phone(world: Any) -> Any:
    phone = await world.client.phone(world.hoa, world.families)
    await phone.start()
    await world.result(world.families, "sendMessage", chat_id=world.hoa.id, text="Câu 1", reply_markup=YES)
    return phone


async def query(world: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await world.updates(world.families))[-1]["callback_query"]
    return found


async def test_a_tap_is_answered_once(world: Any, phone: Any) -> None:
    """The phone shows the answer's words; a second answer is refused."""
    tap = await phone.tap("Có")
    answer = {"callback_query_id": (await query(world))["id"], "text": "Em ghi rồi ạ", "show_alert": True}
    await world.result(world.families, "answerCallbackQuery", **answer)
    toast = await tap.answered()
    assert (toast.text, toast.show_alert) == ("Em ghi rồi ạ", True)
    assert (await world.call(world.families, "answerCallbackQuery", **answer))["description"] == TOO_OLD


async def test_a_late_answer_is_refused_and_the_tap_stays_in_the_journal(world: Any, phone: Any) -> None:
    """After the time is over the answer is refused, and a test can see that the tap was never answered."""
    await phone.tap("Có")
    number = (await query(world))["id"]
    await world.client.settings(clock_shift=31)
    assert (await world.call(world.families, "answerCallbackQuery", callback_query_id=number))[
        "description"
    ] == TOO_OLD
    journal = await world.client.journal()
    assert [tap["data"] for tap in journal.unanswered_taps] == ["y"]
    with pytest.raises(AssertionError, match="never answered"):
        await world.client.expect_clean(journal.now, patience=0)


async def test_an_answer_is_at_most_200_characters(world: Any, phone: Any) -> None:
    """Two hundred characters fit, one more does not."""
    await phone.tap("Có")
    number = (await query(world))["id"]
    assert not (
        await world.call(world.families, "answerCallbackQuery", callback_query_id=number, text="x" * 201)
    )["ok"]
    assert (
        await world.call(world.families, "answerCallbackQuery", callback_query_id=number, text="x" * 200)
    )["ok"]


async def test_a_tap_carries_the_message_as_it_is_now(world: Any, phone: Any) -> None:
    """After an edit the tap carries the new words; after deletion only where the message was."""
    old = await phone.wait_for_button("Có")
    edit = {"chat_id": world.hoa.id, "message_id": old.id, "text": "Câu 1 (đã sửa)", "reply_markup": YES}
    await world.result(world.families, "editMessageText", **edit)
    await phone.tap("Có", on=old)
    assert (await query(world))["message"]["text"] == "Câu 1 (đã sửa)"
    await world.result(world.families, "deleteMessage", chat_id=world.hoa.id, message_id=old.id)
    await phone.tap("Không", on=old)
    found = await query(world)
    assert found["data"] == "n"
    assert found["message"]["date"] == 0
    assert "text" not in found["message"]
    assert found["message"]["message_id"] == old.id


async def test_a_deep_link_opens_the_other_bot_on_the_same_phone(world: Any, phone: Any) -> None:
    """Tapping a t.me link presses start in that bot with the payload."""
    link = {"inline_keyboard": [[{"text": "Mở hồ sơ", "url": "https://t.me/canbo_bot?start=hoso_12"}]]}
    await world.result(world.families, "sendMessage", chat_id=world.hoa.id, text="Hồ sơ", reply_markup=link)
    tap = await phone.tap("Mở hồ sơ")
    assert tap.opened == world.officers.id
    assert (await world.updates(world.officers))[0]["message"]["text"] == "/start hoso_12"


async def test_a_tap_by_a_part_of_the_label_prefers_the_whole_one(world: Any, phone: Any) -> None:
    """Tests may name a button by a part of its label, and the whole label wins."""
    markup = {
        "inline_keyboard": [
            [{"text": "Có, hai cháu", "callback_data": "a"}, {"text": "có", "callback_data": "b"}]
        ]
    }
    await world.result(world.families, "sendMessage", chat_id=world.hoa.id, text="Câu 2", reply_markup=markup)
    await phone.tap("hai cháu")
    assert (await query(world))["data"] == "a"
    await phone.tap("có")
    assert (await query(world))["data"] == "b"
