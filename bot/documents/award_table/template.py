"""The template for awards: the customary columns, empty rows to fill in."""

from __future__ import annotations

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import headings, named, tab
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.records import Place

ROWS = 30


def template_sheet(place: Place) -> Sheet:
    return Sheet(
        tab(say("Awards", context="tab")),
        headings(
            place,
            say("Register of awards"),
            named(place),
            say("A line for each award. The code may stay empty; rows that are not used stay empty."),
        ),
        (
            Column(spoken(say("Code", context="register")), "text", 17),
            Column(spoken(say("Name", context="award table")), "text", 32),
            Column(spoken(say("Village", context="award table")), "text", 22),
            Column(spoken(say("Year", context="register")), "text", 8),
            Column(spoken(say("Award", context="award table")), "text", 26),
            Column(spoken(say("Given by", context="award table")), "text", 28),
            Column(spoken(say("Decision no.", context="register")), "text", 16),
            Column(spoken(say("Decided on", context="award table")), "text", 14),
        ),
        rows=tuple(("",) * 8 for _ in range(ROWS)),
    )
