"""Sổ cấp giấy công nhận: each certificate's number, and room to sign for it."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import NAME, NAME_OF, headings, named, place_and_day, signed
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.records import Place, Title
from storage.books.registers import Listing


def certificates_sheet(name: str, place: Place, title: Title, year: int, on: date, listing: Listing) -> Sheet:
    """List what decisions recognised, by the numbers that stand on the certificates."""
    return Sheet(
        name,
        headings(
            place,
            say("Book of certificates: {title}", title=title.name),
            say("The year {year}, {place}", year=str(year), place=named(place)),
        ),
        (
            Column(spoken(say("Number in the book", context="register")), "int", 8),
            Column(spoken(say("Code", context="register")), "text", 16),
            Column(spoken(NAME_OF.get(title.subject, NAME)), "text", 30),
            Column(spoken(say("Village", context="remarks")), "text", 20),
            Column(spoken(say("Result", context="register")), "text", 14),
            Column(spoken(say("Decision no.", context="register")), "text", 15),
            Column(spoken(say("Decided on", context="register")), "day", 12),
            Column(spoken(say("Signed by", context="register")), "text", 20),
            Column(spoken(say("Revoked by", context="register")), "text", 14),
            Column(spoken(say("Received (signature)", context="register")), "text", 18),
        ),
        sql=listing.sql,
        values=listing.values,
        nobody=spoken(say("No decision has been entered for this year.", context="register")),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )
