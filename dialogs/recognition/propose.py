"""Hội proposes what it verified: seen as a whole, then one confirmed act; taken back before it is posted."""

from __future__ import annotations

from criteria import rank_of
from criteria.wording import Words, say
from dialogs.happening import FilesProposed, ProposalTakenBack
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.outcome import level_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen, may, notice, tell_colleagues
from dialogs.recognition.signed_villages import counted_in, not_signed
from dialogs.records import TITLES, ProposalState, Role, Season, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.verified_points import level_now, points_now
from dialogs.village_work.to_sign import open_to_sign

CONFIRM = Choice("confirm", say("Put these files forward"), guarded=True)
TAKE_BACK = Choice("confirm", say("Yes, take it back"), guarded=True)
SIGN = Choice("sign_off", say("Sign villages off"), apart=True)
MOST_VILLAGES = 45


class Propose(RecognitionScreen):
    above = "title"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        season = await turn.world.season(frame.season)
        if season is None:
            return self.gone(frame)
        villages = await turn.world.verified_by_village(season.id, season.commune)
        count = sum(one.count for one in villages)
        unsigned = await not_signed(turn, season)
        sign = (SIGN,) if unsigned else ()
        if not count:
            return Message((await nothing_left(turn, season),), (*sign, BACK), self.stamp(frame))
        criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
        paragraphs: list[Paragraph] = [
            say(
                "Put forward {count} verified files for {title} {year}?",
                count=count,
                title=TITLES[season.title].name,
                year=season.year,
            ),
            tuple(counted_in(one) for one in villages[:MOST_VILLAGES]),
            *((unsigned,) if unsigned else ()),
            *((criteria_set.notice,) if criteria_set.notice is not None else ()),
            say("The names of today are kept for every paper. Next: posting, then the papers for signature."),
        ]
        return Message(tuple(paragraphs), (CONFIRM, *sign, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        season = await turn.world.season(frame.season)
        if season is None or not await may(turn, season.commune):
            return
        if choice == SIGN.id:
            turn.change(screen="title", seen=-1)
            await open_to_sign(turn, season.id)
            return
        if choice != CONFIRM.id:
            return
        files = await turn.world.verified_files(season.id, season.commune)
        if not files:
            turn.tell(await nothing_left(turn, season))
            turn.change(screen="title", seen=-1)
        elif len(files) != frame.seen:
            turn.tell(
                say("The list has changed meanwhile: {count} files now. Please look again.", count=len(files))
            )
            turn.change(seen=len(files))
        else:
            await propose(turn, season, files)


async def propose(turn: Turn, season: Season, files: tuple[str, ...]) -> None:
    number = len(await turn.world.proposals_of(season.id)) + 1
    levels, results = await results_of(turn, season, files)
    proposal, by_name = turn.world.new_id(), await own_name(turn)
    turn.happen(
        FilesProposed(
            proposal=proposal,
            commune=season.commune,
            season=season.id,
            number=number,
            files=files,
            levels=levels,
            results=results,
            by_name=by_name,
        )
    )
    turn.tell(say("✓ Put forward: {count} files, proposal {number}.", count=len(files), number=number))
    turn.change(screen="proposal", proposal=proposal, seen=-1)
    words = say(
        "{who} has put forward {count} files for {title} {year}. Next: the list for posting.",
        who=capital(by_name),
        count=len(files),
        title=TITLES[season.title].name,
        year=season.year,
    )
    await tell_colleagues(turn, season.commune, notice(words, say("Open the proposal"), "proposal", proposal))


async def results_of(
    turn: Turn, season: Season, files: tuple[str, ...]
) -> tuple[dict[str, int], dict[str, str]]:
    """Find the level or the rank that each file is proposed for; a title without either needs no look at its files."""
    levels: dict[str, int] = {}
    results: dict[str, str] = {}
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    if not (criteria_set.levels or criteria_set.marks.ranks):
        return levels, results
    for name in files:
        file = await turn.world.file(name, turn.at)
        if file is None or file.submission is None:
            continue
        its_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
        told: Words = ""
        if its_set.levels:
            levels[name] = await level_now(turn, file) or min(its_set.level_numbers)
            told = level_name(its_set, levels[name])
        elif (rank := rank_of(its_set, points_now(file))) is not None:
            told = rank.name
        if told:
            results[name] = turn.world.spoken(told, "vi", "")
    return levels, results


class TakeBack(RecognitionScreen):
    """Made by mistake: its files are verified files again; the proposal's number is not used again."""

    above = "proposal"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        proposal = await turn.world.proposal(frame.proposal)
        if proposal is None:
            return self.gone(frame)
        words = say(
            "Take proposal {number} with {count} files back? Its files go back to the verified ones. The households are "
            "not told.",
            number=proposal.number,
            count=proposal.count,
        )
        return Message((words,), (TAKE_BACK, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        proposal = await turn.world.proposal(frame.proposal)
        if choice != TAKE_BACK.id or proposal is None or not await may(turn, proposal.commune):
            return
        if proposal.state is not ProposalState.PROPOSED:
            turn.tell(say("This proposal has gone on meanwhile and cannot be taken back."))
            turn.change(screen="proposal")
            return
        turn.happen(ProposalTakenBack(proposal=proposal.id, commune=proposal.commune))
        turn.tell(say("✓ Proposal {number} is taken back.", number=proposal.number))
        turn.change(screen="title", proposal="", **CLEAN)


async def nothing_left(turn: Turn, season: Season) -> Words:
    """Say that all are proposed already, by whom and when: the other of two is told; or that villages wait for a name."""
    unsigned = await not_signed(turn, season)
    if unsigned is not None:
        return unsigned
    proposals = await turn.world.proposals_of(season.id)
    states = await turn.world.file_states(season.id, season.commune)
    if proposals and (states.get(Status.PROPOSED) or states.get(Status.POSTED)):
        newest = proposals[-1]
        if newest.by == turn.person:
            return say(
                "{You} made proposal {number} at {at}; no other verified file is left.",
                number=newest.number,
                at=newest.at,
            )
        return say(
            "{who} made proposal {number} at {at}; no other verified file is left.",
            who=capital(newest.by_name),
            number=newest.number,
            at=newest.at,
        )
    return say("No verified file is left to put forward.")
