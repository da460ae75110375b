"""After a decision everybody still finds their way: officers to the papers, residents and households to Hội.

AD001 the list for posting and the set for signature of a decided round are fetched again
AD002 a sheet that still hangs with its last day on it is listened to, decided meanwhile or not
AD003 an objection about a recognised file says what can be done, and leads there
AD004 a household hears from what to what its name was corrected, what it may do against a revocation, and can say that something is wrong
AD005 who makes a round by criteria for trying out reads so
AD006 screens name whom they are about; a short list is tapped, not typed
AD007 who taps twice is spoken to, not about
"""

from __future__ import annotations

from datetime import timedelta

from tests.dialogs.test_recognition import CREW, POSTED, PROPOSED, play
from tests.dialogs.test_recognition_stays_true import SIGNED, amending
from tests.dialogs.transcript import Stage

DECIDED = (*CREW, *POSTED, *SIGNED, "mai* Đúng rồi, ghi quyết định")
ROUND = ("mai> /congnhan", "mai* Gia đình học tập", "mai* Đợt 1, 2 hồ sơ")
AMENDING = amending("Đính chính tên")
LISTED = ("mai> /congnhan", "mai* Gia đình học tập", "mai* Các quyết định đã ghi")
AMENDED = (
    "mai* Hôm nay", "mai* Ủy ban nhân dân xã Minh Hợp", "mai* CHỦ TỊCH", "mai* Để trống họ tên",
    "mai* Đúng rồi, ghi quyết định",
)  # fmt: skip


async def the_round(stage: Stage) -> str:
    season = (await stage.store.world.file("ff00000001", stage.at)).season
    return (await stage.store.world.proposals_of(season))[0].id


async def test_papers_of_a_decided_round_are_fetched_again(stage: Stage) -> None:
    """Ghi quyết định rồi vẫn lấy lại được danh sách niêm yết và bộ trình ký (AD001)."""
    await play(stage, *DECIDED, *ROUND)
    assert "document to mai: posting_list:" in await play(stage, "mai* Danh sách niêm yết (PDF)")
    assert "document to mai: dossier:" in await play(stage, "mai* Bộ trình ký (Word)")


async def test_the_sheet_on_the_wall_is_listened_to_until_its_day(stage: Stage) -> None:
    """Tờ đang dán còn hạn thì quét mã vẫn gửi được ý kiến, dù quyết định đã ký sớm (AD002)."""
    await play(stage, *DECIDED)
    scanned = f"family3> /start o_{await the_round(stage)}"
    said = await play(stage, scanned)
    assert "Hết thời gian" not in said
    assert "Danh sách này đã có quyết định số 125/QĐ-UBND ngày 21/11/2026." in said
    assert "vẫn gửi được ở đây đến hết ngày 26/11/2026" in said
    await play(stage, "family3> Vi Thị Hoa", "family3> Nhà ấy đã chuyển đi từ năm ngoái")
    assert "event objection_made" in await play(stage, "family3* Gửi")
    stage.at += timedelta(days=6)
    assert "Hết thời gian nhận ý kiến về danh sách này." in await play(stage, scanned)
    assert "Em không thấy danh sách nào có mã này." in await play(stage, "family3> /start o_chuacogi")


async def test_an_objection_after_the_decision_leads_to_it(stage: Stage) -> None:
    """Ý kiến về nhà đã công nhận: cán bộ được chỉ tới chỗ đính chính, thu hồi (AD003)."""
    await play(stage, *DECIDED, "family> /hoso", "family* Có chỗ chưa đúng, gửi ý kiến")
    said = await play(stage, "family> Tên trên giấy viết sai dấu", "family* Gửi", "mai* Đọc ý kiến")
    assert "Ý kiến đúng thì đính chính tên hoặc thu hồi bằng một quyết định mới" in said
    said = await play(stage, "mai* Trả lời")
    assert "Hồ sơ 05.001" in said
    assert "“Tên trên giấy viết sai dấu”" in said
    said = await play(stage, "mai> Sẽ đính chính bằng quyết định mới")
    assert "giữ nguyên" not in said.lower()
    said = await play(stage, "mai* Quay lại", "mai* Quay lại", "mai* Mở quyết định")
    assert "Đính chính tên (bằng quyết định mới)" in said


