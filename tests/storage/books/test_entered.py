"""What is entered beside the files.

EN001 an import counts once it is confirmed, as a whole; given up nothing is left of it; taken back it no longer counts, until it is put back
EN002 a line is its household's by code, by its name where there is one only; and stays so when the head changes
EN003 ticks take each other's place; the areas are the villages
EN004 figures, targets, rules, choices: the newest counts
EN005 a household that is erased leaves its past lines nameless, unless a decision names it
EN006 the trail has a line for each of them
EN007 what a dialog reads of them
EN009 twice the lines is twice the work, never four times; the list of imports counts no lines; the doors are let in
EN008 awards of a file count once it is confirmed; given up none is left; taken back they no longer count
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from dialogs.happening import (
    AwardEntered,
    AwardTakenBack,
    CandidateChosen,
    CandidateRuleSet,
    ConsentRecorded,
    CultureTicked,
    ErasureAsked,
    FigureEntered,
    HeadChanged,
    PastLineRead,
    PastYearsConfirmed,
    PastYearsGivenUp,
    PastYearsPutBack,
    PastYearsRead,
    PastYearsTakenBack,
    TargetSet,
)
from dialogs.records import Purpose, SubjectKind
from dialogs.records.book import AWARDS, PastYear
from dialogs.records.figure import Figure
from dialogs.records.period import Occasion, Period
from dialogs.records.programme import Area, Entered
from storage.audit.writing import audited
from storage.books import imports
from storage.conductor import group
from tests.storage.house import House

YEAR = 2024
PERIOD = Period.of_years(Occasion.YEAR, YEAR, YEAR)
TODAY = date(2026, 11, 22)


def read(the_import: str = "I1") -> PastYearsRead:
    return PastYearsRead(book_import=the_import, commune="17071", title="family", name="so.xlsx")


def line(
    number: int, name: str, the_import: str = "I1", *, recognised: bool = True, **more: object
) -> PastLineRead:
    known = {
        "book_import": the_import, "line": number, "commune": "17071", "title": "family", "kind": SubjectKind.HOUSEHOLD,
        "place": "17071.05", "name": name, "folded": name.lower(), "sort_key": name.lower(),
        "years": (PastYear(YEAR, recognised, decided_on=date(YEAR, 11, 20), number="9/QĐ"),),
    }  # fmt: skip
    return PastLineRead(**(known | more))


async def counted(house: House, figure: Figure = Figure.RECOGNISED) -> int:
    report = await house.store.world.report("17071", PERIOD, TODAY)
    found = report.of("family")
    return found.counts[figure] if found else 0


async def who(house: House, figure: Figure = Figure.RECOGNISED) -> list[tuple[str, str]]:
    lines = await house.store.world.figure_list("17071", "family", figure, PERIOD, TODAY, most=99)
    return [(one.code, one.name) for one in lines]


async def test_an_import_counts_as_a_whole(seeded: House) -> None:
    """Chưa ghi vào sổ thì chưa tính; ghi rồi thì tính hết; bỏ đi thì thôi tính, ghi lại thì lại tính (EN001)."""
    await seeded.happen(read(), line(1, "lo van pang"), line(2, "vi thi mai", recognised=False))
    assert await counted(seeded) == 0
    shown = await seeded.store.world.book_import("I1")
    assert (shown.lines, shown.matched, shown.years, shown.open) == (2, 0, ((YEAR, 2, 1),), True)
    await seeded.happen(PastYearsConfirmed(book_import="I1"))
    assert await counted(seeded) == 1
    assert await counted(seeded, Figure.REGISTERED) == 2
    await seeded.happen(read("I2"), line(1, "lo van pang", "I2"))
    assert (await seeded.store.world.book_import("I2")).in_the_way == (("Xóm 5", YEAR),)
    await seeded.happen(PastYearsGivenUp(book_import="I2"))
    assert await seeded.rows("SELECT count(*) FROM book_entries WHERE book_import = 'I2'") == [(0,)]
    await seeded.happen(PastYearsTakenBack(book_import="I1"), PastYearsConfirmed(book_import="I1"))
    assert await counted(seeded) == 0
    assert (await seeded.store.world.book_import("I1")).taken_back
    assert [one.may_return for one in await seeded.store.world.book_imports("17071", most=9)] == [True]
    await seeded.happen(PastYearsPutBack(book_import="I1"), PastYearsPutBack(book_import="I2"))
    assert await counted(seeded) == 1
    assert [one.id for one in await seeded.store.world.book_imports("17071", most=9)] == ["I1"]


async def test_a_past_line_stays_with_its_household(seeded: House) -> None:
    """Chủ hộ đổi tên thì các năm trước vẫn là của nhà ấy; hai nhà trùng tên thì không đoán (EN002)."""
    await seeded.happen(
        seeded.registered(1, name="Lò Văn Pâng", folded="lo van pang"),
        seeded.registered(2, name="Vi Thị Mai", folded="vi thi mai"),
        seeded.registered(3, name="Vi Thị Mai", folded="vi thi mai"),
        read(), line(1, "lo van pang"), line(2, "vi thi mai"), line(3, "nguoi xua"), line(4, "vi thi mai", word="con ong son", subject="H3"),
        PastYearsConfirmed(book_import="I1"),
    )  # fmt: skip
    codes = [code for code, _ in await who(seeded)]
    assert sorted(codes) == ["", "", "17071.05.001", "17071.05.003"]
    await seeded.happen(
        HeadChanged(subject="H1", on=TODAY, name="Hà Thị Én", folded="ha thi en", sort_key="en", before="Lò Văn Pâng")
    )  # fmt: skip
    assert ("17071.05.001", "lo van pang") in await who(seeded)
    assert await counted(seeded) == 4


async def test_ticks_take_each_others_place(seeded: House) -> None:
    """Tích lại thì thay lần trước; khu dân cư thì tích theo xóm (EN003)."""
    await seeded.happen(seeded.registered(1), seeded.registered(2))

    def ticked(the_id: str, *subjects: str) -> CultureTicked:
        return CultureTicked(
            book_import=the_id, commune="17071", village="17071.05", title="culture_family", year=2026, subjects=subjects
        )  # fmt: skip

    world = seeded.store.world
    await seeded.happen(ticked("T1", "H1", "H2"))
    assert await world.ticked("culture_family", "17071.05", 2026) == {"H1", "H2"}
    await seeded.happen(ticked("T2", "H2"))
    assert await world.ticked("culture_family", "17071.05", 2026) == {"H2"}
    report = await world.report("17071", Period.of_years(Occasion.YEAR, 2026, 2026), TODAY)
    assert report.of("family").culture == {Figure.BOTH: 0, Figure.LEARNING_ONLY: 0, Figure.CULTURE_ONLY: 1}
    await seeded.happen(
        CultureTicked(
            book_import="T3", commune="17071", village="17071", title="culture_area", year=2026, places=("17071.05", "17071.06")
        )
    )  # fmt: skip
    assert await world.ticked("culture_area", "17071", 2026) == {"17071.05", "17071.06"}


async def test_the_newest_counts(seeded: House) -> None:
    """Ghi lại số nào thì số sau được dùng; bỏ mục tiêu riêng thì thôi (EN004)."""
    world = seeded.store.world
    await seeded.happen(
        FigureEntered(place="17071", year=2026, figure=Entered.HOUSEHOLDS, whole=100),
        FigureEntered(place="17071", year=2026, figure=Entered.AREA, word=Area.HARD),
    )
    await seeded.happen(FigureEntered(place="17071", year=2026, figure=Entered.HOUSEHOLDS, whole=120))
    found = {one.figure: one.whole for one in await world.yearly_figures("17071", 2026)}
    assert found[Entered.HOUSEHOLDS] == 120
    assert await world.area("17071", 2026) is Area.HARD
    assert await world.area("17071", 2025) is Area.NORMAL
    await seeded.happen(
        TargetSet(place="17071", figure="family", year=2028, percent=Decimal("85.5"), basis="KH 1")
    )
    [target] = await world.own_targets("17071")
    assert (target.percent, target.own, target.basis) == (Decimal("85.5"), True, "KH 1")
    await seeded.happen(TargetSet(place="17071", figure="family", year=2028, percent=None))
    assert await world.own_targets("17071") == ()


async def test_candidates_by_the_rule_in_force(seeded: House) -> None:
    """Quy định đặt sau được dùng; ai được đề nghị là do Chủ tịch Hội chọn; khen thưởng đi cùng (EN004, EN007)."""
    world = seeded.store.world
    await seeded.happen(
        seeded.registered(1, folded="lo van pang"),
        read(), line(1, "lo van pang"), line(2, "nguoi xua"), PastYearsConfirmed(book_import="I1"),
        CandidateRuleSet(commune="17071", title="family", years=1, held=1, culture=0, points=50, setter="cô Mai"),
    )  # fmt: skip
    rule = await world.candidate_rule("17071", "family")
    assert await world.candidates("17071", rule, YEAR) == ()
    await seeded.happen(
        CandidateRuleSet(commune="17071", title="family", years=3, held=1, culture=0, points=0, setter="cô Mai"),
        AwardEntered(award="A1", commune="17071", place="17071.05", subject="H1", name="Lò Văn Pâng", year=YEAR, what="Giấy khen", giver="UBND xã"),
        AwardEntered(award="A2", commune="17071", place="17071.05", subject="H1", name="Lò Văn Pâng", year=YEAR, what="Cờ", giver="UBND xã"),
        AwardTakenBack(award="A2"),
    )  # fmt: skip
    rule = await world.candidate_rule("17071", "family")
    found = await world.candidates("17071", rule, YEAR)
    assert [(one.line.identity, one.held, one.chosen) for one in found] == [
        ("H1", (YEAR,), False), ("p:17071.05:household:nguoi xua:", (YEAR,), False),
    ]  # fmt: skip
    assert [award.what for award in found[0].awards] == ["Giấy khen"]
    await seeded.happen(
        CandidateChosen(commune="17071", title="family", year=YEAR, identity="H1", chosen=True)
    )
    assert [one.chosen for one in await world.candidates("17071", rule, YEAR)] == [True, False]
    await seeded.happen(
        CandidateChosen(commune="17071", title="family", year=YEAR, identity="H1", chosen=False)
    )
    assert [one.chosen for one in await world.candidates("17071", rule, YEAR)] == [False, False]


async def test_a_record_is_published_by_the_newest_word(seeded: House) -> None:
    """Đồng ý cho cả nhà hay cho mọi nhà mình trông, lời sau cùng là lời được tính; không nói gì là không (EN007)."""
    world = seeded.store.world
    await seeded.happen(
        *(seeded.registered(number, name=f"Nhà {number}", folded=f"nha {number}", person="tg:1") for number in (1, 2, 3)),
        read(), *(line(number, f"nha {number}") for number in (1, 2, 3)), PastYearsConfirmed(book_import="I1"),
        CandidateRuleSet(commune="17071", title="family", years=1, held=1, culture=0, points=0, setter="cô Mai"),
    )  # fmt: skip
    rule = await world.candidate_rule("17071", "family")

    async def may() -> list[bool]:
        return [one.may_publish for one in await world.candidates("17071", rule, YEAR)]

    def word(subject: str, *, given: bool) -> ConsentRecorded:
        return ConsentRecorded(
            person="tg:1",
            purpose=Purpose.ACHIEVEMENT,
            version="1",
            text_sha256="",
            given=given,
            subject=subject,
        )

    assert await may() == [False, False, False]
    await seeded.happen(word("", given=True))
    assert await may() == [True, True, True]
    await seeded.happen(word("H2", given=False))
    assert await may() == [True, False, True]


async def test_erased_households_lose_their_past_names(seeded: House) -> None:
    """Nhà xin xóa thì dòng cũ không còn tên, trừ năm đã có quyết định ghi tên; con số không đổi (EN005)."""
    await seeded.happen(
        seeded.registered(1, folded="lo van pang", person="tg:1"),
        seeded.registered(2, name="Vi Thị Mai", folded="vi thi mai", person="tg:1"),
        read(), line(1, "lo van pang", recognised=False), line(2, "vi thi mai"), PastYearsConfirmed(book_import="I1"),
        ErasureAsked(person="tg:1", answer_due=seeded.clock(), done_due=seeded.clock()),
    )  # fmt: skip
    before = await counted(seeded, Figure.REGISTERED)
    await seeded.store.registry.erase_person("tg:1")
    assert await seeded.rows("SELECT line, name FROM book_entries ORDER BY line") == [
        (1, ""),
        (2, "vi thi mai"),
    ]
    kept = await seeded.rows(
        "SELECT a.record FROM audit a JOIN audit_values v ON v.seq = a.seq WHERE a.what = 'past_line_read'"
    )
    assert kept == [("I1:2",)]
    assert await counted(seeded, Figure.REGISTERED) == before


async def test_what_was_not_used_is_forgotten(seeded: House) -> None:
    """Tệp gửi mà không ghi vào sổ thì sau ba mươi ngày không còn giữ tên ai; nhật ký vẫn nguyên vẹn (EN001, EN006)."""
    await seeded.happen(
        read("I1"),
        line(1, "lo van pang"),
        read("I2"),
        line(1, "vi thi mai", "I2"),
        PastYearsConfirmed(book_import="I2"),
    )
    seeded.clock.go(days=31)
    await seeded.store.retention.run()
    assert await seeded.rows("SELECT book_import FROM book_entries") == [("I2",)]
    kept = "SELECT a.record FROM audit a JOIN audit_values v ON v.seq = a.seq WHERE a.what = 'past_line_read'"
    assert await seeded.rows(kept) == [("I2:1",)]
    assert (await seeded.store.world.book_import("I1")).taken_back


async def test_everything_leaves_its_trail(seeded: House) -> None:
    """Nhập, ghi, bỏ: việc nào cũng có một dòng trong nhật ký (EN006)."""
    await seeded.happen(
        read(), line(1, "lo van pang"), PastYearsConfirmed(book_import="I1"),
        FigureEntered(place="17071", year=2026, figure=Entered.CLANS, whole=3),
    )  # fmt: skip
    told = await seeded.rows("SELECT what, record FROM audit ORDER BY seq DESC LIMIT 4")
    assert told[::-1] == [
        ("past_years_read", "I1"), ("past_line_read", "I1:1"), ("past_years_confirmed", "I1"), ("figure_entered", "17071"),
    ]  # fmt: skip


def award_of(the_import: str, number: str, name: str = "Lò Văn Pâng") -> AwardEntered:
    return AwardEntered(
        award=number, commune="17071", place="17071.05", name=name, year=YEAR, what="Giấy khen", giver="UBND xã",
        book_import=the_import,
    )  # fmt: skip


async def test_awards_of_a_file_count_as_a_whole(seeded: House) -> None:
    """Tệp khen thưởng chưa xác nhận thì chưa vào sổ, chưa vào báo cáo; bỏ đi thì không còn gì (EN008)."""
    world = seeded.store.world

    async def counted() -> tuple[int, int]:
        report = await world.report("17071", PERIOD, TODAY)
        assert report is not None
        return len(await world.awards("17071", YEAR, YEAR)), report.awards

    given = PastYearsRead(book_import="I7", commune="17071", title=AWARDS, name="khen.xlsx")
    await seeded.happen(given, award_of("I7", "A7"), award_of("I7", "A8", "Dòng họ Lò"))
    assert await counted() == (0, 0)
    one = await world.book_import("I7")
    assert one is not None
    assert (one.lines, one.years, one.villages) == (2, ((YEAR, 2, 0),), ("Xóm 5",))
    await seeded.happen(PastYearsConfirmed(book_import="I7"))
    assert await counted() == (2, 2)
    again = PastYearsRead(book_import="I8", commune="17071", title=AWARDS, name="khen.xlsx")
    await seeded.happen(again, award_of("I8", "A9"))
    other = await world.book_import("I8")
    assert other is not None
    assert other.in_the_way == (("Xóm 5", YEAR),)
    await seeded.happen(PastYearsGivenUp(book_import="I8"))
    assert await seeded.rows("SELECT id FROM awards WHERE book_import = 'I8'") == []
    await seeded.happen(PastYearsTakenBack(book_import="I7"))
    assert await counted() == (0, 0)


async def work(house: House, read: Callable[[sqlite3.Connection], object]) -> int:
    """How much SQLite does for a read, in hundreds of its instructions."""

    def counted(db: sqlite3.Connection) -> int:
        steps = 0

        def step() -> None:
            nonlocal steps
            steps += 1

        db.set_progress_handler(step, 100)
        try:
            read(db)
        finally:
            db.set_progress_handler(None, 0)
        return steps

    return await house.store.conductor.between_groups(counted)


async def test_a_large_import_does_not_stop_the_bots(seeded: House) -> None:
    """Sổ cũ nghìn dòng thì xem lại, mở danh sách lần nhập đều nhanh, không đứng máy người khác (EN009)."""
    for the_id, lines in (("S1", 200), ("S2", 800)):
        await seeded.happen(
            read(the_id), *(line(number, f"nguoi xua {number}", the_id) for number in range(lines))
        )
        await seeded.happen(PastYearsConfirmed(book_import=the_id))

    small = await work(seeded, partial(imports.book_import, the_import="S1"))
    large = await work(seeded, partial(imports.book_import, the_import="S2"))
    assert (await seeded.store.world.book_import("S2")).in_the_way == (("Xóm 5", YEAR),)
    assert large < small * 5
    assert await work(seeded, partial(imports.book_imports, commune="17071", most=12)) <= 2


async def test_the_doors_are_let_in_between_lines(seeded: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Đang ghi sổ cũ nghìn dòng thì người khác vẫn được trả lời xen vào (EN009)."""
    turns, seen = 0, set()

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    def noted(*args: object, **more: object) -> object:
        seen.add(turns)
        return audited(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(group, "audited", noted)
    monkeypatch.setattr(group, "BREATH_SECONDS", 0)
    others_task = asyncio.create_task(others())
    await seeded.happen(read(), *(line(number, f"nguoi xua {number}") for number in range(200)))
    others_task.cancel()
    assert len(seen) > 100
