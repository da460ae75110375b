"""Households and heads put into a village before a conversation begins.

`household% 3 Lò Văn Pâng, village_review 76 near_threshold, family` is house 3, its file handed in with 76 points and a
flag, and who answers for it; `role% head2 bac Vi Thị Mai` is one more head of the village.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

from dialogs.records import Status
from dialogs.understand import fold, sort_key
from storage.as_json import to_json
from storage.moment import to_text

VILLAGE = "17071.05"


def add_household(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Put in one house, its file, and what was handed in; a house without a status is only on the list."""
    who, what, *whose = [part.strip() for part in f"{text},".split(",") if part.strip() or part == ""][:3]
    number, name = who.split(maxsplit=1)
    status, points, *flags = [*what.split(), "", ""]
    flags = [flag for flag in flags if flag]
    season = db.execute(
        "SELECT id, criteria_set, criteria_version FROM seasons WHERE title = 'family'"
    ).fetchone()
    code = f"{VILLAGE}.{int(number):03}"
    subject, file = f"hh{int(number):08}", f"ff{int(number):08}"
    moment = to_text(at - timedelta(days=1) + timedelta(minutes=int(number)))
    db.execute(
        "INSERT INTO subjects (id, kind, code, place, number, name, folded, sort_key, members) VALUES (?, 'household', ?, ?, ?, ?, ?, ?, 4)",
        (subject, code, VILLAGE, int(number), name, fold(name), sort_key(name)),
    )
    for person in whose:
        if person:
            db.execute(
                "INSERT INTO representatives VALUES (?, ?, ?, 'head', 0, ?)",
                (subject, people[person], 9_000_000 + int(number), moment),
            )
            for purpose in ("scoring", "reminders"):
                db.execute(
                    "INSERT OR IGNORE INTO consents (person, seq, at, purpose, version, text_sha256, given) VALUES (?, ?, ?, ?, 'v', '', 1)",
                    (people[person], 9_100_000 + int(number) * 10 + len(purpose), moment, purpose),
                )
    if not status:
        return
    handed_in = Status(status) not in {Status.PLANNED, Status.REGISTERED, Status.DRAFT}
    waits = moment if Status(status) in {Status.VILLAGE_REVIEW, Status.WAITING} else None
    missing = [
        {"indicator": flag.partition(":")[2], "what": flag.partition(":")[0]} for flag in flags if ":" in flag
    ]
    flags = [flag for flag in flags if ":" not in flag]
    db.execute(
        "INSERT INTO files (id, code, season, subject, commune, place, sort_key, criteria_set, criteria_version, status, round, "
        'waiting_since, points, "of", flags, missing, reason, consent) '
        "VALUES (?, ?, ?, ?, '17071', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'signed')",
        (file, code, season[0], subject, VILLAGE, sort_key(name), season[1], season[2], status, int(handed_in), waits,
         points or None, "100" if points else None, to_json(flags), to_json(missing), "Xin bổ sung" if missing else ""),
    )  # fmt: skip
    if handed_in:
        db.execute(
            "INSERT INTO submissions VALUES (?, 1, ?, 'seeded', ?, 'tg:1', '{}', ?, '100', '{}', 1, ?)",
            (file, 9_200_000 + int(number), moment, points or "85", to_json(flags)),
        )


def add_officer(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Make somebody an officer or the chair: "mai co_giao chair Lê Thị Mai"."""
    who, address, kind, name = text.split(maxsplit=3)
    person, since = people[who], to_text(at - timedelta(days=30))
    db.execute("INSERT INTO people (id, name, address) VALUES (?, ?, ?)", (person, name, address))
    db.execute(
        "INSERT INTO roles (person, seq, kind, place, since, invitation) VALUES (?, ?, ?, '17071', ?, '')",
        (person, 9_400_000 + int(person[3:]), kind, since),
    )


def add_posting(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Let the household of a number agree to its name being posted, or refuse: "3 yes"."""
    number, word = text.split()
    db.execute(
        "INSERT INTO consents (person, seq, at, purpose, version, text_sha256, given, subject) "
        "VALUES (?, ?, ?, 'publishing', 'v', '', ?, ?)",
        (f"tg:9{number}", 9_500_000 + int(number), to_text(at), word == "yes", f"hh{int(number):08}"),
    )


def add_head(db: sqlite3.Connection, text: str, at: datetime, people: dict[str, str]) -> None:
    """Make somebody a head of the village, with a form of address and a name."""
    who, address, name = text.split(maxsplit=2)
    person, since = people[who], to_text(at - timedelta(days=30))
    db.execute("INSERT INTO people (id, name, address) VALUES (?, ?, ?)", (person, name, address))
    db.execute(
        "INSERT INTO roles (person, seq, kind, place, since, invitation) VALUES (?, ?, 'village_head', ?, ?, '')",
        (person, 9_300_000 + int(person[3:]), VILLAGE, since),
    )
