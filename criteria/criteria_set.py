"""A criteria set: one title's criteria, its questions and what they are measured by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Annotated

import msgspec

from criteria.basis import Basis
from criteria.checks import Checks
from criteria.conflict import Conflict
from criteria.expecting import expect
from criteria.indicator import Criterion, Indicator
from criteria.mandatory import Mandatory
from criteria.marks import Level, Marks, Recognition
from criteria.missing import MissingValue, missing_values
from criteria.plan import Plan
from criteria.question import Question
from criteria.wording import Wording, say


class Kind(Enum):
    scored = "scored"
    """Points, a threshold, perhaps a minimum for each indicator."""
    pass_fail = "pass_fail"  # noqa: S105 -- a kind of set, no secret
    """Every applicable indicator must pass, at each of its levels."""
    tracked = "tracked"
    """A list to follow from year to year; no paper gives it points, so nobody is scored by it."""


class CriteriaSet(msgspec.Struct, frozen=True, dict=True):
    """Immutable once loaded; an open self-assessment keeps the version it began with."""

    id: Annotated[
        str, expect(say("small letters, digits and -"), "id: gia-dinh-hoc-tap-mau", pattern=r"^[a-z0-9-]+$")
    ]
    version: Annotated[
        str, expect(say("numbers and dots, in quotes"), 'version: "1.0"', pattern=r"^\d+(\.\d+)*$")
    ]
    title: Annotated[str, expect(say("the key of the title"), "title: family")]
    name: Wording
    basis: Basis
    kind: Annotated[Kind, expect(say("one of: {keys}", keys="scored, pass_fail, tracked"), "kind: scored")]
    criteria: tuple[Criterion, ...]
    marks: Marks = Marks()
    levels: tuple[Level, ...] = ()
    """Of a pass/fail set, lowest first; empty where it has one only."""
    recognition: Recognition | None = None
    mandatory: tuple[Mandatory, ...] = ()
    evidence_decides: bool = False
    """True where the paper says that an indicator with nothing to show for it is not reached."""
    conflicts: tuple[Conflict, ...] = ()
    checks: Checks = Checks()
    """What officers hold the answers against; it gives and takes no points."""
    complete: bool = True
    """False while it is not known which criteria the paper lists."""
    questions: tuple[Question, ...] = ()
    valid_from: Annotated[date | None, expect(say("a date as year-month-day"), "valid_from: 2026-01-01")] = (
        None
    )
    valid_to: Annotated[date | None, expect(say("a date as year-month-day"), "valid_to: 2027-12-31")] = None
    place: Annotated[
        str, expect(say("the code of a province or commune"), 'place: "17071"', pattern=r"^(\d{2}|\d{5})?$")
    ] = ""
    """The code of a province or commune; empty for the whole country."""
    notice: Wording | None = None
    """Said on every score."""
    based_on: str | None = None
    """The set this one adapts, as `id@version`."""
    aliases: tuple[str, ...] = ()
    """Local names of the title."""
    notes: tuple[str, ...] = ()
    """What a careful officer should know: gaps, conflicts, choices made."""

    @property
    def full_marks(self) -> Decimal | None:
        return self.marks.full.value

    @property
    def threshold(self) -> Decimal | None:
        return self.marks.threshold.value

    @property
    def minimum_each(self) -> Decimal | None:
        return self.marks.minimum_each.value

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for criterion in self.criteria for indicator in criterion.indicators)

    @cached_property
    def level_numbers(self) -> tuple[int, ...]:
        """The levels a card can be worked out for; just 1 where the paper knows none."""
        return tuple(level.level for level in self.levels) or (1,)

    def asked_at(self, level: int) -> tuple[Indicator, ...]:
        """List the indicators as a level asks them; raise KeyError where there is no such level."""
        return self._by_level[level]

    @cached_property
    def plan(self) -> Plan:
        """The questions made ready for asking; worked out once for each loaded set."""
        return Plan(self.questions)

    def indicator(self, indicator_id: str) -> Indicator:
        """Raise KeyError where the set has no such indicator."""
        return self._indicators_by_id[indicator_id]

    def question(self, question_id: str) -> Question:
        """Raise KeyError where the set has no such question."""
        return self._questions_by_id[question_id]

    def missing(self) -> tuple[MissingValue, ...]:
        """List what somebody with the official paper must supply before anyone can be scored."""
        return self._missing

    @property
    def scorable(self) -> bool:
        return self.kind is not Kind.tracked and not self._missing

    def covers(self, day: date) -> bool:
        """Say whether the set's period of validity holds that day."""
        return not (
            (self.valid_from is not None and day < self.valid_from)
            or (self.valid_to is not None and day > self.valid_to)
        )

    @cached_property
    def _missing(self) -> tuple[MissingValue, ...]:
        return missing_values(
            self.criteria,
            self.marks if self.kind is Kind.scored else None,
            asked=bool(self.questions),
            complete=self.complete,
        )

    @cached_property
    def _by_level(self) -> Mapping[int, tuple[Indicator, ...]]:
        return {
            level: tuple(indicator.at(level) for indicator in self.indicators) for level in self.level_numbers
        }

    @cached_property
    def _indicators_by_id(self) -> Mapping[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def _questions_by_id(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}
