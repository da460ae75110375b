"""Those whom a posting concerns are told once, when its days are entered: who stands on the list, and village heads."""

from __future__ import annotations

from collections import Counter
from datetime import date

from criteria.wording import say
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.records import TITLES, Proposal, RoleKind
from dialogs.turn import Turn


async def tell_of_posting(turn: Turn, proposal: Proposal, first: date, last: date) -> None:
    """Tell them; who did not agree to being named stands on no list, and days that are mended are no news."""
    if proposal.posted_on is not None or last < turn.today:
        return
    lines = [line for line in await turn.world.proposed(proposal.id) if line.postable and not line.out]
    on_list = {line.file for line in lines}
    title = TITLES[proposal.title]
    audience = Audience.OFFICERS if title.by_officers else Audience.FAMILIES
    for one in await turn.world.to_tell(proposal.id):
        if one.file in on_list:
            words = say(
                "File {code} is on the list proposed for {title} {year}, posted from {first}. Objections are taken until the end of {last}.",
                code=one.code,
                title=title.name,
                year=proposal.year,
                first=first,
                last=last,
            )
            button = Choice("open", say("See the file"))
            turn.post(audience, one.person, Message((words,), (button,), Stamp("go", "file", one.file)))
    if not title.by_officers:
        await tell_village_heads(
            turn, proposal, Counter((line.place, line.place_name) for line in lines), last
        )


async def tell_village_heads(
    turn: Turn, proposal: Proposal, counted: Counter[tuple[str, str]], last: date
) -> None:
    for (village, name), count in sorted(counted.items()):
        words = say(
            "The list proposed for {title} {year} is posted; {count} of it are of {village}. Objections are taken until the end of {last}: by the code on the list, or /ykien.",
            title=TITLES[proposal.title].name,
            year=proposal.year,
            count=count,
            village=name,
            last=last,
        )
        for head in await turn.world.people_with_role(village, RoleKind.VILLAGE_HEAD, turn.at):
            turn.post(Audience.FAMILIES, head.id, Message((words,)))
