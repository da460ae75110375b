"""The same loader and checks as for every built-in pack; their faults are told by sheet, row and column."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.documents.criteria_table.fault import Findings
from bot.documents.criteria_table.sheets import RULES
from bot.documents.criteria_table.words import TRIAL, Spoken
from criteria import CriteriaSet, Fault, Library, PackError, Text, inspect, say
from criteria.pack import build

REMEDIES: Mapping[str, tuple[Text, str]] = {
    "The indicators add up to {total}, the set has {points}.": (
        say("Correct the points of the indicators or the highest total until both agree."),
        "",
    ),
    "The indicators add up to {total}, the criterion has {points}.": (
        say("Correct the points of the indicators or of the criterion, or empty the criterion's."),
        "",
    ),
    "The threshold is above the highest total.": (
        say("Type a number of points that can be reached."),
        "80",
    ),
    "An indicator has fewer points than the minimum.": (
        say("Type a smaller number, or write none where the paper has no such condition."),
        "5",
    ),
    "The period ends on {ends}, before it begins on {begins}.": (
        say("Type a later day, or leave it empty."),
        "31/12/2030",
    ),
    "The rule gives {most} at most, the indicator has {points}.": (
        say("The best level must give exactly the points of the indicator: correct the one or the other."),
        "",
    ),
    "Question {value} is of another kind than this rule.": (
        say("Choose another way of counting, or name a question of a fitting kind."),
        "",
    ),
    "The table and the options differ.": (
        say("Give points to each choice of the question, once."),
        "",
    ),
    "No indicator and no other question looks at this answer.": (
        say("Use the question in the sheet of rules, or take its row out."),
        "",
    ),
    '"{value}" is not a question asked before.': (
        say("Write the code of a question that stands above."),
        "q1",
    ),
    "Only a count can cap another question.": (
        say("Name a question answered with a number, or empty the cell."),
        "q1",
    ),
    "The highest is under the lowest.": (say("Type a larger number here, or a smaller least one."), "20"),
    "The answer to {value} cannot be compared so.": (
        say(
            "Compare numbers with a number, yes or no with “có” or “không”, a choice with one of its choices."
        ),
        "q1 > 0",
    ),
    "The rank begins above the highest total.": (say("Type a number of points that can be reached."), "85"),
    "This rank does not lie under the one before it.": (
        say("Write the ranks from the highest to the lowest."),
        "70",
    ),
    "No answers lead to this question.": (say("Correct the condition, or empty the cell."), "q1 > 0"),
    "No answers meet this condition.": (say("Correct the condition, or empty the cell."), "q1 > 0"),
    "The best answers give {most} of {points} points.": (
        say("Correct the levels, or the points of the indicator, so that the best answers earn all of them."),
        "",
    ),
    "The best answers give {most}, the threshold is {points}.": (
        say("Type a number of points that can be reached."),
        "80",
    ),
    "The base has nothing of this name to drop.": (
        say("Take this row out; the original set has nothing of this code."),
        "",
    ),
    "A choice needs options.": (say("Write two choices or more, one a line."), "Khá lên"),
    "The scale of question {value} and the points of the indicator differ.": (
        say("Let the question go from 0 to the points of the indicator."),
        "",
    ),
    "A count that is held against another says what it counts.": (
        say("Fill in what is counted, in this question and in the one it is held against."),
        "gia đình",
    ),
    "A share says what its part and its whole count.": (
        say("Fill in what is counted, and what the whole counts."),
        "gia đình",
    ),
}
TOTALS = frozenset(
    {
        "The indicators add up to {total}, the set has {points}.",
        "The indicators add up to {total}, the criterion has {points}.",
    }
)
ALONE = frozenset(
    {
        "The threshold is above the highest total.",
        "The period ends on {ends}, before it begins on {begins}.",
        "The rank begins above the highest total.",
        "This rank does not lie under the one before it.",
    }
)
"""What can be judged while a sheet is missing or not whole."""
PUT_BACK = (say("Correct this place, or put back what stood in the template."), "")
"""Said where nothing better is known; what a pack expects is said in a pack's words, which no sheet has."""
MISFIT = "The rule gives {most} at most, the indicator has {points}."
UNLIKE = "Question {value} is of another kind than this rule."
UNUSED = "No indicator and no other question looks at this answer."


