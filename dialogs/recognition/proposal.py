"""One proposal: where it stands, and everything that may be done with it there."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.left_it import who_left
from dialogs.recognition.screen import CLEAN, RecognitionScreen, is_chair, may
from dialogs.recognition.titles import whose_act
from dialogs.records import TITLES, PaperKind, Proposal, ProposalState, Role
from dialogs.screen import BACK
from dialogs.turn import Turn

LIST = Choice("list", say("The list for posting (PDF)"))
POST = Choice("post", say("Enter the days of posting"))
POST_AGAIN = Choice("post", say("Correct the days of posting"))
OBJECTIONS = Choice("objections", say("Objections"))
DOSSIER = Choice("dossier", say("Papers for signature (Word)"))
TAKE_OUT = Choice("take_out", say("Take one file out"))
DECIDE = Choice("decide", say("Enter the signed decision"))
TAKE_BACK = Choice("take_back", say("Take this proposal back"), apart=True)
DECISION = Choice("decision", say("See the decision"))
SET = (PaperKind.REQUEST, PaperKind.MINUTES, PaperKind.LIST, PaperKind.DECISION)
"""Bộ trình ký: in the order they are signed."""


class OneProposal(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return frame.proposal

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None:
            return self.gone(frame)
        chair = await is_chair(turn, proposal.commune)
        paragraphs: list[Paragraph] = [
            *about(proposal),
            *await who_left(turn, proposal),
            *await heard(turn, proposal),
        ]
        if not chair and proposal.state in {ProposalState.PROPOSED, ProposalState.POSTED}:
            paragraphs.append(await whose_act(turn, proposal.commune))
        return Message(tuple(paragraphs), (*acts(proposal, chair=chair), BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None:
            return
        if choice not in {one.id for one in acts(proposal, chair=True)}:
            turn.tell(say("This proposal has gone on meanwhile. Here is where it stands."))
            return
        match choice:
            case "list":
                await send_list(turn, proposal)
            case "dossier":
                send_dossier(turn, proposal)
            case "post":
                turn.change(screen="posted_on", **CLEAN)
            case "objections":
                turn.change(screen="objections", **CLEAN)
            case "decision":
                turn.change(screen="decision", decision=proposal.decision, **CLEAN)
            case "take_out" | "take_back" if await may(turn, proposal.commune):
                turn.change(screen=choice, **CLEAN)
            case "decide" if await may(turn, proposal.commune):
                turn.change(screen="number", **{**CLEAN, "act": "decide", "seen": proposal.count})

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="title", proposal="", **CLEAN)


def acts(proposal: Proposal, *, chair: bool) -> tuple[Choice, ...]:
    """List what may be done with the proposal now; some of it by the chair only."""
    match proposal.state:
        case ProposalState.TAKEN_BACK:
            return ()
        case ProposalState.DECIDED:
            return DECISION, OBJECTIONS, LIST, DOSSIER
        case ProposalState.PROPOSED:
            return LIST, POST, DOSSIER, *((TAKE_OUT, DECIDE, TAKE_BACK) if chair else ())
        case _:
            return LIST, OBJECTIONS, DOSSIER, *((TAKE_OUT, DECIDE) if chair else ()), POST_AGAIN


def about(proposal: Proposal) -> list[Words]:
    told: list[Words] = [
        say(
            "{title} {year}, proposal {number}: {count} files. Made by {who} at {at}.",
            title=TITLES[proposal.title].name,
            year=proposal.year,
            number=proposal.number,
            count=proposal.count,
            who=proposal.by_name,
            at=proposal.at,
        )
    ]
    match proposal.state:
        case ProposalState.TAKEN_BACK:
            told.append(say("This proposal was taken back."))
        case ProposalState.DECIDED:
            told.append(say("Recognised by a decision."))
        case ProposalState.POSTED if proposal.posted_on and proposal.objections_until:
            told.append(
                say(
                    "Posted from {first}; objections are taken until the end of {last}.",
                    first=proposal.posted_on,
                    last=proposal.objections_until,
                )
            )
        case _:
            told.append(say("Not posted yet."))
    return told


async def heard(turn: Turn, proposal: Proposal) -> tuple[Words, ...]:
    """Count the objections to this proposal that nobody has answered."""
    waiting = await unanswered(turn, proposal)
    return (say("Objections without an answer: {count}", count=waiting),) if waiting else ()


async def unanswered(turn: Turn, proposal: Proposal) -> int:
    return sum(one.proposal == proposal.id for one in await turn.world.open_objections(proposal.commune))


async def send_list(turn: Turn, proposal: Proposal) -> None:
    """Send the list for posting; tell how many are left off, which the list itself never says."""
    lines = [line for line in await turn.world.proposed(proposal.id) if not line.out]
    left_off = sum(not line.postable for line in lines)
    words = say(
        "The list for posting: {count} names. It carries names and villages only.",
        count=len(lines) - left_off,
    )
    paragraphs: list[Words] = [words]
    if left_off:
        paragraphs.append(
            say(
                "{count} did not agree to have their name posted, or were not asked; they are not on it. They stay proposed.",
                count=left_off,
            )
        )
    turn.post(Audience.OFFICERS, turn.person, Message(tuple(paragraphs)), f"posting_list:{proposal.id}")
    turn.tell(say("The list is on its way."))


def send_dossier(turn: Turn, proposal: Proposal) -> None:
    words = say(
        "Papers for signature, {count} files: the request, the minutes, the list, the draft decision with its list. "
        "Please read them, fill in the dotted places, print.",
        count=proposal.count,
    )
    documents = tuple(f"dossier:{proposal.id}@{kind}" for kind in SET)
    turn.post(Audience.OFFICERS, turn.person, Message((words,)), *documents)
    turn.tell(say("The papers are on their way."))
