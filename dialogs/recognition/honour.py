"""A decision on *tiêu biểu*: whoever is put forward is recognised by it; a later one revokes.

It has a number, a day and a signer of its own, and may be decided by others than the title itself.
"""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import HonourDecided
from dialogs.message import Message, Paragraph
from dialogs.officer_words import capital, own_name
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import RecognitionScreen, tell_colleagues
from dialogs.records import TITLES, DecisionKind, Role, Signing
from dialogs.records.book import Candidate
from dialogs.records.honour import Honoured, HonourLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.typed_reason import MOST_REASON, tidy_reason

MOST_NAMED = 20
GONE = say("Nobody is put forward any more; nothing was entered.")


class HonourReason(RecognitionScreen):
    """Why it is revoked, as the new decision gives it."""

    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.title}-{frame.act}"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("The reason, as the new decision gives it?")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        reason = tidy_reason(text)
        if await self.choice_meant(turn, frame, text) == BACK.id:
            await self.back(turn, frame)
        elif reason:
            turn.change(screen="number", reason=reason)
        else:
            turn.tell(say("A reason of at most {most} characters is needed.", most=MOST_REASON))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.pop()


def open_honour(turn: Turn, title: str, year: int) -> None:
    """Ask for the decision that recognises everybody who is put forward."""
    turn.push(RecognitionWork(screen="number", act="honour", title=title, year=year))


def open_revocation(turn: Turn, one: Honoured) -> None:
    turn.push(
        RecognitionWork(
            screen="honour_reason",
            act="honour_revoke",
            title=one.title,
            year=one.year,
            identity=one.line.identity,
        )
    )


async def to_be_honoured(turn: Turn, commune: str, title: str, year: int) -> tuple[Candidate, ...]:
    """List those the chair put forward and no decision has recognised yet."""
    rule = await turn.world.candidate_rule(commune, title)
    if rule is None:
        return ()
    found = await turn.world.candidates(commune, rule, year)
    return not_yet(found, await standing(turn, commune, title, year))


def not_yet(found: tuple[Candidate, ...], known: tuple[Honoured, ...]) -> tuple[Candidate, ...]:
    """Leave those put forward whom no standing decision names."""
    done = {one.line.identity for one in known}
    return tuple(one for one in found if one.chosen and one.line.identity not in done)


async def standing(turn: Turn, commune: str, title: str, year: int) -> tuple[Honoured, ...]:
    found = await turn.world.honoured(commune, title, year, year)
    return tuple(one for one in found if one.revoked is None)


async def lines_asked(turn: Turn, frame: RecognitionWork, role: Role) -> tuple[HonourLine, ...]:
    if frame.act == "honour_revoke":
        known = await standing(turn, role.place, frame.title, frame.year)
        return tuple(one.line for one in known if one.line.identity == frame.identity)
    return tuple(
        HonourLine(one.line.identity, one.line.name, one.line.place, one.line.place_name, one.line.code)
        for one in await to_be_honoured(turn, role.place, frame.title, frame.year)
    )


async def who_is_honoured(turn: Turn, frame: RecognitionWork, role: Role) -> list[Paragraph]:
    lines = await lines_asked(turn, frame, role)
    if not lines:
        return [GONE]
    title = TITLES[frame.title].name
    if frame.act == "honour_revoke":
        words = say(
            "No longer outstanding {title} {year}: {name}. Reason: {reason}",
            title=title,
            year=str(frame.year),
            name=lines[0].name,
            reason=frame.reason,
        )
        return [words]
    named: list[Words] = [
        say("{name}, {village}", name=one.name, village=one.place_name) for one in lines[:MOST_NAMED]
    ]
    if len(lines) > MOST_NAMED:
        named.append(say("… and {count} more", count=len(lines) - MOST_NAMED))
    words = say(
        "Recognised as outstanding {title} {year}: {count}",
        title=title,
        year=str(frame.year),
        count=len(lines),
    )
    return [words, tuple(named)]


async def honour(turn: Turn, frame: RecognitionWork, role: Role, signed: Signing) -> None:
    """Enter it, tell those who answer for them and the colleagues; entered twice, it is once."""
    lines = await lines_asked(turn, frame, role)
    turn.pop()
    if not lines:
        turn.tell(GONE)
        return
    revoked = frame.act == "honour_revoke"
    if revoked:
        lines = tuple(
            HonourLine(one.identity, one.name, one.place, one.place_name, one.code, frame.reason)
            for one in lines
        )
    by_name = await own_name(turn)
    turn.happen(
        HonourDecided(
            decision=turn.world.new_id(),
            kind=DecisionKind.REVOKE if revoked else DecisionKind.RECOGNISE,
            commune=role.place,
            title=frame.title,
            year=frame.year,
            signed=signed,
            by_name=by_name,
            lines=lines,
        )
    )
    turn.tell(say("✓ Entered: decision {number}, {count} names.", number=signed.number, count=len(lines)))
    await tell_them(turn, frame, signed, lines, revoked=revoked)
    words = say(
        "{who} has entered decision {number} on outstanding {title} {year}: {count} names.",
        who=capital(by_name),
        number=signed.number,
        title=TITLES[frame.title].name,
        year=str(frame.year),
        count=len(lines),
    )
    await tell_colleagues(turn, role.place, Message((words,)))


async def tell_them(
    turn: Turn, frame: RecognitionWork, signed: Signing, lines: tuple[HonourLine, ...], *, revoked: bool
) -> None:
    """Tell whoever answers for each on a phone; a line of past years may be nobody's."""
    audience = Audience.OFFICERS if TITLES[frame.title].by_officers else Audience.FAMILIES
    title = TITLES[frame.title].name
    for line in lines:
        words = (
            say(
                "Decision {number} of {day} revokes: {name}, outstanding {title} {year}. Reason: {reason}",
                number=signed.number,
                day=signed.decided_on,
                name=line.name,
                title=title,
                year=str(frame.year),
                reason=line.reason,
            )
            if revoked
            else say(
                "Good news: {name} is recognised as outstanding {title} {year} by decision {number} of {day}. Congratulations!",
                name=line.name,
                title=title,
                year=str(frame.year),
                number=signed.number,
                day=signed.decided_on,
            )
        )
        for person in await turn.world.representatives(line.identity):
            turn.post(audience, person.id, Message((words,)))
