"""The village head asks one house in private and writes for it: the same questions, under the head's name.

What the house answered itself is never asked again nor changed; role, consent and state are looked at anew at
every act.
"""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec

from criteria.wording import Words, say
from dialogs.event import DocumentSent
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import File
from dialogs.records.life import may_answer
from dialogs.screen import BACK, Screen
from dialogs.self_assessment import evidence
from dialogs.self_assessment.evidence import go_on
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.progress import indicators_with_evidence, move_on, set_of
from dialogs.subject_words import name_of
from dialogs.turn import Turn
from dialogs.understand import fold, tidy
from dialogs.village.keeper import keeps
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.screen import NOT_KEPT

QUESTION_SCREENS = frozenset({"question", "figure_reason"})
OUTERMOST = frozenset({"summary", "mend"})
"""From here the way back leads to the list of houses."""

OTHER_HOUSE = Choice("other_house", say("Another house"), apart=True)
NEXT_HOUSE = Choice("next_house", say("Next house"), apart=True)
NO_PICTURES = Choice("no_pictures", say("This house has no picture at all"))
_ELSEWHERE: Final = frozenset({"nha khac", "nha tiep theo"})
_HOUSE: Final = re.compile(
    r"\s*(?:nhà|nha|hộ|ho)\s+(?:số\s+|so\s+)?(?P<number>\d{1,4})\s*[.!]?\s*", re.IGNORECASE
)


