"""Which place the operator means: a commune's code, a village's, or a village's name."""

from __future__ import annotations

import re

from bot.command_line.registry import Office
from bot.command_line.stop import WRONG_SETTING, Stop
from dialogs.records import Place, PlaceKind, RoleKind
from dialogs.understand import fold

_COMMUNE = re.compile(r"\d{5}")
_VILLAGE = re.compile(r"\d{5}\.\d{2,3}")


async def which_place(office: Office, given: str, *, role: RoleKind | None) -> Place:
    """Find the place for a role; a sentence says what was expected when there is none."""
    communes = await office.communes()
    if not communes:
        raise Stop("Chưa có xã nào. Hãy chạy trước: sohoctap init --commune 17071")
    wanted = PlaceKind.VILLAGE if role is RoleKind.VILLAGE_HEAD else PlaceKind.COMMUNE
    if not given and wanted is PlaceKind.COMMUNE and len(communes) == 1:
        return communes[0]
    for commune in communes:
        if role is RoleKind.INSPECTOR and given and given in {commune.parent, commune.parent_name}:
            province = await office.world.place(commune.parent)
            assert province is not None
            return province
        if given == commune.id or fold(given) == fold(commune.name):
            return _of_kind(commune, wanted)
        for village in await office.villages(commune.id):
            if given == village.id or (len(communes) == 1 and _called(given, village)):
                return _of_kind(village, wanted)
    if not given:
        raise Stop(
            f"--place: cần mã xã, mã xóm hay tên xóm. Ví dụ đúng: --place {communes[0].id}.05", WRONG_SETTING
        )
    example = communes[0].id + (".05" if wanted is PlaceKind.VILLAGE else "")
    what = "xóm" if _VILLAGE.fullmatch(given) or not _COMMUNE.fullmatch(given) else "xã"
    raise Stop(f"--place: không có {what} nào là “{given}”. Ví dụ đúng: --place {example}", WRONG_SETTING)


def _called(given: str, village: Place) -> bool:
    name = fold(village.name)
    return fold(given) in (name, name.partition(" ")[2])


def _of_kind(place: Place, wanted: PlaceKind) -> Place:
    if place.kind is wanted:
        return place
    if wanted is PlaceKind.VILLAGE:
        raise Stop(
            f"--place: {place.name} là xã; trưởng xóm cần một xóm. Ví dụ đúng: --place {place.id}.05",
            WRONG_SETTING,
        )
    commune = place.parent or place.id.partition(".")[0]
    raise Stop(
        f"--place: {place.name} là xóm; vai này cần một xã. Ví dụ đúng: --place {commune}", WRONG_SETTING
    )
