"""What an officer found and decided on a file."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, null, select, update

from dialogs.happening import FileNotThisYear, FileRescored, FileReturned, FileVerified
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.clean import FREE
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_file
from storage.happenings.seconds import second_settled
from storage.happenings.village_work import renewed
from storage.shapes import added, among
from storage.statement import Statement, When, Write, constant
from storage.tables import before_decisions, decisions, files, rescorings

_DECISION = added(decisions, when=When.HISTORY)
_KEPT = tuple(name for name in before_decisions.columns.keys() if name not in {"file", "seq"})  # noqa: SIM118 -- a column collection
_BEFORE = Statement(
    insert(before_decisions).from_select(
        ["file", "seq", *_KEPT],
        select(files.c.id, bindparam("the_seq"), *(files.c[name] for name in _KEPT)).where(
            files.c.id == bindparam("the_file")
        ),
    )
)
_ALL_BEFORE = Statement(
    insert(before_decisions).from_select(
        ["file", "seq", *_KEPT],
        select(files.c.id, bindparam("the_seq"), *(files.c[name] for name in _KEPT)).where(
            files.c.id.in_(among("the_files")), files.c.status == constant(Status.WAITING)
        ),
    )
)
_RESCORING = Statement(
    insert(rescorings).values(
        {name: bindparam(name) for name in rescorings.columns.keys() if name not in {"file", "round"}}  # noqa: SIM118 -- a column collection
        | {
            "file": bindparam("the_file"),
            "round": select(files.c.round).where(files.c.id == bindparam("the_file")).scalar_subquery(),
        }
    ),
    When.HISTORY,
)
_RESCORED = Statement(
    update(files).where(files.c.id == bindparam("the_file")).values(verified_points=bindparam("found_points"))
)


def _decided(**more: object) -> Statement:
    return Statement(
        update(files)
        .where(files.c.id == bindparam("the_file"))
        .values(
            status=bindparam("now"),
            waiting_since=null(),
            decided_by=bindparam("officer"),
            decided_by_name=bindparam("officer_name"),
            decided_at=bindparam("decided"),
            **more,
            **FREE,
        )
    )


_VERIFIED = _decided(verified_points=bindparam("found_points"))
_RETURNED = _decided(
    reason=bindparam("why"), missing=bindparam("what_is_missing"), last_officer=bindparam("officer")
)
_NOT_THIS_YEAR = _decided(reason=bindparam("why"))


def _decision(
    it: FileVerified | FileReturned | FileNotThisYear,
    of: Context,
    status: Status,
    *,
    points: str | None = None,
    reason: str = "",
    missing: str = "[]",
) -> Write:
    return _DECISION, {
        "file": it.file,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "kind": status,
        "officer": it.officer,
        "officer_name": it.officer_name,
        "points": points,
        "reason": reason,
        "missing": missing,
    }


def _state(
    it: FileVerified | FileReturned | FileNotThisYear, of: Context, status: Status
) -> dict[str, object]:
    return {
        "the_file": it.file,
        "now": status,
        "officer": it.officer,
        "officer_name": it.officer_name,
        "decided": of.at,
    }


def as_it_stood(file: str, of: Context) -> Write:
    """Keep how the file stands just before it is decided on: an undo puts that back."""
    return _BEFORE, {"the_file": file, "the_seq": of.seq}


def all_as_they_stood(the_files: str, of: Context) -> Write:
    """Keep the same of many files, a JSON list, that are decided on in one act."""
    return _ALL_BEFORE, {"the_files": the_files, "the_seq": of.seq}


@rows_of(FileRescored)
def file_rescored(it: FileRescored, of: Context) -> Iterable[Write]:
    yield (
        _RESCORING,
        {
            "the_file": it.file,
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "indicator": it.indicator,
            "points": str(it.points),
            "before": str(it.before),
            "reason": it.reason,
        },
    )
    yield _RESCORED, {"the_file": it.file, "found_points": str(it.verified_points)}
    yield from renewed(of.actor, it.file, of.at)
    yield from moved_file(it.file)


@rows_of(FileVerified)
def file_verified(it: FileVerified, of: Context) -> Iterable[Write]:
    points = str(it.points)
    yield as_it_stood(it.file, of)
    yield from second_settled(it.file, of)
    yield _decision(it, of, Status.VERIFIED, points=points)
    yield _VERIFIED, _state(it, of, Status.VERIFIED) | {"found_points": points}
    yield from renewed(it.officer, it.file, of.at)
    yield from moved_file(it.file)


@rows_of(FileReturned)
def file_returned(it: FileReturned, of: Context) -> Iterable[Write]:
    """Whoever returned it is remembered: the amended file goes back to them."""
    missing = to_json(it.missing)
    yield as_it_stood(it.file, of)
    yield from second_settled(it.file, of)
    yield _decision(it, of, Status.RETURNED, reason=it.reason, missing=missing)
    yield _RETURNED, _state(it, of, Status.RETURNED) | {"why": it.reason, "what_is_missing": missing}
    yield from renewed(it.officer, it.file, of.at)
    yield from moved_file(it.file)


@rows_of(FileNotThisYear)
def file_not_this_year(it: FileNotThisYear, of: Context) -> Iterable[Write]:
    yield as_it_stood(it.file, of)
    yield from second_settled(it.file, of)
    yield _decision(it, of, Status.NOT_THIS_YEAR, reason=it.reason)
    yield _NOT_THIS_YEAR, _state(it, of, Status.NOT_THIS_YEAR) | {"why": it.reason}
    yield from renewed(it.officer, it.file, of.at)
    yield from moved_file(it.file)
