"""Where each title stands: verified, proposed, posted, recognised; then one title's year and its proposals."""

from __future__ import annotations

from collections.abc import Mapping

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen, is_chair
from dialogs.records import TITLES, Proposal, ProposalState, Role, RoleKind, Season, Status
from dialogs.screen import BACK
from dialogs.turn import Turn

PROPOSE = Choice("propose", say("Put forward for recognition"))
OBJECTIONS = Choice("objections", say("Objections"))
STANDING = Choice("standing", say("Recognitions kept for some years"), apart=True)
DECISIONS = Choice("decisions", say("Decisions entered"))
AUTHORITIES = Choice("authorities", say("Who decides, who signs"), apart=True)
PAPERS = Choice("papers", say("Word templates"), apart=True)
FORM = Choice("form", say("The certificate's form"), apart=True)
YEARS = Choice("years", say("Another year"), apart=True)
COUNTED = (
    (Status.VERIFIED, say("{count} verified")),
    (Status.PROPOSED, say("{count} proposed")),
    (Status.POSTED, say("{count} posted")),
    (Status.RECOGNISED, say("{count} recognised")),
)


class RecognitionTitles(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        lines: list[Words] = []
        choices: list[Choice] = []
        for title in TITLES.values():
            season = await turn.world.current_season(role.place, title.key, turn.today)
            if season is None:
                continue
            states = await turn.world.file_states(season.id, role.place)
            if any(states.get(status) for status, _ in COUNTED):
                lines.append(
                    say(
                        "{title} {year}: {states}", title=title.name, year=season.year, states=counted(states)
                    )
                )
            choices.append(Choice(title.key, title.name))
        waiting = len(await turn.world.open_objections(role.place))
        if waiting:
            lines.append(say("Objections without an answer: {count}", count=waiting))
        return Message(
            (
                say("Recognition in {place}.", place=role.place_name),
                tuple(lines) or say("No file is verified yet.") if choices else say("No season is open yet."),
            ),
            (*choices, *((OBJECTIONS,) if waiting else ()), AUTHORITIES, PAPERS, FORM, STANDING, BACK),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice in TITLES:
            season = await turn.world.current_season(role.place, choice, turn.today)
            if season is not None:
                turn.change(screen="title", title=choice, season=season.id)
        elif choice in {"objections", "authorities", "papers", "form", "standing"}:
            turn.change(screen=choice, title="", season="", proposal="", decision="", **CLEAN)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.pop()


class RecognitionTitle(RecognitionScreen):
    """One title in one year."""

    def check(self, frame: RecognitionWork) -> str:
        return frame.season

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        season = await turn.world.season(frame.season)
        if season is None:
            return self.gone(frame)
        states = await turn.world.file_states(season.id, season.commune)
        proposals = await turn.world.proposals_of(season.id)
        paragraphs: list[Paragraph] = [
            say("{title}, {year}", title=TITLES[season.title].name, year=season.year),
            counted(states),
        ]
        under_way = sum(
            states.get(one, 0) for one in (Status.WAITING, Status.RETURNED, Status.VILLAGE_REVIEW)
        )
        if under_way:
            paragraphs.append(
                say("{count} files are still under way; a later proposal takes them.", count=under_way)
            )
        standing = tuple(line_of(one) for one in proposals if one.state is not ProposalState.TAKEN_BACK)
        if standing:
            paragraphs.append(standing)
        choices = [
            Choice(one.id, named(one)) for one in proposals if one.state is not ProposalState.TAKEN_BACK
        ]
        if states.get(Status.VERIFIED):
            if await is_chair(turn, season.commune):
                choices.insert(0, PROPOSE)
            else:
                paragraphs.append(await whose_act(turn, season.commune))
        if await turn.world.decisions_of(season.id):
            choices.append(DECISIONS)
        if len(await turn.world.season_years(season.commune, season.title)) > 1:
            choices.append(YEARS)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        season = await turn.world.season(frame.season)
        if season is None:
            return
        if choice == "propose":
            files = await turn.world.verified_files(season.id, season.commune)
            turn.change(screen="propose", seen=len(files))
        elif choice in {"years", "decisions"}:
            turn.change(screen=choice)
        elif any(one.id == choice for one in await turn.world.proposals_of(season.id)):
            turn.change(screen="proposal", proposal=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="titles", title="", season="", **CLEAN)


class RecognitionYears(RecognitionScreen):
    above = "title"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        years = await turn.world.season_years(role.place, frame.title)
        choices = tuple(Choice(season, say("The year {year}", year=str(year))) for season, year in years)
        return Message((say("Which year?"),), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if any(season == choice for season, _ in await turn.world.season_years(role.place, frame.title)):
            turn.change(screen="title", season=choice)


def counted(states: Mapping[str, int]) -> Words:
    """Say how many files stand at each step towards the decision."""
    told = tuple(
        Text(words.msgid, {"count": states[status]}, words.context)
        for status, words in COUNTED
        if states.get(status)
    )
    return say("{list}", list=told) if told else say("No file is verified yet.")


def named(proposal: Proposal) -> Text:
    return say("Proposal {number}, {count} files", number=proposal.number, count=proposal.count)


def line_of(proposal: Proposal) -> Text:
    """Say in one line where a proposal stands."""
    match proposal.state:
        case ProposalState.DECIDED:
            state = say("recognised")
        case ProposalState.POSTED if proposal.posted_on and proposal.objections_until:
            state = say(
                "posted from {first} to {last}",
                first=proposal.posted_on,
                last=proposal.objections_until,
            )
        case _:
            state = say("not posted yet")
    return say(
        "• Proposal {number}: {count} files, {state}",
        number=proposal.number,
        count=proposal.count,
        state=state,
    )


async def whose_act(turn: Turn, commune: str) -> Words:
    """Say that the chair proposes, and how one comes in where there is none."""
    if await turn.world.people_with_role(commune, RoleKind.CHAIR, turn.at):
        return say("Putting forward, taking out and entering decisions are for the Chủ tịch Hội Khuyến học.")
    return say(
        "Putting forward is for the Chủ tịch Hội Khuyến học; nobody has that role here yet. The operator "
        "invites them: sohoctap invite chair"
    )


def season_of(season: Season | None) -> Season:
    assert season is not None
    return season
