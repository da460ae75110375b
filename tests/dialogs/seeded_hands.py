"""In whose hands Xóm 5 is before a conversation begins: `held% hoa` works there, `signed% mai` has signed it off."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from dialogs.records import VILLAGE_LEASE
from storage.moment import to_text
from tests.dialogs.seeded_village import VILLAGE


def add_holder(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Let somebody hold the village since this moment."""
    put(
        db,
        "officer, officer_name, since, until",
        (*named(db, people[text]), to_text(at), to_text(at + VILLAGE_LEASE)),
    )


def add_signature(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Let the village be signed off at this moment, though nobody pressed anything."""
    put(db, "signed_by, signed_by_name, signed_at", (*named(db, people[text]), to_text(at)))


def named(db: sqlite3.Connection, person: str) -> tuple[str, str]:
    address, name = db.execute("SELECT address, name FROM people WHERE id = ?", (person,)).fetchone()
    return person, f"{'cô' if address == 'co_giao' else 'thầy'} {name.rpartition(' ')[2]}"


def put(db: sqlite3.Connection, columns: str, values: tuple[str, ...]) -> None:
    [(season,)] = db.execute("SELECT id FROM seasons WHERE title = 'family'").fetchall()
    marks = ", ".join("?" for _ in range(len(values) + 2))
    db.execute(
        f"INSERT INTO village_work (season, village, {columns}) VALUES ({marks})", (season, VILLAGE, *values)
    )
