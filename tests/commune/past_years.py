"""Last year's season brought to its end, and what the books hold of the years before the first season."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal

from dialogs.event import Audience
from dialogs.happening import (
    AnyHappening,
    AwardEntered,
    DecisionEntered,
    FigureEntered,
    FileNotThisYear,
    FilesProposed,
    FileSubmitted,
    FileVerified,
    ProposalPosted,
)
from dialogs.records import Signing, Status, SubjectKind
from dialogs.records.book import PastLine, PastYear
from dialogs.understand import fold, sort_key
from tests.commune.home import Home
from tests.commune.names import head_of_household
from tests.commune.points import points_of
from tests.commune.world import COMMUNE
from tests.commune.written import CHAIR, OFFICERS, YEAR, Written

IMPORTED = (YEAR - 4, YEAR - 3, YEAR - 2)
CULTURE_YEARS = (YEAR - 3, YEAR - 2, YEAR - 1, YEAR)
DECIDED = datetime(YEAR - 1, 12, 10, 2, tzinfo=UTC)
IMPORTED_AT = datetime(YEAR, 1, 15, 2, tzinfo=UTC)
IN_ONE_STEP = 400


def last_file(home: Home) -> str:
    return f"L{home.file}"


def submitted_last_year(home: Home) -> FileSubmitted:
    assert home.last is not None
    points = points_of(home.last)
    return FileSubmitted(
        file=last_file(home), round=1, answers=home.last, points=Decimal(points), of=Decimal(100),
        points_by_indicator={}, met=points >= 80, flags=(), status=Status.WAITING,
    )  # fmt: skip


async def finish_last_year(it: Written) -> None:
    """Officers verified who reached the threshold, and UBND recognised them in one decision."""
    it.at = DECIDED
    homes = [home for home in it.commune.homes if home.last is not None]
    agreed = [home for home in homes if points_of(home.last) >= 80]  # type: ignore[arg-type]
    others = [home for home in homes if points_of(home.last) < 80]  # type: ignore[arg-type]
    by = {"officer": OFFICERS[0], "officer_name": "cô Hoa"}
    happened: list[AnyHappening] = [
        FileVerified(file=last_file(home), points=Decimal(points_of(home.last)), **by)  # type: ignore[arg-type]
        for home in agreed
    ]
    happened += [FileNotThisYear(file=last_file(home), reason="Chưa đủ điểm", **by) for home in others]
    await in_parts(it, OFFICERS[0], happened)
    await decide(it, it.last_season, 1, [last_file(home) for home in agreed], on=DECIDED.date())


async def in_parts(it: Written, person: str, happened: list[AnyHappening]) -> None:
    for first in range(0, len(happened), IN_ONE_STEP):
        await it.happen(person, *happened[first : first + IN_ONE_STEP], audience=Audience.OFFICERS)


async def decide(it: Written, season: str, number: int, files: list[str], *, on: date | None) -> str:
    """Propose and post files; with a day, the decision is signed and entered."""
    proposal = f"P{season}{number}"
    proposed = FilesProposed(
        proposal=proposal,
        commune=COMMUNE,
        season=season,
        number=number,
        files=tuple(files),
        by_name="ông Nam",
    )
    posted = ProposalPosted(
        proposal=proposal, commune=COMMUNE, posted_on=it.at.date(), objections_until=it.at.date()
    )
    await it.happen(CHAIR, proposed, posted, audience=Audience.OFFICERS)
    if on is not None:
        signed = Signing(f"{number}25/QĐ-UBND", on, "Ủy ban nhân dân xã", "CHỦ TỊCH", "Vi A")
        entered = DecisionEntered(
            decision=f"D{proposal}", proposal=proposal, commune=COMMUNE, season=season, signed=signed, by_name="ông Nam"
        )  # fmt: skip
        await it.happen(CHAIR, entered, audience=Audience.OFFICERS)
    return proposal


async def import_past_years(it: Written, dice: random.Random) -> None:
    """Import years from spreadsheets: most lines by code, some by name alone, some of people on no list today."""
    it.at = IMPORTED_AT
    registry = it.store.registry
    several = Counter((home.village, fold(home.name)) for home in it.commune.homes)
    by_name = {
        home.household
        for home in it.commune.homes
        if several[home.village, fold(home.name)] == 1 and dice.random() < 0.2
    }
    learning = [line for home in it.commune.homes if (line := _line(dice, home, IMPORTED, 0.65, by_name))]
    learning += [_of_old(dice, village, IMPORTED) for village in it.commune.villages for _ in range(3)]
    await registry.import_past_years(
        commune=COMMUNE, title="family", kind=SubjectKind.HOUSEHOLD, name="so-2022-2024.xlsx", lines=learning
    )
    culture = [line for home in it.commune.homes if (line := _line(dice, home, CULTURE_YEARS, 0.7, by_name))]
    await registry.import_past_years(
        commune=COMMUNE,
        title="culture_family",
        kind=SubjectKind.HOUSEHOLD,
        name="van-hoa.xlsx",
        lines=culture,
    )
    for title, years in (("community", IMPORTED), ("culture_area", CULTURE_YEARS)):
        areas = [_area(dice, village, years) for village in it.commune.villages]
        await registry.import_past_years(
            commune=COMMUNE, title=title, kind=SubjectKind.COMMUNITY, name=f"{title}.xlsx", lines=areas
        )
    await it.happen(CHAIR, *_entered(dice, it), *_awards(dice, it), audience=Audience.OFFICERS)


def _line(
    dice: random.Random, home: Home, years: tuple[int, ...], held: float, by_name: set[str]
) -> PastLine | None:
    """A code where several have the name: the reader of tables asks for it."""
    known = tuple(_year(dice, year, held) for year in years if dice.random() < 0.85)
    if not known:
        return None
    by_code = home.household not in by_name
    return PastLine(
        place=home.village, name=home.name, folded=fold(home.name), sort_key=sort_key(home.name),
        word="" if by_code else home.word, subject=home.household if by_code else "", years=known,
    )  # fmt: skip


def _of_old(dice: random.Random, village: str, years: tuple[int, ...]) -> PastLine:
    name = f"{head_of_household(dice)} Cụ"
    return PastLine(
        place=village, name=name, folded=fold(name), sort_key=sort_key(name), years=tuple(_year(dice, year, 0.7) for year in years)
    )  # fmt: skip


def _area(dice: random.Random, village: str, years: tuple[int, ...]) -> PastLine:
    name = f"Xóm {int(village[-2:])}"
    return PastLine(
        place=village, name=name, folded=fold(name), sort_key=sort_key(name), years=tuple(_year(dice, year, 0.6) for year in years)
    )  # fmt: skip


def _year(dice: random.Random, year: int, held: float) -> PastYear:
    return PastYear(
        year=year, recognised=dice.random() < held, points=Decimal(dice.randint(50, 100)),
        decided_on=date(year, 12, dice.randint(1, 28)), number=f"{dice.randint(1, 200)}/QĐ-UBND",
    )  # fmt: skip


def _entered(dice: random.Random, it: Written) -> list[AnyHappening]:
    found: list[AnyHappening] = []
    for year in range(YEAR - 2, YEAR + 1):
        found.append(
            FigureEntered(
                place=COMMUNE,
                year=year,
                figure="households",
                whole=len(it.commune.homes) + dice.randint(1, 90),
            )
        )
        found += [
            FigureEntered(
                place=COMMUNE, year=year, figure=figure, part=dice.randint(1, 40), whole=dice.randint(41, 80)
            )
            for figure in ("officers_trained", "studied")
        ]
    return found


def _awards(dice: random.Random, it: Written) -> list[AnyHappening]:
    return [
        AwardEntered(
            award=f"A{home.household}", commune=COMMUNE, place=home.village, subject=home.household, name=home.name,
            year=dice.randint(YEAR - 4, YEAR), what="Giấy khen", giver="Chủ tịch UBND xã",
        )
        for home in dice.sample(it.commune.homes, k=max(2, len(it.commune.homes) // 100))
    ]  # fmt: skip
