"""Objections as officers read them, and the answer: as it stands, or the file is looked at again."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.desk.open_file import read_file
from dialogs.event import Audience
from dialogs.happening import FileReopened, ObjectionAnswered
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.officer_words import capital, own_name
from dialogs.recognition.finding import line_called
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen, colleagues, notice, tell_colleagues
from dialogs.recognition.take_out import OPEN, take_out
from dialogs.records import TITLES, File, Objection, Role, Status
from dialogs.screen import BACK
from dialogs.subject_words import with_place
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, MOST_REASON, SEND, TypedReason
from dialogs.verification.claim import left_to_another
from dialogs.verification.notices import knows_decision, tell_representatives

KEEP = Choice("keep", say("Answer; it stays as it is"))
UPHOLD = Choice("uphold", say("The objection is right: verify the file again"))
ANSWER = Choice(KEEP.id, say("Answer"))
TO_DECISION = Choice("its_decision", say("Open the decision"))
AFTER_DECISION = say(
    "This file is recognised by a decision. Where the objection is right, a new decision corrects the name or revokes "
    "the recognition: open the decision, the Chủ tịch Hội enters it there. Then answer here."
)
SEE_FILE = Choice("see", say("See the file"))
OPEN_FILE = Choice("open", say("See the file"))
MOST_LISTED = 20
FEWEST_WORDS = 3
"""Of an answer: "ok" tells nobody why."""
DECIDED = {
    True: say("Hội Khuyến học verifies the file again.", context="answer"),
    False: say("Hội Khuyến học leaves the result as it is.", context="answer"),
}
"""What was decided on an objection, by whether it was right."""
TO_LOOK_AT_AGAIN = frozenset({Status.PROPOSED, Status.POSTED, Status.NOT_THIS_YEAR})


class Objections(RecognitionScreen):
    """Of one season where one was open, else of the whole commune; those without an answer first."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        found = await listed(turn, frame, role)
        if not found:
            return Message((say("No objection has come in."),), (BACK,), self.stamp(frame))
        choices = [Choice(one.id, await self.line_of(turn, one)) for one in found[:MOST_LISTED]]
        return Message(
            (say("Objections, those without an answer first."),), (*choices, BACK), self.stamp(frame)
        )

    async def line_of(self, turn: Turn, one: Objection) -> Words:
        file = await turn.world.file(one.file, turn.at) if one.file else None
        about = file.short_code if file else TITLES[one.title].name
        if one.answered_at is not None:
            return say("✓ {about}, answered by {who}", about=about, who=one.officer_name)
        return say("{about}, {at}", about=about, at=one.at)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if any(one.id == choice for one in await listed(turn, frame, role)):
            turn.change(screen="objection", objection=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="proposal" if frame.proposal else "titles", **CLEAN)


