"""The rows of a list: which are households, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.documents.problem import Problem
from bot.documents.roster_table import cells
from bot.documents.roster_table.fault import AlikeNames, Fault
from bot.documents.roster_table.grid import Line, letter
from bot.documents.roster_table.headings import field_of, plain
from bot.documents.roster_table.layout import Layout
from bot.documents.roster_table.table import Field, RosterRow, Skipped
from dialogs.understand import fold

_SUM: Final = re.compile(r"(?:tổng|cộng)(?:\s|[:.]|$)|tong (?:cong|so)\b.*|(?:tong|cong)[:.]?$")
_SIGNED: Final = re.compile(
    r"\b(?:nguoi lap|lap bieu|lap danh sach|nguoi tong hop|xac nhan|ky ten|ngay .{0,6}\bthang|truong (?:ban|xom|thon)|t/m|tm\.? )|^tm\b"
)
_COUNTED: Final = re.compile(r"\(?(?:[0-9]{1,2}|[a-z])\)?")
# "A | Hộ nghèo", "II | Tổ 2".
_PART_MARK: Final = re.compile(r"[A-Z]{1,4}[.)]?|[a-z][.)]")
_HEAD: Final = frozenset({"chu ho", "ch", "chu", "ban than", "1"})


def households(layout: Layout, sheet: str) -> tuple[list[RosterRow], list[Skipped]]:
    """Read the rows below the headings; every row is a household, or is listed as skipped."""
    rows: list[RosterRow] = []
    skipped: list[Skipped] = []
    ended = False
    for line in layout.body:
        if _is_aside(layout, line) or (ended and not _is_entered(layout, line)):
            ended = ended or _ends(line)
            skipped.append(Skipped(line.row, " | ".join(line.filled)))
        else:
            ended = False
            rows.append(_household(layout, line, sheet))
    return rows, skipped


def _is_numbered(layout: Layout, line: Line) -> bool:
    return cells.list_number(layout.cell(line, Field.NUMBER)).value is not None


def _is_entered(layout: Layout, line: Line) -> bool:
    """Say whether a row holds a household for certain, whatever its notes are: a name with a number, members or a phone."""
    typed = _typed_name(layout, line)
    if not typed or _SUM.match(typed.lower()):
        return False
    return (
        _is_numbered(layout, line)
        or cells.members(layout.cell(line, Field.MEMBERS)).value is not None
        or cells.telephone(layout.cell(line, Field.PHONE)).number is not None
    )


def _typed_name(layout: Layout, line: Line) -> str:
    if Field.GIVEN_NAME in layout.at:
        parts = layout.cell(line, Field.FAMILY_NAME), layout.cell(line, Field.GIVEN_NAME)
        return " ".join(filter(None, parts))
    return layout.cell(line, Field.NAME)


def _is_aside(layout: Layout, line: Line) -> bool:
    """Say whether a row is a sum, a part's heading, the headings again or a signature."""
    typed = _typed_name(layout, line)
    filled = line.filled
    if _ends(line) and not _is_entered(layout, line):
        return True
    if typed and field_of(typed) in {Field.NAME, Field.FAMILY_NAME}:
        return True
    # "(1) (2) (3)" under the headings.
    if len(filled) > 2 and typed and all(_COUNTED.fullmatch(fold(cell)) for cell in filled):
        return True
    if _is_numbered(layout, line):
        return len(filled) == 1  # numbered beforehand, nobody entered
    if len(filled) == 2 and typed and _PART_MARK.fullmatch(layout.cell(line, Field.NUMBER)):
        return True
    # A part's heading stands alone in its row: "I. Hộ nghèo", "Tổ 1", or a signature's name.
    if not typed:
        known = {layout.cell(line, field) for field in (Field.MEMBERS, Field.PHONE)} - {""}
        return not known
    return len(filled) == 1 and Field.NUMBER in layout.at and cells.called(typed).fault is not None


def _ends(line: Line) -> bool:
    """Say whether sums or signatures begin here."""
    first = line.filled[:2]
    return any(_SUM.match(cell.lower()) for cell in first) or any(
        _SIGNED.search(fold(cell)) for cell in line.filled if len(cell) < 80
    )


def _household(layout: Layout, line: Line, sheet: str) -> RosterRow:
    return _Reader(layout, line, sheet).row()


