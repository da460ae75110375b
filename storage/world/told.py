"""A decision that can still be undone is hidden from those who handed in, their village head and their clan.

For them an officer is verifying the file until then. It is read off the clock, as the news of it are
(docs/decisions/0026), so that the page and the news agree.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import and_, bindparam, case, exists, func, select

from dialogs.records import Claim, File, Status
from storage.moment import to_text
from storage.statement import constant
from storage.tables import before_decisions, decisions, files
from storage.world.reading import Query

UNDOABLE = frozenset({Status.VERIFIED, Status.RETURNED, Status.NOT_THIS_YEAR})
_its_newest = select(func.max(decisions.c.seq)).where(decisions.c.file == files.c.id).scalar_subquery()
_untold = and_(
    files.c.status.in_([constant(status) for status in sorted(UNDOABLE)]),
    files.c.decided_at > bindparam("told_up_to"),
    exists().where(before_decisions.c.file == files.c.id, before_decisions.c.seq == _its_newest),
)
TOLD_STATUS = case((_untold, constant(Status.WAITING)), else_=files.c.status).label("status")
"""Needs `told_up_to`: what was decided after it is not told yet."""
_UNTOLD = Query(select(files.c.id).where(files.c.id == bindparam("the_file"), _untold))


def told_up_to(at: datetime, undo_time: timedelta) -> str:
    return to_text(at - undo_time)


def as_told(db: sqlite3.Connection, file: File, at: datetime, undo_time: timedelta) -> File:
    """Show the file as it stood, in the hands of who decided, while the decision can be undone."""
    if file.status not in UNDOABLE or file.decided_at is None or at - file.decided_at >= undo_time:
        return file
    if _UNTOLD.row(db, the_file=file.id, told_up_to=told_up_to(at, undo_time)) is None:
        return file
    return msgspec.structs.replace(
        file,
        status=Status.WAITING,
        claim=Claim(file.decided_by, file.decided_by_name, file.decided_at + undo_time),
        verified={},
        verified_points=None,
        missing=(),
        reason="",
        decided_by="",
        decided_by_name="",
        decided_at=None,
    )
