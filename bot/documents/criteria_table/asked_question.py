"""The question that a row of the sheet of rules is about: named there, or made from the indicator."""

from __future__ import annotations

from decimal import Decimal

from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.indicators import Indicators
from bot.documents.criteria_table.own_question import own_question
from bot.documents.criteria_table.questions import Questions
from bot.documents.criteria_table.reading import Reading
from bot.documents.criteria_table.sheets import QUESTIONS
from criteria import Question, say


class AskedQuestion:
    def __init__(self, indicators: Indicators, questions: Questions, reading: Reading) -> None:
        self.indicators, self.questions, self.reading = indicators, questions, reading
        self.findings = reading.findings

    def of_row(self, row: Row, code: str, kind: str, points: Decimal | None) -> str | None:
        """Return the question that the row names, or the one made for an indicator that names none."""
        typed = self.reading.text(row, "question").lower()
        if typed:
            return typed if self.known(row, "question", (typed,)) else None
        made = own_question(kind, code, self.indicators.named[code], points, self.reading.spoken)
        if made is None:
            wrong = (
                say("No question is named.")
                if kind == "given"
                else say("Points given oneself are whole numbers; “{points}” is not.", points=points or 0)
            )
            self.findings.wrong(
                row.spot("question"),
                wrong,
                say("Write the code of a question of the sheet of questions."),
                "q1",
            )
            return None
        self.questions.questions[made["id"]] = made
        path = f"questions.{made['id']}"
        self.findings.came_from(row.spot("question"), path)
        return str(made["id"])

    def known(self, row: Row, column: str, names: tuple[str, ...]) -> bool:
        """Say whether there are such questions, and complain of those there are not."""
        if self.findings.lacks(QUESTIONS.title):
            return True
        strangers = [one for one in names if one.partition(".")[0] not in self.questions.known]
        for one in strangers:
            self.findings.wrong(
                row.spot(column),
                say("There is no question “{code}”.", code=one),
                say("Write a code from the sheet of questions, or add the question there."),
                next(iter(self.questions.known), "q1"),
            )
        return not strangers

    def named(self, row: Row) -> Question | None:
        typed = self.reading.text(row, "question").lower()
        if not typed:
            self.findings.wrong(
                row.spot("question"),
                say("No question is named."),
                say("Write the code of a question of the sheet of questions."),
                "q1",
            )
            return None
        return self.questions.known.get(typed) if self.known(row, "question", (typed,)) else None
