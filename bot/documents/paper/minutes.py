"""Biên bản bình xét: the minutes of a village's review, as one paper for PDF and DOCX.

They carry no score. Reasons stand only in the copy made with them, which goes to Hội Khuyến học and is posted
nowhere. What is not known yet becomes a dotted line to write on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from bot.documents.paper.letter import (
    Block,
    Field,
    Heading,
    Letter,
    Masthead,
    Paragraph,
    Signature,
    Signatures,
    Table,
    TableColumn,
)
from bot.documents.paper.spoken import (
    BLANK,
    day_in_words,
    hour_in_words,
    house_named,
    number_or_blank,
    printed_name,
    spoken,
    upper,
)
from bot.documents.paper.village import WHO, Village
from criteria.wording import Words, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A household's line: how the meeting voted, if it did."""

    number: int
    head_name: str
    agreed: bool | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    reason: str = ""
    """Printed only where the minutes are made with reasons."""
    stepped_aside: str = ""
    """Who of those leading the meeting neither led nor voted for this house, being of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Those who sign, each for themselves; an empty name is written by hand."""

    chair: str = ""
    secretary: str = ""
    village_head: str = ""
    branch_head: str = ""
    """Chi hội trưởng Chi hội Khuyến học."""
    front_head: str = ""
    """Trưởng Ban công tác Mặt trận."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    village: Village
    year: int
    title: str
    """As people say it: "Gia đình học tập"."""
    reviewed: tuple[Reviewed, ...]
    people: People = People()
    guests: str = ""
    venue: str = ""
    on: date | None = None
    began: time | None = None
    ended: time | None = None
    households: int | None = None
    """Of the whole village."""
    present: int | None = None
    absent: int | None = None
    opinions: str = ""
    with_reasons: bool = False
    who: Words = WHO


def minutes(paper: Minutes) -> Letter:
    """Compose the minutes; `letter_pdf` and `letter_docx` write them out."""
    about = say("Village review of the title {title}, {year}", title=paper.title, year=str(paper.year))
    place = paper.village.named
    blocks: tuple[Block, ...] = (
        Masthead(
            above=upper(paper.village.commune),
            issuer=upper(paper.village.name),
            place_and_day=f"{place[:1].upper()}{place[1:]}, {day_in_words(paper.on, paper.year)}",
        ),
        Heading(spoken(say("MINUTES")), spoken(about)),
        Paragraph(
            spoken(
                say(
                    "The meeting began at {hour}, {day}.",
                    hour=hour_in_words(paper.began),
                    day=day_in_words(paper.on, paper.year),
                )
            )
        ),
        Field(spoken(say("Venue")), spoken(paper.venue)),
        Paragraph(spoken(say("I. THOSE TAKING PART")), bold=True),
        *_taking_part(paper),
        Paragraph(spoken(say("II. MATTERS")), bold=True),
        *_matters(paper),
        _results(paper),
        *_aside(paper),
        Paragraph(spoken(say("III. CONCLUSION")), bold=True),
        *_conclusion(paper),
        _signatures(paper),
    )
    return Letter(f"{spoken(say('MINUTES'))}: {spoken(about)}", blocks)


def _capacities(paper: Minutes) -> tuple[tuple[Words, str], ...]:
    people = paper.people
    return (
        (say("Chair of the meeting"), people.chair),
        (say("Secretary"), people.secretary),
        (paper.village.head_title, people.village_head),
        (say("Head of the local branch of Hội Khuyến học"), people.branch_head),
        (say("Head of the Front's committee"), people.front_head),
    )


def _taking_part(paper: Minutes) -> tuple[Block, ...]:
    named = tuple(
        Field(f"{number}. {spoken(capacity)}", printed_name(name))
        for number, (capacity, name) in enumerate(_capacities(paper), 1)
    )
    return (
        *named,
        Field(spoken(say("6. Others taking part")), spoken(paper.guests)),
        Paragraph(
            spoken(
                say(
                    "7. Households: {total} in all; present: {present}; absent: {absent}.",
                    total=number_or_blank(paper.households),
                    present=number_or_blank(paper.present),
                    absent=number_or_blank(paper.absent),
                )
            )
        ),
    )


def _matters(paper: Minutes) -> tuple[Block, ...]:
    return (
        Paragraph(
            spoken(
                say(
                    "1. The chair told what the title {title} asks for and how the review goes: house by "
                    "house, openly, by a show of hands; whoever's own house is reviewed neither leads nor "
                    "votes.",
                    title=paper.title,
                )
            )
        ),
        Field(spoken(say("2. What was said")), spoken(paper.opinions), more_lines=2),
        Paragraph(spoken(say("3. Result for each household:"))),
    )


def _results(paper: Minutes) -> Table:
    last = say("Reason") if paper.with_reasons else say("To note")
    columns = (
        TableColumn(spoken(say("Số thứ tự")), 0.08),
        TableColumn(spoken(paper.who), 0.34, "L"),
        TableColumn(spoken(say("Agree (people)")), 0.11),
        TableColumn(spoken(say("Do not agree (people)")), 0.13),
        TableColumn(spoken(say("Result")), 0.16),
        TableColumn(spoken(last), 0.18, "L"),
    )
    return Table(
        columns,
        tuple(
            (
                str(house.number),
                house_named(house.number, house.head_name),
                "" if house.votes_for is None else str(house.votes_for),
                "" if house.votes_against is None else str(house.votes_against),
                _result(house.agreed),
                spoken(house.reason) if paper.with_reasons else "",
            )
            for house in paper.reviewed
        ),
    )


def _result(agreed: bool | None) -> str:
    if agreed is None:
        return ""
    return spoken(say("Agreed", context="village review")) if agreed else spoken(say("Not agreed yet"))


def _aside(paper: Minutes) -> tuple[Block, ...]:
    return tuple(Paragraph(spoken(_stepped(house))) for house in paper.reviewed if house.stepped_aside)


def _stepped(house: Reviewed) -> Words:
    name = printed_name(house.stepped_aside)
    if not house.head_name:
        return say(
            "While household number {number} was reviewed, {name} neither led nor voted.",
            number=house.number,
            name=name,
        )
    return say(
        "While the household of {head} (số thứ tự {number}) was reviewed, {name} neither led nor voted.",
        head=printed_name(house.head_name),
        number=house.number,
        name=name,
    )


def _conclusion(paper: Minutes) -> tuple[Block, ...]:
    """Count only what the meeting has decided: nothing decided leaves blanks."""
    agreed = sum(house.agreed is True for house in paper.reviewed)
    held = sum(house.agreed is False for house in paper.reviewed)
    open_still = len(paper.reviewed) - agreed - held
    decided = agreed + held > 0
    association = spoken(paper.village.association)
    said: list[Words] = [
        say(
            "1. The meeting agrees to ask {association} to verify and propose for the title {title}, "
            "{year}: {count} households.",
            association=association,
            title=paper.title,
            year=str(paper.year),
            count=str(agreed) if decided else BLANK,
        ),
        say("2. Not agreed yet: {count} households.", count=str(held) if decided else BLANK),
    ]
    if decided and open_still:
        said.append(say("3. Not reviewed at this meeting: {count} households.", count=open_still))
    said.append(
        say(
            "The meeting ended at {hour} the same day. These minutes were read to all, who agreed; they "
            "are made in two copies of the same worth, one for {association}, one kept in the {word}.",
            hour=hour_in_words(paper.ended),
            association=association,
            word=paper.village.word.lower(),
        )
    )
    return tuple(Paragraph(spoken(words), kept=words is said[-1]) for words in said)


def _signatures(paper: Minutes) -> Signatures:
    chair, secretary, *others = (
        Signature(upper(capacity), printed_name(name)) for capacity, name in _capacities(paper)
    )
    return Signatures(((secretary, chair), tuple(others)), spoken(say("(signature, full name)")))
