"""Reading the sheet of criteria and indicators: what was changed, added and left out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import msgspec

from bot.documents.criteria_table.fault import Spot
from bot.documents.criteria_table.grid import Row
from bot.documents.criteria_table.reading import Raw, Reading, wording
from bot.documents.criteria_table.sheets import INDICATORS
from bot.documents.criteria_table.shown import criterion_shown, indicator_shown
from criteria import Indicator, say

CODE = re.compile(r"^[A-Za-z0-9.]+$")
LONGEST_SHORT = 60
"""Letters of a short name that is made from the wording."""
LONGEST_TYPED = 120
"""Letters of a short name that somebody typed."""
LONGEST_WORDING = 1500
"""Letters of an official wording."""


class Indicators(msgspec.Struct):
    """What the sheet says; `points` and `named` of every indicator that stays, for the sheet of rules."""

    criteria: list[Raw]
    dropped: list[str]
    points: dict[str, Decimal | None]
    named: dict[str, str]
    home: dict[str, str]
    """Indicator → criterion."""


def read_indicators(rows: list[Row], reading: Reading) -> Indicators:
    """Return the changes to the criteria, in the order of the sheet."""
    return _Sheet(rows, reading).read()


class _Sheet:
    def __init__(self, rows: list[Row], reading: Reading) -> None:
        self.rows, self.reading, self.findings = rows, reading, reading.findings
        self.theirs = {one.id: one for one in reading.base.criteria}
        self.their_indicators = {one.id: one for one in reading.base.indicators}
        self.their_home = {each.id: one.id for one in reading.base.criteria for each in one.indicators}
        self.seen: dict[str, Row] = {}
        self.found = Indicators([], [], {}, {}, {})
        self.raws: dict[str, Raw] = {}
        self.current: str | None = None
        self.leaving = False

    def read(self) -> Indicators:
        for row in self.rows:
            code = self._code(row)
            if code is None:
                continue
            if self._kind(row, code) == "criterion":
                self._criterion(row, code)
            else:
                self._indicator(row, code)
        self._deleted()
        self._emptied()
        self.found.criteria = [raw for raw in self.raws.values() if len(raw) > 1]
        return self.found

    def _code(self, row: Row) -> str | None:
        code = self.reading.text(row, "code").rstrip(".")
        if not CODE.match(code):
            wrong = say("“{typed}” cannot be a code.", typed=code) if code else say("This row has no code.")
            self.findings.lost = True
            remedy = say("A code is letters without accents, digits and dots.")
            self.findings.wrong(row.spot("code"), wrong, remedy, "DH1.1")
            return None
        if code in self.seen:
            self.findings.lost = True
            self.findings.wrong(
                row.spot("code"),
                say("The code “{code}” stands in row {row} already.", code=code, row=self.seen[code].number),
                say("Give every row a code of its own."),
                f"{code}b",
            )
            return None
        self.seen[code] = row
        return code

    def _kind(self, row: Row, code: str) -> str:
        kind = self.reading.word(row, "row", INDICATORS)
        known = "criterion" if code in self.theirs else "indicator" if code in self.their_indicators else None
        if kind is not None and known is not None and kind != known:
            self.findings.wrong(
                row.spot("row"),
                say("In the original, “{code}” is of the other kind of row.", code=code),
                say("Put back the word that stood here, or give a new row a new code."),
            )
        return known or kind or "indicator"

    def _criterion(self, row: Row, code: str) -> None:
        base = self.theirs.get(code)
        self.current, self.leaving = code, self.reading.tick(row, "dropped")
        raw = self.raws[code] = {"id": code}
        spot = f"criteria.{code}"
        self.findings.came_from(row.spot("code"), spot, f"dropped.{code}")
        self.findings.came_from(row.spot("points"), f"{spot}.points")
        if self.leaving:
            if base is not None:
                self.found.dropped.append(code)
            return
        shown = {} if base is None else criterion_shown(base, self.reading.spoken)
        if base is None or self.reading.changed(row, "name", shown["name"]):
            raw["name"] = wording(self._name(row))
        if (
            base is None
            or self.reading.changed(row, "points", shown["points"])
            or self._checked(row, base.points)
        ):
            raw |= self._points(row, keep=base is not None)
        if base is not None and not base.complete and self.reading.complete:
            raw["complete"] = True

    def _indicator(self, row: Row, code: str) -> None:
        base = self.their_indicators.get(code)
        if self.current is None:
            self.findings.wrong(
                row.spot("code"),
                say("The indicator “{code}” stands above every criterion.", code=code),
                say("Put a row “criterion” above it."),
            )
            return
        home = self.their_home.get(code, self.current)
        if home != self.current:
            self.findings.wrong(
                row.spot("code"),
                say("In the original, “{code}” belongs to criterion {home}.", code=code, home=home),
                say("Move the row back under its criterion, or leave it out and add a new code here."),
            )
            return
        spot = f"criteria.{home}.indicators.{code}"
        self.findings.came_from(row.spot("code"), spot, code, f"dropped.{code}")
        self.findings.came_from(row.spot("points"), f"{spot}.points")
        if self.leaving or self.reading.tick(row, "dropped"):
            if base is not None and not self.leaving:
                self.found.dropped.append(code)
            return
        changes = self._changes(row, base)
        self.found.home[code] = home
        self.found.named[code] = row["short"].text or row["name"].text or "?"
        self.found.points[code] = self._counts(row)
        if base is None or changes:
            self.raws[home].setdefault("indicators", []).append({"id": code} | changes)

    def _changes(self, row: Row, base: Indicator | None) -> Raw:
        reading = self.reading
        shown: Any = {} if base is None else indicator_shown(base, reading.base, reading.spoken)
        raw: Raw = {}
        if base is None or reading.changed(row, "name", shown["name"]):
            raw["name"] = wording(self._name(row))
        if base is None or reading.changed(row, "short", shown["short"]):
            raw["short"] = wording(
                reading.text(row, "short", most=LONGEST_TYPED) or shortened(row["name"].text) or "?"
            )
        if not reading.scored:
            raw |= self._unscored(row, base)
        elif (
            base is None or reading.changed(row, "points", shown["points"]) or self._checked(row, base.points)
        ):
            raw |= self._points(row, keep=base is not None)
        if reading.changed(row, "clause", shown.get("clause")):
            raw["clause"] = reading.text(row, "clause")
        for column, key in (("evidence", "evidence"), ("not_about", "when_not_applicable")):
            if reading.changed(row, column, shown.get(column)):
                word = reading.word(row, column, INDICATORS)
                raw |= {key: word} if word is not None else {}
        return raw

    def _name(self, row: Row) -> str:
        name = self.reading.text(row, "name", most=LONGEST_WORDING)
        if not name and not row["name"].broken:
            self.findings.wrong(
                row.spot("name"),
                say("This row has no official wording."),
                say("Copy the wording of the paper."),
                "Tỷ lệ gia đình trong dòng họ đạt Gia đình học tập",
            )
        return name or "?"

    def _points(self, row: Row, *, keep: bool) -> Raw:
        points = self.reading.points(row, "points")
        if points is None:
            return {"points": None, "confidence": "missing"} if keep else {}
        confidence, source = self.reading.typed
        return {"points": points, "confidence": confidence, "source": source}

    def _unscored(self, row: Row, base: Indicator | None) -> Raw:
        if not row["points"].empty:
            self.findings.wrong(
                row.spot("points"),
                say("This set is met or not met indicator by indicator; it has no points."),
                say("Empty the cell."),
            )
        confidence, source = self.reading.typed
        checked = self._checked(row, Decimal(1) if base is None else base.points)
        return {"confidence": confidence, "source": source} if base is None or checked else {}

    def _counts(self, row: Row) -> Decimal | None:
        return row["points"].number if self.reading.scored else Decimal(1)

    def _checked(self, row: Row, points: Decimal | None) -> bool:
        """Whether the officer says that the value already there stands in their paper too."""
        return self.reading.tick(row, "checked") and self.reading.official and points is not None

    def _deleted(self) -> None:
        if not self.rows and self.findings.lacks(INDICATORS.title):
            return
        gone = [one for one in (*self.theirs, *self.their_indicators) if one not in self.seen]
        for code in gone:
            if self.their_home.get(code) in gone:
                continue
            self.findings.wrong(
                Spot(INDICATORS.title),
                say("The row of “{code}” of the original is gone.", code=code),
                say("To leave it out, put its row back and tick the column “Leave out”."),
                code,
            )

    def _emptied(self) -> None:
        """A table that lists everything has indicators under every criterion that stays."""
        if not self.reading.complete:
            return
        full = set(self.found.home.values())
        for code in self.raws:
            if code not in full and code not in self.found.dropped:
                self.findings.wrong(
                    self.seen[code].spot("code"),
                    say(
                        "The criterion “{code}” has no indicators, and the table is said to be complete.",
                        code=code,
                    ),
                    say("Add its indicators below it, or leave it out."),
                )


def shortened(name: str) -> str:
    """Cut a long wording at a word, for small screens."""
    if len(name) <= LONGEST_SHORT:
        return name
    return name[:LONGEST_SHORT].rpartition(" ")[0].rstrip(",;:") + "…"
