"""Before signing, the Chủ tịch Hội may have a decided file verified again, with a reason; those of the file are told."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.happening import FileReopened
from dialogs.message import Choice, Message
from dialogs.officer_words import capital, own_name
from dialogs.recognition.objections import news
from dialogs.records import File, RoleKind, Status
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import OWN_WORDS, TypedReason
from dialogs.verification.notices import knows_decision, tell_representatives
from dialogs.village_work.file_hands import notice_of
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import HandsScreen, InHands
from dialogs.village_work.since import since

COMMON: dict[str, Text] = {
    "evidence": say("The evidence has to be looked at again"),
    "points": say("The points have to be looked at again"),
    "news": say("Something new has become known"),
}
AGAIN = frozenset({Status.VERIFIED, Status.NOT_THIS_YEAR})


class LookAgain(HandsScreen):
    """Which file."""

    by = (RoleKind.CHAIR,)

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        words = say(
            "Which file of {village} has to be verified again? Please type its code, for example: {code}",
            village=it.village.name,
            code=example(it),
        )
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: Hands, text: str) -> None:
        season = await turn.world.season(frame.season)
        file = await turn.world.file_by_code(season.commune, text.strip(), turn.at) if season else None
        if file is None or (file.place, file.season) != (frame.village, frame.season):
            turn.tell(say("No file of this village has that code."))
        elif file.status not in AGAIN:
            turn.tell(not_again(file))
        else:
            turn.change(screen="look_again_why", file=file.id)

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        """Only "back" is offered."""

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="sign_off", file="", reason="")


class LookAgainWhy(HandsScreen):
    """The reason, which stays in the file's history."""

    by = (RoleKind.CHAIR,)

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        file = await turn.world.file(frame.file, turn.at)
        if file is None or file.status not in AGAIN:
            words = not_again(file) if file is not None else say("There is no such file any more.")
            return Message((words,), (BACK,), self.stamp(frame))
        words = say(
            "File {code}: why is it verified again? The reason stays in its history.", code=file.short_code
        )
        choices = tuple(Choice(key, reason) for key, reason in COMMON.items())
        return Message((words,), (*choices, OWN_WORDS, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Hands, it: InHands, choice: str) -> None:
        if choice == OWN_WORDS.id:
            turn.change(screen="look_again_words")
        elif choice in COMMON:
            await have_verified_again(turn, frame, it, turn.world.spoken(COMMON[choice], "vi", ""))

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="look_again", file="", reason="")

    def check(self, frame: Hands) -> str:
        return frame.file


class LookAgainWords(TypedReason[Hands], LookAgainWhy):
    """Nobody but officers reads it, so it is not read back."""

    example = "Ảnh mờ"

    async def draw(self, turn: Turn, frame: Hands, it: InHands) -> Message:
        return self.asked(frame)

    async def give(self, turn: Turn, frame: Hands, reason: str) -> None:
        it = await self.allowed(turn, frame)
        if it is not None:
            await have_verified_again(turn, frame, it, reason)

    async def back(self, turn: Turn, frame: Hands) -> None:
        turn.change(screen="look_again_why", reason="")


async def have_verified_again(turn: Turn, frame: Hands, it: InHands, reason: str) -> None:
    file = await turn.world.file(frame.file, turn.at)
    if it.work.signed:
        turn.tell(await since(turn, it))
    elif file is None or file.status not in AGAIN:
        turn.tell(not_again(file) if file is not None else say("There is no such file any more."))
    else:
        turn.happen(FileReopened(file=file.id, objection="", officer=turn.person, reason=reason))
        if await knows_decision(turn, file):
            await tell_representatives(turn, file, news(file), Choice("open", say("See the file")))
        await ask_who_decided(turn, file, reason)
        turn.tell(say("✓ File {code} waits for verification again.", code=file.short_code))
    turn.change(screen="sign_off", file="", reason="")


async def ask_who_decided(turn: Turn, file: File, reason: str) -> None:
    """Ask the officer who decided on it to read it again, with the reason; anybody else may take it as well."""
    if not file.decided_by or file.decided_by == turn.person:
        return
    words = say(
        "{who} asks that file {code} be verified again. Reason: {reason}",
        who=capital(await own_name(turn)),
        code=file.short_code,
        reason=reason,
    )
    turn.post(Audience.OFFICERS, file.decided_by, notice_of(file, words))


def not_again(file: File) -> Words:
    return say(
        "File {code} is not among the decided ones that no proposal has taken yet.", code=file.short_code
    )


def example(it: InHands) -> str:
    return f"{it.village.id.rpartition('.')[2]}.012"
