"""A paper that was sent as evidence, for an officer of its commune: as it came, under its own name."""

from __future__ import annotations

from datetime import datetime

from bot.telegram.line import File
from dialogs.records import RoleKind
from dialogs.world import World
from storage.evidence import EvidenceFolder


async def evidence_document(
    about: str, person: str, world: World, at: datetime, folder: EvidenceFolder
) -> File:
    """Read a stored paper; `about` is "file@piece". Whoever holds no role for it any more gets KeyError."""
    file_id, _, wanted = about.partition("@")
    file = await world.file(file_id, at)
    officer = await world.person(person, at)
    if file is None or officer.role_at(file.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
        raise KeyError(about)
    piece = next((one for one in await world.evidence(file.id) if one.id == wanted and one.sha256), None)
    if piece is None:
        raise KeyError(about)
    return File(piece.note or "minh-chung", data=await folder.read(piece.sha256))
