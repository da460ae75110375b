"""Hand in: once, whoever taps how often; to the village review, or straight to the officers."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import msgspec

from criteria import declared_na, evidence_wanted
from criteria.indicator import EvidenceRule
from criteria.wording import say
from dialogs.consent import AGREE, REFUSE, record_consent
from dialogs.consent_texts import text_of
from dialogs.event import Audience
from dialogs.file_status.frame import FileStatus
from dialogs.happening import FileClaimed, FileSubmitted
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import officer_called
from dialogs.records import TITLES, File, Purpose, RoleKind, Season, Status, SubjectKind
from dialogs.records.life import may_answer
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_told import must_choose
from dialogs.self_assessment.progress import left_unanswered, set_of
from dialogs.self_assessment.proposed import decided_before, proposed
from dialogs.self_assessment.screen import SelfAssessmentScreen
from dialogs.self_assessment.shown import shown_by
from dialogs.turn import Turn
from dialogs.verification.claim import LEASE
from dialogs.verification.flags import flags_of

NAMED_IN_PUBLIC = {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN}
"""Whose posting names a person."""


class PublishingConsent(SelfAssessmentScreen):
    """Asked once, before the first hand-in; a refusal changes nothing but the posting."""

    async def show(self, turn: Turn, frame: SelfAssessment) -> Message:
        return Message(
            (text_of(Purpose.PUBLISHING, kind_of(turn, frame)),),
            (AGREE, REFUSE),
            self.stamp(frame),
            columns=2,
        )

    async def tapped(self, turn: Turn, frame: SelfAssessment, choice: str) -> None:
        record_consent(
            turn,
            Purpose.PUBLISHING,
            given=choice == "agree",
            kind=kind_of(turn, frame),
            subject=frame.subject,
        )
        await hand_in(turn, frame)

    async def back(self, turn: Turn, frame: SelfAssessment) -> None:
        turn.change(screen="summary", at="")


def kind_of(turn: Turn, frame: SelfAssessment) -> SubjectKind:
    return TITLES[set_of(turn, frame).title].subject


async def submit(turn: Turn, frame: SelfAssessment) -> None:
    """Ask about the posting before a household's first hand-in, then hand in; nobody agrees to it for a house."""
    if await must_choose(turn, frame):
        return
    file = await turn.world.told_file(frame.file, turn.at)
    first = file is not None and file.submission is None
    if file is not None and first and not frame.by_head and TITLES[file.title].subject in NAMED_IN_PUBLIC:
        turn.change(screen="publishing", at="")
    else:
        await hand_in(turn, frame)


async def hand_in(turn: Turn, frame: SelfAssessment) -> None:
    """Check the record as it is now, not as this phone remembers it, then hand in."""
    file = await turn.world.told_file(frame.file, turn.at)
    season = await turn.world.season(file.season) if file else None
    if file is None or season is None or not may_answer(file):
        turn.swap(FileStatus(frame.file))
        turn.tell(say("This file has been handed in already."))
        return
    if await must_choose(turn, frame):
        return
    frame = msgspec.structs.replace(
        frame,
        answers=dict(file.answers),
        criteria_set=file.criteria_set,
        version=file.criteria_version,
    )
    turn.swap(frame)
    criteria_set = set_of(turn, frame)
    if left_unanswered(criteria_set, frame):
        turn.change(screen="summary", at="")
        return
    await submit_file(turn, file, season)
    if frame.by_head:
        turn.pop()
    else:
        turn.swap(FileStatus(file.id))
    turn.tell(say("✓ File {code} is handed in. Thank {you}!", code=file.code))


