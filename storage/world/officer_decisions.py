"""Reads of what officers decided, as far as it can be undone: with what became of each file since."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, bindparam, desc, exists, func, literal_column, or_, select

from dialogs.records import DecidedFile, OfficerDecision, Status
from storage.moment import from_text, to_text
from storage.statement import constant
from storage.tables import (
    answers,
    before_decisions,
    decisions,
    evidence,
    evidence_removals,
    files,
    seconds,
    undoings,
)
from storage.world.reading import Query

_later = decisions.alias("later")
_decided_again = exists().where(_later.c.file == decisions.c.file, _later.c.seq > decisions.c.seq)
_taken_up = and_(
    decisions.c.kind == constant(Status.RETURNED),
    or_(
        exists().where(answers.c.file == decisions.c.file, answers.c.seq > decisions.c.seq),
        exists().where(evidence.c.file == decisions.c.file, evidence.c.seq > decisions.c.seq),
        exists().where(
            evidence_removals.c.evidence == evidence.c.id,
            evidence.c.file == decisions.c.file,
            evidence_removals.c.seq > decisions.c.seq,
        ),
    ),
)
_DECIDED = (
    select(
        decisions.c.seq,
        decisions.c.at,
        decisions.c.kind,
        files.c.commune,
        decisions.c.officer,
        decisions.c.officer_name,
        func.coalesce(seconds.c.officer, literal_column("''")),
        files.c.id,
        files.c.code,
        files.c.status,
        and_(files.c.status == decisions.c.kind, ~_decided_again),
        _taken_up,
        undoings.c.at,
        undoings.c.officer_name,
    )
    .select_from(decisions)
    .join(files, files.c.id == decisions.c.file)
    .join(
        before_decisions,
        and_(before_decisions.c.file == decisions.c.file, before_decisions.c.seq == decisions.c.seq),
    )
    .outerjoin(
        seconds,
        and_(
            seconds.c.file == decisions.c.file,
            seconds.c.ended == decisions.c.seq,
            seconds.c.other_name == literal_column("''"),
        ),
    )
    .outerjoin(undoings, and_(undoings.c.file == decisions.c.file, undoings.c.decided == decisions.c.seq))
)
_ONE = Query(_DECIDED.where(decisions.c.seq == bindparam("the_seq")).order_by(files.c.code))
_ON_FILE = Query(
    _DECIDED.where(decisions.c.file == bindparam("the_file"))
    .order_by(desc(decisions.c.seq))
    .limit(literal_column("1"))
)
# With a plus before a column SQLite does not go by its index, which is that of every decision ever, or of all
# of a commune's files: those of late are few.
_seq: ColumnElement[int] = literal_column("+decisions.seq")
_commune: ColumnElement[str] = literal_column("+files.commune")
_NEWEST = Query(
    select(func.max(_seq)).where(
        decisions.c.at >= bindparam("since"),
        or_(
            decisions.c.officer == bindparam("the_officer"),
            exists().where(
                seconds.c.file == decisions.c.file,
                seconds.c.ended == decisions.c.seq,
                seconds.c.other_name == literal_column("''"),
                seconds.c.officer == bindparam("the_officer"),
            ),
        ),
    )
)
"""Their own, and those they asked a second person for, who joined in; not what a third one settled."""
_LATELY = Query(
    _DECIDED.where(
        decisions.c.at >= bindparam("since"),
        bindparam("the_commune") == _commune,
        or_(
            bindparam("the_officer") == literal_column("''"),
            decisions.c.officer == bindparam("the_officer"),
            seconds.c.officer == bindparam("the_officer"),
        ),
    ).order_by(desc(_seq), files.c.code)
)


def decision(db: sqlite3.Connection, seq: int) -> OfficerDecision | None:
    return next(iter(_gathered(_ONE.rows(db, the_seq=seq))), None)


def decision_on(db: sqlite3.Connection, file: str) -> OfficerDecision | None:
    """Read the newest decision on a file, with all the files of the same act."""
    row = _ON_FILE.row(db, the_file=file)
    return decision(db, row[0]) if row else None


def newest_decision(db: sqlite3.Connection, officer: str, since: datetime) -> int | None:
    row = _NEWEST.row(db, the_officer=officer, since=to_text(since))
    return row[0] if row else None


def decided_since(
    db: sqlite3.Connection, commune: str, since: datetime, officer: str
) -> tuple[OfficerDecision, ...]:
    rows = _LATELY.rows(db, the_commune=commune, since=to_text(since), the_officer=officer)
    return _gathered(rows)


def _gathered(rows: Iterable[tuple[Any, ...]]) -> tuple[OfficerDecision, ...]:
    """Put the files of one act together."""
    heads: dict[int, OfficerDecision] = {}
    files_of: defaultdict[int, list[DecidedFile]] = defaultdict(list)
    for seq, at, kind, commune, officer, name, first, *of_file in rows:
        act = OfficerDecision(seq, from_text(at), Status(kind), commune, officer, name, first=first)
        heads.setdefault(seq, act)
        files_of[seq].append(_file(*of_file))
    return tuple(msgspec.structs.replace(head, files=tuple(files_of[seq])) for seq, head in heads.items())


def _file(
    file: str, code: str, status: str, here: int, taken_up: int, undone_at: str | None, undone_by: str | None
) -> DecidedFile:
    return DecidedFile(
        file=file,
        code=code,
        status=Status(status),
        decided_here=bool(here),
        taken_up=bool(taken_up),
        undone_at=from_text(undone_at) if undone_at else None,
        undone_by_name=undone_by or "",
    )
