"""How a household of the list is said in private: by its chủ hộ, with the word that tells namesakes apart.

From a death until there is another chủ hộ no name is said: the house is its số thứ tự.
"""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.records import RosterLine


def house_called(line: RosterLine) -> Words:
    """Say it after the word "nhà": "nhà Lò Văn Pâng (con ông Sơn)", "nhà có số thứ tự 12"."""
    if not line.name:
        return say("the household with the roster number {number}", number=line.number)
    return say("{name} ({word})", name=line.name, word=line.word) if line.word else line.name


def house_listed(line: RosterLine) -> Text:
    """Write its line: "12. Lò Văn Pâng (con ông Sơn)"."""
    if not line.name:
        return say("{number}. (the chủ hộ has died)", number=line.number)
    return say("{number}. {name}", number=line.number, name=house_called(line))


def house_numbered(line: RosterLine) -> Text:
    """Name it among others in a sentence: "12 Lò Văn Pâng (con ông Sơn)", "12"."""
    if not line.name:
        return say("{number}", number=line.number)
    return say("{number} {name}", number=line.number, name=house_called(line))


def name_said(line: RosterLine) -> Words:
    """Say the chủ hộ's name; its code where no name is said."""
    return line.name or say("the code {code}", context="instead of a name", code=line.code.partition(".")[2])


def phone_shown(phone: str) -> str:
    """Write +84912345678 as it is dialled at home: 0912 345 678."""
    national = "0" + phone.removeprefix("+84") if phone.startswith("+84") else phone
    return f"{national[:4]} {national[4:7]} {national[7:]}" if len(national) == 10 else national
