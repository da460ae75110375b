"""Where the list begins on a sheet, and what each column holds: by its headings, else by what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.documents.roster_table.grid import Grid, Line, letter
from bot.documents.roster_table.headings import field_of, plain
from bot.documents.roster_table.table import Column, Field
from dialogs.understand import name, phone

_SEARCHED: Final = 40
_FEWEST_NAMES: Final = 3
_SAMPLE: Final = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of each field, the lines below the headings and what stood above them."""

    at: dict[Field, int]
    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    body: tuple[Line, ...]

    def cell(self, line: Line, field: Field) -> str:
        """Return the text of a field's cell, "" where the table has no such column."""
        return line.cell(self.at.get(field))


def layout(grid: Grid) -> Layout | None:
    """Find the list on a sheet; None where there is none for certain."""
    for place, one in enumerate(grid.lines[:_SEARCHED]):
        if layout := _headed(grid.lines, place, one):
            return layout
    return _by_content(grid.lines)


def _headed(lines: Sequence[Line], place: int, first: Line) -> Layout | None:
    """Read headings of one row or of two, where the second divides what the first spans."""
    headings = list(first.cells)
    fields = _fields(headings, [""] * len(headings))
    if not _has_name(fields):
        return None
    below = place + 1
    if below < len(lines) and _divides(lines[below], fields):
        above = _spanning(first, lines[below])
        second = [lines[below].cell(at) for at in range(max(len(headings), len(lines[below].cells)))]
        headings = [own or first.cell(at) for at, own in enumerate(second)]
        fields = _fields(headings, [above.get(at, "") if own else "" for at, own in enumerate(second)])
        below += 1
    at = _first_of_each(fields)
    body = tuple(lines[below:])
    _give_given_name(at, headings, body)
    columns = _columns(at, headings, body)
    return Layout(at, columns, tuple(" ".join(line.filled) for line in lines[:place]), body)


def _fields(headings: Sequence[str], above: Sequence[str]) -> list[Field | None]:
    fields = [field_of(heading, over) for heading, over in zip(headings, above, strict=True)]
    # "Họ" alone is a surname only beside "Tên", and "Tên" alone is the whole name.
    if Field.GIVEN_NAME not in fields:
        fields = [None if field is Field.FAMILY_NAME else field for field in fields]
    elif Field.FAMILY_NAME not in fields:
        whole = None if Field.NAME in fields else Field.NAME
        fields = [whole if field is Field.GIVEN_NAME else field for field in fields]
    return fields


def _has_name(fields: Sequence[Field | None]) -> bool:
    return Field.NAME in fields or Field.GIVEN_NAME in fields


def _divides(second: Line, fields: Sequence[Field | None]) -> bool:
    """Say whether this row goes on with the headings: no number and no name stands in it, unless as a heading."""
    at = _first_of_each(fields)
    if second.cell(at.get(Field.NUMBER)) and plain(second.cell(at.get(Field.NUMBER))) not in {"stt", "tt"}:
        return False
    own_name = second.cell(at.get(Field.NAME))
    if own_name and field_of(own_name) not in {Field.FAMILY_NAME, Field.GIVEN_NAME, Field.NAME}:
        return False
    filled = [cell for cell in second.cells if cell]
    return not any(cell.isdigit() for cell in filled) and any(
        field_of(cell, "x") or plain(cell) in {"nam", "nu", "tong so", "tong", "tre em", "nguoi lon"}
        for cell in filled
    )


def _spanning(first: Line, second: Line) -> dict[int, str]:
    """Say which heading of the first row spans each divided column: merged cells hold it in the leftmost."""
    above: dict[int, str] = {}
    over = ""
    for at, own in enumerate(second.cells):
        over = first.cell(at) or (over if own else "")
        if own:
            above[at] = over
        else:
            over = ""
    return above


def _first_of_each(fields: Sequence[Field | None]) -> dict[Field, int]:
    at: dict[Field, int] = {}
    for column, field in enumerate(fields):
        if field is not None:
            at.setdefault(field, column)
    if Field.GIVEN_NAME in at and Field.FAMILY_NAME in at:
        at.pop(Field.NAME, None)
    return at


def _give_given_name(at: dict[Field, int], headings: Sequence[str], body: Sequence[Line]) -> None:
    """Find the given name's column where one heading spans both: it has none of its own, and one word in each row."""
    column = at.get(Field.NAME)
    if column is None or (column + 1 < len(headings) and headings[column + 1]):
        return
    beside = [line.cell(column + 1) for line in body[:_SAMPLE] if len(line.cell(column).split()) >= 1]
    words = [cell for cell in beside if cell.isalpha() and " " not in cell]
    if len(words) >= _FEWEST_NAMES and len(words) * 5 >= len(beside) * 4:
        at[Field.FAMILY_NAME] = at.pop(Field.NAME)
        at[Field.GIVEN_NAME] = column + 1


def _columns(at: dict[Field, int], headings: Sequence[str], body: Sequence[Line]) -> tuple[Column, ...]:
    """List the columns that hold anything, those not used among them."""
    held = {column: field for field, column in at.items()}
    width = max((len(line.cells) for line in body), default=0)
    return tuple(
        Column(letter(column), headings[column] if column < len(headings) else "", held.get(column))
        for column in range(max(width, len(headings)))
        if column in held
        or (column < len(headings) and headings[column])
        or any(line.cell(column) for line in body)
    )


def _by_content(lines: Sequence[Line]) -> Layout | None:
    """Without headings: one column of names, a column that counts from 1, a column of telephone numbers; or nothing."""
    width = max((len(line.cells) for line in lines), default=0)
    sample = lines[:_SAMPLE]
    names = [
        at
        for at in range(width)
        if len(sample) >= _FEWEST_NAMES
        and all(" " in line.cell(at) and name(line.cell(at)) for line in sample)
    ]
    if len(names) != 1:
        return None
    at = {Field.NAME: names[0]}
    for column in range(width):
        cells = [line.cell(column) for line in lines]
        held = [cell for cell in cells if cell]
        if column < names[0] and cells == [str(number) for number in range(1, len(lines) + 1)]:
            at.setdefault(Field.NUMBER, column)
        elif len(held) * 2 >= len(cells) and all(map(phone, held)):
            at.setdefault(Field.PHONE, column)
    return Layout(at, _columns(at, [], lines), (), tuple(lines))
