"""Open a file's self-scoring, or return to where it stands."""

from __future__ import annotations

from collections import Counter

from criteria.wording import say
from dialogs.records import File, Status
from dialogs.records.life import may_answer
from dialogs.self_assessment.facts import with_facts
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_version import move, moves_by_itself, newer, say_moved
from dialogs.self_assessment.offer_frame import VersionOffer
from dialogs.self_assessment.progress import move_on, set_of
from dialogs.subject_words import file_called
from dialogs.turn import Turn


async def open_self_assessment(
    turn: Turn, file: File, *, settled: bool = False, by_head: bool = False
) -> None:
    """Put the file's questions on top; a returned or held file opens at what must be mended.

    `settled`: which version of the table the file has was chosen just now; `by_head`: the village head writes
    for the house, and the choice of another version stays the house's.
    """
    season = await turn.world.season(file.season)
    if season is None or not may_answer(file):
        turn.tell(say("This file has been handed in; its answers no longer change."))
        return
    returned = file.status in {Status.RETURNED, Status.HELD}
    if not returned and not season.scoring(turn.today):
        turn.tell(
            say(
                "Self-scoring runs from {opens} to {closes}.",
                opens=season.scoring_from,
                closes=season.scoring_to,
            )
        )
        return
    new = newer(turn, file, season)
    if new is not None and not settled:
        if moves_by_itself(turn, file, new):
            moved = move(turn, file, new)
            say_moved(turn, file, new)
            file, new = moved, None
        elif not by_head and not await turn.world.kept_version(file.id, new.id, new.version):
            turn.frames = [kept for kept in turn.frames if not isinstance(kept, VersionOffer)]
            turn.push(VersionOffer(file.id))
            return
    elif new is not None and (new.id, new.version) == (file.criteria_set, file.criteria_version):
        new = None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    if not criteria_set.scorable:
        turn.tell(
            say(
                "The official point table for {set} still lacks values, so it cannot be scored yet. The commune's Hội "
                "Khuyến học must enter them from the official paper: {missing}.",
                set=criteria_set.name,
                missing=tuple(missing.where for missing in criteria_set.missing()[:5]),
            )
        )
        return
    pieces = Counter(piece.indicator for piece in await turn.world.evidence(file.id))
    earlier = next(
        (kept for kept in turn.frames if isinstance(kept, SelfAssessment) and kept.file == file.id), None
    )
    same = earlier if earlier and earlier.version == file.criteria_version else None
    frame = SelfAssessment(
        file=file.id,
        subject=file.subject,
        code=file.code,
        name=file.name,
        criteria_set=file.criteria_set,
        version=file.criteria_version,
        answers=await with_facts(turn, file, criteria_set),
        unsure=same.unsure if same else (),
        evidence=dict(pieces),
        passed=same.passed if same else (),
        asking_again=same.asking_again if same else False,
        mended=same.mended if same else (),
        by_head=by_head,
        newer=new is not None and not by_head,
    )
    turn.frames = [kept for kept in turn.frames if kept is not earlier]
    turn.push(frame)
    if returned:
        turn.change(
            screen="mend",
            mending=tuple(f"{missing.what}:{missing.indicator}" for missing in file.missing),
        )
        return
    move_on(turn)
    assert isinstance(turn.frame, SelfAssessment)
    if turn.frame.screen == "question" and not file.answers:
        questions = len(set_of(turn, turn.frame).questions)
        turn.tell(
            say(
                "At most {total} short questions about {subject}. {You} may stop at any time; every answer is kept.",
                total=questions,
                subject=file_called(file),
            )
        )
