"""Reading the sheet of rules: for each indicator, how answers give points."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.documents.criteria_table.fault import Spot
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.indicators import Indicators
from bot.documents.criteria_table.levels import Steps, levels_of, steps_of
from bot.documents.criteria_table.notation import amount_read
from bot.documents.criteria_table.own_question import own_question
from bot.documents.criteria_table.questions import Questions
from bot.documents.criteria_table.reading import Raw, Reading
from bot.documents.criteria_table.sheets import INDICATORS, PAIRS, QUESTIONS, RULES
from bot.documents.criteria_table.shown import rule_shown
from bot.documents.criteria_table.words import KEEP, NO, YES, all_words, plain
from criteria import Indicator, Question, QuestionKind, Rule, say
from criteria.fault import Place
from criteria.reading import read_rule


def read_rules(rows: list[Row], indicators: Indicators, questions: Questions, reading: Reading) -> None:
    """Add the rules to the indicators, and to the questions those that are made from indicators."""
    sheet = _Sheet(indicators, questions, reading)
    for row in rows:
        sheet.read(row)
    sheet.uncounted()


class _Sheet:
    def __init__(self, indicators: Indicators, questions: Questions, reading: Reading) -> None:
        self.indicators, self.questions, self.reading = indicators, questions, reading
        self.findings = reading.findings
        self.theirs = {one.id: one for one in reading.base.indicators}
        self.seen: dict[str, Row] = {}
        self.counted: set[str] = set()

    def uncounted(self) -> None:
        """Remember which indicators nothing counts: their rows are empty, gone, or were never there."""
        for code in self.indicators.points:
            base = self.theirs.get(code)
            kept = code not in self.seen and base is not None and base.rule is not None
            if code not in self.counted and not kept:
                row = self.seen.get(code)
                self.findings.uncounted[code] = Spot(RULES.title) if row is None else row.spot("kind")

    def read(self, row: Row) -> None:
        code = self.reading.text(row, "code").rstrip(".")
        if code in self.seen:
            self.findings.wrong(
                row.spot("code"),
                say("The code “{code}” stands in row {row} already.", code=code, row=self.seen[code].number),
                say("One row for each indicator is enough; take this one out."),
            )
            return
        self.seen[code] = row
        if code not in self.indicators.points and code and self.findings.lacks(INDICATORS.title):
            self.indicators.points[code], self.indicators.named[code], self.indicators.home[code] = (
                None,
                "?",
                "?",
            )
        if code not in self.indicators.points:
            self._stranger(row, code)
            return
        spot = f"criteria.{self.indicators.home[code]}.indicators.{code}"
        self.findings.came_from(row.spot("kind"), f"{spot}.rule", f"{spot}.rule_confidence", f"{code}.rule")
        for number in range(1, PAIRS + 1):
            self.findings.came_from(row.spot(f"points{number}"), f"{spot}.rule.steps.{number - 1}")
        base = self.theirs.get(code)
        before = len(self.findings.faults)
        raw = self._rule(row, code, base)
        if raw or raw is None or len(self.findings.faults) > before:
            self.counted.add(code)
        if len(self.findings.faults) > before:
            self._put(code, {})
        elif raw is None:
            self.findings.kept[spot] = None if base is None else base.points
        elif not raw:
            if base is not None and base.rule is not None:
                self._put(code, {"rule": None, "rule_confidence": "missing"})
        elif base is None or self._differs(raw, base.rule):
            confidence, source = self.reading.typed
            self._put(code, {"rule": raw, "rule_confidence": confidence, "rule_source": source})
        elif self.reading.official and self.reading.tick(row, "checked"):
            confidence, source = self.reading.typed
            self._put(code, {"rule_confidence": confidence, "rule_source": source})

    def _stranger(self, row: Row, code: str) -> None:
        if code in self.theirs or (code and any(code in one for one in self.indicators.dropped)):
            return
        left = [key for key in self.indicators.points if key not in self.seen]
        self.findings.wrong(
            row.spot("code"),
            say("There is no indicator “{code}”.", code=code) if code else say("This row has no code."),
            say("Write a code from the sheet of indicators, or add the indicator there."),
            next(iter(left or self.indicators.points), "DH1.1"),
        )

    def _put(self, code: str, changes: Raw) -> None:
        home = self.indicators.home[code]
        entry = next((one for one in self.indicators.criteria if one["id"] == home), None)
        if entry is None:
            entry = {"id": home}
            self.indicators.criteria.append(entry)
        entries = entry.setdefault("indicators", [])
        indicator = next((one for one in entries if one["id"] == code), None)
        if indicator is None:
            indicator = {"id": code}
            entries.append(indicator)
        indicator.update(changes)

    def _differs(self, raw: Raw, rule: Rule | None) -> bool:
        place = Place("")
        return read_rule(raw, place) != rule or bool(place.faults)

    def _rule(self, row: Row, code: str, base: Indicator | None) -> Raw | None:
        """Return the rule as a pack writes it; None where it stays, empty where there is none."""
        kind = self.reading.word(row, "kind", RULES)
        filled = [key for key in ("question", "whole", *_pairs()) if not row[key].empty]
        if kind is None:
            if filled and row["kind"].empty:
                self.findings.wrong(
                    row.spot("kind"),
                    say("It is not said how this indicator is counted."),
                    say(
                        "Choose one from the list: {words}.",
                        words=all_words(RULES.column("kind").words, self.reading.spoken),
                    ),
                )
            return {}
        if kind == KEEP:
            self._kept(row, code, base, filled)
            return None
        steps = steps_of(row, self.reading)
        return self._built(row, code, kind, steps)

    def _kept(self, row: Row, code: str, base: Indicator | None, filled: list[str]) -> None:
        if base is None or base.rule is None:
            self.findings.wrong(
                row.spot("kind"),
                say("The original has no way of counting “{code}” to keep.", code=code),
                say("Choose another way of counting."),
            )
            return
        shown = rule_shown(base, self.reading.base, self.reading.spoken)
        typed = [key for key in filled if self.reading.changed(row, key, shown.get(key))]
        if typed:
            self.findings.wrong(
                row.spot(typed[0]),
                say("The row keeps the way of the original, and yet something is filled in here."),
                say("Choose another way of counting, or empty the cell."),
            )

    def _built(self, row: Row, code: str, kind: str, steps: Steps) -> Raw:
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
        question = self._question(row, code, kind, points)
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

    def _question(self, row: Row, code: str, kind: str, points: Decimal | None) -> str | None:
        typed = self.reading.text(row, "question").lower()
        if typed:
            return typed if self._known(row, "question", (typed,)) else None
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

    def _known(self, row: Row, column: str, names: tuple[str, ...]) -> bool:
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
        named = self._known(row, "question", _names(part))
        if whole is not None:
            named = self._known(row, "whole", _names(whole)) and named
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
        question = self._named_question(row)
        levels = levels_of(row, steps, self.reading, most=Decimal(10**9))
        if question is None or levels is None:
            return {}
        written = [{"at_least": int(level), "points": earned} for level, earned in levels]
        return {"kind": "count", "question": question.id, "steps": written}

    def _named_question(self, row: Row) -> Question | None:
        typed = self.reading.text(row, "question").lower()
        if not typed:
            self.findings.wrong(
                row.spot("question"),
                say("No question is named."),
                say("Write the code of a question of the sheet of questions."),
                "q1",
            )
            return None
        return self.questions.known.get(typed) if self._known(row, "question", (typed,)) else None

    def _choice(self, row: Row, steps: Steps) -> Raw:
        question = self._named_question(row)
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


def _pairs() -> tuple[str, ...]:
    return tuple(f"{side}{number}" for number in range(1, PAIRS + 1) for side in ("level", "points"))
