"""Tables of criteria that a locality made, when they came into force, and the files that are still open."""

from __future__ import annotations

import hashlib
from datetime import datetime

import msgspec

from criteria.wording import Text


def handle_of(criteria_set: str, version: str) -> str:
    """Name a version in ten letters, so that it fits a button."""
    return hashlib.sha256(f"{criteria_set}@{version}".encode()).hexdigest()[:10]


class CriteriaTable(msgspec.Struct, frozen=True, omit_defaults=True):
    criteria_set: str
    version: str
    title: str
    place: str
    """The code of the province or commune it is for."""
    based_on: str
    drafted_at: datetime
    drafter: str
    """With the form of address: "cô Hoa"."""
    published_at: datetime | None = None
    """When it first came into force somewhere."""

    @property
    def handle(self) -> str:
        return handle_of(self.criteria_set, self.version)


class Publication(msgspec.Struct, frozen=True):
    """From then on the season took this version; `before` is what it had."""

    season: str
    at: datetime
    person: str
    publisher: str
    criteria_set: str
    version: str
    before_set: str
    before_version: str


class OpenFiles(msgspec.Struct, frozen=True):
    """How many files of a village stand at one step and have not been handed in."""

    place_name: str
    status: str
    count: int


class RefusedTable(msgspec.Struct, frozen=True):
    """A file that could not be taken as a table, and everything that is wrong in it."""

    person: str
    name: str
    faults: tuple[Text, ...]
