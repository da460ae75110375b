"""A clan's households, a unit's people, a chi hội's members.

CU001 a clan sees only the households that agreed, and nothing of the village's own notes on them
CU002 another clan, or taking it back, ends it; of those not named there is only the count
CU003 a unit's numbers are not given again, and a name goes when somebody leaves
CU004 a one-time link is nobody's once it was used, and the registration that was a slip goes only while nothing hangs on it
CU009 who is erased leaves no name on the unit's list and is named to no clan
CU005 the newest figure of a year counts, and a year without one is not taken for 0
"""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.happening import (
    AnswerGiven,
    ChiHoiCounted,
    ClanInvited,
    ClanNameConsent,
    ClanReminded,
    MemberLeft,
    MemberLinkMade,
    MemberLinkUsed,
    MemberListed,
    MemberRegistered,
    MembershipChosen,
    MemberUnticked,
    RepresentativeAdded,
)
from dialogs.records import ChiHoiMembers, PaperConsent, Status, SubjectKind
from tests.storage.house import House

VILLAGE = "17071.05"


def clan(house: House, number: int) -> Any:
    return house.registered(
        number, "17071", subject=f"C{number}", file=f"CF{number}", kind=SubjectKind.CLAN, name=f"Họ {number}",
        folded=f"ho {number}", code=f"17071.DH0{number}",
    )  # fmt: skip


def chosen(whole: str, member: str = "H1") -> MembershipChosen:
    return MembershipChosen(member=member, whole=whole, whole_kind=SubjectKind.CLAN)


def consent(whole: str, *, given: bool, member: str = "H1") -> ClanNameConsent:
    return ClanNameConsent(
        person="tg:1", member=member, clan=whole, version="v", text_sha256="s", given=given
    )


async def test_a_clan_sees_who_agreed(seeded: House) -> None:
    """Trưởng họ chỉ thấy tên nhà nào đồng ý; lời ghi riêng của trưởng xóm thì không thấy (CU001, CU002)."""
    await seeded.happen(clan(seeded, 1), clan(seeded, 2), seeded.registered(1), seeded.registered(2))
    await seeded.rows("UPDATE subjects SET word = 'con ông Sơn', phone = '+84912', cannot_read = 1")
    await seeded.happen(chosen("C1"), chosen("C1", "H2"))
    world = seeded.store.world
    assert ((await world.clan_houses("C1", seeded.season)).named, await world.clan_may_see("H1")) == (
        (),
        None,
    )
    await seeded.happen(consent("C1", given=True), consent("C1", given=False, member="H2"))
    houses = await world.clan_houses("C1", seeded.season)
    assert [(one.line.subject, one.line.name, one.village) for one in houses.named] == [
        ("H1", "Lò Văn Pâng", VILLAGE)
    ]
    line = houses.named[0].line
    assert (line.word, line.phone, line.cannot_read, line.members) == ("", "", None, 0)
    assert (line.status, houses.others) == (Status.REGISTERED, 1)
    assert (await world.clan_may_see("H1"), await world.clan_may_see("H2")) == (True, False)


async def test_an_agreement_is_for_one_clan(seeded: House) -> None:
    """Nhà chuyển sang họ khác thì họ mới phải hỏi lại; bấm muộn ở màn hình cũ không thành đồng ý với họ mới (CU002)."""
    await seeded.happen(clan(seeded, 1), clan(seeded, 2), seeded.registered(1), chosen("C1"))
    await seeded.happen(consent("C1", given=True))
    await seeded.happen(chosen("C2"))
    world = seeded.store.world
    assert await world.clan_may_see("H1") is None
    await seeded.happen(consent("C1", given=True))
    assert (await world.clan_houses("C2", seeded.season)).named == ()
    assert (await world.clan_houses("C1", seeded.season)).others == 0


async def test_invitations_and_reminders_are_remembered(seeded: House) -> None:
    """Đã mời nhà nào, đã nhắc hôm nào thì sổ nhớ."""
    await seeded.happen(clan(seeded, 1), seeded.registered(1))
    world = seeded.store.world
    assert await world.clan_reminded("C1", seeded.season) is None
    for _ in range(2):
        await seeded.happen(ClanInvited(clan="C1", season=seeded.season, households=("H1",)))
    await seeded.happen(ClanReminded(clan="C1", season=seeded.season, reminded=("F1",)))
    assert await world.clan_invited("C1", seeded.season) == {"H1"}
    assert await world.clan_reminded("C1", seeded.season) == seeded.clock()


def listed(number: int, name: str = "Hà Thị Lan") -> MemberListed:
    return MemberListed(member=f"M{number}", unit="U1", number=number, name=name, folded=name.lower())


async def unit(house: House) -> str:
    season = await house.store.world.current_season("17071", "citizen", house.clock().date())
    assert season is not None
    await house.happen(
        house.registered(
            1, "17071", subject="U1", file="UF1", kind=SubjectKind.UNIT, name="Trường", code="17071.DV01"
        ),
        listed(1),
        listed(2, "Vi Thị Mai"),
    )
    await house.happen(
        house.registered(
            1, subject="P1", file="PF1", kind=SubjectKind.CITIZEN, code=f"{VILLAGE}.CD001", season=season.id,
            name="Hà Thị Lan", person="", relation="", consent=PaperConsent.SIGNED,
        ),
        MemberRegistered(
            member="M1", citizen="P1", how=PaperConsent.SIGNED, version="v", text_sha256="s"
        ),
    )  # fmt: skip
    return season.id


