"""What can be done for a village: each door of /thon, in the order the year goes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import msgspec

from criteria.wording import say
from dialogs.chi_hoi.room import CHI_HOI, open_chi_hoi
from dialogs.event import Audience
from dialogs.message import Choice
from dialogs.records import Place
from dialogs.turn import Turn
from dialogs.village.follow_up.open import open_reminder, open_returned
from dialogs.village.household_joining.requests import JOINS, open_join_room
from dialogs.village.meeting.open import open_meeting
from dialogs.village.meeting_registration.absent import REGISTERING, open_registering
from dialogs.village.papers.room import PAPERS, open_papers
from dialogs.village.review_meeting.open import open_review_meeting
from dialogs.village.roster.open import open_list, open_steps

Open = Callable[[Turn, Place], Awaitable[None]]
"""Open the room for this village; the person's role was checked just before."""


class Room(msgspec.Struct, frozen=True):
    choice: Choice
    """Its id is not "back"."""
    open: Open
    audiences: tuple[Audience, ...] = (Audience.FAMILIES,)
    """In which bots; an officer looks at a list, and does not hold a village's meeting."""


BOTH = (Audience.FAMILIES, Audience.OFFICERS)

ROOMS: tuple[Room, ...] = (
    Room(Choice("list", say("List of households")), open_list, BOTH),
    Room(PAPERS, open_papers, BOTH),
    Room(REGISTERING, open_registering),
    Room(JOINS, open_join_room, BOTH),
    Room(Choice("meeting", say("Answers in a meeting")), open_meeting),
    Room(Choice("steps", say("Who is at which step")), open_steps, BOTH),
    Room(Choice("remind", say("Remind who has not answered")), open_reminder),
    Room(Choice("returned", say("Files that came back")), open_returned),
    Room(CHI_HOI, open_chi_hoi, BOTH),
    Room(Choice("review", say("Village review meeting")), open_review_meeting),
)


def rooms_of(audience: Audience) -> tuple[Room, ...]:
    return tuple(room for room in ROOMS if audience in room.audiences)
