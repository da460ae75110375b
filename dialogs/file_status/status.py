"""/hoso: at which step a file is, and what comes next."""

from __future__ import annotations

from criteria import CriteriaSet, Kind
from criteria.wording import Link, Text, Words, say
from dialogs.asides.privacy import SURE
from dialogs.clan.open import open_clan
from dialogs.deep_links import to_clan
from dialogs.event import Audience
from dialogs.file_status.agree import AGREES, agreeing
from dialogs.file_status.earlier import EARLIER, levels_count_months, set_of_file
from dialogs.file_status.frame import FileStatus
from dialogs.file_status.more import HOUSES, MORE, PEOPLE, more_choices, register_member
from dialogs.file_status.recognised import COPY, OBJECT, recognition_choices, recognition_words, send_copy
from dialogs.happening import FileWithdrawn
from dialogs.message import Choice, Message
from dialogs.objecting.object import object_to
from dialogs.outcome import level_in, result
from dialogs.recognition.left_it import told_of_withdrawal
from dialogs.records import TITLES, File, Status, SubjectKind
from dialogs.records.life import DECIDED, may_answer, may_withdraw
from dialogs.registration.start import FAMILY
from dialogs.screen import BACK, Screen
from dialogs.self_assessment.begin import open_self_assessment
from dialogs.self_assessment.frame import SelfAssessment
from dialogs.self_assessment.newer_version import answered_by
from dialogs.subject_words import name_of, with_place
from dialogs.turn import Turn
from dialogs.unit_people.open import open_people
from dialogs.verification.verified_points import result_now

CONTINUE = Choice("score", say("Continue the self-scoring"))
BEGIN = Choice("score", say("Begin the self-scoring"))
MEND = Choice("score", say("Complete the file"))
WITHDRAW = Choice("withdraw", say("Withdraw the file"), guarded=True)
MORE_WAYS = frozenset({"more", "citizen", "people", "houses"})
MOST_FILES = 12
AUTHORITY = {
    Status.WAITING: say("Waiting to be verified. Next: the competent authority decides."),
    Status.VERIFIED: say("Verified and agreed to propose. Next: the competent authority recognises."),
    Status.PROPOSED: say("Proposed to the competent authority. Next: public posting."),
    Status.POSTED: say("Posted publicly. Next: the decision of the competent authority."),
    Status.RECOGNISED: say("The competent authority has recognised the title. Congratulations!"),
}
"""For unit and commune files under a circular (Thông tư 24, 25): not UBND of the commune in every case."""


class ShowStatus(Screen[FileStatus]):
    def check(self, frame: FileStatus) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        files = await turn.world.files_of(turn.person, turn.at)
        if not frame.file and len(files) != 1:
            return self.listed(frame, files)
        wanted = frame.file or files[0].id
        file = next((file for file in files if file.id == wanted), None)
        if file is None:
            return Message((say("This phone looks after no such file."),), (BACK,), self.stamp(frame))
        choices = [
            *agreeing(file),
            *await next_choices(turn, file),
            *await recognition_choices(turn, file),
            *more_choices(file),
            *self.earlier(turn, file),
            BACK,
        ]
        if may_withdraw(file):
            choices.append(WITHDRAW)
        return Message(await steps_of(turn, file), tuple(choices), self.stamp(frame))

    def listed(self, frame: FileStatus, files: tuple[File, ...]) -> Message:
        if not files:
            return Message((say("Nothing is registered from this phone yet."),), (BACK,), self.stamp(frame))
        many = len(files) > MOST_FILES
        shown = sorted(files, key=lambda file: many and file.title == "citizen")[:MOST_FILES]
        choices = tuple(Choice(file.id, listed_as(file)) for file in shown)
        paragraphs: list[Words] = [say("Which file?")]
        if many:
            paragraphs.append(
                say(
                    "{count} more files are not shown here; those of a unit's people open from the unit's list.",
                    count=len(files) - MOST_FILES,
                )
            )
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        files = await turn.world.files_of(turn.person, turn.at)
        if choice == "score":
            wanted = frame.file or (files[0].id if files else "")
            file = next((file for file in files if file.id == wanted), None)
            if file is not None:
                turn.pop()
                await open_self_assessment(turn, file)
        elif choice in {OBJECT.id, COPY.id} and (frame.file or len(files) == 1):
            await self.after(turn, frame, files, choice)
        elif choice in MORE_WAYS and (frame.file or len(files) == 1):
            await self.more(turn, frame, files, choice)
        elif choice == EARLIER.id and (frame.file or len(files) == 1):
            turn.change(file=frame.file or files[0].id, screen="earlier_level")
        elif choice == "withdraw" and (frame.file or len(files) == 1):
            turn.change(file=frame.file or files[0].id, screen="withdraw")
        elif choice == AGREES.id and (frame.file or len(files) == 1):
            turn.change(file=frame.file or files[0].id, screen="agree")
        elif any(file.id == choice for file in files):
            turn.change(file=choice)

    def earlier(self, turn: Turn, file: File) -> tuple[Choice, ...]:
        """Where levels wait for one another, the decision on the lower one is entered here."""
        return (EARLIER,) if may_answer(file) and levels_count_months(set_of_file(turn, file)) else ()

    async def after(self, turn: Turn, frame: FileStatus, files: tuple[File, ...], choice: str) -> None:
        """Object, or get the copy of the certificate: whatever still fits where the file stands now."""
        file = next((file for file in files if file.id == (frame.file or files[0].id)), None)
        if file is None or choice not in {one.id for one in await recognition_choices(turn, file)}:
            return
        if choice == OBJECT.id:
            await object_to(turn, file)
        else:
            await send_copy(turn, file)

    async def more(self, turn: Turn, frame: FileStatus, files: tuple[File, ...], choice: str) -> None:
        file = next((file for file in files if file.id == (frame.file or files[0].id)), None)
        if file is None or not any(offered.id == choice for offered in more_choices(file)):
            return
        if choice == MORE.id:
            turn.change(file=file.id, screen="more")
        elif choice == PEOPLE.id:
            open_people(turn, file)
        elif choice == HOUSES.id:
            open_clan(turn, file)
        else:
            await register_member(turn, file)


