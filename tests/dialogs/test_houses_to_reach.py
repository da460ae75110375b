"""Houses that nobody answers for in the chat.

HR001 a house whose number stands in the list is not said to have no phone: the number to call is beside its name
"""

from __future__ import annotations

from bot.words import render
from dialogs.records import RosterLine
from dialogs.village.follow_up.to_reach import all_to_reach, to_reach

HOA = RosterLine("H4", 4, "17071.05.004", "Quàng Thị Hoa", phone="+84912345604")
MAI = RosterLine("H5", 5, "17071.05.005", "Lò Thị Mai")


def test_the_number_to_call_is_beside_the_name() -> None:
    """Nhà có số trong danh sách mà chưa vào bằng máy thì trưởng xóm thấy số để gọi (HR001)."""
    assert render(to_reach(HOA), "vi") == "4 Quàng Thị Hoa (gọi 0912 345 604)"
    assert render(to_reach(MAI), "vi") == "5 Lò Thị Mai"


def test_many_are_counted() -> None:
    """Nhiều nhà quá thì kể mấy nhà đầu, còn lại đếm số (HR001)."""
    assert render(all_to_reach([HOA, MAI]), "vi") == "4 Quàng Thị Hoa (gọi 0912 345 604) và 5 Lò Thị Mai"
    assert "và 3 nhà nữa" in render(all_to_reach([MAI] * 15), "vi")
