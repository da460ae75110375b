"""A paper sent as evidence, for the commune's officers, and for inspectors who drew its file."""

from __future__ import annotations

from datetime import datetime

from bot.telegram.line import File
from dialogs.records import File as Filed
from dialogs.records import RoleKind
from dialogs.world import World
from storage.evidence import EvidenceFolder


async def evidence_document(
    about: str, person: str, world: World, at: datetime, folder: EvidenceFolder
) -> File:
    """Read a stored paper; `about` is "file@piece". Whoever holds no role for it any more gets KeyError."""
    file_id, _, wanted = about.partition("@")
    file = await world.file(file_id, at)
    if file is None or not await may_read(file, person, world, at):
        raise KeyError(about)
    piece = next((one for one in await world.evidence(file.id) if one.id == wanted and one.sha256), None)
    if piece is None:
        raise KeyError(about)
    return File(piece.note or "minh-chung", data=await folder.read(piece.sha256))


async def may_read(file: Filed, person: str, world: World, at: datetime) -> bool:
    """Say whether the person verifies there, or inspects there and the file was drawn."""
    known = await world.person(person, at)
    if known.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is not None:
        return True
    commune = await world.place(file.commune)
    places = {file.commune, *((commune.parent,) if commune is not None else ())}
    if not any(known.role_at(place, RoleKind.INSPECTOR) for place in places if place):
        return False
    drawn = await world.inspections(file.commune)
    return any(one.file == file.id for inspection in drawn for one in inspection.files)
