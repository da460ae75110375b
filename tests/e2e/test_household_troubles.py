"""What goes wrong on cheap phones and weak lines, over HTTP.

E501 a repeated, delayed or reordered update changes nothing twice
E502 every button ever sent is answered, however old
E503 stickers, voice notes, contacts and edited messages are answered kindly
E701 a household blocks the bot and comes back: the notice waits and then arrives
E801 the house stops in the middle of a question and goes on at that very question
E1001 429, 502 and dropped connections lose nothing
"""

from __future__ import annotations

from bot.simulator.client import Phone
from tests.e2e.household import ANSWERS, answer_by_typing, begin, endorse, register, whole
from tests.e2e.screens import choose, shown, types, where
from tests.e2e.town import Town
from tests.until import until

COUNT = "SELECT count(*) FROM audit WHERE what = 'answer_given'"


async def test_an_update_that_comes_twice_counts_once(town: Town) -> None:
    """Mạng chập chờn, tin đến hai lần, muộn hay lộn thứ tự, câu trả lời vẫn chỉ ghi một lần (E501)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    for kind in ("twice", "delay", "twice"):
        await town.client.fail_updates(kind, bot=town.families, times=2, seconds=0.3)
        await types(lan, "2", "sa")
        await types(lan, "2", "sa")
        await town.client.clear_faults()
    assert town.rows(COUNT) == [(6,)]
    assert town.rows("SELECT count(DISTINCT question) FROM answers") == [(6,)]


async def test_every_old_button_is_answered(town: Town) -> None:
    """Bấm lại nút của tin cũ, tin nào cũng vậy, máy vẫn trả lời một câu và cho biết đang ở đâu (E502)."""
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    since = (await town.journal()).now
    given = town.rows(COUNT)
    for seen in [seen for seen in lan.messages() if not seen.mine and seen.buttons]:
        await (await lan.tap_button(seen, seen.buttons[0])).answered()
    assert town.rows(COUNT) == given
    assert town.rows("SELECT count(*) FROM dead_letters") == [(0,)]
    assert town.rows("SELECT count(*) FROM submissions") == [(1,)]
    await town.client.expect_clean(since)


async def test_what_cannot_be_read_is_answered_kindly(town: Town) -> None:
    """Gửi nhãn dán, tin thoại, danh thiếp hay sửa tin cũ, máy vẫn nhã nhặn và hỏi tiếp câu đang dở (E503)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    await lan.sticker()
    await lan.wait_for("chưa đọc được loại tin này")
    await lan.voice()
    await lan.wait_for("chưa nghe được tin thoại")
    await lan.contact(phone="0912345678")
    await lan.wait_for("không cần số điện thoại")
    mine = await lan.send("hai")
    await shown(lan, "sa.question.q2")
    await lan.edit(mine, "ba")
    await lan.wait_for("một tin cũ vừa được sửa")
    assert town.rows(COUNT) == [(1,)]
    await town.client.expect_clean()


async def test_blocked_and_back(town: Town) -> None:
    """Gia đình lỡ chặn bot, mở lại thì tin báo vẫn đến (E701)."""
    lan = await town.phone("Lò Thị Lan")
    await whole(lan)
    await lan.block()
    await endorse(town.head)
    await town.board(lambda seen: "05.001" in seen.text)
    assert not any("Xóm đã bình xét và đồng ý" in seen.text for seen in await lan.read())
    await lan.unblock()
    await lan.start()
    await lan.wait_for("Xóm đã bình xét và đồng ý", anywhere=True)


async def test_the_very_question_after_a_restart(empty_town: Town) -> None:
    """Máy chủ tắt giữa chừng, mở lại là đúng câu đang hỏi; nút cũ và /tieptuc đều dùng được (E801)."""
    town = empty_town
    async with town.open():
        await town.found()
        lan = await town.phone("Lò Thị Lan")
        await register(lan)
        await begin(lan)
        asked = await types(lan, "2", "sa.question.q2")
    await lan.send("2")
    async with town.open():
        await shown(lan, "sa.question.q4a")
        seen = await types(lan, "/tieptuc", "sa.question.q4a")
        assert "Câu 3/" in seen.text
        late = await (await lan.tap_button(asked, asked.buttons[0])).answered()
        assert late is not None
        await lan.wait_for("Câu 2 đang ghi: 2")
        await choose(lan, "2", "sa.question.q4b")
    assert town.rows(COUNT) == [(3,)]


async def twice(phone: Phone, screen: str) -> bool:
    return [where(seen) for seen in await phone.read()].count(screen) == 2


async def test_a_bad_line_loses_nothing(town: Town) -> None:
    """Mạng lỗi đủ kiểu, gia đình vẫn trả lời hết và màn hình cuối vẫn sống (E1001)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    await town.client.fail_calls("502", "sendMessage", times=1, bot=town.families.id)
    await types(lan, ANSWERS[0].typed, "sa.question.q2")
    await town.client.fail_calls("429", "sendMessage", times=1, bot=town.families.id, seconds=1)
    await types(lan, ANSWERS[1].typed, "sa.question.q4a")
    await town.client.fail_calls("drop", "sendMessage", times=1, bot=town.families.id)
    await lan.send(ANSWERS[2].typed)
    await until(lambda: twice(lan, "sa.question.q4b"), "what was sent but not confirmed is sent again")
    await answer_by_typing(lan, ANSWERS[3:], first=4)
    assert town.rows(COUNT) == [(len(ANSWERS),)]
