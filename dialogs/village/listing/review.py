"""Which screen follows while households are on their way: what is unclear is asked, then all is read back."""

from __future__ import annotations

from dialogs.records import RosterEntry, RosterLine, SubjectKind
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.village.listing.frame import Listing
from dialogs.village.listing.plan import Plan, plan
from dialogs.village.roster.lines import gone, on_list


async def planned(turn: Turn, frame: Listing) -> Plan:
    """Work out what would be written if it were written now."""
    lines = await on_list(turn, frame.village)
    left = await gone(turn, frame.village)
    return plan(
        frame.entries,
        frame.verdicts,
        lines,
        taken=[line.number for line in left],
        next_number=await turn.world.next_number(SubjectKind.HOUSEHOLD, frame.village),
    )


async def review(turn: Turn) -> None:
    """Go to the next thing to ask, or to the reading back."""
    frame = turn.frame
    assert isinstance(frame, Listing)
    if not frame.entries or frame.unread:
        turn.change(screen="send")
        return
    now = await planned(turn, frame)
    if now.questions:
        turn.change(screen="pair")
    elif wordless_namesake(frame, now, await on_list(turn, frame.village)) is not None:
        turn.change(screen="word")
    else:
        turn.change(screen="check", shown=now.seal, page=0)


def wordless_namesake(frame: Listing, now: Plan, lines: tuple[RosterLine, ...]) -> int | None:
    """Find a new household that bears another's name and has no word to tell them apart."""
    heard: set[str] = {fold(line.name) for line in lines if line.name}
    for _, place in sorted(now.added):
        entry = frame.entries[place]
        name = fold(entry.name)
        if name in heard and not entry.word and place not in frame.wordless:
            return place
        heard.add(name)
    return None


def with_entry(frame: Listing, place: int, entry: RosterEntry) -> tuple[RosterEntry, ...]:
    return (*frame.entries[:place], entry, *frame.entries[place + 1 :])
