"""Figures between two days: who registered, handed in, was verified, was recognised in that time.

A day is one of the place's own; moments are compared as UTC text. When somebody registered stands in the
trail: the file was opened, the head's tick gave the household's consent, or the subject was registered with
its first file.
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.records.figure import OF_A_WINDOW, Figure
from storage.books.lines import Listed, over_lines
from storage.books.scope import Scope
from storage.books.year import ByPlace
from storage.moment import to_text

EARLIER_YEARS, LATER_YEARS = 2, 1
"""Titles of a year are registered for late in the year before, and decided on up to two years later."""

WINDOW = """
, acts AS (
  SELECT l.*,
    CASE WHEN l.file IS NOT NULL THEN coalesce(
       (SELECT max(a.at) FROM audit a WHERE a.record = l.file AND a.what <> 'answer_given'
          AND a.what IN ('file_opened', 'consent_ticked')),
       (SELECT max(a.at) FROM audit a WHERE a.record = l.subject AND a.what <> 'answer_given'
          AND a.what = 'subject_registered')) END AS registered_at,
    (SELECT min(s.at) FROM submissions s WHERE s.file = l.file) AS handed_in_at,
    (SELECT max(d.at) FROM decisions d WHERE d.file = l.file AND d.kind = 'verified'
       AND NOT EXISTS (SELECT 1 FROM undoings u WHERE u.file = d.file AND u.decided = d.seq)) AS verified_at,
    (SELECT max(d.at) FROM decisions d WHERE d.file = l.file AND d.kind = 'not_this_year'
       AND NOT EXISTS (SELECT 1 FROM undoings u WHERE u.file = d.file AND u.decided = d.seq)) AS refused_at
  FROM line l)
"""
CONDITIONS = {
    Figure.REGISTERED_IN: "registered_at >= :since AND registered_at < :until",
    Figure.HANDED_IN_IN: "handed_in_at >= :since AND handed_in_at < :until",
    Figure.VERIFIED_IN: "verified_at >= :since AND verified_at < :until",
    Figure.RECOGNISED_IN: "state = 'recognised' AND decided_on BETWEEN :from_day AND :to_day",
    Figure.NOT_THIS_YEAR_IN: "state = 'not_this_year' AND refused_at >= :since AND refused_at < :until",
}
_COLUMNS = "identity, name, place, code, coalesce(file, '') AS file, sort_key, commune"
LISTS = {
    figure: Listed(
        WINDOW, f"SELECT {_COLUMNS}, max(year) FROM acts WHERE {condition} GROUP BY identity, year"
    )
    for figure, condition in CONDITIONS.items()
}
_COUNTS = over_lines(
    WINDOW
    + " SELECT commune, place, "
    + ", ".join(f"count(DISTINCT CASE WHEN {CONDITIONS[figure]} THEN identity || year END)" for figure in OF_A_WINDOW)
    + " FROM acts GROUP BY commune, place"
)  # fmt: skip


def window_values(
    scope: Scope, title: str, first: date, last: date, kept: str, zone: ZoneInfo
) -> dict[str, object]:
    return scope.values(title, first.year - EARLIER_YEARS, last.year + LATER_YEARS, kept) | {
        "since": _midnight(first, zone),
        "until": _midnight(last + timedelta(days=1), zone),
        "from_day": first.isoformat(),
        "to_day": last.isoformat(),
    }


def window_counts(
    db: sqlite3.Connection, scope: Scope, title: str, first: date, last: date, kept: str, zone: ZoneInfo
) -> ByPlace:
    counted: ByPlace = defaultdict(Counter)
    values = window_values(scope, title, first, last, kept, zone)
    for commune, place, *counts in _COUNTS.rows(db, **values):
        for at in {commune, place}:
            for figure, count in zip(OF_A_WINDOW, counts, strict=True):
                counted[at][figure] += count
    return counted


def _midnight(day: date, zone: ZoneInfo) -> str:
    return to_text(datetime.combine(day, time(), zone))
