"""What is asked for each title and how it is scored.

Imports nothing of ours; does no I/O but reading packs.
"""

from criteria.answer_sheet import AnswerSheet, hold_against
from criteria.asking import applicable, fallen_away, next_question
from criteria.basis import Basis
from criteria.check import inspect
from criteria.condition import Condition
from criteria.criteria_set import CriteriaSet, Kind
from criteria.evidence import evidence_wanted
from criteria.fault import Fault, PackError, sentence
from criteria.indicator import Criterion, EvidenceRule, Indicator, WhenNotApplicable
from criteria.library import Library
from criteria.missing import MissingValue
from criteria.problem import problem
from criteria.provenance import Confidence, Figure, Marks
from criteria.question import Answers, AnswerValue, Option, Question, QuestionKind
from criteria.raising import Way, ways_to_raise
from criteria.rule import Rule
from criteria.score import score
from criteria.scorecard import Line, Scorecard, ScoringLocked
from criteria.wording import Text, Value, Wording, Words, say

__all__ = [
    "AnswerSheet",
    "AnswerValue",
    "Answers",
    "Basis",
    "Condition",
    "Confidence",
    "CriteriaSet",
    "Criterion",
    "EvidenceRule",
    "Fault",
    "Figure",
    "Indicator",
    "Kind",
    "Library",
    "Line",
    "Marks",
    "MissingValue",
    "Option",
    "PackError",
    "Question",
    "QuestionKind",
    "Rule",
    "Scorecard",
    "ScoringLocked",
    "Text",
    "Value",
    "Way",
    "WhenNotApplicable",
    "Wording",
    "Words",
    "applicable",
    "evidence_wanted",
    "fallen_away",
    "hold_against",
    "inspect",
    "next_question",
    "problem",
    "say",
    "score",
    "sentence",
    "ways_to_raise",
]
