"""Tick that a house agreed on paper: its own signature or fingerprint, seen by whoever ticks. Slips are taken back."""

from __future__ import annotations

from collections.abc import Sequence

from criteria.wording import Text, say
from dialogs.happening import ConsentTicked, ConsentUnticked
from dialogs.message import Choice, Message, Stamp
from dialogs.paper_consent import VERSION
from dialogs.records import PaperConsent, RosterLine, Status
from dialogs.turn import Turn
from dialogs.village.head_called import head_called
from dialogs.village.meeting_registration.evening import Evening
from dialogs.village.meeting_registration.houses_said import houses_said, numbers_said
from dialogs.village.meeting_registration.planning import plan_one, tell_house

SEE_FILE = Choice("open", say("See the file"))


async def agree(
    turn: Turn, evening: Evening, village_name: str, asked: Sequence[RosterLine], how: PaperConsent
) -> tuple[RosterLine, ...]:
    """Tick the planned ones; one that signed without having been put down is put down by it."""
    absent = {line.subject for line in evening.absent}
    open_now = evening.season.registering(turn.today)
    fresh = tuple(
        line
        for line in asked
        if line.subject not in absent
        and (line.status is Status.PLANNED or (line.status is None and open_now))
    )
    for line in fresh:
        file = line.file or await plan_one(turn, evening, village_name, line, ask=False)
        turn.happen(ConsentTicked(file=file, how=how, version=VERSION))
        if line.has_phone:
            await tell_house(turn, line, ticked(village_name, line, file, evening.season.year))
    if fresh:
        turn.tell(done_words(how, fresh))
    refused(turn, evening, asked, absent, open_now=open_now)
    return fresh


def done_words(how: PaperConsent, fresh: Sequence[RosterLine]) -> Text:
    if how is PaperConsent.FINGERPRINT:
        return say("✓ Fingerprint, {count} houses: {houses}.", count=len(fresh), houses=houses_said(fresh))
    return say("✓ Signed, {count} houses: {houses}.", count=len(fresh), houses=houses_said(fresh))


def ticked(village_name: str, line: RosterLine, file: str, year: int) -> Message:
    """A house with a phone is told what was ticked for it, and can withdraw it there."""
    words = say(
        "{head} has noted that your household, số thứ tự {number}, agreed on paper to register for Gia đình học tập {year}. "
        "If it did not, open the file and withdraw it.",
        head=head_called(village_name),
        number=line.number,
        year=str(year),
    )
    return Message((words,), (SEE_FILE,), Stamp("go", "file", file))


def refused(
    turn: Turn, evening: Evening, asked: Sequence[RosterLine], absent: set[str], *, open_now: bool
) -> None:
    away = tuple(line for line in asked if line.subject in absent and not line.registered)
    if away:
        turn.tell(
            say(
                "Absent today, so not ticked: {houses}. If they have come, change who is absent.",
                houses=houses_said(away),
            )
        )
    agreed = tuple(line for line in asked if line.registered)
    if agreed:
        turn.tell(say("Have agreed already: {houses}.", houses=numbers_said(agreed)))
    late = tuple(line for line in asked if line.status is None and line.subject not in absent)
    if late and not open_now:
        turn.tell(
            say(
                "Not put down, and registration closed on {closes}: {houses}.",
                closes=evening.season.registration_to,
                houses=houses_said(late),
            )
        )
    withdrawn = tuple(line for line in asked if line.status is Status.WITHDRAWN)
    if withdrawn:
        turn.tell(say("These households have withdrawn themselves: {houses}.", houses=houses_said(withdrawn)))


def take_back(turn: Turn, asked: Sequence[RosterLine]) -> tuple[RosterLine, ...]:
    """Untick paper consents of houses that have answered nothing; the house is "dự kiến" again."""
    slips = tuple(
        line
        for line in asked
        if line.status is Status.REGISTERED
        and line.consent in {PaperConsent.SIGNED, PaperConsent.FINGERPRINT}
    )
    for line in slips:
        turn.happen(ConsentUnticked(file=line.file))
    if slips:
        turn.tell(say("✓ The tick is taken back, planned again: {houses}.", houses=houses_said(slips)))
    phone = tuple(line for line in asked if line.registered and line.consent is PaperConsent.PHONE)
    if phone:
        turn.tell(
            say(
                "These agreed on their phone, so only they themselves withdraw: {houses}.",
                houses=houses_said(phone),
            )
        )
    answered = tuple(line for line in asked if line.registered and line not in slips and line not in phone)
    if answered:
        turn.tell(
            say("These have answers already, so the tick stays: {houses}.", houses=houses_said(answered))
        )
    if not (slips or phone or answered):
        turn.tell(say("None of these houses is ticked."))
    return slips
