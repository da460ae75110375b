"""The details of a claimed file, in the officer's private chat."""

from __future__ import annotations

from collections import Counter

from criteria import CriteriaSet
from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.file_status.earlier import stated
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital
from dialogs.period import not_in_force
from dialogs.records import File
from dialogs.records.life import may_verify
from dialogs.screen import BACK
from dialogs.self_assessment.proposed import decided_before, proposed
from dialogs.self_assessment.shown import about, shown_by
from dialogs.subject_words import with_place
from dialogs.triage.explained import drawn_told, explained
from dialogs.turn import Turn
from dialogs.verification.agree import agree
from dialogs.verification.claim import barred, claim, holding, release, why_not
from dialogs.verification.decided import decision_read, may_read
from dialogs.verification.flags import being_checked, self_scored
from dialogs.verification.frame import Verification
from dialogs.verification.judgement import line_told
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.nobody_left import NOBODY_MAY, nobody_left
from dialogs.verification.rescore import is_pass_fail
from dialogs.verification.screen import VerificationScreen
from dialogs.verification.two_person.ask import still_awaited
from dialogs.verification.two_person.second import DIFFERS, JOIN, both_sides, take_second, ways_out
from dialogs.verification.two_person.who import refused_second
from dialogs.verification.undo.offer import offered_beside, offered_of, take_offered
from dialogs.verification.verified_points import result_now
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import open_hands
from dialogs.village_work.held import with_another
from dialogs.village_work.round import progress, put_off
from dialogs.village_work.step_aside import STEP_BACK, may_step_back, step_aside, step_back

AGREE = Choice("agree", say("Agree to propose recognition"))
RESCORE = Choice("rescore", say("Score again"))
JUDGE = Choice("rescore", say("Judge an indicator again"))
RETURN = Choice("return", say("Return to be completed"))
NOT_THIS_YEAR = Choice("not_this_year", say("Not this year"))
ANSWERS = Choice("answers", say("See the answers"))
PICTURES = Choice("pictures", say("See the evidence"))
RELATIVE = Choice("relative", say("I am a relative, let another"))
HAND = Choice("hand", say("Ask another officer to read it"))
TAKE = Choice("take", say("I will look at this file"))
LATER = Choice("release", say("Give it back, read later"))


