"""What a head types of the sheets: who lets the name be posted.

UP001 numbers alone are what was asked about; under a heading they are what it says
UP002 a house under both headings refuses; nobody agrees for all
"""

from __future__ import annotations

import pytest

from dialogs.understand.posting_said import PostingSaid, posting_said

KNOWN = range(1, 31)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3 7", PostingSaid(bare=(3, 7))),
        ("không có", PostingSaid(bare=())),
        ("không nhà nào", PostingSaid(bare=())),
        ("đồng ý 1-4 trừ 3", PostingSaid(agreed=(1, 2, 4))),
        ("ko dong y 5, 40", PostingSaid(refused=(5,), unknown=(40,))),
        ("nỏ muốn 5", PostingSaid(refused=(5,))),
        ("từ chối: 5 6", PostingSaid(refused=(5, 6))),
        ("đồng ý niêm yết 3 7 12; không đồng ý 5", PostingSaid(agreed=(3, 7, 12), refused=(5,))),
        ("đồng ý 1-5, không cho niêm yết tên 3", PostingSaid(agreed=(1, 2, 4, 5), refused=(3,))),
    ],
)
def test_what_stands_on_the_sheets(typed: str, meant: PostingSaid) -> None:
    """Gõ số theo ý từng nhà ghi trên giấy; nhà vừa có vừa không thì coi là không (UP001, UP002)."""
    assert meant == posting_said(typed, known=KNOWN)


@pytest.mark.parametrize(
    "typed", ["cả bản đồng ý", "đồng ý tất cả", "đồng ý", "nhà nào cũng đồng ý", "3 nhà", "chưa rõ"]
)
def test_nobody_agrees_for_the_village(typed: str) -> None:
    """“Cả bản đồng ý” thì hỏi lại: nhà nào đồng ý thì nhà ấy tự nói (UP002)."""
    assert posting_said(typed, known=KNOWN) is None
