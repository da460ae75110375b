"""The Chủ tịch Hội takes a village over from who has it, at once, with a reason; who had it is told."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.happening import ClaimReleased, VillageTakenOver
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, own_name
from dialogs.records import VILLAGE_LEASE, RoleKind
from dialogs.sampling.village import SPARED
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, OWN_WORDS, TypedReason, reason_needed
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import HandsScreen, InHands, heads, village_notice
from dialogs.village_work.open_village import open_village
from dialogs.village_work.since import since

COMMON: dict[str, Text] = {
    "agreed": say("As agreed between us"),
    "away": say("They are away or busy"),
    "waits": say("The village has waited for long"),
}
SURE = Choice("sure", say("Take it over"))


class TakeOver(HandsScreen):
    """The reason, which who has it will read."""

    by = (RoleKind.CHAIR,)
    example = "Cô Hoa đi công tác đến hết tuần"

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        if not it.work.officer or it.work.officer == turn.person:
            return Message((await since(turn, it),), (BACK,), self.stamp(frame))
        words = say("Why is it taken over? {who} will read it.", who=capital(it.work.officer_name))
        choices = tuple(Choice(key, reason) for key, reason in COMMON.items())
        return Message((await since(turn, it), words), (*choices, OWN_WORDS, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if choice == OWN_WORDS.id:
            turn.change(screen="take_over_words")
        elif choice in COMMON:
            await take_over(turn, frame, it, turn.world.spoken(COMMON[choice], "vi", ""))

    async def refusal(self, turn: Turn, it: InHands) -> Words | None:
        person = await turn.world.person(turn.person, turn.at)
        return await super().refusal(turn, it) or (SPARED if heads(person, it.village.id) else None)

    def ask_again(self, frame: Hands) -> Words:
        return reason_needed(self.example)


class TakeOverWords(TypedReason[Hands], TakeOver):
    then = "take_over_check"

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        return self.asked(frame)

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="take_over", reason="")


class TakeOverCheck(TakeOver):
    """What was typed is read once more before anybody else reads it."""

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        words = say(
            "The reason reads: “{reason}”. Take {village} over?", reason=frame.reason, village=it.village.name
        )
        return Message((words,), (SURE, MEND_REASON, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if choice == SURE.id:
            await take_over(turn, frame, it, frame.reason)
        elif choice == MEND_REASON.id:
            turn.change(screen="take_over_words")

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="take_over", reason="")


async def take_over(turn: Turn, frame: Hands, it: InHands, reason: str) -> None:
    """Take it from whom the screen named; if it is somebody else's by now, that is said and nothing is taken."""
    before = it.work.officer
    if not before or before == turn.person:
        turn.tell(await since(turn, it))
        turn.pop()
        return
    if before != frame.holder:
        turn.tell(await since(turn, it))
        turn.change(screen="take_over", holder=before, reason="")
        return
    name, until = await own_name(turn), turn.at + VILLAGE_LEASE
    turn.happen(
        VillageTakenOver(
            season=it.season.id,
            village=it.village.id,
            officer=before,
            officer_name=it.work.officer_name,
            to=turn.person,
            to_name=name,
            until=until,
            reason=reason,
        )
    )
    for line in await turn.world.triage_lines(it.village.id, it.season.id, turn.at):
        if line.officer == before:
            turn.happen(ClaimReleased(file=line.file, officer=before, why="taken_over"))
    words = say(
        "{who}, Chủ tịch Hội Khuyến học, has taken {village} over. Reason: {reason}",
        who=capital(name),
        village=it.village.name,
        reason=reason,
    )
    turn.post(Audience.OFFICERS, before, village_notice(words, say("See the village"), "village", it))
    turn.tell(
        say(
            "✓ {village} is with {you} until {until}; {who} has been told.",
            village=it.village.name,
            until=until,
            who=it.work.officer_name,
        )
    )
    turn.pop()
    open_village(turn, it)
