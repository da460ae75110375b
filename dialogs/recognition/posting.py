"""When the list was posted, and until when objections are taken."""

from __future__ import annotations

from datetime import date, timedelta

from criteria.wording import Words, say
from dialogs.happening import ProposalPosted
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, own_name
from dialogs.recognition.days import no_day, too_far
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.posting_told import tell_of_posting
from dialogs.recognition.screen import CLEAN, RecognitionScreen, notice, tell_colleagues
from dialogs.records import TITLES, Proposal, ProposalState, Role
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.day import day

TODAY = Choice("today", say("Today"))
DAYS = (5, 7, 10)
"""Offered; any other day can be typed. No text of the programme says how long."""
ON_PAPER = Choice("on_paper", say("Yes, it hung on paper on those days"), guarded=True)
ANEW = Choice("anew", say("Type the days again"))
ON_PAPER_THEN = say("Did the list really hang on paper, where residents could read it, on those days?")
FARTHEST = timedelta(days=60)


class PostedOn(RecognitionScreen):
    above = "proposal"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("From which day is the list posted? For example: {example}", example=turn.today)
        return Message((words,), (TODAY, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == TODAY.id:
            turn.change(screen="posted_until", day=turn.today.isoformat())

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == TODAY.id:
            await self.tapped(turn, frame, TODAY.id)
            return
        found = day_ahead(text, turn.today)
        if found is None:
            turn.tell(no_day(text, turn.today))
        elif abs(found - turn.today) > FARTHEST:
            turn.tell(too_far(found, turn.today - FARTHEST, turn.today + FARTHEST))
        else:
            turn.change(screen="posted_until", day=found.isoformat())


class PostedUntil(RecognitionScreen):
    above = "posted_on"

    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.proposal}-{frame.day}"

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="posted_on", day="")

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        first = date.fromisoformat(frame.day)
        choices = tuple(
            Choice(
                str(days),
                say("{days} days, to {last}", days=days, last=first + timedelta(days=days)),
            )
            for days in DAYS
        )
        words = say("Posted from {first}. Until the end of which day are objections taken?", first=first)
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice.isdigit() and int(choice) in DAYS:
            first = date.fromisoformat(frame.day)
            await take_days(turn, frame, first, first + timedelta(days=int(choice)))

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None and meant.isdigit():
            await self.tapped(turn, frame, meant)
            return
        first, last = date.fromisoformat(frame.day), day_ahead(text, turn.today)
        example = max(first, turn.today) + timedelta(days=DAYS[1])
        if last is None:
            turn.tell(no_day(text, example))
        elif last <= first:
            turn.tell(
                say(
                    "The posting begins on {first}, so the last day comes after it, for example: {example}",
                    first=first,
                    example=example,
                )
            )
        elif last > first + FARTHEST:
            turn.tell(too_far(last, first + timedelta(days=1), first + FARTHEST))
        else:
            await take_days(turn, frame, first, last)


class PostedCheck(RecognitionScreen):
    """Days that lie before the proposal, or are over already: only if the paper really hung then."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None:
            return self.gone(frame)
        first, last = date.fromisoformat(frame.day), date.fromisoformat(frame.until)
        return Message(
            (*what_is_odd(turn, proposal, first, last), ON_PAPER_THEN),
            (ON_PAPER, ANEW, BACK),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == ON_PAPER.id:
            first, last = date.fromisoformat(frame.day), date.fromisoformat(frame.until)
            await post(turn, frame, first, last, on_paper=True)
        elif choice == ANEW.id:
            turn.change(screen="posted_on", day="", until="")

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="posted_until", until="")


async def take_days(turn: Turn, frame: RecognitionWork, first: date, last: date) -> None:
    """Post it; where the days tell of a posting nobody could follow here, ask once more."""
    proposal = await turn.world.proposal(frame.proposal)
    known = proposal is not None and (proposal.posted_on, proposal.objections_until) == (first, last)
    if proposal is not None and not known and what_is_odd(turn, proposal, first, last):
        turn.change(screen="posted_check", until=last.isoformat())
    else:
        await post(turn, frame, first, last)


def what_is_odd(turn: Turn, proposal: Proposal, first: date, last: date) -> tuple[Words, ...]:
    """Say in plain words what entering these days would mean; nothing where they are as usual."""
    told: list[Words] = []
    made = turn.world.local_date(proposal.at)
    if first < made:
        told.append(
            say(
                "Proposal {number} was made on {made}, but the posting would begin before that, on {first}.",
                number=proposal.number,
                made=made,
                first=first,
            )
        )
    if last < turn.today:
        told.append(
            say(
                "{last} is over already: nobody could send an objection here, the list would hang for form's sake only.",
                last=last,
            )
        )
    return tuple(told)


def day_ahead(text: str, today: date) -> date | None:
    """Read a day that may lie ahead: without its year, the nearest such day to today."""
    found = day(text, today)
    if found is None:
        return None
    if str(found.year) in text or str(found.year)[2:] in text.split("/")[2:]:
        return found
    try:
        ahead = found.replace(year=found.year + 1)
    except ValueError:
        return found
    return min(found, ahead, key=lambda one: abs(one - today))


async def post(
    turn: Turn, frame: RecognitionWork, first: date, last: date, *, on_paper: bool = False
) -> None:
    proposal = await turn.world.proposal(frame.proposal)
    turn.change(screen="proposal", **CLEAN)
    if proposal is None or proposal.state not in {ProposalState.PROPOSED, ProposalState.POSTED}:
        turn.tell(say("This proposal has gone on meanwhile. Here is where it stands."))
        return
    if (proposal.posted_on, proposal.objections_until) == (first, last):
        turn.tell(say("That is how it stands already; nothing changes."))
        return
    turn.happen(
        ProposalPosted(
            proposal=proposal.id,
            commune=proposal.commune,
            posted_on=first,
            objections_until=last,
            on_paper=on_paper,
        )
    )
    turn.tell(say("✓ Posted from {first}, objections until the end of {last}.", first=first, last=last))
    await tell_colleagues(turn, proposal.commune, await told(turn, proposal, first, last))
    await tell_of_posting(turn, proposal, first, last)


async def told(turn: Turn, proposal: Proposal, first: date, last: date) -> Message:
    words = say(
        "{who} has entered: the list of {title} {year} is posted from {first}, objections until the end of {last}.",
        who=capital(await own_name(turn)),
        title=TITLES[proposal.title].name,
        year=proposal.year,
        first=first,
        last=last,
    )
    return notice(words, say("Open the proposal"), "proposal", proposal.id)
