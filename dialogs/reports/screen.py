"""What the screens of one report share: its buttons name the time, the place and the figure they are about."""

from __future__ import annotations

import hashlib

from criteria.wording import say
from dialogs.books.screen import OfOffice, covers
from dialogs.desk.screen import officer_role
from dialogs.message import Message
from dialogs.records import Role, RoleKind
from dialogs.records.period import Period
from dialogs.records.report import Report
from dialogs.reports.frame import Reports
from dialogs.screen import BACK
from dialogs.turn import Turn

GONE = say("There is no such place any more.")


class OfReader(OfOffice[Reports]):
    """Reports are read by the officers, and by the inspector of the upper Hội for the places they inspect."""

    async def role(self, turn: Turn) -> Role | None:
        return await officer_role(turn) or await inspector_role(turn)


async def inspector_role(turn: Turn) -> Role | None:
    person = await turn.world.person(turn.person, turn.at)
    return next((role for role in person.roles if role.kind is RoleKind.INSPECTOR), None)


class OfReport(OfReader):
    def check(self, frame: Reports) -> str:
        if not frame.period:
            return ""
        about = f"{frame.place} {frame.period} {frame.title} {frame.figure} {frame.page}"
        return hashlib.sha256(about.encode()).hexdigest()[:10]

    async def shown(self, turn: Turn, frame: Reports, role: Role) -> Message:
        found = await read(turn, frame, role)
        if found is None:
            return Message((GONE,), (BACK,), self.stamp(frame))
        return await self.drawn(turn, frame, role, found)

    async def drawn(self, turn: Turn, frame: Reports, role: Role, report: Report) -> Message:
        raise NotImplementedError


def place_of(frame: Reports, role: Role) -> str:
    """Tell whose report it is; an officer who changed the commune sees the new one's."""
    return frame.place if frame.place and covers_or_below(role, frame.place) else role.place


def covers_or_below(role: Role, place: str) -> bool:
    """A commune's officer looks at its villages; a province's at its communes, which `report` then checks."""
    return covers(role, place) or len(role.place) < len(place.partition(".")[0])


async def read(turn: Turn, frame: Reports, role: Role) -> Report | None:
    place = place_of(frame, role)
    if not covers(role, place):
        found = await turn.world.place(place)
        if found is None or role.place not in {found.parent, found.id}:
            return None
    return await turn.world.report(place, Period.from_key(frame.period), turn.today)
