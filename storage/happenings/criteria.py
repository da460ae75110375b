"""A locality's table: kept as it was written, then in force in a season; what open files do with it."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, select, update

from dialogs.happening import (
    CriteriaDrafted,
    CriteriaGivenUp,
    CriteriaPublished,
    FileMoved,
    TableRefused,
    VersionKept,
)
from storage.as_json import to_json
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import Statement, When, Write
from storage.tables import (
    criteria_choices,
    criteria_packs,
    criteria_publications,
    criteria_refusals,
    files,
    seasons,
)

_REFUSAL = RowOf(TableRefused, added(criteria_refusals, when=When.RECORD))
_PACK = RowOf(CriteriaDrafted, added(
    criteria_packs,
    when=When.RECORD,
    columns=(
        "set_id", "version", "event", "seq", "title", "place", "based_on", "drafted_at", "drafted_by",
        "drafter", "pack",
    ),
))  # fmt: skip
_the_pack = (criteria_packs.c.set_id == bindparam("the_set")) & (
    criteria_packs.c.version == bindparam("the_version")
)
_GIVEN_UP = Statement(update(criteria_packs).where(_the_pack).values(given_up_at=bindparam("now")))
_IN_FORCE = Statement(
    update(criteria_packs)
    .where(_the_pack, criteria_packs.c.published_at.is_(None))
    .values(published_at=bindparam("now"))
)
_PUBLICATION = Statement(
    insert(criteria_publications).from_select(
        [column.name for column in criteria_publications.columns],
        select(
            seasons.c.id,
            bindparam("seq"),
            bindparam("event"),
            bindparam("at"),
            bindparam("person"),
            bindparam("publisher"),
            bindparam("the_set"),
            bindparam("the_version"),
            seasons.c.criteria_set,
            seasons.c.criteria_version,
        ).where(seasons.c.id == bindparam("the_season")),
    )
)
_SEASON = Statement(
    update(seasons)
    .where(seasons.c.id == bindparam("the_season"))
    .values(criteria_set=bindparam("the_set"), criteria_version=bindparam("the_version"))
)
_MOVED = Statement(
    update(files)
    .where(files.c.id == bindparam("the_file"))
    .values(criteria_set=bindparam("the_set"), criteria_version=bindparam("the_version"))
)
_CHOICE = added(criteria_choices, when=When.HISTORY)


@rows_of(TableRefused)
def table_refused(it: TableRefused, of: Context) -> Iterable[Write]:
    yield _REFUSAL(it, of, id=it.refusal, faults=to_json(it.faults))


@rows_of(CriteriaDrafted)
def criteria_drafted(it: CriteriaDrafted, of: Context) -> Iterable[Write]:
    yield _PACK(it, of, set_id=it.criteria_set, drafted_at=of.at, drafted_by=of.actor)


@rows_of(CriteriaGivenUp)
def criteria_given_up(it: CriteriaGivenUp, of: Context) -> Iterable[Write]:
    yield _GIVEN_UP, {"the_set": it.criteria_set, "the_version": it.version, "now": of.at}


@rows_of(CriteriaPublished)
def criteria_published(it: CriteriaPublished, of: Context) -> Iterable[Write]:
    """What was in force before stands in the publication; files keep the version they have."""
    known = {"the_set": it.criteria_set, "the_version": it.version}
    yield _IN_FORCE, {**known, "now": of.at}
    for season in it.seasons:
        yield (
            _PUBLICATION,
            {
                **known,
                "the_season": season,
                "seq": of.seq,
                "event": of.event,
                "at": of.at,
                "person": of.actor,
                "publisher": it.publisher,
            },
        )
        yield _SEASON, {**known, "the_season": season}


@rows_of(FileMoved)
def file_moved(it: FileMoved, of: Context) -> Iterable[Write]:
    yield (
        _MOVED,
        {"the_file": it.file, "the_set": it.criteria_set, "the_version": it.version},
    )
    yield _chosen(it, of, moved=True)


@rows_of(VersionKept)
def version_kept(it: VersionKept, of: Context) -> Iterable[Write]:
    yield _chosen(it, of, moved=False)


def _chosen(it: FileMoved | VersionKept, of: Context, *, moved: bool) -> Write:
    return _CHOICE, {
        "file": it.file,
        "seq": of.seq,
        "event": of.event,
        "at": of.at,
        "person": of.actor,
        "criteria_set": it.criteria_set,
        "version": it.version,
        "moved": moved,
    }
