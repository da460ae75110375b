"""To which list, about whom, what is objected; read once more, then sent to the officers without a name."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.happening import ObjectionMade
from dialogs.message import Choice, Message, Paragraph
from dialogs.objecting.frame import Objecting
from dialogs.objecting.may_object import may_object, postings_for
from dialogs.objecting.mine import MINE, too_many_wait, ways
from dialogs.objecting.screen import ObjectingScreen
from dialogs.recognition.finding import MOST, NOT_FOUND, line_called, offered, sought
from dialogs.recognition.objections import tell_of_objection
from dialogs.records import TITLES, File, Proposal, ProposedLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, SEND
from dialogs.understand import tidy

WHOLE_LIST = Choice("whole", say("About the list, not one household"))
SHORTEST, LONGEST = 5, 500
MOST_SHOWN_BACK = 3000
"""Of what was too long: enough to copy and shorten it."""
KEPT = say(
    "Kept with this year's papers: these words, and from which phone, so that the answer finds it. /xoa deletes both."
)
UNKNOWN = say("This code is of no list that is known here. Please look at the code on the list again.")
CLOSED = say("The time for objections to this list is over. Hội Khuyến học of the commune still listens.")


class WhichList(ObjectingScreen):
    def check(self, frame: Objecting) -> str:
        return frame.commune

    async def show(self, turn: Turn, frame: Objecting) -> Message:
        found = await postings_for(turn, frame.commune)
        if not found:
            commune = await turn.world.place(frame.commune) if frame.commune else None
            words = (
                say("No list is posted now in {commune}.", commune=commune.name)
                if commune is not None
                else say(
                    "No list is posted now in the communes of {you}. A posted list carries a code that opens it here."
                )
            )
            return Message((words,), (*await ways(turn), BACK), self.stamp(frame))
        choices = tuple(
            Choice(
                one.id,
                say(
                    "{title} {year}, {commune}",
                    title=TITLES[one.title].name,
                    year=one.year,
                    commune=one.commune_name,
                ),
            )
            for one in found
        )
        return Message(
            (say("Which list is it about?"),), (*choices, *await ways(turn), BACK), self.stamp(frame)
        )

    async def tapped(self, turn: Turn, frame: Objecting, choice: str) -> None:
        if choice == MINE.id:
            turn.change(screen="mine")
        elif any(one.id == choice for one in await postings_for(turn, frame.commune)):
            turn.change(screen="about", proposal=choice)


class AboutWhom(ObjectingScreen):
    async def show(self, turn: Turn, frame: Objecting) -> Message:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None or not proposal.hears(turn.today):
            return Message((CLOSED,), (BACK,), self.stamp(frame))
        paragraphs: list[Paragraph] = [
            posted_words(proposal),
            *await decided_already(turn, proposal),
            say("Whom is it about? Please type the name as it stands on the list, for example: Lò Văn Pâng"),
        ]
        choices: tuple[Choice, ...] = ()
        if frame.sought:
            code, _, folded = frame.sought.partition("|")
            choices = offered(await posted_lines(turn, frame.proposal, code, folded))
        more = (WHOLE_LIST, *await ways(turn), BACK)
        return Message(tuple(paragraphs), (*choices, *more), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Objecting, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
            return
        proposal = await turn.world.proposal(frame.proposal)
        looked = sought(text, proposal.commune) if proposal else None
        lines = await posted_lines(turn, frame.proposal, *looked) if looked else ()
        if looked is None or not lines:
            turn.tell(NOT_FOUND)
        elif len(lines) == 1:
            turn.change(screen="words", file=lines[0].file, sought="")
        else:
            turn.change(sought="|".join(looked))

    async def tapped(self, turn: Turn, frame: Objecting, choice: str) -> None:
        if choice == WHOLE_LIST.id:
            turn.change(screen="words", file="", sought="")
            return
        if choice == MINE.id:
            turn.change(screen="mine")
            return
        line = await turn.world.proposed_line(frame.proposal, choice)
        if line is not None and line.postable and not line.out:
            turn.change(screen="words", file=choice, sought="")

    async def back(self, turn: Turn, frame: Objecting) -> None:
        turn.pop()


class ObjectionWords(ObjectingScreen):
    async def show(self, turn: Turn, frame: Objecting) -> Message:
        about = await about_what(turn, frame)
        return Message(
            (
                say("About: {about}.", about=about),
                say(
                    "Please write what is not right, and why, in a few sentences. The officers read it; the answer comes here."
                )
                if frame.own
                else say(
                    "Please write what is not right, and why, in a few sentences. The officers read the words, not who sent them; the answer comes here."
                ),
                KEPT,
            ),
            (BACK,),
            self.stamp(frame),
            numbered=False,
        )

    async def typed(self, turn: Turn, frame: Objecting, text: str) -> None:
        words = tidy(text)
        if len(words) > LONGEST:
            turn.tell(too_long(len(words)))
            turn.tell(say("“{text}”", text=words[:MOST_SHOWN_BACK]))
        elif len(words) < SHORTEST:
            turn.tell(say("A little more, please, for example: Nhà ấy đã chuyển đi từ năm ngoái"))
        else:
            turn.change(screen="check", text=words)

    async def back(self, turn: Turn, frame: Objecting) -> None:
        if frame.own:
            turn.pop()
        else:
            turn.change(screen="about", file="")


class ObjectionCheck(ObjectingScreen):
    async def show(self, turn: Turn, frame: Objecting) -> Message:
        words = say(
            "About {about}: “{text}”. Send it to Hội Khuyến học?",
            about=await about_what(turn, frame),
            text=frame.text,
        )
        return Message((words,), (SEND, MEND_REASON, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Objecting, choice: str) -> None:
        if choice == MEND_REASON.id:
            turn.change(screen="words")
        elif choice == SEND.id:
            turn.pop()
            await send(turn, frame)

    async def back(self, turn: Turn, frame: Objecting) -> None:
        turn.change(screen="words")


async def send(turn: Turn, frame: Objecting) -> None:
    """Check at this moment that it is still taken, then hand it to the officers."""
    if await too_many_wait(turn):
        return
    file = await own_file(turn, frame.file) if frame.own else None
    proposal = await turn.world.proposal(frame.proposal) if frame.proposal else None
    if frame.own and file is not None and await may_object(turn, file):
        commune, season = file.commune, file.season
    elif not frame.own and proposal is not None and proposal.hears(turn.today):
        commune, season = proposal.commune, proposal.season
    else:
        turn.tell(CLOSED)
        return
    objection = turn.world.new_id()
    turn.happen(
        ObjectionMade(
            objection=objection,
            person=turn.person,
            commune=commune,
            season=season,
            proposal=frame.proposal,
            file=frame.file,
            own=frame.own,
            text=frame.text,
        )
    )
    turn.tell(say("✓ Sent. Hội Khuyến học answers here, with the reason. Thank {you}."))
    about = await turn.world.file(frame.file, turn.at) if frame.file else None
    named: Words = about.short_code if about else list_called(proposal) if proposal else ""
    await tell_of_objection(turn, commune, objection, named)


def open_objecting(turn: Turn, frame: Objecting) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Objecting)]
    turn.push(frame)


async def begin(turn: Turn, frame: Objecting) -> None:
    """Open it; whoever has too many waiting reads that first, and sees them."""
    open_objecting(turn, Objecting(screen="mine") if await too_many_wait(turn) else frame)


async def object_to(turn: Turn, file: File) -> None:
    """Begin an objection of those who answer for the file."""
    proposal = await turn.world.proposal_of(file.id)
    await begin(
        turn, Objecting(screen="words", proposal=proposal.id if proposal else "", file=file.id, own=True)
    )


async def object_to_any(turn: Turn) -> None:
    """Begin an objection to whatever is posted; where it is one list only, to that.

    A phone without a file is of no commune yet: it is asked for, unless there is only one.
    """
    commune = ""
    if not await turn.world.files_of(turn.person, turn.at):
        known = await turn.world.few_communes(most=1)
        if not known:
            await begin(turn, Objecting(screen="commune"))
            return
        commune = known[0].id
    found = await postings_for(turn, commune)
    if len(found) == 1:
        await begin(turn, Objecting(screen="about", proposal=found[0].id))
    elif found:
        await begin(turn, Objecting(commune=commune))
    else:
        open_objecting(turn, Objecting(commune=commune))


async def object_to_list(turn: Turn, proposal: str) -> None:
    """Begin an objection from the code on a posted list that takes one."""
    await begin(turn, Objecting(screen="about", proposal=proposal))


async def why_not_taken(turn: Turn, proposal: str) -> Text | None:
    """Say why no objection to the list of a code is taken; None where it is."""
    found = await turn.world.proposal(proposal)
    if found is None or found.posted_on is None:
        return UNKNOWN
    return None if found.hears(turn.today) else CLOSED


def too_long(length: int) -> Text:
    return say(
        "That is {length} characters, {over} more than the {most} that fit. Please shorten it and send it again; this "
        "is what was typed:",
        length=length,
        over=length - LONGEST,
        most=LONGEST,
    )


async def posted_lines(turn: Turn, proposal: str, code: str, folded: str) -> tuple[ProposedLine, ...]:
    """Find only what the posted list itself shows."""
    lines = await turn.world.find_proposed(proposal, code, folded, most=4 * MOST)
    return tuple(line for line in lines if line.postable)[:MOST]


async def own_file(turn: Turn, file: str) -> File | None:
    return next((own for own in await turn.world.files_of(turn.person, turn.at) if own.id == file), None)


async def about_what(turn: Turn, frame: Objecting) -> Words:
    if frame.own:
        file = await own_file(turn, frame.file)
        return say("file {code}", code=file.short_code) if file else ""
    if frame.file:
        line = await turn.world.proposed_line(frame.proposal, frame.file)
        return line_called(line) if line else ""
    proposal = await turn.world.proposal(frame.proposal)
    return list_called(proposal) if proposal else ""


def list_called(proposal: Proposal) -> Words:
    return say(
        "the list of {title} {year}, {commune}",
        title=TITLES[proposal.title].name,
        year=proposal.year,
        commune=proposal.commune_name,
    )


async def decided_already(turn: Turn, proposal: Proposal) -> tuple[Words, ...]:
    """The sheet still hangs with its last day on it: a decision that came early closes nothing."""
    known = await turn.world.decision(proposal.decision) if proposal.decision else None
    if known is None or proposal.objections_until is None:
        return ()
    return (
        say(
            "Decision {number} of {day} has come already. What is not right is still taken here until the end of "
            "{last}; a recognition can be corrected or revoked.",
            number=known.signed.number,
            day=known.signed.decided_on,
            last=proposal.objections_until,
        ),
    )


def posted_words(proposal: Proposal) -> Words:
    assert proposal.posted_on is not None
    assert proposal.objections_until is not None
    return say(
        "Posted: those proposed for {title} {year} in {commune}, from {first}; objections until the end of {last}.",
        title=TITLES[proposal.title].name,
        year=proposal.year,
        commune=proposal.commune_name,
        first=proposal.posted_on,
        last=proposal.objections_until,
    )