class _Reader:
    """Reads the cells of one row and gathers what is wrong with them."""

    def __init__(self, layout: Layout, line: Line, sheet: str) -> None:
        self._layout = layout
        self._line = line
        self._sheet = sheet
        self._problems: list[Problem] = []

    def row(self) -> RosterRow:
        number = self._number(Field.NUMBER)
        head = self._head()
        self._relation()
        note = "; ".join(filter(None, (self._text(Field.NOTE), head.aside)))
        fate = cells.fate(note)
        if fate is not None:
            self._fault(fate, Field.NOTE if cells.fate(self._text(Field.NOTE)) else self._name_field(), note)
        members = self._number(Field.MEMBERS)
        illiterate = self._number(Field.ILLITERATE)
        if members is not None and illiterate is not None and illiterate > members:
            self._fault(Fault.ILLITERATE_TOO_MANY, Field.ILLITERATE, str(illiterate), members)
        phone = self._phone()
        return RosterRow(
            self._line.row,
            number=number,
            name=head.name,
            typed_name=_typed_name(self._layout, self._line),
            members=members,
            phone=phone,
            illiterate=illiterate,
            note=note,
            problems=tuple(self._problems),
        )

    def _text(self, field: Field) -> str:
        return self._layout.cell(self._line, field)

    def _name_field(self) -> Field:
        return Field.GIVEN_NAME if Field.GIVEN_NAME in self._layout.at else Field.NAME

    def _fault(self, fault: Fault, field: Field, typed: str = "", other: int = 0) -> None:
        at = self._layout.at.get(field, 0)
        self._problems.append(Problem(fault, self._sheet, self._line.row, letter(at), typed, other))

    def _number(self, field: Field) -> int | None:
        text = self._text(field)
        if cells.is_error(text):
            self._fault(Fault.CELL_ERROR, field, text)
            return None
        read = {
            Field.NUMBER: cells.list_number,
            Field.MEMBERS: cells.members,
            Field.ILLITERATE: cells.illiterate,
        }[field](text)
        if read.fault is not None:
            self._fault(read.fault, field, text)
        if field is Field.NUMBER and field in self._layout.at and not text:
            self._fault(Fault.NUMBER_MISSING, field)
        return read.value

    def _head(self) -> cells.Called:
        typed = _typed_name(self._layout, self._line)
        if cells.is_error(typed):
            self._fault(Fault.CELL_ERROR, self._name_field(), typed)
            return cells.Called("")
        head = cells.called(typed)
        if head.fault is not None:
            self._fault(head.fault, self._name_field(), typed)
        return head

    def _relation(self) -> None:
        relation = self._text(Field.RELATION)
        if relation and plain(relation) not in _HEAD:
            self._fault(Fault.NOT_A_HEAD, Field.RELATION, relation)

    def _phone(self) -> str | None:
        text = self._text(Field.PHONE)
        if cells.is_error(text):
            self._fault(Fault.CELL_ERROR, Field.PHONE, text)
            return None
        read = cells.telephone(text)
        if read.fault is not None:
            self._fault(read.fault, Field.PHONE, text)
        return read.number


def problems_between(rows: list[RosterRow], layout: Layout, sheet: str) -> Iterator[tuple[int, Problem]]:
    """Find numbers, names and phones that stand twice; each is told at the later row (its place in `rows`)."""
    from dialogs.understand.close_names import Entry, Likeness, close_names

    number, named = (
        layout.at.get(Field.NUMBER, 0),
        layout.at.get(Field.GIVEN_NAME, layout.at.get(Field.NAME, 0)),
    )
    telephone = layout.at.get(Field.PHONE, 0)
    seen: dict[int, int] = {}
    for at, row in enumerate(rows):
        if row.number is not None and seen.setdefault(row.number, row.row) != row.row:
            yield (
                at,
                Problem(
                    Fault.NUMBER_TWICE, sheet, row.row, letter(number), str(row.number), seen[row.number]
                ),
            )
    for pair in close_names([Entry(at, row.name, row.phone) for at, row in enumerate(rows)]):
        first, second = rows[pair.first], rows[pair.second]
        names = [one for one in pair.reasons if one is not Likeness.SAME_PHONE]
        if names:
            fault = Fault.SAME_NAME if names[0] is Likeness.SAME_NAME else Fault.CLOSE_NAME
            yield (
                pair.second,
                AlikeNames(fault, sheet, second.row, letter(named), second.name, first.row, first.name),
            )
        if Likeness.SAME_PHONE in pair.reasons:
            yield (
                pair.second,
                Problem(Fault.SAME_PHONE, sheet, second.row, letter(telephone), other=first.row),
            )
