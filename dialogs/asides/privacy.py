"""/dulieu, /rutdongy, /xoa: a person's rights over their data (Law 91/2025/QH15; Decree 356/2025 Đ5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from criteria.wording import say
from dialogs.asides.frame import Aside
from dialogs.clan.consent import record_name_consent
from dialogs.consent import kind_agreed, record_consent
from dialogs.event import Audience
from dialogs.happening import ConsentWithdrawn, ErasureAsked, FileWithdrawn
from dialogs.message import Choice, Message
from dialogs.recognition.left_it import told_of_withdrawal
from dialogs.records import Purpose, SubjectKind
from dialogs.records.life import may_withdraw
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn

ANSWER_DAYS = 2
WITHDRAWAL_DAYS = 15
ERASURE_DAYS = 20

SURE = Choice("sure", say("Yes, I am sure"), guarded=True)


class WithdrawConsent(Screen[Aside]):
    """Processing stops at once; open files are withdrawn."""

    async def show(self, turn: Turn, frame: Aside) -> Message:
        return Message(
            (
                say(
                    "Withdrawing consent stops everything at once: open files are withdrawn and no reminders come. "
                    "Lists of a decision already signed remain."
                ),
                say("Does {you} want to withdraw consent?"),
            ),
            (SURE, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        if choice != "sure":
            return
        for file in await turn.world.files_of(turn.person, turn.at):
            if may_withdraw(file):
                turn.happen(FileWithdrawn(file=file.id))
                await told_of_withdrawal(turn, file)
        person = await turn.world.person(turn.person, turn.at)
        for consent in person.consents:
            if consent.given and consent.purpose is not Purpose.CLAN:
                record_consent(turn, consent.purpose, given=False, kind=kind_agreed(consent))
        await hide_from_clans(turn)
        turn.happen(
            ConsentWithdrawn(
                person=turn.person,
                answer_due=after_working_days(turn.at, ANSWER_DAYS),
                done_due=turn.at + timedelta(days=WITHDRAWAL_DAYS),
            )
        )
        turn.frames = turn.frames[:1]
        turn.tell(say("Consent is withdrawn. Nothing more is asked or passed on."))


async def hide_from_clans(turn: Turn) -> None:
    """The names that clans may see are a consent for each household: these end as well."""
    for subject in await turn.world.subjects_of(turn.person):
        if subject.kind is SubjectKind.HOUSEHOLD and await turn.world.clan_may_see(subject.id):
            clan = await turn.world.belongs_to(subject.id, SubjectKind.CLAN)
            if clan is not None:
                record_name_consent(turn, subject.id, clan.id, clan.name, given=False)


class EraseData(Screen[Aside]):
    """Erasure is done by the operator by a due date; what stays is said beforehand."""

    async def show(self, turn: Turn, frame: Aside) -> Message:
        return Message(
            (
                say(
                    "Names, answers and pictures will be erased within 20 days and cannot be brought back. "
                    "The list of a decision already signed remains, as the law asks."
                ),
                say("Does {you} want everything erased?"),
            ),
            (SURE, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: Aside, choice: str) -> None:
        if choice != "sure":
            return
        answer_due = after_working_days(turn.at, ANSWER_DAYS)
        done_due = turn.at + timedelta(days=ERASURE_DAYS)
        turn.happen(ErasureAsked(person=turn.person, answer_due=answer_due, done_due=done_due))
        turn.pop()
        turn.tell(
            say(
                "The request is recorded. {You} will have an answer by {answer}, and all is done by {done}.",
                answer=answer_due.date(),
                done=done_due.date(),
            )
        )


async def send_my_data(turn: Turn) -> None:
    """Send a readable export to the one who asked, in private."""
    turn.post(
        Audience(turn.event.audience),
        turn.person,
        Message((say("Here is what is kept about {you}."),)),
        "my_data",
    )
    turn.tell(say("A file with everything kept about {you} is on its way."))


def after_working_days(at: datetime, days: int) -> datetime:
    """Add working days, Monday to Friday; public holidays are the officer's to know."""
    due = at
    while days:
        due += timedelta(days=1)
        if due.weekday() < 5:
            days -= 1
    return due
