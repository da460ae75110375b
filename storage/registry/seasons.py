"""A commune opens a year of a title: its windows and its criteria are data."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from criteria import Library
from storage.errors import RefusedAct
from storage.registry.acts import SeasonOpened
from storage.registry.communes import commune_in
from storage.tables import seasons
from storage.world.chance import new_id
from storage.world.reading import Query

_SAME = Query(
    select(seasons.c.id).where(
        seasons.c.commune == bindparam("the_commune"),
        seasons.c.title == bindparam("the_title"),
        seasons.c.year == bindparam("the_year"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """Each includes its last day."""

    registration_from: date
    registration_to: date
    scoring_from: date
    scoring_to: date

    @classmethod
    def whole_year(cls, year: int) -> Windows:
        first, last = date(year, 1, 1), date(year, 12, 31)
        return cls(registration_from=first, registration_to=last, scoring_from=first, scoring_to=last)


def season_of(db: sqlite3.Connection, commune: str, title: str, year: int) -> str | None:
    row = _SAME.row(db, the_commune=commune, the_title=title, the_year=year)
    return row[0] if row else None


def new_season(
    db: sqlite3.Connection,
    library: Library,
    *,
    commune: str,
    year: int,
    title: str,
    criteria_set: str,
    version: str | None,
    windows: Windows,
    village_review: bool,
) -> SeasonOpened:
    """Refused when the commune has this year of this title already."""
    known = commune_in(db, commune)
    if season_of(db, commune, title, year):
        raise RefusedAct(f"{known.name} has its {title} season of {year} already")
    try:
        chosen = library.get(criteria_set, version)
    except KeyError:
        raise RefusedAct(
            f"there is no criteria set {criteria_set!r} {version or ''}: known are {', '.join(library.ids())}"
        ) from None
    if chosen.title != title:
        raise RefusedAct(f"criteria set {criteria_set!r} is for the title {chosen.title!r}, not {title!r}")
    if windows.registration_from > windows.registration_to or windows.scoring_from > windows.scoring_to:
        raise RefusedAct("a window ends before it begins: give its first and its last day")
    return SeasonOpened(
        season=new_id(),
        commune=known.id,
        year=year,
        title=title,
        criteria_set=chosen.id,
        criteria_version=chosen.version,
        registration_from=windows.registration_from,
        registration_to=windows.registration_to,
        scoring_from=windows.scoring_from,
        scoring_to=windows.scoring_to,
        village_review=village_review,
    )
