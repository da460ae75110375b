"""The screens of a chi hội's members, by frame and name."""

from __future__ import annotations

from typing import Any

from dialogs.chi_hoi.room import HowMany, OnWhichDay
from dialogs.screen import Screen

CHI_HOI: dict[tuple[str, str], Screen[Any]] = {
    ("cm", "chi_hoi"): HowMany(),
    ("cm", "chi_hoi_day"): OnWhichDay(),
}
