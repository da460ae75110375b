"""What was read back is right: it is written down, once, for those houses and no others."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria import AnswerValue
from criteria.question import Question
from criteria.wording import say
from dialogs.happening import DisagreementNoted
from dialogs.turn import Turn
from dialogs.village.meeting.draft import Draft, leans_on, settled
from dialogs.village.meeting.evening import Evening, Stand
from dialogs.village.meeting.go_on import go_on
from dialogs.village.meeting.load import evening_of
from dialogs.village.meeting.plan import written
from dialogs.village.meeting.take import in_meeting
from dialogs.village.meeting.told import names, why_each


async def confirm(turn: Turn, questions: tuple[str, ...]) -> None:
    """Write down the drafts of these questions, in their order, and go on."""
    frame = in_meeting(turn)
    evening = await evening_of(turn, frame)
    chosen = [
        one
        for one in evening.criteria_set.questions
        if one.id in questions and one.id in frame.drafts and not frame.drafts[one.id].idle
    ]
    first = waiting_for(evening, chosen, frame.drafts)
    if first is not None:
        turn.tell(
            say(
                "Question {number} comes first: the other hangs on it. Is it right?",
                number=first.number,
            )
        )
        turn.change(screen="check", at=first.id)
        return
    left = dict(frame.drafts)
    said: dict[str, Mapping[int, AnswerValue]] = {}
    for question in chosen:
        now = msgspec.structs.replace(evening, said=dict(said))
        draft = left.pop(question.id)
        kept = write(turn, now, question, draft)
        if kept is not None:
            left[question.id] = kept
        said[question.id] = {
            number: value
            for number, value in draft.values.items()
            if kept is None or number not in kept.values
        }
    known = msgspec.structs.replace(evening, said=said)
    turn.change(drafts=settled(known, left))
    again = next((one for one in chosen if one.id in left), None)
    if again is not None:
        turn.change(screen="check", at=again.id)
    else:
        await go_on(turn, known, after=chosen[-1] if chosen else None)


def waiting_for(evening: Evening, chosen: list[Question], drafts: Mapping[str, Draft]) -> Question | None:
    """Find a question that is not confirmed and decides about a chosen one."""
    wanted = {name for question in chosen for name in leans_on(question)}
    missing = {name for name in wanted if name in drafts and not drafts[name].idle} - {
        question.id for question in chosen
    }
    return next((one for one in evening.criteria_set.questions if one.id in missing), None)


def write(turn: Turn, evening: Evening, question: Question, draft: Draft) -> Draft | None:
    """Write one draft down; give back what another head wrote otherwise meanwhile, to be asked again."""
    against = meanwhile(evening, question, draft)
    values = {number: value for number, value in draft.values.items() if number not in against}
    happenings = written(evening, question, values)
    for happening in happenings:
        turn.happen(happening)
    gone = [
        line.number
        for line in evening.lines
        if line.number in values and evening.stand(line, question) is not Stand.ASKED
    ]
    if gone:
        turn.tell(say("Left as they are: {houses}.", houses=why_each(evening, question, gone)))
    told = sum(happening.question == question.id for happening in happenings)
    if told:
        turn.tell(
            say("✓ Question {number}: written down for {count} houses.", number=question.number, count=told)
        )
    elif values and not gone:
        turn.tell(say("✓ Question {number} is written down like that already.", number=question.number))
    if not against:
        return None
    turn.tell(
        say(
            "Question {number}: somebody else has meanwhile written it otherwise for {houses}. Please look again.",
            number=question.number,
            houses=names(evening, against),
        )
    )
    kept = {number: draft.values[number] for number in against}
    reading = msgspec.structs.replace(draft.reading, values=kept, rest=None, all_of_them=False, doubtful=())
    return Draft(reading, kept, against, {}, draft.at, draft.old)


def meanwhile(evening: Evening, question: Question, draft: Draft) -> dict[int, AnswerValue]:
    """Find the houses for which another head wrote something else since this was read back."""
    found: dict[int, AnswerValue] = {}
    for line in evening.lines:
        given, value = evening.given(line, question.id), draft.values.get(line.number)
        if value is None or given is None or not given.by_head:
            continue
        if given.value not in (value, draft.before.get(line.number)):
            found[line.number] = given.value
    return found


async def note_differences(turn: Turn, question: Question) -> None:
    """Note that the head sees it otherwise; the houses' own answers stand."""
    frame = in_meeting(turn)
    evening = await evening_of(turn, frame)
    draft = frame.drafts.get(question.id)
    if draft is None or not draft.differs:
        return
    for line in evening.lines:
        if line.number in draft.differs and evening.stand(line, question) is Stand.OWN:
            turn.happen(
                DisagreementNoted(file=line.file, question=question.id, value=draft.differs[line.number])
            )
    turn.tell(
        say(
            "✓ Noted that {you} sees it otherwise for {houses}. What the houses answered stands.",
            houses=names(evening, draft.differs),
        )
    )
    reading = msgspec.structs.replace(
        draft.reading,
        values={
            number: value for number, value in draft.reading.values.items() if number not in draft.differs
        },
    )
    drafts = {**frame.drafts, question.id: msgspec.structs.replace(draft, reading=reading, differs={})}
    turn.change(drafts=drafts)
    if not draft.values:
        await confirm(turn, (question.id,))
