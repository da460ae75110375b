"""Several of the things on the screen.

U211 Numbers, ranges, labels, all and none are understood.
U212 A number that is not on the screen, and what is not certain, are asked again.
"""

from typing import Final

import pytest

from dialogs.understand import several

OPTIONS: Final = (
    "Một phòng làm việc đủ bàn, ghế, tủ, giá",
    "Tủ sách dùng chung",
    "Thiết bị công nghệ thông tin phù hợp",
    "Sân chơi",
)
MEANT: Final[dict[tuple[int, ...] | None, str]] = {
    (1, 3, 4): "1 3 4|1,3,4|1, 3, 4|1;3;4|mục 1, 3 và 4|4 3 1|1 3 3 4|dạ 1 3 4 ạ",
    (1, 3): "1,3|1 và 3|một, ba|1.3",
    (1, 2, 3): "1-3|1 - 3|1,2,3",
    (1, 2, 3, 4): "tất cả|tat ca|cả 4|cả bốn|có đủ|đủ cả|1-4|hết",
    (): "không có|khong co|không|chưa có|không có mục nào|nỏ có",
    (2,): "2|mục 2|tu sach dung chung|Tủ sách dùng chung",
    (2, 4): "tủ sách và sân chơi|tu sach, san choi",
    None: "5|1 2 9|0|134|không biết||vườn rau|3-1|1 3 vườn",
}
CASES: Final = [(text, meant) for meant, texts in MEANT.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_several(text: str, meant: tuple[int, ...] | None) -> None:
    """Chọn mấy mục thì gõ mấy số; tất cả hay không có gì cũng hiểu (U211, U212)."""
    assert several(text, OPTIONS) == meant