async def test_a_corrected_name_is_told_and_shown(stage: Stage) -> None:
    """Đính chính tên thì nhà biết từ gì thành gì, hồ sơ cho thấy tên mới (AD004)."""
    await play(stage, *DECIDED, *amending("Đính chính tên"), "mai> 130/QĐ-UBND")
    said = await play(stage, *AMENDED)
    assert "đính chính tên ở hồ sơ 17071.05.002: “Vi Thị Hoa” thành “Vi Thị Hòa”." in said
    assert "Tên ghi trên giấy công nhận nay là: Vi Thị Hòa" in await play(stage, "family2> /hoso")


async def test_who_is_revoked_reads_what_may_be_done(stage: Stage) -> None:
    """Bị thu hồi thì nhà biết được khiếu nại ở đâu, hỏi ai (AD004)."""
    await play(stage, *DECIDED, *amending("Thu hồi công nhận"), "mai> 131/QĐ-UBND")
    said = await play(stage, *AMENDED)
    assert "có quyền khiếu nại đến Ủy ban nhân dân xã Minh Hợp" in said
    assert "có quyền khiếu nại đến cơ quan đã ra quyết định" in await play(stage, "family2> /hoso")


async def test_a_round_by_sample_criteria_says_so(stage: Stage) -> None:
    """Lập đợt theo bảng mẫu thì em nói là không dùng để xét danh hiệu (AD005)."""
    said = await play(stage, *CREW, *PROPOSED[:3])
    assert "không dùng để xét danh hiệu" in said


async def test_a_short_round_is_offered_whole(stage: Stage) -> None:
    """Đợt ít nhà thì bấm chọn, khỏi gõ mã; hỏi lý do vẫn nhắc là hồ sơ nào (AD006)."""
    said = await play(stage, *CREW, *PROPOSED, "mai* Đưa một hồ sơ ra")
    assert "05.001, Lò Văn Pâng, Xóm 5" in said
    said = await play(stage, "mai* 05.001, Lò Văn Pâng, Xóm 5", "mai* Để sang đợt sau")
    assert "05.001, Lò Văn Pâng, Xóm 5: để sang đợt sau." in said
    said = await play(stage, *DECIDED[len(CREW) + len(PROPOSED) :], *AMENDING[:1])
    assert "05.002, Vi Thị Hoa, Xóm 5" in said
    said = await play(stage, "mai* 05.002, Vi Thị Hoa, Xóm 5", "mai> Vi Thị Hòa")
    assert "05.002, Vi Thị Hoa, Xóm 5: “Vi Thị Hoa” thành “Vi Thị Hòa”." in said


async def test_a_later_decision_names_whom_it_is_about(stage: Stage) -> None:
    """Mở quyết định đính chính, thu hồi: thấy của ai, vì sao, của quyết định nào (AD006)."""
    await play(stage, *DECIDED, *amending("Đính chính tên"), "mai> 130/QĐ-UBND", *AMENDED, *LISTED)
    said = await play(stage, "mai* QĐ 130/QĐ-UBND ngày 21/11/2026: đính chính 1 tên")
    assert (
        "• 05.002: “Vi Thị Hoa” → “Vi Thị Hòa”, công nhận theo quyết định số 125/QĐ-UBND ngày 21/11/2026. Lý do: Viết sai"
        in said
    )
    await play(stage, *LISTED, "mai* QĐ 125/QĐ-UBND ngày 21/11/2026: công nhận 2")
    await play(stage, *amending("Thu hồi công nhận"), "mai> 131/QĐ-UBND", *AMENDED, *LISTED)
    said = await play(stage, "mai* QĐ 131/QĐ-UBND ngày 21/11/2026: thu hồi 1")
    assert "• 05.002, Vi Thị Hòa, Xóm 5, công nhận theo quyết định số 125/QĐ-UBND" in said


async def test_who_taps_twice_is_spoken_to(stage: Stage) -> None:
    """Bấm đúp thì em nói với chính người bấm, không gọi cô Mai như người khác (AD007)."""
    await play(stage, *CREW, *PROPOSED)
    assert "Cô đã lập đợt 1 lúc 19 giờ" in await play(stage, "mai* ^2 Đề nghị những hồ sơ này")
    await play(stage, *DECIDED[len(CREW) + len(PROPOSED) :])
    said = await play(stage, "mai* ^2 Đúng rồi, ghi quyết định")
    assert "Cô đã ghi quyết định số 125/QĐ-UBND" in said