def settled(
    raw: dict[str, Any], library: Library, findings: Findings, spoken: Spoken, *, sample: bool
) -> CriteriaSet | None:
    """Load the pack and look at it closely; add what is wrong to the findings.

    A table with sample values of its own or of its base gets the notice that says so.
    """
    if sample:
        raw["notice"] = _trial(raw, spoken)
    criteria_set, faults = _built(raw, library)
    if not findings.unread and any(fault.path == "notice" for fault in faults):
        raw["notice"] = _trial(raw, spoken)
        criteria_set, faults = _built(raw, library)
    if criteria_set is not None and not findings.faults:
        faults = list(inspect(criteria_set))
    _tell(faults, findings)
    return criteria_set


def _trial(raw: dict[str, Any], spoken: Spoken) -> dict[str, str]:
    """Say that the points are for trying out, before whatever else the table says."""
    own = raw.get("notice")
    if own is None:
        return {"vi": spoken(TRIAL), "en": TRIAL.msgid}
    return {"vi": f"{spoken(TRIAL)}. {own['vi']}"}


def _built(raw: dict[str, Any], library: Library) -> tuple[CriteriaSet | None, list[Fault]]:
    try:
        return build(raw, "", library.raws), []
    except PackError as error:
        return None, list(error.faults)


def _tell(faults: list[Fault], findings: Findings) -> None:
    """Say each fault at its cell, but not what only follows from a fault found before."""
    rows, before = findings.rows, bool(findings.faults)
    told_of_parts = bool(findings.unread)
    rules_wrong = any(sheet == RULES.title.msgid for sheet, _ in rows)
    for fault in faults:
        spot = findings.spot_of(fault.path)
        follows = before and (spot.sheet is None or (spot.sheet.msgid, spot.row) in rows)
        if told_of_parts and fault.wrong.msgid not in ALONE:
            continue
        if findings.lost and fault.wrong.msgid in TOTALS:
            continue
        if fault.wrong.msgid == UNLIKE:
            asked = findings.spot_of(f"questions.{str(fault.wrong.values['value']).partition('.')[0]}")
            follows = follows or (asked.sheet is not None and (asked.sheet.msgid, asked.row) in rows)
        if follows or (rules_wrong and fault.wrong.msgid == UNUSED):
            continue
        if fault.wrong.msgid == UNUSED:
            _tell_uncounted(findings)
        wrong, (remedy, example) = fault.wrong, REMEDIES.get(fault.wrong.msgid, PUT_BACK)
        if fault.wrong.msgid == MISFIT:
            wrong, remedy = _kept(fault, findings) or (wrong, remedy)
        findings.wrong(spot, wrong, remedy, example)


def _tell_uncounted(findings: Findings) -> None:
    """Say which indicators nothing counts: a question that nothing uses was most likely meant for one."""
    for code, spot in findings.uncounted.items():
        findings.wrong(
            spot,
            say("The indicator “{code}” has no way of counting.", code=code),
            say("Fill in its row: the way of counting and the code of the question."),
        )


def _kept(fault: Fault, findings: Findings) -> tuple[Text, Text] | None:
    """Say a misfit of a rule that stays as the base has it in numbers that stand in the sheet."""
    for place, points in findings.kept.items():
        if points is not None and fault.path.startswith(f"{place}.rule"):
            code = place.rpartition(".indicators.")[2]
            return (
                say("The way of counting of the original is made for {points} points.", points=points),
                say(
                    "Put the points of {code} back to {points}, "
                    "or choose another way of counting in this cell.",
                    code=code,
                    points=points,
                ),
            )
    return None
