"""A name that a decision corrects.

CN001 from then on every paper and every search has the right name: honours, records of achievement, registers of years
CN002 a list mended by hand before, or with another head by now, stays as it is
CN003 lines of past years stay with their household
"""

from __future__ import annotations

from datetime import date, datetime

from criteria import Library
from dialogs.happening import (
    Amended,
    DecisionEntered,
    FilesProposed,
    FileVerified,
    HeadChanged,
    PastLineRead,
    PastYearsConfirmed,
    PastYearsRead,
    RecognitionAmended,
)
from dialogs.records import DecisionKind, Signing, SubjectKind
from dialogs.records.book import CandidateRule, PastYear
from storage.books.registers import span_register
from storage.books.scope import scope_of
from storage.criteria_shelf import Shelf
from tests.storage.house import House

WRONG, RIGHT = "Trương Thị Lan", "Trương Thị Làn"
COMMUNE, VILLAGE = "17071", "17071.05"
RULE = CandidateRule("family", 1, 1, 0, 0, "cô Mai", datetime(2026, 1, 1))  # noqa: DTZ001 -- not read here


async def recognised(house: House) -> None:
    file = await house.waiting_file(1, name=WRONG, folded="truong thi lan", sort_key="lan")
    await house.happen(
        FileVerified(file=file, officer="tg:9", officer_name="cô Hoa", points=90),
        FilesProposed(
            proposal="P1", commune=COMMUNE, season=house.season, number=1, files=(file,), by_name="cô Mai"
        ),
    )
    signed = Signing("125/QĐ-UBND", date(2026, 11, 20), "UBND xã", "CHỦ TỊCH", "Vi A")
    await house.happen(
        DecisionEntered(
            decision="D1",
            proposal="P1",
            commune=COMMUNE,
            season=house.season,
            signed=signed,
            by_name="cô Mai",
        )
    )


async def correct(house: House) -> None:
    line = Amended("F1", "Viết sai họ tên", RIGHT, WRONG)
    await house.happen(
        RecognitionAmended(
            decision="D2", commune=COMMUNE, season=house.season, by_name="cô Mai", kind=DecisionKind.CORRECT,
            signed=Signing("140/QĐ-UBND", date(2026, 11, 21)), lines=(line,),
        )
    )  # fmt: skip


async def test_the_right_name_from_then_on(seeded: House) -> None:
    """Quyết định đính chính “Lan” thành “Làn” thì đề nghị biểu dương, tìm để khen thưởng, sổ 5 năm đều ghi “Làn” (CN001)."""
    await recognised(seeded)
    await correct(seeded)
    world = seeded.store.world
    assert [one.line.name for one in await world.candidates(COMMUNE, RULE, 2026)] == [RIGHT]
    found = await world.find_subjects("household", COMMUNE, "truong thi lan", most=5)
    assert [one.name for one in found] == [RIGHT]
    years = await seeded.store.conductor.between_groups(
        lambda db: [
            row[1]
            for row in db.execute(
                *span_register(
                    db,
                    Shelf(Library.builtin()),
                    scope_of(db, COMMUNE),
                    "family",
                    (2025, 2026),
                    date(2026, 11, 22),
                )
            )
        ]
    )
    assert years == [RIGHT]
    acts = await seeded.rows("SELECT what, detail FROM roster_acts WHERE subject = 'H1'")
    assert [("mended", f'{{"name":"{WRONG}"}}')] == [tuple(act) for act in acts]


async def test_a_list_that_says_otherwise_stays(seeded: House) -> None:
    """Nhà đã đổi chủ hộ rồi thì đính chính tên cũ không đụng đến danh sách (CN002)."""
    await recognised(seeded)
    await seeded.happen(
        HeadChanged(
            subject="H1",
            on=date(2026, 11, 21),
            name="Lò Thị Én",
            folded="lo thi en",
            sort_key="en",
            before=WRONG,
        )
    )
    await correct(seeded)
    assert [tuple(row) for row in await seeded.rows("SELECT name, folded FROM subjects WHERE id = 'H1'")] == [
        ("Lò Thị Én", "lo thi en")
    ]


async def test_past_years_stay_with_the_household(seeded: House) -> None:
    """Sổ các năm trước ghi “Lan” vẫn là của nhà ấy sau khi đính chính (CN003)."""
    await seeded.happen(
        PastYearsRead(book_import="I1", commune=COMMUNE, title="family", name="so.xlsx"),
        PastLineRead(
            book_import="I1",
            line=2,
            commune=COMMUNE,
            place=VILLAGE,
            title="family",
            kind=SubjectKind.HOUSEHOLD,
            name=WRONG,
            folded="truong thi lan",
            sort_key="lan",
            years=(PastYear(2024, recognised=True),),
        ),
        PastYearsConfirmed(book_import="I1"),
    )
    await recognised(seeded)
    await correct(seeded)
    assert [tuple(row) for row in await seeded.rows("SELECT subject FROM book_entries")] == [("H1",)]
