"""The screens of a clan's households, by frame and name."""

from __future__ import annotations

from typing import Any

from dialogs.clan.houses import HousesOfClan
from dialogs.clan.invite import WhichNumbers, WhichVillage
from dialogs.clan.remind import RemindClan
from dialogs.screen import Screen

CLAN: dict[tuple[str, str], Screen[Any]] = {
    ("cl", "clan_houses"): HousesOfClan(),
    ("cl", "clan_remind"): RemindClan(),
    ("cl", "clan_invite"): WhichVillage(),
    ("cl", "clan_invite_numbers"): WhichNumbers(),
}
