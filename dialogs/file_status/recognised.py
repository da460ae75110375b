"""From the posting on: until when objections are taken, which decision recognised, the copy to look up."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.message import Choice, Message
from dialogs.objecting.may_object import may_object
from dialogs.recognition.objections import decided_on
from dialogs.records import DecisionKind, File, Recognition, Status
from dialogs.turn import Turn

OBJECT = Choice("object", say("Something is not right, tell Hội Khuyến học"))
AGAINST_IT = say(
    "Who does not agree may complain to the People's Committee that decided; what is not clear, Hội Khuyến học of the "
    "commune explains."
)
NOT_NAMED = say("The name is not on the posted list: nobody agreed to its being posted.")
COPY = Choice("copy", say("Copy of the certificate to look up"))


async def recognition_choices(turn: Turn, file: File) -> tuple[Choice, ...]:
    if file.status is Status.RECOGNISED:
        return (COPY, OBJECT) if await turn.world.recognition_of(file.id) else ()
    return (OBJECT,) if await may_object(turn, file) else ()


async def recognition_words(turn: Turn, file: File) -> tuple[Words, ...]:
    """Say what a family wants to know beside the step itself."""
    told: list[Words] = []
    if file.status is Status.POSTED:
        proposal = await turn.world.proposal_of(file.id)
        if proposal is not None and proposal.objections_until is not None:
            line = await turn.world.proposed_line(proposal.id, file.id)
            if line is not None and not line.postable:
                told.append(NOT_NAMED)
            told.append(
                say("Objections are taken until the end of {last}.", last=proposal.objections_until)
                if proposal.objections_until >= turn.today
                else say(
                    "Objections were taken until the end of {last}. Hội Khuyến học of the commune still listens.",
                    last=proposal.objections_until,
                )
            )
    if file.status in {Status.RECOGNISED, Status.NOT_THIS_YEAR}:
        found = await turn.world.recognition_of(file.id)
        if found is not None:
            told += decision_words(found)
    if file.status in {Status.POSTED, Status.NOT_THIS_YEAR, Status.WAITING, Status.RECOGNISED}:
        for one in (await turn.world.own_objections(file.id))[-1:]:
            told.append(
                say("Your objection is with Hội Khuyến học since {at}.", at=one.at)
                if one.answered_at is None
                else say(
                    "Answer to the objection: {decided} Reason: {answer}",
                    decided=decided_on(file, upheld=one.upheld),
                    answer=one.answer,
                )
            )
    return tuple(told)


def decision_words(found: Recognition) -> list[Words]:
    told: list[Words] = [
        say(
            "Decision {number} of {day}, {body}.",
            number=found.signed.number,
            day=found.signed.decided_on,
            body=found.signed.body,
        )
    ]
    for later in found.later:
        if later.kind is DecisionKind.REVOKE:
            told.append(
                say("Revoked by decision {number} of {day}.", number=later.number, day=later.decided_on)
            )
            told.append(AGAINST_IT)
        else:
            told.append(
                say(
                    "Name corrected by decision {number} of {day}.", number=later.number, day=later.decided_on
                )
            )
    if any(later.kind is DecisionKind.CORRECT for later in found.later):
        told.append(say("Name on the recognition now: {name}", name=found.name))
    return told


async def send_copy(turn: Turn, file: File) -> None:
    found = await turn.world.recognition_of(file.id)
    if found is None or found.revoked is not None:
        turn.tell(say("There is no recognition of this file in the books."))
        return
    words = say(
        "A copy to look up; the certificate with signature and seal comes from {issuer}.",
        issuer=found.signed.issuer or found.signed.body,
    )
    turn.post(
        Audience(turn.event.audience),
        turn.person,
        Message((words,)),
        f"certificate_copy:{found.decision}-{found.file}",
    )
    turn.tell(say("The copy is on its way."))
