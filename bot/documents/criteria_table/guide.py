"""The first sheet: how to fill the others in."""

from __future__ import annotations

from collections.abc import Iterator

from bot.documents.criteria_table.sheets import GENERAL, INDICATORS, QUESTIONS, RANKS, RULES
from criteria import CriteriaSet, Words, say


def guide(criteria_set: CriteriaSet) -> Iterator[tuple[Words, bool]]:
    """Yield the lines, and whether each is a heading."""
    yield say("Points table of a locality: {name}", name=criteria_set.name), True
    yield (
        say(
            "Fill in the yellow cells first: the original text that we have lacks these values. "
            "Then change what differs in your locality. What you leave as it is stays as it is."
        ),
        False,
    )
    yield say("Send the file back to the officers' bot, or give it to whoever runs the system."), False
    yield say("Sheet “{sheet}”", sheet=GENERAL.title), True
    yield (
        say(
            "Say whether the table follows an official paper. If so its number, day and issuer are needed, "
            "and what you type counts as read in that paper. If it is your own, every score says so."
        ),
        False,
    )
    yield say("Sheet “{sheet}”", sheet=RANKS.title), True
    yield say("From the highest rank to the lowest. Leave it empty where the paper names no ranks."), False
    yield say("Sheet “{sheet}”", sheet=INDICATORS.title), True
    yield (
        say(
            "A row “criterion”, then its rows “indicator”. The code is letters, digits and dots, as DH1.1. "
            "To leave an indicator out, tick the column “Leave out”; do not delete its row."
        ),
        False,
    )
    yield (
        say(
            "Tick “Checked against the paper” where a value was already there and you saw the same "
            "in your paper."
        ),
        False,
    )
    yield say("Sheet “{sheet}”", sheet=QUESTIONS.title), True
    yield (
        say(
            "One question a row; the code is small letters and digits, as q1. Choices stand one a line. "
            "A private question is never asked in front of others. “Asked when”: for example q1 > 0, q5 = có."
        ),
        False,
    )
    yield say("Sheet “{sheet}”", sheet=RULES.title), True
    yield say("One row for each indicator. Ways of counting:"), False
    yield say("• by yes or no: the code of a yes/no question; yes gives full points."), False
    yield (
        say(
            "• by share: the code of the part and of the whole (q1 - q3 takes some away), then from which "
            "per cent how many points: 100 → 10, 75 → 7."
        ),
        False,
    )
    yield say("• by number: from which number how many points: 3 → 10, 1 → 5."), False
    yield say("• by choice: each choice of the question, and its points."), False
    yield say("• points given oneself: from 0 to the points of the indicator."), False
    yield say("• by handing in: full points for a photo, a text or a day handed in."), False
    yield say("• keep the way of the original: leave such a row as it is, or choose another way."), False
    yield (
        say(
            "For “by yes or no” and “points given oneself” the code may stay empty: "
            "the question is then made from the name of the indicator."
        ),
        False,
    )
