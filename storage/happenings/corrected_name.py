"""A name that a decision corrects is corrected on the list too, where the list has the same slip.

The decision took its names from the list. Left there, the slip would stand again in every later paper: the
proposals for honours, the records of achievement, the registers of several years, next year's decision. A
list that was mended before, or has another head by now, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, func, insert, literal_column, select, update

from dialogs.happening.recognition import Amended
from dialogs.records import SubjectKind
from dialogs.understand import sort_key
from storage.folding import fold
from storage.happenings.context import Context
from storage.happenings.past_lines import keep_past_years_of_file
from storage.statement import Statement, Write, constant
from storage.tables import files, roster_acts, subjects

_mine = select(files.c.subject).where(files.c.id == bindparam("the_file")).scalar_subquery()
_the_slip = (subjects.c.id == _mine) & (subjects.c.name == bindparam("old_name"))
_ACT = Statement(
    insert(roster_acts).from_select(
        ["subject", "seq", "event", "at", "person", "on_day", "what", "detail"],
        select(
            subjects.c.id,
            bindparam("line"),
            bindparam("because_of"),
            bindparam("now"),
            bindparam("who"),
            bindparam("day"),
            constant("mended"),
            func.json_object(literal_column("'name'"), subjects.c.name),
        ).where(_the_slip, subjects.c.kind == constant(SubjectKind.HOUSEHOLD)),
    )
)
"""In order with the records: it is written only while the list still has the slip."""
_SORTED = Statement(
    update(files)
    .where(files.c.subject == select(subjects.c.id).where(_the_slip).scalar_subquery())
    .values(sort_key=bindparam("new_sort_key"))
)
_NAMED = Statement(
    update(subjects)
    .where(_the_slip)
    .values(name=bindparam("new_name"), folded=bindparam("new_folded"), sort_key=bindparam("new_sort_key"))
)


def name_corrected(line: Amended, of: Context) -> Iterable[Write]:
    """Write the right name where the list has the name the decision had."""
    known = {"the_file": line.file, "old_name": line.before}
    key = {"new_sort_key": sort_key(line.name)}
    yield keep_past_years_of_file(line.file)
    yield (
        _ACT,
        {
            **known,
            "line": of.seq,
            "because_of": of.event,
            "now": of.at,
            "who": of.actor,
            "day": of.at[:10],
        },
    )
    yield _SORTED, {**known, **key}
    yield _NAMED, {**known, **key, "new_name": line.name, "new_folded": fold(line.name)}
