"""Registers and reports through the officers' bot.

E601 the template goes out with today's names, comes back filled in, is looked at and put into the books
E602 the report comes as a workbook and as a Word file; the picture reaches the group as a picture
E603 a file with faults changes nothing, and every fault is told
"""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from tests.e2e.household import register
from tests.e2e.screens import choose, key_of, types
from tests.e2e.town import Town
from tests.until import until

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def filled(template: bytes, mark: str) -> bytes:
    """Mark everybody's last year."""
    book = load_workbook(BytesIO(template))
    page = book.active
    assert page is not None
    headings = next(row for row in page.iter_rows() if row[0].value == "STT")
    last = max((str(cell.value), at) for at, cell in enumerate(headings) if str(cell.value).isdecimal())[1]
    for row in page.iter_rows(min_row=headings[0].row + 1):
        row[last].value = mark
    out = BytesIO()
    book.save(out)
    return out.getvalue()


async def test_past_years_and_a_report(town: Town) -> None:
    """Lấy mẫu, điền, gửi lại, xem rồi ghi vào sổ; báo cáo ra Excel, Word, hình vào nhóm (E601, E602, E603)."""
    await register(await town.phone("Lò Thị Lan"))
    hoa = town.hoa.private
    await types(hoa, "/so", "bk.menu")
    await choose(hoa, "imports", "bk.imports")
    asked = await choose(hoa, "family", "bk.import")
    await choose(hoa, "template", "bk.import", on=asked)
    template = await hoa.download(await hoa.wait_for_document())

    await hoa.document("so-cu.xlsx", filled(template, "hình như"), XLSX)
    await hoa.wait_for("chưa rõ là được hay không")
    assert town.rows("SELECT 1 FROM book_imports") == []

    await hoa.document("so-cu.xlsx", filled(template, "x"), XLSX)
    await hoa.wait_for("đọc được hết")
    assert town.rows("SELECT confirmed_at FROM book_imports") == [(None,)]
    read = await choose(hoa, "open", "bk.imported")
    await choose(hoa, "confirm", "bk.imported", on=read)
    await until(lambda: bool(town.rows("SELECT 1 FROM book_imports WHERE confirmed_at > ''")), "the import")

    await types(hoa, "/baocao", "rp.menu")
    report = await choose(hoa, "s3", "rp.report")
    await choose(hoa, "xlsx", "rp.report", on=report)
    book = load_workbook(BytesIO(await hoa.download(await hoa.wait_for_document())))
    assert "Số liệu" in book.sheetnames
    await hoa.tap_button(report, key_of(report, "docx"))
    assert (await hoa.download(await hoa.wait_for_document())).startswith(b"PK")
    await choose(hoa, "group", "rp.report", on=report)
    await town.hoa.group.wait_for("Xã Minh Hợp, 3 năm")
    await town.hoa.group.wait_until(lambda seen: bool(seen.photo), "picture of the report")
    await town.client.expect_clean()
