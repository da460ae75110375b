"""The papers of a village's review, made from what the meeting said.

RP001 the list names the houses whose files wait, the minutes those the meeting judged; neither has a point on it
RP002 reasons stand only in the copy for Hội Khuyến học
RP003 who leads the review and is of a house is named as stepping aside
RP004 who is no head of this village gets no paper of it
RP005 an unheld meeting leaves room to write
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from bot.documents import Documents
from bot.documents.asked_village import NotTheirs
from dialogs.happening import AddressChosen, ReviewHeld, RoleGranted, VerdictNoted
from dialogs.records import MeetingDetails, RoleKind, Signer, Status
from tests.storage.house import House, submitted

VILLAGE = "17071.05"


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    house = House(tmp_path)
    await house.open()
    await house.seed()
    await house.happen(
        AddressChosen(person="tg:9", address="bac", name="Lò Văn Ơn"),
        RoleGranted(person="tg:9", kind=RoleKind.VILLAGE_HEAD, place=VILLAGE, invitation="i1"),
        person="tg:9",
    )
    for number, name in enumerate(("Lò Văn Ơn", "Vi Thị Mai", "Quàng Văn Xuân", "Cà Văn Sơn"), start=1):
        it = house.registered(
            number, name=name, sort_key=name, person="tg:9" if number == 1 else f"tg:10{number}"
        )
        await house.happen(it, submitted(it.file, status=Status.VILLAGE_REVIEW))
    yield house
    await house.close()


def text_of(data: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split())


async def made(house: House, name: str, person: str = "tg:9") -> str:
    file = await Documents(house.store.world, house.clock).make(name, person, "vi")
    assert file.data is not None
    if file.name.endswith(".docx"):
        document = Document(io.BytesIO(file.data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return " ".join(" ".join([*(one.text for one in document.paragraphs), *cells]).split())
    return text_of(file.data)


async def hold(house: House) -> None:
    details = MeetingDetails(venue="Nhà văn hóa Xóm 5", began="19:30", people={Signer.CHAIR: "Tòng Văn Dơn"})
    held = ReviewHeld(
        meeting="R1", village=VILLAGE, season=house.season, on=date(2026, 11, 20), absent=("H4",), details=details
    )  # fmt: skip
    await house.happen(
        held,
        VerdictNoted(file="F2", meeting="R1", agreed=True, votes_for=40, votes_against=1),
        VerdictNoted(file="F3", meeting="R1", agreed=False, reason="số cháu đi học chưa khớp"),
        person="tg:9",
    )


async def test_the_list_to_read_out(house: House) -> None:
    """Names and room to write, no point (RP001)."""
    said = await made(house, f"review_list:{VILLAGE}")
    assert all(name in said for name in ("Lò Văn Ơn", "Vi Thị Mai", "Quàng Văn Xuân", "Cà Văn Sơn"))
    assert "82" not in said
    assert "ngưỡng" not in said


@pytest.mark.parametrize("kind", ["pdf", "docx"])
async def test_the_minutes(house: House, kind: str) -> None:
    """Day, hall, chair, who was there, how each house was judged; the head's own house is set apart (RP001, RP003)."""
    await hold(house)
    said = await made(house, f"review_minutes_{kind}:{VILLAGE}")
    for words in (
        "Tòng Văn Dơn", "Nhà văn hóa Xóm 5", "19 giờ 30 phút, ngày 20 tháng 11 năm 2026",
        "tổng số 4 hộ; có mặt: 3; vắng: 1", "Khi xét hộ Lò Văn Ơn (số thứ tự 1)", "40",
    ):  # fmt: skip
        assert words in said
    assert "chưa khớp" not in said
    assert "82,5" not in said


async def test_reasons_only_for_hoi(house: House) -> None:
    """Why a house was not agreed to is read by Hội Khuyến học, not on the village's wall (RP002)."""
    await hold(house)
    assert "số cháu đi học chưa khớp" in await made(house, f"review_minutes_pdf:{VILLAGE}@reasons")


async def test_before_the_meeting(house: House) -> None:
    """Minutes can be printed beforehand and filled in by hand (RP005)."""
    said = await made(house, f"review_minutes_pdf:{VILLAGE}")
    assert "Vi Thị Mai" in said
    assert "có mặt: ........" in said


async def test_a_stranger_gets_no_paper(house: House) -> None:
    """A head of another village, or one whose role has ended, is sent nothing (RP004)."""
    with pytest.raises(NotTheirs):
        await made(house, f"review_list:{VILLAGE}", "tg:102")
    with pytest.raises(NotTheirs):
        await made(house, "review_minutes_pdf:17071.06@reasons")
