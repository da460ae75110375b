"""So many of so many.

U201 Two numbers with a stroke, "trên", "trong" or nothing between them; units around them say nothing.
U202 A percentage, one number, three numbers and a whole before its part are asked again.
"""

from typing import Final

import pytest

from dialogs.understand import share

SHARES: Final[dict[tuple[int, int] | None, str]] = {
    (45, 50): (
        "45/50|45 / 50|45 trên 50|45 trong 50 người|45 tren 50|45 người trên 50|45 trên tổng số 50 thành viên|"
        "bốn lăm trên năm mươi|45 50|45, 50|45 và 50|dạ 45/50 ạ|45／50|đạt 45/50 người"
    ),
    (3200, 5000): "3200/5000|3.200/5.000|3.200 trên 5.000 công dân",
    (0, 0): "0/0",
    (0, 50): "0/50",
    (50, 45): "50/45",
    None: "45|90%|90 phần trăm|50 45|45/50/60|khoảng 45/50|không biết||45/50?|nhiều|gần hết|một nửa",
}
CASES: Final = [(text, meant) for meant, texts in SHARES.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_share(text: str, meant: tuple[int, int] | None) -> None:
    """Mấy người trên mấy người, gõ kiểu nào cũng ra hai số; phần trăm không thì hỏi lại (U201, U202)."""
    assert share(text) == meant
