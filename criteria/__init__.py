"""What is asked for each title and how it is scored.

Imports nothing of ours; does no I/O but reading packs.
"""

from criteria.answer_sheet import AnswerSheet, hold_against
from criteria.asking import applicable, declared_na, fallen_away, next_question
from criteria.basis import Basis
from criteria.check import inspect
from criteria.computed import Registered, another_than, filled_in, from_the_books, reason_for, reason_in
from criteria.condition import Condition
from criteria.conflict import Conflict
from criteria.criteria_set import CriteriaSet, Kind
from criteria.difference import Difference, asked_again, carried_over, difference
from criteria.evidence import evidence_wanted
from criteria.fault import Fault, PackError, sentence
from criteria.indicator import Criterion, EvidenceRule, Indicator, WhenNotApplicable
from criteria.library import Library
from criteria.mandatory import Mandatory
from criteria.marks import Level, Marks, Rank, Recognition
from criteria.missing import MissingValue
from criteria.problem import problem
from criteria.provenance import Confidence, Figure
from criteria.question import NOT_APPLICABLE, Answers, AnswerValue, Option, Question, QuestionKind
from criteria.raising import Way, ways_to_raise
from criteria.recognition import kept_until, may_ask_from
from criteria.rule import Rule
from criteria.score import score
from criteria.scorecard import Line, Scorecard, ScoringLocked
from criteria.together import for_the_meeting, left_for_home, may_be_shared
from criteria.verdict import rank_of
from criteria.wording import Text, Value, Wording, Words, say

__all__ = [
    "NOT_APPLICABLE",
    "AnswerSheet",
    "AnswerValue",
    "Answers",
    "Basis",
    "Condition",
    "Confidence",
    "Conflict",
    "CriteriaSet",
    "Criterion",
    "Difference",
    "EvidenceRule",
    "Fault",
    "Figure",
    "Indicator",
    "Kind",
    "Level",
    "Library",
    "Line",
    "Mandatory",
    "Marks",
    "MissingValue",
    "Option",
    "PackError",
    "Question",
    "QuestionKind",
    "Rank",
    "Recognition",
    "Registered",
    "Rule",
    "Scorecard",
    "ScoringLocked",
    "Text",
    "Value",
    "Way",
    "WhenNotApplicable",
    "Wording",
    "Words",
    "another_than",
    "applicable",
    "asked_again",
    "carried_over",
    "declared_na",
    "difference",
    "evidence_wanted",
    "fallen_away",
    "filled_in",
    "for_the_meeting",
    "from_the_books",
    "hold_against",
    "inspect",
    "kept_until",
    "left_for_home",
    "may_ask_from",
    "may_be_shared",
    "next_question",
    "problem",
    "rank_of",
    "reason_for",
    "reason_in",
    "say",
    "score",
    "sentence",
    "ways_to_raise",
]
