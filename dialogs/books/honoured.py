"""Who was recognised as outstanding (*tiêu biểu*): by which decision, and the way to a new one that revokes."""

from __future__ import annotations

import hashlib

from criteria.wording import Text, Words, say
from dialogs.books.frame import BookWork
from dialogs.books.screen import EARLIER, LATER_ONES, NOT_CHAIR, OfOffice, is_chair, send
from dialogs.message import Choice, Message, Paragraph
from dialogs.recognition.honour import open_revocation
from dialogs.records import TITLES, Role
from dialogs.records.honour import Honoured
from dialogs.screen import BACK
from dialogs.turn import Turn

PAGE = 12
REVOKE = Choice("revoke", say("Revoke it (new decision)"))
EXPORT = Choice("export", say("Get the list as an Excel file"), apart=True)


class HonouredList(OfOffice[BookWork]):
    above = "candidate_list"

    def check(self, frame: BookWork) -> str:
        return f"{frame.title}-{frame.year}-{frame.page}"

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        found = await self.found(turn, frame, role)
        words = say(
            "Outstanding {title}, {year}: {count}.",
            title=TITLES[frame.title].name,
            year=str(frame.year),
            count=sum(one.revoked is None for one in found),
        )
        first = frame.page * PAGE
        choices = [Choice(str(first + at), label(one)) for at, one in enumerate(found[first : first + PAGE])]
        choices += [LATER_ONES] if len(found) > first + PAGE else []
        choices += [EARLIER] if frame.page else []
        return Message((words,), (*choices, EXPORT, BACK), self.stamp(frame), numbered=False)

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        found = await self.found(turn, frame, role)
        if choice == LATER_ONES.id and len(found) > (frame.page + 1) * PAGE:
            turn.change(page=frame.page + 1)
        elif choice == EARLIER.id and frame.page:
            turn.change(page=frame.page - 1)
        elif choice == EXPORT.id:
            words = say("Outstanding {title}, {year}.", title=TITLES[frame.title].name, year=str(frame.year))
            send(turn, Message((words,)), f"honoured:{role.place}@{frame.year}@{frame.title}")
        elif choice.isdigit() and int(choice) < len(found):
            one = found[int(choice)]
            turn.change(screen="honour", identity=one.line.identity, award_id=one.decision)

    async def found(self, turn: Turn, frame: BookWork, role: Role) -> tuple[Honoured, ...]:
        return await turn.world.honoured(role.place, frame.title, frame.year, frame.year)

    def cleared(self) -> dict[str, object]:
        return {"page": 0}


class OneHonoured(OfOffice[BookWork]):
    above = "honoured"

    def check(self, frame: BookWork) -> str:
        return hashlib.sha256(f"{frame.award_id} {frame.identity}".encode()).hexdigest()[:10]

    async def shown(self, turn: Turn, frame: BookWork, role: Role) -> Message:
        one = await self.one(turn, frame, role)
        if one is None:
            return Message((say("This entry is not here any more."),), (BACK,), self.stamp(frame))
        lines: list[Words] = [
            say("{name}, {village}", name=one.line.name, village=one.line.place_name),
            recognised_by(one),
            say("Decided by: {body}", body=one.signed.body),
            say(
                "Signed: {capacity}, {signer}", capacity=one.signed.capacity, signer=one.signed.signer or "…"
            ),
        ]
        paragraphs: list[Paragraph] = [tuple(lines)]
        if one.revoked is not None:
            paragraphs.append(
                say(
                    "Revoked by decision {number} of {day}. Reason: {reason}",
                    number=one.revoked.number,
                    day=one.revoked.decided_on,
                    reason=one.line.reason,
                )
            )
        revoke = (REVOKE,) if one.revoked is None else ()
        return Message(tuple(paragraphs), (*revoke, BACK), self.stamp(frame))

    async def chosen(self, turn: Turn, frame: BookWork, role: Role, choice: str) -> None:
        one = await self.one(turn, frame, role)
        if choice != REVOKE.id or one is None or one.revoked is not None:
            return
        if await is_chair(turn, role.place):
            open_revocation(turn, one)
        else:
            turn.tell(NOT_CHAIR)

    async def one(self, turn: Turn, frame: BookWork, role: Role) -> Honoured | None:
        found = await turn.world.honoured(role.place, frame.title, frame.year, frame.year)
        wanted = (frame.award_id, frame.identity)
        return next((one for one in found if (one.decision, one.line.identity) == wanted), None)

    def cleared(self) -> dict[str, object]:
        return {"identity": "", "award_id": ""}


def recognised_by(one: Honoured) -> Words:
    return say(
        "Outstanding {title} {year}, by decision {number} of {day}",
        title=TITLES[one.title].name,
        year=str(one.year),
        number=one.signed.number,
        day=one.signed.decided_on,
    )


def label(one: Honoured) -> Text:
    words = say("{name}, {village}", name=one.line.name, village=one.line.place_name)
    return say("{name} (revoked)", name=words) if one.revoked is not None else words
