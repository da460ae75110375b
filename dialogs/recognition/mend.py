"""A decision's number, day or signer was entered with a slip: the books say what the paper says, and keep the slip.

The decision itself is never edited. Only the Chủ tịch Hội does this, with a reason; those who were told are told again.
"""

from __future__ import annotations

from datetime import date

from criteria import kept_until
from criteria.wording import Text, Words, say
from dialogs.event import Audience
from dialogs.happening import DecisionMended
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.officer_words import own_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.reason import ReasonScreen
from dialogs.recognition.screen import CLEAN, RecognitionScreen, may, tell_colleagues
from dialogs.recognition.signing import SigningScreen
from dialogs.records import TITLES, Decision, DecisionKind, Role, Signing
from dialogs.screen import BACK
from dialogs.turn import Turn

NUMBER = Choice("number", say("The number"))
DAY = Choice("day", say("The day"))
SIGNER = Choice("body", say("Who decides, who signed"))
DONE = Choice("mend_reason", say("That is all, give the reason"))
CONFIRM = Choice("confirm", say("Correct, the paper says so"), guarded=True)


class Mend(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        decision = await turn.world.decision(frame.decision)
        if decision is None:
            return self.gone(frame)
        changed = changes(decision.signed, as_mended(frame, decision.signed))
        paragraphs: list[Paragraph] = [
            say("What was entered other than the signed paper says? The decision itself does not change."),
            as_entered(decision.signed),
        ]
        if changed:
            paragraphs.append((say("It will say:"), *changed))
        return Message(
            tuple(paragraphs), (NUMBER, DAY, SIGNER, *((DONE,) if changed else ()), BACK), self.stamp(frame)
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        decision = await turn.world.decision(frame.decision)
        if decision is None or choice not in {NUMBER.id, DAY.id, SIGNER.id, DONE.id}:
            return
        if choice != DONE.id or changes(decision.signed, as_mended(frame, decision.signed)):
            turn.change(screen=choice)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="decision", **CLEAN)


class MendReason(ReasonScreen):
    question = say("How did the slip come about? The reason stays in the books.")
    example = "Gõ thiếu phần chữ của số quyết định"
    then = "mend_check"

    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.decision}-{frame.act}"

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="mend", reason="")


class MendCheck(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.decision}-{frame.act}"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        decision = await turn.world.decision(frame.decision)
        if decision is None:
            return self.gone(frame)
        return Message(
            (
                say(
                    "Decision {number} of {day}:",
                    number=decision.signed.number,
                    day=decision.signed.decided_on,
                ),
                changes(decision.signed, as_mended(frame, decision.signed)),
                say("Reason: {reason}", reason=frame.reason),
                say("Papers and codes show it at once; those who were told of the decision get a line."),
            ),
            (CONFIRM, BACK),
            self.stamp(frame),
        )

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        decision = await turn.world.decision(frame.decision)
        if choice != CONFIRM.id or decision is None or not await may(turn, decision.commune):
            return
        turn.change(screen="decision", **CLEAN)
        await mend(turn, decision, as_mended(frame, decision.signed), frame.reason)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="mend_reason", reason="")


async def mend(turn: Turn, decision: Decision, signed: Signing, reason: str) -> None:
    changed = changes(decision.signed, signed)
    season = await turn.world.season(decision.season)
    if not changed or season is None:
        turn.tell(say("That is how it stands already; nothing changes."))
        return
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    kept = kept_until(criteria_set, signed.decided_on) if decision.kind is DecisionKind.RECOGNISE else None
    turn.happen(
        DecisionMended(
            decision=decision.id,
            commune=decision.commune,
            season=decision.season,
            signed=signed,
            by_name=await own_name(turn),
            former=turn.world.new_id(),
            before=decision.signed,
            reason=reason,
            kept_to=kept,
        )
    )
    turn.tell(say("✓ Corrected in the books. The slip and the reason are kept."))
    await tell_those_told(turn, decision, signed, changed)
    words = say(
        "The entry of decision {number} of {day} was corrected: papers fetched before show the slip, please fetch them again.",
        number=signed.number,
        day=signed.decided_on,
    )
    await tell_colleagues(turn, decision.commune, Message((words, changed)))


async def tell_those_told(turn: Turn, decision: Decision, signed: Signing, changed: tuple[Text, ...]) -> None:
    audience = Audience.OFFICERS if TITLES[decision.title].by_officers else Audience.FAMILIES
    for line in await turn.world.recognitions_by(decision.id):
        words = say(
            "The decision on file {code} is number {number} of {day} of {body}. It was entered with a slip before; the "
            "result does not change.",
            code=line.code,
            number=signed.number,
            day=signed.decided_on,
            body=signed.body,
        )
        opens = (Choice("open", say("See the file")),)
        for person in await turn.world.representatives(line.subject):
            stamp = Stamp("go", "file", line.file)
            turn.post(audience, person.id, Message((words, changed), opens, stamp, about=line.file))


def as_mended(frame: RecognitionWork, before: Signing) -> Signing:
    """Put what was typed anew in the place of what was entered; the signer goes with the body and the capacity."""
    number = frame.number or before.number
    day = date.fromisoformat(frame.day) if frame.day else before.decided_on
    if not (frame.body and frame.capacity):
        return Signing(number, day, before.body, before.capacity, before.signer, before.issuer)
    issuer = frame.body if before.issuer in {"", before.body} else before.issuer
    return Signing(number, day, frame.body, frame.capacity, frame.signer, issuer)


def changes(before: Signing, after: Signing) -> tuple[Text, ...]:
    """Say each thing that is other than before: from what to what."""
    was, now = before.signer or "…", after.signer or "…"
    told = (
        (
            before.number != after.number,
            say("Number: {before} → {after}", before=before.number, after=after.number),
        ),
        (
            before.decided_on != after.decided_on,
            say("Signed on: {before} → {after}", before=before.decided_on, after=after.decided_on),
        ),
        (
            before.body != after.body,
            say("Decided by: {before} → {after}", before=before.body, after=after.body),
        ),
        (
            before.capacity != after.capacity,
            say("Capacity: {before} → {after}", before=before.capacity, after=after.capacity),
        ),
        (was != now, say("Signer: {before} → {after}", before=was, after=now)),
    )
    return tuple(words for differs, words in told if differs)


def as_entered(signed: Signing) -> tuple[Words, ...]:
    return (
        say("Decision {number} of {day}", number=signed.number, day=signed.decided_on),
        say("Decided by: {body}", body=signed.body),
        say("Signed: {capacity}, {signer}", capacity=signed.capacity, signer=signed.signer or "…"),
    )


async def slips(turn: Turn, decision: Decision) -> tuple[Words, ...]:
    """Say what the books had before, and who corrected it when."""
    return tuple(
        say(
            "Corrected by {who} at {at}; before that the books had: {number} of {day}, {signer}.",
            who=one.by_name,
            at=one.entered_at,
            number=one.signed.number,
            day=one.signed.decided_on,
            signer=one.signed.signer or one.signed.capacity,
        )
        for one in await turn.world.entered_before(decision.id)
    )
