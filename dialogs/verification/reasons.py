"""Reasons: a common one by a tap, or one's own in a reply."""

from __future__ import annotations

from criteria.wording import Text, say

DIFFERENT = {
    "evidence": say("The evidence supports the household's own figure"),
    "rule": say("The criterion is read differently"),
    "ask": say("The household should be asked first"),
}
COMMON: dict[str, dict[str, Text]] = {
    "rescore": {
        "evidence": say("The evidence shows a different figure"),
        "rule": say("The criterion is read differently"),
        "counted": say("People were counted by a different rule"),
    },
    "return": {
        "evidence": say("Evidence is missing or cannot be read"),
        "answer": say("An answer needs to be checked"),
        "contradiction": say("Two answers do not fit each other"),
    },
    "differs": DIFFERENT,
    "to_chair": DIFFERENT,
    "not_this_year": {
        "points": say("The verified points do not reach the threshold"),
        "indicators": say("Not all indicators are reached as verified"),
        "evidence": say("The required evidence could not be given"),
        "period": say("The file came after the period"),
    },
}
