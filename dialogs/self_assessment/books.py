"""What the books say, for a question that is computed from them: read only where a set asks for it."""

from __future__ import annotations

from criteria import Registered
from criteria.question import Question
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.turn import Turn


async def figure_for(turn: Turn, frame: SelfAssessment, question: Question) -> Registered | None:
    """Find the books' figure; None where they hold none, or count nobody yet."""
    file = await turn.world.told_file(frame.file, turn.at)
    if file is None:
        return None
    figure = (await turn.world.books(file.subject, file.season)).get(question.computed_from)
    return figure if figure is not None and figure.whole > 0 else None
