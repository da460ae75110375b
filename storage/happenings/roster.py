"""A village's list: the line as it is now, and beside it every act with its day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import bindparam, null, update

from dialogs.happening import (
    FileCarried,
    FileRestored,
    HeadChanged,
    HeadDied,
    HouseholdAskedToLook,
    HouseholdLeft,
    HouseholdListed,
    HouseholdMended,
    HouseholdMoved,
    HouseholdReturned,
    RemindersResumed,
)
from dialogs.records import ASKED_TO_LOOK, Status, SubjectKind
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.past_lines import keep_past_years
from storage.happenings.row import RowOf
from storage.happenings.triage import to_look_at, to_look_at_household
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import files, roster_acts, subjects

_LISTED = RowOf(HouseholdListed, added(subjects, when=When.RECORD))
_ACT = added(roster_acts, when=When.HISTORY)


def _changed(*columns: str) -> Statement:
    return Statement(
        update(subjects)
        .where(subjects.c.id == bindparam("the_subject"))
        .values({name: bindparam(f"new_{name}") for name in columns})
    )


_MENDED = _changed("name", "folded", "sort_key", "members", "phone", "word", "cannot_read")
_HEAD = Statement(
    update(subjects)
    .where(subjects.c.id == bindparam("the_subject"))
    .values(
        name=bindparam("new_name"),
        folded=bindparam("new_folded"),
        sort_key=bindparam("new_sort_key"),
        head_died=null(),
    )
)
_FILES = Statement(
    update(files)
    .where(files.c.subject == bindparam("the_subject"))
    .values(sort_key=bindparam("new_sort_key"))
)
_DIED = _changed("head_died")
_RESUMED = Statement(
    update(subjects).where(subjects.c.id == bindparam("the_subject")).values(head_died=null())
)
_LEFT = _changed("left")
_MOVED = _changed("place", "number")
_CARRIED = Statement(
    update(files).where(files.c.id == bindparam("the_file")).values(place=bindparam("new_place"))
)
_RESTORED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.WITHDRAWN))
    .values(status=bindparam("new_status"))
)
_BACK = Statement(update(subjects).where(subjects.c.id == bindparam("the_subject")).values(left=null()))


@rows_of(HouseholdListed)
def household_listed(it: HouseholdListed, of: Context) -> Iterable[Write]:
    yield _LISTED(it, of, id=it.subject, kind=SubjectKind.HOUSEHOLD, facts="{}", head_died=None, left=None)
    yield _act(it.subject, of, it.on, "listed", {"why": it.why, "origin": it.origin})


@rows_of(HouseholdMended)
def household_mended(it: HouseholdMended, of: Context) -> Iterable[Write]:
    yield keep_past_years(it.subject)
    yield (
        _MENDED,
        {
            "the_subject": it.subject,
            "new_name": it.name,
            "new_folded": it.folded,
            "new_sort_key": it.sort_key,
            "new_members": it.members,
            "new_phone": it.phone,
            "new_word": it.word,
            "new_cannot_read": it.cannot_read,
        },
    )
    yield _FILES, {"the_subject": it.subject, "new_sort_key": it.sort_key}
    yield _act(it.subject, of, date.fromisoformat(of.at[:10]), "mended", it.before)
    yield from to_look_at_household(it.subject)


@rows_of(HeadChanged)
def head_changed(it: HeadChanged, of: Context) -> Iterable[Write]:
    yield keep_past_years(it.subject)
    yield (
        _HEAD,
        {
            "the_subject": it.subject,
            "new_name": it.name,
            "new_folded": it.folded,
            "new_sort_key": it.sort_key,
        },
    )
    yield _FILES, {"the_subject": it.subject, "new_sort_key": it.sort_key}
    yield _act(it.subject, of, it.on, "head_changed", {"before": it.before})
    yield from to_look_at_household(it.subject)


@rows_of(HeadDied)
def head_died(it: HeadDied, of: Context) -> Iterable[Write]:
    yield _DIED, {"the_subject": it.subject, "new_head_died": it.on.isoformat()}
    yield _act(it.subject, of, it.on, "head_died", {})


@rows_of(RemindersResumed)
def reminders_resumed(it: RemindersResumed, of: Context) -> Iterable[Write]:
    yield _RESUMED, {"the_subject": it.subject}
    yield _act(it.subject, of, date.fromisoformat(of.at[:10]), "resumed", {})


@rows_of(HouseholdLeft)
def household_left(it: HouseholdLeft, of: Context) -> Iterable[Write]:
    yield _LEFT, {"the_subject": it.subject, "new_left": it.on.isoformat()}
    yield _act(
        it.subject, of, it.on, "left", {"why": it.why, "into": it.into, "file": it.file, "was": it.was}
    )


@rows_of(HouseholdReturned)
def household_returned(it: HouseholdReturned, of: Context) -> Iterable[Write]:
    yield _BACK, {"the_subject": it.subject}
    yield _act(it.subject, of, it.on, "returned", {})


@rows_of(HouseholdMoved)
def household_moved(it: HouseholdMoved, of: Context) -> Iterable[Write]:
    """Whoever lives in a village is on its list, so that each household counts in one village."""
    yield keep_past_years(it.subject)
    yield _MOVED, {"the_subject": it.subject, "new_place": it.place, "new_number": it.number}
    yield _act(
        it.subject,
        of,
        it.on,
        "moved",
        {"from": it.before, "to": it.place, "number": str(it.number_before)},
    )


@rows_of(FileCarried)
def file_carried(it: FileCarried, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _CARRIED, {"the_file": it.file, "new_place": it.place}


@rows_of(FileRestored)
def file_restored(it: FileRestored, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _RESTORED, {"the_file": it.file, "new_status": it.status}
    yield from to_look_at(it.file)


@rows_of(HouseholdAskedToLook)
def household_asked_to_look(it: HouseholdAskedToLook, of: Context) -> Iterable[Write]:
    yield _act(it.subject, of, it.on, ASKED_TO_LOOK, {"answers": str(it.answers)})


def _act(subject: str, of: Context, on: date, what: str, detail: Mapping[str, str]) -> Write:
    return _ACT, {
        "subject": subject,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "on_day": on.isoformat(),
        "what": what,
        "detail": to_json({key: value for key, value in detail.items() if value}),
    }
