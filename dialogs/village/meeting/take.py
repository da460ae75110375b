"""An answer for the whole village is understood and read back; nothing is written before "that is right"."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from criteria import problem
from criteria.question import Question, QuestionKind
from criteria.wording import Text, Words, say
from dialogs.turn import Turn
from dialogs.village.meeting.draft import Draft, first_to_check, set_aside, settled, waits
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.frame import MeetingAnswers
from dialogs.village.meeting.load import evening_of, known_of, with_drafts
from dialogs.village.meeting.plan import Plan, plan
from dialogs.village.meeting.reading import Reading, read
from dialogs.village.meeting.told import named, names, why_each
from dialogs.village.meeting.two_of_the_name import two_of_the_name

MOST_TOLD = 8
A_SITTING = timedelta(minutes=30)
"""What has waited longer is read back on its own."""


async def take_text(turn: Turn, question: Question, text: str) -> bool:
    """Take what was typed for one question; False where it was not understood, and it is asked again."""
    frame = in_meeting(turn)
    evening = await evening_of(turn, frame)
    reading = read(question, text, known_of(turn, evening))
    if reading is None:
        turn.tell(two_of_the_name(evening, text, known_of(turn, evening)) or expected(question))
        turn.change(screen="ask", at=question.id)
        return False
    if reading.unknown:
        turn.tell(
            say(
                "Question {number}: the list has no number {numbers}. Please type the answer once more.",
                number=question.number,
                numbers=reading.unknown,
            )
        )
        turn.change(screen="ask", at=question.id)
        return False
    return await take(turn, question, reading)


async def take(turn: Turn, question: Question, reading: Reading) -> bool:
    """Keep a reading as a draft and read it back, with what could not be taken."""
    frame = in_meeting(turn)
    evening = await evening_of(turn, frame)
    if frame.anew == question.id:
        reading = msgspec.structs.replace(reading, anew=True)
    known = with_drafts(evening, frame, besides=question.id)
    found = plan(known, question, reading)
    told = tell_what_is_left(turn, known, question, reading, found)
    if not found.values and not found.differs and not waits(known, question, reading):
        if found.kept and not reading.values:
            turn.tell(
                say(
                    "Question {number} is written down for every house asked, and that stays. For some houses: type their numbers. For all of them: type làm lại câu {number}",
                    number=question.number,
                )
            )
        elif not told:
            turn.tell(
                say(
                    "Question {number}: there is no house to write an answer for now.", number=question.number
                )
            )
        left = {name: draft for name, draft in frame.drafts.items() if name != question.id}
        turn.change(screen="ask", at=question.id, drafts=left)
        return False
    earlier = set_aside(frame.drafts, typed_before=turn.at - A_SITTING)
    drafts = settled(evening, {**earlier, question.id: Draft(reading, at=turn.at)})
    at = first_to_check((name for name in drafts if drafts[name].old), drafts) or question.id
    turn.change(screen="check", at=at, drafts=drafts, marks={}, page=0, mark=None, tapped=False, anew="")
    return True


def in_meeting(turn: Turn) -> MeetingAnswers:
    frame = turn.frame
    assert isinstance(frame, MeetingAnswers)
    return frame


def tell_what_is_left(
    turn: Turn, evening: Evening, question: Question, reading: Reading, found: Plan
) -> bool:
    """Say at once which named houses get no answer and why."""
    lines = list[Text]()
    if found.named_in_vain:
        houses = why_each(evening, question, found.named_in_vain)
        lines.append(say("Left as they are: {houses}.", houses=houses[:MOST_TOLD]))
    if reading.doubtful:
        houses = names(evening, reading.doubtful, most=MOST_TOLD)
        lines.append(say("Not certain for: {houses}. They stay open; please type them apart.", houses=houses))
    for line in evening.lines:
        if line.number in found.cannot_stand and len(lines) < MOST_TOLD:
            value = found.cannot_stand[line.number]
            wrong = problem(
                evening.criteria_set, question, value, evening.answers_of(line, besides=question.id)
            )
            why: Words = wrong or say("That would undo what this house answered itself.")
            lines.append(say("{house}: {problem} It stays open.", house=named(line), problem=why))
    for one in lines:
        turn.tell(one)
    return bool(lines)


def expected(question: Question) -> Words:
    """Say how to answer for the whole village, with an example."""
    match question.kind:
        case QuestionKind.yes_no:
            return say(
                "That was not certain. Please type the numbers of the houses that do not, for example 3 7 12-15; if all do, type: đủ. If most do not: tất cả chưa có, trừ 3 7"
            )
        case QuestionKind.count if question.at_most is not None:
            return say(
                "That was not certain. Please type for example: mọi nhà 2, 3=0, 7=1. If it is all of them in every house: đủ; with exceptions: đủ, 3=1"
            )
        case QuestionKind.count | QuestionKind.points:
            return say("That was not certain. Please type for example: mọi nhà 2, 3=0, 7=1")
        case _:
            return say(
                "That was not certain. Please type the answer's number, then the houses, for example: 2: 3 7; 1: còn lại"
            )


def how_to_answer(question: Question) -> Text:
    """Say in one line how the whole village is answered for."""
    match question.kind:
        case QuestionKind.yes_no if question.together is not None:
            return say("{You} may type their numbers, for example 3 7 12-15. If every house has it, type: đủ")
        case QuestionKind.yes_no:
            return say(
                "{You} may type the numbers of the houses where it is not so, for example 3 7 12-15. If it is so in every house, type: đủ"
            )
        case QuestionKind.count if question.at_most is not None:
            return say(
                "{You} may type for example: mọi nhà 2, 3=0, 7=1. If it is all of them in every house: đủ; with exceptions: đủ, 3=1"
            )
        case QuestionKind.count | QuestionKind.points:
            return say("{You} may type for example: mọi nhà 2, 3=0, 7=1")
        case _:
            return say("{You} may type the answer's number, then the houses, for example: 2: 3 7; 1: còn lại")


def put(question: Question) -> Text:
    """Put a question to the whole village: "Câu 4. Những nhà nào chưa …"."""
    return say(
        "Question {number}. {question} {how}",
        number=question.number,
        question=question.together or question.text,
        how=how_to_answer(question),
    )
