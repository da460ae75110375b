"""The whole village in one act: agreed files go to Hội Khuyến học, the others back with their reasons."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from criteria.wording import Text, Words, say
from dialogs.address import called
from dialogs.event import Audience
from dialogs.happening import FileEndorsed, FileHeld, ReviewLeftToOfficers, VillageSent
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.records import File, Person, RoleKind
from dialogs.records.life import may_review
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.notices import tell_representatives
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.judging import ask_reasons
from dialogs.village.review_meeting.naming import all_named, named
from dialogs.village.review_meeting.outright import said_outright
from dialogs.village.review_meeting.screen import MeetingScreen, to_room
from dialogs.village.review_meeting.standing import House, Standing
from dialogs.village.review_meeting.writing import note, open_meeting

SEND = "send-"
"""Followed by the seal of what is on the screen: nothing is passed on that the person has not seen."""
REASONS = Choice("reasons", say("Give the missing reasons"))


class PassOn(MeetingScreen):
    """What will happen is read once more; then it happens to all of them together."""

    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        agreed, held = now.judged(agreed=True), now.judged(agreed=False)
        if not (agreed or held or (now.own and not now.open)):
            done = await passed_on(turn, now)
            return Message(
                (done or say("Nothing is to be passed on: no house has been judged yet."),),
                (BACK,),
                self.stamp(frame),
            )
        paragraphs: list[Paragraph] = []
        if agreed:
            paragraphs.append(say("To Hội Khuyến học: {count} agreed files.", count=len(agreed)))
        if held:
            paragraphs.append(
                (
                    say("Back to the households, with the reason:"),
                    *(
                        say("• {house}: {reason}", house=named(house.line), reason=house.reason)
                        for house in held
                    ),
                )
            )
        kept = (*now.judged(agreed=None), *now.open)
        if kept:
            names = all_named(house.line for house in kept)
            paragraphs.append(say("Stay in the village, not judged: {names}.", names=names))
        paragraphs += await about_own(turn, now)
        choices = (REASONS,) if reasonless(now) else (send_choice(now),)
        return Message(tuple(paragraphs), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == REASONS.id:
            turn.change(back_to="send")
            ask_reasons(turn, reasonless(now))
        elif choice == send_choice(now).id and not reasonless(now):
            await pass_on(turn, frame, now)
        elif choice.startswith(SEND):
            done = await passed_on(turn, now)
            if not (now.judged(agreed=True) or now.judged(agreed=False)) and done is not None:
                turn.tell(done)
                to_room(turn)
            else:
                turn.tell(say("What is to be passed on has changed since. Please look at it once more."))

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        if not await said_outright(turn, frame, now, text):
            await super().heard(turn, frame, now, text)


def send_choice(now: Standing) -> Choice:
    told = [
        (house.line.file, house.verdict.agreed, house.verdict.reason)
        for house in now.houses
        if house.waiting is not None and house.verdict is not None
    ]
    seal = hashlib.sha256(repr((told, [house.line.file for house in now.own])).encode()).hexdigest()
    return Choice(f"{SEND}{seal[:8]}", say("Pass them on"), guarded=True)


def reasonless(now: Standing) -> tuple[House, ...]:
    """Nobody is sent back without being told why."""
    return tuple(house for house in now.judged(agreed=False) if not (house.verdict and house.verdict.reason))


async def pass_on(turn: Turn, frame: ReviewRoom, now: Standing) -> None:
    """Pass on what waits at this moment; who comes second finds it done."""
    agreed, held = now.judged(agreed=True), now.judged(agreed=False)
    handed: list[Words] = []
    if agreed or held:
        meeting = await open_meeting(turn, frame.village, frame.season)
        for house in agreed:
            await endorse(turn, house)
        for house in held:
            await give_back(turn, house)
        turn.happen(
            VillageSent(village=frame.village, meeting=meeting.id, agreed=len(agreed), held=len(held))
        )
        if agreed:
            handed.append(say("✓ {count} agreed files are with Hội Khuyến học.", count=len(agreed)))
        if held:
            handed.append(say("✓ {count} files went back with their reasons.", count=len(held)))
    handed += [await step_aside(turn, frame, house) for house in now.own]
    done = await passed_on(turn, now)
    for words in handed or (
        [done] if done else [say("Nothing is to be passed on: no house has been judged yet.")]
    ):
        turn.tell(words)
    to_room(turn)


async def endorse(turn: Turn, house: House) -> None:
    file = await turn.world.told_file(house.line.file, turn.at)
    if file is None or not may_review(file):
        return
    turn.happen(FileEndorsed(file=file.id))
    await tell_representatives(
        turn,
        file,
        say(
            "The village has reviewed file {code} and agrees. Next: Hội Khuyến học verifies.", code=file.code
        ),
    )


async def give_back(turn: Turn, house: House) -> None:
    file = await turn.world.told_file(house.line.file, turn.at)
    if file is None or house.verdict is None or not may_review(file):
        return
    reason = house.verdict.reason
    turn.happen(FileHeld(file=file.id, reason=reason))
    await tell_representatives(
        turn,
        file,
        say("The village asks to look at file {code} again. Reason: {reason}", code=file.code, reason=reason),
        Choice("open", say("Open the file")),
    )


async def step_aside(turn: Turn, frame: ReviewRoom, house: House) -> Words:
    """Hand the own house's file to another head of the village; where there is none, to the officers."""
    file = await turn.world.told_file(house.line.file, turn.at)
    if file is None or not may_review(file):
        return say("The review of this file is done.")
    others = await others_for(turn, frame, file)
    if not others:
        turn.happen(ReviewLeftToOfficers(file=file.id))
        await tell_representatives(
            turn,
            file,
            say(
                "File {code} goes straight to Hội Khuyến học: nobody else of the village can review it.",
                code=file.code,
            ),
        )
        return say(
            "{house}: nobody else can review it, so it goes to Hội Khuyến học.", house=named(house.line)
        )
    asks = await turn.world.person(turn.person, turn.at)
    note(turn, await open_meeting(turn, frame.village, frame.season), file.id, agreed=None)
    for other in others:
        turn.post(Audience.FAMILIES, other.id, please_review(asks, file))
    return say(
        "{house}: asked {names} to review it.",
        house=named(house.line),
        names=tuple(called(other.address, other.name) for other in others),
    )


