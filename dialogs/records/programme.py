"""What no file tells and an officer enters each year: denominators, programme indicators, the kind of area."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from criteria.wording import Text, say


class Entered(StrEnum):
    # How many there are: denominators
    HOUSEHOLDS = "households"
    CLANS = "clans"
    VILLAGES = "villages"
    UNITS = "units"
    WORKERS = "workers"
    UNIT_STAFF = "unit_staff"
    # So many of so many: programme indicators
    OFFICERS_TRAINED = "officers_trained"
    STUDIED = "studied"
    CHAIRS_IN_CENTRE = "chairs_in_centre"
    OFFICERS_IT = "officers_it"
    # A word
    AREA = "area"


class Area(StrEnum):
    NORMAL = ""
    HARD = "hard"
    """Vùng khó khăn: some targets are lower there."""
    DEVELOPED = "developed"


DENOMINATORS = (
    Entered.HOUSEHOLDS,
    Entered.CLANS,
    Entered.VILLAGES,
    Entered.UNITS,
    Entered.WORKERS,
    Entered.UNIT_STAFF,
)
INDICATORS = (
    Entered.OFFICERS_TRAINED,
    Entered.STUDIED,
    Entered.CHAIRS_IN_CENTRE,
    Entered.OFFICERS_IT,
)
ENTERED_NAMES: Mapping[Entered, Text] = {
    Entered.HOUSEHOLDS: say("Households there are", context="entered"),
    Entered.CLANS: say("Clans there are", context="entered"),
    Entered.VILLAGES: say("Villages there are", context="entered"),
    Entered.UNITS: say("Units there are", context="entered"),
    Entered.WORKERS: say("Workers in families, clans and villages", context="entered"),
    Entered.UNIT_STAFF: say("Staff of units", context="entered"),
    Entered.OFFICERS_TRAINED: say("Khuyến học officers who were trained", context="entered"),
    Entered.STUDIED: say("Officers and members who have studied the decisions", context="entered"),
    Entered.CHAIRS_IN_CENTRE: say(
        "Chairs or vice-chairs of Hội in the running of the learning centre", context="entered"
    ),
    Entered.OFFICERS_IT: say("Officers who organise its activities and are trained in IT", context="entered"),
    Entered.AREA: say("Kind of area", context="entered"),
}
AREA_NAMES: Mapping[Area, Text] = {
    Area.NORMAL: say("Not a hard area", context="area"),
    Area.HARD: say("Hard area", context="area"),
    Area.DEVELOPED: say("Developed area", context="area"),
}
WHOLE_OF: Mapping[str, Entered] = {
    "family": Entered.HOUSEHOLDS,
    "clan": Entered.CLANS,
    "community": Entered.VILLAGES,
    "unit": Entered.UNITS,
}
"""Out of what a title's share is worked out."""
CITIZEN_RATES = (Entered.WORKERS, Entered.UNIT_STAFF)
"""Learning citizens have two shares: who belongs to no unit, of the workers; who belongs to one, of the staff."""


class YearlyFigure(msgspec.Struct, frozen=True, omit_defaults=True):
    """The newest that was entered for a place and year."""

    figure: Entered
    part: int | None = None
    whole: int | None = None
    word: str = ""
    at: datetime | None = None
