"""The question made for an indicator that an officer counts by yes or no, or by points given oneself."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.documents.criteria_table.general import slug
from bot.documents.criteria_table.words import Spoken
from criteria import QuestionKind, say


def own_question(
    kind: str, code: str, name: str, points: Decimal | None, spoken: Spoken
) -> dict[str, Any] | None:
    """Make the plainest question that serves; None where none can be made."""
    name = name.rstrip(" .…?") or code
    question: dict[str, Any] = {"id": f"hoi_{slug(code)}", "short": {"vi": name}}
    if kind == "yes_no":
        text = spoken(say("“{name}”: is this reached?", name=name))
        return question | {"kind": QuestionKind.yes_no.value, "text": {"vi": text}}
    if kind == "self_given" and points is not None and points == points.to_integral_value():
        text = spoken(
            say("“{name}”: how many points would you give, from 0 to {points}?", name=name, points=points)
        )
        scale = {"low": 0, "high": int(points)}
        return question | {"kind": QuestionKind.points.value, "text": {"vi": text}} | scale
    return None