class ForHouse(Screen[SelfAssessment]):
    """One of the self-scoring's screens, in the head's hands."""

    def __init__(self, inner: Screen[Any]) -> None:
        self.inner = inner
        self.can_go_back = inner.can_go_back

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        file = await turn.world.told_file(frame.file, turn.at)
        if file is None or not await keeps(turn, file.place):
            return Message((NOT_KEPT,), (BACK,), self.stamp(frame))
        shown = await self.inner.show(turn, frame)
        heading = say(
            "For house {number}, {name}; ask this house alone.",
            number=await number_of(turn, file),
            name=name_of(file),
        )
        paragraphs = (heading, *(self.of_this_house(turn, one) for one in shown.paragraphs))
        choices = tuple(choice for choice in shown.choices if choice.id not in {"newer", "comment"})
        if frame.screen == "evidence" and not frame.evidence.get(frame.at):
            choices = (*self.shortcuts(turn), *choices)
        if frame.screen != "attest":
            following = await other_house(turn, file, "next")
            choices = (*choices, *((NEXT_HOUSE,) if following is not None else ()), OTHER_HOUSE)
        if frame.screen in OUTERMOST and await turn.world.representatives(frame.subject):
            paragraphs = (
                *paragraphs,
                say("This house has a phone: it looks at the answers and hands in itself."),
            )
            choices = tuple(choice for choice in choices if choice.id != "submit")
        return msgspec.structs.replace(shown, paragraphs=paragraphs, choices=choices)

    def of_this_house(self, turn: Turn, paragraph: Paragraph) -> Paragraph:
        """Let the head ask about this house, where the house itself would say "nhà mình"."""
        if isinstance(paragraph, tuple):
            return tuple(self.in_third_person(turn, line) for line in paragraph)
        return self.in_third_person(turn, paragraph)

    def in_third_person(self, turn: Turn, words: Words) -> Words:
        spoken = turn.world.spoken(words, turn.language, turn.address)
        told = spoken.replace("nhà mình", "nhà này").replace("Nhà mình", "Nhà này")
        return words if told == spoken else told

    def shortcuts(self, turn: Turn) -> tuple[Choice, ...]:
        """Offer what was typed for the house before, and to ask for no picture at all."""
        meeting = next((kept for kept in turn.frames if isinstance(kept, MeetingAnswers)), None)
        if meeting is None or not meeting.seen_by:
            return (NO_PICTURES,)
        return Choice("as_before", say("As before: {note}", note=meeting.seen_by)), NO_PICTURES

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is None:
            return
        if choice in {"later", OTHER_HOUSE.id}:
            turn.pop()
        elif choice == NEXT_HOUSE.id:
            await self.go_to(turn, fresh, "next")
        elif choice == NO_PICTURES.id and frame.screen == "evidence":
            every = (one.id for one in indicators_with_evidence(set_of(turn, fresh), fresh))
            turn.change(passed=tuple(dict.fromkeys((*fresh.passed, *every))))
            go_on(turn)
        elif choice == "as_before" and frame.screen == "evidence":
            await self.as_before(turn, fresh)
        elif choice == "submit" and await turn.world.representatives(frame.subject):
            turn.tell(say("This house has a phone: it looks at the answers and hands in itself."))
        else:
            await self.inner.tapped(turn, fresh, choice)

    async def typed(self, turn: Turn, frame: SelfAssessment, text: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is None:
            return
        if (named := _HOUSE.fullmatch(text)) is not None:
            await self.go_to(turn, fresh, named["number"])
            return
        if text.strip().isdigit() and frame.screen in {*OUTERMOST, "evidence"}:
            turn.tell(
                say(
                    "“{number}”: house {number}? Please type “nhà {number}”, or tap a button.",
                    number=text.strip(),
                )
            )
            return
        by_label = frame.screen in {*OUTERMOST, "evidence"} or fold(text) in _ELSEWHERE
        choice = await self.choice_meant(turn, fresh, text) if by_label else None
        if choice is None:
            seen = frame.screen == "attest" and frame.attesting == "seen_at_home"
            await self.inner.typed(turn, fresh, text)
            if seen and turn.frame.screen != "attest":
                self.remember(turn, tidy(text))
        else:
            await self.tapped(turn, fresh, choice)

    async def as_before(self, turn: Turn, frame: SelfAssessment) -> None:
        """Note down who saw it, as for the house before."""
        meeting = next((kept for kept in turn.frames if isinstance(kept, MeetingAnswers)), None)
        if meeting is not None and meeting.seen_by:
            evidence.keep(turn, frame, "seen_at_home", note=meeting.seen_by)
            turn.tell(say("✓ Noted."))
            go_on(turn)

    def remember(self, turn: Turn, note: str) -> None:
        """Keep who saw it in the meeting, for the next house."""
        turn.frames = [
            msgspec.structs.replace(kept, seen_by=note) if isinstance(kept, MeetingAnswers) else kept
            for kept in turn.frames
        ]

    async def go_to(self, turn: Turn, frame: SelfAssessment, where: str) -> None:
        """Leave this house for another of the village; what was answered is kept."""
        from dialogs.village.meeting.houses import visit
        from dialogs.village.meeting.load import evening_of
        from dialogs.village.meeting.open import opened

        file = await turn.world.told_file(frame.file, turn.at)
        assert file is not None, "looked at just now"
        number = await other_house(turn, file, where)
        if number is None:
            turn.tell(say("No other house has a question open."))
            return
        kept = list(turn.frames)
        meeting = await opened(turn, file.place)
        if meeting is None:
            return
        await visit(turn, await evening_of(turn, meeting), number)
        if isinstance(turn.frame, MeetingAnswers):  # it is told why not; this house stays open
            turn.frames = kept
        else:
            turn.frames = [one for one in turn.frames if one is not frame]

    async def pictured(self, turn: Turn, frame: SelfAssessment, file: str, album: str) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is not None:
            await self.inner.pictured(turn, fresh, file, album)

    async def documented(self, turn: Turn, frame: SelfAssessment, document: DocumentSent) -> None:
        fresh = await self.fresh(turn, frame)
        if fresh is not None:
            await self.inner.documented(turn, fresh, document)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        if frame.screen in OUTERMOST:
            turn.pop()
        else:
            await self.inner.back(turn, frame)

    def ask_again(self, frame: SelfAssessment) -> Words:
        return self.inner.ask_again(frame)

    def hint(self, turn: Turn, frame: SelfAssessment) -> Words | None:
        return self.inner.hint(turn, frame)

    def check(self, frame: SelfAssessment) -> str:
        return self.inner.check(frame)

    async def fresh(self, turn: Turn, frame: SelfAssessment) -> SelfAssessment | None:
        """Look again at role, file and answers; None where the act is refused, and it was said why."""
        file = await turn.world.told_file(frame.file, turn.at)
        if file is None or not await keeps(turn, file.place):
            turn.tell(NOT_KEPT)
            turn.pop()
            return None
        if not may_answer(file):
            turn.tell(say("This file has been handed in; its answers no longer change."))
            turn.pop()
            return None
        given = await turn.world.given_answers(file.id)
        own = tuple(question for question, answer in given.items() if not answer.by_head)
        frame = msgspec.structs.replace(frame, answers=dict(file.answers), own=own)
        turn.swap(frame)
        if frame.screen in QUESTION_SCREENS and frame.at in own:
            turn.tell(say("This house has answered this question itself; that stands."))
            move_on(turn)
            return None
        return frame


async def other_house(turn: Turn, file: File, where: str) -> int | None:
    """Find the number of the house gone to: the one typed, or the next with questions open."""
    from dialogs.village.meeting.houses import next_house
    from dialogs.village.meeting.load import evening_of

    if where != "next":
        return int(where)
    season = file.season
    evening = await evening_of(turn, MeetingAnswers(file.place, file.place_name, season))
    here = await number_of(turn, file)
    found = next_house(evening, here)
    return None if found is None else found.number


async def number_of(turn: Turn, file: File) -> int:
    """Find the house's number on the village's list."""
    lines = await turn.world.roster(file.place, file.season)
    return next((line.number for line in lines if line.file == file.id), 0)
