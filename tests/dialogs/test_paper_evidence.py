"""A paper sent where something to show is asked for.

PE001 it counts for that indicator, as a picture does
PE002 the officer who opens the evidence gets it sent, and what an officer has not decided stays with the officer
"""

from __future__ import annotations

from dialogs.event import Audience
from tests.dialogs.test_criteria_tables import HOUSEHOLD, OFFICER, REST, play
from tests.dialogs.transcript import Stage

TO_EVIDENCE = (*HOUSEHOLD, *REST)
HANDED_IN = ("family* Đủ rồi, làm tiếp", "family* Chưa có ảnh", "family* Nộp hồ sơ", "family* Đồng ý")
REVIEWED = (
    "head> /start i_<head>", "head* Bác", "head> Lò Văn Pâng", "head> /binhxet", "head* 05.001 · nhà Lò Thị Lan",
    "head* Xóm đã bình xét, đồng ý",
)  # fmt: skip


async def fetched(stage: Stage) -> None:
    """Let every file that waits be fetched."""
    for wanted in await stage.store.postbox.files_to_fetch(Audience.FAMILIES, most=9):
        sha256 = await stage.store.evidence.save(b"%PDF quy che")
        stage.store.postbox.file_fetched(wanted.id, sha256, 12, "application/pdf")


async def test_a_paper_is_evidence(stage: Stage) -> None:
    """Gửi tệp PDF lúc em hỏi minh chứng thì tệp ấy là minh chứng, không phải giữ cho có (PE001)."""
    told = await play(stage, *TO_EVIDENCE, "family# quy-che.pdf")
    assert "kind=document" in told
    assert "note=quy-che.pdf" in told
    assert "message_kept" not in told
    assert "✓ Đã nhận tệp" in told


async def test_the_officer_gets_the_paper(stage: Stage) -> None:
    """Cán bộ mở minh chứng thì nhận được tệp; chấm lại dở thì nhà chưa thấy điểm chấm lại (PE002)."""
    await play(stage, *OFFICER, *TO_EVIDENCE, "family# quy-che.pdf", *HANDED_IN, *REVIEWED)
    await fetched(stage)
    told = await play(stage, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này", "hoa* Xem minh chứng")
    assert "document to hoa: evidence:" in told
    await play(stage, "hoa* Quay lại", "hoa* Chấm lại điểm", "hoa> 1", "hoa> 3", "hoa> 1")
    told = await play(stage, "hoa> /hoso 05.001", "hoa* Tôi xem hồ sơ này")
    assert "Cán bộ chấm lại" in told
    told = await play(stage, "family> /hoso")
    assert "Tự chấm" in told
    assert "Hội thẩm định:" not in told
    await play(stage, "hoa* Đồng ý đề nghị công nhận", "hoa* Vẫn đề nghị công nhận")
    assert "Hội thẩm định:" in await play(stage, "family@ 10", "family> /hoso")
