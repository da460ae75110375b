"""A decision is undone: its files stand as they stood just before, and what was to be told of it is not."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ScalarSelect, bindparam, func, insert, literal_column, null, select, update

from dialogs.happening import DecisionUndone
from dialogs.records import Status
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_board, moved_file
from storage.happenings.news import news_taken_back
from storage.happenings.row import RowOf
from storage.moment import to_text
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import before_decisions, claims, files, seconds, undoings

_UNDOING = RowOf(DecisionUndone, added(undoings, when=When.HISTORY))


def _before(name: str) -> ScalarSelect[str]:
    return (
        select(before_decisions.c[name])
        .where(
            before_decisions.c.file == bindparam("the_file"), before_decisions.c.seq == bindparam("the_seq")
        )
        .scalar_subquery()
    )


_AS_BEFORE = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        status=constant(Status.WAITING),
        decided_by=literal_column("''"),
        decided_by_name=literal_column("''"),
        decided_at=null(),
        claim_until=func.iif(_before("claim_officer").is_(None), null(), bindparam("until")),
        **{
            name: _before(name)
            for name in (
                "waiting_since",
                "verified_points",
                "reason",
                "missing",
                "last_officer",
                "claim_officer",
                "claim_officer_name",
            )
        },
    )
)
_CLAIM = Statement(
    insert(claims).from_select(
        ["file", "seq", "event", "at", "officer", "until"],
        select(
            bindparam("the_file"),
            bindparam("this_seq"),
            bindparam("this_event"),
            bindparam("now"),
            before_decisions.c.claim_officer,
            bindparam("until"),
        ).where(
            before_decisions.c.file == bindparam("the_file"),
            before_decisions.c.seq == bindparam("the_seq"),
            before_decisions.c.claim_officer.is_not(None),
        ),
    )
)
_SECOND_WAITED_FOR = Statement(
    update(seconds)
    .where(seconds.c.file == bindparam("the_file"), seconds.c.ended == bindparam("the_seq"))
    .values(ended=null())
)


@rows_of(DecisionUndone)
def decision_undone(it: DecisionUndone, of: Context) -> Iterable[Write]:
    """The decision stays in the history, and beside it that it was undone."""
    until = to_text(it.until)
    of_decision = [{"the_file": file, "the_seq": it.decided} for file in it.files]
    for one in of_decision:
        yield _AS_BEFORE, one | {"until": until}
    for one in of_decision:
        yield (
            _CLAIM,
            one | {"this_seq": of.seq, "this_event": of.event, "now": of.at, "until": until},
        )
    for one in of_decision:
        yield _SECOND_WAITED_FOR, one
    for file in it.files:
        yield from news_taken_back(file, of)
        yield _UNDOING(it, of, file=file, person=it.officer)
    for file in it.files:
        yield from moved_file(file)
    yield from moved_board(it.commune)
