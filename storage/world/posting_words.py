"""What each household of a village said last about its name being posted, or its record published."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sqlalchemy import text

from dialogs.records import PostingWord, Purpose
from storage.happenings.meetings import PAPER
from storage.world.reading import Query

# Said of the household itself, or by a person of all they answer for.
_WORDS = Query(
    text("""
WITH houses AS (SELECT id FROM subjects WHERE place = :village AND kind IN ('household', 'citizen'))
SELECT subject, person, given, max(seq) FROM (
  SELECT c.subject AS subject, c.person AS person, c.given AS given, c.seq AS seq
  FROM houses h JOIN consents c ON c.subject = h.id WHERE c.subject <> '' AND c.purpose = :purpose
  UNION ALL
  SELECT r.subject, c.person, c.given, c.seq
  FROM houses h JOIN representatives r ON r.subject = h.id JOIN consents c ON c.person = r.person
  WHERE c.subject = '' AND c.purpose = :purpose)
GROUP BY subject
""")
)


def posting_words(db: sqlite3.Connection, village: str, purpose: Purpose) -> Mapping[str, PostingWord]:
    return {
        subject: PostingWord(bool(given), person.startswith(PAPER))
        for subject, person, given, _ in _WORDS.rows(db, village=village, purpose=str(purpose))
    }
