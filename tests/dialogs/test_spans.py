"""Numbers written short.

SP001 what is written short is read back the same
"""

from __future__ import annotations

import pytest

from dialogs.spans import numbers_in, spans_of
from dialogs.village.papers.names import MOST_FORMS, household_forms_of


@pytest.mark.parametrize(
    ("numbers", "short"),
    [([], ""), ([7], "7"), ([3, 1, 2], "1-3"), ([1, 2, 5, 7, 8], "1-2,5,7-8"), ([2, 2, 4], "2,4")],
)
def test_numbers_are_written_short(numbers: list[int], short: str) -> None:
    """Số thứ tự viết gọn thế nào thì đọc lại đúng thế ấy (SP001)."""
    assert spans_of(numbers) == short
    assert list(numbers_in(short)) == sorted(set(numbers))


def test_many_forms_are_several_files() -> None:
    """Phiếu của cả bản chia thành mấy tệp cho dễ in."""
    names = list(household_forms_of("17071.05", range(1, MOST_FORMS + 3)))
    assert names == [
        f"household_forms:17071.05@1-{MOST_FORMS}",
        f"household_forms:17071.05@{MOST_FORMS + 1}-{MOST_FORMS + 2}",
    ]
