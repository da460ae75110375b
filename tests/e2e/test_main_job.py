"""The main job, to the end.

E101 a household that taps, and one that only types without accents, both get from the first word to the result
E102 the village head endorses; an officer claims in the group, opens in private, sees the evidence and agrees
E103 /hoso says at each step where the file is and what comes next
E104 a happy run: no refused call, no tap unanswered, one call a typed answer, two a tap
E105 with the village review switched off a file goes straight to the officers
"""

from __future__ import annotations

from collections import Counter

from bot.simulator.client import Phone
from bot.simulator.seen import Seen
from tests.e2e.household import (
    ANSWERS,
    CODE,
    POINTS,
    answer_by_taps,
    answer_by_typing,
    begin,
    endorse,
    hand_in,
    whole,
)
from tests.e2e.screens import choose, shown, types
from tests.e2e.town import Town, says
from tests.until import until

NOT_FETCHED = "SELECT count(*) FROM fetches WHERE status = 'pending'"


async def status(phone: Phone) -> str:
    return (await types(phone, "/hoso", "fs.status")).text


async def test_a_household_taps_from_the_first_word_to_the_result(town: Town) -> None:
    """Nhà bác Lan bấm nút từ đầu tới cuối, gửi ảnh, và được Hội Khuyến học thẩm định xong (E101-E104)."""
    since = (await town.journal()).now
    lan = await town.phone("Lò Thị Lan")
    await lan.start()
    await shown(lan, "hm")
    await choose(lan, "start", "rg.consent")
    await choose(lan, "agree", "rg.answerer")
    await choose(lan, "head", "rg.address")
    await choose(lan, "bac", "rg.commune")
    await choose(lan, "17071", "rg.village")
    await choose(lan, "17071.05", "rg.head")
    await types(lan, "Lò Thị Lan", "rg.members")
    await types(lan, "5", "rg.confirm")
    assert CODE in (await choose(lan, "register", "rg.reminders")).text
    registered = await choose(lan, "agree", "fs.status")
    assert "Bước sau: tự chấm điểm" in registered.text
    await begin(lan)
    before = await town.journal()
    screen = lan.last().id
    seen = await answer_by_taps(lan)
    assert seen.id == screen
    assert {"answercallbackquery": len(ANSWERS), "editmessagetext": len(ANSWERS)} == Counter(
        await town.calls_to(lan, before.now)
    )
    summary = await show_evidence(lan)
    assert f"nhà Lò Thị Lan tự chấm: {POINTS}" in summary.text
    await hand_in(lan)
    assert "Đang chờ xóm bình xét. Bước sau: Hội Khuyến học thẩm định." in await status(lan)
    await endorse(town.head)
    await lan.wait_for(f"Xóm đã bình xét và đồng ý hồ sơ {CODE}", anywhere=True)
    assert "Đang chờ Hội Khuyến học thẩm định" in await status(lan)
    await verify(town, lan)
    told = await status(lan)
    assert "Bước sau: UBND" in told
    assert "Hội thẩm định: 95/100 điểm" in told
    await town.card("05.001", "Cô Hoa đã xem xong lúc 19 giờ")
    await town.board(lambda seen: "xong 1" in seen.text)
    await town.client.expect_clean(since)


async def show_evidence(lan: Phone) -> Seen:
    """A photo, an album of three, and once that the village head has seen it at home."""
    await lan.photo()
    await lan.wait_for("Đã giữ 1")
    await choose(lan, "done", "sa.evidence.GD1.2")
    await lan.album(3)
    await lan.wait_for("Đã giữ 3")
    await choose(lan, "done", "sa.evidence.GD2.2")
    await choose(lan, "seen_at_home", "sa.attest")
    await types(lan, "bác Thắng trưởng xóm, hôm 15/11", "sa.evidence.GD3.1")
    return await choose(lan, "without", "sa.summary")