class OneObjection(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        objection = await turn.world.objection(frame.objection)
        if objection is None or objection.commune != role.place:
            return self.gone(frame)
        file = await turn.world.file(objection.file, turn.at) if objection.file else None
        paragraphs: list[Paragraph] = list(about(objection, file))
        if objection.answered_at is not None:
            paragraphs.append(answered(objection, file))
            return Message(tuple(paragraphs), (BACK,), self.stamp(frame))
        see = (SEE_FILE,) if file is not None else ()
        refusal = await why_not(turn, objection, file)
        if refusal is not None:
            return Message((*paragraphs, refusal), (*see, BACK), self.stamp(frame))
        if file is not None and file.status is Status.RECOGNISED:
            choices = (ANSWER, TO_DECISION, *see, BACK)
            return Message((*paragraphs, AFTER_DECISION), choices, self.stamp(frame))
        uphold = (UPHOLD,) if file is not None and file.status in TO_LOOK_AT_AGAIN else ()
        return Message(tuple(paragraphs), (KEEP, *uphold, *see, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == TO_DECISION.id:
            await open_its_decision(turn, frame)
        elif choice == SEE_FILE.id:
            await see_file(turn, frame)
        elif choice in {KEEP.id, UPHOLD.id} and await to_answer(turn, frame, role) is not None:
            turn.change(screen="answer", act=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="objections", **CLEAN)


class AnswerScreen(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.objection}-{frame.act}"


class Answer(TypedReason[RecognitionWork], AnswerScreen):
    then = "answer_check"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        file = await file_of(turn, frame)
        asked = say("The answer with its reason? Who objected will read it.")
        decided = decided_on(file, upheld=frame.act == UPHOLD.id)
        paragraphs = (*await what_it_is(turn, frame), decided, asked)
        see = (SEE_FILE,) if file is not None else ()
        return Message(paragraphs, (*see, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == SEE_FILE.id:
            await see_file(turn, frame)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == SEE_FILE.id:
            await see_file(turn, frame)
        elif 0 < len(text.split()) < FEWEST_WORDS:
            turn.tell(self.ask_again(frame))
        else:
            await super().typed(turn, frame, text)

    def ask_again(self, frame: RecognitionWork) -> Words:
        return say(
            "Who objected wants to know why: a few words, at most {most} characters, for example: Đã xem lại sổ, số cháu đi học đúng như hồ sơ",
            most=MOST_REASON,
        )

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="objection", act="", reason="")


class AnswerCheck(AnswerScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say(
            "{decided} The answer reads: “{reason}”. Send it?",
            decided=decided_on(await file_of(turn, frame), upheld=frame.act == UPHOLD.id),
            reason=frame.reason,
        )
        return Message((*await what_it_is(turn, frame), words), (SEND, MEND_REASON, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == MEND_REASON.id:
            turn.change(screen="answer", reason="")
        elif choice == SEND.id:
            objection = await to_answer(turn, frame, role)
            turn.change(screen="objection", act="", reason="")
            if objection is not None:
                await answer(turn, objection, frame.reason, upheld=frame.act == UPHOLD.id)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="answer", reason="")


async def what_it_is(turn: Turn, frame: RecognitionWork) -> tuple[Words, ...]:
    """Name the file and what was written, so that nobody answers something else."""
    objection = await turn.world.objection(frame.objection)
    if objection is None:
        return ()
    file = await turn.world.file(objection.file, turn.at) if objection.file else None
    subject, _, text = about(objection, file)
    return subject, text


async def file_of(turn: Turn, frame: RecognitionWork) -> File | None:
    objection = await turn.world.objection(frame.objection)
    return await turn.world.file(objection.file, turn.at) if objection and objection.file else None


def decided_on(file: File | None, *, upheld: bool) -> Text:
    """Say what was decided; what a decision of UBND recognised, Hội can but look at."""
    if not upheld and file is not None and file.status is Status.RECOGNISED:
        return say("Hội Khuyến học has looked at it.", context="answer")
    return DECIDED[upheld]


async def open_its_decision(turn: Turn, frame: RecognitionWork) -> None:
    objection = await turn.world.objection(frame.objection)
    known = await turn.world.recognition_of(objection.file) if objection and objection.file else None
    if objection is None or known is None:
        return
    turn.change(
        screen="decision",
        decision=known.decision,
        season=objection.season,
        title=objection.title,
        proposal="",
        **CLEAN,
    )


async def listed(turn: Turn, frame: RecognitionWork, role: Role) -> tuple[Objection, ...]:
    if frame.season:
        return await turn.world.objections_of(frame.season)
    return await turn.world.open_objections(role.place)


async def to_answer(turn: Turn, frame: RecognitionWork, role: Role) -> Objection | None:
    """Return the objection if this officer may answer it now; tell why not otherwise."""
    objection = await turn.world.objection(frame.objection)
    if objection is None or objection.commune != role.place:
        return None
    if objection.answered_at is not None:
        turn.tell(answered(objection))
        return None
    file = await turn.world.file(objection.file, turn.at) if objection.file else None
    refusal = await why_not(turn, objection, file)
    if refusal is not None:
        turn.tell(refusal)
        return None
    return objection


async def why_not(turn: Turn, objection: Objection, file: File | None) -> Text | None:
    """Nobody answers an objection of their own or to their own household; who decided, only if nobody else can."""
    if objection.person == turn.person:
        return say("This is your own objection; another officer answers it.")
    if file is None:
        return None
    if await turn.world.answered_for(turn.person, file.subject):
        return say("This is about your own file, or one {you} answered for; another officer answers.")
    since = await turn.world.stepped_aside(turn.person, file.id)
    if since is not None:
        return left_to_another(file, since)
    if file.decided_by == turn.person and await colleagues(turn, objection.commune):
        return say("{You} decided on this file, so another officer answers the objection.")
    return None


async def answer(turn: Turn, objection: Objection, words: str, *, upheld: bool) -> None:
    name = await own_name(turn)
    turn.happen(
        ObjectionAnswered(
            objection=objection.id, answer=words, upheld=upheld, officer=turn.person, officer_name=name
        )
    )
    turn.tell(say("✓ Answered; who objected has been told."))
    file = await turn.world.file(objection.file, turn.at) if objection.file else None
    by_officers = objection.own and TITLES[objection.title].by_officers
    told = say(
        "Hội Khuyến học answers the objection about {about}: {decided} Reason: {answer}",
        about=await as_they_know_it(turn, objection, file),
        decided=decided_on(file, upheld=upheld),
        answer=words,
    )
    audience = Audience.OFFICERS if by_officers else Audience.FAMILIES
    message = Message((told,), about=objection.file)
    if objection.own and file is not None:
        message = Message((told,), (OPEN_FILE,), Stamp("go", "file", file.id), about=file.id)
    turn.post(audience, objection.person, message)
    if upheld and file is not None:
        await look_again(turn, objection, file, words)


async def as_they_know_it(turn: Turn, objection: Objection, file: File | None) -> Words:
    """Name what it was about as the one who objected knows it: their file, or a line of the posted list."""
    if objection.own and file is not None:
        return say("file {code}", code=file.short_code)
    if objection.file and objection.proposal:
        line = await turn.world.proposed_line(objection.proposal, objection.file)
        if line is not None:
            return line_called(line)
    return TITLES[objection.title].name


async def look_again(turn: Turn, objection: Objection, file: File, words: str) -> None:
    """The file waits for verification again; those who handed it in are told without the objector's words."""
    if file.status is Status.NOT_THIS_YEAR:
        turn.happen(FileReopened(file=file.id, objection=objection.id, officer=turn.person))
        turn.tell(say("File {code} waits for verification again.", code=file.short_code))
        if not objection.own and await knows_decision(turn, file):
            await tell_representatives(turn, file, news(file), Choice("open", say("See the file")))
        return
    proposal = await turn.world.proposal_of(file.id)
    line = await turn.world.proposed_line(proposal.id, file.id) if proposal else None
    if proposal is None or line is None or line.out or proposal.state not in OPEN:
        turn.tell(say("This file is not in the proposal any more."))
    else:
        await take_out(turn, proposal, line, Status.WAITING, turn.world.spoken(AFTER_OBJECTION, "vi", ""))
        await tell_who_decided(turn, file, words)


async def tell_others(turn: Turn, objection: Objection, file: File) -> None:
    """Tell those who answer for the file; who objected for it has the answer itself."""
    told = objection.person if objection.own else ""
    await tell_representatives(turn, file, news(file), OPEN_FILE, but=told)


async def tell_who_decided(turn: Turn, file: File, words: str) -> None:
    """Whose decision is opened again hears of it, and why."""
    if not file.decided_by or file.decided_by == turn.person:
        return
    told = say(
        "File {code}, which {you} decided on, is verified again after an objection. Reason: {reason}",
        code=file.short_code,
        reason=words,
    )
    turn.post(Audience.OFFICERS, file.decided_by, notice(told, say("See the file"), "verify", file.id))


async def see_file(turn: Turn, frame: RecognitionWork) -> None:
    """Open the file to be read; the way back leads to the objection."""
    objection = await turn.world.objection(frame.objection)
    if objection is not None and objection.file:
        await read_file(turn, objection.file)


AFTER_OBJECTION = say("after an objection to the posted list")


def news(file: File) -> Text:
    return say("Hội Khuyến học verifies file {code} again.", code=file.code)


def about(objection: Objection, file: File | None) -> tuple[Words, ...]:
    """Say what it is about and what was written; never who wrote it, unless it is those of the file."""
    subject = (
        say("File {code}: {subject}.", code=file.short_code, subject=with_place(file))
        if file
        else say("About the list of {title} {year}.", title=TITLES[objection.title].name, year=objection.year)
    )
    by = (
        say("By those who handed it in, {at}:", at=objection.at)
        if objection.own
        else say("By a resident, {at}:", at=objection.at)
    )
    return subject, by, say("“{text}”", text=objection.text)


def answered(objection: Objection, file: File | None = None) -> Text:
    assert objection.answered_at is not None
    return say(
        "{who} answered at {at}: {decided} Reason: {answer}",
        who=capital(objection.officer_name),
        at=objection.answered_at,
        decided=decided_on(file, upheld=objection.upheld),
        answer=objection.answer,
    )


async def tell_of_objection(turn: Turn, commune: str, objection: str, about_what: Words) -> None:
    """Tell the officers that one has come in; without its words and without names."""
    words = say("An objection has come in: {about}.", about=about_what)
    await tell_colleagues(turn, commune, notice(words, say("Read the objection"), "objection", objection))
