"""A day.

U191 Digits with any sign between, words, "hôm qua"; without a year the last such day.
U192 A month alone, a day that is none, "khoảng" and two days are asked again.
"""

from datetime import date
from typing import Final

import pytest

from dialogs.understand import day

TODAY: Final = date(2026, 11, 21)
DAYS: Final[dict[str | None, str]] = {
    "2025-11-20": (
        "20/11/2025|20-11-2025|20.11.2025|2025-11-20|20/11/25|ngày 20 tháng 11 năm 2025|20 thang 11 nam 2025|"
        "ngày 20/11/2025.|20 / 11 / 2025|hai mươi tháng mười một năm 2025"
    ),
    "2026-11-20": "20/11|20-11|20 tháng 11|ngày 20/11|hôm qua|hom qua|dạ hôm qua ạ|tối qua",
    "2026-11-21": "hôm nay|21/11|sáng nay",
    "2026-11-19": "hôm kia",
    "2025-12-25": "25/12|25 tháng 12",
    "2026-09-05": "5/9|mùng 5 tháng 9|ngày năm tháng chín",
    None: (
        "tháng 9/2025|tháng 9|2025|20|31/2/2025|11/20/2025|khoảng 20/11|20/11 hoặc 21/11|tuần trước|không biết||"
        "hôm nọ|20/11/2025/1|0/5/2025|20/11/3025"
    ),
}
CASES: Final = [(text, meant) for meant, texts in DAYS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_day(text: str, meant: str | None) -> None:
    """Gõ ngày kiểu nào cũng ra đúng ngày; chỉ có tháng thì hỏi lại (U191, U192)."""
    assert day(text, TODAY) == (None if meant is None else date.fromisoformat(meant))
