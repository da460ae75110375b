"""Overlays: a small pack that fills or changes another one.

Maps merge key by key, lists of things with ids merge by id (new ones are added at the end), everything else
is replaced. A changed number of points must say anew how far it may be trusted: nobody's guess inherits
"confirmed".
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from criteria.fault import Place
from criteria.wording import say

OWN = frozenset({"id", "version", "name", "basis", "based_on", "notice", "notes"})
"""What a pack says of itself and never takes from its base."""

WHOLE = frozenset({"basis", "rule", "applies_if", "name", "text", "example", "notice", "holds_if"})
"""Taken as they are, never merged key by key: half a rule of each would be nobody's rule."""


TRUSTED = {"points": "confidence", "value": "confidence", "rule": "rule_confidence"}
"""What carries a confidence, and the key that says it."""


def merged(base: dict[str, Any], overlay: dict[str, Any], place: Place) -> dict[str, Any]:
    """Lay one pack over another; neither is changed."""
    kept = {key: value for key, value in base.items() if key not in OWN}
    return _maps(deepcopy(kept), deepcopy(overlay), place)


def _maps(base: dict[str, Any], over: dict[str, Any], place: Place) -> dict[str, Any]:
    for figure, confidence in TRUSTED.items():
        if figure in over and confidence not in over and (figure in base or confidence in base):
            place.at(confidence).fault(
                say("The overlay changes a number without saying how far the new one may be trusted."),
                say("one of: {keys}", keys="confirmed, inferred, sample, missing"),
                f"{confidence}: sample",
            )
    result = dict(base)
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
