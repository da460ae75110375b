"""Lines of past years stay with their household when its head, its name or its village changes.

Until then a line is matched by name each time the books are read; afterwards nobody could tell any more.
"""

from __future__ import annotations

from sqlalchemy import text

from storage.as_json import to_json
from storage.statement import Statement, Write

LINK = Statement(
    text("""
UPDATE book_entries SET subject = (
  SELECT max(s.id) FROM subjects s WHERE s.place = book_entries.place AND s.kind = book_entries.kind
    AND s.folded = book_entries.folded)
WHERE subject IS NULL AND word = ''
  AND EXISTS (SELECT 1 FROM subjects me WHERE me.id IN (SELECT value FROM json_each(:subjects))
    AND me.place = book_entries.place AND me.kind = book_entries.kind AND me.folded = book_entries.folded)
  AND 1 = (SELECT count(*) FROM subjects s WHERE s.place = book_entries.place AND s.kind = book_entries.kind
    AND s.folded = book_entries.folded)
""")
)


def keep_past_years(subject: str) -> Write:
    """Bind to a subject the lines that are its own today."""
    return LINK, {"subjects": to_json([subject])}
