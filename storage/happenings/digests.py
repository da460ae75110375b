"""The day's word to the group has been put together: it is not put together again that day."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import DigestMade
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import group_digests

_DIGEST = RowOf(DigestMade, added(group_digests, when=When.RECORD, once=True))


@rows_of(DigestMade)
def digest_made(it: DigestMade, of: Context) -> Iterable[Write]:
    yield _DIGEST(it, of, day=it.day.isoformat())
