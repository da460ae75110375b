"""How many.

U111 Whole numbers are understood in digits, in words, with units and politeness around, in dialect and with slips.
U112 "Không có ai", "nỏ có đứa mô" are nought.
U113 Two numbers, about so many, more or fewer than, decimals, negatives, ages and classes are no count: asked again.
U114 Where the total is known, "đi cả", "đứa mô cũng" are all of it and "một nửa" is half of an even one.
U115 A number outside of what is possible is asked again.
U116 Another Unicode form means the same.
"""

import unicodedata
from typing import Final

import pytest

from dialogs.understand import count

COUNTS: Final[dict[int | None, str]] = {
    0: (
        "0|da khong co|co ai dau|không|không có ai|chẳng có|nỏ có đứa mô|chưa có cháu nào|không có|ko|k có|không cháu nào|chưa có|"
        "không ai|không ai cả|nỏ có|không có đứa nào|không đứa nào đi học|0 có|0 cháu|0 cháu nào|"
        "không có cháu nào cả|đâu có|làm gì có|có đâu|chưa có ai|không có ai đi học|khong|khong co|ko có ai|"
        "không ạ|dạ không có|nhà em không có cháu nào|nhà em không có|nỏ ai|chưa đứa mô|không mô|chả có ai|"
        "zero|không có một ai|có đứa mô đâu|có ai đâu|mô có đứa mô|hổng có đứa nào|không, không có ai|"
        "không có đứa nào hết|chưa ai|không có người nào|số 0|chưa|không có mô|không có ai hết|"
        "chẳng có đứa nào|nhà em chưa có con|không còn ai|không một ai|0 có ai|hông có đứa nào|"
        "không có gì cả|mô có"
    ),
    1: (
        "1|một|mỗi 1|1 đứa|mot|mootj|mỗi một đứa|có mỗi 1 cháu|một mình|1 thôi|có 1|một cháu|duy nhất 1|"
        "con một|một mụn con|mo65t|mộtt"
    ),
    2: (
        "2|2 cháu|hai|hai đứa|2 chau|có 2 cháu thôi|２|2 đứa ạ|dạ 2|dạ có 2 cháu ạ|nhà em có hai cháu|"
        "nhà tôi có 2 đứa|hai vợ chồng|2 vợ chồng|đôi|một cặp|02|02 cháu|2chau|2cháu|chỉ có 2|co 2 chau|"
        "cháu: 2|số cháu là 2|2 cháu đi học|2 đứa đang đi học|hai chau|cả hai|cả 2|2 con|2 (hai) cháu|"
        "hai (2)|em có 2 con|2.|2 người lớn|2 ạ, cảm ơn|mới có 2|2 cháu trai|hai mẹ con|có hai đứa đi học|"
        "2 cháu đều đi học|đúng 2 cháu|2 em bé|2 bé|2 e|dạ hai ạ|hai ạ|2 nha|2 người biết chữ|2️⃣|"
        "dạ nhà em 2 cháu|hai cháu thôi ạ|có hai|2 đứa trẻ|có mỗi hai đứa thôi|02 (hai)|hai bà cháu|"
        "hai người|2 hs|2 cô con gái|hai buổi|haiii"
    ),
    3: (
        "ba|ba người|cả 3|3 cả|đủ 3 cháu|nhà có 3 khẩu|3 hộ|tổng cộng 3|tất cả là 3|tất cả 3 người|3 khẩu|"
        "ba đứa|ba dua|có ba đứa|ba cháu đi học cả|gia đình có 3 người|nhà mình 3 người|3 ng|3 ngừi|ba ạ|"
        "cả ba đứa|3 đứa đi cả|ba bố con"
    ),
    4: ("tư|bốn|boons|bo6n1|bon|4 nhà|4 thôn"),
    5: ("năm|nam|nawm|nam dua|năm đứa|nhà 5 người|nhà em 5 người|5 bản|nam đứa|nam nguoi"),
    6: ("sáu|sau|sasu|6|sau nguoi"),
    7: ("bẩy|bảy|bay|bay nguoi"),
    8: ("tám|tam|tam nguoi"),
    9: ("chín|chin"),
    10: ("mười|muoi|một chục|10"),
    12: ("mười hai|12|mươi hai|muoi hai|mười hai người|muowif hai|12 hộ"),
    15: ("mười lăm|mười nhăm|15"),
    20: ("hai chục"),
    21: ("hai mươi mốt|21|hăm mốt hộ"),
    23: ("hăm ba"),
    25: ("hai lăm|hai mươi lăm|hăm lăm|hai lăm hộ"),
    31: ("ba mốt"),
    32: ("băm hai"),
    33: ("băm ba"),
    44: ("bốn tư"),
    105: ("một trăm linh năm|một trăm lẻ năm|105 hộ"),
    110: ("trăm mốt"),
    120: ("1 trăm 2 mươi"),
    123: ("một trăm hai mươi ba hộ"),
    150: ("trăm rưởi"),
    1200: ("1.200|1200"),
    1234: ("1.234"),
    2000: ("2.000|2000|hai nghìn|2 nghìn"),
    None: (
        "hai hai|2 2|hai, ba đứa|2-3|2 hoặc 3|khoảng 3|hơn 2|gần 10|2 trai 1 gái|1,5|2,5|-5|một vài|mấy đứa|nhiều|"
        "không biết|nhà 5 người, 2 trẻ|vợ chồng và 2 con|hai ba|hai ba đứa|hài|bà|tạm|nắm|baf|mươi|"
        "mươi người|vài đứa|2 hay 3|2 đến 3|từ 2 đến 3|2?|mấy?|chưa rõ|dạ|có|ok|2 tuổi|lớp 2|xóm 3|nhà số 3|"
        "2 trai, 2 gái|2 trai và 2 gái|hai vợ chồng và hai con|đi cả|hết|tất cả|một nửa|2/3|~3|>2|2+|"
        "không phải 2|2 cháu chưa đi học|năm ngoái 2|được|trăm|một trăm năm|abc|||1 2|2 cháu nghỉ học|hăm|"
        "ít nhất 2|có khi 2|chắc 2|không đi cả|chưa đi hết|đông lắm|vài chục|hơn chục|2 rưỡi|trên 3|dưới 3|"
        "còn 1 đứa chưa|không biết chữ|tất cả trừ 1|có mấy đứa|0912345678|nam và nữ|2 năm|100%|đôi ba đứa|"
        "sinh năm 2010|năm 2010|x|1 đến 2 đứa|2 con 3 cháu|không có gì|thứ hai|cô|ba mẹ|bà nội|"
        "không đứa nào không đi|hai hay ba|trăm hai|vạn|chục người|mươi mười lăm|mười lăm mười sáu|"
        "hai với ba|1+1|hai cộng một|mười mấy|nghỉ học hết|không đi học|hai đứa rưỡi|1 234|12.5|hai đứa mô"
    ),
}

