"""What triage finds something by, put in before a conversation begins.

`answers% 3 q1=2 q14=true` is what house 3 of Xóm 5 handed in beside an ordinary home's answers; `picture% 3 GD4.2 77` is a
picture it shows, by a number for how it looks; `grant% nam chair 17071 thay Lê Văn Nam` is a role.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime, timedelta

from storage.as_json import to_json
from storage.looks import Look, bands
from storage.moment import to_text

HOME = {
    "q1": 2, "q2": 2, "q4a": 2, "q4b": 2, "q5": True, "q6": 2, "q7": 2, "q9": 2,
    "q10": True, "q11": True, "q12": True, "q13": "better", "q14": False,
}  # fmt: skip


def add_answers(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    number, *changed = text.split()
    file = f"ff{int(number):08}"
    answers = HOME | {key: json.loads(value) for key, _, value in (one.partition("=") for one in changed)}
    db.execute("UPDATE submissions SET answers = ? WHERE file = ?", (to_json(answers), file))
    db.execute("INSERT OR IGNORE INTO triage_due (file) VALUES (?)", (file,))


def add_scored(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Give each indicator the household's own points: "3 GD1.1=10 GD1.2=10"."""
    number, *points = text.split()
    by_indicator = dict(one.split("=") for one in points)
    db.execute(
        "UPDATE submissions SET points_by_indicator = ? WHERE file = ?",
        (to_json(by_indicator), f"ff{int(number):08}"),
    )


def add_picture(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    number, indicator, seen = text.split()
    file, moment = f"ff{int(number):08}", to_text(at - timedelta(hours=3))
    sha256, look = f"{int(number):064}", Look(int(seen) << 20, int(seen))
    evidence = f"ev{int(number):08}"
    coarse, fine = look.as_text()
    db.execute("INSERT INTO stored_files VALUES (?, 9, 'image/jpeg', ?, NULL)", (sha256, moment))
    db.execute("INSERT INTO picture_looks VALUES (?, ?, ?)", (sha256, coarse, fine))
    db.executemany("INSERT INTO picture_bands VALUES (?, ?)", [(band, sha256) for band in bands(look)])
    db.execute(
        "INSERT INTO evidence VALUES (?, ?, ?, 'seeded', ?, 'photo', ?, 'tg:1', '', '')",
        (evidence, file, 9_400_000 + int(number), indicator, moment),
    )
    db.execute(
        "INSERT INTO fetches (evidence, audience, channel_file, kind, status, sha256) VALUES (?, 'families', 'x', 'photo', 'fetched', ?)",
        (evidence, sha256),
    )


def add_grant(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    who, kind, place, address, name = text.split(maxsplit=4)
    person = people[who]
    db.execute("INSERT OR REPLACE INTO people (id, name, address) VALUES (?, ?, ?)", (person, name, address))
    db.execute(
        "INSERT INTO roles (person, seq, kind, place, since, invitation) VALUES (?, ?, ?, ?, ?, '')",
        (person, 9_500_000 + int(person[3:]) * 10 + len(kind), kind, place, to_text(at - timedelta(days=30))),
    )
