"""A decision of an earlier year is stated; stated again, it replaces what was stated before."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from dialogs.happening import LapseTold, RecognitionStated
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import put
from storage.statement import Statement, When, Write
from storage.tables import recognitions

STATED = 0
"""The year of what was only stated: nobody asked which year it was for."""

_STATED = RowOf(RecognitionStated, put(recognitions, when=When.RECORD))
_TOLD = Statement(
    update(recognitions)
    .where(
        recognitions.c.subject == bindparam("the_subject"),
        recognitions.c.title == bindparam("the_title"),
        recognitions.c.level == bindparam("the_level"),
        recognitions.c.year == bindparam("the_year"),
    )
    .values(lapse_told=bindparam("now"))
)


@rows_of(RecognitionStated)
def recognition_stated(it: RecognitionStated, of: Context) -> Iterable[Write]:
    yield _STATED(
        it,
        of,
        year=STATED,
        decided_on=it.decided_on.isoformat(),
        decision=None,
        file=None,
        kept_to=it.kept_to.isoformat() if it.kept_to else None,
        revoked=None,
        lapse_told=None,
    )


@rows_of(LapseTold)
def lapse_told(it: LapseTold, of: Context) -> Iterable[Write]:
    yield (
        _TOLD,
        {
            "the_subject": it.subject,
            "the_title": it.title,
            "the_level": it.level,
            "the_year": it.year,
            "now": of.at,
        },
    )
