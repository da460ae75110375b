"""What officers enter beside the files: past years, culture titles, awards, yearly figures, targets, rules."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from dialogs.happening.happening import Happening
from dialogs.records.book import PastYear
from dialogs.records.subject import SubjectKind


class PastYearsRead(Happening, frozen=True, kw_only=True, tag="past_years_read"):
    """A file of past years was read without a fault; it counts only once it is confirmed."""

    book_import: str
    commune: str
    title: str
    name: str
    """Of the file."""

    @property
    def record(self) -> str:
        return self.book_import


class PastLineRead(Happening, frozen=True, kw_only=True, tag="past_line_read"):
    """One subject of such a file; its values can be erased alone."""

    book_import: str
    line: int
    commune: str
    title: str
    kind: SubjectKind
    place: str
    name: str
    folded: str
    sort_key: str
    word: str = ""
    subject: str = ""
    years: tuple[PastYear, ...]

    @property
    def record(self) -> str:
        return f"{self.book_import}:{self.line}"


class _OfImport(Happening, frozen=True, kw_only=True):
    book_import: str

    @property
    def record(self) -> str:
        return self.book_import


class PastYearsConfirmed(_OfImport, frozen=True, kw_only=True, tag="past_years_confirmed"):
    """From now on its lines stand in the books."""


class PastYearsGivenUp(_OfImport, frozen=True, kw_only=True, tag="past_years_given_up"):
    """Read, and not wanted: its lines are deleted."""


class PastYearsTakenBack(_OfImport, frozen=True, kw_only=True, tag="past_years_taken_back"):
    """Confirmed, and wrong: its lines no longer count."""


class PastYearsPutBack(_OfImport, frozen=True, kw_only=True, tag="past_years_put_back"):
    """Taken back, and right after all: its lines count again."""


class CultureTicked(Happening, frozen=True, kw_only=True, tag="culture_ticked"):
    """Who holds a culture title in a year; said again for the place, it replaces what was ticked before."""

    book_import: str
    commune: str
    village: str
    title: str
    year: int
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Of areas: the villages."""

    @property
    def record(self) -> str:
        return self.book_import


class AwardEntered(Happening, frozen=True, kw_only=True, tag="award_entered"):
    award: str
    commune: str
    place: str
    subject: str = ""
    name: str
    year: int
    what: str
    giver: str
    decided_on: date | None = None
    number: str = ""
    book_import: str = ""
    """The file it stands in; it counts once that is confirmed."""

    @property
    def record(self) -> str:
        return self.award


class AwardTakenBack(Happening, frozen=True, kw_only=True, tag="award_taken_back"):
    award: str

    @property
    def record(self) -> str:
        return self.award


class _OfPlace(Happening, frozen=True, kw_only=True):
    place: str

    @property
    def record(self) -> str:
        return self.place


class FigureEntered(_OfPlace, frozen=True, kw_only=True, tag="figure_entered"):
    """What no file tells: a whole, a part of a whole, or the kind of area."""

    year: int
    figure: str
    part: int | None = None
    whole: int | None = None
    word: str = ""


class TargetSet(_OfPlace, frozen=True, kw_only=True, tag="target_set"):
    """A locality's own target; without a percentage it is taken back."""

    figure: str
    year: int
    percent: Decimal | None
    growth: bool = False
    basis: str = ""


class _OfCommune(Happening, frozen=True, kw_only=True):
    commune: str

    @property
    def record(self) -> str:
        return self.commune


class CandidateRuleSet(_OfCommune, frozen=True, kw_only=True, tag="candidate_rule_set"):
    """Who is a candidate for the congress of honour, from now on."""

    title: str
    years: int
    held: int
    culture: int
    points: int
    setter: str
    """With the form of address: "thầy Nam"."""


class CandidateChosen(_OfCommune, frozen=True, kw_only=True, tag="candidate_chosen"):
    """The Chủ tịch Hội puts somebody forward, or no longer."""

    title: str
    year: int
    identity: str
    chosen: bool


BooksHappening: TypeAlias = (
    AwardEntered
    | AwardTakenBack
    | CandidateChosen
    | CandidateRuleSet
    | CultureTicked
    | FigureEntered
    | PastLineRead
    | PastYearsConfirmed
    | PastYearsGivenUp
    | PastYearsPutBack
    | PastYearsRead
    | PastYearsTakenBack
    | TargetSet
)
