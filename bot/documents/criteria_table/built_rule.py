"""The rule that a row of the sheet of rules describes, by its way of counting."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.documents.criteria_table.asked_question import AskedQuestion
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.indicators import Indicators
from bot.documents.criteria_table.levels import Steps, levels_of
from bot.documents.criteria_table.notation import amount_read
from bot.documents.criteria_table.questions import Questions
from bot.documents.criteria_table.reading import Raw, Reading
from bot.documents.criteria_table.sheets import INDICATORS
from bot.documents.criteria_table.words import NO, YES, all_words, plain
from criteria import QuestionKind, say


class BuiltRule:
    def __init__(self, indicators: Indicators, questions: Questions, reading: Reading) -> None:
        self.indicators, self.questions, self.reading = indicators, questions, reading
        self.findings = reading.findings
        self.asked = AskedQuestion(indicators, questions, reading)

    def of_row(self, row: Row, code: str, kind: str, steps: Steps) -> Raw:
        """Return the rule as a pack writes it; empty where something is wrong in the row."""
        points = self.indicators.points[code]
        match kind:
            case "share":
                return self._share(row, steps)
            case "count":
                return self._count(row, steps)
            case "choice":
                return self._choice(row, steps)
        if points is None and not steps:
            if not self._points_wrong(code) and not self.findings.lacks(INDICATORS.title):
                self.findings.wrong(
                    row.spot("kind"),
                    say("The indicator “{code}” has no points yet.", code=code),
                    say("Type its points in the sheet of indicators."),
                    "10",
                )
            return {}
        question = self.asked.of_row(row, code, kind, points)
        if question is None:
            return {}
        match kind:
            case "yes_no":
                return self._yes_no(row, question, steps, points)
            case "given":
                return {"kind": "given", "question": question, "points": steps[0][1] if steps else points}
            case _:
                return self._self_given(row, question, steps, points)

    def _points_wrong(self, code: str) -> bool:
        """Whether the points of the indicator are being complained of already."""
        home = self.indicators.home[code]
        spot = self.findings.spots.get(f"criteria.{home}.indicators.{code}.points")
        return any(fault.spot == spot for fault in self.findings.faults)

    def _yes_no(self, row: Row, question: str, steps: Steps, points: Decimal | None) -> Raw:
        given = {"yes": points, "no": Decimal(0)}
        for number, earned in steps:
            level = plain(row[f"level{number}"].text)
            sides = {plain(self.reading.spoken(YES)): "yes", plain(self.reading.spoken(NO)): "no"}
            side = "yes" if not level and number == 1 else sides.get(level)
            if side is None:
                self.findings.wrong(
                    row.spot(f"level{number}"),
                    say("“{typed}” is neither yes nor no.", typed=row[f"level{number}"].text),
                    say(
                        "Write one of: {words}.", words=all_words({"yes": YES, "no": NO}, self.reading.spoken)
                    ),
                )
            else:
                given[side] = earned
        raw = {"kind": "yes_no", "question": question, "points_yes": given["yes"]}
        return raw | ({"points_no": given["no"]} if given["no"] else {})

    def _self_given(self, row: Row, question: str, steps: Steps, points: Decimal | None) -> Raw:
        if steps:
            self.findings.wrong(
                row.spot(f"points{steps[0][0]}"),
                say("Points given oneself have no steps."),
                say("Empty the cell, or choose another way of counting."),
            )
        known = next((one for one in self.reading.base.questions if one.id == question), None)
        if known is not None and points is not None and points != known.high and self._whole(row, points):
            self.questions.questions.setdefault(question, {"id": question}).setdefault("high", int(points))
        return {"kind": "self_given", "question": question}

    def _whole(self, row: Row, points: Decimal) -> bool:
        whole = points == points.to_integral_value()
        if not whole:
            self.findings.wrong(
                row.spot("kind"),
                say("Points given oneself are whole numbers; “{points}” is not.", points=points),
                say("Choose another way of counting."),
            )
        return whole

    def _share(self, row: Row, steps: Steps) -> Raw:
        part_typed, whole_typed = self.reading.text(row, "question"), self.reading.text(row, "whole")
        part: Any = amount_read(part_typed)
        whole: Any = amount_read(whole_typed) if whole_typed else None
        for column, typed, amount in (("question", part_typed, part), ("whole", whole_typed, whole)):
            if amount is None and (typed or column == "question"):
                self.findings.wrong(
                    row.spot(column),
                    say("“{typed}” does not name a question.", typed=typed)
                    if typed
                    else say("No question is named."),
                    say("Write the code of a question of the sheet of questions."),
                    "q1 - q3",
                )
                return {}
        named = self.asked.known(row, "question", _names(part))
        if whole is not None:
            named = self.asked.known(row, "whole", _names(whole)) and named
        elif named:
            asked = self.questions.known.get(_names(part)[0].partition(".")[0])
            if asked is None:
                return {}
            if asked.kind is not QuestionKind.share or not isinstance(part, str):
                self.findings.wrong(
                    row.spot("whole"),
                    say("It is not said what the share is taken of."),
                    say("Write the code of the question that counts the whole."),
                    "q1",
                )
                return {}
            name = part.partition(".")[0]
            part, whole = f"{name}.part", f"{name}.whole"
        levels = levels_of(row, steps, self.reading, most=Decimal(100))
        if not named or levels is None:
            return {}
        written = [{"percent": level, "points": earned} for level, earned in levels]
        return {"kind": "share", "part": part, "whole": whole, "steps": written}

    def _count(self, row: Row, steps: Steps) -> Raw:
        question = self.asked.named(row)
        levels = levels_of(row, steps, self.reading, most=Decimal(10**9))
        if question is None or levels is None:
            return {}
        written = [{"at_least": int(level), "points": earned} for level, earned in levels]
        return {"kind": "count", "question": question.id, "steps": written}

    def _choice(self, row: Row, steps: Steps) -> Raw:
        question = self.asked.named(row)
        if question is None:
            return {}
        labels = {plain(one.id): one.id for one in question.options}
        labels |= {plain(one.label.vi): one.id for one in question.options}
        table: dict[str, Decimal] = {}
        for number, earned in steps:
            cell = row[f"level{number}"]
            key = labels.get(plain(cell.text))
            if key is None:
                self.findings.wrong(
                    row.spot(f"level{number}"),
                    say("Question “{code}” has no choice “{typed}”.", code=question.id, typed=cell.text),
                    say(
                        "Write one of its choices: {words}.",
                        words=", ".join(f"“{one.label.vi}”" for one in question.options),
                    ),
                )
            else:
                table[key] = earned
        return {"kind": "choice", "question": question.id, "points": table}


def _names(amount: Any) -> tuple[str, ...]:
    return (amount,) if isinstance(amount, str) else (amount["question"], *amount["less"])
