"""A file is handed in, or withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, literal_column, null, update

from dialogs.happening import FileSubmitted, FileWithdrawn
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.clean import FREE, UNDECIDED
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file
from storage.happenings.news import news_taken_back
from storage.happenings.triage import to_look_at, to_look_at_partners
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import files, submissions

_SUBMISSION = added(submissions, when=When.HISTORY)

_HANDED_IN = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        status=bindparam("now"),
        round=bindparam("this_round"),
        waiting_since=bindparam("since"),
        points=bindparam("self_points"),
        of=bindparam("full"),
        flags=bindparam("marks"),
        to_look=literal_column("1"),
        **UNDECIDED,
        **FREE,
    )
)
_WITHDRAWN = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(status=constant(Status.WITHDRAWN), waiting_since=null(), **FREE)
)


@rows_of(FileSubmitted)
def file_submitted(it: FileSubmitted, of: Context) -> Iterable[Write]:
    """The officers see a new round with fresh eyes: what they found before stays in the history.

    Until it has been held against everything else, nobody may take it for one in which nothing stands out.
    """
    flags = to_json(it.flags)
    yield (
        _SUBMISSION,
        {
            "file": it.file,
            "round": it.round,
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "answers": to_json(it.answers),
            "points": str(it.points),
            "of": str(it.of),
            "points_by_indicator": to_json(it.points_by_indicator),
            "met": it.met,
            "flags": flags,
        },
    )
    yield (
        _HANDED_IN,
        {
            "the_file": it.file,
            "now": it.status,
            "this_round": it.round,
            "since": of.at,
            "self_points": str(it.points),
            "full": str(it.of),
            "marks": flags,
        },
    )
    if it.round > 1:
        yield from news_taken_back(it.file, of)
    yield from to_look_at(it.file)
    yield from moved_file(it.file)


@rows_of(FileWithdrawn)
def file_withdrawn(it: FileWithdrawn, of: Context) -> Iterable[Write]:
    yield _WITHDRAWN, {"the_file": it.file}
    yield from news_taken_back(it.file, of)
    yield from to_look_at_partners(it.file)
    yield from moved_file(it.file)
