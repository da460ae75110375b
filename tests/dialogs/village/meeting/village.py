"""A village of any size, with houses that are absent, planned, handed in, or have answered themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from bot.words import render
from criteria import AnswerValue, CriteriaSet, Library
from criteria.library import PACKS
from dialogs.records import GivenAnswer, PaperConsent, RosterLine, Status
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.reading import Known, Reading, read


@cache
def family() -> CriteriaSet:
    return Library.of_folder(PACKS).get("gia-dinh-hoc-tap-mau", "1.0")


def house(number: int, **more: object) -> RosterLine:
    known = RosterLine(
        subject=f"H{number}",
        number=number,
        code=f"17071.05.{number:03}",
        name=f"Lò Văn {number}",
        file=f"F{number}",
        status=Status.REGISTERED,
        consent=PaperConsent.SIGNED,
    )
    return msgspec.structs.replace(known, **more)


def village(houses: int = 60, **answers: Mapping[int, AnswerValue]) -> Evening:
    """Make a village where the head has written these answers: question → house → value."""
    given: dict[str, dict[str, GivenAnswer]] = {}
    for question, values in answers.items():
        for number, value in values.items():
            given.setdefault(f"F{number}", {})[question] = GivenAnswer(value, by_head=True)
    return Evening(family(), tuple(house(number) for number in range(1, houses + 1)), given)


def known(evening: Evening) -> Known:
    return Known({line.number: line.name for line in evening.lines}, lambda words: render(words, "vi", ""))


def understood(evening: Evening, question: str, text: str) -> Reading:
    reading = read(evening.criteria_set.question(question), text, known(evening))
    assert reading is not None, f"{text!r} was not understood"
    return reading
