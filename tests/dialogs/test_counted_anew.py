"""What is asked again when a household's people change.

CA001 every question of how many, and no other, is asked again after a split or a joining
"""

from __future__ import annotations

from criteria import Library
from criteria.library import PACKS
from dialogs.village.household_acts.counted_anew import counts


def test_only_counts_are_asked_again() -> None:
    """Mấy cháu, mấy người lớn thì hỏi lại; chỗ ngồi học, sách báo, để dành thì chép được (CA001)."""
    family = Library.of_folder(PACKS).get("gia-dinh-hoc-tap-mau")
    assert counts(family) == {"q1", "q2", "q3", "q4a", "q4b", "q6", "q7", "q8", "q9"}
