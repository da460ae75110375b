"""What officers ask in their group, over HTTP on the real bots.

E611 /tim answers in the private chat of who asked; the group reads neither a code nor a name
E612 /hoso shows a file without a name, its button works; /tiendo answers in words and with a picture
E613 nobody without a role is answered
"""

from __future__ import annotations

from bot.simulator.seen import Seen
from tests.e2e.screens import choices, choose, key_of
from tests.e2e.test_officers_together import waiting_file
from tests.e2e.town import Town


async def asked(town: Town, text: str, expected: str) -> Seen:
    command, _, rest = text.partition(" ")
    await town.hoa.group.send(f"{command}@{town.officers.username} {rest}".strip())
    return await town.hoa.group.wait_for(expected)


async def test_a_name_stays_out_of_the_group(town: Town) -> None:
    """Hỏi tên trong nhóm thì nhóm không thấy cả tên lẫn mã, kết quả về máy người hỏi, bấm là mở hồ sơ (E611)."""
    await waiting_file(town)
    said = await asked(town, "/tim lo thi lan", "Em đã gửi kết quả")
    assert "05.001" not in said.text
    assert "Lan" not in said.text
    found = await town.hoa.private.wait_for("nhà Lò Thị Lan, Xóm 5", anywhere=True)
    await choose(town.hoa.private, choices(found)[0], "vf.details", on=found)
    await town.client.expect_clean()


async def test_a_file_and_the_progress_in_the_group(town: Town) -> None:
    """Trong nhóm hỏi hồ sơ, hỏi tiến độ: không có tên ai, nút bấm vẫn chạy, hình gửi kèm (E612)."""
    await waiting_file(town)
    card = await asked(town, "/hoso 5.1", "Hồ sơ 05.001, Xóm 5")
    assert "Lan" not in card.text
    toast = await (await town.nam.group.tap_button(card, key_of(card, "claim"))).answered()
    assert "giữ hồ sơ 05.001" in toast.text
    told = await asked(town, "/tiendo", "Đã nộp: 1 trong 1 hồ sơ")
    assert "Bình xét xong: 1" in told.text
    await town.hoa.group.wait_until(lambda seen: bool(seen.photo), "the picture")
    await town.client.expect_clean()


async def test_strangers_are_not_answered(town: Town) -> None:
    """Người ngoài ở trong nhóm gõ lệnh thì bot im lặng, không lộ gì (E613)."""
    await waiting_file(town)
    stranger = await town.person("Khách lạ")
    await town.client.add(town.group, stranger, by=town.hoa.person)
    phone = await town.client.group_phone(stranger, town.group)
    since = (await town.journal()).now
    for command in ("/tim lan", "/hoso 05.001", "/tiendo"):
        name, _, rest = command.partition(" ")
        await phone.send(f"{name}@{town.officers.username} {rest}".strip())
    await asked(town, "/tiendo", "Đã nộp")
    await town.house.background.settled()
    sent = [
        call["chat"]
        for call in (await town.journal(since)).of("sendMessage")
        if call["bot"] == town.officers.username  # what the family still hears of its file is another matter
    ]
    assert [str(town.group.id)] == [str(chat) for chat in sent]
