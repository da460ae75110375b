"""Verified files are proposed together, posted, taken out one by one: the files move with their proposal."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, literal_column, null, select, update

from dialogs.happening import (
    FileReopened,
    FilesProposed,
    ProposalPosted,
    ProposalTakenBack,
    ProposedTakenOut,
)
from dialogs.records import Status
from storage.happenings.clean import UNDECIDED
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_board, moved_file
from storage.happenings.news import news_taken_back
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import decisions, files, places, proposal_lines, proposals, subjects

_PROPOSAL = RowOf(
    FilesProposed,
    added(
        proposals,
        when=When.RECORD,
        columns=("id", "season", "commune", "number", "seq", "event", "at", "person", "by_name"),
    ),
)
_LINE = Statement(
    insert(proposal_lines).from_select(
        ["proposal", "file", "subject", "code", "name", "place", "place_name", "sort_key", "level", "result"],
        select(
            bindparam("the_proposal"),
            files.c.id,
            files.c.subject,
            files.c.code,
            subjects.c.name,
            files.c.place,
            places.c.name,
            files.c.sort_key,
            bindparam("its_level"),
            bindparam("its_result"),
        )
        .join(subjects, subjects.c.id == files.c.subject)
        .join(places, places.c.id == files.c.place)
        .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.VERIFIED)),
    )
)
_PROPOSED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"), files.c.status == constant(Status.VERIFIED))
    .values(status=constant(Status.PROPOSED))
)
_its_files = select(proposal_lines.c.file).where(
    proposal_lines.c.proposal == bindparam("the_proposal"), proposal_lines.c.taken_out_at.is_(None)
)
_in_it = proposals.c.id == bindparam("the_proposal")
_TAKEN_BACK = Statement(update(proposals).where(_in_it).values(taken_back_at=bindparam("now")))
_VERIFIED_AGAIN = Statement(
    update(files)
    .where(files.c.id.in_(_its_files), files.c.status == constant(Status.PROPOSED))
    .values(status=constant(Status.VERIFIED))
)
_POSTED = Statement(
    update(proposals)
    .where(_in_it)
    .values(posted_on=bindparam("first_day"), objections_until=bindparam("last_day"))
)
_FILES_POSTED = Statement(
    update(files)
    .where(files.c.id.in_(_its_files), files.c.status == constant(Status.PROPOSED))
    .values(status=constant(Status.POSTED))
)
_OUT = Statement(
    update(proposal_lines)
    .where(
        proposal_lines.c.proposal == bindparam("the_proposal"), proposal_lines.c.file == bindparam("the_file")
    )
    .values(taken_out_at=bindparam("now"), taken_out_by=bindparam("who"), reason=bindparam("why"))
)
_LATER = Statement(
    update(files).where(files.c.id == bindparam("the_file")).values(status=constant(Status.VERIFIED))
)
_NOT_THIS_YEAR = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        status=constant(Status.NOT_THIS_YEAR),
        reason=bindparam("why"),
        decided_by=bindparam("who"),
        decided_by_name=bindparam("called"),
        decided_at=bindparam("now"),
    )
)
_DECISION = RowOf(ProposedTakenOut, added(decisions, when=When.HISTORY))
_KEPT_OPEN = {name: value for name, value in UNDECIDED.items() if name != "verified_points"}
_REOPENED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(
        status=constant(Status.WAITING),
        waiting_since=bindparam("now"),
        claim_officer=null(),
        claim_officer_name=null(),
        claim_until=null(),
        last_officer=literal_column("''"),
        **_KEPT_OPEN,
    )
)


@rows_of(FilesProposed)
def files_proposed(it: FilesProposed, of: Context) -> Iterable[Write]:
    """Only what is verified at this moment comes in: a file that was withdrawn meanwhile stays out."""
    yield _PROPOSAL(it, of, id=it.proposal)
    for file in it.files:
        yield (
            _LINE,
            {
                "the_proposal": it.proposal,
                "the_file": file,
                "its_level": it.levels.get(file, 0),
                "its_result": it.results.get(file, ""),
            },
        )
    for file in it.files:
        yield _PROPOSED, {"the_file": file}
    yield from moved_board(it.commune)


@rows_of(ProposalTakenBack)
def proposal_taken_back(it: ProposalTakenBack, of: Context) -> Iterable[Write]:
    yield _TAKEN_BACK, {"the_proposal": it.proposal, "now": of.at}
    yield _VERIFIED_AGAIN, {"the_proposal": it.proposal}
    yield from moved_board(it.commune)


@rows_of(ProposalPosted)
def proposal_posted(it: ProposalPosted, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield (
        _POSTED,
        {
            "the_proposal": it.proposal,
            "first_day": it.posted_on.isoformat(),
            "last_day": it.objections_until.isoformat(),
        },
    )
    yield _FILES_POSTED, {"the_proposal": it.proposal}
    yield from moved_board(it.commune)


@rows_of(ProposedTakenOut)
def proposed_taken_out(it: ProposedTakenOut, of: Context) -> Iterable[Write]:
    out = {
        "the_proposal": it.proposal, "the_file": it.file, "now": of.at, "who": of.actor, "why": it.reason,
    }  # fmt: skip
    yield _OUT, out
    yield _DECISION(it, of, kind=it.outcome, points=None, missing="[]")
    if it.outcome is Status.NOT_THIS_YEAR:
        yield (
            _NOT_THIS_YEAR,
            {
                "the_file": it.file,
                "why": it.reason,
                "who": it.officer,
                "called": it.officer_name,
                "now": of.at,
            },
        )
    elif it.outcome is Status.WAITING:
        yield _REOPENED, {"the_file": it.file, "now": of.at}
    else:
        yield _LATER, {"the_file": it.file}
    yield from news_taken_back(it.file, of)
    yield from moved_file(it.file)


@rows_of(FileReopened)
def file_reopened(it: FileReopened, of: Context) -> Iterable[Write]:
    yield _REOPENED, {"the_file": it.file, "now": of.at}
    yield from news_taken_back(it.file, of)
    yield from moved_file(it.file)
