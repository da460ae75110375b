"""What is said of a round (đợt), its days and its decision is true at every stage.

TR001 a round's counts and who left it are true before and after the decision
TR002 who withdraws from a posted round is told what that means, and Hội is told whom to take off the papers
"""

from __future__ import annotations

from tests.dialogs.test_recognition import CREW, POSTED, PROPOSED, play
from tests.dialogs.transcript import Stage

FIVE = (
    *CREW,
    "household% 3 Lò Thị Ba, verified 85",
    "household% 4 Lò Thị Tư, verified 85, family3",
    "household% 5 Lò Thị Năm, verified 85",
)
SIGNED = (
    "mai* Ghi quyết định đã ký", "mai> 125/QĐ-UBND", "mai* Hôm nay", "mai* Ủy ban nhân dân xã Minh Hợp",
    "mai* CHỦ TỊCH", "mai* Để trống họ tên",
)  # fmt: skip
WITHDRAWS = ("{}> /hoso", "{}* Rút hồ sơ", "{}* Vâng, tôi chắc chắn")
TAKEN_OUT = (
    "mai* Đưa một hồ sơ ra", "mai> 05.003", "mai* Chưa đạt năm nay", "mai> Chờ đối chiếu số người học",
    "mai* Đưa hồ sơ này ra",
)  # fmt: skip


def withdraws(who: str) -> tuple[str, ...]:
    return tuple(line.format(who) for line in WITHDRAWS)


async def test_a_round_is_counted_true_after_its_decision(stage: Stage) -> None:
    """Đợt 5 nhà, 1 đưa ra, 2 xin rút, công nhận 2: lúc nào mở ra cũng đúng thế, có tên từng nhà (TR001)."""
    await play(stage, *FIVE, *POSTED, *withdraws("family"), *withdraws("family3"), *TAKEN_OUT)
    before = await play(stage, "mai> /congnhan", "mai* Gia đình học tập", "mai* Đợt 1, 2 hồ sơ")
    await play(stage, *SIGNED, "mai* Đúng rồi, ghi quyết định")
    said = await play(stage, "mai> /congnhan", "mai* Gia đình học tập")
    assert "• Đợt 1: 2 hồ sơ, đã công nhận" in said
    after = await play(stage, "mai* Đợt 1, 2 hồ sơ")
    for told in (before, after):
        assert "Đã đề nghị 5 hồ sơ: đưa ra 1, bên nộp xin rút 2." in told
        assert "• 05.003, Lò Thị Ba, Xóm 5: đưa ra. Lý do: Chờ đối chiếu số người học" in told
        assert "• 05.004, Lò Thị Tư, Xóm 5: xin rút" in told
        assert "• 05.001, Lò Văn Pâng, Xóm 5: xin rút" in told
    assert "đợt 1: 2 hồ sơ" in after


async def test_hoi_is_told_who_withdraws_from_a_posted_round(stage: Stage) -> None:
    """Nhà rút lúc đang niêm yết được nói rõ điều ấy, và Chủ tịch Hội biết để lấy lại bộ trình ký (TR002)."""
    await play(stage, *CREW, *POSTED)
    said = await play(stage, *withdraws("family")[:2])
    assert "Danh sách có hồ sơ này đang niêm yết" in said
    said = await play(stage, withdraws("family")[2])
    assert "Xin lấy lại bộ trình ký" in said
    assert said.count("05.001, Lò Văn Pâng, Xóm 5 đã xin rút khỏi đợt 1, đợt này còn 1 hồ sơ.") == 2, (
        "mai, nam"
    )


async def test_who_stops_everything_is_taken_off_the_papers_too(stage: Stage) -> None:
    """Rút lại sự đồng ý cũng là rút khỏi đợt: Chủ tịch Hội được báo (TR002)."""
    await play(stage, *CREW, *PROPOSED, "family> /rutdongy")
    said = await play(stage, "family* Vâng, tôi chắc chắn")
    assert "đã xin rút khỏi đợt 1" in said


async def test_who_withdraws_before_any_round_troubles_nobody(stage: Stage) -> None:
    """Chưa có trong đợt nào thì rút không làm phiền Chủ tịch Hội (TR002)."""
    await play(stage, *CREW)
    said = await play(stage, *withdraws("family"))
    assert "xin rút khỏi đợt" not in said
