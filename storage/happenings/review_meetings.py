"""A village's review meeting, what it said of each file, and the files it passes on."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, literal_column, update

from dialogs.happening import ReviewHeld, ReviewLeftToOfficers, VerdictNoted, VillageSent
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file
from storage.happenings.row import RowOf
from storage.happenings.triage import to_look_at
from storage.shapes import added, put
from storage.statement import Statement, When, Write, constant
from storage.tables import files, review_meetings, review_verdicts

_HELD = RowOf(
    ReviewHeld,
    put(
        review_meetings, when=When.RECORD, columns=("id", "village", "season", "on_day", "absent", "details")
    ),
)
_VERDICT = RowOf(VerdictNoted, added(review_verdicts, when=When.HISTORY))
_SENT = Statement(
    update(review_meetings)
    .where(review_meetings.c.id == bindparam("the_meeting"))
    .values(
        sent_at=bindparam("now"),
        sent_by=bindparam("who"),
        sent_agreed=review_meetings.c.sent_agreed + bindparam("more_agreed"),
        sent_held=review_meetings.c.sent_held + bindparam("more_held"),
    )
)
_TO_OFFICERS = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.VILLAGE_REVIEW))
    .values(
        status=constant(Status.WAITING),
        waiting_since=bindparam("since"),
        flags=func.json_insert(files.c.flags, literal_column("'$[#]'"), constant("not_reviewed")),
        to_look=literal_column("1"),
    )
)


@rows_of(ReviewHeld)
def review_held(it: ReviewHeld, of: Context) -> Iterable[Write]:
    yield _HELD(
        it,
        of,
        id=it.meeting,
        on_day=it.on.isoformat(),
        absent=to_json(it.absent),
        details=to_json(it.details),
    )


@rows_of(VerdictNoted)
def verdict_noted(it: VerdictNoted, of: Context) -> Iterable[Write]:
    yield _VERDICT(it, of)
    yield from to_look_at(it.file)


@rows_of(VillageSent)
def village_sent(it: VillageSent, of: Context) -> Iterable[Write]:
    yield (
        _SENT,
        {
            "the_meeting": it.meeting,
            "now": of.at,
            "who": of.actor,
            "more_agreed": it.agreed,
            "more_held": it.held,
        },
    )


@rows_of(ReviewLeftToOfficers)
def review_left_to_officers(it: ReviewLeftToOfficers, of: Context) -> Iterable[Write]:
    """The officers' queue counts from here on; the flag stands in their board and card."""
    yield _TO_OFFICERS, {"the_file": it.file, "since": of.at}
    yield from moved_file(it.file)
