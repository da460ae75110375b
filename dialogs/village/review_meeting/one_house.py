"""One house of the review: its points for the head alone, how the meeting judged it, how many hands."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.verdict import HousesJudged, Judged
from dialogs.understand.votes import votes
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.judging import judge, own_house
from dialogs.village.review_meeting.naming import named
from dialogs.village.review_meeting.private_list import told
from dialogs.village.review_meeting.screen import MeetingScreen
from dialogs.village.review_meeting.standing import Standing
from dialogs.village.review_meeting.writing import note, open_meeting

AGREED = Choice("agreed", say("The meeting agrees"))
NOT_AGREED = Choice("not_agreed", say("Not agreed yet"))
LEFT = Choice("left", say("Leave it for another time"))
JUDGED = {AGREED.id: Judged.AGREED, NOT_AGREED.id: Judged.NOT_AGREED, LEFT.id: Judged.LEFT}


class OneHouse(MeetingScreen):
    def check(self, frame: ReviewRoom) -> str:
        return frame.file

    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        house = now.house(frame.file)
        if house is None or house.waiting is None:
            return Message((say("The review of this file is done."),), (BACK,), self.stamp(frame))
        if house.own:
            return Message((named(house.line), own_house([house])), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [told(turn, house)]
        found = house.verdict
        if found is not None and found.reason:
            paragraphs.append(say("Reason: {reason}", reason=found.reason))
        if found is not None and found.votes_for is not None:
            paragraphs.append(
                say(
                    "Hands: {agree} agree, {disagree} do not.",
                    agree=found.votes_for,
                    disagree=found.votes_against or 0,
                )
            )
        paragraphs.append(
            say("If hands were counted, type how many agree and how many do not, for example: 58 3")
        )
        return Message(tuple(paragraphs), (AGREED, NOT_AGREED, LEFT, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        house = now.house(frame.file)
        if house is None or house.waiting is None:
            turn.tell(say("The review of this file is done."))
        elif choice in JUDGED:
            meant = HousesJudged(JUDGED[choice], (house.line.number,))
            turn.change(back_to="list")
            await judge(turn, frame, now, meant, listed=False)

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        house, hands = now.house(frame.file), votes(text)
        if house is None or house.waiting is None or house.own or hands is None:
            await super().heard(turn, frame, now, text)
            return
        before = house.verdict
        if before is None or before.agreed is None:
            turn.tell(say("Please tap first whether the meeting agrees, then type the hands."))
            return
        meeting = await open_meeting(turn, frame.village, frame.season)
        note(turn, meeting, frame.file, agreed=before.agreed, reason=before.reason, hands=hands)

    async def back(self, turn: Turn, frame: ReviewRoom) -> None:
        turn.change(screen="list", file="")

    def ask_again(self, frame: ReviewRoom) -> Words:
        return say(
            "Please tap a button, or type two numbers: how many agree and how many do not, for example: 58 3"
        )
