"""Lines of past years stay with their household when its head, its name or its village changes.

Until then a line is matched by name each time the books are read; afterwards nobody could tell any more.
"""

from __future__ import annotations

from sqlalchemy import text

from storage.as_json import to_json
from storage.statement import Statement, Write

_LINK = """
UPDATE book_entries SET subject = (
  SELECT max(s.id) FROM subjects s WHERE s.place = book_entries.place AND s.kind = book_entries.kind
    AND s.folded = book_entries.folded)
WHERE subject IS NULL AND word = ''
  AND EXISTS (SELECT 1 FROM subjects me WHERE me.id IN ({those})
    AND me.place = book_entries.place AND me.kind = book_entries.kind AND me.folded = book_entries.folded)
  AND 1 = (SELECT count(*) FROM subjects s WHERE s.place = book_entries.place AND s.kind = book_entries.kind
    AND s.folded = book_entries.folded)
"""
LINK = Statement(text(_LINK.format(those="SELECT value FROM json_each(:subjects)")))
_LINK_OF_FILE = Statement(text(_LINK.format(those="SELECT subject FROM files WHERE id = :the_file")))


def keep_past_years(subject: str) -> Write:
    """Bind to a subject the lines that are its own today."""
    return LINK, {"subjects": to_json([subject])}


def keep_past_years_of_file(file: str) -> Write:
    """Do the same for the subject of a file."""
    return _LINK_OF_FILE, {"the_file": file}
