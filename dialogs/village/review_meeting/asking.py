"""The questions of the meeting: who is absent, which houses are not agreed to, and why."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.turn import Turn
from dialogs.typed_reason import reason_needed, tidy_reason
from dialogs.understand import yes_no
from dialogs.understand.verdict import HousesJudged, Judged, verdict
from dialogs.village.review.reasons import COMMON_REASONS
from dialogs.village.review_meeting.absent import absent_in, write_absent
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.judging import ask_reasons, judge
from dialogs.village.review_meeting.naming import all_named, named
from dialogs.village.review_meeting.outright import said_outright
from dialogs.village.review_meeting.screen import MeetingScreen, to_room
from dialogs.village.review_meeting.standing import House, Standing
from dialogs.village.review_meeting.writing import note, open_meeting

ALL_HERE = Choice("all_here", say("All houses are present"))
ALL_AGREED = Choice("all_agreed", say("All that wait are agreed"))
SAME = "same"
LEAST_WORDS = 2
"""Of a reason."""


class WhoIsAbsent(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        paragraphs: list[Words] = [
            say(
                "Which houses are absent tonight? Please type the numbers, for example: 3 7 12-15. If all are here, "
                "type: đủ"
            )
        ]
        if now.absent:
            paragraphs.append(say("Written down now: {names}.", names=all_named(now.absent)))
        return Message(tuple(paragraphs), (ALL_HERE, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == ALL_HERE.id:
            await write_absent(turn, frame, now, frozenset())

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        if await said_outright(turn, frame, now, text):
            return
        numbers = absent_in(turn, now, text)
        if numbers is not None:
            await write_absent(turn, frame, now, frozenset(numbers))
        elif not turn.lines:
            await super().heard(turn, frame, now, text)

    def ask_again(self, frame: ReviewRoom) -> Words:
        return say("Please type the numbers of the absent houses, for example: 3 7 12-15. Or: đủ")


class WhichAreNotAgreed(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        if not now.open:
            words = say("Every file that waits is judged. To change one, type for example: không đồng ý 3")
            return Message((words,), (BACK,), self.stamp(frame), numbered=False)
        which = say(
            "Files that wait: {count}. Which houses does the meeting not agree to yet? Please type the numbers, for "
            "example: 3 7. If it agrees to all, type: đồng ý cả",
            count=len(now.open),
        )
        rest = say("To leave houses for another time, type for example: để lại 5 8")
        told: list[Words] = [which, rest]
        if not now.judged(agreed=True):
            told.insert(1, say("All the others are then written down as agreed."))
        return Message(tuple(told), (ALL_AGREED, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == ALL_AGREED.id:
            await judge(turn, frame, now, HousesJudged(Judged.NOT_AGREED, others_agreed=True), listed=True)

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        meant = verdict(text, known=[line.number for line in now.lines])
        if meant is not None:
            await judge(turn, frame, now, meant, listed=True)
        elif not await said_outright(turn, frame, now, text):
            await super().heard(turn, frame, now, text)

    def ask_again(self, frame: ReviewRoom) -> Words:
        return say("For example: không đồng ý 3 7. Or: đồng ý cả. Or: để lại 5")


class WhyNot(MeetingScreen):
    """Asked house by house: each of them reads its own reason."""

    def check(self, frame: ReviewRoom) -> str:
        return frame.file

    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        house = now.house(frame.file)
        if house is None or house.waiting is None:
            return Message((say("The review of this file is done."),), (BACK,), self.stamp(frame))
        choices = [Choice(key, words) for key, words in COMMON_REASONS.items()]
        before = reason_before(turn, now)
        if before:
            choices.append(Choice(SAME, say("The same: {reason}", reason=before)))
        return Message(
            (
                say(
                    "Why is the house of {name} not agreed to yet? Tap, or type a short sentence. The household will read it.",
                    name=named(house.line),
                ),
            ),
            (*choices, LATER),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == LATER.id:
            to_room(turn)
        elif choice == SAME and (before := reason_before(turn, now)):
            await because(turn, frame, now, before)
        elif choice in COMMON_REASONS:
            await because(turn, frame, now, turn.world.spoken(COMMON_REASONS[choice], "vi", ""))

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        if await said_outright(turn, frame, now, text):
            return
        choice = await self.choice_meant(turn, frame, text)
        reason = tidy_reason(text)
        if choice is not None:
            await self.chosen(turn, frame, now, choice)
        elif is_sentence(reason):
            await because(turn, frame, now, reason)
        else:
            turn.tell(reason_needed("Cần đối chiếu số cháu đi học"))


def is_sentence(reason: str) -> bool:
    """Say whether it may be a reason: numbers, or a mere yes or no, are an answer to something else."""
    worded = sum(any(char.isalpha() for char in word) for word in reason.split())
    return worded >= LEAST_WORDS and yes_no(reason) is None


async def because(turn: Turn, frame: ReviewRoom, now: Standing, reason: str) -> None:
    """Keep the reason, and go on to the next house."""
    house = now.house(frame.file)
    if house is None or house.waiting is None or house.own:
        turn.tell(say("The review of this file is done."))
    else:
        before = house.verdict
        meeting = await open_meeting(turn, frame.village, frame.season)
        hands = (before.votes_for, before.votes_against) if before else (None, None)
        note(turn, meeting, frame.file, agreed=False, reason=reason, hands=hands)
    left: tuple[House, ...] = tuple(
        found for file in frame.reasons_for if (found := now.house(file)) and found.waiting
    )
    ask_reasons(turn, left)


def reason_before(turn: Turn, now: Standing) -> str:
    """Find the reason that this person gave last."""
    given = [
        house.verdict
        for house in now.judged(agreed=False)
        if house.verdict and house.verdict.reason and house.verdict.by == turn.person
    ]
    newest = max(given, key=lambda verdict: verdict.at, default=None)
    return newest.reason if newest and len(newest.reason) <= 60 else ""
