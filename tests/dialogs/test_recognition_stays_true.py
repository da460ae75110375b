"""What is said of a round (đợt), its days and its decision is true at every stage.

TR001 a round's counts and who left it are true before and after the decision
TR002 who withdraws from a posted round is told what that means, and Hội is told whom to take off the papers
TR003 days of posting before the round, or over already, are asked about once: did the paper hang then
TR004 no decision is older than what it follows from, and none has the number of the one it changes
TR005 a day that cannot be taken is told how it is wrong, with an example that would be taken today
TR006 a revocation is said as one, not as the verdict of who verified the file
"""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

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


POSTING = (*PROPOSED, "mai* Ghi ngày niêm yết")
DECIDING = (*POSTED, "mai* Ghi quyết định đã ký")
RECOGNISED = (*POSTED, *SIGNED, "mai* Đúng rồi, ghi quyết định")


async def test_a_posting_that_is_over_already_is_asked_about_once(stage: Stage) -> None:
    """Niêm yết lùi ngày thì không ai góp ý được: em hỏi đã dán giấy thật chưa, rồi mới ghi (TR003)."""
    await play(stage, *CREW, *POSTING)
    said = await play(stage, "mai> 1/11/2026", "mai> 2/11/2026")
    assert "event" not in said
    assert "Đợt 1 lập ngày 21/11/2026 mà niêm yết từ 1/11/2026, trước khi có đợt." in said
    assert "Ngày 2/11/2026 đã qua: ghi thế này thì không ai gửi ý kiến vào đây được nữa." in said
    said = await play(stage, "mai* Gõ lại ngày")
    assert "Danh sách niêm yết từ ngày nào?" in said
    said = await play(stage, "mai> 1/11/2026", "mai> 2/11/2026", "mai* Đúng, đã dán giấy những ngày ấy")
    assert "event proposal_posted" in said
    assert "on_paper=True" in said


async def test_a_posting_of_today_is_not_asked_about(stage: Stage) -> None:
    """Dán hôm nay thì ghi là xong, em không hỏi thêm câu nào (TR003)."""
    assert "event proposal_posted" in await play(stage, *CREW, *POSTED)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31/2/2026", "Không có ngày 31/2/2026. Xin gõ lại ngày, ví dụ: 21/11/2026"),
        ("1/1/1990", "1/1/1990 xa quá. Xin gõ một ngày trong khoảng từ 22/9/2026 đến 20/1/2027."),
        ("bao giờ cũng được", "Xin gõ ngày, ví dụ: 21/11/2026"),
    ],
)
async def test_a_wrong_day_of_posting_is_told_how(stage: Stage, typed: str, told: str) -> None:
    """Ngày không có, ngày xa quá, chữ không phải ngày: mỗi thứ một câu, ví dụ dùng được ngay hôm nay (TR005)."""
    await play(stage, *CREW, *POSTING)
    assert told in await play(stage, f"mai> {typed}")


async def test_every_example_of_a_day_would_be_taken(stage: Stage) -> None:
    """Gõ đúng ngày em nêu làm ví dụ thì em phải nhận (TR005)."""
    await play(stage, *CREW)
    for line in (*POSTED[:5], "{}", "{}", "mai* Ghi quyết định đã ký", "mai> 125/QĐ-UBND", "{}"):
        if line != "{}":
            said = await play(stage, line)
            continue
        wrong = await play(stage, "mai> 31/2/2026")
        examples = set(re.findall(r"[Vv]í dụ: ([0-9/]+)", wrong))
        assert examples
        for example in examples:
            said = await play(stage, f"mai> {example}")
    assert "Cơ quan nào quyết định?" in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31/2/2026", "Không có ngày 31/2/2026."),
        ("1/1/2027", "1/1/2027 là ngày sau hôm nay (21/11/2026)."),
        ("15/12/2026", "15/12/2026 là ngày sau hôm nay (21/11/2026)."),
        ("20/11/2026", "20/11/2026 là trước ngày niêm yết danh sách đợt 1 (21/11/2026)."),
    ],
)
async def test_a_decision_of_an_impossible_day_is_refused(stage: Stage, typed: str, told: str) -> None:
    """Quyết định không ký ở ngày chưa tới, ngày không có, hay trước khi niêm yết (TR004, TR005)."""
    await play(stage, *CREW, *DECIDING, "mai> 125/QĐ-UBND")
    said = await play(stage, f"mai> {typed}")
    assert told in said
    assert "quyết định?" not in said, "the day is still asked for"
    assert "Cơ quan nào quyết định?" in await play(stage, "mai* Hôm nay")


