"""From verified to recognised, in the tables.

PR001 proposing copies the names of that moment and moves the files; only verified files come in, of households only of
villages that are signed off
PR002 what is taken out stays out: of the count, of whom is told, of the decision
PR003 a proposal that is taken back gives its files back
PR004 a decision recognises at once everything that is still in, under the proposal's names
PR005 a later decision corrects a name or revokes; nothing of the first is changed
PR006 names are posted only of those who agreed to it; a withdrawn agreement counts
PR007 an objection is answered once; one that was right opens the file again
PR008 levels that were recognised are found, those revoked are not; those that run out soon are found once
PR009 who decides and signs is a matter of the day; a title's own comes first
PR010 a locality's template and form: the newest counts, an empty one is the one that ships
PR011 who is erased leaves no name in a proposal, unless it is on a signed list; their objections go
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.happening import (
    Amended,
    AuthoritySet,
    CertificateFormSet,
    ConsentRecorded,
    DecisionEntered,
    FileReopened,
    FilesProposed,
    FileVerified,
    FileWithdrawn,
    HeadChanged,
    LapseTold,
    ObjectionAnswered,
    ObjectionMade,
    ProposalPosted,
    ProposalTakenBack,
    ProposedTakenOut,
    RecognitionAmended,
    RecognitionStated,
    TemplateKept,
    VillageSignedOff,
)
from dialogs.records import (
    A4_ACROSS,
    DecisionKind,
    PaperKind,
    ProposalState,
    Purpose,
    Signing,
    Status,
)
from storage.audit import verify
from tests.storage.house import House

COMMUNE = "17071"
SIGNED = Signing(
    "125/QĐ-UBND", date(2026, 12, 15), "Ủy ban nhân dân xã Minh Hợp", "TM. UBND / CHỦ TỊCH", "Vi A"
)
NAMES = ("Lò Văn Pâng", "Vi Thị Hoa", "Lương Văn Ba")


async def verified(house: House, count: int = 3, **more: Any) -> list[str]:
    files = []
    for number in range(1, count + 1):
        known = {"name": NAMES[(number - 1) % 3], "folded": "lo van pang", "person": f"tg:{number}"}
        file = await house.waiting_file(number, **(known | more))
        await house.happen(FileVerified(file=file, officer="tg:9", officer_name="cô Hoa", points=80))
        files.append(file)
    return files


async def sign(house: House, agreed: int) -> None:
    await house.happen(
        VillageSignedOff(
            season=house.season, village=f"{COMMUNE}.05", officer="tg:8", officer_name="cô Mai", agreed=agreed
        )
    )


async def propose(house: House, files: list[str], proposal: str = "P1", **more: Any) -> None:
    known = {
        "proposal": proposal,
        "commune": COMMUNE,
        "season": house.season,
        "number": 1,
        "files": tuple(files),
        "by_name": "cô Mai",
    }
    await house.happen(FilesProposed(**(known | more)))


async def decide(house: House, proposal: str = "P1", decision: str = "D1", **more: Any) -> None:
    await house.happen(
        DecisionEntered(decision=decision, proposal=proposal, commune=COMMUNE, season=house.season, signed=SIGNED, by_name="cô Mai", **more)
    )  # fmt: skip


async def status(house: House, file: str) -> Status:
    return (await house.store.world.file(file, house.clock())).status


async def test_a_proposal_has_the_names_of_its_day(seeded: House) -> None:
    """Đề nghị ai thì ghi đúng tên người ấy lúc đề nghị, dù sau này đổi chủ hộ (PR001)."""
    files = await verified(seeded)
    await seeded.happen(FileWithdrawn(file="F3"))
    world = seeded.store.world
    assert await world.verified_files(seeded.season, COMMUNE) == ()
    assert [(one.place, one.count) for one in await world.unsigned_by_village(seeded.season, COMMUNE)] == [
        (f"{COMMUNE}.05", 2)
    ]
    await sign(seeded, agreed=2)
    assert await world.unsigned_by_village(seeded.season, COMMUNE) == ()
    assert await world.verified_files(seeded.season, COMMUNE) == ("F1", "F2")
    assert sum(village.count for village in await world.verified_by_village(seeded.season, COMMUNE)) == 2
    await propose(seeded, files)
    await seeded.happen(
        HeadChanged(subject="H1", on=date(2026, 11, 22), name="Lò Thị Én", folded="lo thi en", sort_key="en", before=NAMES[0])
    )  # fmt: skip
    lines = await world.proposed("P1")
    assert [("F1", NAMES[0]), ("F2", NAMES[1])] == sorted((line.file, line.name) for line in lines)
    assert (await status(seeded, "F1"), await status(seeded, "F3")) == (Status.PROPOSED, Status.WITHDRAWN)
    proposal = await world.proposal("P1")
    assert (proposal.count, proposal.taken_out, proposal.state) == (2, 0, ProposalState.PROPOSED)
    assert dict(await world.file_states(seeded.season, COMMUNE)) == {"proposed": 2, "withdrawn": 1}


async def test_who_is_taken_out_is_not_recognised(seeded: House) -> None:
    """Người ký đưa một nhà ra thì những nhà còn lại vẫn được công nhận (PR002, PR004)."""
    files = await verified(seeded)
    await propose(seeded, files)
    until = date(2026, 12, 1)
    await seeded.happen(
        ProposalPosted(proposal="P1", commune=COMMUNE, posted_on=date(2026, 11, 24), objections_until=until)
    )
    out = {"proposal": "P1", "officer": "tg:9", "officer_name": "cô Mai", "reason": "Còn thiếu giấy"}
    await seeded.happen(ProposedTakenOut(file="F1", outcome=Status.VERIFIED, **out))
    await seeded.happen(ProposedTakenOut(file="F2", outcome=Status.NOT_THIS_YEAR, **out))
    world = seeded.store.world
    assert tuple([await status(seeded, file) for file in files]) == (
        Status.VERIFIED,
        Status.NOT_THIS_YEAR,
        Status.POSTED,
    )
    proposal = await world.proposal("P1")
    assert (
        proposal.count,
        proposal.taken_out,
        proposal.hears(until),
        proposal.hears(date(2026, 12, 2)),
    ) == (1, 2, True, False)
    assert [proposal] == list(await world.open_postings(COMMUNE, until))
    assert [told.file for told in await world.to_tell("P1")] == ["F3"]
    assert list(await world.find_proposed("P1", "17071.05.001", "không có tên này", most=5)) == []
    assert [line.file for line in await world.find_proposed("P1", "", "lo van", most=5)] == ["F3"]
    await decide(seeded)
    assert tuple([await status(seeded, file) for file in files]) == (
        Status.VERIFIED,
        Status.NOT_THIS_YEAR,
        Status.RECOGNISED,
    )
    recognised = await world.recognition_of("F3")
    assert (NAMES[2], SIGNED, 2026, "family") == (
        recognised.name,
        recognised.signed,
        recognised.year,
        recognised.title,
    )
    assert await world.recognition_of("F1") is None
    decision = await world.decision("D1")
    assert (decision.count, decision.kind, decision.proposal) == (1, DecisionKind.RECOGNISE, "P1")
    assert [one.id for one in await world.open_postings(COMMUNE, until)] == ["P1"], "the sheet still hangs"
    assert await world.open_postings(COMMUNE, date(2026, 12, 2)) == ()
    assert await seeded.rows("SELECT subject, title, level, year, number, decision FROM recognitions") == [
        ("H3", "family", 0, 2026, "125/QĐ-UBND", "D1")
    ]


async def test_a_proposal_can_be_taken_back(seeded: House) -> None:
    """Lập nhầm danh sách thì rút lại, hồ sơ trở về như trước (PR003)."""
    files = await verified(seeded, 2)
    await propose(seeded, files)
    await seeded.happen(ProposalTakenBack(proposal="P1", commune=COMMUNE))
    assert {Status.VERIFIED} == {await status(seeded, file) for file in files}
    await propose(seeded, files, "P2", number=2)
    world = seeded.store.world
    assert [one.state for one in await world.proposals_of(seeded.season)] == [
        ProposalState.TAKEN_BACK,
        ProposalState.PROPOSED,
    ]
    assert (await world.proposal_of("F1")).id == "P2"


async def test_later_decisions_change_what_stands_not_what_was_signed(seeded: House) -> None:
    """Đính chính hay thu hồi đều bằng quyết định mới; quyết định cũ vẫn nguyên (PR005)."""
    await propose(seeded, await verified(seeded, 2))
    await decide(seeded)
    later = {"commune": COMMUNE, "season": seeded.season, "by_name": "cô Mai"}
    new = Signing("130/QĐ-UBND", date(2026, 12, 20))
    await seeded.happen(
        RecognitionAmended(decision="D2", kind=DecisionKind.CORRECT, signed=new, lines=(Amended("F1", "Sai dấu", "Lò Văn Pâng (Sơn)", NAMES[0]),), **later)
    )  # fmt: skip
    await seeded.happen(
        RecognitionAmended(decision="D3", kind=DecisionKind.REVOKE, signed=new, lines=(Amended("F2", "Khai sai", "", NAMES[1]),), **later)
    )  # fmt: skip
    world = seeded.store.world
    first = await world.recognition_of("F1")
    assert (first.name, first.decision, first.revoked) == ("Lò Văn Pâng (Sơn)", "D1", None)
    second = await world.recognition_of("F2")
    assert (NAMES[1], "130/QĐ-UBND") == (second.name, second.revoked.number)
    assert Status.NOT_THIS_YEAR is await status(seeded, "F2")
    assert [("F1", "Lò Văn Pâng (Sơn)"), ("F2", NAMES[1])] == [
        (one.file, one.name) for one in await world.recognitions_by("D1")
    ]
    assert [("D1", NAMES[0]), ("D2", "Lò Văn Pâng (Sơn)")] == await seeded.rows(
        "SELECT decision, name FROM recognition_lines WHERE file = 'F1' ORDER BY seq"
    )
    assert await seeded.rows("SELECT subject, revoked FROM recognitions ORDER BY 1") == [
        ("H1", None),
        ("H2", "D3"),
    ]
    assert [one.id for one in await world.decisions_of(seeded.season)] == ["D1", "D2", "D3"]
    assert (
        await world.same_decision(seeded.season, DecisionKind.CORRECT, "130/QĐ-UBND", new.decided_on) == "D2"
    )
    assert (await world.find_recognised(seeded.season, "17071.05.001", "không ai", most=5))[0].file == "F1"
    assert verify(seeded.url) == []


async def test_only_who_agreed_is_posted(seeded: House) -> None:
    """Nhà nào không đồng ý nêu tên, chưa hỏi, hay đã rút đồng ý thì không có tên trên danh sách niêm yết (PR006)."""
    files = await verified(seeded, 3)

    def consent(number: int, *, given: bool, subject: str = "") -> ConsentRecorded:
        return ConsentRecorded(
            person=f"tg:{number}",
            purpose=Purpose.PUBLISHING,
            version="1",
            text_sha256="x",
            given=given,
            subject=subject,
        )

    await seeded.happen(
        consent(1, given=True, subject="H1"),
        consent(2, given=True, subject="H2"),
        consent(3, given=False, subject="H3"),
    )
    await seeded.happen(consent(2, given=False))
    await propose(seeded, files)
    assert {line.file: line.postable for line in await seeded.store.world.proposed("P1")} == {
        "F1": True,
        "F2": False,
        "F3": False,
    }


async def test_an_objection_is_answered_once(seeded: House) -> None:
    """Ý kiến nào cũng được trả lời, và chỉ một lần; ý kiến đúng thì hồ sơ được xem lại (PR007)."""
    await propose(seeded, await verified(seeded, 1))
    await seeded.happen(
        ProposedTakenOut(
            file="F1",
            proposal="P1",
            outcome=Status.NOT_THIS_YEAR,
            officer="tg:9",
            officer_name="cô Mai",
            reason="Thiếu",
        )
    )
    made = {"commune": COMMUNE, "season": seeded.season, "person": "tg:1", "text": "Nhà tôi đủ giấy"}
    await seeded.happen(
        ObjectionMade(objection="O1", file="F1", own=True, **made),
        ObjectionMade(objection="O2", proposal="P1", **made),
    )
    world = seeded.store.world
    assert await world.objections_waiting("tg:1") == 2
    answered = {"objection": "O1", "officer": "tg:8", "officer_name": "thầy Nam"}
    await seeded.happen(
        ObjectionAnswered(answer="Đúng", upheld=True, **answered),
        FileReopened(file="F1", objection="O1", officer="tg:8"),
    )
    await seeded.happen(ObjectionAnswered(answer="Sai", upheld=False, **answered))
    first = await world.objection("O1")
    assert (first.answer, first.upheld, first.officer_name) == ("Đúng", True, "thầy Nam")
    assert [one.id for one in await world.open_objections(COMMUNE)] == ["O2"]
    assert [one.id for one in await world.objections_of(seeded.season)] == ["O2", "O1"]
    assert [first] == list(await world.own_objections("F1"))
    assert Status.WAITING is await status(seeded, "F1")
    assert [line.file for line in (await world.board(COMMUNE, seeded.clock())).lines] == ["F1"]


async def test_what_is_kept_for_years_is_followed(seeded: House) -> None:
    """Công nhận giữ được mấy năm thì sổ biết đến ngày nào, và nhắc một lần trước khi hết hạn (PR008)."""
    await propose(seeded, await verified(seeded, 2), levels={"F1": 1, "F2": 2})
    await decide(seeded, kept_to=date(2029, 12, 31))
    await seeded.happen(
        RecognitionStated(subject="H1", title="family", level=1, decided_on=date(2024, 3, 1), number="7/QĐ")
    )
    world = seeded.store.world
    assert [(1, date(2024, 3, 1)), (1, date(2026, 12, 15))] == [
        (one.level, one.decided_on) for one in await world.recognised("H1", "family")
    ]
    assert [(one.subject, one.level) for one in await world.standing(COMMUNE, date(2027, 1, 1))] == [
        ("H1", 1),
        ("H2", 2),
    ]
    assert await world.standing(COMMUNE, date(2030, 1, 1)) == ()
    soon = {"on": date(2029, 11, 1), "until": date(2030, 1, 30), "most": 9}
    assert [one.subject for one in await world.lapsing(**soon)] == ["H1", "H2"]
    await seeded.happen(LapseTold(subject="H1", title="family", level=1, year=2026))
    amended = RecognitionAmended(
        decision="D2", commune=COMMUNE, season=seeded.season, by_name="cô Mai", kind=DecisionKind.REVOKE,
        signed=Signing("9/QĐ", date(2027, 1, 5)), lines=(Amended("F2", "Sai", "", NAMES[1]),),
    )  # fmt: skip
    await seeded.happen(amended)
    assert await world.lapsing(**soon) == ()
    assert await world.recognised("H2", "family") == ()


async def test_who_signs_depends_on_the_day(seeded: House) -> None:
    """Ai quyết định, ai ký là theo ngày; đổi người thì việc cũ vẫn theo người cũ (PR009)."""
    known = {"place": COMMUNE, "capacity": "TM. UBND / CHỦ TỊCH", "issuer": "", "by_name": "cô Mai"}
    every = {"title": "", "exemplary": False, "body": "UBND xã"}
    await seeded.happen(
        AuthoritySet(valid_from=date(2025, 7, 1), signer="Ông A", **every, **known),
        AuthoritySet(valid_from=date(2026, 7, 1), signer="Bà B", **every, **known),
        AuthoritySet(
            valid_from=date(2026, 1, 1), signer="Ông C", title="unit", exemplary=False, body="Sở", **known
        ),
        AuthoritySet(
            valid_from=date(2026, 1, 1), signer="Ông D", title="", exemplary=True, body="UBND tỉnh", **known
        ),
    )
    world = seeded.store.world

    async def signer(title: str, on: date, **more: Any) -> str:
        found = await world.authority(COMMUNE, title, on, **more)
        return found.signer if found else ""

    assert [
        await signer("family", date(2025, 1, 1)),
        await signer("family", date(2026, 6, 30)),
        await signer("family", date(2026, 7, 1)),
        await signer("unit", date(2026, 7, 1)),
        await signer("family", date(2026, 7, 1), exemplary=True),
    ] == ["", "Ông A", "Bà B", "Ông C", "Ông D"]
    assert len(await world.authorities_of(COMMUNE)) == 4


async def test_a_localitys_own_papers(seeded: House) -> None:
    """Xã dùng mẫu giấy của mình; bỏ mẫu riêng thì về mẫu có sẵn (PR010)."""
    world = seeded.store.world
    assert (
        await world.paper_template(COMMUNE, "to_trinh"),
        await world.template_data(COMMUNE, "to_trinh"),
        await world.certificate_form(COMMUNE),
    ) == (None, b"", None)
    kept = {"place": COMMUNE, "kind": PaperKind.REQUEST, "by_name": "cô Mai"}
    await seeded.happen(
        TemplateKept(data=b"PK\x00", **kept), CertificateFormSet(place=COMMUNE, form=A4_ACROSS)
    )
    assert (
        (await world.paper_template(COMMUNE, "to_trinh")).by_name,
        await world.template_data(COMMUNE, "to_trinh"),
        await world.certificate_form(COMMUNE),
    ) == ("cô Mai", b"PK\x00", A4_ACROSS)
    await seeded.happen(TemplateKept(data=b"", **kept))
    assert (
        await world.paper_template(COMMUNE, "to_trinh"),
        await world.template_data(COMMUNE, "to_trinh"),
    ) == (None, b"")


async def test_who_is_erased_leaves_only_signed_lists(seeded: House) -> None:
    """Ai xin xóa thì tên chỉ còn trên danh sách đã ký; ý kiến của người ấy cũng không còn (PR011)."""
    files = await verified(seeded, 2)
    await propose(seeded, files)
    await seeded.happen(
        ProposedTakenOut(file="F1", proposal="P1", outcome=Status.NOT_THIS_YEAR, officer="tg:9", officer_name="cô Mai", reason=f"nhà {NAMES[0]}"),
        ObjectionMade(objection="O1", file="F1", own=True, commune=COMMUNE, season=seeded.season, person="tg:1", text=f"nhà {NAMES[0]}"),
        ObjectionMade(objection="O2", proposal="P1", commune=COMMUNE, season=seeded.season, person="tg:2", text="nhà khác"),
        person="tg:1",
    )  # fmt: skip
    await decide(seeded)
    await seeded.store.registry.erase_person("tg:1")
    await seeded.store.registry.erase_person("tg:2")
    world = seeded.store.world
    assert ["", NAMES[1]] == [
        line.name for line in sorted(await world.proposed("P1"), key=lambda line: line.file)
    ]
    assert NAMES[1] == (await world.recognition_of("F2")).name
    assert await seeded.rows("SELECT text, person FROM objections") == [("", ""), ("", "")]
    assert [
        row
        for row in await seeded.rows("SELECT happened FROM audit_values")
        if NAMES[0] in row[0] or "nhà khác" in row[0]
    ] == []
    assert verify(seeded.url) == []
