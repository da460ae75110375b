"""Reading the sheet of rules: for each indicator, how answers give points."""

from __future__ import annotations

from bot.documents.criteria_table.built_rule import BuiltRule
from bot.documents.criteria_table.fault import Spot
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.indicators import Indicators
from bot.documents.criteria_table.levels import steps_of
from bot.documents.criteria_table.questions import Questions
from bot.documents.criteria_table.reading import Raw, Reading
from bot.documents.criteria_table.sheets import INDICATORS, PAIRS, RULES
from bot.documents.criteria_table.shown import rule_shown
from bot.documents.criteria_table.words import KEEP, all_words
from criteria import Indicator, Rule, say
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
        self.indicators, self.reading, self.findings = indicators, reading, reading.findings
        self.built = BuiltRule(indicators, questions, reading)
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
        return self.built.of_row(row, code, kind, steps)

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


def _pairs() -> tuple[str, ...]:
    return tuple(f"{side}{number}" for number in range(1, PAIRS + 1) for side in ("level", "points"))