async def verify(town: Town, lan: Phone) -> None:
    """Cô Hoa claims it in the group, reads it in private and agrees; the household is told."""
    await town.board(lambda seen: "05.001 Xóm 5: 95/100" in seen.text)
    await until(lambda: town.rows(NOT_FETCHED) == [(0,)], "the pictures are fetched")
    tap = await town.hoa.group.tap("05.001")
    said = (await tap.answered()).text
    assert "05.001" in said
    held = town.held_until(CODE)
    assert held in said
    await town.card("05.001", f"Cô Hoa đang xem, đến {held}")
    assert "Lan" not in town.hoa.group.transcript()
    assert "Cán bộ Hội Khuyến học đang thẩm định" in await status(lan)
    hoa = town.hoa.private
    await shown(hoa, "go.verify", anywhere=True)
    opened = await choose(hoa, "open", "vf.details")
    assert "Lò Thị Lan" in opened.text
    sent = [await lan.download(seen) for seen in await lan.read() if seen.mine and seen.photo]
    await choose(hoa, "pictures", "vf.pictures")
    got = [await hoa.download(seen) for seen in hoa.messages() if not seen.mine and seen.photo]
    assert len(got) == 4
    assert sorted(sent) == sorted(got)
    await choose(hoa, "back", "vf.details")
    await choose(hoa, "agree", "dk")
    await lan.wait_for(f"Hội Khuyến học đã thẩm định hồ sơ {CODE}: 95/100 điểm", anywhere=True)


async def test_a_household_types_everything_without_accents(town: Town) -> None:
    """Nhà không nhìn thấy nút chỉ gõ chữ không dấu, gõ nhầm kiểu Telex, vẫn làm được tới cùng (E101, E104)."""
    since = (await town.journal()).now
    lan = await town.phone("Lò Thị Lan")
    for text, then in (
        ("/start", "hm"),
        ("bat dau", "rg.consent"),
        ("ddoongf ys", "rg.answerer"),
        ("toi la chu ho", "rg.address"),
        ("bac", "rg.commune"),
        ("minh hop", "rg.village"),
        ("xom 5", "rg.head"),
        ("Lo Thi Lan", "rg.members"),
        ("nam nguoi", "rg.confirm"),
        ("dung roi", "rg.reminders"),
        ("dong y", "fs.status"),
        ("tu cham diem", "sa.question.q1"),
    ):
        await types(lan, text, then)
    before = await town.journal()
    await answer_by_typing(lan)
    assert {"sendmessage": len(ANSWERS)} == Counter(await town.calls_to(lan, before.now))
    for text, then in (
        ("da xem tan nha", "sa.attest"),
        ("bac Thang, ngay 15/11", "sa.evidence.GD1.2"),
        ("chuwa cos anhr", "sa.evidence.GD2.2"),
        ("chua co anh", "sa.evidence.GD3.1"),
        ("chua co anh", "sa.summary"),
        ("nop ho so", "sa.publishing"),
        ("khong dong y", "fs.status"),
    ):
        await types(lan, text, then)
    head, hoa = town.head, town.hoa.private
    await types(head, "/binhxet", "vr")
    await types(head, "05.001", "vr")
    await types(head, "dong y", "vr")
    await lan.wait_for("Xóm đã bình xét và đồng ý", anywhere=True)
    await says(hoa, "/hoso 05.001", "Lo Thi Lan")
    await types(hoa, "toi xem ho so nay", "vf.details")
    await types(hoa, "dong y de nghi cong nhan", "dk")
    await lan.wait_for("95/100 điểm, đồng ý đề nghị", anywhere=True)
    await town.client.expect_clean(since)


async def test_without_village_review_a_file_goes_straight_to_the_officers(empty_town: Town) -> None:
    """Xã không làm bước bình xét thì hồ sơ vừa nộp đã lên bảng của cán bộ (E105)."""
    town = empty_town
    async with town.open():
        await town.found(village_review=False)
        await town.settle()
        lan = await town.phone("Lò Thị Lan")
        done = await whole(lan)
        assert "bình xét" not in done.text
        await town.board(lambda seen: "05.001 Xóm 5: 95/100" in seen.text)
        assert not any("05.001" in seen.text for seen in await town.head.read())
        await town.client.expect_clean()
