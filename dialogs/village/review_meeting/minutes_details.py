"""What the minutes name: the day, the hall, the hours, the five who sign. Typed once, kept for the season."""

from __future__ import annotations

from datetime import date

import msgspec

from criteria.wording import Text, Words, say
from dialogs.message import Choice, Message
from dialogs.records import MeetingDetails, ReviewMeeting, Signer
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import day as understand_day
from dialogs.understand import name as understand_name
from dialogs.understand import tidy
from dialogs.understand.hour import hour
from dialogs.village.head_called import WARD_UNIT
from dialogs.village.review_meeting.frame import ReviewRoom
from dialogs.village.review_meeting.outright import said_outright
from dialogs.village.review_meeting.screen import MeetingScreen
from dialogs.village.review_meeting.standing import Standing
from dialogs.village.review_meeting.writing import meeting_now, write
from dialogs.village.village_word import village_word

LONGEST = 300
SIGNERS: dict[Signer, Text] = {
    Signer.CHAIR: say("Chair of the meeting", context="signer"),
    Signer.SECRETARY: say("Secretary", context="signer"),
    Signer.VILLAGE_HEAD: say("Village head", context="signer"),
    Signer.BRANCH_HEAD: say("Head of the chi hội khuyến học", context="signer"),
    Signer.FRONT_HEAD: say("Head of the Ban công tác Mặt trận", context="signer"),
}
DETAILS: dict[str, Text] = {
    "on": say("Day of the meeting"),
    "venue": say("Venue", context="meeting"),
    "began": say("Began at"),
    "ended": say("Ended at"),
    **{who.value: label for who, label in SIGNERS.items()},
    "guests": say("Others taking part", context="meeting"),
    "opinions": say("What was said", context="meeting"),
}
"""In the order of the minutes."""
EXAMPLES: dict[str, Words] = {
    "on": say("For example: 20/11; or: hôm nay"),
    "venue": say("For example: Nhà văn hóa xóm"),
    "began": say("For example: 19h30"),
    "ended": say("For example: 21h15"),
    "guests": say("For example: đại diện Hội Khuyến học xã, bà con các hộ"),
    "opinions": say("In one or two sentences."),
}
NAME_EXAMPLE = say("Full name, for example: Nguyễn Thị Hoa")
TODAY = Choice("today", say("Today"))
MINE = Choice("mine", say("My own name"))
BLANK = Choice("blank", say("Leave it blank, to be written by hand"))


class MinutesDetails(MeetingScreen):
    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        meeting, _ = await meeting_now(turn, frame.village, frame.season)
        lines = tuple(
            say("{detail}: {value}", detail=called(key, frame), value=stands(meeting, key) or say("(blank)"))
            for key in DETAILS
        )
        choices = tuple(Choice(key, called(key, frame)) for key in DETAILS)
        return Message(
            (
                say(
                    "These stand in the minutes; names are kept for the whole year. What is blank is written by hand."
                ),
                lines,
            ),
            (*choices, BACK),
            self.stamp(frame),
            columns=2,
        )

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice in DETAILS:
            turn.change(screen="detail", detail=choice)


class MinutesDetail(MeetingScreen):
    """One detail; then the next that is still blank."""

    def check(self, frame: ReviewRoom) -> str:
        return f"{frame.village}-{frame.detail}"

    async def seen(self, turn: Turn, frame: ReviewRoom, now: Standing) -> Message:
        choices = [BLANK, BACK]
        if frame.detail == "on":
            choices[0] = TODAY
        elif frame.detail in SIGNERS and (await turn.world.person(turn.person, turn.at)).name:
            choices.insert(0, MINE)
        return Message(
            (say("{detail}?", detail=called(frame.detail, frame)), EXAMPLES.get(frame.detail, NAME_EXAMPLE)),
            tuple(choices),
            self.stamp(frame),
            numbered=False,
        )

    async def chosen(self, turn: Turn, frame: ReviewRoom, now: Standing, choice: str) -> None:
        if choice == BLANK.id and frame.detail != "on":
            await put(turn, frame, "")
        elif choice == TODAY.id and frame.detail == "on":
            await put(turn, frame, turn.today)
        elif choice == MINE.id and frame.detail in SIGNERS:
            await put(turn, frame, (await turn.world.person(turn.person, turn.at)).name)

    async def heard(self, turn: Turn, frame: ReviewRoom, now: Standing, text: str) -> None:
        if await said_outright(turn, frame, now, text):
            return
        choice = await self.choice_meant(turn, frame, text)
        if choice == BACK.id:
            await self.back(turn, frame)
        elif choice is not None:
            await self.chosen(turn, frame, now, choice)
        elif (meant := understood(frame.detail, text, turn.today)) is not None:
            await put(turn, frame, meant)
        else:
            turn.tell(self.ask_again(frame))

    def ask_again(self, frame: ReviewRoom) -> Words:
        return say("That was not understood. {example}", example=EXAMPLES.get(frame.detail, NAME_EXAMPLE))

    async def back(self, turn: Turn, frame: ReviewRoom) -> None:
        turn.change(screen="details", detail="")


def called(detail: str, frame: ReviewRoom) -> Text:
    """Name a detail; the village's head by what the place calls them: "Trưởng bản"."""
    word = village_word(frame.village_name).lower()
    if detail != Signer.VILLAGE_HEAD:
        return DETAILS[detail]
    if word == WARD_UNIT:
        return say("Head of the {word}", context="of a ward's unit", word=word)
    return say("Head of the {word}", word=word)


def understood(detail: str, text: str, today: date) -> date | str | None:
    if detail == "on":
        found = understand_day(text, today)
        return found if found is not None and found <= today else None
    if detail in {"began", "ended"}:
        at = hour(text)
        return f"{at:%H:%M}" if at is not None else None
    if detail in SIGNERS:
        return understand_name(text)
    said = tidy(text)
    return said if 0 < len(said) <= LONGEST else None


async def put(turn: Turn, frame: ReviewRoom, value: date | str) -> None:
    """Write the detail into the meeting as it stands now, and go on to the next blank one."""
    meeting, _ = await meeting_now(turn, frame.village, frame.season)
    if isinstance(value, date):
        meeting = msgspec.structs.replace(meeting, on=value)
    else:
        meeting = msgspec.structs.replace(meeting, details=with_detail(meeting.details, frame.detail, value))
    write(turn, meeting)
    keys = list(DETAILS)
    later = keys[keys.index(frame.detail) + 1 :]
    following = next((key for key in later if not stands(meeting, key)), None)
    if following is None:
        turn.change(screen="details", detail="")
    else:
        turn.change(detail=following)


def with_detail(details: MeetingDetails, detail: str, value: str) -> MeetingDetails:
    if detail not in SIGNERS:
        return msgspec.structs.replace(details, **{detail: value})
    people = {**details.people, Signer(detail): value}
    return msgspec.structs.replace(details, people={who: name for who, name in people.items() if name})


def stands(meeting: ReviewMeeting, detail: str) -> Words | None:
    """Say what the meeting has for a detail; None where it is blank."""
    if detail == "on":
        return say("{day}", day=meeting.on)
    if detail in SIGNERS:
        return meeting.details.people.get(Signer(detail)) or None
    said: str = getattr(meeting.details, detail)
    return said or None
