"""Which level a file is handed in for.

LV001 level 2 is proposed only 12 months after the decision that recognised level 1
LV002 until then level 1 is proposed, and the person is told from which day on level 2 may be asked for
"""

from __future__ import annotations

from datetime import date

import pytest

from bot.words import render
from criteria import Answers, Library
from dialogs.records import RecognisedLevel
from dialogs.records.recognition import first_decided
from dialogs.self_assessment.proposed import proposed

SET = Library.builtin().get("cong-dong-hoc-tap-xa")
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def best() -> Answers:
    """Answers of a commune that reaches everything, found by trying what each question takes."""
    answers: dict[str, object] = {}
    while (question := SET.plan.next_question(answers, frozenset())) is not None:
        match question.kind.value:
            case "yes_no":
                answers[question.id] = question.prefilled_from != "disadvantaged_commune"
            case "choice":
                answers[question.id] = question.options[-1].id
            case "choices":
                answers[question.id] = [option.id for option in question.options]
            case "share":
                answers[question.id] = {"part": 900, "whole": 1000}
            case _:
                answers[question.id] = 700
    return answers  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("recognised", "level", "told"),
    [
        ((), 1, "chưa ghi quyết định nào"),
        ((RecognisedLevel(1, date(2025, 12, 1), "1/QĐ"),), 1, "từ 1/12/2026"),
        ((RecognisedLevel(1, date(2025, 11, 22), "1/QĐ"),), 2, ""),
        ((RecognisedLevel(2, date(2024, 3, 1), "1/QĐ"),), 2, ""),
    ],
    ids=["never", "eleven months ago", "twelve months ago", "at level 2 already"],
)
def test_level_two_waits_for_level_one(
    best: Answers, recognised: tuple[RecognisedLevel, ...], level: int, told: str
) -> None:
    """A commune good enough for level 2 is proposed for it a year after its first recognition (LV001, LV002)."""
    card, waits = proposed(SET, best, on=TODAY, decided=first_decided(recognised))
    assert (card.level, card.reached, card.met) == (level, level, True)
    assert told in (render(waits) if waits else "")
    assert bool(waits) == (level == 1)
