"""All of it read back, then written at once: nothing is taken half."""

from __future__ import annotations

import unicodedata
from datetime import date

import msgspec

from criteria.wording import Words, say
from dialogs.happening import HouseholdListed
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import TITLES, RosterEntry, RosterLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key
from dialogs.village.house_called import house_listed
from dialogs.village.listing.doubt import entry_told
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.plan import Plan
from dialogs.village.listing.review import planned, review
from dialogs.village.roster.frame import VillageList
from dialogs.village.roster.lines import on_list
from dialogs.village.roster.mend import mended
from dialogs.village.screen import OfVillage
from dialogs.village.season import FAMILY
from dialogs.village.village_word import village_within

WRITE = Choice("write", say("Correct, write it down"))
MORE = Choice("more", say("Type more households"))
DROP = Choice("drop", say("Drop all of it"), guarded=True)
PAGE = 25


class CheckList(OfVillage[Listing]):
    def check(self, frame: Listing) -> str:
        return f"{frame.village}-{len(frame.entries)}"

    async def draw(self, turn: Turn, frame: Listing) -> Message:
        now = await planned(turn, frame)
        lines = {line.number: line for line in await on_list(turn, frame.village)}
        paragraphs: list[Paragraph] = [
            say(
                "To the list of {village}: {count} new households.",
                village=village_within(frame.village_name),
                count=len(now.added),
            )
        ]
        told = tuple(entry_told(frame.entries[place], number) for number, place in sorted(now.added))
        pages = max(1, -(-len(told) // PAGE))
        page = min(frame.page, pages - 1)
        if told:
            paragraphs.append(told[page * PAGE : (page + 1) * PAGE])
        if pages > 1:
            paragraphs.append(say("Page {page}/{pages}.", page=page + 1, pages=pages))
        if frame.on:
            paragraphs.append(say("Here since {day}.", day=date.fromisoformat(frame.on)))
        paragraphs += remarks(frame, now, lines)
        choices: list[Choice] = [] if now.full else [WRITE]
        if pages > 1:
            choices.append(Choice(f"page-{(page + 1) % pages}", say("Look at the next ones")))
        return Message(tuple(paragraphs), (*choices, MORE, DROP, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Listing, choice: str) -> None:
        match choice:
            case "write":
                await self.write(turn, frame)
            case "more":
                turn.change(screen="send")
            case "drop":
                turn.swap(Listing(frame.village, frame.village_name))
                turn.tell(say("✓ Dropped; the list is as it was."))
            case _ if choice.startswith("page-") and choice.removeprefix("page-").isdigit():
                turn.change(page=int(choice.removeprefix("page-")))

    async def write(self, turn: Turn, frame: Listing) -> None:
        now = await planned(turn, frame)
        if now.questions or now.full or now.seal != frame.shown:
            turn.tell(say("The list has just been changed by somebody else. Please look again."))
            await review(turn)
            return
        on = date.fromisoformat(frame.on) if frame.on else turn.today
        for number, place in now.added:
            turn.happen(listed(turn, frame, number, frame.entries[place], on))
        lines = {line.number: line for line in await on_list(turn, frame.village)}
        updated = 0
        for number, place in now.updated:
            new = completed(lines[number], frame.entries[place])
            if new != lines[number]:
                turn.happen(mended(lines[number], new))
                updated += 1
        turn.tell(written(len(now.added), updated))
        turn.pop()
        turn.frames = [one for one in turn.frames if not isinstance(one, VillageList)]
        turn.push(VillageList(frame.village, frame.village_name))

    async def back(self, turn: Turn, frame: Listing) -> None:
        turn.change(screen="send")


def listed(turn: Turn, frame: Listing, number: int, entry: RosterEntry, on: date) -> HouseholdListed:
    return HouseholdListed(
        subject=turn.world.new_id(),
        place=frame.village,
        number=number,
        code=TITLES[FAMILY].code(frame.village, number),
        name=entry.name,
        folded=fold(entry.name),
        sort_key=sort_key(entry.name),
        members=entry.members,
        phone=entry.phone,
        word=entry.word,
        cannot_read=entry.cannot_read,
        on=on,
        why=frame.why,
    )


def completed(line: RosterLine, entry: RosterEntry) -> RosterLine:
    """Take what the newer one says more; of the name, accents put right or added, and nothing else."""
    kept = spelt_better(line.kept_name, entry.name)
    return msgspec.structs.replace(
        line,
        kept_name=kept,
        name=kept if line.name else "",
        members=entry.members or line.members,
        phone=entry.phone or line.phone,
        word=entry.word or line.word,
        cannot_read=line.cannot_read if entry.cannot_read is None else entry.cannot_read,
    )


def spelt_better(kept: str, typed: str) -> str:
    """Take the name as it is typed now where only its accents are others, and none of them is left out."""
    if fold(kept) != fold(typed) or typed == kept:
        return kept
    return typed if accents(typed) >= accents(kept) else kept


def accents(name: str) -> int:
    """Count its accents and marks: "Nguyễn" has two."""
    return sum(len(unicodedata.normalize("NFD", sign)) - 1 + (sign in "đĐ") for sign in name)


def remarks(frame: Listing, now: Plan, lines: dict[int, RosterLine]) -> list[Paragraph]:
    """Say what else the writing does, and which numbers are others than those that were typed."""
    told: list[Paragraph] = []
    changed = [
        new
        for number, place in now.updated
        if number in lines and (new := completed(lines[number], frame.entries[place])) != lines[number]
    ]
    same = len(now.updated) - len(changed)
    if changed:
        rows: list[Words] = [say("On the list already, completed by what is new:")]
        rows += [house_listed(line) for line in changed[:PAGE]]
        told.append(tuple(rows))
    if same or now.merged:
        told.append(say("Said again and not added: {count}.", count=same + len(now.merged)))
    if now.renumbered:
        rows = [say("The number is another household's, so the next one is given:")]
        rows += [
            say("{name}: {wanted} → {given}", name=frame.entries[place].name, wanted=wanted, given=given)
            for place, wanted, given in now.renumbered[:PAGE]
        ]
        told.append(tuple(rows))
    if now.full:
        told.append(
            say(
                "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                village=frame.village_name,
            )
        )
    return told


def written(added: int, updated: int) -> Words:
    if added and updated:
        return say("✓ Written: {added} new households, {updated} completed.", added=added, updated=updated)
    if added:
        return say("✓ Written: {added} new households.", added=added)
    if updated:
        return say("✓ Written: {updated} households completed.", updated=updated)
    return say("All of them stand on the list already; nothing was added.")