# What is said of four, where it is known that there are four.
OF_FOUR: Final[dict[int | None, str]] = {
    0: ("không|không đứa nào|nỏ đứa mô"),
    2: ("một nửa|2/4|nửa|hai đứa|2"),
    4: (
        "đi cả|hết|tất cả|đứa mô cũng|đủ cả|đứa nào cũng|cả|đủ|đi hết|đi học cả|đi học hết|"
        "cháu nào cũng đi học|ai cũng đi|đều đi học|cả nhà|toàn bộ|đi học đầy đủ|học hết rồi|"
        "tất cả đều đi học|di ca|dua mo cung|đứa mô cũng đi|100%|cả 4|đủ 4 đứa|4/4|4 cả|không thiếu đứa nào|"
        "đi học cả rồi|đều đi học cả|cả bốn đứa|bốn đứa đi cả|đủ cả ạ|dạ đi cả ạ|đi cả rồi|"
        "các cháu đi học cả|đứa nào cũng được đi học|het|tat ca|đi hết rồi|người nào cũng biết chữ|"
        "ai cũng biết"
    ),
    None: (
        "cả 3|chưa hết|chưa đủ|không đi cả|tất cả trừ 1|gần hết|hầu hết|2/3|có|đi học|hết rồi|đi|"
        "không phải tất cả|quá nửa|chưa đi hết"
    ),
}

CASES: Final = [(text, meant) for meant, texts in COUNTS.items() for text in texts.split("|")]
KNOWN: Final = [(text, meant) for meant, texts in OF_FOUR.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_number(text: str, meant: int | None) -> None:
    """Two children are two however they are written, and "two or three" is asked again (U111, U112, U113)."""
    assert count(text) == meant


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_any_writing(text: str, meant: int | None) -> None:
    """The phone's way of writing letters changes nothing (U116)."""
    assert count(unicodedata.normalize("NFD", text)) == meant


@pytest.mark.parametrize(("text", "meant"), KNOWN)
def test_of_four(text: str, meant: int | None) -> None:
    """When the house is known to have four children, "đi cả" is four of them (U114)."""
    assert count(text, total=4) == meant


def test_half_of_an_odd_number() -> None:
    """Half of three children is nobody's answer (U114)."""
    assert count("một nửa", total=3) is None


@pytest.mark.parametrize(
    ("text", "low", "high"), [("2", 3, None), ("7", 0, 5), ("không", 1, None), ("-5", 0, None)]
)
def test_out_of_reach(text: str, low: int, high: int | None) -> None:
    """A number that cannot be is asked again (U115)."""
    assert count(text, low=low, high=high) is None
