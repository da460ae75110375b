"""Households come in as typed lines, as an Excel table, or one by one."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.picture_of_table import PICTURE_OF_TABLE
from dialogs.records import RosterEntry
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand.roster_line import RosterLine as TypedLine
from dialogs.understand.roster_line import roster_lines
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.review import review
from dialogs.village.roster.lines import on_list
from dialogs.village.screen import OfVillage
from dialogs.village.village_word import village_within

REVIEW = Choice("review", say("Look through and write"))
SKIP = Choice("skip", say("Leave out the lines not understood"))
ONE = Choice("one", say("One household, question by question"))
MOVED_IN = Choice("moved_in", say("A household that has moved in"))
DROP = Choice("drop", say("Drop all of it"), guarded=True)
MOST_ENTRIES = 400
MOST_TOLD = 8


class Send(OfVillage[Listing]):
    async def draw(self, turn: Turn, frame: Listing) -> Message:
        paragraphs: list[Paragraph] = []
        choices: list[Choice] = []
        if frame.entries:
            paragraphs.append(
                say("Held so far: {count} households, nothing is written yet.", count=len(frame.entries))
            )
            choices += [] if frame.unread else [REVIEW]
        if frame.unread:
            unread: list[Words] = [
                say("Not understood yet; please type these again:"),
                *frame.unread[:MOST_TOLD],
            ]
            paragraphs.append(tuple(unread))
            choices.append(SKIP)
        paragraphs.append(await self.how(turn, frame))
        if not frame.entries:
            choices += [ONE, MOVED_IN]
        else:
            choices.append(DROP)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame), numbered=False)

    async def how(self, turn: Turn, frame: Listing) -> Words:
        if frame.entries:
            return say("Please type on, one household a line, or tap below.")
        if await on_list(turn, frame.village):
            return say(
                "Please type the households, one a line, or send an Excel table. For example:\n12 Lò Văn Pâng, 5 khẩu, 0912 345 678"
            )
        return say(
            "The list of {village}: please send the Excel table {you} has, as it is. Or type the households, one a line, with "
            "their numbers as on paper. For example:\n12 Lò Văn Pâng, 5 khẩu, 0912 345 678",
            village=village_within(frame.village_name),
        )

    async def said(self, turn: Turn, frame: Listing, text: str) -> None:
        choice = await self.choice_meant(turn, frame, text)
        if choice is not None:
            await (self.back(turn, frame) if choice == BACK.id else self.act(turn, frame, choice))
            return
        read = roster_lines(text)
        if not read.lines:
            turn.tell(self.ask_again(frame))
            return
        hold(turn, frame, read.lines)

    async def pictured(self, turn: Turn, frame: Listing, file: str, album: str) -> None:
        turn.tell(PICTURE_OF_TABLE)

    def ask_again(self, frame: Listing) -> Words:
        return say("One household a line is needed here, for example: 12 Lò Văn Pâng, 5 khẩu, 0912 345 678")

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        match choice:
            case "review":
                await review(turn)
            case "skip":
                turn.change(unread=())
                await review(turn)
            case "one":
                turn.change(screen="one_name", one=RosterEntry(""))
            case "moved_in":
                turn.change(screen="day", why="moved_in")
            case "drop":
                turn.swap(Listing(frame.village, frame.village_name))
                turn.tell(say("✓ Dropped; the list is as it was."))

    async def back(self, turn: Turn, frame: Listing) -> None:
        """What was typed is held beneath the other rooms; only a second "back", from there, drops it."""
        turn.pop()
        if frame.entries and len(turn.frames) > 1:
            turn.frames.insert(1, frame)
            turn.tell(
                say(
                    "The {count} households typed are held; “Add households” leads back to them.",
                    count=len(frame.entries),
                )
            )
        elif frame.entries:
            turn.tell(say("✓ Dropped; the list is as it was."))


def hold(turn: Turn, frame: Listing, lines: tuple[TypedLine, ...]) -> None:
    """Keep what is sound; say of each other line what is wrong and what to type."""
    sound = [line for line in lines if not line.troubles]
    wrong = [line for line in lines if line.troubles]
    if len(frame.entries) + len(sound) > MOST_ENTRIES:
        turn.tell(
            say("That is more than {most} households at once. Please write these first.", most=MOST_ENTRIES)
        )
        return
    entries = tuple(
        RosterEntry(line.name or "", line.number or 0, line.members or 0, line.phone or "") for line in sound
    )
    still = frame.unread[len(sound) :] if frame.unread else ()
    turn.change(entries=(*frame.entries, *entries), unread=(*still, *(line.typed[:80] for line in wrong)))
    for line in wrong[:MOST_TOLD]:
        turn.tell(line.troubles[0].remedy)
    if len(wrong) > MOST_TOLD:
        turn.tell(say("and {count} more lines", count=len(wrong) - MOST_TOLD))
    if sound:
        turn.tell(say("Understood: {count} households.", count=len(sound)))
