"""One cell understood: a number of the list, members, a phone, a name. A cell is a value, nothing, or a fault."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bot.documents.roster_table.fault import Fault
from dialogs.understand import count, fold, name, phone

_ERROR: Final = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"0*([1-9][0-9]{0,3})[.)/]?")
_NOTHING: Final = frozenset(
    {"", "-", "–", "—", "x", "k", "ko", "khong", "khong co", "0", "chua co", "chua", "/", "."}
)
_MOST_MEMBERS: Final = 40
_DIGITS: Final = re.compile(r"\+?[0-9][0-9 .()\-–]{6,}[0-9]")
_BRACKETS: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]?\s*")
# Letters that TCVN3 (.VnTime) and VNI put inside words, and no Vietnamese word holds in Unicode.
_OLD_FONT: Final = re.compile(r"[¡-©«-´¶-¹»-¿Æ×÷ÞßåæïðñöøþÿÖØÑ]|\w[®µ¸·»¼½¾¨]|[®µ¸·¨]\w")
_DIED: Final = re.compile(
    r"(?<!\w)(?:(?:đã )?(?:qua đời|từ trần|chết)|đã mất|mất (?:năm|ngày|tháng|\d)|da mat|qua doi|tu tran|da chet)(?!\w)|†"
)
_KIN: Final = re.compile(r"(?<!\w)(?:vợ|chồng|con|bố|mẹ|cha|ông|bà|cháu|vo|chong|bo|me|ba|ong)(?: \w+){0,3}$")
_MOVED: Final = re.compile(
    r"(?<!\w)(?:(?:đã )?(?:chuyển đi|chuyển khẩu|chuyển hộ|tách hộ|tách khẩu|cắt khẩu)|chuyen di|tach ho|cat khau)(?!\w)"
)


class Cell(NamedTuple):
    """What a cell says; `fault` with what was typed where it says nothing that can be used."""

    value: int | None = None
    fault: Fault | None = None


def is_error(text: str) -> bool:
    """Say whether Excel shows an error here: #REF!, #N/A."""
    return bool(_ERROR.fullmatch(text))


def list_number(text: str) -> Cell:
    """Read the number in the list: 12, "012", "12."."""
    if not text:
        return Cell()
    found = _NUMBER.fullmatch(text)
    return Cell(int(found[1])) if found else Cell(fault=Fault.NUMBER_WRONG)


def members(text: str) -> Cell:
    """Read how many members: 5, "05", "5 khẩu"."""
    if not text:
        return Cell()
    value = count(text, low=1, high=_MOST_MEMBERS)
    return Cell(value) if value is not None else Cell(fault=Fault.MEMBERS_WRONG)


def illiterate(text: str) -> Cell:
    """Read how many cannot read; an empty cell says nothing, a nought or "không" says none."""
    if not text or text in {"-", "–"}:
        return Cell()
    value = count(text, high=_MOST_MEMBERS)
    return Cell(value) if value is not None else Cell(fault=Fault.ILLITERATE_WRONG)


class Telephone(NamedTuple):
    """A number as +84…, or why there is none."""

    number: str | None = None
    fault: Fault | None = None


def telephone(text: str) -> Telephone:
    """Read a phone: Excel takes the leading 0 off what it believes to be a number."""
    written = text.strip("'\"` ")
    if fold(written) in _NOTHING:
        return Telephone()
    bare = re.sub(r"[\s.()\-–·_]", "", written)
    if bare.isdigit() and len(bare) in {9, 10} and not bare.startswith(("0", "84")):
        written = "0" + bare
    elif bare.isdigit() and len(bare) == 9 and bare.startswith("84"):
        written = "0" + bare  # 84x xxx xxx: the 0 of 084… was lost
    if number := phone(written):
        return Telephone(number)
    several = {
        phone(one) for one in _DIGITS.findall(re.sub(r"[/,;]| - |\s{2,}|(?<=\d)\s(?=0)", " | ", written))
    } - {None}
    return Telephone(fault=Fault.PHONES_TWO if len(several) > 1 else Fault.PHONE_WRONG)


class Called(NamedTuple):
    """A head's name tidied, what stood in brackets behind it, and what is doubtful."""

    name: str
    aside: str = ""
    fault: Fault | None = None


def called(text: str) -> Called:
    """Read a name: "LÒ VĂN PÂNG", "Ông Lò Văn Pâng (đã mất)"."""
    asides = [aside.strip() for aside in _BRACKETS.findall(text) if aside.strip()]
    bare = _BRACKETS.sub(" ", text).replace("†", " ").strip(" .,;:-–*")
    aside = "; ".join((*asides, *(["†"] if "†" in text else [])))
    if old_font(bare):
        return Called(bare, aside, Fault.OLD_FONT)
    for tail in (_DIED, _MOVED):
        if (found := tail.search(bare.lower())) and found.start() > 0:
            bare, aside = (
                bare[: found.start()].strip(" .,;:-–"),
                "; ".join(filter(None, (aside, bare[found.start() :]))),
            )
    if good := name(bare):
        return Called(good, aside)
    tidied = " ".join(
        word.capitalize() if word.isupper() or word.islower() else word for word in bare.split()
    )
    return Called(tidied, aside, Fault.NAME_UNSURE if tidied else Fault.NO_HEAD)


def old_font(text: str) -> bool:
    """Say whether this was typed for a font from before Unicode: "NguyÔn V¨n A"."""
    return bool(_OLD_FONT.search(text))


def fate(note: str) -> Fault | None:
    """Say whether a note tells that the head died or the household moved; "vợ đã mất" tells of somebody else."""
    lower = note.lower()
    if lower in {"mất", "chết", "mat"} or "†" in note:
        return Fault.HEAD_DIED
    if (found := _DIED.search(lower)) and not _KIN.search(lower[: found.start()].strip()):
        return Fault.HEAD_DIED
    return Fault.MOVED_AWAY if _MOVED.search(lower) else None