async def test_a_unit_keeps_its_list(seeded: House) -> None:
    """Người của đơn vị có số; ai thôi thì tên không còn, số không cấp lại; đăng ký trên giấy thì chưa máy nào trông (CU003)."""
    season = await unit(seeded)
    world = seeded.store.world
    assert [(one.number, one.name, one.registered) for one in await world.unit_members("U1", season)] == [
        (1, "Hà Thị Lan", True), (2, "Vi Thị Mai", False),
    ]  # fmt: skip
    assert await world.representatives("P1") == ()
    await seeded.happen(MemberLeft(member="M2", on=date(2026, 11, 21)))
    assert [one.id for one in await world.unit_members("U1", season)] == ["M1"]
    assert await world.next_member_number("U1") == 3
    assert await seeded.rows("SELECT name FROM unit_members WHERE id = 'M2'") == [("",)]


async def test_a_link_is_used_once(seeded: House) -> None:
    """Đường dẫn riêng mở một lần; cái mới thay cái cũ (CU004)."""
    season = await unit(seeded)
    world = seeded.store.world
    for code in ("a", "b"):
        await seeded.happen(MemberLinkMade(member="M1", code_sha256=code, until=seeded.clock()))
    assert await world.member_by_link("a", season) is None
    found = await world.member_by_link("b", season)
    assert found is not None
    assert (found.id, found.link_until, found.own_phone) == ("M1", seeded.clock(), False)
    await seeded.happen(MemberLinkUsed(member="M1"))
    assert await world.member_by_link("b", season) is None
    assert [one.own_phone for one in await world.unit_members("U1", season)] == [True, False]


async def test_a_slip_goes_while_nothing_hangs_on_it(seeded: House) -> None:
    """Ghi nhầm thì bỏ được khi chưa trả lời câu nào; đã trả lời thì hồ sơ còn nguyên (CU004)."""
    season = await unit(seeded)
    world = seeded.store.world
    await seeded.happen(AnswerGiven(file="PF1", question="q", value=1))
    await seeded.happen(MemberUnticked(member="M1", file="PF1"))
    assert [one.file for one in await world.unit_members("U1", season)] == ["PF1", ""]
    await seeded.rows("DELETE FROM answers")
    await seeded.rows("UPDATE files SET status = 'registered' WHERE id = 'PF1'")
    await seeded.happen(MemberUnticked(member="M1", file="PF1"))
    assert [(one.file, one.citizen) for one in await world.unit_members("U1", season)] == [
        ("", "P1"),
        ("", ""),
    ]


async def test_erasure_reaches_the_lists(seeded: House) -> None:
    """Ai xin xóa thì danh sách của đơn vị cũng không còn tên, trưởng họ cũng không thấy nhà ấy (CU009)."""
    season = await unit(seeded)
    await seeded.happen(
        clan(seeded, 1), seeded.registered(2, person="tg:7"), chosen("C1", "H2"),
        consent("C1", given=True, member="H2"), ClanInvited(clan="C1", season=seeded.season, households=("H2",)),
        RepresentativeAdded(subject="P1", person="tg:7", relation="self", adult_agreed=True),
    )  # fmt: skip
    erased = await seeded.store.registry.erase_person("tg:7")
    assert set(erased.subjects) == {"H2", "P1"}
    world = seeded.store.world
    assert (await world.clan_houses("C1", seeded.season)).named == ()
    assert await world.clan_invited("C1", seeded.season) == frozenset()
    assert [one.name for one in await world.unit_members("U1", season)] == ["Vi Thị Mai"]
    assert await seeded.rows("SELECT name, phone FROM unit_members WHERE id = 'M1'") == [("", "")]


async def test_the_newest_figure_of_a_year_counts(seeded: House) -> None:
    """Số hội viên mới nhất trong năm là số của năm; năm không ai đếm thì để trống, không tính là 0 (CU005)."""
    for on, count in (
        (date(2025, 12, 31), 40), (date(2026, 11, 20), 44), (date(2026, 3, 1), 41), (date(2026, 11, 20), 45),
    ):  # fmt: skip
        await seeded.happen(ChiHoiCounted(village=VILLAGE, on=on, count=count))
    world = seeded.store.world
    known = {one.village: one for one in await world.chi_hoi_members("17071", 2026)}
    assert known[VILLAGE] == ChiHoiMembers(
        VILLAGE, known[VILLAGE].village_name, 45, date(2026, 11, 20), 40, date(2025, 12, 31)
    )
    assert known[VILLAGE].growth == 5
    assert (known["17071.06"].count, known["17071.06"].growth) == (None, None)
    later = {one.village: one for one in await world.chi_hoi_members("17071", 2027)}
    assert (later[VILLAGE].count, later[VILLAGE].before, later[VILLAGE].growth) == (None, 45, None)
