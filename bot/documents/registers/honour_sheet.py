"""*Tiêu biểu*: who was recognised as outstanding, by which decision, and what was revoked since."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import NAME, NAME_OF, headings, named, place_and_day, signed
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.records import Place, Title
from dialogs.records.honour import Honoured
from dialogs.records.period import Period


def honour_sheet(
    name: str, place: Place, title: Title, period: Period, on: date, found: tuple[Honoured, ...]
) -> Sheet:
    """List them by year; a revoked one stays, with the decision that revoked it."""
    return Sheet(
        name,
        headings(
            place,
            say("Register of outstanding {title}", title=title.name),
            say("{years}, {place}", years=period.said, place=named(place)),
        ),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Year", context="register")), "points", 8),
            Column(spoken(say("Code", context="register")), "text", 16),
            Column(spoken(NAME_OF.get(title.subject, NAME)), "text", 30),
            Column(spoken(say("Village", context="remarks")), "text", 20),
            Column(spoken(say("Decision no.", context="register")), "text", 15),
            Column(spoken(say("Decided on", context="register")), "day", 12),
            Column(spoken(say("Decided by", context="register")), "text", 28),
            Column(spoken(say("Revoked by", context="register")), "text", 26),
        ),
        rows=tuple(
            (
                one.year,
                one.line.code,
                one.line.name,
                one.line.place_name,
                one.signed.number,
                one.signed.decided_on.isoformat(),
                one.signed.body,
                _revoked(one),
            )
            for one in sorted(found, key=lambda one: one.year)
        ),
        nobody=spoken(say("Nobody was recognised as outstanding in these years.", context="register")),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )


def _revoked(one: Honoured) -> str:
    if one.revoked is None:
        return ""
    return spoken(
        say("{number}, {day}", number=one.revoked.number, day=one.revoked.decided_on, context="decision")
    )
