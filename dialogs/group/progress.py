"""/tiendo: the steps the whole commune has taken, in words and as a picture; no village ranked."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.desk.screen import officer_role
from dialogs.event import Audience
from dialogs.group.asked import asked_by_officer
from dialogs.message import Message
from dialogs.records import Progress
from dialogs.turn import Turn

FAMILY = "family"
OFFICERS_ONLY = say("This is for the officers of the commune's Hội Khuyến học.")
NO_SEASON = say("The commune has not opened this year's registration yet.")


async def progress_here(turn: Turn, argument: str) -> None:
    """Answer in the group; the picture follows there."""
    group = await asked_by_officer(turn)
    if group is not None:
        await tell_progress(turn, group.commune, group.chat)


async def progress_in_private(turn: Turn, argument: str) -> None:
    role = await officer_role(turn)
    if role is None:
        turn.tell(OFFICERS_ONLY)
    else:
        await tell_progress(turn, role.place, turn.person)


async def tell_progress(turn: Turn, commune: str, chat: str) -> None:
    progress = await progress_of(turn, commune)
    if progress is None:
        turn.tell(NO_SEASON)
        return
    checking = await checking_in(turn, commune)
    turn.tell((heading(progress, turn), *steps_told(progress), *checking))
    turn.post(Audience.OFFICERS, chat, Message(()), picture_of(commune))


async def checking_in(turn: Turn, commune: str) -> tuple[Words, ...]:
    """Say how many files of the commune are not held against the others yet."""
    season = await turn.world.current_season(commune, FAMILY, turn.today)
    villages = await turn.world.village_triage(season.id, turn.at) if season is not None else ()
    count = sum(one.checking for one in villages)
    return (say("• Being compared with the others: {count}", count=count),) if count else ()


async def progress_of(turn: Turn, commune: str) -> Progress | None:
    season = await turn.world.current_season(commune, FAMILY, turn.today)
    return await turn.world.progress(season.id) if season is not None else None


def picture_of(commune: str) -> str:
    """Name the picture, drawn from the state at the moment of sending."""
    return f"progress_png:{commune}"


def heading(progress: Progress, turn: Turn) -> Words:
    return say(
        "{commune}, Gia đình học tập {year}, as of {at}:",
        commune=progress.commune_name,
        year=str(progress.year),
        at=turn.at,
    )


def steps_told(progress: Progress) -> tuple[Words, ...]:
    lines: list[Words] = [
        say(
            "• Handed in: {count} of {whole} registered",
            count=progress.submitted,
            whole=progress.registered,
        )
    ]
    if progress.review:
        lines.append(say("• Village review done: {count}", count=progress.reviewed))
    lines.append(say("• Verified: {count}", count=progress.decided))
    lines.append(
        say(
            "• Signed off: {count} of {whole} villages with files",
            count=progress.signed,
            whole=progress.villages,
        )
    )
    return tuple(lines)
