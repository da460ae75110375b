"""The statements that make lines of past years nameless; who was recognised stands on a signed list."""

from __future__ import annotations

from sqlalchemy import text

from storage.happenings.past_lines import LINK
from storage.statement import Statement

_UNSIGNED = """
e.subject IN (SELECT value FROM json_each(:subjects)) AND NOT EXISTS (
  SELECT 1 FROM book_entries o WHERE o.book_import = e.book_import AND o.line = e.line AND o.recognised)
"""
BOOKS = (
    LINK,
    Statement(
        text(f"""
DELETE FROM audit_values WHERE seq IN (
  SELECT a.seq FROM audit a WHERE a.what <> 'answer_given' AND a.record IN (
    SELECT e.book_import || ':' || e.line FROM book_entries e WHERE {_UNSIGNED}))
""")  # noqa: S608 -- a constant of this module
    ),
    Statement(
        text(f"""
UPDATE book_entries SET name = '', folded = '', sort_key = '', word = ''
WHERE (book_import, line) IN (SELECT e.book_import, e.line FROM book_entries e WHERE {_UNSIGNED})
""")  # noqa: S608 -- the same
    ),
)
"""In this order, before the subjects lose their names: whose lines they are is known by name."""
