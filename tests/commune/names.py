"""Names of heads of household as villages of Nghệ An have them: few surnames, many of one name."""

from __future__ import annotations

import random

SURNAMES = (
    ("Lò", 13), ("Vi", 12), ("Lương", 11), ("Nguyễn", 11), ("Hà", 8), ("Lô", 8), ("Quang", 6), ("Ngân", 5), ("Trương", 5),
    ("Cao", 4), ("Trần", 4), ("Lê", 3), ("Kha", 3), ("Lữ", 2), ("Vang", 2), ("Moong", 2), ("Hoàng", 1),
)  # fmt: skip
MIDDLE = (("Văn", 44), ("Thị", 30), ("Hữu", 5), ("Đức", 5), ("Minh", 4), ("Xuân", 4), ("Thanh", 4), ("Bá", 4))
GIVEN = (
    "Pâng", "Hải", "Hai", "Sơn", "Hoa", "Hòa", "Lan", "Mai", "Xuân", "Thu", "Hùng", "Dũng", "Cường", "Tuấn", "Nam", "Bình",
    "Thắng", "Khoa", "Xoan", "Inh", "Thoong", "Phương", "Hương", "Đào", "Quỳnh", "Nga", "Tình", "Tâm", "Toàn", "Toán", "Long",
    "Phúc", "Lộc", "Thọ", "Quý", "Chiến", "Chinh", "Nhung", "Nhàn", "Thương", "Sáng", "Sang", "Tiến", "Tín", "Thìn", "Tỵ",
    "Oanh", "Yến", "Kiên", "Ngọc", "Bảo", "Vinh", "Dần", "Mão", "Thân", "Dậu", "Tuất", "Hợi", "Lâm", "Khánh",
)  # fmt: skip
TELLING_APART = (
    "con ông Sơn",
    "con bà Mai",
    "nhà đầu xóm",
    "nhà cuối xóm",
    "ông Tư",
    "thợ mộc",
    "bên kia suối",
    "nhà mới",
)


def head_of_household(dice: random.Random) -> str:
    [surname] = dice.choices(*zip(*SURNAMES, strict=True))
    [middle] = dice.choices(*zip(*MIDDLE, strict=True))
    return f"{surname} {middle} {dice.choice(GIVEN)}"
