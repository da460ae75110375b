"""Phone numbers.

U131 Every usual way to write a Vietnamese number gives the same +84 number, also spelt out or with words around.
U132 Mobile numbers of 11 digits are today's numbers of 10, by the table of 2018.
U133 Two numbers, half a number, foreign and service numbers, identity cards are asked again.
"""

from typing import Final

import pytest

from dialogs.understand import phone

PHONES: Final[dict[str | None, str]] = {
    "+84912345678": (
        "0912345678|0912 345 678|0912.345.678|+84912345678|+84 912 345 678|0084912345678|84912345678|"
        "(+84) 912345678|+840912345678|0912-345-678|O912345678|o912 345 678|"
        "không chín một hai ba bốn năm sáu bảy tám|khong chin mot hai ba bon nam sau bay tam|"
        "sđt của em là 0912 345 678|số em: 0912345678 ạ|０９１２３４５６７８|091 234 5678|0912345678.|"
        "0912345678 0912345678|0912345678, 0912345678|em 12 tuổi, sđt 0912345678|0912 ba bốn năm 678|"
        "0 9 1 2 3 4 5 6 7 8|+84(0)912345678|dt 0912345678|091.2345.678|"
        "không chín một hai, ba bốn năm, sáu bảy tám|0084 912 345 678|84 912 345 678|(091) 2345678|"
        "zalo 0912345678 nhé|đt:0912345678|0912 345678|tel 0912345678|sdt: 0912345678 (zalo)|"
        "gọi 0912345678 sau 5 giờ|0912,345,678"
    ),
    "+84321234567": ("01621234567|0162 123 4567|+84 162 123 4567"),
    "+84381234567": ("01681234567|841681234567"),
    "+84701234567": ("01201234567"),
    "+84831234567": ("01231234567"),
    "+84561234567": ("01861234567"),
    "+84591234567": ("01991234567"),
    "+84909090900": ("O9O9O9O9OO|0909090900|09o9o9o9oo"),
    "+842383123456": ("02383123456|0238 3 123 456|0238.3123456|(0238) 3123456"),
    "+842838123456": ("028 3812 3456"),
    "+842438251234": ("024 3825 1234"),
    None: (
        "abc|12345|091234567|09123456789|0912345678 0987654321|0912345678/0987654321|"
        "0912345678 hoặc 0987654321|không có|chưa có|không biết|113|19001234|1900 1234|912345678|"
        "+1 202 555 0123|+85620555123|038090001234|0000000000|1234567890|0912345678?|0912 345 67|khong|2|"
        "0162123456|tôi không có điện thoại|0912 345 678 2|0112345678|+84 12|0912345678 0238384123|"
        "không chín mười hai ba bốn năm sáu bảy tám|91 234 5678|*100#"
    ),
}


@pytest.mark.parametrize(
    ("text", "meant"), [(text, one) for one, texts in PHONES.items() for text in texts.split("|")]
)
def test_number(text: str, meant: str | None) -> None:
    """A number written with dots, spaces or words is the same number; half of one is asked again (U131, U132, U133)."""
    assert phone(text) == meant
