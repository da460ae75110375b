"""The papers of a village's review: the list that is read out, and the minutes. No points, no flags."""

from __future__ import annotations

import asyncio
from datetime import datetime, time

from bot.documents.asked_village import asked_village, in_a_name
from bot.documents.paper.minutes import Minutes, People, Reviewed, minutes
from bot.documents.paper.village import RosterLine
from bot.telegram.line import File
from dialogs.records import TITLES, ReviewMeeting, RoleKind, Season, Signer, Status
from dialogs.records import RosterLine as Household
from dialogs.village.season import FAMILY
from dialogs.world import World

REASONS = "reasons"


async def review_list(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """List the houses whose files wait, to be read out; `about` is the village."""
    from bot.documents.paper import review_list as paper

    village, season = await asked_village(about, person, world, at)
    meeting = await world.review_meeting(about, season.id)
    asked = paper.ReviewList(
        village=village,
        year=season.year,
        title=str(TITLES[FAMILY].name.msgid),
        roster=tuple(
            RosterLine(line.number, line.name, line.code.partition(".")[2])
            for line in await world.roster(about, season.id)
            if line.status is Status.VILLAGE_REVIEW
        ),
        on=meeting.on if meeting is not None and meeting.sent_at is None else None,
    )
    return File(
        f"danh-sach-binh-xet-{in_a_name(about)}.pdf", data=await asyncio.to_thread(paper.review_list, asked)
    )


async def review_minutes_pdf(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the minutes to print; `about` is "17071.05", or "17071.05@reasons" for Hội Khuyến học's copy."""
    from bot.documents.paper.letter_pdf import letter_pdf

    asked = await _minutes(about, person, world, at)
    data = await asyncio.to_thread(lambda: letter_pdf(minutes(asked)))
    return File(f"{_minutes_name(about)}.pdf", data=data)


async def review_minutes_docx(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the same minutes as a file that can be changed."""
    from bot.documents.paper.letter_docx import letter_docx

    asked = await _minutes(about, person, world, at)
    data = await asyncio.to_thread(lambda: letter_docx(minutes(asked)))
    return File(f"{_minutes_name(about)}.docx", data=data)


async def _minutes(about: str, person: str, world: World, at: datetime) -> Minutes:
    """Gather what the meeting said; what it did not judge and nobody typed is left to write."""
    place, _, more = about.partition("@")
    village, season = await asked_village(place, person, world, at)
    lines = await world.roster(place, season.id)
    meeting = await world.review_meeting(place, season.id)
    aside = await _aside(place, season, world, at)
    absent = None if meeting is None or meeting.absent is None else _absent(meeting, lines)
    details = meeting.details if meeting is not None else None
    names = dict(details.people) if details is not None else {}
    return Minutes(
        village=village,
        year=season.year,
        title=str(TITLES[FAMILY].name.msgid),
        reviewed=tuple(
            Reviewed(
                number=line.number,
                head_name=line.name,
                agreed=verdict.agreed if verdict is not None else None,
                votes_for=verdict.votes_for if verdict is not None else None,
                votes_against=verdict.votes_against if verdict is not None else None,
                reason=verdict.reason if verdict is not None else "",
                stepped_aside=aside.get(line.file, ""),
            )
            for line in lines
            for verdict in [meeting.verdicts.get(line.file) if meeting is not None else None]
            if line.file and (verdict is not None or line.status is Status.VILLAGE_REVIEW)
        ),
        people=People(**{who.value: names.get(who, "") for who in Signer}),
        guests=details.guests if details is not None else "",
        venue=details.venue if details is not None else "",
        on=meeting.on if meeting is not None else None,
        began=_hour(details.began) if details is not None else None,
        ended=_hour(details.ended) if details is not None else None,
        households=len(lines),
        present=None if absent is None else len(lines) - absent,
        absent=absent,
        opinions=details.opinions if details is not None else "",
        with_reasons=more == REASONS,
    )


async def _aside(place: str, season: Season, world: World, at: datetime) -> dict[str, str]:
    """Name, by file, who of those leading the review is of the house; a name not known cannot be named."""
    heads = await world.people_with_role(place, RoleKind.VILLAGE_HEAD, at)
    return {
        file: head.name
        for head in heads
        if head.name
        for file in await world.own_files(head.id, place, season.id)
    }


def _absent(meeting: ReviewMeeting, lines: tuple[Household, ...]) -> int:
    away = set(meeting.absent or ())
    return sum(line.subject in away for line in lines)


def _hour(said: str) -> time | None:
    return time.fromisoformat(said) if said else None


def _minutes_name(about: str) -> str:
    place, _, more = about.partition("@")
    return f"bien-ban-binh-xet-{in_a_name(place)}{'-co-ly-do' if more == REASONS else ''}"
