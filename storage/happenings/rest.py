"""The rest of a village is verified in one act: one audit line, a decision of each file under its number."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, insert, literal_column, null, select, update

from dialogs.happening import RestVerified
from dialogs.records import VILLAGE_LEASE, Status
from storage.as_json import to_json
from storage.happenings.clean import FREE
from storage.happenings.context import Context
from storage.happenings.decisions import all_as_they_stood
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_files
from storage.happenings.village_work import village_act
from storage.moment import from_text, to_text
from storage.shapes import among
from storage.statement import Statement, Write, constant
from storage.tables import decisions, files, village_work

_POINTS = func.coalesce(files.c.verified_points, files.c.points)
_of_these = (files.c.id.in_(among("the_files"))) & (files.c.status == constant(Status.WAITING))
_DECISIONS = Statement(
    insert(decisions).from_select(
        ["file", "seq", "event", "at", "kind", "officer", "officer_name", "points", "reason", "missing"],
        select(
            files.c.id,
            bindparam("line"),
            bindparam("because_of"),
            bindparam("now"),
            constant(Status.VERIFIED),
            bindparam("who"),
            bindparam("name"),
            _POINTS,
            literal_column("''"),
            literal_column("'[]'"),
        ).where(_of_these),
    )
)
"""Written before the files change, so that a file no longer waiting gets none."""
_VERIFIED = Statement(
    update(files)
    .where(_of_these)
    .values(
        status=constant(Status.VERIFIED),
        waiting_since=null(),
        verified_points=_POINTS,
        decided_by=bindparam("who"),
        decided_by_name=bindparam("name"),
        decided_at=bindparam("now"),
        **FREE,
    )
)
_RENEWED = Statement(
    update(village_work)
    .where(
        village_work.c.season == bindparam("the_season"),
        village_work.c.village == bindparam("the_village"),
        village_work.c.officer == bindparam("who"),
    )
    .values(until=bindparam("lease"))
)


@rows_of(RestVerified)
def rest_verified(it: RestVerified, of: Context) -> Iterable[Write]:
    known = {
        "the_files": to_json(it.files),
        "who": it.officer,
        "name": it.officer_name,
        "now": of.at,
    }
    yield all_as_they_stood(known["the_files"], of)
    yield _DECISIONS, known | {"line": of.seq, "because_of": of.event}
    yield _VERIFIED, known
    lease = to_text(from_text(of.at) + VILLAGE_LEASE)
    yield (
        _RENEWED,
        {"the_season": it.season, "the_village": it.village, "who": it.officer, "lease": lease},
    )
    yield from moved_files(it.files)
    yield from village_act(
        it, of, "rest", officer=it.officer, officer_name=it.officer_name, files=len(it.files)
    )
