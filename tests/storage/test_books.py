"""Figures from the registers.

BK001 a clan's share counts its own households, recognised this year, of all that chose it
BK002 a village's and a commune's shares count everybody on their lists
BK003 what nobody is on a list for is not told
BK004 every figure that is worked out has a name that criteria sets know
"""

from __future__ import annotations

from datetime import date

from criteria.computed_figures import COMPUTED
from dialogs.happening import MembershipChosen
from dialogs.records import TITLES, SubjectKind
from storage.world.books import BOOKS, books
from tests.storage.house import House

TODAY = date(2026, 11, 22)


async def figures(house: House, subject: str) -> dict[str, tuple[int, int]]:
    found = await house.store.conductor.between_groups(lambda db: books(db, subject, house.season, TODAY))
    return {name: (figure.part, figure.whole) for name, figure in found.items()}


async def recognise(house: House, *files: str) -> None:
    """As the decision of UBND will: registers count what stands in the files."""
    for file in files:
        await house.store.conductor.between_groups(
            lambda db, file=file: db.execute("UPDATE files SET status = 'recognised' WHERE id = ?", (file,))
        )


async def test_a_clan_counts_its_own_recognised_households(seeded: House) -> None:
    """Two of the three homes that chose the clan are recognised; a recognised home elsewhere adds nothing (BK001)."""
    clan = seeded.registered(
        1, "17071", subject="C1", file="CF1", kind=SubjectKind.CLAN, code=TITLES["clan"].code("17071", 1)
    )
    await seeded.happen(clan, *(seeded.registered(number) for number in range(1, 6)))
    assert await figures(seeded, "C1") == {}
    for number in (1, 2, 3):
        await seeded.happen(MembershipChosen(member=f"H{number}", whole="C1", whole_kind=SubjectKind.CLAN))
    await recognise(seeded, "F1", "F2", "F5")
    assert await figures(seeded, "C1") == {"share_of_recognised_families": (2, 3)}


async def test_a_village_and_a_commune_count_their_lists(seeded: House) -> None:
    """The village counts its homes, the commune those of all its villages and its people (BK002, BK003)."""
    await seeded.happen(
        seeded.registered(9, subject="V5", file="VF5", kind=SubjectKind.COMMUNITY, code="17071.05.TB"),
        seeded.registered(9, "17071", subject="X", file="XF", kind=SubjectKind.COMMUNE, code="17071.XA"),
        seeded.registered(8, "17071.06", subject="P", file="PF", kind=SubjectKind.CITIZEN, code="17071.06.CD008"),
        seeded.registered(1), seeded.registered(2), seeded.registered(3, "17071.06"),
    )  # fmt: skip
    await recognise(seeded, "F1", "F3", "PF", "VF5")
    assert await figures(seeded, "V5") == {
        "share_of_recognised_families": (1, 2), "share_of_learning_citizens": (0, 8),
    }  # fmt: skip
    assert await figures(seeded, "X") == {
        "share_of_recognised_families": (2, 3),
        "share_of_recognised_communities": (1, 18),
        "share_of_learning_citizens": (1, 12),
    }
    assert await figures(seeded, "H1") == {}
    assert await figures(seeded, "nobody") == {}


def test_every_figure_is_one_that_sets_may_ask_for() -> None:
    """No register works out a figure that no criteria set could name (BK004)."""
    assert {name for figures in BOOKS.values() for name in figures} <= set(COMPUTED)
