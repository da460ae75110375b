"""What stands on a decision: its number and day, who decides, in which capacity, who signed.

The same questions are asked for a decision that recognises, corrects or revokes, and for who decides from a day on.
"""

from __future__ import annotations

import re
from datetime import date

from criteria.wording import Words, say
from dialogs.desk.screen import officer_role
from dialogs.message import Choice, Message
from dialogs.recognition.days import no_day, not_yet
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.screen import CLEAN, RecognitionScreen
from dialogs.recognition.signed_when import asks_back, day_refused, number_refused
from dialogs.records import Authority, Role
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.understand import tidy
from dialogs.understand.day import day

NUMBER = re.compile(r"(?=.*\d)[\w/.,&() -]{2,40}")
"""A decision's number, as "125/QĐ-UBND"."""
LONGEST = 160
TODAY = Choice("today", say("Today"))
THIS_ONE = Choice("this", say("Yes, that is who signed"))
ANOTHER = Choice("another", say("Somebody else signed"))
NOBODY = Choice("nobody", say("Leave the name empty"))
OF_HONOUR = frozenset({"honour", "honour_revoke"})
"""Acts about *tiêu biểu*, which may have another who decides."""
CAPACITIES = (
    "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
    "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    "CHỦ TỊCH",
    "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
)
"""As Decree 30/2020 writes them (annex I, part II.7); any other can be typed."""


class SigningScreen(RecognitionScreen):
    def check(self, frame: RecognitionWork) -> str:
        return f"{frame.decision or frame.proposal or frame.title or 'all'}-{frame.act}"

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        """Only "back" is offered, unless a screen says otherwise."""


