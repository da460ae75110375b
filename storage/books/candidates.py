"""Who fits the rules for the congress of honour; whom the Chủ tịch Hội put forward; the awards each has."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date
from decimal import Decimal

from sqlalchemy import text

from dialogs.records import TITLES
from dialogs.records.book import CULTURE_OF, Award, BookLine, Candidate, CandidateRule
from storage.as_json import from_json, to_json
from storage.books.lines import over_lines
from storage.books.scope import first_asked, kept_years, scope_of
from storage.criteria_shelf import Shelf
from storage.moment import from_text
from storage.world.proposals import NAMED_PERSONS
from storage.world.reading import Query

_RULE = Query(
    text("""
SELECT years, held, culture, points, setter, at FROM candidate_rules
WHERE commune = :commune AND title = :title ORDER BY seq DESC LIMIT 1
""")
)
# The newest word on publishing a subject's record counts: said of it, or by a person of all they answer for.
_FITTING = over_lines("""
, agreed AS (
  SELECT subject, given, max(seq) FROM (
    SELECT c.subject, c.seq, c.given FROM consents c WHERE c.purpose = 'achievement' AND c.subject <> ''
    UNION ALL
    SELECT r.subject, c.seq, c.given FROM consents c JOIN representatives r ON r.person = c.person
    WHERE c.purpose = 'achievement' AND c.subject = '')
  GROUP BY subject),
newest AS (
  SELECT identity, name, place, code, coalesce(file, '') AS file, sort_key, subject, found, state, gone, max(year)
  FROM line WHERE title = :title GROUP BY identity),
held AS (
  SELECT DISTINCT l.identity AS identity, l.title = :title AS ours, y.value AS year
  FROM line l JOIN json_each(:years) y ON l.state = 'recognised' AND l.year <= y.value AND l.until_year >= y.value),
fitting AS (
  SELECT n.*,
    (SELECT json_group_array(year) FROM (
       SELECT h.year FROM held h WHERE h.identity = n.identity AND h.ours ORDER BY h.year)) AS held_in,
    (SELECT json_group_array(year) FROM (
       SELECT h.year FROM held h WHERE h.identity = n.identity AND NOT h.ours ORDER BY h.year)) AS culture_in
  FROM newest n WHERE NOT n.gone)
SELECT f.identity, f.name, f.place, p.name, f.code, f.file, f.held_in, f.culture_in, f.found,
  coalesce((SELECT c.chosen FROM candidate_choices c WHERE c.commune = p.parent AND c.title = :title
            AND c.year = :last AND c.identity = f.identity ORDER BY c.seq DESC LIMIT 1), 0),
  NOT :named OR coalesce(a.given, 0)
FROM fitting f JOIN places p ON p.id = f.place LEFT JOIN agreed a ON a.subject = f.subject
WHERE json_array_length(f.held_in) >= :held
  AND EXISTS (SELECT 1 FROM json_each(f.held_in) WHERE value = :last)
  AND json_array_length(f.culture_in) >= :culture
  AND (:points = 0 OR CAST(coalesce(f.found, 0) AS REAL) >= :points)
ORDER BY f.place, f.sort_key, f.identity
""")
COUNTED = """
(a.book_import IS NULL OR EXISTS (SELECT 1 FROM book_imports i WHERE i.id = a.book_import
  AND i.confirmed_at IS NOT NULL AND i.taken_back_at IS NULL))
"""
"""An award of a file counts once the file is confirmed, and until it is taken back."""
_AWARDS = Query(
    text(f"""
SELECT a.id, a.year, a.name, a.place, p.name, a.what, a.giver, a.decided_on, a.number, coalesce(a.subject, '')
FROM awards a JOIN places p ON p.id = a.place
WHERE a.commune IN (SELECT value FROM json_each(:communes)) AND (:village = '' OR a.place = :village)
  AND a.year BETWEEN :first AND :last AND a.taken_back_at IS NULL AND {COUNTED}
ORDER BY a.year DESC, a.seq DESC, a.id
""")
)


def candidate_rule(db: sqlite3.Connection, commune: str, title: str) -> CandidateRule | None:
    """Return the rule in force: the newest one."""
    row = _RULE.row(db, commune=commune, title=title)
    if row is None:
        return None
    years, held, culture, points, setter, at = row
    return CandidateRule(title, years, held, culture, points, setter, from_text(at))


def candidates(
    db: sqlite3.Connection, shelf: Shelf, place: str, rule: CandidateRule, year: int
) -> tuple[Candidate, ...]:
    """Find who fits a rule, by village and name; who moved away does not."""
    scope = scope_of(db, place)
    if scope is None:
        return ()
    years = list(range(year - rule.years + 1, year + 1))
    beside = CULTURE_OF.get(rule.title, "")
    kept = kept_years(db, shelf, rule.title)
    values = scope.values(rule.title, first_asked(years[0], kept), year, kept, beside)
    of_subject: dict[str, list[Award]] = defaultdict(list)
    for award in awards(db, place, years[0], year):
        of_subject[award.subject].append(award)
    asked = {
        "years": to_json(years),
        "held": rule.held,
        "culture": rule.culture,
        "points": rule.points,
        "named": TITLES[rule.title].subject in NAMED_PERSONS,
    }
    return tuple(
        Candidate(
            BookLine(identity, name, at, at_name, code, file),
            from_json(held_in, tuple[int, ...]),
            from_json(culture_in, tuple[int, ...]),
            Decimal(points) if points else None,
            bool(chosen),
            bool(may_publish),
            tuple(of_subject.get(identity, ())),
        )
        for identity, name, at, at_name, code, file, held_in, culture_in, points, chosen, may_publish in _FITTING.rows(
            db, **values, **asked
        )
    )


def awards(db: sqlite3.Connection, place: str, first: int, last: int) -> tuple[Award, ...]:
    """List the awards of these years, newest first."""
    scope = scope_of(db, place)
    if scope is None:
        return ()
    rows = _AWARDS.rows(db, communes=to_json(scope.communes), village=scope.village, first=first, last=last)
    return tuple(
        Award(
            the_id,
            year,
            name,
            at,
            at_name,
            what,
            giver,
            date.fromisoformat(on) if on else None,
            number,
            subject,
        )
        for the_id, year, name, at, at_name, what, giver, on, number, subject in rows
    )
