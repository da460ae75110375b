"""A locality's own targets: a level, or growth a year; they stand before the country's."""

from __future__ import annotations

import re
from decimal import Decimal

from criteria.target import national_targets
from criteria.wording import Text, Words, say
from dialogs.books.in_words import rate_name, target_in_words
from dialogs.books.screen import OfOffice
from dialogs.happening import TargetSet
from dialogs.message import Choice, Message, Paragraph
from dialogs.programme.frame import Programme
from dialogs.records import Role
from dialogs.records.programme import CITIZEN_RATES, INDICATORS, WHOLE_OF
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold

FIGURES = (*WHOLE_OF, *CITIZEN_RATES, *INDICATORS)
TAKE_BACK = Choice("take_back", say("Take our own target back"))
_PERCENT = re.compile(r"(?<![\d/.,])(\d{1,3}(?:[.,]\d)?)\s*(?:%|phan tram|diem)?")
_YEAR = re.compile(r"\b(20\d\d)\b")
LATEST = 2050


class Targets(OfOffice[Programme]):
    above = "figures"

    async def shown(self, turn: Turn, frame: Programme, role: Role) -> Message:
        own = await turn.world.own_targets(role.place)
        lines: tuple[Words, ...] = tuple(
            say("• {figure}: {target}", figure=rate_name(one.figure), target=target_in_words(one))
            for one in own
        )
        paragraphs: list[Paragraph] = [
            say("Targets of {place}; they stand before the country's.", place=role.place_name),
            lines or say("None has been set here, so the country's targets count."),
        ]
        choices = tuple(Choice(figure, rate_name(figure)) for figure in FIGURES)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: Programme, role: Role, choice: str) -> None:
        if choice in FIGURES:
            turn.change(screen="target", figure=choice)


class OneTarget(OfOffice[Programme]):
    above = "targets"

    def check(self, frame: Programme) -> str:
        return frame.figure

    async def shown(self, turn: Turn, frame: Programme, role: Role) -> Message:
        own = [one for one in await turn.world.own_targets(role.place) if one.figure == frame.figure]
        national = [one for one in national_targets() if one.figure == frame.figure and not one.area]
        known: tuple[Words, ...] = tuple(
            say("• {target}", target=target_in_words(one)) for one in (*own, *national)
        )
        paragraphs: list[Paragraph] = [rate_name(frame.figure)]
        if known:
            paragraphs.append(known)
        paragraphs.append(
            say(
                "Our own target? A level: 85% đến 2028. Growth: tăng 2,5 mỗi năm đến 2028. The number of the plan may stand behind it: 85% đến 2028, KH 12/KH-UBND"
            )
        )
        return Message(
            tuple(paragraphs), (*((TAKE_BACK,) if own else ()), BACK), self.stamp(frame), numbered=False
        )

    async def chosen(self, turn: Turn, frame: Programme, role: Role, choice: str) -> None:
        if choice != TAKE_BACK.id:
            return
        for one in await turn.world.own_targets(role.place):
            if one.figure == frame.figure:
                turn.happen(TargetSet(place=role.place, figure=one.figure, year=one.year, percent=None))
        turn.tell(say("✓ From now on the country's target counts."))
        turn.change(screen="targets", figure="")

    async def said(self, turn: Turn, frame: Programme, role: Role, text: str) -> None:
        found = target_typed(text)
        if found is None or not turn.today.year <= found[1] <= LATEST:
            turn.tell(wrong_with(text, turn.today.year))
            return
        percent, year, growth, basis = found
        turn.happen(
            TargetSet(
                place=role.place, figure=frame.figure, year=year, percent=percent, growth=growth, basis=basis
            )
        )
        turn.tell(say("✓ The target is written down."))
        turn.change(screen="targets", figure="")

    def cleared(self) -> dict[str, object]:
        return {"figure": ""}


def target_typed(text: str) -> tuple[Decimal, int, bool, str] | None:
    """Read "85% đến 2028, KH 12/KH-UBND": percentage, year, whether it is growth, the plan."""
    year = _YEAR.search(text)
    if year is None:
        return None
    aim, basis = text[: year.end()], text[year.end() :].strip(" ,;.")
    plain = fold(aim[: year.start()])
    growth = bool(re.search(r"\btang\b", plain))
    percents = _PERCENT.findall(re.sub(r"\b(moi|hang|1|mot) nam\b", "", plain))
    if len(percents) != 1:
        return None
    percent = Decimal(percents[0].replace(",", "."))
    return (percent, int(year[1]), growth, basis[:80]) if 0 < percent <= 100 else None


def wrong_with(text: str, this_year: int) -> Text:
    """Say what is wrong with a target as typed: no year, a year gone by, no percentage, more than all."""
    year = _YEAR.search(text)
    aim = text[: year.start()] if year else text
    percents = [
        Decimal(one.replace(",", "."))
        for one in _PERCENT.findall(re.sub(r"\b(moi|hang|1|mot) nam\b", "", fold(aim)))
    ]
    if len(percents) == 1 and not 0 < percents[0] <= 100:
        return say("A target is between 0 and 100 %, for example: 85% đến 2028")
    if len(percents) == 1 and year is None:
        return say(
            "By which year? Please type it too, for example: {example}",
            example=f"{aim.strip()} đến {this_year + 2}",
        )
    if len(percents) == 1 and year is not None and int(year[1]) < this_year:
        return say(
            "The year {year} is over. Please type a year from {first} on.", year=year[1], first=str(this_year)
        )
    if len(percents) == 1 and year is not None and int(year[1]) > LATEST:
        return say("The year {year} is too far away (at most {last}).", year=year[1], last=str(LATEST))
    return say("Please type a percentage and a year from now on, for example: 85% đến 2028")
