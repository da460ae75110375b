"""From a village's screen to handing it over, taking it over, signing it off: what may be done by whom now."""

from __future__ import annotations

from criteria.wording import say
from dialogs.message import Choice
from dialogs.records import RoleKind
from dialogs.turn import Turn
from dialogs.village_work.hand_over import ACCEPT, DECLINE, TAKE_BACK, answer_offer, is_asked
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import heads, in_hands, open_hands
from dialogs.village_work.sign_off import not_yet

HAND_OVER = Choice("hand_over", say("Ask another officer to take it on"))
TAKE_OVER = Choice("take_over", say("Take this village over"))
SIGN_OFF = Choice("sign_off", say("Sign this village off …"))
SIGNED = Choice("sign_off", say("See the sign-off"))
OFFERS = frozenset({ACCEPT.id, DECLINE.id, TAKE_BACK.id})
DOORS = frozenset({HAND_OVER.id, TAKE_OVER.id, SIGN_OFF.id})


async def doors(turn: Turn, season: str, village: str) -> tuple[Choice, ...]:
    """List what this officer may do with the village as a whole."""
    it = await in_hands(turn, season, village)
    if it is None:
        return ()
    person = await turn.world.person(turn.person, turn.at)
    chair = person.role_at(village, RoleKind.CHAIR) is not None
    found: list[Choice] = []
    if is_asked(turn, it):
        found += [ACCEPT, DECLINE]
    elif it.work.officer and it.work.officer == turn.person:
        found.append(TAKE_BACK if it.work.offered_to else HAND_OVER)
    elif it.work.officer and chair and not heads(person, village):
        found.append(TAKE_OVER)
    if chair and it.work.signed:
        found.append(SIGNED)
    elif chair and not_yet(await turn.world.files_by_status(season, village)) is None:
        found.append(SIGN_OFF)
    return tuple(found)


async def through_door(turn: Turn, season: str, village: str, choice: str) -> None:
    """Open what was chosen; the screen itself looks whether it may be done."""
    it = await in_hands(turn, season, village)
    if it is not None and choice in OFFERS:
        await answer_offer(turn, it, choice)
    elif it is not None and choice in DOORS:
        holder = it.work.officer if choice == TAKE_OVER.id else ""
        open_hands(turn, Hands(choice, season, village, holder=holder))
