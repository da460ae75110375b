"""Pictures as the answer: its value names the pieces of evidence that they are kept as."""

from __future__ import annotations

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import Text, Words, say
from dialogs.message import Choice
from dialogs.self_assessment.kinds.kind import Asked, Kind

DONE = Choice("done", say("Enough, go on"))
TAKE_BACK = Choice("take_back", say("Take back the last one"))


class Photo(Kind):
    columns = 2
    numbered = False

    def choices(self, asked: Asked) -> tuple[Choice, ...]:
        return (DONE, TAKE_BACK) if kept(asked.answers.get(asked.question.id)) else ()

    def remarks(self, asked: Asked) -> tuple[Words, ...]:
        pieces = kept(asked.answers.get(asked.question.id))
        if pieces:
            return (say("Kept so far: {count}. More photos may be sent.", count=len(pieces)),)
        return (say("Please send a photo here; several at once are fine."),)

    def typed(self, asked: Asked, text: str) -> AnswerValue | None:
        del asked, text
        return None

    def expected(self, question: Question) -> Text:
        del question
        return say("A photo is needed, please: take one and send it here.")

    def in_words(self, question: Question, value: AnswerValue) -> Words:
        del question
        return say("{count} pictures", count=len(kept(value)))


def kept(value: AnswerValue | None) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list | tuple) else ()
