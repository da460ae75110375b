"""The points of the sample table once more, in plain arithmetic: shares no line with the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def points_of(answers: Mapping[str, Any]) -> int:
    total = 0
    children = answers["q1"] - answers.get("q3", 0)
    total += 10 if children <= 0 else _steps(answers["q2"], children, (100, 10), (75, 7), (50, 5))
    school = answers.get("q4a", 0)
    total += 10 if not school else _steps(answers["q4b"], school, (100, 10), (75, 7), (50, 5))
    total += 10 if answers.get("q5", True) else 0
    adults = answers["q6"]
    learners = adults - answers.get("q8", 0)
    total += 10 if learners <= 0 else _steps(answers["q7"], learners, (100, 10), (75, 7), (50, 5))
    total += 20 if not adults else _steps(answers["q9"], adults, (100, 20), (50, 15), (1, 10))
    total += 10 if answers["q10"] else 5 if answers["q11"] else 0
    total += 10 if answers["q12"] else 0
    total += {"better": 10, "same": 8, "harder": 5, "disaster": 10}[answers["q13"]]
    total += 10 if answers["q14"] else 0
    return total


def _steps(part: int, whole: int, *steps: tuple[int, int]) -> int:
    return next((points for percent, points in steps if 100 * part >= percent * whole), 0)
