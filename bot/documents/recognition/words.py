"""How papers count and head those who are proposed, and what stands over all of them in a trial."""

from __future__ import annotations

from collections.abc import Mapping

from bot.words import render
from criteria.wording import Text, say
from dialogs.records import Season, SubjectKind
from dialogs.world import World

UNITS: Mapping[SubjectKind, Text] = {
    SubjectKind.HOUSEHOLD: say("households", context="counted"),
    SubjectKind.CITIZEN: say("citizens", context="counted"),
    SubjectKind.CLAN: say("clans", context="counted"),
    SubjectKind.COMMUNITY: say("villages", context="counted"),
    SubjectKind.UNIT: say("units", context="counted"),
    SubjectKind.COMMUNE: say("communes", context="counted"),
    SubjectKind.CENTRE: say("centres", context="counted"),
    SubjectKind.CITY: say("cities", context="counted"),
}
"""As one says "118 hộ gia đình"."""
HEADINGS: Mapping[SubjectKind, Text] = {
    SubjectKind.HOUSEHOLD: say("Full name of the chủ hộ"),
    SubjectKind.CITIZEN: say("Full name"),
}
OTHER_HEADING = say("Name", context="heading")


def heading_of(kind: SubjectKind) -> Text:
    return HEADINGS.get(kind, OTHER_HEADING)


def warning_of(season: Season | None, world: World) -> str:
    """Say that the season's criteria are for trying out only; empty where they are a paper's."""
    if season is None:
        return ""
    notice = world.criteria_set(season.criteria_set, season.criteria_version).notice
    return render(notice, "vi") if notice is not None else ""
