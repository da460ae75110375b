"""A file that was drawn for an inspection, and then withdrawn.

IW001 it is not opened any more, by whatever button; the inspection is concluded without it
"""

from __future__ import annotations

from tests.dialogs.test_recognition import play
from tests.dialogs.transcript import Stage

DRAWN = (
    "grant% tinh inspector 40 ong Trần Văn Tỉnh",
    "household% 1 Lò Văn Pâng, waiting 85, family",
    "household% 2 Vi Thị Xuân, waiting 90",
    "answers% 1",
    "answers% 2",
    "tick% now",
    "tinh> /kiemtra",
    "tinh* Xóm 5",
    "tinh> 2",
)
WITHDRAWN = ("family> /rutdongy", "family* Vâng, tôi chắc chắn")


async def test_who_withdrew_is_read_by_no_inspector(stage: Stage) -> None:
    """Nhà đã rút đồng ý thì người kiểm tra cũng không mở xem được nữa, cả bằng nút cũ (IW001)."""
    await play(stage, *DRAWN)
    opened = await play(stage, "tinh* Mở 05.001")
    assert "Lò Văn Pâng" in opened
    await play(stage, *WITHDRAWN)
    for tap in ("tinh* Xem câu trả lời", "tinh* ^2 Mở 05.001"):
        said = await play(stage, tap)
        assert "Lò Văn Pâng" not in said
        assert (
            "Bên nộp đã rút hồ sơ này, không mở xem được nữa." in said
            or "bên nộp đã rút, không mở nữa" in said
        )


async def test_an_inspection_ends_without_who_withdrew(stage: Stage) -> None:
    """Trong các hồ sơ đã bốc có nhà rút thì vẫn kết luận được, không phải xem hồ sơ ấy (IW001)."""
    await play(stage, *DRAWN, *WITHDRAWN, "tinh* Mở 05.002", "tinh* Đúng với hồ sơ")
    said = await play(stage, "tinh* Kết luận kiểm tra")
    assert "Chưa xem" not in said
    assert "event inspection_concluded" in await play(
        stage, "tinh> Hồ sơ khớp với thực tế", "tinh* Ghi và báo cán bộ"
    )
