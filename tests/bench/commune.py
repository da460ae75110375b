"""The commune everybody lives in, as records and as rows: Xã Minh Hợp with its eighteen villages, season open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from dialogs.records import Place, PlaceKind, Season
from dialogs.understand import fold
from storage.migrations.upgrade import upgrade
from storage.moment import to_text
from storage.tables import people, places, roles, seasons

PROVINCE = Place("40", PlaceKind.PROVINCE, "Tỉnh Nghệ An")
COMMUNE = Place("17071", PlaceKind.COMMUNE, "Xã Minh Hợp", PROVINCE.id, PROVINCE.name)
VILLAGES = tuple(
    Place(f"{COMMUNE.id}.{number:02}", PlaceKind.VILLAGE, f"Xóm {number}", COMMUNE.id, COMMUNE.name)
    for number in range(1, 19)
)
THIS_YEAR = datetime.now(UTC).year
SEASON = Season(
    id="bench-season",
    commune=COMMUNE.id,
    year=THIS_YEAR,
    title="family",
    criteria_set="gia-dinh-hoc-tap-mau",
    criteria_version="1.0",
    registration_from=date(THIS_YEAR - 1, 1, 1),
    registration_to=date(THIS_YEAR + 1, 12, 31),
    scoring_from=date(THIS_YEAR - 1, 1, 1),
    scoring_to=date(THIS_YEAR + 1, 12, 31),
    village_review=True,
)
LONG_AGO = datetime(THIS_YEAR - 1, 1, 1, tzinfo=UTC)
GROUP = -4_000_000_001
FIRST_OFFICER = 20_000_000
_SQLITE = sqlite.dialect(paramstyle="named")  # type: ignore[no-untyped-call]


def put(db: sqlite3.Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add rows straight, all with the columns of the first."""
    listed = iter(rows)
    first = next(listed, None)
    if first is None:
        return
    sql = str(table.insert().compile(dialect=_SQLITE, column_keys=list(first)))
    db.execute(sql, first)
    db.executemany(sql, listed)


def found(database: Path, officers: int = 0) -> None:
    """Make the database with everything that stands still."""
    upgrade(database)
    db = sqlite3.connect(database)
    with db:
        put(db, places, ({"id": place.id, "kind": place.kind, "name": place.name, "folded": fold(place.name),
                          "parent": place.parent or None} for place in (PROVINCE, COMMUNE, *VILLAGES)))  # fmt: skip
        put(db, seasons, [season_row()])
        named = [f"tg:{FIRST_OFFICER + number}" for number in range(officers)]
        put(
            db,
            people,
            ({"id": person, "name": f"Nguyễn Thị Hoa {person[-2:]}", "address": "co"} for person in named),
        )
        put(db, roles, ({"person": person, "seq": number, "kind": "officer", "place": COMMUNE.id,
                         "since": to_text(LONG_AGO), "invitation": ""} for number, person in enumerate(named)))  # fmt: skip
    db.close()


def season_row() -> Mapping[str, Any]:
    return {
        "id": SEASON.id,
        "commune": SEASON.commune,
        "year": SEASON.year,
        "title": SEASON.title,
        "criteria_set": SEASON.criteria_set,
        "criteria_version": SEASON.criteria_version,
        "registration_from": SEASON.registration_from.isoformat(),
        "registration_to": SEASON.registration_to.isoformat(),
        "scoring_from": SEASON.scoring_from.isoformat(),
        "scoring_to": SEASON.scoring_to.isoformat(),
        "village_review": SEASON.village_review,
    }
