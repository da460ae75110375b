"""Tables of criteria: what a trial run leaves behind, whose file moves, how far a table reaches.

V001 a trial run leaves no record at all
V002 a change of wording moves an open file by itself and asks nothing
V003 what was handed in keeps its table for ever
V004 a table of the province, published by somebody with a role there, is in force in all its communes
V005 a table for another place, or read for somebody who is no officer any more, is not drafted
V006 a file can be moved later from the summary
V007 who is answering while a table is published is asked at the next screen, and never moved unasked
V008 who leaves the choice for later is asked once more before handing in
V009 a change of wording reaches who is answering without leaving the questions
V010 a file that cannot be read is not said to have places to correct
V011 a draft that only words differ in says why its number is a patch; what was in force says until when
V012 a remark may be made on a question answered before
V013 a trial run's result is called one
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from dialogs.records import RoleKind
from storage.registry.seasons import Windows
from tests.dialogs.transcript import Stage

OFFICER = ("hoa> /start i_<first>", "hoa* Cô giáo", "hoa> Nguyễn Thị Hoa")
HOUSEHOLD = (
    "family> /start v_17071-05", "family* Đồng ý", "family* Tôi là chủ hộ", "family* Bác", "family> Lò Thị Lan",
    "family> 4", "family* Đúng rồi, đăng ký", "family* Đồng ý", "family* Tự chấm điểm", "family> 0", "family> 2",
)  # fmt: skip
PUBLISH = ("hoa% bang-xa-minh-hop.yaml", "hoa* Mở bản nháp", "hoa* Công bố", "hoa* Công bố bảng này")
REWORD = (
    "hoa% bang-xa-minh-hop-sua-chu.yaml words of 1.0", "hoa* Mở bản nháp", "hoa* Công bố", "hoa* Công bố bảng này",
)  # fmt: skip
COMMUNES_TABLE = "gia-dinh-hoc-tap-mau-17071"


async def play(stage: Stage, *lines: str) -> str:
    """Play, and return what was written down by it."""
    before = len(stage.said)
    for line in lines:
        await stage.play(line)
    return "\n".join(stage.said[before:])


def kept(stage: Stage) -> dict[str, int]:
    """How many rows each table has, apart from what any message leaves: its key, its place, its screen."""
    passing = {"seen", "conversations", "owed", "sqlite_sequence"}
    with closing(sqlite3.connect(stage.database)) as db:
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in names
            if name not in passing
        }


async def version_of(stage: Stage) -> tuple[str, str]:
    file = await stage.store.world.file_by_code("17071", "05.001", stage.at)
    assert file is not None
    return file.criteria_set, file.criteria_version


async def test_a_trial_run_leaves_nothing_behind(stage: Stage) -> None:
    """Cán bộ xem thử cả bảng, gửi ảnh, góp ý: trong sổ không thêm một dòng nào (V001)."""
    await play(stage, *OFFICER, "hoa* Bảng tiêu chí", "hoa* Gia đình học tập")
    before = kept(stage)
    told = await play(
        stage, "hoa* Gia đình học tập (bảng mẫu để chấm thử), bản 1.0", "hoa* Xem thử", "hoa> 1", "hoa> 1",
        "hoa> không biết", "hoa# photo1", "hoa# voice", "hoa* Góp ý câu này", "hoa> câu này khó", "hoa* Câu trước",
        "hoa> /trogiup", "hoa> /tieptuc", "hoa> /thoat",
    )  # fmt: skip
    assert kept(stage) == before
    assert "event" not in told
    assert "Xem thử xong, em không lưu gì." in told


async def test_a_change_of_wording_moves_by_itself(stage: Stage) -> None:
    """Chỉ sửa lời thì nhà đang làm dở không bị hỏi gì, câu trả lời còn nguyên (V002)."""
    await play(stage, *OFFICER, *PUBLISH, *HOUSEHOLD, *REWORD)
    assert await version_of(stage) == (COMMUNES_TABLE, "1.0")
    told = await play(stage, "family> /hoso", "family* Chấm điểm tiếp")
    assert await version_of(stage) == (COMMUNES_TABLE, "1.0.1")
    assert "event file_moved" in told
    assert "answer_given" not in told
    assert "bản mới" not in told
    assert "Câu 3/10" in told


async def test_what_was_handed_in_keeps_its_table(stage: Stage) -> None:
    """Hồ sơ đã nộp rồi thì bảng nào chấm theo bảng ấy, dù xã đổi bảng mấy lần (V003)."""
    await play(stage, *OFFICER, *HOUSEHOLD)
    await play(stage, "family> 2", "family> 1", "family* Có", "family* Có", "family* Có", "family* Vẫn thế")
    await play(
        stage,
        "family* Không",
        "family* Chưa có ảnh",
        "family* Chưa có ảnh",
        "family* Nộp hồ sơ",
        "family* Đồng ý",
    )
    await play(stage, *PUBLISH)
    await play(stage, "head> /start i_<head>", "head* Bác", "head> Lò Văn Pâng", "head* Bình xét")
    await play(stage, "family> /hoso")
    assert await version_of(stage) == ("gia-dinh-hoc-tap-mau", "1.0")


async def test_a_table_of_the_province_is_for_all_its_communes(stage: Stage) -> None:
    """Bảng của tỉnh, người của tỉnh công bố, thì xã nào trong tỉnh cũng theo; người của xã thì chỉ xã mình (V004)."""
    registry = stage.store.registry
    await registry.add_commune("17077")
    await registry.open_season(
        "17077", 2026, "family", "gia-dinh-hoc-tap-mau", windows=Windows.whole_year(2026)
    )
    stage.codes["province"] = await registry.make_invitation(RoleKind.OFFICER, "40")
    await play(stage, *OFFICER, "nam> /start i_<province>", "nam* Thầy", "nam> Trần Văn Nam")
    told = await play(
        stage, "nam% bang-tinh.yaml", "nam* Mở bản nháp", "nam* Công bố", "nam* Công bố bảng này"
    )
    assert "Bảng sẽ dùng ở 2 xã" in told
    for commune in ("17071", "17077"):
        season = await stage.store.world.current_season(commune, "family", stage.at.date())
        assert season is not None
        assert season.criteria_set == "gia-dinh-hoc-tap-mau-40"
    told = await play(
        stage, "hoa> /mautieuchi", "hoa* Gia đình học tập", "hoa* Gia đình học tập (bảng mẫu để chấm thử), bản 1.0",
        "hoa* Quay lại bản này", "hoa* Công bố bảng này",
    )  # fmt: skip
    here, there = [
        await stage.store.world.current_season(commune, "family", stage.at.date())
        for commune in ("17071", "17077")
    ]
    assert here is not None
    assert there is not None
    assert (here.criteria_set, there.criteria_set) == ("gia-dinh-hoc-tap-mau", "gia-dinh-hoc-tap-mau-40")


async def test_a_table_for_another_place_is_not_drafted(stage: Stage) -> None:
    """Gửi nhầm bảng của xã khác thì được báo, không thành bản nháp; người ngoài gửi thì không đọc (V005)."""
    told = await play(stage, *OFFICER, "hoa% bang-xa-khac.yaml")
    assert "event table_refused" in told
    assert "Xã Minh Hợp (17071)" in told
    assert "criteria_drafted" not in await play(stage, "nam% bang-xa-minh-hop.yaml")
    assert await stage.store.registry.kept_tables() == ()


async def test_who_kept_the_old_table_may_move_later(stage: Stage) -> None:
    """Lúc đầu giữ bảng cũ, sau muốn đổi thì đổi được ở phần tổng kết; chỉ trả lời thêm câu mới (V006)."""
    await play(
        stage,
        *OFFICER,
        *HOUSEHOLD,
        *PUBLISH,
        "family> /hoso",
        "family* Chấm điểm tiếp",
        "family* Giữ bảng cũ",
    )
    await play(
        stage,
        "family> 2",
        "family> 1",
        "family* Có",
        "family* Có",
        "family* Có",
        "family* Vẫn thế",
        "family* Không",
    )
    told = await play(stage, "family* Chưa có ảnh", "family* Chưa có ảnh", "family* Chuyển sang bảng mới")
    assert "Số lợn nhựa" in told
    told = await play(stage, "family* ^1 Chuyển sang bảng mới")
    assert await version_of(stage) == (COMMUNES_TABLE, "1.0")
    assert "question=q12 before=True" in told
    assert "lợn nhựa hoặc sổ tiết kiệm" in told


REST = (
    "family> 2",
    "family> 1",
    "family* Có",
    "family* Có",
    "family* Có",
    "family* Vẫn thế",
    "family* Không",
)


async def test_who_is_answering_is_told_of_a_new_table(stage: Stage) -> None:
    """Đang trả lời dở mà xã ra bảng mới: câu sau, /tieptuc hay /start đều được hỏi, không phải ra vào /hoso (V007)."""
    await play(stage, *OFFICER, *HOUSEHOLD, *PUBLISH)
    for way in ("family> 2", "family> /tieptuc", "family> /start"):
        told = await play(stage, way)
        assert "Bảng điểm vừa có bản mới" in told
        assert "file_moved" not in told
    assert "question=q7 value=2" in "\n".join(stage.said)
    assert await version_of(stage) == ("gia-dinh-hoc-tap-mau", "1.0")
    told = await play(stage, "family* Chuyển sang bảng mới")
    assert await version_of(stage) == (COMMUNES_TABLE, "1.0")
    assert "Câu 4/" in told
    assert "Bảng điểm vừa có bản mới" not in await play(stage, "family> 1")


async def test_the_choice_is_asked_once_more_before_handing_in(stage: Stage) -> None:
    """Để sau thì không hỏi lại ở từng câu, nhưng nộp hồ sơ thì phải chọn bảng đã (V008)."""
    await play(stage, *OFFICER, *HOUSEHOLD, *PUBLISH)
    assert "Bảng điểm vừa có bản mới" in await play(stage, REST[0], "family* Để sau")
    told = await play(stage, *REST[1:], "family* Chưa có ảnh", "family* Chưa có ảnh")
    assert "Bảng điểm vừa có bản mới" not in told
    told = await play(stage, "family* Nộp hồ sơ")
    assert "Bảng điểm vừa có bản mới" in told
    assert "file_submitted" not in told
    told = await play(stage, "family* Giữ bảng cũ", "family* Nộp hồ sơ", "family* Đồng ý")
    assert "event file_submitted" in told
    assert await version_of(stage) == ("gia-dinh-hoc-tap-mau", "1.0")


async def test_a_change_of_wording_reaches_who_is_answering(stage: Stage) -> None:
    """Xã chỉ sửa lời thì người đang trả lời thấy lời mới ở câu sau, không phải chọn gì (V009)."""
    await play(stage, *OFFICER, *PUBLISH, *HOUSEHOLD, *REWORD)
    told = await play(stage, "family> 2")
    assert "event file_moved" in told
    assert "Bảng điểm vừa có bản mới" not in told
    assert await version_of(stage) == (COMMUNES_TABLE, "1.0.1")
    assert "Câu 4/" in told


async def test_a_damaged_file_has_nothing_to_correct(stage: Stage) -> None:
    """Tệp hỏng thì bảo là không đọc được, không bảo sửa trong tệp ấy (V010)."""
    said = await play(stage, *OFFICER, "hoa% unreadable")
    assert "“bang.xlsx” không đọc được. Chưa có gì thay đổi." in said
    assert "Tệp hỏng, không mở được." in said
    assert "sửa ngay trong tệp" not in said


async def test_numbers_and_states_are_explained(stage: Stage) -> None:
    """Bản chỉ sửa lời được nói vì sao mang số 1.0.1; bảng đã thay ra thì nói dùng đến bao giờ (V011)."""
    await play(stage, *OFFICER, *PUBLISH)
    said = await play(stage, *REWORD)
    assert "Bảng chỉ sửa lời văn của bản 1.0 nên là bản nháp 1.0.1" in said
    said = await play(stage, "hoa* Quay lại")
    assert "bản 1.0.1: đang dùng" in said
    assert "bản 1.0: dùng đến " in said
    assert "bản 1.0: công bố" not in said


async def test_a_remark_on_an_earlier_question_opens(stage: Stage) -> None:
    """Bấm “Góp ý câu này” ở câu đã trả lời thì được góp ý đúng câu ấy, rồi về chỗ đang hỏi (V012)."""
    await play(stage, *HOUSEHOLD)
    told = await play(stage, "family* ^2 Góp ý câu này", "family> câu này hơi khó hiểu")
    assert "event comment_made" in told
    assert "question=q6" in told
    assert "Câu 3/" in told
    assert "đang ghi" not in told


async def test_a_trial_run_is_called_one(stage: Stage) -> None:
    """Xem thử bảng thì kết quả ghi là xem thử, không ghi “… tự chấm” (V013)."""
    await play(stage, *OFFICER, "hoa* Bảng tiêu chí", "hoa* Gia đình học tập")
    await play(
        stage, "hoa* Gia đình học tập (bảng mẫu để chấm thử), bản 1.0", "hoa* Xem thử", "hoa> 0", "hoa> 2"
    )
    rest = [line.replace("family", "hoa") for line in REST]
    told = await play(stage, *rest, "hoa* Chưa có ảnh", "hoa* Chưa có ảnh")
    assert "Kết quả xem thử:" in told
    assert "tự chấm" not in told.partition("Kết quả xem thử:")[2]
