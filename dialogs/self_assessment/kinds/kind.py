"""What a kind of question can do; each kind says its own."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from criteria import Answers, AnswerValue, Registered
from criteria.question import Question
from criteria.wording import Text, Words
from dialogs.message import Choice


class Asked(NamedTuple):
    """A question as it stands before one person."""

    question: Question
    answers: Answers
    today: Callable[[], date]
    """Asked for by the few kinds that need it."""
    spoken: Callable[[Words], str]
    """How a label is said to this person, so that it can be recognised when typed."""
    draft: tuple[str, ...] | None = None
    """What was said so far of an answer that takes more than one step; None before the first."""
    figure: Registered | None = None
    """What the books say, of a question that is computed from them."""


class Draft(NamedTuple):
    """Not an answer yet: kept until the next step completes it."""

    said: tuple[str, ...]


class Kind(ABC):
    columns = 1
    numbered = True
    """False where a typed number is an answer, and never the number of a choice."""

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        """Offer the answers that can be tapped."""
        del asked
        return ()

    def remarks(self, asked: Asked) -> tuple[Words, ...]:
        """Say what stands below the question: what the books hold, what was said so far."""
        del asked
        return ()

    def tapped(self, asked: Asked, choice: str) -> AnswerValue | Draft | None:
        """Read a tapped choice; None when this question has no such choice."""
        del asked, choice
        return None

    @abstractmethod
    def typed(self, asked: Asked, text: str) -> AnswerValue | Draft | None:
        """Read a typed answer; None asks again."""

    @abstractmethod
    def expected(self, question: Question) -> Text:
        """Say in one sentence what is expected, with an example."""

    def wrong(self, asked: Asked, text: str) -> Text | None:
        """Say what is wrong with this very text; None: what is expected is said."""
        del asked, text
        return None

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        """Say an answer as the person gave it."""
        del question
        return str(value)


def grouped(number: int) -> str:
    """Write a large number as it is written in Vietnam: 1.500.000."""
    return f"{number:,}".replace(",", ".")
