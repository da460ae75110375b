"""The village's review did not agree at once: it held the file, or some voted against."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Dispute, Finding
from dialogs.triage.case import Case


def disputed(case: Case) -> Finding | None:
    why = tuple(told(one) for one in case.facts.disputes)
    return Finding("disputed", why) if why else None


def told(dispute: Dispute) -> Text:
    if dispute.votes_against and dispute.reason:
        return say(
            "At {at}: {votes} votes against. {reason}",
            at=dispute.at,
            votes=dispute.votes_against,
            reason=dispute.reason,
        )
    if dispute.votes_against:
        return say("At {at}: {votes} votes against.", at=dispute.at, votes=dispute.votes_against)
    return say("Held at {at}: {reason}", at=dispute.at, reason=dispute.reason)
