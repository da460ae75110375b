"""What is told of a village's table that was read.

SR001 what is not written of a row is said so, and a house that may have moved away comes first
SR002 two names that are close stand side by side
"""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook

from bot.delivery.sent_rosters import MOST_PROBLEMS, remarks_of
from bot.documents.roster_table import read_roster
from bot.words import render

HEADINGS = ("STT", "Họ và tên chủ hộ", "Số khẩu", "Điện thoại", "Ghi chú")


def told(*rows: tuple[object, ...]) -> list[str]:
    book = Workbook()
    assert book.active is not None
    for row in (HEADINGS, *rows):
        book.active.append(row)
    written = BytesIO()
    book.save(written)
    return [render(remark, "vi") for remark in remarks_of(read_roster(written.getvalue()))]


def test_what_is_not_written_is_said() -> None:
    """Ô có hai số điện thoại thì em nói là chưa ghi số nào; nhà ghi chú đã chuyển đi đứng đầu (SR001)."""
    said = told(
        (1, "Lò Văn Pâng", 5, "0912345678/0987654321"),
        (2, "Vi Thị Mai", 4, None, "đã chuyển đi Sơn La"),
    )
    assert "chuyển" in said[0]
    assert "dòng 3" in said[0]
    assert any("có hai số điện thoại (0912345678/0987654321), em chưa ghi số nào" in one for one in said)


def test_many_are_counted() -> None:
    """Nhiều chỗ cần xem quá thì em kể tám chỗ, còn lại đếm số, không giấu chỗ nào (SR001)."""
    names = ("Anh", "Bình", "Châu", "Dung", "Én", "Phú", "Giang", "Hoa", "Khánh", "Liên")
    said = told(*((at, f"Lò Văn {name}", 5, "12") for at, name in enumerate(names, start=1)))
    assert said[MOST_PROBLEMS] == "Còn 2 chỗ nữa nên xem lại."


def test_close_names_stand_side_by_side() -> None:
    """Hai tên gần giống được đọc liền nhau, khỏi phải tìm từng dòng (SR002)."""
    said = told((1, "Nguyễn Văn An", 5), (2, "Nguyễn Văn Ấn", 4))
    assert said[0].startswith("Dòng 2 Nguyễn Văn An, dòng 3 Nguyễn Văn Ấn: tên gần giống nhau.")
