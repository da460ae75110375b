"""The template for past years: today's names with their codes, an empty column for each of the last years."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import NAME, NAME_OF, headings, named, tab
from bot.press.order import Column, Sheet
from criteria.wording import Words, say
from dialogs.records import TITLES, Place
from dialogs.records.book import CULTURE_TITLES
from storage.books.registers import Listing

YEARS = 5


def template_sheet(place: Place, title: str, on: date, listing: Listing) -> Sheet:
    """Lay it out; whoever fills it in writes x, ĐK, or nothing."""
    name: Words
    if title in CULTURE_TITLES:
        name, kind = CULTURE_TITLES[title]
    else:
        name, kind = TITLES[title].name, TITLES[title].subject
    return Sheet(
        tab(say("Past years", context="tab")),
        headings(
            place,
            say("Past years of {title}", title=name),
            named(place),
            say(
                "Write x for recognised, ĐK for registered only; leave the rest empty. Names may be added below, with their village."
            ),
        ),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Code", context="register")), "text", 17),
            Column(spoken(NAME_OF.get(kind, NAME)), "text", 32),
            Column(spoken(say("Village", context="remarks")), "text", 22),
            *(Column(str(year), "text", 8) for year in range(on.year - YEARS, on.year)),
        ),
        sql=listing.sql,
        values=listing.values,
    )
