"""Answers that name their question, or reply to its message, go there whatever is on the screen."""

from __future__ import annotations

from criteria.wording import say
from dialogs.button import Button
from dialogs.event import TextSent
from dialogs.turn import Turn
from dialogs.village.meeting.evening import Evening
from dialogs.village.meeting.load import evening_of, known_of, question_named
from dialogs.village.meeting.open import meeting_in, opened
from dialogs.village.meeting.reading import read
from dialogs.village.meeting.take import take_text
from dialogs.village.meeting.tied import Tied, again, tied

OF_A_QUESTION = frozenset({"ask", "check", "page"})


async def take_typed_ahead(turn: Turn, text: str) -> bool:
    """Take a text for the questions it names; False where it names none, or no meeting is open."""
    if (replied := await take_reply(turn, text)) is not None:
        return replied
    frame = meeting_in(turn)
    if frame is None:
        return False
    if turn.frame is frame and (anew := again(text)) is not None:
        await take_anew(turn, await evening_of(turn, frame), anew)
        return True
    named = tied(text)
    if not named:
        return False
    evening = await evening_of(turn, frame)
    if turn.frame is not frame and not any(readable(turn, evening, one) for one in named):
        return False
    if await opened(turn, frame.village) is None:
        return True
    for one in named:
        await take_one(turn, evening, one)
    return True


async def take_reply(turn: Turn, text: str) -> bool | None:
    """Take a reply to a question's message; None where it replies to something else."""
    event = turn.event
    button = Button.unpack(event.reply_about) if isinstance(event, TextSent) and event.reply_about else None
    if button is None or button.frame != "mt" or button.screen not in OF_A_QUESTION or tied(text):
        return None
    village, _, rest = button.check.partition("-")
    frame = await opened(turn, village)
    if frame is None:
        return True
    question = question_named(await evening_of(turn, frame), rest.partition("-")[0])
    if question is None:
        return None
    turn.change(at=question.id)
    await take_text(turn, question, text)
    return True


async def take_anew(turn: Turn, evening: Evening, one: Tied) -> None:
    """Do a question anew: its next answer replaces what is written for all."""
    questions = evening.criteria_set.questions
    question = questions[one.number - 1].id if 1 <= one.number <= len(questions) else ""
    if question_named(evening, question) is not None:
        turn.change(screen="ask", at=question, anew=question)
    if one.text or turn.frame.screen != "ask":
        await take_one(turn, evening, one)


async def take_one(turn: Turn, evening: Evening, one: Tied) -> None:
    questions = evening.criteria_set.questions
    if not 1 <= one.number <= len(questions):
        turn.tell(say("There is no question {number}.", number=one.number))
        return
    question = question_named(evening, questions[one.number - 1].id)
    if question is None:
        turn.tell(
            say(
                "Question {number} is not asked aloud; it is taken house by house.",
                number=one.number,
            )
        )
        return
    await take_text(turn, question, one.text)


def readable(turn: Turn, evening: Evening, one: Tied) -> bool:
    questions = evening.criteria_set.questions
    if not 1 <= one.number <= len(questions):
        return False
    question = question_named(evening, questions[one.number - 1].id)
    return question is not None and read(question, one.text, known_of(turn, evening)) is not None
