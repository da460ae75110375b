"""The decision that was signed on paper is entered: read back once, then its list is recognised at once."""

from __future__ import annotations

from datetime import date

from criteria import kept_until
from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import Amended, DecisionEntered, RecognitionAmended
from dialogs.message import Choice, Message, Paragraph, Stamp
from dialogs.officer_words import capital, own_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.honour import honour, who_is_honoured
from dialogs.recognition.proposal import unanswered
from dialogs.recognition.screen import CLEAN, may, notice, tell_colleagues
from dialogs.recognition.signing import OF_HONOUR, SigningScreen
from dialogs.recognition.take_out import OPEN
from dialogs.records import TITLES, DecisionKind, Proposal, ProposalState, Recognition, Role, Signing
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.notices import tell_representatives

CONFIRM = Choice("confirm", say("Correct, enter the decision"), guarded=True)
KINDS = {"correct": DecisionKind.CORRECT, "revoke": DecisionKind.REVOKE}


class DecideCheck(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        paragraphs: list[Paragraph] = [
            (
                say(
                    "Decision {number} of {day}",
                    number=frame.number,
                    day=date.fromisoformat(frame.day),
                ),
                say("Decided by: {body}", body=frame.body),
                say("Signed: {capacity}, {signer}", capacity=frame.capacity, signer=frame.signer or "…"),
            )
        ]
        if "/" not in frame.number:
            paragraphs.append(
                say(
                    "Note: number {number} has no letters after it (as /QĐ-UBND). It is printed as it stands here.",
                    number=frame.number,
                )
            )
        if frame.act in OF_HONOUR:
            paragraphs += await who_is_honoured(turn, frame, role)
        elif frame.act == "decide":
            proposal = await turn.world.proposal(frame.proposal)
            if proposal is None:
                return self.gone(frame)
            paragraphs += await what_follows(turn, proposal, date.fromisoformat(frame.day))
        else:
            standing = await turn.world.recognition_of(frame.file)
            if standing is None:
                return self.gone(frame)
            paragraphs.append(what_changes(frame, standing))
        return Message(tuple(paragraphs), (CONFIRM, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice != CONFIRM.id or not await may(turn, role.place):
            return
        if frame.act in OF_HONOUR:
            await honour(turn, frame, role, signing_of(frame))
        elif frame.act == "decide":
            await decide(turn, frame)
        else:
            await amend(turn, frame)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="day", body="", capacity="", signer="", issuer="", day="")


def signing_of(frame: RecognitionWork) -> Signing:
    return Signing(
        frame.number,
        date.fromisoformat(frame.day),
        frame.body,
        frame.capacity,
        frame.signer,
        frame.issuer or frame.body,
    )


async def what_follows(turn: Turn, proposal: Proposal, signed_on: date) -> list[Paragraph]:
    """Say how many are recognised, and what was not yet over: a person decides, the paper is signed."""
    told: list[Paragraph] = [
        say(
            "Proposal {number}: {count} files are recognised at once for {title} {year}, and those who answer for them are "
            "told.",
            number=proposal.number,
            count=proposal.count,
            title=TITLES[proposal.title].name,
            year=proposal.year,
        )
    ]
    if proposal.state is ProposalState.PROPOSED:
        told.append(say("Note: the list has not been posted."))
    elif proposal.objections_until is not None and proposal.objections_until >= signed_on:
        told.append(
            say("Note: objections are taken until the end of {last}.", last=proposal.objections_until)
        )
    waiting = await unanswered(turn, proposal)
    if waiting:
        told.append(say("Note: {count} objections have no answer yet.", count=waiting))
    return told


async def decide(turn: Turn, frame: RecognitionWork) -> None:
    proposal = await turn.world.proposal(frame.proposal)
    season = await turn.world.season(frame.season)
    if proposal is None or season is None:
        return
    if proposal.state not in OPEN:
        turn.change(screen="proposal", **CLEAN)
        turn.tell(await who_entered(turn, proposal) or say("This proposal has gone on meanwhile."))
        return
    if proposal.count != frame.seen:
        turn.tell(
            say(
                "The proposal has {count} files now. Please look again before entering it.",
                count=proposal.count,
            )
        )
        turn.change(seen=proposal.count)
        return
    criteria_set = turn.world.criteria_set(season.criteria_set, season.criteria_version)
    signed, by_name, decision = signing_of(frame), await own_name(turn), turn.world.new_id()
    to_tell = await turn.world.to_tell(proposal.id)
    turn.happen(
        DecisionEntered(
            decision=decision,
            proposal=proposal.id,
            commune=proposal.commune,
            season=proposal.season,
            signed=signed,
            by_name=by_name,
            kept_to=kept_until(criteria_set, signed.decided_on),
        )
    )
    turn.tell(
        say("✓ Recognised: {count} files. Those who answer for them have been told.", count=proposal.count)
    )
    without = proposal.count - len({one.file for one in to_tell})
    if without:
        turn.tell(
            say(
                "{count} of them have nobody on a phone; please have the village heads tell them.",
                count=without,
            )
        )
    audience = Audience.OFFICERS if TITLES[proposal.title].by_officers else Audience.FAMILIES
    for one in to_tell:
        turn.post(audience, one.person, good_news(one.file, one.code, proposal, signed))
    words = say(
        "{who} has entered decision {number}: {count} files are recognised for {title} {year}.",
        who=capital(by_name),
        number=signed.number,
        count=proposal.count,
        title=TITLES[proposal.title].name,
        year=proposal.year,
    )
    await tell_colleagues(
        turn, proposal.commune, notice(words, say("Open the proposal"), "proposal", proposal.id)
    )
    turn.change(screen="decision", **CLEAN)
    turn.change(decision=decision)


def good_news(file: str, code: str, proposal: Proposal, signed: Signing) -> Message:
    words = say(
        "Good news: file {code} is recognised as {title} {year} by decision {number} of {day} of {body}. Congratulations!",
        code=code,
        title=TITLES[proposal.title].name,
        year=proposal.year,
        number=signed.number,
        day=signed.decided_on,
        body=signed.body,
    )
    return Message((words,), (Choice("open", say("See the file")),), Stamp("go", "file", file), about=file)


async def who_entered(turn: Turn, proposal: Proposal) -> Words | None:
    """Name who entered the decision and when: the other of two is told."""
    known = await turn.world.decision(proposal.decision) if proposal.decision else None
    if known is None:
        return None
    if known.by == turn.person:
        return say(
            "{You} entered decision {number} at {at}.", number=known.signed.number, at=known.entered_at
        )
    return say(
        "{who} entered decision {number} at {at}.",
        who=capital(known.by_name),
        number=known.signed.number,
        at=known.entered_at,
    )


def what_changes(frame: RecognitionWork, standing: Recognition) -> Words:
    if frame.act == "correct":
        return say(
            "Corrects the name of {code}: “{before}” becomes “{after}”. Reason: {reason}",
            code=standing.short_code,
            before=standing.name,
            after=frame.name,
            reason=frame.reason,
        )
    return say(
        "Revokes the recognition of {code}, {name}. Reason: {reason}",
        code=standing.short_code,
        name=standing.name,
        reason=frame.reason,
    )


async def amend(turn: Turn, frame: RecognitionWork) -> None:
    standing = await turn.world.recognition_of(frame.file)
    season = await turn.world.season(frame.season)
    kind, signed = KINDS[frame.act], signing_of(frame)
    turn.change(screen="decision", **CLEAN)
    if standing is None or season is None or standing.revoked is not None:
        turn.tell(say("This recognition has been revoked meanwhile."))
        return
    same = await turn.world.same_decision(season.id, kind, signed.number, signed.decided_on)
    if same and any(one.file == frame.file for one in await turn.world.recognitions_by(same)):
        turn.tell(say("This decision has a line for this file already; nothing changes."))
        return
    turn.happen(
        RecognitionAmended(
            decision=same or turn.world.new_id(),
            commune=season.commune,
            season=season.id,
            signed=signed,
            by_name=await own_name(turn),
            kind=kind,
            lines=(
                Amended(
                    file=frame.file,
                    reason=frame.reason,
                    name=frame.name if frame.act == "correct" else "",
                    before=standing.name,
                ),
            ),
        )
    )
    turn.tell(
        say(
            "✓ Entered: decision {number}. Those who answer for the file have been told.",
            number=signed.number,
        )
    )
    file = await turn.world.file(frame.file, turn.at)
    if file is None:
        return
    words = (
        say(
            "Decision {number} of {day} corrects the name on the recognition of file {code}: “{before}” becomes “{after}”.",
            number=signed.number,
            day=signed.decided_on,
            code=file.code,
            before=standing.name,
            after=frame.name,
        )
        if frame.act == "correct"
        else say(
            "Decision {number} of {day} revokes the recognition of file {code}. Reason: {reason} Who does not agree may "
            "complain to {body}; what is not clear, Hội Khuyến học of the commune explains.",
            number=signed.number,
            day=signed.decided_on,
            code=file.code,
            reason=frame.reason,
            body=signed.body,
        )
    )
    await tell_representatives(turn, file, words, Choice("open", say("See the file")))