async def submit_file(turn: Turn, file: File, season: Season, *, alone: bool = True) -> None:
    """Write down that a complete file is handed in, and tell who comes next; not where a whole village hands in."""
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    pieces = Counter(piece.indicator for piece in await turn.world.evidence(file.id))
    shown = shown_by(criteria_set, pieces)
    card, _ = proposed(
        criteria_set,
        file.answers,
        on=turn.today,
        shown=shown,
        decided=await decided_before(turn, criteria_set, file.subject),
    )
    required = {indicator.id for indicator in evidence_wanted(criteria_set, card, rule=EvidenceRule.required)}
    status = next_status(file, season)
    turn.happen(
        FileSubmitted(
            file=file.id,
            round=file.submission.round + 1 if file.submission else 1,
            answers=file.answers,
            points=card.points,
            of=card.of,
            points_by_indicator={
                line.indicator: line.points for line in card.lines if line.points is not None
            },
            met=card.met,
            flags=flags_of(
                card,
                criteria_set,
                evidence_missing=bool(required - shown),
                late=turn.today > season.scoring_to,
                amended=file.submission is not None,
                declared_na=bool(declared_na(criteria_set, file.answers)),
            ),
            status=status,
        )
    )
    if status is Status.VILLAGE_REVIEW and alone:
        await tell_village_heads(turn, file)
    elif status is not Status.VILLAGE_REVIEW and file.last_officer:
        await back_to_officer(turn, file)


def next_status(file: File, season: Season) -> Status:
    """A file the village has reviewed once goes straight back to the officers."""
    reviewed = season.village_review and TITLES[file.title].reviewed_in_village
    if file.status is Status.RETURNED or not reviewed:
        return Status.WAITING
    return Status.VILLAGE_REVIEW


async def tell_village_heads(turn: Turn, file: File) -> None:
    """Tell those who may review the file; where nobody may, the officers, who can invite somebody.

    One that was held back is waited for, so it is told of at once; others that come one upon another are joined.
    """
    heads = [
        head
        for head in await turn.world.people_with_role(file.place, RoleKind.VILLAGE_HEAD, turn.at)
        if not await turn.world.own_file(head.id, file.id)
    ]
    if not heads:
        await tell_officers(turn, file)
    notice = await handed_in_notice(turn, file)
    joined = None if file.status is Status.HELD else BREATHER
    for head in heads:
        if head.id != turn.person:
            turn.post(Audience.FAMILIES, head.id, notice, joined_within=joined)


BREATHER = timedelta(minutes=5)
"""After a village head was told of a file, the next ones wait so long, and are told of together."""


async def handed_in_notice(turn: Turn, file: File) -> Message:
    """Tell of this file; where others wait as well, how many there are, for it may take their notices' place."""
    states = await turn.world.files_by_status(file.season, file.place)
    count = states.get(Status.VILLAGE_REVIEW, 0) + 1
    one = say("A file has been handed in: {code}. It waits for the village review.", code=file.short_code)
    several = say(
        "More has been handed in, lastly {code}. {count} files wait for the village review now.",
        code=file.short_code,
        count=count,
    )
    return Message(
        (one if count == 1 else several,),
        (Choice("open", say("Open the review")),),
        Stamp("go", "review", file.id if count == 1 else file.place),
        about=file.place,
    )


async def tell_officers(turn: Turn, file: File) -> None:
    for officer in await turn.world.people_with_role(file.commune, RoleKind.OFFICER, turn.at):
        turn.post(
            Audience.OFFICERS,
            officer.id,
            Message(
                (
                    say(
                        "File {code} waits for the village review, but nobody in {village} can review it yet. Please "
                        "invite a village head from the desk: /ban",
                        code=file.short_code,
                        village=file.place_name,
                    ),
                )
            ),
        )


async def back_to_officer(turn: Turn, file: File) -> None:
    """An amended file goes back to the officer who returned it, if they are free and nobody else has the village."""
    officer = await turn.world.person(file.last_officer, turn.at)
    works = await turn.world.village_work(file.season, file.place, turn.at)
    if works.officer not in {"", officer.id}:
        return
    role = officer.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR)
    if role is None or await turn.world.claimed_by(officer.id, turn.at):
        return
    until = turn.at + timedelta(minutes=LEASE)
    turn.happen(
        FileClaimed(
            file=file.id,
            officer=officer.id,
            officer_name=officer_called(turn, officer),
            until=until,
        )
    )
    turn.post(
        Audience.OFFICERS,
        officer.id,
        Message(
            (
                say(
                    "File {code} has been completed and is back with {you} until {until}.",
                    code=file.short_code,
                    until=until,
                ),
            ),
            (Choice("open", say("Open the file")),),
            Stamp("go", "verify", file.id),
            about=file.id,
        ),
    )
