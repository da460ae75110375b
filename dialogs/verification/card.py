"""A claimed file's card in the group: a code, a village, a score, flags; details open in private."""

from __future__ import annotations

from datetime import datetime

from criteria.wording import Text, Words, say
from dialogs.deep_links import to_file
from dialogs.event import Audience
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital
from dialogs.records import File, Status
from dialogs.records.life import DECIDED
from dialogs.subject_words import where
from dialogs.verification.decided import not_waiting
from dialogs.verification.flags import being_checked, self_scored
from dialogs.verification.nobody_left import NOBODY_MAY, nobody_left
from dialogs.world import World

STEP_ASIDE = Choice("relative", say("I am a relative, let another"))


async def card_message(file_id: str, world: World, at: datetime) -> Message | None:
    file = await world.file(file_id, at)
    if file is None or file.submission is None:
        return None
    criteria_set = world.criteria_set(file.criteria_set, file.criteria_version)
    paragraphs: list[Words] = [
        say("File {code}, {village}", code=file.short_code, village=where(file.title, file.place_name)),
        self_scored(criteria_set, file.submission, checking=await being_checked(world, file)),
        standing(file),
    ]
    free = file.status is Status.WAITING and file.claim is None
    kept_from_all = free and await nobody_left(world, file, at)
    if kept_from_all:
        paragraphs[-1] = NOBODY_MAY
    elif free:
        work = await world.village_work(file.season, file.place, at)
        if work.officer and work.until is not None:
            paragraphs[-1] = say(
                "Its village is with {officer} until {until}.",
                officer=work.officer_name,
                until=work.until,
            )
    awaited = await world.awaited_second(file.id)
    if awaited is not None:
        paragraphs.append(
            say("Two officers see it differently; a third one decides.")
            if awaited.differs
            else say("Waits for a second person; {officer} looked first.", officer=awaited.officer_name)
        )
    choices: tuple[Choice, ...] = ()
    if file.status is Status.WAITING and file.claim is not None:
        choices = (
            Choice("open", say("Open in the private chat"), link=to_file(file.id), bot=Audience.OFFICERS),
            STEP_ASIDE,
        )
    elif free and not kept_from_all:
        choices = (Choice("claim", say("I will look at this file")),)
    return Message(tuple(paragraphs), choices, Stamp("gr", "card", file.id))


def standing(file: File) -> Text:
    match file.status:
        case Status.WAITING if file.claim is not None:
            return say(
                "{officer} has it until {until}.",
                officer=capital(file.claim.officer_name),
                until=file.claim.until,
            )
        case Status.WAITING:
            return say("Free to be taken.")
        case Status.RETURNED:
            return say("{officer} returned it to be completed.", officer=capital(file.decided_by_name))
        case Status.WITHDRAWN:
            return say("Withdrawn.")
        case _ if file.status in DECIDED and file.decided_by_name and file.decided_at is not None:
            return say(
                "{officer} has finished with this file at {at}.",
                officer=capital(file.decided_by_name),
                at=file.decided_at,
            )
        case _:
            return not_waiting(file)
