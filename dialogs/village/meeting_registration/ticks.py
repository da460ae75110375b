"""Who has signed or given a fingerprint, typed by the numbers on the sheet. The village never agrees for a house."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Message
from dialogs.records import PaperConsent, RosterLine, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.understand.signatures import How, signatures
from dialogs.village.meeting_registration.agreeing import agree, take_back
from dialogs.village.meeting_registration.evening import this_evening
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.meeting_registration.houses_said import numbers_said
from dialogs.village.meeting_registration.register import MeetingScreen, remember, undoing
from dialogs.village.papers.room import NO_SEASON

EACH_ITSELF = say(
    "Each house agrees itself, so “all” is not taken here. Please type the numbers that stand signed on the sheet, for "
    "example 1-30 trừ 3 7."
)


class TickSigned(MeetingScreen):
    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        paragraphs: list[Words] = [
            say(
                "Which houses have signed? {You} may type their numbers, for example 1-30 trừ 3 7. Fingerprints: điểm chỉ 3 7. "
                "A slip: chưa ký 5"
            )
        ]
        planned = evening.with_status(Status.PLANNED)
        if planned:
            paragraphs.insert(0, say("Planned, not agreed yet: {houses}.", houses=numbers_said(planned)))
        return Message(tuple(paragraphs), (*undoing(frame), BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: MeetingRegistration, text: str) -> None:
        evening = await this_evening(turn, frame.village)
        found = signatures(text, known=evening.numbers) if evening else None
        if (
            evening is None
            or found is None
            or not (found.unknown or any(houses for _, houses in found.houses))
        ):
            everybody = numbers_list(text, known=evening.numbers) if evening else None
            if everybody is not None and everybody.said in {Said.ALL, Said.COMPLETE}:
                turn.tell(EACH_ITSELF)
            elif await self.choice_meant(turn, frame, text) is not None:
                await super().said(turn, frame, text)
            else:
                turn.tell(self.ask_again(frame))
            return
        if found.unknown:
            turn.tell(say("Not on the list: {numbers}.", numbers=found.unknown))
        done: list[RosterLine] = []
        for how, numbers in found.houses:
            asked = evening.of(numbers)
            if how is How.TAKEN_BACK:
                take_back(turn, asked)
            elif asked:
                consent = PaperConsent.FINGERPRINT if how is How.FINGERPRINT else PaperConsent.SIGNED
                done += await agree(turn, evening, frame.village_name, asked, consent)
        remember(turn, "agreed", done)

    def ask_again(self, frame: MeetingRegistration) -> Words:
        return say(
            "Please type the numbers that stand signed on the sheet, for example 1-30 trừ 3 7, or: điểm chỉ 3 7"
        )
