"""Decisions that were entered, and one of them: its list, certificates, and the way to a new decision."""

from __future__ import annotations

from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.finding import line_called
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.mend import slips
from dialogs.recognition.screen import CLEAN, RecognitionScreen, is_chair, may
from dialogs.records import TITLES, Decision, DecisionKind, Recognition, Role
from dialogs.screen import BACK
from dialogs.turn import Turn

CERTIFICATES = Choice("certificates", say("Certificates to print on the form"))
CORRECT = Choice("correct", say("Correct a name (new decision)"))
REVOKE = Choice("revoke", say("Revoke a recognition (new decision)"))
MOST_NAMED = 20
MEND = Choice("mend", say("Number, day or signer entered wrong"), apart=True)


class Decisions(RecognitionScreen):
    above = "title"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        found = await turn.world.decisions_of(frame.season)
        choices = tuple(Choice(one.id, named(one)) for one in found)
        words = say("Decisions entered:") if found else say("No decision has been entered yet.")
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if any(one.id == choice for one in await turn.world.decisions_of(frame.season)):
            turn.change(screen="decision", decision=choice)


class OneDecision(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return frame.decision

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        decision = await turn.world.decision(frame.decision)
        if decision is None:
            return self.gone(frame)
        return Message(
            tuple(await about(turn, decision)),
            (*acts(decision, chair=await is_chair(turn, decision.commune)), BACK),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        decision = await turn.world.decision(frame.decision)
        if decision is None or choice not in {one.id for one in acts(decision, chair=True)}:
            return
        if choice == CERTIFICATES.id:
            send_certificates(turn, decision)
        elif await may(turn, decision.commune):
            turn.change(screen="mend" if choice == MEND.id else "amend_who", **{**CLEAN, "act": choice})

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="title", decision="", proposal="", **CLEAN)


def acts(decision: Decision, *, chair: bool) -> tuple[Choice, ...]:
    mend = (MEND,) if chair else ()
    match decision.kind:
        case DecisionKind.REVOKE:
            return mend
        case DecisionKind.RECOGNISE if chair:
            return CERTIFICATES, CORRECT, REVOKE, *mend
        case _:
            return CERTIFICATES, *mend


async def about(turn: Turn, decision: Decision) -> list[Paragraph]:
    signed = decision.signed
    told: list[Paragraph] = [
        named(decision),
        (
            say("{title}, {year}", title=TITLES[decision.title].name, year=decision.year),
            say("Decided by: {body}", body=signed.body),
            say("Signed: {capacity}, {signer}", capacity=signed.capacity, signer=signed.signer or "…"),
            say("Entered by {who} at {at}.", who=decision.by_name, at=decision.entered_at),
        ),
    ]
    changed: list[Words] = []
    if decision.kind is DecisionKind.RECOGNISE:
        standing = await turn.world.recognitions_by(decision.id)
        revoked = sum(one.revoked is not None for one in standing)
        corrected = sum(any(later.kind is DecisionKind.CORRECT for later in one.later) for one in standing)
        if corrected:
            changed.append(say("Names corrected since: {count}", count=corrected))
        if revoked:
            changed.append(say("Revoked since: {count}", count=revoked))
    else:
        lines = await turn.world.recognitions_by(decision.id)
        changed += [what_it_changed(decision, one) for one in lines[:MOST_NAMED]]
        if len(lines) > MOST_NAMED:
            changed.append(say("… and {count} more", count=len(lines) - MOST_NAMED))
    if changed:
        told.append(tuple(changed))
    told += await slips(turn, decision)
    return told


def what_it_changed(decision: Decision, one: Recognition) -> Words:
    """Say whose name it corrects or recognition it revokes, why, and of which decision."""
    at, own = next(
        (
            (number, later)
            for number, later in enumerate(one.later)
            if (later.kind, later.number, later.decided_on)
            == (decision.kind, decision.signed.number, decision.signed.decided_on)
        ),
        (len(one.later), None),
    )
    if own is None:
        return line_called(one)
    if decision.kind is DecisionKind.REVOKE:
        return say(
            "• {file}, recognised by decision {number} of {day}. Reason: {reason}",
            file=line_called(one),
            number=one.signed.number,
            day=one.signed.decided_on,
            reason=own.reason,
        )
    after = next(
        (later.before for later in one.later[at + 1 :] if later.kind is DecisionKind.CORRECT), one.name
    )
    return say(
        "• {code}: “{before}” → “{after}”, recognised by decision {number} of {day}. Reason: {reason}",
        code=one.short_code,
        before=own.before,
        after=after,
        number=one.signed.number,
        day=one.signed.decided_on,
        reason=own.reason,
    )


def named(decision: Decision) -> Text:
    number, day, count = decision.signed.number, decision.signed.decided_on, decision.count
    match decision.kind:
        case DecisionKind.RECOGNISE:
            return say("Decision {number} of {day}: {count} recognised", number=number, day=day, count=count)
        case DecisionKind.CORRECT:
            return say(
                "Decision {number} of {day}: {count} names corrected", number=number, day=day, count=count
            )
        case _:
            return say("Decision {number} of {day}: {count} revoked", number=number, day=day, count=count)


def send_certificates(turn: Turn, decision: Decision) -> None:
    words = say(
        "Certificates by decision {number}, one a page, to be printed on the commune's own form. Please try one sheet "
        "first; where a line stands wrong, move it under “The certificate's form”.",
        number=decision.signed.number,
    )
    turn.post(Audience.OFFICERS, turn.person, Message((words,)), f"certificates:{decision.id}")
    turn.tell(say("The certificates are on their way."))
