"""One village: what stands out about its waiting files, the lots drawn, and each file in one tap."""

from __future__ import annotations

from collections.abc import Iterator

from criteria.wording import Text, Words, say
from dialogs.desk.open_file import open_file
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import capital
from dialogs.records import SampleDraw, Season, TriageLine, VillageTriage, VillageWork
from dialogs.sampling.draw import draw_village, still_to_draw
from dialogs.sampling.frame import Sampling
from dialogs.sampling.screen import SamplingScreen
from dialogs.sampling.villages import counts
from dialogs.screen import BACK
from dialogs.triage.explained import may_know_the_sample
from dialogs.triage.school_differs import school_differs
from dialogs.turn import Turn
from dialogs.verification.flags import flags_in_words
from dialogs.verification.undo.offer import offered_last, take_offered
from dialogs.village_work.doors import doors, through_door
from dialogs.village_work.hands_screen import InHands, in_hands
from dialogs.village_work.left_by_holder import left_by_holder, left_told
from dialogs.village_work.round import begin_round
from dialogs.village_work.take import GIVE_BACK, TAKE, give_back, take_village

MOST_LISTED = 24
GO_THROUGH = Choice("go_through", say("Look at the files one after the other"))
DRAW = Choice("draw", say("Draw lots for this village"))
SPARED = say("Who heads a village does not draw its lots, and does not see which files were drawn.")


class Village(SamplingScreen):
    async def draw(self, turn: Turn, frame: Sampling, season: Season) -> Message:
        villages = await turn.world.village_triage(season.id, turn.at)
        village = next((one for one in villages if one.village == frame.village), None)
        if village is None:
            return Message((say("There is no such village any more."),), (BACK,), self.stamp(frame))
        knows = await may_know_the_sample(turn, frame.village)
        waiting = await turn.world.triage_lines(frame.village, season.id, turn.at)
        lines = [line for line in waiting if listed(line, knows=knows)]
        work = await turn.world.village_work(season.id, frame.village, turn.at)
        left = (await left_by_holder(turn, work, waiting))[:MOST_LISTED] if knows else ()
        paragraphs: list[Paragraph] = [counts(village)]
        school = school_differs(village)
        paragraphs += [school] if school else []
        if lines:
            paragraphs.append(tuple(told(line, knows=knows) for line in lines[:MOST_LISTED]))
        if len(lines) > MOST_LISTED:
            paragraphs.append(say("And {count} more.", count=len(lines) - MOST_LISTED))
        whose = whose_it_is(turn, work)
        paragraphs += [one for one in (whose, offer_told(turn, work)) if one]
        paragraphs += [left_told(work, left)] if left else []
        choices = [*ways_in(turn, work, village)] if knows else []
        choices += [
            Choice(f"open-{line.file}", say("Look at {code}", code=line.short_code))
            for line in lines[:MOST_LISTED]
            if line.officer == turn.person or not (line.officer or work.officer)
        ]
        choices += [Choice(f"open-{line.file}", say("Look at {code}", code=line.short_code)) for line in left]
        if knows:
            draws = await turn.world.sample_draws(season.id, frame.village)
            paragraphs += [tuple(drawn_when(one) for one in draws if not one.inspection) or ""]
            rule = await turn.world.sample_rule(season.id)
            files = await turn.world.drawable(frame.village, season.id)
            choices += [DRAW] if rule is not None and still_to_draw(rule, files) else []
        else:
            paragraphs.append(SPARED)
        choices += await doors(turn, season.id, frame.village)
        choices += await offered_last(turn)
        return Message(
            tuple(one for one in paragraphs if one), (*choices, BACK), self.stamp(frame), columns=3
        )

    async def act(self, turn: Turn, frame: Sampling, season: Season, choice: str) -> None:
        what, _, file = choice.partition("-")
        await through_door(turn, season.id, frame.village, choice)
        it = await in_hands(turn, season.id, frame.village)
        if await take_offered(turn, choice):
            return
        if it is not None and choice in {TAKE.id, GO_THROUGH.id}:
            await go_through(turn, it)
        elif it is not None and choice == GIVE_BACK.id and it.work.officer == turn.person:
            await give_back(turn, it, "later")
            turn.tell(say("✓ {village} is free for another officer.", village=it.village.name))
        elif what == "open":
            await open_file(turn, file)
        elif what == DRAW.id:
            await draw_lots(turn, frame, season)


def ways_in(turn: Turn, work: VillageWork, village: VillageTriage) -> Iterator[Choice]:
    if work.officer == turn.person:
        if village.waiting:
            yield GO_THROUGH
        yield GIVE_BACK
    elif not work.officer and not work.signed and village.waiting:
        yield TAKE


async def go_through(turn: Turn, it: InHands) -> None:
    """Take the village, where it is not this officer's yet, and begin with its first file."""
    refusal = None if it.work.officer == turn.person else await take_village(turn, it)
    if refusal is not None:
        turn.tell(refusal)
    else:
        await begin_round(turn, it)


def whose_it_is(turn: Turn, work: VillageWork) -> Words | None:
    if work.signed_at is not None:
        return say("{who} signed it off at {at}.", who=capital(work.signed_by_name), at=work.signed_at)
    if work.until is None or not work.officer:
        return None
    if work.officer == turn.person:
        return say("The village is with {you} until {until}.", until=work.until)
    return say(
        "{officer} looks through it until {until}.", officer=capital(work.officer_name), until=work.until
    )


def offer_told(turn: Turn, work: VillageWork) -> Words | None:
    """Say who is asked to take it on; to them, who asks."""
    if not work.offered_to:
        return None
    if work.offered_to == turn.person:
        return say("{officer} asks {you} to take it on.", officer=capital(work.officer_name))
    return say("{officer} is asked to take it on.", officer=work.offered_to_name)


async def draw_lots(turn: Turn, frame: Sampling, season: Season) -> None:
    if not await may_know_the_sample(turn, frame.village):
        turn.tell(SPARED)
        return
    taken = await draw_village(turn, season, frame.village)
    if not taken:
        turn.tell(say("The lots are drawn already."))
        return
    turn.tell(
        say(
            "✓ Drawn: {codes}. Please keep it among officers: the village head is not told.",
            codes=tuple(code.partition(".")[2] for code in taken),
        )
    )


def listed(line: TriageLine, *, knows: bool) -> bool:
    """Say whether there is something to say of it; what is still being compared is only counted."""
    return (line.to_look and not line.checking) or (line.sampled and knows)


def told(line: TriageLine, *, knows: bool) -> Text:
    """Say what stands out about a file; whether it was drawn, only to who may know."""
    what: list[Words] = [*flags_in_words(line.flags)] if line.to_look else []
    if line.sampled and knows:
        what.append(say("drawn by lot"))
    words = say("• {code}: {what}", code=line.short_code, what=tuple(what))
    if line.officer:
        return say("{file} ({officer} has it)", file=words, officer=line.officer_name)
    return words


def drawn_when(draw: SampleDraw) -> Text:
    return say(
        "Drawn {count} of {files} at {at}; seed {seed}.",
        count=len(draw.drawn),
        files=len(draw.population),
        at=draw.at,
        seed=draw.seed,
    )
