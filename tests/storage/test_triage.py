"""What stands out is kept, looked at again when something changes, and counted by villages.

TG001 a file that is handed in is looked at within the next minute; nothing new is not written twice
TG002 each thing that may change a flag has the file looked at again: a picture, a review, the list, the head's note
TG003 the same picture in two households' files is found, in one household's own it is not
TG004 what was found goes when it no longer holds, and with the person
TG005 a village's counts: not one file twice; the sample is in no record that a head's screen reads
TG006 a draw, a rule, an inspection and schools' counts are kept as they were said
TG007 last year's file and the acts since are read with the submission
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from dialogs.advance import advance
from dialogs.event import Audience, Room, Ticked
from dialogs.happening import (
    AnswerGiven,
    DisagreementNoted,
    EvidenceAdded,
    EvidenceRemoved,
    FileClaimed,
    FileEndorsed,
    FileHeld,
    FileInspected,
    FileTriaged,
    FileVerified,
    FileWithdrawn,
    HouseholdMended,
    InspectionBegun,
    InspectionConcluded,
    SampleDrawn,
    SampleRuleSet,
    SchoolCounted,
)
from dialogs.records import Finding, Status, VillageTriage
from storage.looks import Look
from tests.storage.house import House, submitted

HOME: dict[str, Any] = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 2, "q5": True, "q6": 2, "q7": 2, "q9": 2,
    "q10": True, "q11": True, "q12": True, "q13": "better", "q14": False,
}  # fmt: skip
NAMES = (
    "Lò Văn Pâng",
    "Vi Thị Hoa",
    "Hà Văn Sơn",
    "Quàng Thị Xuân",
    "Lô Minh Đức",
    "Nguyễn Hữu Tài",
    "Cà Thị Inh",
)
FULL = (1 << 1024) - 1


async def tick(house: House) -> list[Any]:
    """Time goes by once; return what was found out."""

    async def step(conversation: Any, event: Any, world: Any, at: Any) -> Any:
        ticked = Ticked(
            key=event.key, audience=event.audience, room=Room.PRIVATE, person=event.person, chat=event.chat
        )
        return await advance(conversation, ticked, world, at)

    house.script["tick"] = step
    outcome = await house.send("tick")
    return [one for one in outcome.step.happened if isinstance(one, FileTriaged)]


async def handed_in(house: House, number: int, *, status: Status = Status.WAITING, **more: Any) -> str:
    it = house.registered(
        number, person=f"tg:{number}", name=NAMES[number % 7], folded=NAMES[number % 7].lower()
    )
    await house.happen(
        it, submitted(it.file, answers=HOME, flags=(), status=status, **more), person=f"tg:{number}"
    )
    return it.file


async def pictured(house: House, file: str, evidence: str, look: Look, data: bytes = b"") -> None:
    await house.happen(
        EvidenceAdded(file=file, evidence=evidence, indicator="GD4.2", kind="photo", channel_file=evidence)
    )
    wanted = next(
        one
        for one in await house.store.postbox.files_to_fetch(Audience.FAMILIES, most=99)
        if one.channel_file == evidence
    )
    sha256 = await house.store.evidence.save(data or evidence.encode())
    house.store.postbox.file_fetched(wanted.id, sha256, 9, "image/jpeg", look)
    await house.store.conductor.drain()


async def due(house: House) -> list[str]:
    return [row[0] for row in await house.rows("SELECT file FROM triage_due ORDER BY id")]


async def test_a_file_is_looked_at_once(seeded: House) -> None:
    """Hồ sơ vừa nộp thì phút sau được đối chiếu, rồi thôi (TG001)."""
    await handed_in(seeded, 1)
    assert await due(seeded) == ["F1"]
    [found] = await tick(seeded)
    assert (found.file, found.flags, found.to_look, found.at_school) == ("F1", (), False, 2)
    assert (await due(seeded), await tick(seeded)) == ([], [])
    assert await seeded.rows("SELECT count(*) FROM audit WHERE what = 'file_triaged'") == [(1,)]


@pytest.mark.parametrize("change", ["review", "note", "list", "picture"])
async def test_what_changes_has_it_looked_at_again(seeded: House, change: str) -> None:
    """Thêm ảnh, bình xét, sửa danh sách, trưởng xóm ghi khác: hồ sơ được đối chiếu lại (TG002)."""
    await handed_in(seeded, 1, status=Status.VILLAGE_REVIEW)
    await tick(seeded)
    if change == "review":
        await seeded.happen(FileEndorsed(file="F1"))
    elif change == "note":
        await seeded.happen(
            AnswerGiven(file="F1", question="q6", value=2),
            DisagreementNoted(file="F1", question="q6", value=3),
        )
    elif change == "list":
        await seeded.happen(
            HouseholdMended(
                subject="H1", name="Vi Thị Hoa", folded="vi thi hoa", sort_key="hoa", members=3, phone="",
                word="", cannot_read=None, before={"members": "4"},
            )
        )  # fmt: skip
    else:
        await pictured(seeded, "F1", "E1", Look(1, 1))
    assert await due(seeded) == ["F1"]
    found = [one.flags for one in await tick(seeded)]
    assert (
        found
        == {"review": [], "note": [("head_differs",)], "list": [("list_differs",)], "picture": []}[change]
    )


async def test_held_once_is_told(seeded: House) -> None:
    """Hồ sơ từng bị xóm giữ lại thì cán bộ biết, kèm lý do (TG002)."""
    await handed_in(seeded, 1, status=Status.VILLAGE_REVIEW)
    await seeded.happen(FileHeld(file="F1", reason="Cần hỏi lại"), FileEndorsed(file="F1"))
    [found] = await tick(seeded)
    assert found.flags == ("disputed",)
    assert [finding.flag for finding in await seeded.store.world.findings("F1")] == ["disputed"]


async def test_a_picture_of_two_households_is_found(seeded: House) -> None:
    """Hai nhà nộp cùng một ảnh thì cả hai được ghi, người nộp sau hay trước cũng vậy (TG003)."""
    for number in (1, 2, 3):
        await handed_in(seeded, number)
    await pictured(seeded, "F1", "E1", Look(0b1011 << 40, FULL))
    await pictured(seeded, "F1", "E1b", Look(0b1011 << 40, FULL), b"again")
    await tick(seeded)
    assert (await seeded.store.world.file("F1", seeded.clock())).submission.flags == ()
    await pictured(seeded, "F2", "E2", Look(0b1010 << 40, FULL ^ 0b111))
    await pictured(seeded, "F3", "E3", Look(0b1011 << 40, FULL >> 512))
    flags = {one.file: one.flags for _ in range(3) for one in await tick(seeded)}
    assert flags == {"F1": ("same_picture",), "F2": ("same_picture",)}
    [finding] = await seeded.store.world.findings("F1")
    assert finding.others == ("F2",)
    line = (await seeded.store.world.board("17071", seeded.clock())).lines[0]
    assert (line.file, line.flags) == ("F1", ("same_picture",))


async def test_the_very_same_bytes_need_no_look(seeded: House) -> None:
    """Ảnh chụp bức tường trắng cũng bị nhận ra khi đúng là một tệp (TG003)."""
    for number in (1, 2):
        await handed_in(seeded, number)
        await seeded.happen(
            EvidenceAdded(
                file=f"F{number}",
                evidence=f"E{number}",
                indicator="GD4.2",
                kind="photo",
                channel_file=f"A{number}",
            )
        )
    sha256 = await seeded.store.evidence.save(b"white")
    for wanted in await seeded.store.postbox.files_to_fetch(Audience.FAMILIES, most=9):
        seeded.store.postbox.file_fetched(wanted.id, sha256, 9, "image/jpeg", None)
    await seeded.store.conductor.drain()
    assert {one.file for one in await tick(seeded) if "same_picture" in one.flags} == {"F1", "F2"}


async def test_what_no_longer_holds_is_gone(seeded: House) -> None:
    """Nhà kia rút hồ sơ, hay bỏ tấm ảnh đi, thì nhà này hết bị nhắc (TG004)."""
    for number in (1, 2):
        await handed_in(seeded, number)
        await pictured(seeded, f"F{number}", f"E{number}", Look(7, 7), b"one picture")
    await tick(seeded)
    assert (await seeded.store.world.triage_lines("17071.05", seeded.season, seeded.clock()))[0].to_look
    await seeded.happen(FileWithdrawn(file="F2"))
    assert await due(seeded) == ["F1"]
    [found] = await tick(seeded)
    assert (found.file, found.flags, found.to_look) == ("F1", (), False)
    await seeded.happen(EvidenceRemoved(file="F1", evidence="E1"))


async def test_findings_go_with_the_person(seeded: House) -> None:
    """Ai xin xóa dữ liệu thì điều ghi về hồ sơ, dấu vết của ảnh cũng hết (TG004)."""
    await handed_in(seeded, 1)
    await pictured(seeded, "F1", "E1", Look(7, 7))
    await seeded.happen(FileHeld(file="F1", reason="Nhà bà Hoa"), FileEndorsed(file="F1"))
    await tick(seeded)
    assert await seeded.rows("SELECT count(*) FROM picture_bands") == [(4,)]
    await seeded.store.registry.erase_person("tg:1")
    await seeded.store.retention.run()
    assert await seeded.rows("SELECT findings FROM triage") == [("[]",)]
    for table in ("triage_due", "picture_bands", "picture_looks"):
        assert await seeded.rows(f"SELECT count(*) FROM {table}") == [(0,)]


async def test_villages_are_counted(seeded: House) -> None:
    """Mỗi xóm: không vướng, cần xem, bốc thăm, đã xong; hồ sơ nào cũng đếm một lần (TG005)."""
    for number in range(1, 7):
        await handed_in(seeded, number)
    await handed_in(seeded, 7, status=Status.VILLAGE_REVIEW)
    await seeded.happen(seeded.registered(8, name="Vi Văn Tám"))
    await tick(seeded)
    await seeded.happen(FileHeld(file="F2", reason="Hỏi lại"), FileEndorsed(file="F2"))
    await tick(seeded)
    season, codes = seeded.season, tuple(f"17071.05.{number:03}" for number in range(1, 7))
    await seeded.happen(
        SampleDrawn(season=season, draw="D1", place="17071.05", seed="s", population=codes, drawn=codes[3:5]),
        FileVerified(file="F5", officer="tg:9", officer_name="cô Hoa", points=Decimal(80)),
        FileClaimed(
            file="F1", officer="tg:9", officer_name="cô Hoa", until=seeded.clock() + timedelta(minutes=30)
        ),
        SchoolCounted(village="17071.05", year=2026, count=9),
    )
    villages = await seeded.store.world.village_triage(season, seeded.clock())
    assert len(villages) == 18
    assert villages[4] == VillageTriage(
        "17071.05", "Xóm 5", clear=3, to_look=1, sampled=1, claimed=1, before=1, done=1, sampled_done=1,
        households=8, submitted=7, children=14, school=9,
    )  # fmt: skip
    assert villages[0] == VillageTriage("17071.01", "Xóm 1")
    lines = await seeded.store.world.triage_lines("17071.05", season, seeded.clock())
    assert [(line.short_code, line.to_look, line.sampled, line.officer_name) for line in lines] == [
        ("05.002", True, False, ""), ("05.004", False, True, ""), ("05.001", False, False, "cô Hoa"),
        ("05.003", False, False, ""), ("05.006", False, False, ""),
    ]  # fmt: skip


async def test_no_record_of_a_head_tells_the_sample(seeded: House) -> None:
    """Hồ sơ được bốc thăm nhìn không khác hồ sơ khác ở bất cứ màn hình nào của trưởng xóm (TG005)."""
    await handed_in(seeded, 1)
    await tick(seeded)
    world, at = seeded.store.world, seeded.clock()

    async def seen() -> tuple[Any, ...]:
        return (
            await world.file("F1", at), await world.board("17071", at), await world.findings("F1"),
            await world.village_queue("17071.05", most=9), await world.roster("17071.05", seeded.season),
        )  # fmt: skip

    before = await seen()
    await seeded.happen(
        SampleDrawn(
            season=seeded.season, draw="D1", place="17071.05", seed="s",
            population=("17071.05.001",), drawn=("17071.05.001",),
        )
    )  # fmt: skip
    assert before == await seen()
    assert await world.is_sampled("F1")


async def test_draws_and_inspections_are_kept(seeded: House) -> None:
    """Tỷ lệ, mã bốc thăm, hồ sơ đã bốc, kết luận kiểm tra còn nguyên như lúc ghi (TG006)."""
    for number in (1, 2):
        await handed_in(seeded, number)
    world, season = seeded.store.world, seeded.season
    assert await world.sample_rule(season) is None
    await seeded.happen(SampleRuleSet(season=season, percent=5, least=1, by="cô Hoa"))
    await seeded.happen(SampleRuleSet(season=season, percent=10, least=2, by="cô Hoa"))
    rule = await world.sample_rule(season)
    assert rule is not None
    assert (rule.percent, rule.least, rule.by) == (10, 2, "cô Hoa")
    codes = ("17071.05.001", "17071.05.002")
    await seeded.happen(
        SampleDrawn(season=season, draw="D1", place="17071.05", seed="s1", population=codes, drawn=codes[:1])
    )
    drawable = await world.drawable("17071.05", season)
    assert [(one.file, one.waiting, one.drawn) for one in drawable] == [
        ("F1", True, True),
        ("F2", True, False),
    ]
    assert drawable == await world.drawable("17071", season)
    await seeded.happen(
        InspectionBegun(
            inspection="I1", season=season, commune="17071", place="17071", by="ông Nam", seed="s2",
            population=codes, drawn=codes[1:], files=("F2",),
        )
    )  # fmt: skip
    await seeded.happen(FileInspected(inspection="I1", file="F2", agrees=False, note="Nhà khai thiếu"))
    await seeded.happen(InspectionConcluded(inspection="I1", conclusion="Cần xem lại xóm 5"))
    [inspection] = await world.inspections("17071")
    assert (inspection.place_name, inspection.by, inspection.conclusion) == (
        "Xã Minh Hợp", "ông Nam", "Cần xem lại xóm 5",
    )  # fmt: skip
    assert [(one.short_code, one.agrees, one.note) for one in inspection.files] == [
        ("05.002", False, "Nhà khai thiếu")
    ]
    assert inspection == await world.inspection("I1")
    assert [(one.seed, one.inspection) for one in await world.sample_draws(season)] == [
        ("s1", ""),
        ("s2", "I1"),
    ]
    assert [one.seed for one in await world.sample_draws(season, "17071.05")] == ["s1"]


async def test_schools_are_added_up(seeded: House) -> None:
    """Hai trường thì cộng lại; trường báo lại thì số sau thay số trước (TG006)."""
    for person, count in (("tg:7", 20), ("tg:8", 11), ("tg:7", 21)):
        await seeded.happen(SchoolCounted(village="17071.05", year=2026, count=count), person=person)
    found = await seeded.store.world.school_counts("17071", 2026)
    assert [(one.person, one.count) for one in found] == [("tg:7", 21), ("tg:8", 11)]
    assert await seeded.store.world.school_counts("17071", 2025) == ()
    villages = await seeded.store.world.village_triage(seeded.season, seeded.clock())
    assert villages[4].school == 32


async def test_last_year_is_read_along(seeded: House) -> None:
    """Năm ngoái khai thế nào, từ đó có tách hộ hay không, đều được xem cùng (TG007)."""
    last = await seeded.store.registry.open_season("17071", 2025, "family", "gia-dinh-hoc-tap-mau", "1.0")
    now, seeded.season = seeded.season, last
    await seeded.happen(
        seeded.registered(1, file="OLD"), submitted("OLD", answers=HOME | {"q1": 5, "q2": 5}, flags=())
    )
    seeded.season = now
    await seeded.rows(
        "INSERT INTO files (id, code, season, subject, commune, place, sort_key, criteria_set, criteria_version, status) "
        "SELECT 'F1', code, ?1, subject, commune, place, sort_key, criteria_set, criteria_version, 'registered' "
        "FROM files WHERE id = 'OLD'".replace("?1", f"'{now}'")
    )
    await seeded.happen(submitted("F1", answers=HOME, flags=()))
    facts = await seeded.store.world.triage_facts("F1")
    assert facts is not None
    assert facts.last_year is not None
    assert (facts.last_year.year, facts.last_year.answers["q1"], facts.came_or_left) == (2025, 5, False)
    assert [one.flags for one in await tick(seeded) if one.file == "F1"] == [("year_change",)]
    seeded.clock.go(days=1)
    await seeded.happen(
        HouseholdMended(
            subject="H1", name="Lò Văn Pâng", folded="lo van pang", sort_key="pang", members=5, phone="",
            word="", cannot_read=None, before={"members": "4"},
        )
    )  # fmt: skip
    assert [one.flags for one in await tick(seeded) if one.file == "F1"] == [()]


async def test_one_helper_in_two_villages(seeded: House) -> None:
    """Một nhà đăng ký ở hai xóm bằng một máy thì cũng được nhắc (TG002)."""
    await seeded.happen(seeded.registered(1), submitted("F1", answers=HOME, flags=()))
    await seeded.happen(seeded.registered(2, "17071.06"), submitted("F2", answers=HOME, flags=()))
    await seeded.happen(
        seeded.registered(3, "17071.07", person="tg:3"), submitted("F3", answers=HOME, flags=())
    )
    flags = {one.file: one.flags for _ in range(2) for one in await tick(seeded)}
    assert flags == {"F1": ("duplicate",), "F2": ("duplicate",), "F3": ()}


async def test_a_picture_is_looked_up_by_itself(seeded: House) -> None:
    """Tìm ảnh trùng thì lần theo ảnh, không mở lại mọi hồ sơ của xã (TG003)."""
    from storage.world.pictures import _WHO

    plan = await seeded.store.conductor.between_groups(
        lambda db: [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {_WHO.sql}", {"pictures": "[]"})]
    )
    assert any("ix_fetches_sha256" in step for step in plan)
    assert not any("SCAN files" in step or "ix_files_board" in step for step in plan)


def test_a_finding_is_read_back() -> None:
    """Điều đã ghi đọc lại vẫn y nguyên (TG001)."""
    finding = Finding("duplicate", ("05.002",), ("F2",))
    assert msgspec.json.decode(msgspec.json.encode(finding), type=Finding) == finding
