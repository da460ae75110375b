"""The villages that wait for the chair's name."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.screen import CHAIR_ONLY
from dialogs.records import RoleKind
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import NOTHING_HERE, open_hands
from dialogs.village_work.ready import not_ready, ready_to_sign

MOST_VILLAGES = 60
MOST_NOT_READY = 20


class ToSign(Screen[Hands]):
    def check(self, frame: Hands) -> str:
        return frame.season

    async def show(self, turn: Turn, frame: Hands) -> Message:
        refusal = await not_here(turn, frame.season)
        if refusal is not None:
            return Message((refusal,), (BACK,), self.stamp(frame))
        villages = await ready_to_sign(turn, frame.season)
        paragraphs = await not_ready_told(turn, frame.season)
        if not villages:
            words = say("No village waits to be signed off now.")
            return Message((words, *paragraphs), (BACK,), self.stamp(frame))
        choices = tuple(
            Choice(one.village.rpartition(".")[2], one.village_name) for one in villages[:MOST_VILLAGES]
        )
        words = say(
            "Villages of which no file waits any more, to be signed off: {count}", count=len(villages)
        )
        return Message((words, *paragraphs), (*choices, BACK), self.stamp(frame), columns=3, numbered=False)

    async def tapped(self, turn: Turn, frame: Hands, choice: str) -> None:
        refusal = await not_here(turn, frame.season)
        season = await turn.world.season(frame.season)
        if refusal is not None or season is None:
            turn.tell(refusal or NOTHING_HERE)
        elif await turn.world.place(f"{season.commune}.{choice}") is not None:
            turn.change(screen="sign_off", village=f"{season.commune}.{choice}")


async def not_ready_told(turn: Turn, season: str) -> tuple[Paragraph, ...]:
    """Say of which villages files are verified and others wait still: those are not signed off yet."""
    villages = await not_ready(turn, season)
    lines: list[Words] = [
        say("• {village}: {count} files wait still", village=one.village_name, count=one.waiting)
        for one in villages[:MOST_NOT_READY]
    ]
    if len(villages) > MOST_NOT_READY:
        lines.append(say("And {count} more.", count=len(villages) - MOST_NOT_READY))
    return (say("Begun, and not ready yet:"), tuple(lines)) if lines else ()


async def not_here(turn: Turn, season_id: str) -> Words | None:
    season = await turn.world.season(season_id)
    person = await turn.world.person(turn.person, turn.at)
    if season is None:
        return NOTHING_HERE
    return None if person.role_at(season.commune, RoleKind.CHAIR) is not None else CHAIR_ONLY


async def open_to_sign(turn: Turn, season: str) -> None:
    """Open the list; the one village alone where only one waits."""
    villages = await ready_to_sign(turn, season)
    if len(villages) == 1 and await not_here(turn, season) is None:
        open_hands(turn, Hands("sign_off", season, villages[0].village))
    else:
        open_hands(turn, Hands("to_sign", season))
