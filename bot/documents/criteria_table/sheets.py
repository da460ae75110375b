"""The sheets of a table and their columns: one place that the writer and the reader share."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from bot.documents.criteria_table.words import ANSWER_KINDS, EVIDENCE, NOT_ABOUT, ROWS, RULE_KINDS, TICK
from criteria import Text, say

PAIRS = 6
"""Steps that a row of the sheet of rules has room for."""

TICKED: Mapping[str, Text] = {TICK: say("x", context="table")}


class Column(msgspec.Struct, frozen=True):
    """`words` become a dropdown. What is only `told` is never read back."""

    key: str
    heading: Text
    width: int
    words: Mapping[str, Text] = {}
    told: bool = False


class Sheet(msgspec.Struct, frozen=True):
    key: str
    title: Text
    columns: tuple[Column, ...]
    blank: int = 0
    """Empty rows made ready below what the set has."""
    freeze: str = "A2"
    """The first cell that moves when somebody scrolls."""

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


GENERAL = Sheet(
    "general",
    say("General", context="sheet"),
    (
        Column("item", say("Item", context="table"), 38),
        Column("value", say("Value", context="table"), 48),
        Column("help", say("How to fill it in", context="table"), 70, told=True),
        Column("trust", say("Source, confidence", context="table"), 40, told=True),
    ),
)
RANKS = Sheet(
    "ranks",
    say("Ranks", context="sheet"),
    (
        Column("name", say("Name of the rank", context="table"), 30),
        Column("at_least", say("From points", context="table"), 14),
        Column("trust", say("Source, confidence", context="table"), 50, told=True),
    ),
    blank=6,
)
INDICATORS = Sheet(
    "indicators",
    say("Indicators", context="sheet"),
    (
        Column("row", say("Row", context="table"), 11, ROWS),
        Column("code", say("Code", context="table"), 10),
        Column("name", say("Official wording", context="table"), 60),
        Column("points", say("Points", context="table"), 9),
        Column("clause", say("Clause of the paper", context="table"), 26),
        Column("short", say("Short name", context="table"), 26),
        Column("evidence", say("Evidence", context="table"), 14, EVIDENCE),
        Column("not_about", say("For whom it is not about", context="table"), 22, NOT_ABOUT),
        Column("checked", say("Checked against the paper (x)", context="table"), 13, TICKED),
        Column("dropped", say("Leave out (x)", context="table"), 9, TICKED),
        Column("trust", say("Source, confidence", context="table"), 32, told=True),
        Column("note", say("Note of the original", context="table"), 44, told=True),
    ),
    blank=60,
    freeze="C2",
)
QUESTIONS = Sheet(
    "questions",
    say("Questions", context="sheet"),
    (
        Column("code", say("Question code", context="table"), 13),
        Column("text", say("Question", context="table"), 60),
        Column("kind", say("Kind of answer", context="table"), 18, ANSWER_KINDS),
        Column("example", say("Example", context="table"), 34),
        Column("options", say("Choices, one a line", context="table"), 34),
        Column("unit", say("What is counted", context="table"), 24),
        Column("whole_unit", say("What the whole counts", context="table"), 20),
        Column("low", say("Least", context="table"), 9),
        Column("high", say("Most", context="table"), 9),
        Column("step", say("Step of points", context="table"), 9),
        Column("at_most", say("No more than question", context="table"), 16),
        Column("private", say("Private (x)", context="table"), 9, TICKED),
        Column("asked_if", say("Asked when", context="table"), 26),
        Column("short", say("Short name", context="table"), 26),
        Column("help", say("How to count", context="table"), 44),
    ),
    blank=60,
    freeze="B2",
)
RULES = Sheet(
    "rules",
    say("Rules", context="sheet"),
    (
        Column("code", say("Indicator code", context="table"), 11),
        Column("name", say("Indicator", context="table"), 34, told=True),
        Column("of", say("Full points", context="table"), 9, told=True),
        Column("kind", say("Way of counting", context="table"), 26, RULE_KINDS),
        Column("question", say("Question or part", context="table"), 16),
        Column("whole", say("Whole", context="table"), 16),
        *(
            column
            for number in range(1, PAIRS + 1)
            for column in (
                Column(f"level{number}", say("Level {number}", context="table", number=number), 12),
                Column(f"points{number}", say("Points {number}", context="table", number=number), 9),
            )
        ),
        Column("checked", say("Checked against the paper (x)", context="table"), 13, TICKED),
        Column("trust", say("Source, confidence", context="table"), 32, told=True),
    ),
    blank=60,
    freeze="C2",
)
SHEETS = (GENERAL, RANKS, INDICATORS, QUESTIONS, RULES)

ITEMS: Mapping[str, tuple[Text, Text]] = {
    "base": (
        say("Original set (leave as it is)", context="table"),
        say("Which set this table was made from.", context="table"),
    ),
    "name": (
        say("Name of the table", context="table"),
        say("As people will see it, with the name of the place.", context="table"),
    ),
    "table_kind": (
        say("Kind of table", context="table"),
        say(
            "By an official paper: name its number, day and issuer below. "
            "Our own: every score says that it is for trying out.",
            context="table",
        ),
    ),
    "number": (
        say("Number of the paper", context="table"),
        say("For example: 12/QĐ-HKH. The original set stands on: {basis}", context="table"),
    ),
    "date": (say("Day of the paper", context="table"), say("For example: 1/7/2026", context="table")),
    "issuer": (
        say("Issuer", context="table"),
        say("For example: Hội Khuyến học tỉnh Nghệ An", context="table"),
    ),
    "place": (
        say("Place code", context="table"),
        say("5 digits for a commune (17071), 2 digits for a province (40).", context="table"),
    ),
    "valid_from": (
        say("In force from", context="table"),
        say("A day, for example 1/7/2026. Empty: no first day.", context="table"),
    ),
    "valid_to": (
        say("In force to", context="table"),
        say("A day, for example 31/12/2030. Empty: no last day.", context="table"),
    ),
    "aliases": (
        say("Local names", context="table"),
        say("What people here call the title; more than one: with semicolons.", context="table"),
    ),
    "full": (
        say("Highest total", context="table"),
        say("Must equal the points of all indicators together.", context="table"),
    ),
    "threshold": (
        say("Points to reach", context="table"),
        say("From this total the title is met.", context="table"),
    ),
    "minimum_each": (
        say("Least for each indicator", context="table"),
        say("Where the paper has no such condition, write: none", context="table"),
    ),
    "complete": (
        say("Does the table list every criterion of the paper?", context="table"),
        say("Write “already” once nothing is left out; before that nobody can be scored.", context="table"),
    ),
    "notice": (
        say("Notice", context="table"),
        say("Said on every score; usually empty.", context="table"),
    ),
    "notes": (
        say("Notes", context="table"),
        say("What a careful officer should know; one note a line.", context="table"),
    ),
}
PERIOD = ("valid_from", "valid_to")
SCORED_ONLY = frozenset({"full", "threshold", "minimum_each"})
