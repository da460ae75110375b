"""A question as the person meets it, and the shape of an answer."""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Annotated, TypeAlias

import msgspec

from criteria.computed_figures import COMPUTED
from criteria.condition import Condition
from criteria.expecting import DERIVED, expect
from criteria.wording import Wording, say

ID = r"^[a-z0-9_]+$"

AnswerValue: TypeAlias = bool | int | str | list[str] | dict[str, int]
"""yes_no → bool; count → int; points → int, or "7.5"; choice → option id; choices → list of option ids;
share → {"part": 45, "whole": 50}; money → int, in đồng; date → "2025-11-20"; text → str; photo → list of the
keys that the photos are kept under."""

Answers: TypeAlias = Mapping[str, AnswerValue]
"""Question id → value. Not answered and "I do not know" are both absent."""

NOT_APPLICABLE = "not_applicable"
"""The answer of whom a question is not about, where the pack lets them say so (`Question.not_applicable`)."""


class QuestionKind(Enum):
    """How a question is answered."""

    yes_no = "yes_no"
    choice = "choice"
    choices = "choices"
    count = "count"
    points = "points"
    share = "share"
    """So many of so many, in one answer: for a whole that no other question asks for."""
    money = "money"
    date = "date"
    text = "text"
    photo = "photo"


class Option(msgspec.Struct, frozen=True):
    id: Annotated[str, expect(say("small letters, digits and _"), "id: better", pattern=ID)]
    label: Wording


class Question(msgspec.Struct, frozen=True):
    """One screen. Gates and caps look only at questions asked before."""

    id: Annotated[str, expect(say("small letters, digits and _"), "id: q1", pattern=ID)]
    kind: Annotated[
        QuestionKind,
        expect(
            say(
                "one of: {keys}",
                keys="yes_no, choice, choices, count, points, share, money, date, text, photo",
            ),
            "kind: count",
        ),
    ]
    text: Wording
    together: Wording | None = None
    """How it is put to a whole village at once: who does not have it yet, or how many each house has."""
    example: Wording | None = None
    help: Wording | None = None
    """How to count, for whoever asks; never shown unasked."""
    short: Wording | None = None
    """A few words for summaries and for the reason behind a line of points."""
    unit: Wording | None = None
    """What a count counts, as "cháu đi học"; of a share, its part."""
    whole_unit: Wording | None = None
    """What the whole of a share counts, as "thành viên"."""
    options: tuple[Option, ...] = ()
    private: bool = False
    """Never asked of a whole village, shown on a shared sheet or in a group."""
    applies_if: Condition | None = None
    not_applicable: Wording | None = None
    """How to say "this is not about us", where the paper allows it: "Nhà mình không có ai thuộc diện này"."""
    low: Annotated[int, expect(say("a whole number"), "low: 0")] | None = None
    """Of a text, its letters."""
    high: Annotated[int, expect(say("a whole number"), "high: 20")] | None = None
    step: Annotated[
        Decimal,
        expect(say("a step of 0.01 or more"), "step: 0.5", least=Decimal("0.01")),
    ] = Decimal(1)
    """The smallest part of a point that may be given."""
    at_most: str | None = None
    """The question whose answer caps this one; `q1.whole` for the whole of a share …"""
    at_most_less: str | None = None
    """… less the answer to this one."""
    prefilled_from: str = ""
    """A fact the registers may know already, offered and never imposed."""
    computed_from: Annotated[
        str,
        expect(
            say("one of: {keys}", keys=", ".join(COMPUTED)),
            "computed_from: share_of_learning_citizens",
            pattern=f"^({'|'.join(COMPUTED)})?$",
        ),
    ] = ""
    """The figure that the registers work out for this share; `criteria.computed` says how."""
    feeds: Annotated[tuple[str, ...], DERIVED] = ()
    """Indicators its answer gives points to."""
    number: Annotated[int, DERIVED] = 0
    """Its place in the asking, from 1."""

    @property
    def brief(self) -> Wording:
        """Name it in a list of answers: its few words, or the question without its politeness and mark."""
        if self.short is not None:
            return self.short
        return Wording(_unasked(self.text.vi), self.text.en.rstrip(" ?"))

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)


def _unasked(text: str) -> str:
    return text.rstrip(" ?.").removesuffix("ạ").rstrip(" ,")
