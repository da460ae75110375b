"""The private summary: what is left, or, after the last answer, the number and the one or two ways to raise it."""

from __future__ import annotations

import msgspec

from criteria import applicable, evidence_wanted
from criteria.indicator import EvidenceRule
from criteria.question import Question
from criteria.wording import Words, say
from dialogs.message import Choice, Message
from dialogs.screen import BACK, LATER
from dialogs.self_assessment.answering import short_name
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.offer_frame import VersionOffer
from dialogs.self_assessment.progress import (
    answer_in_words,
    indicators_with_evidence,
    left_unanswered,
    place_of,
    set_of,
    still_open,
)
from dialogs.self_assessment.proposed import decided_before, proposed
from dialogs.self_assessment.result_told import result_told
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.self_assessment.shown import shown_by
from dialogs.self_assessment.submit import submit
from dialogs.self_assessment.whose import by_head, marked, please_look
from dialogs.subject_words import name_of
from dialogs.turn import Turn

SUBMIT = Choice("submit", say("Hand in the file"))
CHANGE = Choice("change", say("Change an answer"))
NEWER = Choice("newer", say("Move to the new table"))
PICTURES = Choice("pictures", say("Add pictures"))
ANSWER_LEFT = Choice("left", say("Answer what is left"))


class Summary(SelfAssessmentScreen):
    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        left, look = left_unanswered(criteria_set, frame), await please_look(turn, frame)
        if left:
            return Message(
                (
                    say(
                        "Questions still open: {left}. The points are counted after the last answer.",
                        left=left,
                    ),
                    say("{list}", list=open_questions(turn, frame)),
                    *([look] if look is not None else []),
                ),
                (ANSWER_LEFT, CHANGE, *([NEWER] if frame.newer else []), LATER),
                self.stamp(frame),
            )
        shown = shown_by(criteria_set, frame.evidence)
        card, waits = proposed(
            criteria_set,
            frame.answers,
            on=turn.today,
            shown=shown,
            decided=await decided_before(turn, criteria_set, frame.subject),
        )
        paragraphs = result_told(criteria_set, await named_now(turn, frame), card, turn.today)
        paragraphs += [waits] if waits else []
        if look is not None:
            paragraphs.append(look)
        wanting = [
            indicator.short
            for indicator in evidence_wanted(criteria_set, card, rule=EvidenceRule.required)
            if indicator.id not in shown
        ]
        if wanting and not criteria_set.evidence_decides:
            paragraphs.append(say("Still wanting something to show: {list}.", list=tuple(wanting)))
        choices = [SUBMIT, CHANGE]
        if still_open(criteria_set, frame):
            paragraphs.append(
                say(
                    "Only a higher level asks this, and it is open: {list}.", list=open_questions(turn, frame)
                )
            )
            choices.append(ANSWER_LEFT)
        if indicators_with_evidence(criteria_set, frame):
            choices.append(PICTURES)
        if frame.newer:
            choices.append(NEWER)
        return Message(tuple(paragraphs), (*choices, LATER), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        match choice:
            case "submit":
                await submit(turn, frame)
            case "change":
                turn.change(screen="change", at="", back_to="summary")
            case "pictures":
                turn.change(screen="choose_evidence")
            case "newer":
                turn.push(VersionOffer(frame.file))
            case "left":
                left = [
                    q for q in applicable(set_of(turn, frame), frame.answers) if q.id not in frame.answers
                ]
                turn.change(unsure=(), asking_again=True)
                if left:
                    turn.change(screen="question", at=left[0].id)
            case "later":
                await self.back(turn, frame)


async def named_now(turn: Turn, frame: SelfAssessment) -> SelfAssessment:
    """Speak of the household by whoever heads it now, not when the answering began."""
    subject = await turn.world.subject(frame.subject)
    if subject is None:
        return frame
    name = turn.world.spoken(name_of(subject), turn.language, turn.address)
    return msgspec.structs.replace(frame, name=name)


class ChangeAnswer(SelfAssessmentScreen):
    """Change one answer without redoing the rest; from a returned file, one that feeds what must be mended."""

    def offered(self, turn: Turn, frame: SelfAssessment) -> tuple[tuple[int, Question], ...]:
        criteria_set = set_of(turn, frame)
        numbered = (
            (place_of(criteria_set, frame, question.id), question)
            for question in applicable(criteria_set, frame.answers)
        )
        return tuple(
            (number, question)
            for number, question in numbered
            if (not frame.at or frame.at in question.feeds) and question.id not in frame.own
        )

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        criteria_set = set_of(turn, frame)
        file = await turn.world.told_file(frame.file, turn.at)
        heads = await by_head(turn, frame.file) if file is not None and not frame.by_head else frozenset()

        def answered(question: Question) -> Words:
            if question.id not in frame.answers:
                return say("not answered")
            answer = answer_in_words(criteria_set, question.id, frame.answers[question.id])
            return marked(answer, file.place_name) if file and question.id in heads else answer

        choices = tuple(
            Choice(
                question.id,
                say(
                    "{number}. {question}: {answer}",
                    number=number,
                    question=short_name(question),
                    answer=answered(question),
                ),
            )
            for number, question in self.offered(turn, frame)
        )
        return Message((say("Which answer should change?"),), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        if any(question.id == choice for _, question in self.offered(turn, frame)):
            turn.change(screen="question", at=choice, back_to=frame.back_to or "summary")

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen=frame.back_to or "summary", at="", back_to="")


def open_questions(turn: Turn, frame: SelfAssessment) -> tuple[Words, ...]:
    return tuple(
        short_name(question)
        for question in applicable(set_of(turn, frame), frame.answers)
        if question.id not in frame.answers
    )
