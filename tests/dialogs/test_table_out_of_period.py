"""A point table that is not in force when its season scores.

P001 publishing it takes a second look, and the first tap publishes nothing
P002 no score by it says that it is enough
P003 its files are never "không vướng" on the board, the card and the details
"""

from __future__ import annotations

from tests.dialogs.test_criteria_tables import HOUSEHOLD, OFFICER, REST, play
from tests.dialogs.transcript import Stage

DRAFT = ("hoa% bang-het-han.yaml", "hoa* Mở bản nháp")
OVER = "Bảng điểm này đã hết hiệu lực từ 31/12/2020"


async def test_publishing_a_table_that_is_over_takes_a_second_look(stage: Stage) -> None:
    """Bảng của giai đoạn trước thì không công bố nhầm được: máy nói hết hạn từ bao giờ rồi hỏi lại (P001)."""
    told = await play(stage, *OFFICER, *DRAFT)
    assert OVER in told
    told = await play(stage, "hoa* Công bố", "hoa* Công bố bảng này", "hoa> 1")
    assert OVER in told
    assert "criteria_published" not in told
    assert "criteria_published" not in await play(stage, "hoa* Quay lại", "hoa* Công bố bảng này")
    assert "event criteria_published" in await play(stage, "hoa* Vẫn công bố")


async def test_nobody_is_told_that_it_is_enough(stage: Stage) -> None:
    """Chấm theo bảng đã hết hạn thì không nhà nào được bảo là đủ điểm, và cán bộ thấy ngay trên bảng chờ (P002, P003)."""
    await play(stage, *OFFICER, *DRAFT, "hoa* Công bố", "hoa* Công bố bảng này", "hoa* Vẫn công bố")
    told = await play(stage, *HOUSEHOLD, *REST[:-2], "family* Khá lên", "family* Có")
    told = await play(stage, "family* Chưa có ảnh", "family* Chưa có ảnh", "family* Chưa có ảnh")
    assert OVER in told
    assert "đủ điểm để đề nghị" not in told
    assert "chưa đề nghị được" in told
    told = await play(stage, "family* Nộp hồ sơ", "family* Đồng ý")
    assert "out_of_period" in told
    await play(stage, "head> /start i_<head>", "head* Bác", "head> Lò Văn Pâng")
    await play(stage, "head> /binhxet", "head* 05.001 · nhà Lò Thị Lan", "head* Xóm đã bình xét, đồng ý")
    await play(stage, "hoa> /ban", "hoa* Nối nhóm cán bộ", "grouphoa> /noinhom <code>")
    for picture in ("hoa! board", "hoa! card 05.001"):
        told = await play(stage, picture)
        assert "ngoài thời gian áp dụng" in told
        assert not any("không vướng" in line for line in told.splitlines() if "05.001" in line)
    assert OVER in await play(stage, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
