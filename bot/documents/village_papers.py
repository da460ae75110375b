"""A village's papers, made for who keeps its list: the poster, the meeting's sheet, the households' forms."""

from __future__ import annotations

import asyncio
from datetime import datetime

from bot.documents.asked_village import asked_village, in_a_name
from bot.documents.paper.village import RosterLine, Village
from bot.telegram.line import File
from bot.words.links import address_of
from criteria import CriteriaSet
from criteria.wording import Link
from dialogs.deep_links import to_village
from dialogs.event import Audience
from dialogs.records import TITLES, Person, RoleKind, Season
from dialogs.spans import numbers_in
from dialogs.village.season import FAMILY
from dialogs.world import World


async def poster(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the village's poster; `about` is the village."""
    from bot.documents.paper import poster as paper
    from bot.documents.paper.spoken import spoken

    village, season, _ = await _village(about, person, world, at)
    heads = await world.people_with_role(about, RoleKind.VILLAGE_HEAD, at)
    asked = paper.Poster(
        village=village,
        link=address_of(Link(Audience.FAMILIES, to_village(about))),
        year=season.year,
        titles=(spoken(TITLES[FAMILY].name),),
        contact=_contact(village, heads),
    )
    return File(f"ap-phich-{in_a_name(about)}.pdf", data=await asyncio.to_thread(paper.poster, asked))


async def meeting_sheet(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make the meeting's sheet with the list as it is now; `about` is the village."""
    from bot.documents.paper import meeting_sheet as paper

    village, season, criteria_set = await _village(about, person, world, at)
    lines = await world.roster(about, season.id)
    asked = paper.MeetingSheet(
        village=village,
        year=season.year,
        criteria_set=criteria_set,
        roster=tuple(RosterLine(line.number, line.name, _in_commune(line.code)) for line in lines),
    )
    return File(f"giay-hop-{in_a_name(about)}.pdf", data=await asyncio.to_thread(paper.meeting_sheet, asked))


async def household_forms(about: str, person: str, language: str, world: World, at: datetime) -> File:  # noqa: ARG001 -- a maker's shape
    """Make forms with the names on them, or a blank one; `about` is "17071.05" or "17071.05@1-3,7"."""
    from bot.documents.paper import household_form as paper

    place, _, spans = about.partition("@")
    village, season, criteria_set = await _village(place, person, world, at)
    wanted = frozenset(numbers_in(spans))
    households = tuple(
        RosterLine(line.number, line.name, _in_commune(line.code))
        for line in (await world.roster(place, season.id) if wanted else ())
        if line.number in wanted
    )
    forms = [
        paper.HouseholdForm(village=village, year=season.year, criteria_set=criteria_set, household=household)
        for household in households or (None,)
    ]
    name = f"phieu-{in_a_name(place)}{'-' + spans.replace(',', '_') if households else ''}"
    return File(f"{name[:60]}.pdf", data=await asyncio.to_thread(paper.household_forms, forms))


async def _village(
    place: str, person: str, world: World, at: datetime
) -> tuple[Village, Season, CriteriaSet]:
    """Check who asks, and gather what every paper of the village says."""
    named, season = await asked_village(place, person, world, at)
    return named, season, world.criteria_set(season.criteria_set, season.criteria_version)


def _contact(village: Village, heads: tuple[Person, ...]) -> str:
    """Name the head on the wall of the village, where the name is known and there is one alone."""
    from bot.documents.paper.spoken import spoken

    names = [head.name for head in heads if head.name]
    return f"{spoken(village.head_title).lower()} {names[0]}" if len(names) == 1 else ""


def _in_commune(code: str) -> str:
    return code.partition(".")[2]
