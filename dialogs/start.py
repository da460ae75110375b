"""/start: alone, or with what a link carries."""

from __future__ import annotations

from criteria.wording import say
from dialogs.asides.link import answer_link
from dialogs.deep_links import opened
from dialogs.desk.frame import Desk
from dialogs.desk.open_file import open_file
from dialogs.event import Audience
from dialogs.file_status.clan_link import open_clan_link
from dialogs.group.binding import bind
from dialogs.joining.join import begin_joining
from dialogs.objecting.object import object_to_list, why_not_taken
from dialogs.records import PlaceKind
from dialogs.registration.start import begin_registration
from dialogs.turn import Turn
from dialogs.unit_people.link import open_member_link
from dialogs.village_work.open_village import open_noticed


async def start(turn: Turn, payload: str) -> None:
    turn.back_here = True
    what, which = opened(payload.strip())
    match what:
        case "village" if turn.event.audience is Audience.FAMILIES:
            village = await turn.world.place(which)
            if village is None or village.kind is not PlaceKind.VILLAGE:
                turn.tell(say("This link's village is not known any more. Please choose it by hand."))
                await begin_registration(turn)
            else:
                await begin_registration(turn, village)
        case "clan" if turn.event.audience is Audience.FAMILIES:
            await open_clan_link(turn, which)
        case "posting" if turn.event.audience is Audience.FAMILIES:
            if await why_not_taken(turn, which) is None:
                await object_to_list(turn, which)
            else:
                answer_link(turn, payload.strip())
        case "certificate":
            answer_link(turn, payload.strip())
        case "member" if turn.event.audience is Audience.FAMILIES:
            await open_member_link(turn, which)
        case "invitation":
            await begin_joining(turn, which)
        case "desk" if turn.event.audience is Audience.OFFICERS:
            turn.frames = [Desk()]
        case "village_files" if turn.event.audience is Audience.OFFICERS:
            await open_noticed(turn, which)
        case "file" if turn.event.audience is Audience.OFFICERS:
            await open_file(turn, which)
        case _:
            if payload.strip():
                answer_link(turn, "")
            elif len(turn.frames) > 1:
                turn.tell(say("Welcome back. Here is where {you} stopped."))


async def start_in_group(turn: Turn, payload: str) -> None:
    """Bind the group by a `startgroup` link."""
    what, code = opened(payload.strip())
    await bind(turn, code if what == "group" else payload.strip())
