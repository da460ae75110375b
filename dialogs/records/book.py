"""Lines of the books, and what stands beside the titles of the programme."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

import msgspec

from criteria.wording import Text, say
from dialogs.records.figure import Figure
from dialogs.records.subject import SubjectKind

CULTURE_FAMILY = "culture_family"
CULTURE_AREA = "culture_area"

CULTURE_TITLES: Mapping[str, tuple[Text, SubjectKind]] = {
    CULTURE_FAMILY: (say("Gia đình văn hóa"), SubjectKind.HOUSEHOLD),
    CULTURE_AREA: (say("Khu dân cư văn hóa"), SubjectKind.COMMUNITY),
}
"""Titles of another movement, kept beside ours and never mixed with them."""
CULTURE_OF: Mapping[str, str] = {"family": CULTURE_FAMILY, "community": CULTURE_AREA}


AWARDS = "awards"
"""A file of awards (khen thưởng), where a file of past years names its title."""


class BookLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One subject on one list."""

    identity: str
    name: str
    place: str
    place_name: str
    code: str = ""
    """Empty for a line of a past year that fits nobody on today's lists."""
    file: str = ""

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class BookImport(msgspec.Struct, frozen=True, omit_defaults=True):
    """Past years out of one file, or one village's ticks."""

    id: str
    commune: str
    title: str
    source: str
    name: str
    at: datetime
    person: str
    confirmed: bool
    taken_back: bool
    lines: int = 0
    matched: int = 0
    """How many of them fit one subject of today's lists."""
    years: tuple[tuple[int, int, int], ...] = ()
    """(year, lines, recognised) of each."""
    villages: tuple[str, ...] = ()
    """Names of the villages in it."""
    in_the_way: tuple[tuple[str, int], ...] = ()
    """(village, year) that another import of the title holds already."""
    holders: tuple[str, ...] = ()
    """The imports that hold them."""

    @property
    def may_return(self) -> bool:
        """Say whether it was confirmed once and taken back: its lines are kept."""
        return self.confirmed and self.taken_back

    @property
    def open(self) -> bool:
        """Read, and neither confirmed nor given up."""
        return not self.confirmed and not self.taken_back


class PastLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One subject of an imported file: what it was in which year."""

    place: str
    name: str
    folded: str
    sort_key: str
    years: tuple[PastYear, ...]
    word: str = ""
    """Tells those of the same name apart: "con ông Sơn"."""
    subject: str = ""
    """Where a code says whose line it is."""


class PastYear(msgspec.Struct, frozen=True, omit_defaults=True):
    year: int
    recognised: bool
    level: int | None = None
    points: Decimal | None = None
    decided_on: date | None = None
    number: str = ""


class Award(msgspec.Struct, frozen=True, omit_defaults=True):
    """Khen thưởng: a reward, apart from titles."""

    id: str
    year: int
    name: str
    place: str
    place_name: str
    what: str
    giver: str
    decided_on: date | None = None
    number: str = ""
    subject: str = ""


class CandidateRule(msgspec.Struct, frozen=True):
    """Who may be put forward as tiêu biểu: rules of the Chủ tịch Hội."""

    title: str
    years: int
    """How many years up to the last are looked at."""
    held: int
    """In how many of them the title must have been held; the last one always among them."""
    culture: int = 0
    """In how many of them the culture title; 0: not asked."""
    points: int = 0
    """At least so many points at the last verification; 0: not asked."""
    setter: str = ""
    at: datetime | None = None


class Candidate(msgspec.Struct, frozen=True, omit_defaults=True):
    line: BookLine
    held: tuple[int, ...]
    """The years in which the title was held."""
    culture: tuple[int, ...] = ()
    points: Decimal | None = None
    chosen: bool = False
    """Put forward by the Chủ tịch Hội."""
    may_publish: bool = False
    """It agreed to a record of achievement being published; what names no person needs no agreement."""
    awards: tuple[Award, ...] = ()


class BookCount(msgspec.Struct, frozen=True):
    """A figure and how many it counts, in one place."""

    place: str
    figure: Figure
    count: int
