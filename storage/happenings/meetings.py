"""A village's meeting: plans, consents on paper, who was absent, reminders, phones that ask to join."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, exists, literal_column, update

from dialogs.happening import (
    ConsentTicked,
    ConsentUnticked,
    DisagreementNoted,
    JoinAsked,
    JoinDecided,
    MeetingHeld,
    PlanDropped,
    PostingNoted,
    RegistrationPlanned,
    VillageReminded,
)
from dialogs.records import Status
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.happenings.subjects import file_row
from storage.happenings.triage import to_look_at
from storage.shapes import added, put
from storage.statement import Statement, When, Write, constant
from storage.tables import (
    answers,
    consents,
    criteria_comments,
    disagreements,
    evidence,
    files,
    join_requests,
    meetings,
    village_reminders,
)

_MEETING = RowOf(MeetingHeld, put(meetings, when=When.RECORD))
_REMINDED = RowOf(VillageReminded, added(village_reminders, when=When.HISTORY))
_DISAGREEMENT = RowOf(DisagreementNoted, added(disagreements, when=When.HISTORY))
_CONSENT = RowOf(PostingNoted, added(consents, when=When.HISTORY))
_ASKED = RowOf(
    JoinAsked,
    added(
        join_requests,
        when=When.RECORD,
        columns=("id", "village", "subject", "person", "typed", "relation", "at"),
    ),
)
_DECIDED = Statement(
    update(join_requests)
    .where(join_requests.c.id == bindparam("the_request"))
    .values(decided_at=bindparam("now"), decided_by=bindparam("who"), given=bindparam("which"))
)
_TICKED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.PLANNED))
    .values(status=constant(Status.REGISTERED), consent=bindparam("how"))
)
_DROPPED = Statement(
    delete(files).where(
        files.c.id == bindparam("the_file"),
        files.c.status == constant(Status.PLANNED),
        *(~exists().where(table.c.file == files.c.id) for table in (answers, evidence, criteria_comments)),
    )
)
_UNTICKED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.REGISTERED))
    .values(status=constant(Status.PLANNED), consent=literal_column("''"))
)


@rows_of(RegistrationPlanned)
def registration_planned(it: RegistrationPlanned, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield file_row(it, status=Status.PLANNED, consent="")


@rows_of(PlanDropped)
def plan_dropped(it: PlanDropped, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """The trail keeps both; a file that anything hangs on is kept as it is."""
    yield _DROPPED, {"the_file": it.file}


@rows_of(ConsentTicked)
def consent_ticked(it: ConsentTicked, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _TICKED, {"the_file": it.file, "how": it.how}


@rows_of(ConsentUnticked)
def consent_unticked(it: ConsentUnticked, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _UNTICKED, {"the_file": it.file}


@rows_of(PostingNoted)
def posting_noted(it: PostingNoted, of: Context) -> Iterable[Write]:
    """A word of the house itself on paper: it stands under the house, not under a person."""
    for given, subjects in ((True, it.agreed), (False, it.refused)):
        for subject in subjects:
            yield _CONSENT(it, of, person=on_paper(subject), given=given, subject=subject)


def on_paper(subject: str) -> str:
    """Name whoever signed for a house without a phone."""
    return f"{PAPER}{subject}"


PAPER = "paper:"


@rows_of(DisagreementNoted)
def disagreement_noted(it: DisagreementNoted, of: Context) -> Iterable[Write]:
    yield _DISAGREEMENT(it, of, value=to_json(it.value))
    yield from to_look_at(it.file)


@rows_of(MeetingHeld)
def meeting_held(it: MeetingHeld, of: Context) -> Iterable[Write]:
    yield _MEETING(it, of, id=it.meeting, on_day=it.on.isoformat(), absent=to_json(it.absent))


@rows_of(VillageReminded)
def village_reminded(it: VillageReminded, of: Context) -> Iterable[Write]:
    yield _REMINDED(it, of, reminded=len(it.reminded))


@rows_of(JoinAsked)
def join_asked(it: JoinAsked, of: Context) -> Iterable[Write]:
    yield _ASKED(it, of, id=it.request)


@rows_of(JoinDecided)
def join_decided(it: JoinDecided, of: Context) -> Iterable[Write]:
    yield _DECIDED, {"the_request": it.request, "now": of.at, "who": of.actor, "which": it.subject}
