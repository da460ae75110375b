"""How a line says that it is about somebody else: a home hears of people, a unit or a commune of its kind."""

from criteria.indicator import WhenNotApplicable
from criteria.wording import Text, say

AT_HOME = {
    WhenNotApplicable.full_points: say("Nobody at home belongs to this group, so it counts in full"),
    WhenNotApplicable.rescale: say("Nobody at home belongs to this group, so it follows the other parts"),
    WhenNotApplicable.not_counted: say("Nobody at home belongs to this group, so it is not counted"),
}
ELSEWHERE = {
    WhenNotApplicable.full_points: say("This is not asked in this case, so it counts in full"),
    WhenNotApplicable.rescale: say("This is not asked in this case, so it follows the other parts"),
    WhenNotApplicable.not_counted: say("This is not asked in this case, so it is not counted"),
}
HOMES = frozenset({"family"})
"""Titles whose lines are about the people of one home."""


def why_not_applicable(title: str, rule: WhenNotApplicable) -> Text:
    """Say why a line is not counted from its own answers."""
    return (AT_HOME if title in HOMES else ELSEWHERE)[rule]
