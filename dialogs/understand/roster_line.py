"""One typed line of a roster: "12. Lò Văn Pâng, 5 khẩu, 0912 345 678". Every word of it lands somewhere or is reported.

Rule of doubt: a number that is neither the first, nor the phone, nor followed by "khẩu" is nobody's, and is asked about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from criteria.wording import Text, say
from dialogs.understand.count import count
from dialogs.understand.fold import fold
from dialogs.understand.name import name
from dialogs.understand.phone import phone
from dialogs.understand.tidy import tidy


class Trouble(Enum):
    """What keeps a line from being taken whole."""

    NO_NAME = "no_name"
    NAME_UNSURE = "name_unsure"
    PHONE_WRONG = "phone_wrong"
    PHONES_TWO = "phones_two"
    MEMBERS_UNSURE = "members_unsure"
    NUMBER_UNSURE = "number_unsure"
    LEFT_OVER = "left_over"
    NUMBER_TWICE = "number_twice"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class LineTrouble:
    """What is wrong in one line (counted from 1), with the words it is about."""

    line: int
    trouble: Trouble
    typed: str

    @property
    def remedy(self) -> Text:
        """Say what is wrong and what to type."""
        return _remedy(self)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """What one line says; what it does not say, or not for certain, is None."""

    line: int
    typed: str
    number: int | None = None
    name: str | None = None
    members: int | None = None
    phone: str | None = None
    troubles: tuple[LineTrouble, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterLines:
    """Every line that held anything, in order."""

    lines: tuple[RosterLine, ...]

    @property
    def troubles(self) -> tuple[LineTrouble, ...]:
        """All that has to be put right, line by line."""
        return tuple(trouble for line in self.lines for trouble in line.troubles)


_LONGEST: Final = 200
_MOST_MEMBERS: Final = 40
_NUMBER: Final = re.compile(
    r"(?:(?:nhà|hộ)?\s*(?:số\s+thứ\s+tự|stt|số|so)\s*|(?:nhà|hộ|nha|ho)\s+(?=\d))?[#(]?(\d{1,4})\s*(?:[.):/–—-]|,|(?=\s)|(?=[^\W\d_])|$)\s*",
    re.IGNORECASE,
)
_LONG_DIGITS: Final = re.compile(
    r"(?:(?:sđt|đt|số\s+(?:điện\s+thoại|đt)|điện\s+thoại|sdt|dt|so\s+dt|dien\s+thoai|tel|phone|zalo|di\s+động)\s*[:.]?\s*)?"
    r"(?<!\d)((?:\+|\(?0|84)(?:[ .()_–—-]{0,2}\d){6,}|\d{7,})", re.IGNORECASE
)  # fmt: skip
_UNIT: Final = r"(?:nhân\s+khẩu|nhan\s+khau|khẩu|khâu|khau|người|nguoi|ng|nk|sk)"
_MEMBERS: Final = re.compile(
    rf"(?:(?:có|gồm|co|gom)\s+)?(?<![^\W_])(?P<count>\d+)\s*{_UNIT}(?![^\W_])"
    rf"|(?<![^\W_])(?:số\s+|so\s+)?{_UNIT}\s*[:=]?\s*(?P<after>\d+)(?![^\W_])", re.IGNORECASE
)  # fmt: skip
_MEMBERS_IN_WORDS: Final = re.compile(
    rf"(?P<name>(?:[^\W\d_]+\s+)*?)(?P<has>(?:có|gồm|co|gom)\s+)?(?P<count>[^\W\d_]+(?:\s+[^\W\d_]+)?)\s+{_UNIT}(?![^\W_])", re.IGNORECASE
)  # fmt: skip
_WORDS_OF_A_NAME: Final = 3
_HOLDS_A_UNIT: Final = re.compile(r"(?<![^\W_])(?:khẩu|khau|người|nguoi)$", re.IGNORECASE)
_FIELD_ENDS: Final = re.compile(r"\s*[,;|\t]\s*|\s+[-–—/]\s+")
_AROUND: Final = ' .,;:!-–—"“”()|/*+'


def roster_line(text: str, *, line: int = 1) -> RosterLine | None:
    """Read one line; None for an empty one."""
    typed = tidy(text.replace("\t", ", "))
    if not typed.strip(_AROUND):
        return None
    if len(typed) > _LONGEST:
        return RosterLine(line, typed, troubles=(LineTrouble(line, Trouble.TOO_LONG, typed[:40]),))
    return _Read(typed, line).result()


def roster_lines(text: str) -> RosterLines:
    """Read every line of a message; a number that stands twice is reported on the later line."""
    read: list[RosterLine] = []
    seen: set[int] = set()
    for at, typed in enumerate(text.splitlines(), start=1):
        one = roster_line(typed, line=at)
        if one is None:
            continue
        if one.number in seen:
            twice = LineTrouble(at, Trouble.NUMBER_TWICE, str(one.number))
            one = RosterLine(
                one.line, one.typed, one.number, one.name, one.members, one.phone, (*one.troubles, twice)
            )
        if one.number is not None:
            seen.add(one.number)
        read.append(one)
    return RosterLines(tuple(read))


class _Read:
    """Takes the sure parts out of a line one after the other; what is left must be the name."""

    def __init__(self, typed: str, line: int) -> None:
        self._typed = typed
        self._rest = typed
        self._line = line
        self._troubles: list[LineTrouble] = []

    def result(self) -> RosterLine:
        telephone = self._phone()
        number = self._number()
        members = self._members()
        called = self._name()
        return RosterLine(self._line, self._typed, number, called, members, telephone, tuple(self._troubles))

    def _trouble(self, trouble: Trouble, typed: str) -> None:
        self._troubles.append(LineTrouble(self._line, trouble, typed.strip(_AROUND)))

    def _phone(self) -> str | None:
        numbers: dict[str, str] = {}
        for found in _LONG_DIGITS.finditer(self._rest):
            parts = [found[1]] if phone(found[1]) else found[1].split()
            for part in parts if all(map(phone, parts)) else [found[1]]:
                if number := phone(part):
                    numbers[number] = part
                else:
                    self._trouble(Trouble.PHONE_WRONG, part)
        self._rest = _LONG_DIGITS.sub(" , ", self._rest)
        if len(numbers) > 1:
            self._trouble(Trouble.PHONES_TWO, ", ".join(numbers.values()))
            return None
        return next(iter(numbers), None)

    def _number(self) -> int | None:
        found = _NUMBER.match(self._rest)
        # "5 khẩu Lò Văn Pâng" begins with no roster number.
        if found is None or _MEMBERS.match(self._rest):
            return None
        number = int(found[1])
        self._rest = self._rest[found.end() :]
        if number == 0:
            self._trouble(Trouble.NUMBER_UNSURE, found[0])
            return None
        return number

    def _members(self) -> int | None:
        values: list[int] = []
        for found in _MEMBERS.finditer(self._rest):
            value = count(found["count"] or found["after"], low=1, high=_MOST_MEMBERS)
            if value is None:
                self._trouble(Trouble.MEMBERS_UNSURE, found[0])
            else:
                values.append(value)
            self._rest = self._rest.replace(found[0], " , ", 1)
        if not values and (in_words := self._members_in_words()):
            values.append(in_words)
        if len(set(values)) > 1:
            self._trouble(Trouble.MEMBERS_UNSURE, self._typed)
            return None
        return values[0] if values else None

    def _members_in_words(self) -> int | None:
        """Read "năm khẩu" apart from a name: in "Nguyễn Thị Sáu người" it cannot be told, and stays."""
        for found in _MEMBERS_IN_WORDS.finditer(self._rest):
            said, named = found["count"].split(), found["name"].split()
            for length in (2, 1):
                value = count(" ".join(said[-length:]), low=1, high=_MOST_MEMBERS)
                before = [*named, *said[:-length]]
                if value is None or (before and not found["has"] and len(before) < _WORDS_OF_A_NAME):
                    continue
                self._rest = (
                    self._rest[: found.start()] + " ".join(before) + " , " + self._rest[found.end() :]
                )
                return value
        return None

    def _name(self) -> str | None:
        called: str | None = None
        for field in self._fields():
            if _HOLDS_A_UNIT.search(field):  # "Nguyễn Thị Sáu người"
                self._trouble(Trouble.MEMBERS_UNSURE, field)
            elif called is None and not any(char.isdigit() for char in field):
                called = name(field)
                if called is None:
                    self._trouble(Trouble.NAME_UNSURE, field)
            elif field.isdigit():
                self._trouble(Trouble.NUMBER_UNSURE, field)
            else:
                self._trouble(Trouble.LEFT_OVER, field)
        if called is None and not any(one.trouble is Trouble.NAME_UNSURE for one in self._troubles):
            self._trouble(Trouble.NO_NAME, self._typed)
        return called

    def _fields(self) -> Iterator[str]:
        """Cut the rest at commas, brackets and before digits."""
        rest = re.sub(r"[()\[\]]", " , ", self._rest)
        rest = re.sub(r"(?<=\S)\s+(?=\d)|(?<=\d)\s+(?=\D)", " , ", rest)
        for field in _FIELD_ENDS.split(rest):
            if (kept := field.strip(_AROUND)) and fold(kept) not in {
                "sdt",
                "dt",
                "so dt",
                "tel",
                "co",
                "va",
                "so",
            }:
                yield kept


def _remedy(about: LineTrouble) -> Text:
    line, typed = about.line, about.typed
    match about.trouble:
        case Trouble.NO_NAME:
            return say(
                "Line {line}: no name of the head of household. Type it like: 12 Lò Văn Pâng, 5 khẩu",
                line=line,
            )
        case Trouble.NAME_UNSURE:
            return say(
                "Line {line}: “{typed}” may be no name. Type the full name of the head of household",
                line=line,
                typed=typed,
            )
        case Trouble.PHONE_WRONG:
            return say(
                "Line {line}: {typed} is no telephone number of Vietnam. Type all ten digits, or leave it out",
                line=line,
                typed=typed,
            )
        case Trouble.PHONES_TWO:
            return say(
                "Line {line}: two telephone numbers ({typed}). Keep the one the household uses",
                line=line,
                typed=typed,
            )
        case Trouble.MEMBERS_UNSURE:
            return say(
                "Line {line}: it is not clear how many members “{typed}” means. Type it like: 5 khẩu",
                line=line,
                typed=typed,
            )
        case Trouble.NUMBER_UNSURE:
            return say(
                "Line {line}: it is not clear what the number {typed} is. Members are typed like: 5 khẩu",
                line=line,
                typed=typed,
            )
        case Trouble.LEFT_OVER:
            return say(
                "Line {line}: “{typed}” was not understood. Leave it out, or send it in the table's notes",
                line=line,
                typed=typed,
            )
        case Trouble.NUMBER_TWICE:
            return say(
                "Line {line}: number {typed} already stands on an earlier line. Each household has its own number",
                line=line,
                typed=typed,
            )
        case Trouble.TOO_LONG:
            return say("Line {line}: too long. One household on each line", line=line)
