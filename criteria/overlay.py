"""Overlays: a small pack that fills or changes another one.

Maps merge key by key, lists of things with ids merge by id (new ones are added at the end), everything else
is replaced. A changed number of points must say anew how far it may be trusted: nobody's guess inherits
"confirmed", nor the source of the number that stood there before. `dropped` names what falls away.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from criteria.dropping import without
from criteria.fault import Place
from criteria.wording import say

OWN = frozenset({"id", "version", "name", "basis", "based_on", "notice", "notes"})
"""What a pack says of itself and never takes from its base."""

WHOLE = frozenset(
    {
        "advice",
        "applies_if",
        "basis",
        "evidence_hint",
        "example",
        "help",
        "holds_if",
        "label",
        "name",
        "not_applicable",
        "notice",
        "ranks",
        "rule",
        "short",
        "text",
        "together",
        "unit",
        "whole_unit",
    }
)
"""Taken as they are, never merged key by key: half a rule of each would be nobody's rule, and a new
Vietnamese sentence beside the old English one would say two things."""

TRUSTED = {"points": "confidence", "value": "confidence", "rule": "rule_confidence"}
"""What carries a confidence, and the key that says it."""

SPOKEN_FOR = {"points": ("source",), "value": ("source", "note"), "rule": ("rule_source",)}
"""What was said of the old number and does not hold for the new one."""


def merged(base: dict[str, Any], overlay: dict[str, Any], place: Place) -> dict[str, Any]:
    """Lay one pack over another; neither is changed."""
    kept = {key: value for key, value in base.items() if key not in OWN}
    over = deepcopy(overlay)
    dropped = over.pop("dropped", [])
    return without(dropped, _maps(deepcopy(kept), over, place), base, overlay, place.at("dropped"))


def _maps(base: dict[str, Any], over: dict[str, Any], place: Place) -> dict[str, Any]:
    result = dict(base)
    for figure, confidence in TRUSTED.items():
        if figure in over and confidence not in over and (figure in base or confidence in base):
            place.at(confidence).fault(
                say("The overlay changes a number without saying how far the new one may be trusted."),
                say("one of: {keys}", keys="confirmed, inferred, sample, missing"),
                f"{confidence}: sample",
            )
        if figure in over:
            for said in SPOKEN_FOR[figure]:
                result.pop(said, None)
    if "text" in over and over["text"] != base.get("text"):
        result.pop("together", None)  # what a village is asked would be another question
    for key, value in over.items():
        result[key] = _values(base.get(key), value, place.at(key)) if key not in WHOLE else value
    return result


def _values(base: Any, over: Any, place: Place) -> Any:
    if isinstance(base, dict) and isinstance(over, dict):
        return _maps(base, over, place)
    if isinstance(base, list) and isinstance(over, list) and _by_id(base) and _by_id(over):
        return _lists(base, over, place)
    return over


def _lists(base: list[dict[str, Any]], over: list[dict[str, Any]], place: Place) -> list[dict[str, Any]]:
    result = {entry["id"]: entry for entry in base}
    for entry in over:
        key = entry["id"]
        result[key] = _maps(result[key], entry, place.at(key)) if key in result else entry
    return list(result.values())


def _by_id(entries: list[Any]) -> bool:
    return all(isinstance(entry, dict) and isinstance(entry.get("id"), str) for entry in entries)