async def test_a_decision_older_than_its_round_is_asked_about_once(stage: Stage) -> None:
    """Giấy ký trước khi lập đợt trên máy thì hỏi lại một lần, đúng là giấy ghi thế mới nhận (TR004)."""
    await play(stage, *CREW, *PROPOSED, "mai* Ghi quyết định đã ký", "mai> 125/QĐ-UBND")
    said = await play(stage, "mai> 3/11/2026")
    assert "Ngày 3/11/2026 trước khi Hội thẩm định xong và lập đợt 1 (21/11/2026)." in said
    assert "ký ngày nào" in await play(stage, "mai* Gõ lại ngày")
    said = await play(stage, "mai> 3/11/2026", "mai* Đúng, trên giấy ghi ngày ấy")
    assert "Cơ quan nào quyết định?" in said


@pytest.mark.parametrize("number", ["125", "125/QĐ-UBND", "125/qđ-ubnd"])
@pytest.mark.parametrize("act", ["Đính chính tên", "Thu hồi công nhận"])
async def test_a_new_decision_has_a_number_of_its_own(stage: Stage, act: str, number: str) -> None:
    """Đính chính, thu hồi bằng quyết định mới: số của quyết định cũ thì không nhận (TR004)."""
    await play(stage, *CREW, *RECOGNISED, *amending(act))
    said = await play(stage, f"mai> {number}")
    assert "Số 125/QĐ-UBND là của quyết định công nhận ngày 21/11/2026." in said
    assert "Quyết định số 126/QĐ-UBND ký ngày nào?" in await play(stage, "mai> 126/QĐ-UBND")


async def test_a_number_comes_again_in_another_year(stage: Stage) -> None:
    """Sang năm cơ quan đánh số lại từ đầu: số 125 năm sau là quyết định khác (TR004)."""
    await play(stage, *CREW, *RECOGNISED)
    stage.at += timedelta(days=60)
    await play(stage, "mai> /congnhan", "mai* Gia đình học tập", "mai* Các quyết định đã ghi")
    await play(stage, "mai* QĐ 125/QĐ-UBND ngày 21/11/2026: công nhận 2", *amending("Thu hồi công nhận"))
    await play(stage, "mai> 125/QĐ-UBND")
    said = await play(stage, "mai> 1/12/2026")
    assert "Số 125/QĐ-UBND là của quyết định công nhận" in said
    assert "Cơ quan nào quyết định?" in await play(stage, "mai> 125/QĐ-UBND", "mai> 10/1/2027")


async def test_nothing_is_revoked_before_it_was_recognised(stage: Stage) -> None:
    """Thu hồi không thể ký trước ngày công nhận (TR004)."""
    await play(stage, *CREW, *RECOGNISED, *amending("Thu hồi công nhận"), "mai> 126/QĐ-UBND")
    said = await play(stage, "mai> 1/3/2026")
    assert "1/3/2026 là trước ngày ký quyết định công nhận số 125/QĐ-UBND (21/11/2026)." in said


async def test_a_number_without_its_letters_is_noticed(stage: Stage) -> None:
    """Số gõ thiếu phần chữ thì em nhắc trước khi ghi, vì giấy tờ in đúng như thế (TR004)."""
    said = await play(stage, *CREW, *POSTED, *(line.replace("125/QĐ-UBND", "125") for line in SIGNED))
    assert "Lưu ý: số 125 chưa có phần chữ (như /QĐ-UBND)." in said
    await play(stage, "mai> /congnhan", "mai* Gia đình học tập", "mai* Đợt 1, 2 hồ sơ")
    assert "chưa có phần chữ" not in await play(stage, *SIGNED)


def amending(act: str) -> tuple[str, ...]:
    name = ("mai> Vi Thị Hòa",) if act.startswith("Đính") else ()
    return (f"mai* {act} (bằng quyết định mới)", "mai> 05.002", *name, "mai> Viết sai họ tên chủ hộ")


async def test_a_revocation_is_nobody_elses_verdict(stage: Stage) -> None:
    """Hồ sơ bị thu hồi: cán bộ đã thẩm định không bị ghi thành người cho “chưa đạt” (TR006)."""
    await play(stage, *CREW, *RECOGNISED, *amending("Thu hồi công nhận"), "mai> 126/QĐ-UBND", *SIGNED[2:])
    await play(stage, "mai* Đúng rồi, ghi quyết định")
    said = await play(stage, "hoa> /hoso 05.002")
    assert (
        "Hồ sơ 05.002: đã được công nhận, rồi bị thu hồi theo quyết định 126/QĐ-UBND ngày 21/11/2026." in said
    )
    assert "chưa đạt năm nay" not in said
