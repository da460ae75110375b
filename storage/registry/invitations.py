"""One-time codes: said once, kept as their digest only."""

from __future__ import annotations

import hashlib
import sqlite3
from datetime import datetime, timedelta

from dialogs.happening import InvitationMade
from dialogs.records import RoleKind
from storage.errors import RefusedAct
from storage.world.chance import new_code, new_id
from storage.world.places import place as find_place

VALID_FOR = timedelta(days=7)


def new_invitation(
    db: sqlite3.Connection, *, grants: RoleKind | None, place: str, expires: datetime
) -> tuple[str, InvitationMade]:
    """The code, which nobody can read again, and what happened; without a role it binds a group."""
    if find_place(db, place) is None:
        raise RefusedAct(f"there is no place {place!r}: a commune is such as 17071, its village 17071.05")
    code = new_code()
    made = InvitationMade(
        invitation=new_id(),
        code_sha256=hashlib.sha256(code.encode()).hexdigest(),
        grants=grants,
        place=place,
        expires=expires,
    )
    return code, made
