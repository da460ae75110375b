"""One file after the other: the next opens by itself after each decision."""

from __future__ import annotations

from collections.abc import Collection

from criteria.wording import Text, Words, say
from dialogs.happening import FileNotThisYear, FileReturned, FileVerified
from dialogs.message import Choice, Message, Paragraph
from dialogs.records import File, TriageLine
from dialogs.screen import BACK
from dialogs.turn import Turn
from dialogs.verification.claim import claim
from dialogs.verification.frame import Verification
from dialogs.verification.nobody_left import kept_from_all, officers_of
from dialogs.verification.undo.offer import offered_last, take_offered
from dialogs.village_work.hands_screen import InHands, in_hands
from dialogs.village_work.left import Left, checking_told, left_of, second_told, with_whom
from dialogs.village_work.rest import open_rest
from dialogs.village_work.round_frame import Round
from dialogs.village_work.round_screen import RoundScreen
from dialogs.village_work.take import GIVE_BACK, draw_lots, give_back

GO_ON = Choice("go_on", say("Go on with the next file"))
REST = Choice("rest", say("See the rest of the village"))
DECISIONS = (FileVerified, FileReturned, FileNotThisYear)


class Pause(RoundScreen):
    """Between two files: how far it is, and the way on."""

    async def draw(self, turn: Turn, frame: Round, it: InHands) -> Message:
        left = await left_of(turn, frame.season, frame.village)
        nobodys = await nobodys_of(turn, it, left)
        paragraphs: list[Paragraph] = [how_far(frame, left)]
        paragraphs += [
            line
            for line in (
                elsewhere_told(left),
                checking_told(left),
                for_others_told(left, nobodys),
                nobodys_told(nobodys),
                second_told(left),
            )
            if line
        ]
        choices = []
        if left.one_by_one or left.checking:
            choices.append(GO_ON)
        elif left.rest:
            choices.append(REST)
        if not left.elsewhere and not left.checking:
            choices.append(GIVE_BACK)
        return Message(tuple(paragraphs), (*choices, *await offered_last(turn), BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: Round, it: InHands, choice: str) -> None:
        if choice == GO_ON.id:
            await open_next(turn)
        elif await take_offered(turn, choice):
            return
        elif choice == REST.id:
            await open_rest(turn, it)
        elif choice == GIVE_BACK.id:
            await give_back(turn, it, "later")
            turn.pop()
            turn.tell(say("✓ {village} is free for another officer.", village=it.village.name))


async def begin_round(turn: Turn, it: InHands) -> None:
    """Draw the lots and open the first file; the rest at once where there is none."""
    turn.frames = [kept for kept in turn.frames if not isinstance(kept, (Round, Verification))]
    turn.push(Round(it.season.id, it.village.id, it.village.name))
    await draw_lots(turn, it.season, it.village.id, it.village.name)
    await open_next(turn)


async def open_next(turn: Turn) -> None:
    """Open the next file of the round on top; the rest of the village once all have been looked at."""
    assert isinstance(turn.frame, Round)
    left = await left_of(turn, turn.frame.season, turn.frame.village)
    for line in in_order(turn.frame, left):
        taken = await claim(turn, line.file)
        turn.toast = None
        if taken is not None:
            turn.change(screen="pause")
            turn.push(Verification(line.file))
            return
    turn.change(screen="pause")
    it = await in_hands(turn, turn.frame.season, turn.frame.village)
    if left.checking and not left.one_by_one:
        turn.toast = checking_told(left)
    elif it is not None and left.rest and not left.one_by_one and not left.elsewhere:
        await open_rest(turn, it)


def in_order(frame: Round, left: Left) -> tuple[TriageLine, ...]:
    """Put what was left for later behind the others."""
    return tuple(sorted(left.one_by_one, key=lambda line: (line.file in frame.put_off, line.code)))


async def decided_in_round(turn: Turn, file: File) -> None:
    """After a decision: the next file opens by itself. One that was handed on or is not of the village is not counted."""
    if not isinstance(turn.frame, Round):
        return
    of_village = (file.season, file.place) == (turn.frame.season, turn.frame.village)
    if of_village and any(isinstance(one, DECISIONS) and one.file == file.id for one in turn.happened):
        turn.change(done=turn.frame.done + 1)
    await open_next(turn)


def put_off(turn: Turn, file: str) -> bool:
    """A file of the round is given back, to be read after the others; say whether there is a round."""
    if not isinstance(turn.frame, Round):
        return False
    turn.change(put_off=tuple(dict.fromkeys((*turn.frame.put_off, file))))
    return True


async def progress(turn: Turn, file: str) -> tuple[Words, ...]:
    """Say which file of the round lies on top: "Xóm 5: hồ sơ 3/14"."""
    under = turn.frames[-2] if len(turn.frames) > 1 else None
    if not isinstance(under, Round):
        return ()
    left = await left_of(turn, under.season, under.village)
    if all(line.file != file for line in left.one_by_one):
        return ()
    return (
        say(
            "{village}: file {number} of {count}.",
            village=under.village_name,
            number=under.done + 1,
            count=under.done + len(left.one_by_one),
        ),
    )


def how_far(frame: Round, left: Left) -> Text:
    if left.one_by_one:
        return say(
            "{village}: {done} files decided, {count} still to look at one by one.",
            village=frame.village_name,
            done=frame.done,
            count=len(left.one_by_one),
        )
    if left.rest:
        return say(
            "{village}: every file that needed a look has been looked at. Nothing stands out about {count} more.",
            village=frame.village_name,
            count=len(left.rest),
        )
    if left.checking:
        return say("{village}: {done} files decided.", village=frame.village_name, done=frame.done)
    return say("{village}: no file waits for {you} any more.", village=frame.village_name)


def elsewhere_told(left: Left) -> Text | None:
    if not left.elsewhere:
        return None
    return say("With other officers now: {files}.", files=with_whom(left))


async def nobodys_of(turn: Turn, it: InHands, left: Left) -> tuple[TriageLine, ...]:
    """Find those among the files for others that no officer of the commune may decide on."""
    officers = await officers_of(turn.world, it.season.commune, turn.at) if left.for_others else frozenset()
    found = []
    for line in left.for_others:
        file = await turn.world.file(line.file, turn.at)
        if file is not None and await kept_from_all(turn.world, officers, file.id, file.subject):
            found.append(line)
    return tuple(found)


def for_others_told(left: Left, nobodys: Collection[TriageLine]) -> Text | None:
    codes = tuple(line.short_code for line in left.for_others if line not in nobodys)
    if not codes:
        return None
    return say("For another officer, since {you} is a relative or answered for them: {codes}.", codes=codes)


def nobodys_told(nobodys: Collection[TriageLine]) -> Text | None:
    if not nobodys:
        return None
    return say(
        "Nobody of the commune may verify {codes} yet; another officer is to be invited.",
        codes=tuple(line.short_code for line in nobodys),
    )