class Withdraw(ShowStatus):
    """Withdrawn at any time; a second look before it."""

    async def show(self, turn: Turn, frame: FileStatus) -> Message:
        words: list[Words] = [say("Does {you} want to withdraw this file? It takes no part this year then.")]
        file = await turn.world.file(frame.file, turn.at) if frame.file else None
        if file is not None and file.status is Status.POSTED:
            words.append(
                say(
                    "The list with this file is posted, the papers may be waiting for signature; Hội Khuyến học is "
                    "told and takes the file off."
                )
            )
        elif file is not None and file.status is Status.PROPOSED:
            words.append(
                say("The file is proposed to UBND already; Hội Khuyến học is told and takes it off.")
            )
        return Message(tuple(words), (SURE, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: FileStatus, choice: str) -> None:
        files = await turn.world.files_of(turn.person, turn.at)
        file = next((file for file in files if file.id == frame.file), None)
        turn.change(screen="status")
        if choice == "sure" and file is not None and may_withdraw(file):
            turn.happen(FileWithdrawn(file=file.id))
            if file.claim is not None:
                words = say("File {code} has been withdrawn by those who handed it in.", code=file.short_code)
                turn.post(Audience.OFFICERS, file.claim.officer, Message((words,)))
            await told_of_withdrawal(turn, file)
            turn.frames = [
                kept
                for kept in turn.frames
                if not (isinstance(kept, SelfAssessment) and kept.file == file.id)
            ]
            turn.tell(say("✓ File {code} is withdrawn.", code=file.code))

    async def back(self, turn: Turn, frame: FileStatus) -> None:
        turn.change(screen="status")


async def next_choices(turn: Turn, file: File) -> tuple[Choice, ...]:
    season = await turn.world.season(file.season)
    criteria_set = answered_by(turn, file, season)
    if season is None or not may_answer(file) or not criteria_set.scorable:
        return ()
    match file.status:
        case Status.RETURNED | Status.HELD:
            return (MEND,)
        case Status.DRAFT:
            return (CONTINUE,)
        case _:
            return (BEGIN,) if season.scoring(turn.today) else ()


async def steps_of(turn: Turn, file: File) -> tuple[Words, ...]:
    """Say the step and the next one; the two scores stand side by side once there are two."""
    paragraphs: list[Words] = [
        say(
            "File {code}, {subject}, {year}.",
            code=file.code,
            subject=with_place(file),
            year=file.year,
        )
    ]
    if file.title != FAMILY:
        paragraphs.append(say("Title: {title}", title=TITLES[file.title].name))
    if TITLES[file.title].subject is SubjectKind.CLAN:
        paragraphs += await clan_words(turn, file)
    if TITLES[file.title].subject is SubjectKind.HOUSEHOLD:
        clan = await turn.world.belongs_to(file.subject, SubjectKind.CLAN)
        paragraphs += [say("Clan: {clan}", clan=clan.name)] if clan is not None else []
    season = await turn.world.season(file.season)
    criteria_set = answered_by(turn, file, season)
    if may_answer(file) and not criteria_set.scorable:
        paragraphs.append(not_scorable_yet(criteria_set))
    elif file.status is Status.REGISTERED and season is not None and not season.scoring(turn.today):
        paragraphs.append(say("Registered. Self-scoring opens on {opens}.", opens=season.scoring_from))
    else:
        paragraphs.append(step_of(file) if criteria_set.kind is not Kind.pass_fail else step_by_level(file))
    if file.status in {Status.HELD, Status.RETURNED, Status.NOT_THIS_YEAR} and file.reason:
        paragraphs.append(say("Reason: {reason}", reason=file.reason))
    paragraphs += await recognition_words(turn, file)
    if file.submission is not None:
        own = result(
            criteria_set, file.submission.points, file.submission.of, level_in(file.submission.flags)
        )
        paragraphs.append(say("Self-scored: {result}.", result=own))
        if file.verified_points is not None and file.status in DECIDED:
            paragraphs.append(say("Verified: {result}.", result=await result_now(turn, file)))
    return tuple(paragraphs)


async def clan_words(turn: Turn, file: File) -> tuple[Words, ...]:
    """Say how many households chose this clan, and the link by which others may."""
    return (
        say("Households that chose this clan: {count}", count=await turn.world.members_of(file.subject)),
        say(
            "Households of the clan count in it through this link:\n{link}",
            link=Link(Audience.FAMILIES, to_clan(file.subject)),
        ),
    )


def not_scorable_yet(criteria_set: CriteriaSet) -> Text:
    """Say why a registered file cannot be scored yet, or that this title is followed without points."""
    if criteria_set.kind is Kind.tracked:
        return say("Registered. This title is followed from year to year; no paper gives it points.")
    return say(
        "Registered. The official point table still lacks values; Hội Khuyến học adds them from the paper, then the "
        "self-scoring opens."
    )


def listed_as(file: File) -> Words:
    """Name a file in a list: the household as ever, the others with their title."""
    if file.title == FAMILY:
        return say("{name}, {village}", name=name_of(file), village=file.place_name)
    return say("{name}: {title}", name=name_of(file), title=TITLES[file.title].name)


def step_by_level(file: File) -> Text:
    """Say the step under a circular: who decides depends on the level, so no office is named."""
    if file.status is Status.WAITING and file.claim is not None:
        return say("An officer is verifying the file. Next: the competent authority decides.")
    return AUTHORITY.get(file.status) or step_of(file)


def step_of(file: File) -> Text:
    match file.status:
        case Status.PLANNED:
            return say("Put down by the village head. It needs the household's own agreement first.")
        case Status.REGISTERED:
            return say("Registered. Next: the self-scoring.")
        case Status.DRAFT:
            return say("Self-scoring under way; not handed in yet.")
        case Status.VILLAGE_REVIEW:
            return say("Handed in. Now: the village review. Next: Hội Khuyến học verifies.")
        case Status.HELD:
            return say("The village asks to look at the file again before it goes on.")
        case Status.WAITING:
            if file.claim is not None:
                return say("An officer of Hội Khuyến học is verifying the file. Next: the proposal to UBND.")
            return say("Waiting for Hội Khuyến học to verify. Next: the proposal to UBND.")
        case Status.RETURNED:
            return say("Returned to be completed, then it can be handed in again.")
        case Status.VERIFIED:
            return say("Verified by Hội Khuyến học, who agree to propose it. Next: UBND recognises.")
        case Status.PROPOSED:
            return say("Proposed to UBND. Next: public posting.")
        case Status.POSTED:
            return say("Posted publicly. Next: the decision of UBND.")
        case Status.RECOGNISED:
            return say("UBND has recognised the title. Congratulations!")
        case Status.NOT_THIS_YEAR:
            return say("Not proposed this year. Registering again next year is welcome.")
        case Status.WITHDRAWN:
            return say("Withdrawn.")
