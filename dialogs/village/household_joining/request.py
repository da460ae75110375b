"""A doubtful phone asks; whoever keeps the village's list decides. The first one waiting is announced, the others wait with it."""

from __future__ import annotations

from criteria.wording import say
from dialogs.event import Audience
from dialogs.happening import JoinAsked
from dialogs.message import Choice, Message, Stamp
from dialogs.records import RoleKind
from dialogs.registration.frame import Registration
from dialogs.turn import Turn
from dialogs.understand import fold
from dialogs.village.head_called import head_called
from dialogs.village.household_joining.find import find_house, house_in, matches
from dialogs.village.village_word import village_within

MOST_WAITING = 5
"""Of one phone; a phone that tries names is slowed down."""
OPEN = Choice("open", say("See which phones"))


async def ask_the_head(turn: Turn, frame: Registration) -> None:
    """Write the request down, once for each house and name."""
    waiting = await turn.world.join_requests(frame.village)
    own = [request for request in waiting if request.person == turn.person]
    line = await house_in(turn, frame)
    if frame.house and line is None:
        await find_house(turn)
        return
    found = await matches(turn, frame)
    house = line or (found.near[0] if len(found.near) == 1 else None)
    head = head_called(frame.village_name)
    if any(fold(request.typed) == fold(frame.name) for request in own):
        words = say("{head} has been asked already; the answer comes here.", head=head)
    elif len(own) >= MOST_WAITING:
        words = say(
            "{count} requests of this phone are waiting for {head} already.", count=len(own), head=head
        )
    else:
        turn.happen(
            JoinAsked(
                village=frame.village,
                request=turn.world.new_id(),
                subject=house.subject if house else "",
                person=turn.person,
                typed=frame.name,
                relation=frame.relation,
            )
        )
        words = say("✓ {head} has been asked to confirm. The answer comes here.", head=head)
        if not waiting:
            await announce(turn, frame)
    turn.pop()
    turn.tell(words)


async def announce(turn: Turn, frame: Registration) -> None:
    """Tell the heads; a village without one has the commune's officers."""
    audience = Audience.FAMILIES
    keepers = await turn.world.people_with_role(frame.village, RoleKind.VILLAGE_HEAD, turn.at)
    if not keepers:
        audience = Audience.OFFICERS
        keepers = await turn.world.people_with_role(frame.commune, RoleKind.OFFICER, turn.at)
    words = say(
        "A phone asks to answer for a household of {village}. Please say whether it is theirs.",
        village=village_within(frame.village_name),
    )
    for keeper in keepers:
        if keeper.id != turn.person:
            turn.post(audience, keeper.id, Message((words,), (OPEN,), Stamp("go", "joins", frame.village)))
