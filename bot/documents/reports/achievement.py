"""A candidate's record of achievement on one page: Hội's own, or the one that may be published.

What is published carries no points and no code, and is made only for who agreed to being posted.
"""

from __future__ import annotations

from datetime import date

from bot.documents.paper.letter import (
    Block,
    Closing,
    Field,
    Heading,
    Letter,
    Masthead,
    Paragraph,
)
from bot.documents.paper.spoken import printed_name, spoken, upper
from bot.documents.recognition.asked import within
from bot.documents.registers.layout import NAME, NAME_OF, issuer_of, place_and_day
from criteria.wording import Number, Text, say
from dialogs.records import Place, Title
from dialogs.records.book import CULTURE_OF, CULTURE_TITLES, Award, Candidate
from dialogs.records.honour import Honoured

LINES_TO_WRITE = 6
AGREED = say("The household agreed to this being published.")
INTERNAL = say("For Hội Khuyến học only, not for posting.")
"""Stands under the heading, where nobody who holds both pages overlooks it."""


def achievement(
    place: Place,
    title: Title,
    year: int,
    on: date,
    one: Candidate,
    honours: tuple[Honoured, ...] = (),
    *,
    published: bool,
) -> Letter:
    """Compose the page; `published` leaves out what is nobody else's business."""
    name = spoken(say("Record of achievement"))
    chair = upper(say("Chair of Hội"))
    blocks: list[Block] = [
        Masthead(
            above=f"HỘI KHUYẾN HỌC\n{place.parent_name.upper()}",
            issuer=f"HỘI KHUYẾN HỌC\n{issuer_of(place).upper()}",
            place_and_day=place_and_day(place, on),
        ),
        Heading(
            upper(say("Record of achievement")),
            spoken(say("Outstanding {title}, {year}", title=title.name, year=str(year))),
        ),
        *(() if published else (Paragraph(upper(INTERNAL), bold=True, align="C"),)),
        Field(spoken(NAME_OF.get(title.subject, NAME)), printed_name(one.line.name)),
        Field(spoken(say("Address", context="achievement")), f"{one.line.place_name}, {within(place.name)}"),
    ]
    if not published:
        blocks.append(Field(spoken(say("Code", context="register")), one.line.code))
    blocks.append(_held(title.name, one.held))
    if one.culture and title.key in CULTURE_OF:
        blocks.append(_held(CULTURE_TITLES[CULTURE_OF[title.key]][0], one.culture))
    if one.points is not None and not published:
        blocks.append(
            Field(
                spoken(say("Verified result", context="register")),
                spoken(say("{points} points", points=Number(one.points))),
            )
        )
    blocks += [
        Field(spoken(say("Recognised as outstanding", context="achievement")), _by_decision(done))
        for done in sorted(honours, key=lambda done: done.year)
    ]
    blocks += _awards(one.awards)
    blocks += [
        Field(spoken(say("What they did that others can learn from")), more_lines=LINES_TO_WRITE),
        *((Paragraph(spoken(AGREED), kept=True),) if published else ()),
        Closing((spoken(say("Kept by: Hội Khuyến học.")),), chair),
    ]
    return Letter(name, tuple(blocks))


def _held(title: Text, years: tuple[int, ...]) -> Field:
    return Field(
        spoken(say("{title} in the years", title=title)), spoken(say("{list}", list=tuple(map(str, years))))
    )


def _by_decision(done: Honoured) -> str:
    return spoken(
        say(
            "year {year}, decision {number} of {day}",
            year=str(done.year),
            number=done.signed.number,
            day=done.signed.decided_on,
        )
    )


def _awards(given: tuple[Award, ...]) -> list[Field | Paragraph]:
    if not given:
        return [Field(spoken(say("Awards", context="register")))]
    heading = Paragraph(f"{spoken(say('Awards', context='register'))}:")
    return [
        heading,
        *(
            Paragraph(
                spoken(say("– {what}, {giver}, {year}", what=one.what, giver=one.giver, year=str(one.year)))
            )
            for one in given
        ),
    ]
