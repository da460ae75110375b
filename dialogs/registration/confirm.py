"""Read it back, change one thing, register: then the household has its code."""

from __future__ import annotations

from criteria.wording import say
from dialogs.consent import AGREE, REFUSE, REMINDERS_TEXT, record_consent
from dialogs.file_status.frame import FileStatus
from dialogs.happening import SubjectRegistered
from dialogs.message import Choice, Message
from dialogs.records import TITLES, Purpose, SubjectKind
from dialogs.registration.frame import Registration
from dialogs.registration.screen import RegistrationScreen
from dialogs.registration.start import TITLE, registration_closed
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import fold, sort_key

REGISTER = Choice("register", say("Correct, register"))
MEND_HEAD = Choice("head", say("Change the chủ hộ"))
MEND_MEMBERS = Choice("members", say("Change the number of people"))
MEND_VILLAGE = Choice("village", say("Change the village"))

ROSTER_FULL = 999


class Confirm(RegistrationScreen):
    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message(
            (
                say("Please check:"),
                (
                    say("Chủ hộ: {name}", name=frame.head_name),
                    say("{village}, {commune}", village=frame.village_name, commune=frame.commune_name),
                    say("People in the household: {members}", members=frame.members),
                ),
            ),
            (REGISTER, MEND_HEAD, MEND_MEMBERS, MEND_VILLAGE, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        if choice == "register":
            await self.register(turn, frame)
        elif choice in {"head", "members", "village"}:
            turn.change(screen=choice, mending=True)

    async def back(self, turn: Turn, frame: Registration) -> None:
        turn.change(screen="members", mending=False)

    async def register(self, turn: Turn, frame: Registration) -> None:
        season = await turn.world.season(frame.season)
        if season is None or not season.registering(turn.today):
            turn.tell(registration_closed(season, frame.commune_name))
            return
        if not frame.another and await turn.world.subjects_named(
            SubjectKind.HOUSEHOLD, frame.village, fold(frame.head_name)
        ):
            turn.change(screen="same_name")
            return
        number = await turn.world.next_number(SubjectKind.HOUSEHOLD, frame.village)
        if number > ROSTER_FULL:
            turn.tell(
                say(
                    "{village} has no roster number left. Please ask the commune's Hội Khuyến học.",
                    village=frame.village_name,
                )
            )
            return
        code = TITLES[TITLE].code(frame.village, number)
        subject, file = turn.world.new_id(), turn.world.new_id()
        turn.happen(
            SubjectRegistered(
                subject=subject,
                kind=SubjectKind.HOUSEHOLD,
                file=file,
                code=code,
                number=number,
                season=season.id,
                place=frame.village,
                name=frame.head_name,
                folded=fold(frame.head_name),
                sort_key=sort_key(frame.head_name),
                members=frame.members,
                person=turn.person,
                relation=frame.relation,
                adult_agreed=frame.adult_agreed,
            )
        )
        turn.tell(
            say(
                "✓ Registered. The household of {name} has the code {code} for {year}.",
                name=frame.head_name,
                code=code,
                year=season.year,
            )
        )
        turn.swap(FileStatus(file))
        person = await turn.world.person(turn.person, turn.at)
        if not any(consent.purpose is Purpose.REMINDERS for consent in person.consents):
            turn.push(Registration(frame.id, screen="reminders"))


class RemindersConsent(RegistrationScreen):
    """A separate purpose is a separate question."""

    can_go_back = False

    async def show(self, turn: Turn, frame: Registration) -> Message:
        return Message((REMINDERS_TEXT,), (AGREE, REFUSE), self.stamp(frame), columns=2)

    async def tapped(self, turn: Turn, frame: Registration, choice: str) -> None:
        record_consent(turn, Purpose.REMINDERS, given=choice == "agree")
        turn.pop()
        turn.tell(say("✓ Noted."))
