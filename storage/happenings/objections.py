"""An objection is made, and answered once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, update

from dialogs.happening import ObjectionAnswered, ObjectionMade
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import Statement, When, Write
from storage.tables import objections

_MADE = RowOf(ObjectionMade, added(
    objections,
    when=When.RECORD,
    columns=(
        "id", "commune", "season", "proposal", "file", "person", "own", "text", "seq", "event", "at",
    ),
))  # fmt: skip
_ANSWERED = Statement(
    update(objections)
    .where(objections.c.id == bindparam("the_objection"), objections.c.answered_at.is_(None))
    .values(
        answered_at=bindparam("now"),
        answered_by=bindparam("who"),
        officer_name=bindparam("called"),
        answer=bindparam("words"),
        upheld=bindparam("was_right"),
    )
)


@rows_of(ObjectionMade)
def objection_made(it: ObjectionMade, of: Context) -> Iterable[Write]:
    yield _MADE(it, of, id=it.objection, proposal=it.proposal or None, file=it.file or None)


@rows_of(ObjectionAnswered)
def objection_answered(it: ObjectionAnswered, of: Context) -> Iterable[Write]:
    yield (
        _ANSWERED,
        {
            "the_objection": it.objection,
            "now": of.at,
            "who": it.officer,
            "called": it.officer_name,
            "words": it.answer,
            "was_right": it.upheld,
        },
    )
