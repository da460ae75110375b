"""A decision of an earlier year is stated; stated again, it replaces what was stated before."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import RecognitionStated
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import put
from storage.statement import When, Write
from storage.tables import recognitions

_STATED = put(recognitions, when=When.RECORD)


@rows_of(RecognitionStated)
def recognition_stated(it: RecognitionStated, of: Context) -> Iterable[Write]:
    yield (
        _STATED,
        {
            "subject": it.subject,
            "title": it.title,
            "level": it.level,
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "decided_on": it.decided_on.isoformat(),
            "number": it.number,
        },
    )
