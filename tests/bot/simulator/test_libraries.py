"""Both bots' libraries speak to the stand-in unchanged.

SL001 aiogram sends, edits, answers, uploads, downloads and polls.
SL002 python-telegram-bot does the same.
"""

from typing import Any

import telegram
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto


async def test_aiogram_serves_a_family_from_start_to_photo(world: Any) -> None:
    """SL001: A family starts, answers by a button and sends three photos, and the aiogram bot handles all of it."""
    server = TelegramAPIServer.from_base(world.running.base_url)
    async with AiogramBot(world.families.token, session=AiohttpSession(api=server)) as bot:
        assert (await bot.get_me()).username == "giadinh_bot"
        phone = await world.client.phone(world.pang, world.families)
        await phone.start("loimoi_12")
        (first,) = await bot.get_updates(timeout=1)
        assert first.message is not None
        assert first.message.text == "/start loimoi_12"

        keyboard = InlineKeyboardMarkup(
            inline_keyboard=[[InlineKeyboardButton(text="Có", callback_data="q1:yes")]]
        )
        sent = await bot.send_message(
            world.pang.id, "<b>Câu 1/12.</b> Nhà mình…", parse_mode="HTML", reply_markup=keyboard
        )
        assert sent.entities is not None
        tap = await phone.tap("Có")
        (second,) = await bot.get_updates(offset=first.update_id + 1, timeout=1)
        assert second.callback_query is not None
        assert second.callback_query.data == "q1:yes"
        await bot.answer_callback_query(second.callback_query.id, "Em ghi rồi ạ")
        await bot.edit_message_text("✓ Câu 1: Có", chat_id=world.pang.id, message_id=sent.message_id)
        assert (await tap.answered()).text == "Em ghi rồi ạ"
        assert (await phone.wait_for("✓ Câu 1")).buttons == []

        await phone.album(3)
        album = await bot.get_updates(offset=second.update_id + 1, timeout=1)
        groups = {update.message.media_group_id for update in album if update.message}
        assert len(album) == 3
        assert len(groups) == 1
        photo = album[0].message.photo if album[0].message else None
        assert photo is not None
        assert photo[0].width < photo[-1].width
        file = await bot.get_file(photo[-1].file_id)
        assert file.file_path is not None
        content = await bot.download_file(file.file_path)
        assert content is not None
        data = content.read()
        assert data.startswith(b"\xff\xd8")
        await bot.send_media_group(
            world.pang.id,
            [
                InputMediaPhoto(media=BufferedInputFile(data, "a.jpg")),
                InputMediaPhoto(media=photo[0].file_id),
            ],
        )
        await bot.send_document(
            world.pang.id, BufferedInputFile("số liệu".encode(), "Sổ học tập.csv"), caption="Đây ạ"
        )
        document = (await phone.wait_for("Đây ạ")).document
        assert document is not None
        assert document["file_name"] == "Sổ học tập.csv"
    await world.client.expect_clean()


async def test_python_telegram_bot_serves_an_officer_and_the_group(world: Any) -> None:
    """SL002: The officers' bot pins a board in the group and answers an officer's tap."""
    group = await world.client.group("Khuyến học xã", world.hoa, world.minh, world.officers)
    await world.client.promote(group, world.officers)
    base = world.running.base_url
    async with telegram.Bot(
        world.officers.token, base_url=f"{base}/bot", base_file_url=f"{base}/file/bot"
    ) as bot:
        keyboard = telegram.InlineKeyboardMarkup(
            [[telegram.InlineKeyboardButton("Tôi xem hồ sơ này", callback_data="k1")]]
        )
        board = await bot.send_message(
            group.id, "<b>Chờ thẩm định: 1</b>", parse_mode="HTML", reply_markup=keyboard
        )
        await bot.pin_chat_message(group.id, board.message_id, disable_notification=True)
        phone = await world.client.group_phone(world.minh, group)
        assert [pin["id"] for pin in phone.pinned] == [board.message_id]
        tap = await phone.tap("xem hồ sơ")
        updates = await bot.get_updates(
            timeout=1, allowed_updates=["message", "callback_query", "my_chat_member"]
        )
        query = updates[-1].callback_query
        assert query is not None
        assert query.from_user.id == world.minh.id
        await query.answer("Thầy Minh đang xem", show_alert=True)
        assert (await tap.answered()).show_alert
        await bot.send_photo(
            group.id, (await world.client.phone(world.hoa, world.officers)) and _jpeg(), caption="Biên bản"
        )
        assert (await phone.wait_for("Biên bản")).photo
        assert (await bot.get_chat(group.id)).title == "Khuyến học xã"
        assert (await bot.get_chat_member(group.id, world.hoa.id)).status == "creator"
        assert await bot.set_my_commands([("hangcho", "Xem hồ sơ đang chờ")])
    await world.client.expect_clean()


def _jpeg() -> bytes:
    from bot.simulator.standin.samples import sample_pictures

    return sample_pictures(1)[0][1]
