"""Every version of every criteria set: those shipped, and those that localities made and the database keeps.

A version is loaded when a record first names it, whoever published it: this process or one beside it. A row
that was never committed may have been seen by a step whose group failed, so a version is known by the event
that made it, not by its name alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from sqlalchemy import bindparam, select

from criteria import CriteriaSet, Library, PackError
from criteria.fault import Fault, Place
from criteria.yaml_file import read_yaml
from storage.tables import criteria_packs
from storage.world.reading import Query

_EVENT = Query(
    select(criteria_packs.c.event).where(
        criteria_packs.c.set_id == bindparam("the_set"), criteria_packs.c.version == bindparam("the_version")
    )
)
_PACK = Query(
    select(criteria_packs.c.pack, criteria_packs.c.based_on).where(
        criteria_packs.c.set_id == bindparam("the_set"), criteria_packs.c.version == bindparam("the_version")
    )
)
_ALL = Query(
    select(criteria_packs.c.set_id, criteria_packs.c.version).order_by(
        criteria_packs.c.seq, criteria_packs.c.set_id
    )
)


class Shelf:
    """One for a process: what it holds never changes, only grows."""

    def __init__(self, shipped: Library) -> None:
        self.library = shipped
        """Grows by being replaced."""
        self._shipped = shipped
        self._made_by: dict[tuple[str, str], str] = {}
        self._unsound: dict[tuple[str, str], tuple[Fault, ...]] = {}

    def get(self, criteria_set: str, version: str) -> CriteriaSet:
        """Raise KeyError where no such version is kept, or where it can no longer be built."""
        return self.library.get(criteria_set, version)

    def load(self, db: sqlite3.Connection, criteria_set: str, version: str) -> None:
        """Make sure that a version the database keeps can be got."""
        if _has(self._shipped, criteria_set, version):
            return
        row = _EVENT.row(db, the_set=criteria_set, the_version=version)
        if row is None or self._made_by.get((criteria_set, version)) == row[0]:
            return
        text, based_on = _PACK.row(db, the_set=criteria_set, the_version=version)  # type: ignore[misc]
        base, _, base_version = based_on.partition("@")
        if base:
            self.load(db, base, base_version)
        self._take(criteria_set, version, text)
        self._made_by[criteria_set, version] = row[0]

    def load_all(self, db: sqlite3.Connection) -> None:
        for criteria_set, version in _ALL.rows(db):
            self.load(db, criteria_set, version)

    def is_shipped(self, criteria_set: str) -> bool:
        return criteria_set in self._shipped.ids()

    def shipped_versions(self, criteria_set: str) -> tuple[str, ...]:
        return self._shipped.versions(criteria_set) if self.is_shipped(criteria_set) else ()

    def unsound(self) -> Iterator[tuple[str, str, tuple[Fault, ...]]]:
        """Give those that this version of the program cannot build, with what is wrong."""
        for (criteria_set, version), faults in self._unsound.items():
            yield criteria_set, version, faults

    def _take(self, criteria_set: str, version: str, text: str) -> None:
        place = Place(f"{criteria_set}@{version}")
        raw = read_yaml(text, place)
        self._unsound.pop((criteria_set, version), None)
        try:
            place.settle()
            self.library = self.library.with_packs([raw])
        except PackError as error:
            self._unsound[criteria_set, version] = error.faults


def _has(library: Library, criteria_set: str, version: str) -> bool:
    return criteria_set in library.ids() and version in library.versions(criteria_set)