class Details(VerificationScreen):
    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None or file.submission is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        paragraphs = [
            *await progress(turn, file.id),
            *await file_facts(turn, file),
            *await drawn_told(turn, file),
        ]
        if not may_verify(file):
            told = await decision_read(turn, file)
            undo = await offered_of(turn, file.id)
            return Message((*told, *paragraphs), (*undo, ANSWERS, PICTURES, BACK), self.stamp(frame))
        kept_out = await barred(turn, file)
        if kept_out is not None:
            choices = (STEP_BACK, BACK) if await may_step_back(turn, file) else (BACK,)
            if await nobody_left(turn.world, file, turn.at):
                kept_out = NOBODY_MAY
            return Message((*paragraphs, kept_out), choices, self.stamp(frame))
        awaited = await turn.world.awaited_second(file.id)
        if awaited is not None:
            paragraphs += await both_sides(turn, file, awaited)
            refusal = await refused_second(turn, file)
            if refusal is not None:
                out = await ways_out(turn, file, awaited)
                return Message((*paragraphs, refusal), (*out, BACK), self.stamp(frame))
        if file.claim is not None and file.claim.officer != turn.person:
            taken = say(
                "{officer} has this file until {until}.",
                officer=capital(file.claim.officer_name),
                until=file.claim.until,
            )
            return Message((*paragraphs, taken), (BACK,), self.stamp(frame))
        elsewhere = None if awaited is not None else await with_another(turn, file)
        if elsewhere is not None:
            return Message((*paragraphs, elsewhere), (BACK,), self.stamp(frame))
        if frame.reading and file.claim is None:
            return Message(tuple(paragraphs), (TAKE, ANSWERS, PICTURES, BACK), self.stamp(frame))
        if file.claim is not None:
            paragraphs.append(say("With {you} until {until}.", until=file.claim.until))
        if awaited is not None and not awaited.differs:
            theirs = (JOIN, DIFFERS, RETURN, ANSWERS, PICTURES, RELATIVE, LATER)
            return Message(tuple(paragraphs), theirs, self.stamp(frame))
        return Message(
            tuple(paragraphs),
            (
                AGREE,
                JUDGE if is_pass_fail(turn, file) else RESCORE,
                RETURN,
                NOT_THIS_YEAR,
                ANSWERS,
                PICTURES,
                RELATIVE,
                *((HAND,) if awaited is None else ()),
                LATER,
                *await offered_beside(turn, file),
            ),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        if await take_second(turn, frame, choice) or await take_offered(turn, choice):
            return
        if await self.decides_nothing(turn, frame, choice):
            return
        file = await holding(turn, frame.file)
        if file is None:
            return
        match choice:
            case "agree":
                await agree(turn, frame, file)
            case "rescore" | "not_this_year" if await still_awaited(turn, file):
                pass
            case "rescore":
                turn.change(screen="which_indicator", act="rescore")
            case "return":
                turn.change(screen="what_is_missing", act="return", missing=())
            case "not_this_year":
                turn.change(screen="reason", act="not_this_year")
            case "answers" | "pictures":
                await look(turn, file, choice)
            case "relative":
                await leave_to_another(turn, file)
            case "hand":
                open_hands(turn, Hands("hand_file", file=file.id))
            case "release":
                release(turn, file, "later")
                turn.pop()
                if put_off(turn, file.id):
                    turn.tell(say("File {code} comes again after the others.", code=file.short_code))
                else:
                    turn.tell(say("File {code} is back in the queue.", code=file.short_code))

    async def decides_nothing(self, turn: Turn, frame: Verification, choice: str) -> bool:
        """Do what needs no file in hand; say whether it was that."""
        if choice == STEP_BACK.id:
            await step_back(turn, frame.file)
            return True
        if choice == TAKE.id:
            await take(turn, frame)
            return True
        file = await self.file_of(turn, frame) if choice in {ANSWERS.id, PICTURES.id} else None
        if file is None or not (await may_read(turn, file) or await only_reads(turn, frame, file)):
            return False
        await look(turn, file, choice)
        return True

    async def back(self, turn: Turn, frame: Verification) -> None:
        turn.pop()


async def only_reads(turn: Turn, frame: Verification, file: File) -> bool:
    """Say whether it was opened to be read, and still nobody has it."""
    person = await turn.world.person(turn.person, turn.at)
    return frame.reading and file.claim is None and await why_not(turn, file, person) is None


async def take(turn: Turn, frame: Verification) -> None:
    """Tôi xem hồ sơ này: from now on it may be decided on; who cannot have it is told why."""
    if await claim(turn, frame.file) is not None:
        turn.change(reading=False)
    elif turn.toast is not None:
        turn.tell(turn.toast)
        turn.toast = None


async def look(turn: Turn, file: File, what: str) -> None:
    """Show the answers or the evidence."""
    turn.change(screen=what)
    if what == PICTURES.id:
        await send_documents(turn, file)


async def leave_to_another(turn: Turn, file: File) -> None:
    """Step aside of the file, and go on to the next one."""
    refusal = await step_aside(turn, file)
    turn.tell(refusal or say("File {code} is free for others again.", code=file.short_code))
    if refusal is None:
        await leave_for_next(turn, file)


async def file_facts(turn: Turn, file: File) -> list[Paragraph]:
    """Say what was handed in, what stands out and why, line by line."""
    assert file.submission is not None
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    pieces = Counter(piece.indicator for piece in await turn.world.evidence(file.id))
    shown = shown_by(criteria_set, pieces)
    card, waits = proposed(
        criteria_set,
        file.submission.answers,
        on=turn.today,
        shown=shown,
        decided=await decided_before(turn, criteria_set, file.subject),
    )
    paragraphs: list[Paragraph] = [
        say(
            "File {code}: {subject}.",
            code=file.short_code,
            subject=with_place(file),
        )
    ]
    over = not_in_force(criteria_set, turn.today)
    if over is not None:
        paragraphs.append(over)
    if card.notice is not None:
        paragraphs.append(card.notice)
    checking = await being_checked(turn.world, file)
    paragraphs.append(self_scored(criteria_set, file.submission, checking=checking))
    paragraphs.append(await explained(turn, file))
    if "amended" in file.submission.flags and file.reason:
        paragraphs.append(say("Came back after: {reason}", reason=file.reason))
    if file.verified_points is not None and file.verified:
        paragraphs.append(
            say("Scored again by the officer: {result}", result=await result_now(turn, file, short=True))
        )
    paragraphs.append(
        tuple(line_told(criteria_set, file, line, pieces[line.indicator]) for line in card.lines)
    )
    paragraphs += card.doubts
    paragraphs += [waits] if waits else []
    paragraphs += await stated_before(turn, criteria_set, file)
    return [paragraph for paragraph in paragraphs if paragraph]


class Pictures(VerificationScreen):
    """The evidence: pictures and papers uploaded again by this bot, attestations in words."""

    async def show(self, turn: Turn, frame: Verification) -> Message:
        file = await self.file_of(turn, frame)
        if file is None:
            return Message((say("There is no such file any more."),), (BACK,), self.stamp(frame))
        told, pictures = await evidence_told(turn, file)
        return Message(told, (BACK,), self.stamp(frame), pictures=pictures)

    async def tapped(self, turn: Turn, frame: Verification, choice: str) -> None:
        """Only "back" is offered."""


async def evidence_told(turn: Turn, file: File) -> tuple[tuple[Words, ...], tuple[str, ...]]:
    """List the evidence in words, and the pictures that have come."""
    criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
    evidence = await turn.world.evidence(file.id)
    lines: list[Words] = [
        say(
            "• {indicator}: {kind}, {at}{note}",
            indicator=about(criteria_set, piece.indicator),
            kind=KINDS[piece.kind],
            at=piece.at,
            note=say(" ({note})", note=piece.note) if piece.note else "",
        )
        for piece in evidence
    ]
    fetching = sum(piece.kind in FETCHED and not piece.sha256 for piece in evidence)
    if fetching:
        lines.append(say("Still being fetched: {count}. Please open this again in a moment.", count=fetching))
    told = (say("Evidence of file {code}:", code=file.short_code), *(lines or [say("None was given.")]))
    return told, tuple(piece.sha256 for piece in evidence if piece.sha256 and piece.kind == "photo")


async def send_documents(turn: Turn, file: File) -> None:
    """Send the papers among the evidence after the screen, each as it was sent to us."""
    documents = tuple(
        f"evidence:{file.id}@{piece.id}"
        for piece in await turn.world.evidence(file.id)
        if piece.kind == "document" and piece.sha256
    )
    if documents:
        turn.post(Audience(turn.event.audience), turn.person, Message(()), *documents)


FETCHED = frozenset({"photo", "document"})
KINDS = {
    "photo": say("picture"),
    "document": say("document"),
    "seen_at_home": say("seen at home by the village head or chi hội"),
    "lost_to_disaster": say("lost or damaged in a disaster"),
}


async def stated_before(turn: Turn, criteria_set: CriteriaSet, file: File) -> tuple[Words, ...]:
    """Show the decisions of earlier years as they were stated: an officer holds them against the paper."""
    if not criteria_set.levels:
        return ()
    return tuple(
        say("Stated: {recognition}", recognition=stated(criteria_set, one))
        for one in await turn.world.recognised(file.subject, file.title)
    )
