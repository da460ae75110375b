"""Publishing a table from the command line: the same facts and notices as from the officers' desk."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from criteria import CriteriaSet, PackError
from criteria.yaml_file import write_yaml
from dialogs.criteria_tables.notices import audience_of, opens, table_is_here
from dialogs.criteria_tables.version import version_after
from dialogs.happening import CriteriaDrafted, CriteriaPublished, Happening
from dialogs.step import Post
from storage.criteria_shelf import Shelf
from storage.errors import RefusedAct
from storage.moment import from_text
from storage.registry.communes import commune_in
from storage.tables import criteria_packs
from storage.world.criteria import criteria_versions, not_begun_by
from storage.world.reading import Query
from storage.world.seasons import current_season

_KEPT = Query(
    select(
        criteria_packs.c.set_id,
        criteria_packs.c.version,
        criteria_packs.c.title,
        criteria_packs.c.place,
        criteria_packs.c.drafted_at,
        criteria_packs.c.published_at,
        criteria_packs.c.given_up_at,
    ).order_by(criteria_packs.c.seq)
)


@dataclass(frozen=True, slots=True)
class KeptTable:
    criteria_set: str
    version: str
    title: str
    place: str
    drafted_at: datetime
    published_at: datetime | None
    given_up_at: datetime | None


def kept_tables(db: sqlite3.Connection) -> tuple[KeptTable, ...]:
    return tuple(
        KeptTable(*names, *(from_text(at) if at else None for at in times))
        for *names, drafted, published, given_up in _KEPT.rows(db)
        for times in [(drafted, published, given_up)]
    )


def published(
    db: sqlite3.Connection, shelf: Shelf, raw: dict[str, Any], commune: str, at: datetime
) -> tuple[Iterable[Happening | Post], CriteriaPublished]:
    """Keep a version once; refuse one that has the number of another and says something else."""
    place = commune_in(db, commune)
    set_id, version = str(raw.get("id")), str(raw.get("version"))
    versions = criteria_versions(db, shelf, set_id)
    happened: list[Happening | Post] = []
    if version in versions:
        if shelf.library.raws.get(f"{set_id}@{version}") != raw:
            raise RefusedAct(
                f"{set_id} {version} is kept already and says something else: give the file the version "
                f"{version_after(versions, '')}"
            )
        new = shelf.get(set_id, version)
    else:
        new = built(shelf, raw)
        happened.append(
            CriteriaDrafted(
                criteria_set=new.id,
                version=new.version,
                title=new.title,
                place=new.place,
                based_on=new.based_on or "",
                drafter="",
                pack=write_yaml(raw),
            )
        )
    if new.place not in {"", place.id, place.parent}:
        raise RefusedAct(f"the table is for the place {new.place}, not for {place.id}, {place.name}")
    season = current_season(db, shelf, place.id, new.title, at.date())
    if season is None:
        raise RefusedAct(f"{place.name} has no season of the title {new.title!r}: open one first")
    act = CriteriaPublished(
        criteria_set=new.id, version=new.version, title=new.title, seasons=(season.id,), publisher=""
    )
    if (season.criteria_set, season.criteria_version) == (new.id, new.version):
        return happened, act
    happened.append(act)
    try:
        old = shelf.get(season.criteria_set, season.criteria_version)
    except KeyError:
        old = None
    if opens(old, new):
        happened += [
            Post(audience_of(new.title), person, table_is_here(file, code))
            for person, file, code in not_begun_by(
                db, season.id, season.criteria_set, season.criteria_version
            )
        ]
    return happened, act


def built(shelf: Shelf, raw: dict[str, Any]) -> CriteriaSet:
    """Build a pack over what it is based on; PackError says everything that is wrong in it."""
    return shelf.library.with_packs([raw]).get(str(raw["id"]), str(raw["version"]))


__all__ = ["KeptTable", "PackError", "kept_tables", "published"]
