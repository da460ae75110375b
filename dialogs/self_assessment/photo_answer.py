"""Pictures as the answer: each is kept as it comes, an album is one answer, the last can be taken back."""

from __future__ import annotations

import msgspec

from criteria.question import Question
from criteria.wording import say
from dialogs.happening import EvidenceAdded, EvidenceRemoved
from dialogs.self_assessment.answering import answer, note
from dialogs.self_assessment.evidence import MOST_PIECES
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.kinds.photo import kept
from dialogs.self_assessment.shown import for_answer
from dialogs.turn import Turn


def add_picture(turn: Turn, frame: SelfAssessment, question: Question, file: str, album: str) -> None:
    """Keep the picture and the answer that it makes; the question stays until "that is enough"."""
    pieces = kept(frame.answers.get(question.id))
    if len(pieces) >= MOST_PIECES:
        turn.tell(say("{most} pictures for one thing are enough; this one was not added.", most=MOST_PIECES))
        return
    piece = turn.world.new_id()
    turn.happen(
        EvidenceAdded(
            file=frame.file,
            evidence=piece,
            indicator=for_answer(question.id),
            kind="photo",
            channel_file=file,
            album=album,
        )
    )
    turn.swap(with_pieces(note(turn, frame, question, [*pieces, piece]), question, len(pieces) + 1))
    turn.tell(say("✓ Picture received."))


def take_back(turn: Turn, frame: SelfAssessment, question: Question) -> None:
    pieces = kept(frame.answers.get(question.id))
    if pieces:
        turn.happen(EvidenceRemoved(file=frame.file, evidence=pieces[-1]))
        left = list(pieces[:-1])
        turn.swap(with_pieces(note(turn, frame, question, left or None), question, len(left)))
        turn.tell(say("✓ The last one is taken back."))


def enough(turn: Turn, frame: SelfAssessment, question: Question) -> None:
    answer(turn, frame, question, frame.answers.get(question.id))


def with_pieces(frame: SelfAssessment, question: Question, count: int) -> SelfAssessment:
    return msgspec.structs.replace(frame, evidence={**frame.evidence, for_answer(question.id): count})
