"""A commune's own point table, by spreadsheet, through the officers' bot.

E301 the template comes as a file; sent back with a fault, every fault is told at its cell and nothing changes
E302 filled in it becomes a draft, is published, and is in force
E303 a file that is no table, is too large, or comes from somebody who is no officer is refused kindly
E304 remarks come as a spreadsheet in which a text stays a text
"""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from tests.e2e.household import begin, register
from tests.e2e.screens import choose, shown, types
from tests.e2e.town import Town, says, taps
from tests.until import until

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OWN = {
    "Loại_bảng": "bảng tự soạn để chấm thử", "Cơ_quan_ban_hành": "Hội Khuyến học xã Minh Hợp",
    "Tên_bảng": "Gia đình học tập xã Minh Hợp",
}  # fmt: skip
SET = "gia-dinh-hoc-tap-mau-17071"


async def template_of(town: Town) -> bytes:
    hoa = town.hoa.private
    await types(hoa, "/mautieuchi", "ct.titles")
    await choose(hoa, "family", "ct.title")
    sets = await choose(hoa, "template", "ct.template")
    label = next(label for label in sets.labels if "bảng mẫu" in label)
    await hoa.tap(label, on=sets)
    return await hoa.download(await hoa.wait_for_document())


def filled(template: bytes, **cells: object) -> bytes:
    """Type into the sheet of general things, by the item's own words."""
    book = load_workbook(BytesIO(template))
    sheet = book["Phần chung"]
    for row in sheet.iter_rows(min_row=2):
        item = str(row[0].value or "")
        for wanted, value in cells.items():
            if item.startswith(wanted.replace("_", " ")):
                row[1].value = value  # type: ignore[assignment]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


async def test_a_table_comes_back_and_is_published(town: Town) -> None:
    """Cô Hoa lấy mẫu, điền sai thì được chỉ đúng ô, điền đúng thì công bố được cho cả xã (E301, E302)."""
    hoa = town.hoa.private
    template = await template_of(town)
    await hoa.document("bang.xlsx", filled(template, **OWN, Điểm_đạt_danh_hiệu="tám mươi"), XLSX)
    told = await hoa.wait_for("chưa dùng được")
    assert "Phần chung" in told.text
    assert "tám mươi" in told.text
    assert town.rows("SELECT 1 FROM criteria_packs") == []

    await hoa.document("bang.xlsx", filled(template, **OWN, Điểm_đạt_danh_hiệu=85), XLSX)
    await hoa.wait_for("bản nháp, bản 1.0")
    draft = await choose(hoa, "open", "ct.table")
    assert town.rows("SELECT set_id, version, published_at FROM criteria_packs") == [(SET, "1.0", None)]
    trial = await choose(hoa, "preview", "sa.question", on=draft)
    assert "XEM THỬ" in trial.text
    await choose(hoa, "0", "sa.question", on=trial)
    await types(hoa, "/thoat", "ct.table")
    assert town.rows("SELECT 1 FROM answers") == []
    publish = await choose(hoa, "publish", "ct.publish")
    assert "85" in publish.text
    await choose(hoa, "confirm", "ct.table", on=publish)
    assert town.rows("SELECT criteria_set, criteria_version FROM seasons WHERE title = 'family'") == [
        (SET, "1.0")
    ]
    await town.nam.private.wait_for("Cô Hoa đã công bố")
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    assert town.rows("SELECT criteria_set FROM files") == [(SET,)]
    await town.client.expect_clean()


async def test_what_is_no_table_is_refused_kindly(town: Town) -> None:
    """Tệp không phải bảng, tệp quá lớn, người không phải cán bộ: máy nói rõ, không im lặng (E303)."""
    hoa = town.hoa.private
    await hoa.document("bang.ods", b"PK", "application/vnd.oasis.opendocument.spreadsheet")
    await hoa.wait_for("phải là tệp Excel")
    await hoa.document("bang.xlsx", size=3_000_000, mime=XLSX)
    await hoa.wait_for("quá lớn")
    await hoa.document("bang.xlsx", b"khong phai bang tinh", XLSX)
    await hoa.wait_for("không đọc được")
    stranger = await town.client.phone(await town.person("Người Lạ"), town.officers)
    await stranger.start()
    await stranger.document("bang.xlsx", b"x", XLSX)
    await stranger.wait_for("Chỉ cán bộ Hội Khuyến học")
    assert town.rows("SELECT 1 FROM criteria_packs") == []
    await town.client.expect_clean()


async def test_remarks_come_as_a_spreadsheet(town: Town) -> None:
    """Góp ý của bà con ra tệp Excel có ngày, xóm, không có tên; chữ “=1+1” vẫn là chữ (E304)."""
    lan = await town.phone("Lò Thị Lan")
    await register(lan)
    await begin(lan)
    await taps(lan, "Góp ý câu này", "Xin gõ một câu ngắn")
    await says(lan, "=1+1 khó hiểu quá", "Đã ghi")
    await until(lambda: bool(town.rows("SELECT 1 FROM criteria_comments")), "the remark")
    hoa = town.hoa.private
    await types(hoa, "/ban", "dk.desk")
    await choose(hoa, "tables", "ct.titles")
    await choose(hoa, "remarks", "ct.remarks")
    await choose(hoa, "export", "ct.remarks")
    sheet = load_workbook(BytesIO(await hoa.download(await hoa.wait_for_document()))).active
    assert sheet is not None
    heading, row = sheet.iter_rows(values_only=True)
    assert heading[0] == "Ngày"
    assert row[1] == "Xóm 5"
    assert row[-1] == "=1+1 khó hiểu quá"
    assert sheet.cell(2, 7).data_type == "s"
    assert "Lan" not in " ".join(map(str, row))
    await shown(hoa, "ct.remarks", anywhere=True)
    await town.client.expect_clean()
