"""A roster as it was read: every row with its problems, and whatever was left aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bot.documents.problem import Problem


class Field(Enum):
    """What a column holds."""

    NUMBER = "number"
    NAME = "name"
    FAMILY_NAME = "family_name"
    """Surname and middle name, where the given name has a column of its own."""
    GIVEN_NAME = "given_name"
    MEMBERS = "members"
    PHONE = "phone"
    ILLITERATE = "illiterate"
    """People from 15 to 60 who cannot read."""
    NOTE = "note"
    RELATION = "relation"
    """To the head of household, in lists of persons."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its letter, its heading as typed ("" where it has none) and what it holds; None where it is not used."""

    letter: str
    heading: str
    field: Field | None


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One household as listed; what is missing or wrong is None, and wrong things stand in `problems`."""

    row: int
    number: int | None = None
    name: str = ""
    typed_name: str = ""
    members: int | None = None
    phone: str | None = None
    illiterate: int | None = None
    note: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Say whether the row can be taken as it is."""
        return all(problem.to_look_at for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row below the headings that is no household: a sum, a part's heading, a signature."""

    row: int
    typed: str


@dataclass(frozen=True, slots=True)
class RosterTable:
    """What a file holds. Nothing is taken half: whoever imports sees all rows, and decides."""

    rows: tuple[RosterRow, ...] = ()
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    """Sheets that hold a list of households too."""
    columns: tuple[Column, ...] = ()
    titles: tuple[str, ...] = ()
    """What stands above the headings, such as the village's name."""
    skipped: tuple[Skipped, ...] = ()
    file_problems: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, the file's first, then row by row."""
        return (*self.file_problems, *(problem for row in self.rows for problem in row.problems))

    @property
    def is_sound(self) -> bool:
        """Say whether every row can be taken as it is."""
        return bool(self.rows) and all(problem.to_look_at for problem in self.problems)
