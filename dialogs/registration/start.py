"""Where a registration begins: from the menu, or from a village's link."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Place, Purpose, Season
from dialogs.registration.frame import Registration
from dialogs.turn import Turn

TITLE = "family"


async def begin_registration(turn: Turn, village: Place | None = None) -> None:
    """Open a registration; a village that came by its link is not asked for again."""
    frame = Registration(turn.world.new_id())
    if village is not None:
        season = await turn.world.current_season(village.parent, TITLE, turn.today)
        if season is None or not season.registering(turn.today):
            turn.tell(registration_closed(season, village.parent_name))
            return
        frame = Registration(
            turn.world.new_id(),
            village=village.id,
            village_name=village.name,
            commune=village.parent,
            commune_name=village.parent_name,
            season=season.id,
            from_link=True,
        )
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Registration)]
    turn.push(frame)
    person = await turn.world.person(turn.person, turn.at)
    if person.agreed(Purpose.SCORING):
        turn.change(screen="answerer")


def registration_closed(season: Season | None, commune_name: str) -> Text:
    if season is None:
        return say(
            "{commune} has not opened this year's registration yet. Please ask the village head.",
            commune=commune_name,
        )
    return say(
        "Registration in {commune} runs from {opens} to {closes}. Please come back then.",
        commune=commune_name,
        opens=season.registration_from,
        closes=season.registration_to,
    )
