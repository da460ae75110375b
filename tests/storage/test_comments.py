"""Remarks on the criteria are kept for whoever keeps the criteria.

CM001 a remark is kept with the set, its version, the question and the indicator; the file does not change by it
"""

from __future__ import annotations

from dialogs.happening import CommentMade
from tests.storage.house import House


async def test_a_remark_is_kept_beside_its_question(seeded: House) -> None:
    """Góp ý về câu hỏi được giữ cùng tên bộ, tên câu; hồ sơ không vì thế mà khác đi (CM001)."""
    file = await seeded.waiting_file(1, person="tg:1")
    before = await seeded.rows("SELECT status, points, flags FROM files")
    remark = CommentMade(
        file=file, criteria_set="gia-dinh-hoc-tap-mau", version="1.0", question="q5", indicator="GD1.3", text="Câu khó hiểu"
    )  # fmt: skip
    await seeded.happen(remark, person="tg:1")
    [row] = await seeded.rows(
        "SELECT person, criteria_set, criteria_version, question, indicator, text FROM criteria_comments"
    )
    assert tuple(row) == ("tg:1", "gia-dinh-hoc-tap-mau", "1.0", "q5", "GD1.3", "Câu khó hiểu")
    assert await seeded.rows("SELECT status, points, flags FROM files") == before
