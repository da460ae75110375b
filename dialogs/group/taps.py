"""Taps in the group: the button names the record, the tapper's role is checked at that moment."""

from __future__ import annotations

from criteria.wording import say
from dialogs.button import Button
from dialogs.event import Audience
from dialogs.group.board_villages import FAMILY
from dialogs.message import Choice, Message, Stamp
from dialogs.records import VILLAGE_LEASE
from dialogs.subject_words import where
from dialogs.turn import Turn
from dialogs.verification.claim import claim
from dialogs.village_work.hands_screen import NOTHING_HERE, in_hands, village_notice
from dialogs.village_work.step_aside import step_aside
from dialogs.village_work.take import take_village


async def take_group_tap(turn: Turn, button: Button | None) -> None:
    """Answer by a toast alone; the board and the card are drawn again by themselves."""
    turn.stay_silent()
    match button:
        case Button(frame="gr", screen="claim", choice=choice) if choice.startswith("v-"):
            await take_from_board(turn, choice.removeprefix("v-"))
        case Button(frame="gr", screen="village", choice="take", check=record):
            season, _, village = record.partition("-")
            await take_from_group(turn, season, village)
        case Button(frame="gr", screen="claim", choice=file):
            await claim_from_group(turn, file)
        case Button(frame="gr", screen="card", choice="claim", check=file):
            await claim_from_group(turn, file)
        case Button(frame="gr", screen="card", choice="relative", check=file):
            await leave_to_another(turn, file)
        case _:
            turn.toast = say("This button is from an earlier version; the board shows what waits now.")


async def claim_from_group(turn: Turn, file_id: str) -> None:
    had = len(turn.happened)
    file = await claim(turn, file_id)
    if file is None or len(turn.happened) == had:
        return
    turn.post(
        Audience.OFFICERS,
        turn.person,
        Message(
            (
                say(
                    "File {code}, {village}, is with {you}.",
                    code=file.short_code,
                    village=where(file.title, file.place_name),
                ),
            ),
            (Choice("open", say("Open the file")),),
            Stamp("go", "verify", file.id),
            about=file.id,
        ),
    )


async def take_from_board(turn: Turn, village: str) -> None:
    """The board is of the households' season; an old board's village is looked at as it is now."""
    season = await turn.world.current_season(village.rpartition(".")[0], FAMILY, turn.today)
    await take_from_group(turn, season.id if season is not None else "", village)


async def take_from_group(turn: Turn, season: str, village: str) -> None:
    it = await in_hands(turn, season, village)
    refusal = NOTHING_HERE if it is None else await take_village(turn, it)
    if it is None or refusal is not None:
        turn.toast = refusal or NOTHING_HERE
        return
    until = turn.at + VILLAGE_LEASE
    turn.toast = say("{village} is with {you} until {until}.", village=it.village.name, until=until)
    words = say(
        "{village} is with {you} until {until}. Its files are looked at one after another here.",
        village=it.village.name,
        until=until,
    )
    turn.post(Audience.OFFICERS, turn.person, village_notice(words, say("Open the village"), "village", it))


async def leave_to_another(turn: Turn, file_id: str) -> None:
    """Tôi là họ hàng, nhường người khác: whoever taps, the one who has it or not; no reason is asked."""
    file = await turn.world.file(file_id, turn.at)
    if file is None:
        turn.toast = say("There is no such file any more.")
        return
    refusal = await step_aside(turn, file)
    turn.toast = refusal or say("Thank {you}: file {code} is left to another officer.", code=file.short_code)
