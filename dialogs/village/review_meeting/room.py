"""The meeting's own screen: how the review stands, and what can be done next."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import TITLES
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.naming import all_named, named
from dialogs.village.review_meeting.outright import said_outright
from dialogs.village.review_meeting.screen import MeetingScreen
from dialogs.village.review_meeting.sending import passed_on
from dialogs.village.review_meeting.standing import Standing
from dialogs.village.village_word import village_word

ABSENT = Choice("absent", say("Which houses are absent"))
JUDGE = Choice("judge", say("Write down the result"))
LIST = Choice("list", say("Points of each house (private)"))
DETAILS = Choice("details", say("Who signs, venue, hours"))
PAPERS = Choice("papers", say("Papers: list, minutes"))


class Room(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        paragraphs: list[Paragraph] = [
            say(
                "{village}: village review of {title}, {year}.",
                village=frame.village_name,
                title=TITLES[now.season.title].name,
                year=now.season.year,
            ),
            who_came(now),
            how_far(now),
        ]
        if now.own:
            paragraphs.append(
                say(
                    "{You} steps aside for: {names}. Somebody else of the village, or else Hội Khuyến học, looks "
                    "at this file.",
                    names=all_named(house.line for house in now.own),
                )
            )
        done = await passed_on(turn, now)
        if done is not None:
            paragraphs.append(done)
        if now.open:
            paragraphs.append(hint(now))
        choices = [ABSENT, LIST, JUDGE, DETAILS, PAPERS]
        if not now.waiting:
            choices.remove(JUDGE)
        to_pass = len(now.judged(agreed=True)) + len(now.judged(agreed=False))
        if to_pass or (now.own and not now.open):
            word = village_word(frame.village_name).lower()
            choices.append(
                Choice(
                    "send", say("Pass on the files of the whole {word} ({count})", word=word, count=to_pass)
                )
            )
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice in {"absent", "list", "judge", "details", "papers", "send"}:
            turn.change(screen=choice, page=0)

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        """Take what is typed right here; a number alone is one of the choices."""
        if not await said_outright(turn, frame, now, text):
            await super().heard(turn, frame, now, text)

    async def back(self, turn: Turn, frame: ReviewRoom) -> None:
        turn.pop()


def hint(now: Standing) -> Words:
    """Say what may be typed, and what the first list does to the houses it does not name."""
    if now.judged(agreed=True):
        return say("May also be typed here, for example: không đồng ý 3 7; đồng ý cả; để lại 5")
    return say(
        "May also be typed here, for example: không đồng ý 3 7 (then all the others are written down as agreed); "
        "đồng ý cả; để lại 5"
    )


def who_came(now: Standing) -> Words:
    absent = now.absent
    if now.meeting is None or absent is None:
        return say("Not written down yet: which houses are absent.")
    if not absent:
        return say(
            "Meeting of {day}: all {total} houses are present.", day=now.meeting.on, total=len(now.lines)
        )
    return say(
        "Meeting of {day}: present {present}, absent {absent}: {names}.",
        day=now.meeting.on,
        present=len(now.lines) - len(absent),
        absent=len(absent),
        names=all_named(absent),
    )


def how_far(now: Standing) -> Paragraph:
    """Say what waits and how it was judged; nothing of points here."""
    if not now.waiting:
        return say("No file waits for the review.")
    told: list[Words] = [
        say(
            "Waiting for the review: {waiting}. Agreed: {agreed}. Not agreed yet: {held}. Left: {left}. Open: {open}.",
            waiting=len(now.waiting),
            agreed=len(now.judged(agreed=True)),
            held=len(now.judged(agreed=False)),
            left=len(now.judged(agreed=None)),
            open=len(now.open),
        )
    ]
    told += [
        say("Not agreed yet: {name}: {reason}", name=named(house.line), reason=house.reason)
        for house in now.judged(agreed=False)
    ]
    return tuple(told)
