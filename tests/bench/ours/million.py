"""Assessments by the hundred thousand, made by the database itself."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.bench.commune import found, season_row

VILLAGES = 25
HOUSEHOLDS = 200
"""In a village."""
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :many) "
_VILLAGE = f"printf('%d.%02d', 20000 + i / {VILLAGES * HOUSEHOLDS}, i / {HOUSEHOLDS} % {VILLAGES} + 1)"
_STATUS = (
    "CASE WHEN i * 7 % 100 < 40 THEN 'verified' WHEN i * 7 % 100 < 60 THEN 'draft' WHEN i * 7 % 100 < 75 "
    "THEN 'registered' WHEN i * 7 % 100 < 90 THEN 'waiting' WHEN i * 7 % 100 < 95 THEN 'village_review' "
    "ELSE 'returned' END"
)
_NAME = "printf('%s %s %d', char(97 + i * 31 % 26), char(97 + i * 17 % 26), i)"
_AT = "strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', 1780000000 + i * 37 % 8000000, 'unixepoch')"


def communes_for(assessments: int) -> int:
    return -(-assessments // (VILLAGES * HOUSEHOLDS))


def generate(database: Path, assessments: int, communes: int) -> None:
    found(database)
    db = sqlite3.connect(database)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -262144", "temp_store = MEMORY"):
        db.execute(f"PRAGMA {pragma}")
    with db:
        db.execute(
            _NUMBERS + "INSERT INTO places (id, kind, name, folded, parent) "
            "SELECT 20000 + i, 'commune', 'Xã ' || i, 'xa ' || i, '40' FROM n",
            {"many": communes},
        )
        db.execute(
            _NUMBERS + "INSERT INTO places (id, kind, name, folded, parent) "
            f"SELECT printf('%d.%02d', 20000 + i / {VILLAGES}, i % {VILLAGES} + 1), 'village', 'Xóm ' || i, 'xom ' || i, "
            f"20000 + i / {VILLAGES} FROM n",
            {"many": communes * VILLAGES},
        )
        season = dict(season_row())
        columns = ", ".join(season)
        values = ", ".join(
            "'s' || i" if c == "id" else "20000 + i" if c == "commune" else f":{c}" for c in season
        )
        db.execute(
            _NUMBERS + f"INSERT INTO seasons ({columns}) SELECT {values} FROM n", {**season, "many": communes}
        )
        db.execute(
            _NUMBERS
            + "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) "
            f"SELECT printf('h%09d', i), 'household', {_VILLAGE} || printf('.%03d', i % {HOUSEHOLDS} + 1), {_VILLAGE}, "
            f"i % {HOUSEHOLDS} + 1, {_NAME}, {_NAME}, {_NAME}, 4 FROM n",
            {"many": assessments},
        )
        db.execute(
            _NUMBERS
            + "INSERT INTO files (id, code, season, subject, commune, place, sort_key, criteria_set, "
            "criteria_version, status, round, waiting_since, points, of, flags, claim_officer, claim_officer_name, claim_until) "
            f"SELECT printf('f%09d', i), {_VILLAGE} || printf('.%03d', i % {HOUSEHOLDS} + 1), "
            f"'s' || (i / {VILLAGES * HOUSEHOLDS}), printf('h%09d', i), 20000 + i / {VILLAGES * HOUSEHOLDS}, {_VILLAGE}, "
            f"{_NAME}, 'gia-dinh-hoc-tap-mau', '1.0', {_STATUS}, 1, {_AT}, '83', '100', '[]', "
            "CASE WHEN i % 1000 = 3 THEN 'tg:1' END, CASE WHEN i % 1000 = 3 THEN 'cô Hoa' END, "
            f"CASE WHEN i % 1000 = 3 THEN {_AT} END FROM n",
            {"many": assessments},
        )
        db.execute("ANALYZE")
    db.close()
