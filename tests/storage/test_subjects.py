"""Those who register: every title's subject, year after year.

SB001 a subject registered again in another year keeps its code and has a file of its own
SB002 a household counts in one clan only, the one it chose last
SB003 numbers are counted for each kind by itself
SB004 the lists of a commune are found by part of a name
"""

from __future__ import annotations

from dialogs.happening import FileOpened, MembershipChosen, RepresentativeAdded
from dialogs.records import TITLES, SubjectKind
from storage.registry import Windows
from tests.storage.house import House


async def test_the_same_household_registers_every_year(seeded: House) -> None:
    """A home that takes part again next year keeps its code, and last year's file stays as it was (SB001)."""
    await seeded.happen(seeded.registered(1))
    whole = Windows.whole_year(2027)
    season = await seeded.store.registry.open_season(
        "17071", 2027, "family", "gia-dinh-hoc-tap-mau", windows=whole
    )
    await seeded.happen(
        FileOpened(
            file="F2027", subject="H1", season=season, code="17071.05.001", place="17071.05", sort_key="pang",
            person="tg:1", relation="again", adult_agreed=True,
        )
    )  # fmt: skip
    world = seeded.store.world
    files = await world.files_of("tg:1", seeded.clock())
    assert [(file.id, file.year, file.code) for file in files] == [
        ("F2027", 2027, "17071.05.001"), ("F1", 2026, "17071.05.001"),
    ]  # fmt: skip
    found = await world.file_of("H1", season, seeded.clock())
    assert found is not None
    assert (found.id, found.title, found.name) == ("F2027", "family", "Lò Văn Pâng")
    assert [one.id for one in await world.subjects_of("tg:1")] == ["H1"]


async def test_a_household_counts_in_one_clan(seeded: House) -> None:
    """However often it changes its mind, a home counts once, in the clan it chose last (SB002)."""
    clans = [
        seeded.registered(
            number, "17071", subject=f"C{number}", file=f"CF{number}", kind=SubjectKind.CLAN, name=name,
            folded=name.lower(), code=TITLES["clan"].code("17071", number),
        )
        for number, name in ((1, "Ho Lo"), (2, "Ho Vi"))
    ]  # fmt: skip
    await seeded.happen(*clans, seeded.registered(1), seeded.registered(2))
    world = seeded.store.world
    for clan in ("C1", "C2", "C2"):
        await seeded.happen(MembershipChosen(member="H1", whole=clan, whole_kind=SubjectKind.CLAN))
    await seeded.happen(MembershipChosen(member="H2", whole="C1", whole_kind=SubjectKind.CLAN))
    assert (await world.members_of("C1"), await world.members_of("C2")) == (1, 1)
    assert (await world.belongs_to("H1", "clan")).name == "Ho Vi"
    await seeded.happen(MembershipChosen(member="H1", whole="", whole_kind=SubjectKind.CLAN, before="C2"))
    assert await world.belongs_to("H1", "clan") is None
    assert await world.members_of("C2") == 0


async def test_each_kind_has_its_own_numbers_and_list(seeded: House) -> None:
    """The first clan is number 1, however many homes there are, and is found by part of its name (SB003, SB004)."""
    await seeded.happen(seeded.registered(1), seeded.registered(2))
    world = seeded.store.world
    assert await world.next_number(SubjectKind.CLAN, "17071") == 1
    assert await world.next_number(SubjectKind.CITIZEN, "17071.05") == 1
    assert await world.next_number(SubjectKind.HOUSEHOLD, "17071.05") == 3
    found = await world.find_subjects(SubjectKind.HOUSEHOLD, "17071", "van", most=9)
    assert [one.code for one in found] == ["17071.05.001", "17071.05.002"]
    assert await world.find_subjects(SubjectKind.HOUSEHOLD, "1707", "", most=9) == ()
    await seeded.happen(
        RepresentativeAdded(subject="H1", person="tg:77", relation="contact", adult_agreed=True)
    )
    assert [one.id for one in await world.representatives("H1")] == ["tg:1", "tg:77"]


def test_codes_say_what_they_are_of() -> None:
    """A code tells a household from a clan, a unit, a person and the village itself (SB003)."""
    assert [title.code("17071" if title.within == "commune" else "17071.05", 7) for title in TITLES.values()] == [
        "17071.05.007", "17071.05.CD007", "17071.DH07", "17071.05.TB", "17071.DV07",
        "17071.XA", "17071.TT", "17071.TP",
    ]  # fmt: skip
