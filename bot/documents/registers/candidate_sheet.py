"""Candidates for the congress of honour: who fits the rules, and whom the Chủ tịch Hội puts forward."""

from __future__ import annotations

from datetime import date

from bot.documents.paper.spoken import spoken
from bot.documents.registers.layout import NAME, NAME_OF, headings, named, place_and_day, signed
from bot.press.order import Column, Sheet
from criteria.wording import say
from dialogs.books.in_words import rule_in_words
from dialogs.records import Place, Title
from dialogs.records.book import Candidate, CandidateRule


def candidate_sheet(
    name: str,
    place: Place,
    title: Title,
    rule: CandidateRule,
    year: int,
    on: date,
    found: tuple[Candidate, ...],
) -> Sheet:
    """List who fits, the chosen marked; who did not agree to publishing is for Hội's own eyes."""
    return Sheet(
        name,
        headings(
            place,
            say("Candidates for honours: {title}", title=title.name),
            say("The year {year}, {place}", year=str(year), place=named(place)),
            rule_in_words(rule),
        ),
        (
            Column(spoken(say("No.", context="heading of a roster's column")), "serial", 6),
            Column(spoken(say("Code", context="register")), "text", 16),
            Column(spoken(NAME_OF.get(title.subject, NAME)), "text", 30),
            Column(spoken(say("Village", context="remarks")), "text", 20),
            Column(spoken(say("Years held", context="register")), "text", 24),
            Column(spoken(say("Culture title in", context="register")), "text", 20),
            Column(spoken(say("Verified result", context="register")), "points", 10),
            Column(spoken(say("Awards", context="register")), "text", 30),
            Column(spoken(say("Put forward", context="register")), "text", 10),
            Column(spoken(say("May be published", context="register")), "text", 10),
        ),
        rows=tuple(
            (
                one.line.code,
                one.line.name,
                one.line.place_name,
                ", ".join(map(str, one.held)),
                ", ".join(map(str, one.culture)),
                float(one.points) if one.points is not None else None,
                "; ".join(f"{award.what} ({award.year})" for award in one.awards),
                "x" if one.chosen else "",
                spoken(say("Yes")) if one.may_publish else spoken(say("No")),
            )
            for one in found
        ),
        nobody=spoken(say("Nobody fits these rules.", context="register")),
        notes=(
            spoken(
                say("Rules find candidates; the chair of Hội chooses. Not for posting.", context="register")
            ),
        ),
        signed=signed(place),
        place_and_day=place_and_day(place, on),
    )
