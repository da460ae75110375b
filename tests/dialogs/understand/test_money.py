"""An amount of money.

U181 Thousands, millions and billions in digits, words and short forms; "rưỡi"; "không có" is nothing.
U182 "500" alone, about, ranges and what may be two amounts are asked again.
"""

from typing import Final

import pytest

from dialogs.understand import money

AMOUNTS: Final[dict[int | None, str]] = {
    0: "không có|0|không|chưa có đồng nào|không đồng nào|nỏ có|0 đồng|dạ không có ạ",
    200_000: "hai trăm nghìn|200k|200 nghìn|200.000|200.000đ|200.000 đồng|200k đồng|hai tram nghin",
    500_000: "500k|500 nghìn|500 ngàn|nam tram nghin|500000|500 nghìn đồng",
    1_000_000: "1tr|một triệu|1 triệu|1.000.000|1000000đ",
    1_200_000: "1tr2|1 triệu 2|1 triệu 200|1 triệu 200 nghìn|1,2 triệu|1.2tr",
    1_500_000: "1,5 triệu|1.5tr|một triệu rưỡi|một phẩy năm triệu|1 triệu 500 nghìn|1.500.000 đồng|1500k",
    2_000_000: "2.000.000đ|2 triệu đồng|2,000,000|hai triệu|quỹ được 2 triệu|２ triệu",
    2_000_000_000: "2 tỷ|hai tỉ|2.000.000.000",
    None: (
        "500|12|có|được|dạ ạ|khoảng 2 triệu|hơn 1 triệu|1.500 triệu|2-3 triệu|không biết|-5|triệu|2,500|1tr50|"
        "mấy triệu|1 triệu hoặc 2 triệu||1 nghìn 2 triệu|nhiều|2 triệu con gà"
    ),
}
CASES: Final = [(text, meant) for meant, texts in AMOUNTS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_amount(text: str, meant: int | None) -> None:
    """Gõ tiền kiểu nào cũng ra đúng số; chưa chắc thì hỏi lại (U181, U182)."""
    assert money(text) == meant
