"""The sample's rule, its draws, inspections, and schools' counts."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, literal_column, update

from dialogs.happening import (
    FileInspected,
    InspectionBegun,
    InspectionConcluded,
    SampleDrawn,
    SampleRuleSet,
    SchoolCounted,
)
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.live import moved_village, with_village_drawn
from storage.happenings.row import RowOf
from storage.shapes import added, among
from storage.statement import Statement, When, Write
from storage.tables import (
    files,
    inspected_files,
    inspections,
    sample_draws,
    sample_rules,
    school_counts,
)

_RULE = RowOf(SampleRuleSet, added(sample_rules, when=When.HISTORY))
_DRAW = added(sample_draws, when=When.RECORD)
_SAMPLED = Statement(
    update(files)
    .where(
        files.c.season == bindparam("the_season"),
        files.c.place == bindparam("the_place"),
        files.c.code.in_(among("codes")),
    )
    .values(sampled=literal_column("1"))
)
_INSPECTION = RowOf(
    InspectionBegun,
    added(
        inspections, when=When.RECORD, columns=("id", "season", "commune", "place", "person", "by_name", "at")
    ),
)
_TO_INSPECT = added(inspected_files, when=When.RECORD, columns=("inspection", "file", "number"))
_INSPECTED = Statement(
    update(inspected_files)
    .where(
        inspected_files.c.inspection == bindparam("the_inspection"),
        inspected_files.c.file == bindparam("the_file"),
    )
    .values(agrees=bindparam("found"), note=bindparam("said"))
)
_CONCLUDED = Statement(
    update(inspections)
    .where(inspections.c.id == bindparam("the_inspection"))
    .values(concluded_at=bindparam("now"), conclusion=bindparam("said"))
)
_COUNT = RowOf(SchoolCounted, added(school_counts, when=When.HISTORY))


@rows_of(SampleRuleSet)
def sample_rule_set(it: SampleRuleSet, of: Context) -> Iterable[Write]:
    yield _RULE(it, of, by_name=it.by)


@rows_of(SampleDrawn)
def sample_drawn(it: SampleDrawn, of: Context) -> Iterable[Write]:
    yield _draw(it, of, it.draw, None)
    yield _SAMPLED, {"the_season": it.season, "the_place": it.place, "codes": to_json(it.drawn)}
    yield from moved_village(it.season, it.place)
    yield from with_village_drawn(it.season, it.place)


@rows_of(InspectionBegun)
def inspection_begun(it: InspectionBegun, of: Context) -> Iterable[Write]:
    """What the upper Hội draws is its own: the officers' sample stays what it was."""
    yield _INSPECTION(it, of, id=it.inspection, by_name=it.by)
    for number, file in enumerate(it.files, 1):
        yield _TO_INSPECT, {"inspection": it.inspection, "file": file, "number": number}
    yield _draw(it, of, it.inspection, it.inspection)


@rows_of(FileInspected)
def file_inspected(it: FileInspected, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield (
        _INSPECTED,
        {"the_inspection": it.inspection, "the_file": it.file, "found": it.agrees, "said": it.note},
    )


@rows_of(InspectionConcluded)
def inspection_concluded(it: InspectionConcluded, of: Context) -> Iterable[Write]:
    yield _CONCLUDED, {"the_inspection": it.inspection, "now": of.at, "said": it.conclusion}


@rows_of(SchoolCounted)
def school_counted(it: SchoolCounted, of: Context) -> Iterable[Write]:
    yield _COUNT(it, of)


def _draw(it: SampleDrawn | InspectionBegun, of: Context, the_id: str, inspection: str | None) -> Write:
    return _DRAW, {
        "id": the_id,
        "season": it.season,
        "place": it.place,
        "inspection": inspection,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "seed": it.seed,
        "population": to_json(it.population),
        "drawn": to_json(it.drawn),
    }
