"""The list for the head's private chat: points, what stands out, who is just below the threshold. Never printed."""

from __future__ import annotations

from decimal import Decimal

from criteria import Kind
from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.outcome import level_in, result
from dialogs.records import QueueLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.flags import NEAR, flags_in_words
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.naming import named, verdict_told
from dialogs.village.review_meeting.screen import MeetingScreen
from dialogs.village.review_meeting.standing import House, Standing

PAGE = 20
NEXT = Choice("next", say("Next page"), apart=True)
BEFORE = Choice("before", say("Page before"), apart=True)


class PrivateList(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        if not now.houses:
            return Message((say("No file waits for the review."),), (BACK,), self.stamp(frame))
        pages = -(-len(now.houses) // PAGE)
        page = min(frame.page, pages - 1)
        shown = now.houses[page * PAGE : (page + 1) * PAGE]
        paragraphs: list[Paragraph] = [
            say(
                "For {you} alone; not to be read out or passed on. Page {page}/{pages}.",
                page=page + 1,
                pages=pages,
            )
        ]
        paragraphs += notices(turn, now)
        paragraphs.append(tuple(told(turn, house) for house in shown))
        near = tuple(words for house in now.houses if (words := just_below(turn, house)) is not None)
        if near:
            paragraphs.append((say("Just below the threshold:"), *near))
        paragraphs.append(say("To look at one house, type its number or tap it."))
        choices = [Choice(house.line.file, str(house.line.number)) for house in shown]
        if page:
            choices.append(BEFORE)
        if page + 1 < pages:
            choices.append(NEXT)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), columns=5, numbered=False)

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == NEXT.id:
            turn.change(page=frame.page + 1)
        elif choice == BEFORE.id:
            turn.change(page=max(0, frame.page - 1))
        elif now.house(choice) is not None:
            turn.change(screen="house", file=choice)

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        wanted = text.strip().rstrip(".")
        house = next((house for house in now.houses if str(house.line.number) == wanted.lstrip("0")), None)
        if wanted.isdigit() and house is not None:
            turn.change(screen="house", file=house.line.file)
        else:
            await super().heard(turn, frame, now, text)

    def ask_again(self, frame: ReviewRoom) -> Words:
        return say(
            "No file of that number is in the review. Please type a number of the list, for example: 3"
        )


def notices(turn: Turn, now: Standing) -> tuple[Words, ...]:
    """Say once of each point table what must be said beside its points."""
    said = {
        notice: None
        for house in now.waiting
        if house.waiting is not None
        and (
            notice := turn.world.criteria_set(
                house.waiting.criteria_set, house.waiting.criteria_version
            ).notice
        )
    }
    return tuple(said)


def told(turn: Turn, house: House) -> Words:
    if house.waiting is None:
        return say("{house}: {verdict}", house=named(house.line), verdict=verdict_told(house))
    return say(
        "{house}: {result}, {flags}; {verdict}",
        house=named(house.line),
        result=points_of(turn, house.waiting),
        flags=flags_in_words(house.waiting.flags),
        verdict=verdict_told(house),
    )


def points_of(turn: Turn, line: QueueLine) -> Words:
    criteria_set = turn.world.criteria_set(line.criteria_set, line.criteria_version)
    return result(criteria_set, line.points, line.of, level_in(line.flags), short=True)


def just_below(turn: Turn, house: House) -> Words | None:
    """Say how little is wanting, so that the meeting may help the household find what it forgot."""
    if house.waiting is None:
        return None
    criteria_set = turn.world.criteria_set(house.waiting.criteria_set, house.waiting.criteria_version)
    if criteria_set.kind is Kind.pass_fail or criteria_set.threshold is None:
        return None
    wanting = Decimal(criteria_set.threshold) - house.waiting.points
    if not 0 < wanting <= NEAR:
        return None
    return say("• {house}: {points} points wanting", house=named(house.line), points=wanting)
