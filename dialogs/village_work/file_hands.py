"""One file from hand to hand: another officer is asked to read it, or the Chủ tịch Hội takes it over."""

from __future__ import annotations

from datetime import timedelta

from criteria.wording import Words, say
from dialogs.event import Audience
from dialogs.happening import ClaimReleased, FileClaimed
from dialogs.message import Choice, Message, Stamp
from dialogs.officer_words import capital, officer_called, own_name
from dialogs.recognition.screen import colleagues
from dialogs.records import File, Person, RoleKind
from dialogs.records.life import may_verify
from dialogs.screen import BACK, Screen
from dialogs.turn import Turn
from dialogs.verification.claim import LEASE
from dialogs.verification.frame import Verification
from dialogs.verification.may_decide import may_decide
from dialogs.verification.next_file import leave_for_next
from dialogs.verification.two_person.who import refused_second
from dialogs.verification.where_it_is import where_it_is
from dialogs.village_work.hands_frame import Hands
from dialogs.village_work.hands_screen import heads, open_hands

TAKE = Choice("take", say("Take this file over"))


class HandFile(Screen[Hands]):
    """Whom the file goes to: it is theirs at once, for the time of a lease."""

    def check(self, frame: Hands) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: Hands) -> Message:
        file = await file_of(turn, frame)
        if file is None or not has_it(turn, file):
            return Message((await where_it_is(turn, file),), (BACK,), self.stamp(frame))
        people = await who_may_read(turn, file)
        choices = tuple(Choice(person.id, person.name) for person in people)
        words = (
            say(
                "Who reads file {code}? It is with them at once, for {minutes} minutes.",
                code=file.short_code,
                minutes=LEASE,
            )
            if people
            else say("No other officer of the commune may decide on file {code}.", code=file.short_code)
        )
        return Message((words,), (*choices, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Hands, choice: str) -> None:
        file = await file_of(turn, frame)
        if file is None or not has_it(turn, file):
            turn.tell(await where_it_is(turn, file))
            turn.pop()
            return
        to = next((person for person in await who_may_read(turn, file) if person.id == choice), None)
        if to is not None:
            await hand_file(turn, file, to)


async def hand_file(turn: Turn, file: File, to: Person) -> None:
    until = turn.at + timedelta(minutes=LEASE)
    name = officer_called(turn, to)
    turn.happen(ClaimReleased(file=file.id, officer=turn.person, why="handed_over"))
    turn.happen(FileClaimed(file=file.id, officer=to.id, officer_name=name, until=until))
    words = say(
        "{who} asks {you} to read file {code}. It is with {you} until {until}.",
        who=capital(await own_name(turn)),
        code=file.short_code,
        until=until,
    )
    turn.post(Audience.OFFICERS, to.id, notice_of(file, words))
    turn.tell(
        say("✓ {who} has file {code} until {until}.", who=capital(name), code=file.short_code, until=until)
    )
    turn.pop()
    if isinstance(turn.frame, Verification) and turn.frame.file == file.id:
        await leave_for_next(turn, file)


class TakeFile(Screen[Hands]):
    """A file in another officer's hands, as its Chủ tịch Hội sees it."""

    def check(self, frame: Hands) -> str:
        return frame.file

    async def show(self, turn: Turn, frame: Hands) -> Message:
        file = await file_of(turn, frame, RoleKind.CHAIR)
        if file is None or not with_another(turn, file):
            return Message((await where_it_is(turn, file),), (BACK,), self.stamp(frame))
        return Message((await where_it_is(turn, file),), (TAKE, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: Hands, choice: str) -> None:
        file = await file_of(turn, frame, RoleKind.CHAIR)
        if file is None or file.claim is None or not with_another(turn, file):
            turn.tell(await where_it_is(turn, file))
            turn.pop()
        elif file.claim.officer != frame.holder:
            turn.tell(await where_it_is(turn, file))
            turn.change(holder=file.claim.officer)
        elif choice == TAKE.id:
            await take_file(turn, file)


async def take_file(turn: Turn, file: File) -> None:
    assert file.claim is not None
    person = await turn.world.person(turn.person, turn.at)
    if not await may_decide(turn, person, file):
        turn.tell(say("This is your own file, or one {you} answered for: somebody else must verify it."))
        turn.pop()
        return
    refusal = await refused_second(turn, file)
    if refusal is not None:
        turn.tell(refusal)
        turn.pop()
        return
    before, until, name = file.claim, turn.at + timedelta(minutes=LEASE), await own_name(turn)
    turn.happen(ClaimReleased(file=file.id, officer=before.officer, why="taken_over"))
    turn.happen(FileClaimed(file=file.id, officer=turn.person, officer_name=name, until=until))
    words = say(
        "{who}, Chủ tịch Hội Khuyến học, has taken file {code} over.",
        who=capital(name),
        code=file.short_code,
    )
    turn.post(Audience.OFFICERS, before.officer, Message((words,), about=file.id))
    turn.tell(
        say(
            "✓ File {code} is with {you} until {until}; {who} has been told.",
            code=file.short_code,
            until=until,
            who=before.officer_name,
        )
    )
    turn.pop()
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, Verification)]
    turn.push(Verification(file.id))


async def offer_takeover(turn: Turn, file_id: str) -> bool:
    """Show the Chủ tịch Hội a file that another officer has, so that they may take it over; say whether it was shown."""
    file = await turn.world.file(file_id, turn.at)
    person = await turn.world.person(turn.person, turn.at)
    if file is None or file.claim is None or not with_another(turn, file) or not may_verify(file):
        return False
    if person.role_at(file.commune, RoleKind.CHAIR) is None or not await may_decide(turn, person, file):
        return False
    if await refused_second(turn, file) is not None:
        return False
    open_hands(turn, Hands("take_file", file=file.id, holder=file.claim.officer))
    return True


async def file_of(turn: Turn, frame: Hands, *kinds: RoleKind) -> File | None:
    """Read the file for who may, at this moment."""
    file = await turn.world.file(frame.file, turn.at)
    person = await turn.world.person(turn.person, turn.at)
    if file is None or person.role_at(file.commune, *(kinds or (RoleKind.OFFICER, RoleKind.CHAIR))) is None:
        return None
    return file


async def who_may_read(turn: Turn, file: File) -> tuple[Person, ...]:
    others = await colleagues(turn, file.commune)
    return tuple(
        [other for other in others if not heads(other, file.place) and await may_decide(turn, other, file)]
    )


def has_it(turn: Turn, file: File) -> bool:
    return may_verify(file) and file.claim is not None and file.claim.officer == turn.person


def with_another(turn: Turn, file: File) -> bool:
    return may_verify(file) and file.claim is not None and file.claim.officer != turn.person


def notice_of(file: File, words: Words) -> Message:
    """Make a notice whose button opens the file for verification."""
    return Message(
        (words,), (Choice("open", say("Open the file")),), Stamp("go", "verify", file.id), about=file.id
    )
