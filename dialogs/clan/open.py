"""Open the room of a clan's households, from the clan's own file."""

from __future__ import annotations

from dialogs.clan.frame import ClanRoom
from dialogs.records import File
from dialogs.turn import Turn


def open_clan(turn: Turn, file: File) -> None:
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, ClanRoom)]
    turn.push(ClanRoom(file.id, file.subject, file.name))
