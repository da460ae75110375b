"""Reads a table of awards: a line for each; a code or a name, the year, the award, who gave it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from bot.documents.award_table.fault import AwardFault
from bot.documents.award_table.headings import Told, told_of
from bot.documents.award_table.known import KnownHere
from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import year_written
from bot.documents.past_table.sent_file import FIRST_YEAR, MOST_ROWS, SEARCHED, YEAR, is_sum, sent_sheets
from bot.documents.past_table.village_named import village_named
from bot.documents.problem import Problem, RowFault
from bot.documents.roster_table.grid import Grid, Line, Refused, letter
from criteria.wording import Text
from dialogs.records.book import Award
from dialogs.understand import day, fold, tidy

MOST: Final = 2000
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class AwardTable:
    """What a file holds, or everything that is wrong in it; nothing is taken half."""

    awards: tuple[Award, ...] = ()
    problems: tuple[Text, ...] = ()


class _Wrong(Protocol):
    """Writes down a problem of the line being read."""

    def __call__(self, fault: RowFault, told: Told, typed: str = "", other: int = 0) -> None: ...


def read_awards(data: bytes, known: KnownHere) -> AwardTable:
    """Read an .xlsx file; never raises for what is in it, the problems say it."""
    try:
        sheets = sent_sheets(data)
    except Refused as refused:
        return AwardTable(problems=(Problem(refused.fault, typed=refused.typed).sentence,))
    if any(grid.too_many for grid in sheets) or sum(len(grid.lines) for grid in sheets) > MOST_ROWS:
        return AwardTable(problems=(Problem(PastFault.TOO_MANY, other=MOST).sentence,))
    headed = [(grid, found) for grid in sheets if (found := _headings(grid)) is not None]
    if not headed:
        return AwardTable(problems=(Problem(AwardFault.NO_HEADINGS).sentence,))
    reading = _Reading(known)
    for grid, (at, columns) in headed:
        for line in grid.lines[at + 1 :]:
            reading.line(grid.name, columns, line)
    return reading.table()


def _headings(grid: Grid) -> tuple[int, Mapping[Told, int]] | None:
    """Find the line of headings: it names people (or codes) and what they were given."""
    for at, line in enumerate(grid.lines[:SEARCHED]):
        found: dict[Told, int] = {}
        for column, text in enumerate(line.cells):
            told = told_of(text)
            if told is not None:
                found.setdefault(told, column)
        if {Told.NAME, Told.CODE} & set(found) and Told.WHAT in found:
            return at, found
    return None


class _Reading:
    def __init__(self, known: KnownHere) -> None:
        self._known = known
        self._problems: list[Problem] = []
        self._awards: list[Award] = []
        self._rows: dict[tuple[str, str, str, int, str], int] = {}

    def table(self) -> AwardTable:
        if not self._awards and not self._problems:
            self._problems.append(Problem(AwardFault.NO_AWARDS))
        elif len(self._awards) > MOST:
            self._problems.append(Problem(PastFault.TOO_MANY, other=MOST))
        if self._problems:
            return AwardTable(problems=tuple(one.sentence for one in self._problems))
        return AwardTable(tuple(self._awards))

    def line(self, sheet: str, at: Mapping[Told, int], line: Line) -> None:
        said = {told: tidy(line.cell(column))[:_LONGEST] for told, column in at.items()}
        if not _is_award(said):
            return
        before = len(self._problems)

        def wrong(fault: RowFault, told: Told, typed: str = "", other: int = 0) -> None:
            column = letter(at[told]) if told in at else letter(at.get(Told.NAME, 0))
            self._problems.append(Problem(fault, sheet, line.row, column, typed, other))

        subject, place, name = self._who(said, wrong)
        what, giver = said.get(Told.WHAT, ""), said.get(Told.GIVER, "")
        if not what:
            wrong(AwardFault.AWARD_MISSING, Told.WHAT)
        if not giver:
            wrong(AwardFault.GIVER_MISSING, Told.GIVER)
        on = self._day(said, wrong)
        year = self._year(said, on, wrong)
        if len(self._problems) > before:
            return
        key = (subject, place, fold(name), year, fold(what))
        if key in self._rows:
            wrong(AwardFault.TWICE, Told.NAME, name, self._rows[key])
        elif (place, fold(name), year, fold(what)) in self._known.entered:
            wrong(AwardFault.ENTERED, Told.NAME, name)
        self._rows.setdefault(key, line.row)
        where = self._known.names_of.get(place, self._known.commune_name)
        number = said.get(Told.NUMBER, "")[:60]
        self._awards.append(Award("", year, name, place, where, what, giver, on, number, subject))

    def _who(self, said: Mapping[Told, str], wrong: _Wrong) -> tuple[str, str, str]:
        """Find whose award it is: by the code, else by the name where the village has one only."""
        code, name, village = (said.get(told, "") for told in (Told.CODE, Told.NAME, Told.VILLAGE))
        place = village_named(self._known.villages, village) if village else self._known.commune
        if village and not place and fold(village) in fold(self._known.commune_name):
            place = self._known.commune
        if not place:
            wrong(PastFault.VILLAGE_UNKNOWN, Told.VILLAGE, village)
        if code:
            found = self._known.codes.get(code.upper())
            if found is None:
                wrong(PastFault.CODE_UNKNOWN, Told.CODE, code)
                return "", place, name
            if village and place and found[1] != place:
                wrong(PastFault.CODE_OF_ANOTHER, Told.CODE, code)
            return found[0], found[1], name or found[2]
        if not name:
            wrong(PastFault.NO_NAME, Told.NAME)
        return self._known.people.get((place, fold(name)), ""), place, name

    def _day(self, said: Mapping[Told, str], wrong: _Wrong) -> date | None:
        typed = said.get(Told.DAY, "")
        found = day(typed, date(self._known.last_year, 12, 31)) if typed else None
        if typed and (found is None or not FIRST_YEAR <= found.year <= self._known.last_year):
            wrong(PastFault.DAY_WRONG, Told.DAY, typed)
            return None
        return found

    def _year(self, said: Mapping[Told, str], on: date | None, wrong: _Wrong) -> int:
        typed = year_written(said.get(Told.YEAR, ""))
        found = YEAR.findall(typed)
        if typed and (len(found) != 1 or not FIRST_YEAR <= int(found[0]) <= self._known.last_year):
            wrong(PastFault.YEAR_WRONG, Told.YEAR, typed)
            return 0
        if found:
            return int(found[0])
        if on is None:
            wrong(AwardFault.YEAR_MISSING, Told.YEAR)
            return 0
        return on.year


def _is_award(said: Mapping[Told, str]) -> bool:
    """Leave out sums, headings of parts and signatures: no award, no code, and no running number."""
    filled = [told for told, text in said.items() if text]
    if not filled or is_sum(said.get(Told.NAME, "")):
        return False
    if said.get(Told.WHAT) or said.get(Told.CODE):
        return True
    return bool(said.get(Told.NAME)) and (bool(said.get(Told.SERIAL)) or len(filled) > 2)
