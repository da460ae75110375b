"""What the golden conversations of proposing and recognising do not show.

RW001 proposing, taking out, deciding are the chair's at that moment, whatever button was pressed
RW002 of two who tap at once one wins, the other is told who and when
RW003 a decision is entered for what was shown: who withdrew meanwhile is noticed
RW004 a file of a title with levels is proposed for the level that was verified, and its recognition is followed
RW005 those concerned are told once that a recognition runs out soon
RW006 days of posting may lie ahead; without their year the nearest is meant
RW007 a part of the certificate's form is moved only where it is understood and stays on the sheet
RW008 one person has at most three objections without an answer
RW009 a year that is over can still be recognised
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.words import render
from dialogs.event import Audience, Room, Ticked
from dialogs.recognition.certificate_form import moved, resized
from dialogs.recognition.posting import day_ahead
from dialogs.records import A4_ACROSS, Spot, Status
from tests.dialogs.transcript import Stage

CREW = (
    "officer% hoa co_giao officer Nguyễn Thị Hoa",
    "officer% mai co_giao chair Lê Thị Mai",
    "officer% nam thay chair Vi Văn Nam",
    "household% 1 Lò Văn Pâng, verified 85, family",
    "household% 2 Vi Thị Hoa, verified 90, family2",
    "signed% mai",
    "posting% 1 yes",
    "posting% 2 yes",
)
PROPOSED = (
    "mai> /congnhan",
    "mai* Gia đình học tập",
    "mai* Lập danh sách đề nghị công nhận",
    "mai* Đề nghị những hồ sơ này",
)
POSTED = (*PROPOSED, "mai* Ghi ngày niêm yết", "mai* Hôm nay", "mai* 5 ngày, đến 26/11/2026")


async def play(stage: Stage, *lines: str) -> str:
    """Play the lines; return what came of the last one."""
    before = 0
    for line in lines:
        before = len(stage.said)
        await stage.play(line)
    return "\n".join(stage.said[before + 1 :])


async def test_who_is_chair_no_more_decides_nothing(stage: Stage) -> None:
    """Thôi làm Chủ tịch Hội rồi thì bấm nút cũ cũng không đề nghị được (RW001)."""
    await play(stage, *CREW, *PROPOSED[:3])
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute("UPDATE roles SET kind = 'officer' WHERE person = 'tg:3003'")
    said = await play(stage, PROPOSED[3])
    assert "Việc này của Chủ tịch Hội Khuyến học xã." in said
    assert "event" not in said


async def test_of_two_chairs_one_wins(stage: Stage) -> None:
    """Hai người cùng bấm thì một người được, người kia được báo ai đã làm, lúc nào (RW002)."""
    await play(stage, *CREW, *PROPOSED[:3])
    await play(stage, *(line.replace("mai", "nam") for line in PROPOSED[:3]))
    await play(stage, PROPOSED[3])
    said = await play(stage, PROPOSED[3].replace("mai", "nam"))
    assert "Cô Mai đã lập đợt 1 lúc 19 giờ" in said
    assert "event" not in said
    for who in ("mai", "nam"):
        await play(
            stage, f"{who}> /congnhan", f"{who}* Gia đình học tập", f"{who}* Đợt 1, 2 hồ sơ", f"{who}* Ghi quyết định đã ký",
            f"{who}> 125/QĐ-UBND", f"{who}* Hôm nay", f"{who}* Ủy ban nhân dân xã Minh Hợp", f"{who}* CHỦ TỊCH", f"{who}* Để trống họ tên",
        )  # fmt: skip
    assert "event decision_entered" in await play(stage, "nam* Đúng rồi, ghi quyết định")
    said = await play(stage, "mai* Đúng rồi, ghi quyết định")
    assert "Thầy Nam đã ghi quyết định số 125/QĐ-UBND" in said
    assert "event" not in said


async def test_who_withdraws_meanwhile_is_noticed(stage: Stage) -> None:
    """Có nhà vừa rút hồ sơ thì máy nhắc xem lại trước khi ghi quyết định (RW003)."""
    await play(
        stage, *CREW, *PROPOSED, "mai* Ghi quyết định đã ký", "mai> 125/QĐ-UBND", "mai* Hôm nay",
        "mai* Ủy ban nhân dân xã Minh Hợp", "mai* CHỦ TỊCH", "mai* Để trống họ tên", "family> /hoso", "family* Rút hồ sơ", "family* Vâng, tôi chắc chắn",
    )  # fmt: skip
    said = await play(stage, "mai* Đúng rồi, ghi quyết định")
    assert "Đợt này nay còn 1 hồ sơ" in said
    assert "event" not in said
    assert "event decision_entered" in await play(stage, "mai* Đúng rồi, ghi quyết định")
    world = stage.store.world
    assert (await world.recognition_of("ff00000001"), (await world.recognition_of("ff00000002")).name) == (
        None,
        "Vi Thị Hoa",
    )


async def test_a_level_is_proposed_followed_and_told_of_before_it_ends(stage: Stage) -> None:
    """Xã được công nhận mức nào, giữ đến bao giờ, trước khi hết hạn ba tháng thì được nhắc một lần (RW004, RW005)."""
    await play(stage, *CREW)
    season = await stage.store.world.current_season("17071", "commune", stage.at.date())
    with closing(sqlite3.connect(stage.database)) as db, db:
        db.execute(
            "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) "
            "VALUES ('xa', 'commune', '17071.XA', '17071', 1, 'Xã Minh Hợp', 'xa minh hop', 'x', 0)"
        )
        db.execute("INSERT INTO representatives VALUES ('xa', 'tg:3001', 9000, 'contact', 1, '2026-01-01')")
        db.execute(
            "INSERT INTO files (id, code, season, subject, commune, place, sort_key, criteria_set, criteria_version, status, round, "
            'points, "of", flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 15, 15, ?)',
            (
                "fxa",
                "17071.XA",
                season.id,
                "xa",
                "17071",
                "17071",
                "x",
                season.criteria_set,
                season.criteria_version,
                "verified",
                '["level_1"]',
            ),
        )
        db.execute(
            "INSERT INTO submissions VALUES ('fxa', 1, 9000, 'seeded', '2026-11-01T00:00:00.000000+00:00', 'tg:1', '{}', '15', '15', '{}', 1, '[\"level_1\"]')"
        )
    said = await play(
        stage,
        "mai> /congnhan",
        "mai* Cộng đồng học tập cấp xã",
        "mai* Lập danh sách đề nghị công nhận",
        "mai* Đề nghị những hồ sơ này",
    )
    assert "levels={'fxa': 1} results={'fxa': 'Mức độ 1'}" in said
    await play(
        stage, "mai* Ghi quyết định đã ký", "mai> 9/QĐ-UBND", "mai* Hôm nay", "mai> Ủy ban nhân dân tỉnh Nghệ An", "mai* CHỦ TỊCH",
        "mai* Để trống họ tên", "mai* Đúng rồi, ghi quyết định",
    )  # fmt: skip
    said = await play(stage, "mai> /congnhan", "mai* Thời hạn bảo lưu, mức độ")
    assert (
        "Xã Minh Hợp, Mức độ 1, quyết định 9/QĐ-UBND: bảo lưu đến 31/12/2029; xét mức sau từ 21/11/2027"
        in said
    )
    assert await told_at(stage, datetime(2029, 9, 30, tzinfo=UTC)) == []
    first = await told_at(stage, datetime(2029, 10, 5, tzinfo=UTC))
    assert [person for person, _ in first] == ["tg:3001", "tg:3002", "tg:3003"]
    assert "bảo lưu đến hết 31/12/2029" in first[0][1]
    assert await told_at(stage, datetime(2029, 10, 5, 0, 1, tzinfo=UTC)) == []


async def told_at(stage: Stage, at: datetime) -> list[tuple[str, str]]:
    stage.at = at
    tick = Ticked(key=f"tick:{at}", audience=Audience.OFFICERS, room=Room.PRIVATE, person="", chat="")
    outcome = await stage.store.conductor.submit(tick)
    return [(post.person, render(post.message.paragraphs[0], "vi")) for post in outcome.step.posts]


async def test_a_past_year_can_still_be_recognised(stage: Stage) -> None:
    """Sang năm mới vẫn làm tiếp được việc công nhận của năm cũ (RW009)."""
    await play(stage, *CREW)
    await stage.store.registry.open_season("17071", 2027, "family", "gia-dinh-hoc-tap-mau")
    stage.at += timedelta(days=60)
    said = await play(stage, "mai> /congnhan", "mai* Gia đình học tập")
    assert "Gia đình học tập, năm 2027" in said
    said = await play(stage, "mai* Năm khác", "mai* Năm 2026")
    assert "2 thẩm định xong" in said


async def test_three_objections_wait_at_most(stage: Stage) -> None:
    """Mỗi người nhiều nhất ba ý kiến đang chờ trả lời, kể cả khi màn gửi đã mở từ trước (RW008)."""
    await play(stage, *CREW, *POSTED)
    for number in range(1, 4):
        said = await play(
            stage,
            "family> /ykien",
            "family* Về cả danh sách, không riêng nhà nào",
            f"family> Ý kiến thứ {number} về danh sách",
            "family* Gửi",
        )
        assert "event objection_made" in said
    said = await play(stage, "family> /ykien")
    assert "Đang có 3 ý kiến chờ trả lời" in said
    assert Status.POSTED is (await stage.store.world.file("ff00000001", stage.at)).status


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28/11", date(2026, 11, 28)),
        ("hôm qua", date(2026, 11, 20)),
        ("5/1", date(2027, 1, 5)),
        ("24/11/2026", date(2026, 11, 24)),
        ("24/11/2025", date(2025, 11, 24)),
        ("31/2", None),
        ("mai", None),
    ],
)
def test_the_nearest_day_is_meant(typed: str, meant: date | None) -> None:
    """Gõ ngày không có năm thì hiểu là ngày gần nhất, trước hay sau hôm nay (RW006)."""
    assert day_ahead(typed, date(2026, 11, 21)) == meant


@pytest.mark.parametrize(
    ("typed", "spot"),
    [
        ("tên 98,5", ("name", Spot(98.5, 148.5))),
        ("ten: 60 100", ("name", Spot(60, 100))),
        ("người ký 180 200", ("signer", Spot(180, 200))),
        ("ngày bỏ", ("day", None)),
        ("tên 300", None),
        ("tên 60 300", None),
        ("98", None),
        ("con dấu 60", None),
        ("tên", None),
    ],
)
def test_a_part_is_moved_where_it_is_understood(typed: str, spot: tuple[str, Spot | None] | None) -> None:
    """Chỉnh dòng nào thì dòng ấy dời, gõ lạ hay ra ngoài tờ giấy thì hỏi lại (RW007)."""
    named = {
        "ten": "name",
        "thon": "place",
        "danh hieu": "title",
        "quyet dinh": "decision",
        "ngay": "day",
        "nguoi ky": "signer",
    }
    form = moved(A4_ACROSS, typed, named)
    if spot is None:
        assert form is None
    else:
        assert form is not None
        assert form.spots.get(spot[0]) == spot[1]
        others = set(A4_ACROSS.spots) - {spot[0]}
        assert {key: form.spots[key] for key in others} == {key: A4_ACROSS.spots[key] for key in others}


def test_another_size_keeps_the_places_in_proportion() -> None:
    """Đổi khổ giấy thì các dòng dời theo cùng tỉ lệ (RW007)."""
    small = resized(A4_ACROSS, 148.5, 105)
    assert (small.width, small.height, small.spots["name"]) == (148.5, 105, Spot(49, 74.2))


async def test_a_form_is_kept_once(stage: Stage) -> None:
    """Bấm lại đúng khổ giấy đang dùng thì không ghi thêm gì (RW007)."""
    await play(stage, *CREW, "mai> /congnhan")
    assert "event certificate_form_set" in await play(stage, "mai* Khổ giấy công nhận", "mai* A5 ngang")
    said = await play(stage, "mai* A5 ngang")
    assert "event" not in said