def please_review(asks: Person, file: File) -> Message:
    return Message(
        (
            say(
                "{who} steps aside for their own house. Would {you} review file {code}?",
                who=called(asks.address, asks.name),
                code=file.short_code,
            ),
        ),
        (Choice("open", say("Open the review")),),
        Stamp("go", "review", file.id),
        about=file.id,
    )


async def others_for(turn: Turn, frame: ReviewRoom, file: File) -> tuple[Person, ...]:
    heads = await turn.world.people_with_role(frame.village, RoleKind.VILLAGE_HEAD, turn.at)
    return tuple(
        [
            head
            for head in heads
            if head.id != turn.person and head.reachable and not await turn.world.own_file(head.id, file.id)
        ]
    )


async def about_own(turn: Turn, now: Standing) -> Sequence[Text]:
    if not now.own:
        return ()
    return (
        say(
            "{names}: {you} steps aside; another head of the village is asked, or it goes to Hội Khuyến học.",
            names=all_named(house.line for house in now.own),
        ),
    )


async def passed_on(turn: Turn, now: Standing) -> Words | None:
    """Say who passed the village's files on, and when."""
    if now.meeting is None or now.meeting.sent_at is None:
        return None
    by = await turn.world.person(now.meeting.sent_by, turn.at)
    return say(
        "Passed on last by {who}, {at}. In all: {agreed} agreed, {held} went back.",
        who=called(by.address, by.name),
        at=now.meeting.sent_at,
        agreed=now.meeting.sent_agreed,
        held=now.meeting.sent_held,
    )
