"""Remarks on the criteria."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import CommentMade
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import criteria_comments

_COMMENT = RowOf(CommentMade, added(criteria_comments, when=When.HISTORY))


@rows_of(CommentMade)
def comment_made(it: CommentMade, of: Context) -> Iterable[Write]:
    yield _COMMENT(it, of, criteria_version=it.version)
