"""A share of a hundred.

U121 Digits, decimals with comma or point, words, fractions, halves and wholes are understood.
U122 About, over, under, ranges, more than a hundred, "0,85" without a sign, and numbers of houses are asked again.
"""

from decimal import Decimal
from typing import Final

import pytest

from dialogs.understand import percent

PERCENTS: Final[dict[str | None, str]] = {
    "85": (
        "85|85%|85 %|85 phần trăm|tám mươi lăm phần trăm|tam muoi lam phan tram|tám lăm phần trăm|được 85%|"
        "85% ạ|dạ 85%|８５％|85/100|17/20|85 phan tram|đạt 85%|tỉ lệ 85%|85% số hộ|85% hộ|85.|tám mươi lăm|"
        "85phần trăm|85.0|tỷ lệ: 85%|85.."
    ),
    "85.5": (
        "85,5%|85.5|85,5|85.50%|tám mươi lăm phẩy năm|tám mươi lăm phẩy năm phần trăm|85 phẩy 5|"
        "tám mươi lăm rưỡi phần trăm|85.5 %"
    ),
    "50": (
        "một nửa|phân nửa|nửa|50%|1/2|½|một phần hai|5/10|nua|mot nua|một nửa số hộ|năm mươi phần trăm|"
        "nửa bản"
    ),
    "75": ("ba phần tư|3/4|75%|3 phần 4|bảy mươi lăm phần trăm"),
    "80": ("8/10|tám phần mười|80|8 trên 10|tám mươi|8 trong 10 hộ|8/10 hộ"),
    "100": (
        "100 phần trăm|toàn bộ|tất cả|hết|100%|trăm phần trăm|một trăm phần trăm|mười phần mười|"
        "tất cả các hộ|cả xóm|một trăm|đủ cả|10/10|mọi người|tất cả mọi người"
    ),
    "0": (
        "0|0%|không|không có ai|không phần trăm|chưa có hộ nào|không có|không có hộ nào|không ai|"
        "chẳng có ai|0,0"
    ),
    "33.33": ("1/3|một phần ba"),
    "66.67": ("2/3|hai phần ba"),
    "0.85": ("0,85%|0.85 %"),
    "1": ("1%|1"),
    "10": ("mười phần trăm"),
    "99.9": ("99,9%"),
    "95": ("chín lăm phần trăm"),
    None: (
        "0,85|0.85|khoảng 80|trên 80%|101|120%|80-90%|-5|+5%|~80|hơn nửa|gần hết|không biết|chưa rõ||abc|"
        "85 90|12/10|mấy phần trăm|quá nửa|8,5,3|85.000|hai ba phần trăm|80 đến 90|dưới 50%|>80|<80|80+|"
        "gần 100%|hầu hết|phần trăm|trăm|85%?|nhiều|có|5/0|tăng 5%|một trăm năm phần trăm|8/10/2024|80 hộ|"
        "20 hộ|quá bán|85, 5|85,555|1e2"
    ),
}

CASES: Final = [(text, meant) for meant, texts in PERCENTS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_share(text: str, meant: str | None) -> None:
    """Eighty-five percent is 85 however it is written, and "khoảng 80" is asked again (U121, U122)."""
    assert percent(text) == (None if meant is None else Decimal(meant))


@pytest.mark.parametrize(("text", "low", "high"), [("5%", 10, 100), ("95%", 0, 90)])
def test_out_of_reach(text: str, low: int, high: int) -> None:
    """A share that cannot be is asked again (U122)."""
    assert percent(text, low=low, high=high) is None
