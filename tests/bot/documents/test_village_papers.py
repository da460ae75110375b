"""A village's papers as they are made when they are sent.

VP001 the poster's code opens the village in the bot, and names its head
VP002 the sheet has the list as it is now, and what a signature agrees to
VP003 each asked house has its own form; nobody's form is blank
VP004 whoever keeps the list no longer gets no paper
"""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from bot.documents import Documents
from bot.documents.asked_village import NotTheirs
from bot.words import links
from dialogs.happening import AddressChosen, HouseholdLeft, RoleGranted
from dialogs.records import RoleKind
from dialogs.village.papers.names import blank_form_of, household_forms_of, meeting_sheet_of, poster_of
from tests.storage.house import House
from tests.storage.test_roster import DAY, VILLAGE, listed

HEAD = "tg:9"


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """A village with three houses and its head."""
    monkeypatch.setattr(links, "_NAMES", {"families": "sohoctap_bot"})
    house = House(tmp_path)
    await house.open()
    await house.seed()
    await house.happen(
        AddressChosen(person=HEAD, address="bac", name="Quang Văn Thắng"),
        RoleGranted(person=HEAD, kind=RoleKind.VILLAGE_HEAD, place=VILLAGE, invitation="I1"),
        person=HEAD,
    )
    await house.happen(listed(1), listed(2, "Vi Thị Lan"), listed(3, "Hà Văn Sinh"))
    yield house
    await house.close()


async def pages(house: House, name: str, person: str = HEAD) -> list[str]:
    file = await Documents(house.store.world, house.clock).make(name, person, "vi")
    assert re.fullmatch(r"[a-z0-9_-]+\.pdf", file.name)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(file.data)).pages]


async def test_the_poster_opens_the_village(house: House) -> None:
    """Quét mã trên tường là vào đúng bản, không có máy thì biết hỏi ai (VP001)."""
    [shown] = await pages(house, poster_of(VILLAGE))
    assert "t.me/sohoctap_bot?start=v_17071-05" in shown.replace(" ", "")
    assert "trưởng xóm Quang Văn Thắng" in shown
    assert "GIA ĐÌNH HỌC TẬP" in shown


async def test_the_sheet_is_of_today(house: House) -> None:
    """Nhà đã chuyển đi không còn trên giấy; lời đồng ý ghi rõ trên giấy (VP002)."""
    await house.happen(HouseholdLeft(subject="H2", on=DAY, why="moved"))
    shown = " ".join(await pages(house, meeting_sheet_of(VILLAGE)))
    assert "Hà Văn Sinh" in shown
    assert "Vi Thị Lan" not in shown
    assert "Nhà nào ký hoặc điểm chỉ là đồng ý" in shown
    assert "Không ghi số căn cước" in shown
    assert "Lời đồng ý, bản ngày 25/11/2026" in shown


async def test_each_house_has_its_form(house: House) -> None:
    """Phiếu nhà nào ghi tên nhà ấy, phiếu trắng không ghi tên ai (VP003)."""
    [name] = household_forms_of(VILLAGE, [1, 3])
    shown = await pages(house, name)
    first = [page for page in shown if "PHIẾU" in page]
    assert ["Lò Văn Pâng" in page for page in first] == [True, False]
    assert "Hà Văn Sinh" in first[1]
    assert all("05.003" in page for page in shown[len(shown) // 2 :])
    blank = " ".join(await pages(house, blank_form_of(VILLAGE)))
    assert not re.search("Lò Văn Pâng|Hà Văn Sinh|Vi Thị Lan", blank)


async def test_no_paper_for_a_stranger(house: House) -> None:
    """Ai không còn giữ danh sách của bản thì không nhận được giấy (VP004)."""
    for name in (poster_of(VILLAGE), meeting_sheet_of(VILLAGE), blank_form_of(VILLAGE)):
        with pytest.raises(NotTheirs):
            await pages(house, name, "tg:8")
    with pytest.raises(NotTheirs):
        await pages(house, meeting_sheet_of("17071.06"))
