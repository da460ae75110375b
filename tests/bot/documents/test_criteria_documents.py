"""Documents about tables of criteria, made at the moment of sending.

CD001 all faults of a sent file come as one text that any phone opens
CD002 a template is made from the very version that was asked for, a published one too
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.documents import ABOUT, Documents
from criteria.fault import Place
from criteria.wording import say
from criteria.yaml_file import read_yaml
from dialogs.happening import TableRefused
from tests.storage.house import House

TABLE = Path(__file__).parents[2] / "dialogs" / "tables" / "bang-xa-minh-hop.yaml"


@pytest.fixture
async def house(tmp_path: Path) -> House:
    house = House(tmp_path / "data")
    await house.open()
    await house.seed()
    return house


def documents(house: House) -> Documents:
    return Documents(house.store.world, lambda: datetime(2026, 11, 21, tzinfo=UTC))


async def test_every_fault_is_in_the_file(house: House) -> None:
    """However many cells are wrong, the officer gets every one of them in words (CD001)."""
    faults = tuple(
        say("Sheet “{sheet}”, row {row}: {fault}", sheet="Chỉ số", row=row, fault="sai")
        for row in range(2, 42)
    )
    await house.happen(TableRefused(refusal="R1", person="tg:1", name="bang.xlsx", faults=faults))
    file = await documents(house).make("criteria_faults:R1", "tg:1", "vi")
    lines = file.data.decode("utf-8-sig").splitlines()
    assert lines[0] == "bang.xlsx"
    assert lines[-1] == "40. Trang “Chỉ số”, hàng 41: sai"
    with pytest.raises(KeyError):
        await documents(house).make("criteria_faults:R2", "tg:1", "vi")
    await house.close()


async def test_a_template_of_a_published_table(house: House) -> None:
    """Next year's table begins from this year's own, with the commune's place filled in (CD002)."""
    raw = read_yaml(TABLE.read_text(encoding="utf-8"), Place(TABLE.name))
    await house.store.registry.publish_table(raw, "17071")
    file = await documents(house).make("criteria_template:gia-dinh-hoc-tap-mau-17071@1.0@17071", "tg:1", "vi")
    assert file.name == "gia-dinh-hoc-tap-mau-17071-1.0.xlsx"
    general = load_workbook(BytesIO(file.data))["Phần chung"]
    values = {row[0]: row[1] for row in general.iter_rows(values_only=True)}
    assert values["Bộ gốc (không sửa)"] == "gia-dinh-hoc-tap-mau-17071@1.0"
    assert values["Điểm đạt danh hiệu"] == 85
    await house.close()


def test_every_document_about_something_has_a_maker() -> None:
    """Nothing is promised that cannot be made."""
    assert set(ABOUT) >= {"criteria_template", "criteria_faults", "criteria_remarks"}
