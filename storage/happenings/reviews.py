"""The village's bình xét of a file."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, null, update

from dialogs.happening import FileEndorsed, FileHeld
from dialogs.records import Status
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file
from storage.happenings.triage import to_look_at
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import files, reviews

_REVIEW = added(reviews, when=When.HISTORY)
_ENDORSED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(status=constant(Status.WAITING), waiting_since=bindparam("since"))
)
_HELD = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(status=constant(Status.HELD), waiting_since=null(), reason=bindparam("why"))
)


def _review(file: str, of: Context, *, endorsed: bool, reason: str) -> Write:
    return _REVIEW, {
        "file": file,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "endorsed": endorsed,
        "reason": reason,
    }


@rows_of(FileEndorsed)
def file_endorsed(it: FileEndorsed, of: Context) -> Iterable[Write]:
    """The officers' queue counts from here on."""
    yield _review(it.file, of, endorsed=True, reason="")
    yield _ENDORSED, {"the_file": it.file, "since": of.at}
    yield from to_look_at(it.file)
    yield from moved_file(it.file)


@rows_of(FileHeld)
def file_held(it: FileHeld, of: Context) -> Iterable[Write]:
    yield _review(it.file, of, endorsed=False, reason=it.reason)
    yield _HELD, {"the_file": it.file, "why": it.reason}
    yield from moved_file(it.file)
