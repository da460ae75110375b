"""A decision signed on paper is entered, its list recognised at once; later ones, and slips."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, insert, literal_column, null, select, update
from sqlalchemy.dialects import sqlite

from dialogs.happening import DecisionEntered, DecisionMended, RecognitionAmended
from dialogs.records import DecisionKind, Signing, Status
from storage.happenings.context import Context
from storage.happenings.corrected_name import name_corrected
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_board, moved_file
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import (
    files,
    proposal_lines,
    proposals,
    recognition_decisions,
    recognition_lines,
    recognitions,
    seasons,
)

_DECISION = added(recognition_decisions, when=When.RECORD, once=True)
_COPIED = ("subject", "code", "name", "place", "place_name", "sort_key", "level", "result")
_waiting = files.c.status.in_([constant(Status.PROPOSED), constant(Status.POSTED)])
_still_in = (
    (proposal_lines.c.proposal == bindparam("the_proposal"))
    & proposal_lines.c.taken_out_at.is_(None)
    & (files.c.id == proposal_lines.c.file)
    & _waiting
)
_LINES = Statement(
    insert(recognition_lines).from_select(
        ["decision", "file", "seq", *_COPIED, "before", "reason"],
        select(
            bindparam("the_decision"),
            proposal_lines.c.file,
            bindparam("line"),
            *(proposal_lines.c[name] for name in _COPIED),
            literal_column("''"),
            literal_column("''"),
        ).where(_still_in),
    )
)
_ANEW = ("seq", "event", "at", "person", "decided_on", "number", "decision", "file", "kept_to")
_recognised = sqlite.insert(recognitions).from_select(
    [
        "subject", "title", "level", "year", "seq", "event", "at", "person", "decided_on", "number",
        "decision", "file", "kept_to",
    ],
    select(
        proposal_lines.c.subject,
        seasons.c.title,
        proposal_lines.c.level,
        seasons.c.year,
        bindparam("line"),
        bindparam("because_of"),
        bindparam("now"),
        bindparam("who"),
        bindparam("day"),
        bindparam("printed"),
        bindparam("the_decision"),
        proposal_lines.c.file,
        bindparam("last_day"),
    ).where(_still_in, seasons.c.id == files.c.season),
)  # fmt: skip
_RECOGNISED = Statement(
    _recognised.on_conflict_do_update(
        index_elements=["subject", "title", "level", "year"],
        set_={
            **{name: _recognised.excluded[name] for name in _ANEW},
            "revoked": null(),
            "lapse_told": null(),
        },
    )
)  # fmt: skip
_DECIDED = Statement(
    update(proposals)
    .where(proposals.c.id == bindparam("the_proposal"))
    .values(decision=bindparam("the_decision"))
)
_FILES = Statement(
    update(files)
    .where(
        _waiting,
        files.c.id.in_(
            select(proposal_lines.c.file).where(
                proposal_lines.c.proposal == bindparam("the_proposal"),
                proposal_lines.c.taken_out_at.is_(None),
            )
        ),
    )
    .values(status=constant(Status.RECOGNISED))
)
_mine = recognition_lines.alias("mine")
_newest = select(func.max(_mine.c.seq)).where(_mine.c.file == bindparam("the_file")).scalar_subquery()
_AMENDED = Statement(
    insert(recognition_lines).from_select(
        ["decision", "file", "seq", *_COPIED, "before", "reason"],
        select(
            bindparam("the_decision"),
            recognition_lines.c.file,
            bindparam("line"),
            *(
                bindparam("new_name") if name == "name" else recognition_lines.c[name]
                for name in _COPIED
            ),
            bindparam("old_name"),
            bindparam("why"),
        ).where(recognition_lines.c.file == bindparam("the_file"), recognition_lines.c.seq == _newest),
    )
)  # fmt: skip
_REVOKED = Statement(
    update(recognitions)
    .where(recognitions.c.file == bindparam("the_file"), recognitions.c.revoked.is_(None))
    .values(revoked=bindparam("the_decision"))
)
_FILE_REVOKED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(status=constant(Status.NOT_THIS_YEAR), reason=bindparam("why"))
)

_FORMER = added(recognition_decisions, when=When.RECORD)
_SIGNED = ("number", "decided_on", "body", "capacity", "signer", "issuer")
_MENDED = Statement(
    update(recognition_decisions)
    .where(recognition_decisions.c.id == bindparam("the_decision"))
    .values({name: bindparam(f"its_{name}") for name in _SIGNED})
)
_RECOGNITIONS_MENDED = Statement(
    update(recognitions)
    .where(recognitions.c.decision == bindparam("the_decision"))
    .values(number=bindparam("printed"), decided_on=bindparam("day"), kept_to=bindparam("last_day"))
)


def _decision(
    it: DecisionEntered | RecognitionAmended, of: Context, kind: DecisionKind, proposal: str
) -> Write:
    return _DECISION, _row(it.decision, it, of, kind, proposal, it.signed)


def _row(
    named: str,
    it: DecisionEntered | DecisionMended | RecognitionAmended,
    of: Context,
    kind: DecisionKind,
    proposal: str,
    signed: Signing,
) -> dict[str, str | int | None]:
    return {
        "id": named,
        "kind": kind,
        "commune": it.commune,
        "season": it.season,
        "proposal": proposal or None,
        "number": signed.number,
        "decided_on": signed.decided_on.isoformat(),
        "body": signed.body,
        "capacity": signed.capacity,
        "signer": signed.signer,
        "issuer": signed.issuer,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "by_name": it.by_name,
    }


@rows_of(DecisionEntered)
def decision_entered(it: DecisionEntered, of: Context) -> Iterable[Write]:
    """Copy the names that the proposal has: every sheet of the set names the same ones."""
    yield _decision(it, of, DecisionKind.RECOGNISE, it.proposal)
    known = {"the_proposal": it.proposal, "the_decision": it.decision}
    yield _LINES, {**known, "line": of.seq}
    yield (
        _RECOGNISED,
        {
            **known,
            "line": of.seq,
            "because_of": of.event,
            "now": of.at,
            "who": of.actor,
            "day": it.signed.decided_on.isoformat(),
            "printed": it.signed.number,
            "last_day": it.kept_to.isoformat() if it.kept_to else None,
        },
    )
    yield _FILES, {"the_proposal": it.proposal}
    yield _DECIDED, known
    yield from moved_board(it.commune)


@rows_of(RecognitionAmended)
def recognition_amended(it: RecognitionAmended, of: Context) -> Iterable[Write]:
    yield _decision(it, of, it.kind, "")
    for line in it.lines:
        yield (
            _AMENDED,
            {
                "the_decision": it.decision,
                "the_file": line.file,
                "line": of.seq,
                "new_name": line.name or line.before,
                "old_name": line.before,
                "why": line.reason,
            },
        )
        if it.kind is DecisionKind.REVOKE:
            yield _REVOKED, {"the_file": line.file, "the_decision": it.decision}
            yield _FILE_REVOKED, {"the_file": line.file, "why": line.reason}
            yield from moved_file(line.file)
        elif line.name:
            yield from name_corrected(line, of)


@rows_of(DecisionMended)
def decision_mended(it: DecisionMended, of: Context) -> Iterable[Write]:
    """Keep what was entered before beside it, then let every reader see what the paper says."""
    yield _FORMER, _row(it.former, it, of, DecisionKind.MENDED, it.decision, it.before)
    signed = _row(it.decision, it, of, DecisionKind.MENDED, "", it.signed)
    yield _MENDED, {"the_decision": it.decision, **{f"its_{name}": signed[name] for name in _SIGNED}}
    yield (
        _RECOGNITIONS_MENDED,
        {
            "the_decision": it.decision,
            "printed": it.signed.number,
            "day": it.signed.decided_on.isoformat(),
            "last_day": it.kept_to.isoformat() if it.kept_to else None,
        },
    )
