"""Bình xét: the village agrees, or holds a file back with a reason."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.happening import FileEndorsed, FileHeld
from dialogs.message import Choice, Message
from dialogs.outcome import level_in, result
from dialogs.records import File, QueueLine, RoleKind
from dialogs.records.life import may_review
from dialogs.screen import BACK, Screen
from dialogs.subject_words import file_called
from dialogs.turn import Turn
from dialogs.typed_reason import MEND_REASON, OWN_WORDS, SEND, TypedReason
from dialogs.verification.notices import tell_representatives
from dialogs.village.review.frame import VillageReview
from dialogs.village.review.reasons import COMMON_REASONS
from dialogs.village.review_meeting.open import open_review_meeting
from dialogs.village.review_meeting.writing import note_one
from dialogs.village.village_word import village_word

PAGE = 12
ALL = 1000
"""More files than any village has."""
FORWARD = "page-"
TOGETHER = Choice("together", say("Review the whole village together"), apart=True)
HOLD = Choice("hold", say("Not agreed yet, hold it"))


class ReviewScreen(Screen[VillageReview]):
    def check(self, frame: VillageReview) -> str:
        return frame.file


class ReviewList(ReviewScreen):
    async def show(self, turn: Turn, frame: VillageReview) -> Message:
        queue = await turn.world.village_queue(frame.village, most=ALL)
        if not queue:
            return Message(
                (say("{village}: no file waits for the review.", village=frame.village_name),),
                (TOGETHER, BACK),
                self.stamp(frame),
            )
        pages = -(-len(queue) // PAGE)
        page = min(frame.page, pages - 1)
        choices = [await self.named(turn, line) for line in queue[page * PAGE : (page + 1) * PAGE]]
        if page:
            choices.append(Choice(f"{FORWARD}{page - 1}", say("Page before"), apart=True))
        if page + 1 < pages:
            choices.append(Choice(f"{FORWARD}{page + 1}", say("Next page"), apart=True))
        words = [say("{village}: files waiting for the review, oldest first.", village=frame.village_name)]
        if pages > 1:
            words.append(
                say("{count} files, page {page}/{pages}.", count=len(queue), page=page + 1, pages=pages)
            )
        return Message(
            (tuple(words),),
            (*choices, TOGETHER, BACK),
            self.stamp(frame),
        )

    async def named(self, turn: Turn, line: QueueLine) -> Choice:
        file = await turn.world.told_file(line.file, turn.at)
        return Choice(
            line.file,
            say("{code}, {subject}", code=line.short_code, subject=file_called(file) if file else ""),
        )

    async def typed(self, turn: Turn, frame: VillageReview, text: str) -> None:
        """Take a file's code as it is said in the commune: 05.004."""
        queue = await turn.world.village_queue(frame.village, most=ALL)
        named = next((line.file for line in queue if line.short_code == text.strip()), None)
        if named is None:
            await super().typed(turn, frame, text)
        else:
            await self.tapped(turn, frame, named)

    async def tapped(self, turn: Turn, frame: VillageReview, choice: str) -> None:
        if choice.startswith(FORWARD):
            turn.change(page=int(choice.removeprefix(FORWARD)))
            return
        if choice != TOGETHER.id:
            turn.change(screen="file", file=choice)
            return
        person = await turn.world.person(turn.person, turn.at)
        village = await turn.world.place(frame.village)
        if village is None or person.role_at(frame.village, RoleKind.VILLAGE_HEAD) is None:
            turn.tell(say("The village review is for the village head."))
        else:
            await open_review_meeting(turn, village)