class DecisionNumber(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("The number of the decision, as printed? For example: 125/QĐ-UBND")
        return Message((words,), (BACK,), self.stamp(frame), numbered=False)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        number = tidy(text)
        if not NUMBER.fullmatch(number):
            turn.tell(say("The number of a decision is needed, for example: 125/QĐ-UBND"))
        elif (refusal := await number_refused(turn, frame, number, turn.today)) is not None:
            turn.tell(refusal)
        else:
            turn.change(screen="mend" if frame.act == "mend" else "day", number=number)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        if frame.act == "decide":
            turn.change(screen="proposal", **CLEAN)
        elif frame.act == "mend":
            turn.change(screen="mend")
        elif frame.act == "honour":
            turn.pop()
        elif frame.act == "honour_revoke":
            turn.change(screen="honour_reason", number="")
        else:
            turn.change(screen="amend_reason", number="")


class DecisionDay(SigningScreen):
    """The day on which it was signed; the title's year is another thing."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        number = frame.number
        if not number and (decision := await turn.world.decision(frame.decision)) is not None:
            number = decision.signed.number
        words = say(
            "On which day was decision {number} signed? For example: {example}",
            number=number,
            example=turn.today,
        )
        return Message((words,), (TODAY, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == TODAY.id:
            await self.take(turn, frame, turn.today)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        found = day(text, turn.today)
        if found is None:
            turn.tell(no_day(text, turn.today))
        elif found > turn.today:
            turn.tell(not_yet(found, turn.today))
        else:
            await self.take(turn, frame, found)

    async def take(self, turn: Turn, frame: RecognitionWork, on: date) -> None:
        if (refusal := await day_refused(turn, frame, on)) is not None:
            turn.tell(refusal)
        elif (refusal := await number_refused(turn, frame, frame.number, on)) is not None and frame.number:
            turn.change(screen="number", number="")
            turn.tell(refusal)
        elif await asks_back(turn, frame, on):
            turn.change(screen="day_check", day=on.isoformat())
        else:
            await go_on_from_day(turn, frame, on)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="mend" if frame.act == "mend" else "number", day="")


class SignedBy(SigningScreen):
    """Whoever is entered for that day; on paper it may have been somebody else."""

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        known = await authority_for(turn, frame, date.fromisoformat(frame.day))
        if known is None:
            return self.gone(frame)
        words = say("Was it signed like this? {authority}", authority=authority_told(known))
        return Message((words,), (THIS_ONE, ANOTHER, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        known = await authority_for(turn, frame, date.fromisoformat(frame.day))
        if known is None:
            return
        if choice == THIS_ONE.id:
            turn.change(
                screen="decide_check",
                body=known.body,
                capacity=known.capacity,
                signer=known.signer,
                issuer=known.issuer,
            )
        elif choice == ANOTHER.id:
            turn.change(screen="capacity", body=known.body, issuer=known.issuer)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="day", day="")


class Body(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("Who decides? For example: Ủy ban nhân dân xã Minh Hợp")
        choices = tuple(Choice(str(number), one) for number, one in enumerate(bodies(role), 1))
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        known = bodies(role)
        if choice.isdigit() and 0 < int(choice) <= len(known):
            turn.change(screen="capacity", body=known[int(choice) - 1])

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
        elif (body := short_line(text)) is not None:
            turn.change(screen="capacity", body=body)
        else:
            turn.tell(say("The name of a body is needed, for example: Ủy ban nhân dân xã Minh Hợp"))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        if frame.act == "authority":
            turn.change(screen="authority_for", body="")
        elif frame.act == "mend":
            turn.change(screen="mend", body="")
        else:
            turn.change(screen="day", body="", day="")


class Capacity(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say(
            "In which capacity? Lines are divided by “/”, for example: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"
        )
        choices = tuple(Choice(str(number), one) for number, one in enumerate(CAPACITIES, 1))
        return Message((words,), (*choices, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice.isdigit() and 0 < int(choice) <= len(CAPACITIES):
            turn.change(screen="signer", capacity=CAPACITIES[int(choice) - 1])

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        meant = await self.choice_meant(turn, frame, text)
        if meant is not None:
            await self.tapped(turn, frame, meant)
        elif (capacity := short_line(text)) is not None:
            lines = [part.strip() for part in capacity.split("/") if part.strip()]
            turn.change(screen="signer", capacity=" / ".join(lines))
        else:
            turn.tell(say("A capacity is needed, for example: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="body", capacity="")


class Signer(SigningScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("The full name of the one who signs? For example: Vi Thị Bình")
        return Message((words,), (NOBODY, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == NOBODY.id:
            self.on(turn, frame, "")

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == NOBODY.id:
            self.on(turn, frame, "")
        elif (signer := short_line(text)) is not None:
            self.on(turn, frame, signer)
        else:
            turn.tell(say("A full name is needed, for example: Vi Thị Bình"))

    def on(self, turn: Turn, frame: RecognitionWork, signer: str) -> None:
        then = {"authority": "issuer", "mend": "mend"}.get(frame.act, "decide_check")
        turn.change(screen=then, signer=signer)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="capacity", signer="")


async def go_on_from_day(turn: Turn, frame: RecognitionWork, on: date) -> None:
    if frame.act == "mend":
        turn.change(screen="mend", day=on.isoformat())
        return
    known = await authority_for(turn, frame, on)
    turn.change(screen="signed_by" if known else "body", day=on.isoformat())


async def authority_for(turn: Turn, frame: RecognitionWork, on: date) -> Authority | None:
    if frame.act in OF_HONOUR:
        role = await officer_role(turn)
        return await turn.world.authority(role.place, frame.title, on, exemplary=True) if role else None
    season = await turn.world.season(frame.season)
    if season is None:
        return None
    return await turn.world.authority(season.commune, season.title, on)


def bodies(role: Role) -> tuple[str, ...]:
    """Offer the commune's own People's Committee and its chair; who decides elsewhere is typed."""
    commune = role.place_name[:1].lower() + role.place_name[1:]
    return f"Ủy ban nhân dân {commune}", f"Chủ tịch Ủy ban nhân dân {commune}"


def authority_told(known: Authority) -> Words:
    return say(
        "{body}; {capacity}; {signer}",
        body=known.body,
        capacity=known.capacity,
        signer=known.signer or say("no name entered"),
    )


def short_line(text: str) -> str | None:
    """Tidy one line of letters; None where there is none or it is too long for a paper."""
    line = tidy(text)
    return line if 2 <= len(line) <= LONGEST and any(sign.isalpha() for sign in line) else None
