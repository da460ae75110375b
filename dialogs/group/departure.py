"""An officer leaves the group, or comes back: recorded, and told to the Chủ tịch Hội with what the officer has."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience, Membership, PeopleChanged
from dialogs.group.roles import holdings, role_enders
from dialogs.happening import OfficerCameBack, OfficerLeftGroup
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital, officer_called
from dialogs.records import Group, Person, RoleKind
from dialogs.turn import Turn

END = Choice("end", say("End this role"))
KEEP = Choice("keep", say("Keep the role"))


async def people_changed(turn: Turn, event: PeopleChanged) -> None:
    """Both of Telegram's ways of telling it may come: the second changes nothing."""
    turn.stay_silent()
    group = await turn.world.group(event.chat)
    if group is None:
        return
    gone = await turn.world.departed(event.chat)
    for person_id in event.people:
        person = await turn.world.person(person_id, turn.at)
        if person.role_at(group.commune, RoleKind.OFFICER, RoleKind.CHAIR) is None:
            continue
        if event.now is Membership.ADDED and person_id in gone:
            turn.happen(OfficerCameBack(chat=event.chat, officer=person_id))
        elif event.now is Membership.REMOVED and person_id not in gone:
            turn.happen(OfficerLeftGroup(chat=event.chat, officer=person_id))
            await tell_those_who_decide(turn, group, person)


async def tell_those_who_decide(turn: Turn, group: Group, gone: Person) -> None:
    """Tell in private what the officer has now; whether the role ends is the Chủ tịch Hội's to say."""
    officer = capital(officer_called(turn, gone))
    words: tuple[Words, ...] = (
        say(
            "{officer} has left the officers' group of {commune}.",
            officer=officer,
            commune=group.commune_name,
        ),
        *await holdings(turn, gone.id),
        say("{officer} still is an officer. If that is over, please end the role.", officer=officer),
    )
    for person in await role_enders(turn, group.commune):
        if person.id != gone.id:
            turn.post(
                Audience.OFFICERS,
                person.id,
                Message((words,), (END, KEEP), Stamp("go", "officer", gone.id), about=gone.id),
            )