class ReviewFile(ReviewScreen):
    async def show(self, turn: Turn, frame: VillageReview) -> Message:
        file = await turn.world.told_file(frame.file, turn.at)
        if file is None or file.place != frame.village:
            return Message(
                (say("There is no such file in {village}.", village=frame.village_name),),
                (BACK,),
                self.stamp(frame),
            )
        paragraphs: list[Words] = [
            say("File {code}: {subject}.", code=file.short_code, subject=file_called(file))
        ]
        if file.submission is not None:
            criteria_set = turn.world.criteria_set(file.criteria_set, file.criteria_version)
            own = result(
                criteria_set, file.submission.points, file.submission.of, level_in(file.submission.flags)
            )
            paragraphs.append(say("Self-scored: {result}.", result=own))
        if not may_review(file):
            paragraphs.append(say("The review of this file is done."))
            return Message(tuple(paragraphs), (BACK,), self.stamp(frame))
        return Message(tuple(paragraphs), (endorse(frame), HOLD, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: VillageReview, choice: str) -> None:
        file = await reviewable(turn, frame)
        if file is None:
            return
        if choice == "agree":
            await note_one(turn, file, agreed=True)
            turn.happen(FileEndorsed(file=file.id))
            await tell_representatives(
                turn,
                file,
                say(
                    "The village has reviewed file {code} and agrees. Next: Hội Khuyến học verifies.",
                    code=file.code,
                ),
            )
            turn.tell(
                say("✓ File {code}: the village agrees. It is with Hội Khuyến học now.", code=file.short_code)
            )
            turn.change(screen="list", file="")
        elif choice == "hold":
            turn.change(screen="hold")

    async def back(self, turn: Turn, frame: VillageReview) -> None:
        turn.change(screen="list", file="")


class HoldReason(ReviewScreen):
    async def show(self, turn: Turn, frame: VillageReview) -> Message:
        choices = tuple(Choice(key, words) for key, words in COMMON_REASONS.items())
        return Message(
            (say("Why is the file held? Those who handed it in will read the reason."),),
            (*choices, OWN_WORDS, BACK),
            self.stamp(frame),
        )

    async def tapped(self, turn: Turn, frame: VillageReview, choice: str) -> None:
        if choice == "own":
            turn.change(screen="hold_words")
        elif choice in COMMON_REASONS:
            await hold(turn, frame, turn.world.spoken(COMMON_REASONS[choice], "vi", ""))

    async def back(self, turn: Turn, frame: VillageReview) -> None:
        turn.change(screen="file")


class HoldWords(TypedReason[VillageReview], HoldReason):
    example = "Cần đối chiếu số cháu đi học"
    then = "hold_check"

    async def show(self, turn: Turn, frame: VillageReview) -> Message:
        return self.asked(frame)

    async def back(self, turn: Turn, frame: VillageReview) -> None:
        turn.change(screen="hold")


class HoldCheck(HoldReason):
    """What was typed is read once more before the household reads it."""

    async def show(self, turn: Turn, frame: VillageReview) -> Message:
        file = await turn.world.told_file(frame.file, turn.at)
        words: list[Words] = []
        if file is not None:
            words.append(
                say(
                    "File {code}, {subject}: {act}.",
                    code=file.short_code,
                    subject=file_called(file),
                    act=say("not agreed yet", context="verdict"),
                )
            )
        words.append(say("The reason reads: “{reason}”. Send it?", reason=frame.reason))
        return Message((tuple(words),), (SEND, MEND_REASON, BACK), self.stamp(frame))

    async def tapped(self, turn: Turn, frame: VillageReview, choice: str) -> None:
        if choice == "send":
            await hold(turn, frame, frame.reason)
        elif choice == "mend":
            turn.change(screen="hold_words")

    async def back(self, turn: Turn, frame: VillageReview) -> None:
        turn.change(screen="hold")


def endorse(frame: VillageReview) -> Choice:
    """Speak of the place by its own word: "Bản đã bình xét, đồng ý"."""
    return Choice(
        "agree", say("{Village} has reviewed it and agrees", Village=village_word(frame.village_name))
    )


async def reviewable(turn: Turn, frame: VillageReview) -> File | None:
    """Check role, place, state and that nobody reviews their own house."""
    person = await turn.world.person(turn.person, turn.at)
    file = await turn.world.told_file(frame.file, turn.at)
    if file is None or person.role_at(file.place, RoleKind.VILLAGE_HEAD) is None:
        turn.tell(say("The village review is for the village head."))
    elif not may_review(file):
        turn.tell(say("The review of this file is done."))
    elif await turn.world.own_file(turn.person, file.id):
        turn.tell(
            say(
                "This is your own file, or one {you} answered for: please let somebody else of the village review it."
            )
        )
    else:
        return file
    turn.change(screen="list", file="")
    return None


async def hold(turn: Turn, frame: VillageReview, reason: str) -> None:
    file = await reviewable(turn, frame)
    if file is None:
        return
    await note_one(turn, file, agreed=False, reason=reason)
    turn.happen(FileHeld(file=file.id, reason=reason))
    await tell_representatives(
        turn,
        file,
        say("The village asks to look at file {code} again. Reason: {reason}", code=file.code, reason=reason),
        Choice("open", say("Open the file")),
    )
    turn.tell(say("✓ File {code} is held; those who handed it in have been told.", code=file.short_code))
    turn.change(screen="list", file="")
