"""Who decides, who signs, who issues the certificate: as entered, and entered anew from a day on."""

from __future__ import annotations

from datetime import date

from criteria.wording import Text, Words, say
from dialogs.happening import AuthoritySet
from dialogs.message import Choice, Message, Paragraph
from dialogs.officer_words import own_name
from dialogs.recognition.days import no_day
from dialogs.recognition.frame import RecognitionWork
from dialogs.recognition.posting import day_ahead
from dialogs.recognition.screen import CLEAN, RecognitionScreen, is_chair, may
from dialogs.recognition.signing import TODAY, authority_told, short_line
from dialogs.records import TITLES, Authority, Role
from dialogs.screen import BACK
from dialogs.turn import Turn

ENTER = Choice("enter", say("Enter who decides and signs"))
EVERY = Choice("every", say("Every title"))
EXEMPLARY = Choice("exemplary", say("“Tiêu biểu”, of every title"))
SAME = Choice("same", say("The one that decides"))
CONFIRM = Choice("confirm", say("Correct, from that day on"))
MOST = 16


class Authorities(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        known = await turn.world.authorities_of(role.place)
        paragraphs: list[Paragraph] = [say("Who decides and signs in {place}.", place=role.place_name)]
        paragraphs.append(
            tuple(line_of(one) for one in known[:MOST])
            or say("Nothing is entered yet; papers leave dotted places.")
        )
        chair = await is_chair(turn, role.place)
        return Message(tuple(paragraphs), (*((ENTER,) if chair else ()), BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == ENTER.id and await may(turn, role.place):
            turn.change(screen="authority_for", **{**CLEAN, "act": "authority"})

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="titles", title="", season="", **CLEAN)


class AuthorityFor(RecognitionScreen):
    above = "authorities"

    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        choices = tuple(Choice(title.key, title.name) for title in TITLES.values())
        return Message((say("For which title?"),), (EVERY, EXEMPLARY, *choices, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice in {EVERY.id, EXEMPLARY.id} or choice in TITLES:
            turn.change(
                screen="body",
                act="authority",
                title=choice if choice in TITLES else "",
                exemplary=choice == EXEMPLARY.id,
            )

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="authorities", title="", **CLEAN)


class Issuer(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say("Who issues the certificate? For example: Ủy ban nhân dân xã Minh Hợp")
        return Message((words,), (SAME, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == SAME.id:
            turn.change(screen="valid_from", issuer=frame.body)

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == SAME.id:
            await self.tapped(turn, frame, SAME.id)
        elif (issuer := short_line(text)) is not None:
            turn.change(screen="valid_from", issuer=issuer)
        else:
            turn.tell(say("The name of a body is needed, for example: Ủy ban nhân dân xã Minh Hợp"))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="signer", issuer="")


class ValidFrom(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        words = say(
            "From which day on? Papers of earlier days keep who was entered before. For example: {example}",
            example=turn.today,
        )
        return Message((words,), (TODAY, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice == TODAY.id:
            turn.change(screen="authority_check", day=turn.today.isoformat())

    async def typed(self, turn: Turn, frame: RecognitionWork, text: str) -> None:
        if await self.choice_meant(turn, frame, text) == TODAY.id:
            await self.tapped(turn, frame, TODAY.id)
        elif (found := day_ahead(text, turn.today)) is not None:
            turn.change(screen="authority_check", day=found.isoformat())
        else:
            turn.tell(no_day(text, turn.today))

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="issuer", day="")


class AuthorityCheck(RecognitionScreen):
    async def shown(self, turn: Turn, frame: RecognitionWork, role: Role) -> Message:
        lines = (
            say("From {day}, for: {what}", day=date.fromisoformat(frame.day), what=for_what(frame.title, exemplary=frame.exemplary)),
            say("Decided by: {body}", body=frame.body),
            say("Signed: {capacity}, {signer}", capacity=frame.capacity, signer=frame.signer or "…"),
            say("Certificate issued by: {issuer}", issuer=frame.issuer),
        )  # fmt: skip
        return Message((say("Please look once more:"), lines), (CONFIRM, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: RecognitionWork, role: Role, choice: str) -> None:
        if choice != CONFIRM.id or not await may(turn, role.place):
            return
        turn.happen(
            AuthoritySet(
                place=role.place,
                title=frame.title,
                exemplary=frame.exemplary,
                valid_from=date.fromisoformat(frame.day),
                body=frame.body,
                capacity=frame.capacity,
                signer=frame.signer,
                issuer=frame.issuer,
                by_name=await own_name(turn),
            )
        )
        turn.tell(say("✓ Entered."))
        turn.change(screen="authorities", title="", **CLEAN)

    async def back(self, turn: Turn, frame: RecognitionWork) -> None:
        turn.change(screen="valid_from", day="")


def line_of(one: Authority) -> Words:
    return say(
        "• {what}, from {day}: {authority}",
        what=for_what(one.title, exemplary=one.exemplary),
        day=one.valid_from,
        authority=authority_told(one),
    )


def for_what(title: str, *, exemplary: bool) -> Text:
    if exemplary:
        return EXEMPLARY_NAME
    return TITLES[title].name if title else EVERY_NAME


EXEMPLARY_NAME = say("“Tiêu biểu”, of every title")
EVERY_NAME = say("Every title")
