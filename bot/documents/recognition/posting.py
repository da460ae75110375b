"""The list for posting, from the proposal as it is now."""

from __future__ import annotations

from datetime import datetime

from bot.documents.aside import made
from bot.documents.recognition.asked import proposal_for, within
from bot.documents.recognition.words import UNITS, heading_of, warning_of
from bot.telegram.line import File
from bot.words import render
from bot.words.links import address_of
from criteria.wording import Link, say
from dialogs.deep_links import to_posting
from dialogs.event import Audience
from dialogs.records import TITLES
from dialogs.world import World


async def posting_list(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """List those still proposed who may be named; `about` is the proposal."""
    from bot.documents.paper import posting_list as paper

    proposal, commune = await proposal_for(about, person, world, at)
    title = TITLES[proposal.title]
    season = await world.season(proposal.season)
    proposed = [line for line in await world.proposed(proposal.id) if not line.out]
    lines = tuple((line.name, line.place_name) for line in proposed if line.postable)
    asked = paper.PostingList(
        association=say("Hội Khuyến học {commune}", commune=within(commune.name)),
        above=commune.parent_name,
        commune=commune.name,
        title=render(title.name, "vi"),
        year=proposal.year,
        lines=lines,
        who=heading_of(title.subject),
        counted=UNITS[title.subject],
        all_named=len(lines) == len(proposed),
        first=proposal.posted_on,
        last=proposal.objections_until,
        link=address_of(Link(Audience.FAMILIES, to_posting(proposal.id))),
        warning=warning_of(season, world),
    )
    data = await made(len(lines), paper.posting_list, asked)
    return File(f"niem-yet-{proposal.title}-{proposal.year}-dot-{proposal.number}.pdf", data=data)
