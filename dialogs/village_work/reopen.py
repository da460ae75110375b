"""A village that was signed off is opened again, with a reason, while none of its files has been put forward."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.happening import VillageReopened
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, own_name
from dialogs.recognition.screen import tell_colleagues
from dialogs.records import RoleKind
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, OWN_WORDS, TypedReason, reason_needed
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import HandsScreen, InHands, village_notice
from dialogs.village_work.sign_off import put_forward, stays_signed
from dialogs.village_work.since import since

COMMON: dict[str, Text] = {
    "mistake": say("Signed by mistake"),
    "again": say("Some files have to be looked at again"),
}
SURE = Choice("sure", say("Reopen it"))


class Reopen(HandsScreen):
    by = (RoleKind.CHAIR,)
    example = "Còn hai hồ sơ cần xem lại ảnh"

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        words = say("Why is {village} reopened? The reason stays in its history.", village=it.village.name)
        choices = tuple(Choice(key, reason) for key, reason in COMMON.items())
        return Message((words,), (*choices, OWN_WORDS, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if choice == OWN_WORDS.id:
            turn.change(screen="reopen_words")
        elif choice in COMMON:
            await reopen(turn, it, turn.world.spoken(COMMON[choice], "vi", ""))

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="sign_off", reason="")

    def ask_again(self, frame: Hands) -> Words:
        return reason_needed(self.example)


class ReopenWords(TypedReason[Hands], Reopen):
    then = "reopen_check"

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        return self.asked(frame)

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="reopen", reason="")


class ReopenCheck(Reopen):
    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        words = say(
            "The reason reads: “{reason}”. Reopen {village}?", reason=frame.reason, village=it.village.name
        )
        return Message((words,), (SURE, MEND_REASON, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if choice == SURE.id:
            await reopen(turn, it, frame.reason)
        elif choice == MEND_REASON.id:
            turn.change(screen="reopen_words")

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="reopen", reason="")


async def reopen(turn: Turn, it: InHands, reason: str) -> None:
    states = await turn.world.files_by_status(it.season.id, it.village.id)
    if not it.work.signed:
        turn.tell(await since(turn, it))
    elif put_forward(states):
        turn.tell(stays_signed(it, states))
    else:
        turn.happen(
            VillageReopened(
                season=it.season.id,
                village=it.village.id,
                officer=turn.person,
                officer_name=await own_name(turn),
                reason=reason,
            )
        )
        turn.tell(
            say("✓ {village} is open again; its files wait for a new signature.", village=it.village.name)
        )
        words = say(
            "{who} has reopened {village}. Reason: {reason}",
            who=capital(await own_name(turn)),
            village=it.village.name,
            reason=reason,
        )
        await tell_colleagues(
            turn, it.season.commune, village_notice(words, say("See the village"), "village", it)
        )
    turn.change(screen="sign_off", reason="")
