"""The rest of a village: after a second look at the list, everything nothing stands out about in one act."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.happening import RestVerified
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import own_name
from dialogs.records import TriageLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.agreed import tell_agreed
from dialogs.verification.notices import when_told
from dialogs.verification.undo.offer import offered_last, take_offered
from dialogs.village_work.finished import nothing_waits
from dialogs.village_work.hands_screen import InHands
from dialogs.village_work.left import Left, left_of, second_told, with_whom
from dialogs.village_work.round_frame import Round
from dialogs.village_work.round_screen import RoundScreen
from dialogs.village_work.take import draw_lots

PAGE = 70
"""Lines of a page: some 2,500 characters of a message's 4,096."""
NEXT_PAGE = Choice("next_page", say("Next page of the list"))
NO_RULE = say(
    "No share has been set to be drawn yet. The Chủ tịch Hội sets it under “Files by villages”; then the rest can be confirmed."
)


class Rest(RoundScreen):
    """The list, page by page; the decision stands under its last page."""

    async def draw(self, turn: Turn, frame: Round, it: InHands) -> Message:
        left = await left_of(turn, frame.season, frame.village)
        not_yet = await why_not_yet(turn, it, left)
        if not_yet is not None:
            return Message((not_yet,), (BACK,), self.stamp(frame))
        if not left.rest:
            words = say("{village}: nothing is left to be confirmed together.", village=frame.village_name)
            return Message(
                tuple(one for one in (words, second_told(left)) if one), (BACK,), self.stamp(frame)
            )
        first = frame.page * PAGE
        shown = left.rest[first : first + PAGE]
        paragraphs: list[Paragraph] = [
            say(
                "{village}: nothing stands out about these {count} files. Please look through them once more.",
                village=frame.village_name,
                count=len(left.rest),
            ),
            tuple(told(line) for line in shown),
        ]
        if waiting := second_told(left):
            paragraphs.append(waiting)
        if len(left.rest) > PAGE:
            paragraphs.append(
                say(
                    "{first}–{last} of {count}.",
                    first=first + 1,
                    last=first + len(shown),
                    count=len(left.rest),
                )
            )
        undo = await offered_last(turn)
        if first + len(shown) < len(left.rest):
            return Message(tuple(paragraphs), (NEXT_PAGE, *undo, BACK), self.stamp(frame))
        confirm = Choice("confirm", say("Agree to propose {count} files", count=len(left.rest)), guarded=True)
        return Message(tuple(paragraphs), (confirm, *undo, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Round, it: InHands, choice: str) -> None:
        """Look again at every tap; what came in while the list lay open has its lots drawn first."""
        if await take_offered(turn, choice):
            return
        await draw_lots(turn, it.season, it.village.id, it.village.name)
        left = await left_of(turn, frame.season, frame.village)
        not_yet = await why_not_yet(turn, it, left)
        if not_yet is not None:
            turn.change(screen="pause", seen=(), page=0)
            turn.tell(not_yet)
        elif (codes := codes_of(left)) != frame.seen:
            turn.tell(changed(frame.seen, codes))
            turn.change(seen=codes, page=0)
        elif choice == NEXT_PAGE.id and (frame.page + 1) * PAGE < len(left.rest):
            turn.change(page=frame.page + 1)
        elif choice == "confirm":
            await confirm_rest(turn, it, left)

    async def back(self, turn: Turn, frame: Round) -> None:
        turn.change(screen="pause", seen=(), page=0)

    def check(self, frame: Round) -> str:
        return f"{frame.season}-{frame.village}-{frame.page}"


async def open_rest(turn: Turn, it: InHands) -> None:
    """Open the list for the second look; the lots of files that came late are drawn before."""
    await draw_lots(turn, it.season, it.village.id, it.village.name)
    left = await left_of(turn, it.season.id, it.village.id)
    not_yet = await why_not_yet(turn, it, left)
    if not_yet is not None:
        turn.tell(not_yet)
    else:
        turn.change(screen="rest", seen=codes_of(left), page=0)


async def why_not_yet(turn: Turn, it: InHands, left: Left) -> Words | None:
    """Say why the rest cannot be confirmed yet: the lots first, then each file that wants a look."""
    rule = await turn.world.sample_rule(it.season.id)
    if rule is None:
        return NO_RULE
    if left.one_by_one:
        return say(
            "{count} files are to be looked at one by one first: {codes}.",
            count=len(left.one_by_one),
            codes=tuple(line.short_code for line in left.one_by_one[:12]),
        )
    if left.elsewhere:
        return say(
            "Other officers still look at {files}; then the rest can be confirmed.", files=with_whom(left)
        )
    if left.checking:
        return say(
            "{count} files are still being compared with the others: {codes}. In a minute or two the rest can be confirmed.",
            count=len(left.checking),
            codes=tuple(line.short_code for line in left.checking[:12]),
        )
    return None


async def confirm_rest(turn: Turn, it: InHands, left: Left) -> None:
    """One act: each file gets its decision, each household its word."""
    files = tuple(line.file for line in left.rest)
    turn.happen(
        RestVerified(
            season=it.season.id,
            village=it.village.id,
            officer=turn.person,
            officer_name=await own_name(turn),
            files=files,
        )
    )
    for line in left.rest:
        file = await turn.world.file(line.file, turn.at)
        if file is not None:
            await tell_agreed(turn, file)
    turn.tell(
        say(
            "✓ {village}: agreed to propose {count} files. {told}",
            village=it.village.name,
            count=len(files),
            told=when_told(turn),
        )
    )
    turn.change(screen="pause", seen=(), page=0)
    if await nothing_waits(turn, it):
        turn.pop()


def told(line: TriageLine) -> Text:
    return say("{code} {name}: {points}", code=line.short_code, name=line.name, points=line.points)


def codes_of(left: Left) -> tuple[str, ...]:
    return tuple(line.code.rpartition(".")[2] for line in left.rest)


def changed(seen: tuple[str, ...], now: tuple[str, ...]) -> Words:
    """Say what came to the list and what went since it was opened."""
    came = tuple(code for code in now if code not in seen)
    went = tuple(code for code in seen if code not in now)
    return say(
        "The list has changed while it was open, so nothing is decided yet. New: {came}. Gone: {went}. Please look once more.",
        came=came or "–",
        went=went or "–",
    )
