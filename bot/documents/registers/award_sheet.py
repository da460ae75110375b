"""Khen thưởng: a sheet of its own, apart from titles."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import headings, named, place_and_day, signed
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.records import Place
from dialogs.records.book import Award
from dialogs.records.period import Period


def award_sheet(name: str, place: Place, period: Period, on: date, given: tuple[Award, ...]) -> Sheet:
    """List the awards of the years, oldest first."""
    return Sheet(
        name,
        headings(
            place,
            say("Register of awards"),
            say("{years}, {place}", years=period.said, place=named(place)),
        ),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Year", context="register")), "points", 8),
            Column(spoken(say("Name", context="register")), "text", 30),
            Column(spoken(say("Village", context="remarks")), "text", 20),
            Column(spoken(say("Award", context="register")), "text", 28),
            Column(spoken(say("Given by", context="register")), "text", 26),
            Column(spoken(say("Decision no.", context="register")), "text", 15),
            Column(spoken(say("Decided on", context="register")), "day", 12),
        ),
        rows=tuple(
            (
                one.year,
                one.name,
                one.place_name,
                one.what,
                one.giver,
                one.number,
                one.decided_on.isoformat() if one.decided_on else None,
            )
            for one in sorted(given, key=lambda one: one.year)
        ),
        nobody=spoken(say("No award was entered for these years.", context="register")),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )
