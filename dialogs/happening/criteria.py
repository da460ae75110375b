"""A locality's table of criteria is read, drafted, published; an open file moves to it or keeps its own."""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from criteria.wording import Text
from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile


class _OfTable(Happening, frozen=True, kw_only=True):
    criteria_set: str
    version: str

    @property
    def record(self) -> str:
        return f"{self.criteria_set}@{self.version}"


class TableRefused(Happening, frozen=True, kw_only=True, tag="table_refused"):
    """A file that an officer sent could not be taken as a table."""

    refusal: str
    person: str
    name: str
    faults: tuple[Text, ...]

    @property
    def record(self) -> str:
        return self.person


class CriteriaDrafted(_OfTable, frozen=True, kw_only=True, tag="criteria_drafted"):
    title: str
    place: str
    based_on: str
    drafter: str
    """With the form of address: "cô Hoa"."""
    pack: str
    """As YAML."""


class CriteriaGivenUp(_OfTable, frozen=True, kw_only=True, tag="criteria_given_up"):
    """A draft that will not be published."""


class CriteriaPublished(_OfTable, frozen=True, kw_only=True, tag="criteria_published"):
    """In force from now on in these seasons; bringing back an earlier version is publishing it again."""

    title: str
    seasons: tuple[str, ...]
    publisher: str


class FileMoved(OfFile, frozen=True, kw_only=True, tag="file_moved"):
    """The file is scored by another version from now on; answers that no longer stand fall away apart."""

    moves_queue: ClassVar[bool] = False
    criteria_set: str
    version: str
    before_set: str
    before_version: str


class VersionKept(OfFile, frozen=True, kw_only=True, tag="version_kept"):
    """The new version was offered, and the file keeps its own."""

    criteria_set: str
    version: str
    """Those that were offered."""


CriteriaHappening: TypeAlias = (
    TableRefused | CriteriaDrafted | CriteriaGivenUp | CriteriaPublished | FileMoved | VersionKept
)
