"""What every sheet of the books has: who writes it, its heading, who signs; names that fit a sheet's tab."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import day_in_words, spoken, upper
from bot.documents.recognition.asked import within
from bot.press.order import Heading
from criteria.wording import Text, Words, say
from dialogs.records import Place, PlaceKind, SubjectKind

KIND_WORDS = ("Xã", "Phường", "Thị trấn", "Đặc khu", "Tỉnh", "Thành phố")
LONGEST_TAB = 31
_NOT_IN_A_TAB = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))

NAME_OF: dict[SubjectKind, Text] = {
    SubjectKind.HOUSEHOLD: say("Head of household", context="heading of a roster's column"),
    SubjectKind.CITIZEN: say("Full name", context="register"),
    SubjectKind.CLAN: say("Clan", context="register"),
    SubjectKind.UNIT: say("Unit", context="register"),
}
"""What stands over the names; of the others just "Name"."""
NAME = say("Name", context="register")
RESULTS = {
    "recognised": say("Recognised", context="figure"),
    "considered": say("Being considered", context="figure"),
    "unfinished": say("Not handed in yet", context="figure"),
    "not_this_year": say("Not this year", context="figure"),
}


def issuer_of(place: Place) -> str:
    """Name the level whose Hội keeps the book: a village's is its commune's."""
    return place.parent_name if place.kind is PlaceKind.VILLAGE else place.name


def headings(place: Place, title: Words, about: Words, *more: Words) -> tuple[Heading, ...]:
    """Put the issuer on the left, the book's name in the middle, what it is about below."""
    return (
        Heading(upper(say("Hội Khuyến học {commune}", commune=issuer_of(place))), "issuer"),
        Heading(upper(title), "title"),
        Heading(capital(spoken(about)), "subtitle"),
        *(Heading(spoken(line), "note") for line in more),
    )


def place_and_day(place: Place, on: date) -> str:
    name = issuer_of(place)
    word = next((word for word in KIND_WORDS if name.startswith(f"{word} ")), "")
    return f"{name.removeprefix(word).strip()}, {day_in_words(on)}"


def signed(place: Place) -> tuple[str, ...]:
    return (
        upper(say("Kept by", context="register")),
        upper(say("Chair of Hội Khuyến học {commune}", commune=issuer_of(place))),
    )


def named(place: Place) -> Words:
    """Name the place with what it lies in, as inside a sentence: "xóm Minh Tiến, xã Minh Hợp"."""
    own = small(place.name) if place.kind is PlaceKind.VILLAGE else within(place.name)
    return f"{own}, {within(place.parent_name)}" if place.parent_name else own


def capital(line: str) -> str:
    """Begin a line with a capital letter."""
    return f"{line[:1].upper()}{line[1:]}"


def small(name: str) -> str:
    """Begin a village's name with a small letter, as inside a sentence: "xóm Minh Tiến"."""
    return f"{name[:1].lower()}{name[1:]}"


def tab(words: Words, taken: set[str] | None = None) -> str:
    """Make a sheet's name of it: short, without what Excel refuses, and not there twice."""
    name = spoken(words).translate(_NOT_IN_A_TAB).strip()[:LONGEST_TAB] or "1"
    number = 2
    while taken is not None and name.lower() in taken:
        name = f"{name[: LONGEST_TAB - 3].rstrip()} {number}"
        number += 1
    if taken is not None:
        taken.add(name.lower())
    return name
