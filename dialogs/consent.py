"""Consent: per purpose, versioned, never by silence (Law 91/2025/QH15 Đ9; Decree 356/2025 Đ6)."""

from __future__ import annotations

import hashlib

from criteria.wording import say
from dialogs.consent_texts import REACH, text_of
from dialogs.happening import ConsentRecorded
from dialogs.message import Choice
from dialogs.records import Consent, Person, Purpose, SubjectKind
from dialogs.turn import Turn

VERSION = "2026-11-25"
"""The day of the words; recorded with the kind of subject they were for: "2026-11-25 clan"."""
INSPECTORS_NAMED = "2026-11-25"
"""Words of before this day did not say that the upper Hội reads along when it inspects."""

AGREE = Choice("agree", say("I agree"))
REFUSE = Choice("refuse", say("I do not agree"))


def covers(person: Person, kind: SubjectKind) -> bool:
    """Say whether what the person agreed to speaks of all that is asked of such a subject, and of all who read it.

    What was registered under earlier words stays as it was agreed to; who registers anew is asked anew.
    """
    for consent in person.consents:
        if consent.purpose is Purpose.SCORING and consent.given:
            named = consent.version >= INSPECTORS_NAMED
            return named and REACH.get(kind_agreed(consent), 0) >= REACH.get(kind, 0)
    return False


def kind_agreed(consent: Consent) -> SubjectKind:
    """Read what kind of subject the words spoke of; those of the first day were the same for all."""
    return SubjectKind(consent.version.partition(" ")[2] or SubjectKind.HOUSEHOLD)


def record_consent(
    turn: Turn, purpose: Purpose, *, given: bool, kind: SubjectKind = SubjectKind.HOUSEHOLD, subject: str = ""
) -> None:
    """Keep what was agreed to, with the seal of the very text that was on the screen."""
    shown = turn.world.spoken(text_of(purpose, kind), turn.language, turn.address)
    turn.happen(
        ConsentRecorded(
            person=turn.person,
            purpose=purpose,
            version=f"{VERSION} {kind}",
            text_sha256=hashlib.sha256(shown.encode()).hexdigest(),
            given=given,
            subject=subject,
        )
    )
