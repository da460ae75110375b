"""May the names be posted? Read aloud once, each house marks it on the sheet; who is not asked stays without a word.

The village never agrees for a house: the head writes down what stands on paper. A house that said it on its own
phone is not touched here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from criteria.wording import Words, say
from dialogs.happening import PostingNoted
from dialogs.message import Choice, Message
from dialogs.paper_consent import VERSION, publishing
from dialogs.records import PaperConsent, PostingWord, RosterLine
from dialogs.screen import BACK
from dialogs.spans import numbers_in, spans_of
from dialogs.turn import Turn
from dialogs.understand.posting_said import PostingSaid, posting_said
from dialogs.village.meeting_registration.evening import Evening, this_evening
from dialogs.village.meeting_registration.frame import MeetingRegistration
from dialogs.village.meeting_registration.houses_said import houses_said, numbers_said
from dialogs.village.papers.room import NO_SEASON
from dialogs.village.screen import OfVillage
from dialogs.village.village_word import village_word

NOBODY = Choice("nobody", say("None of them refuses"))
CORRECT = Choice("correct", say("Correct, each was asked"))
ON_PAPER = frozenset({PaperConsent.SIGNED, PaperConsent.FINGERPRINT})


class PostingAsked(OfVillage[MeetingRegistration]):
    """What of the houses that agreed on paper stands beside their signature."""

    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        words = await turn.world.posting_words(frame.village)
        asked = to_ask(evening, words)
        paragraphs: list[Words] = []
        if asked and evening.meeting is not None:
            paragraphs += [
                say(
                    "To be read aloud: “{words}”", words=publishing(village_word(frame.village_name).lower())
                ),
                say(
                    "Of {count} houses that signed and are here ({houses}), which do not want their name posted? {You} may type "
                    "their numbers, for example 3 7. None: không có",
                    count=len(asked),
                    houses=numbers_said(asked),
                ),
            ]
        elif asked:
            paragraphs.append(
                say(
                    "No word yet on the posting of the name: {houses}. {You} may type what stands on their own sheets, for example: "
                    "đồng ý 3 7 12; không đồng ý 5",
                    houses=numbers_said(asked),
                )
            )
        else:
            paragraphs.append(say("Every house that signed has said whether its name may be posted."))
        refusing = tuple(line for line in evening.lines if _refused(words.get(line.subject)))
        if refusing:
            paragraphs.append(say("Not to be posted: {houses}.", houses=numbers_said(refusing)))
        nobody = (NOBODY,) if asked and evening.meeting is not None else ()
        return Message(tuple(paragraphs), (*nobody, BACK), self.stamp(frame), numbered=False)

    async def said(self, turn: Turn, frame: MeetingRegistration, text: str) -> None:
        evening = await this_evening(turn, frame.village)
        found = posting_said(text, known=evening.numbers) if evening else None
        if evening is None or found is None:
            await super().said(turn, frame, text)
            return
        if found.unknown:
            turn.tell(say("Not on the list: {numbers}.", numbers=found.unknown))
        words = await turn.world.posting_words(frame.village)
        if found.bare is None:
            note(turn, frame, *sorted_out(turn, evening, words, found))
        elif evening.meeting is None:
            turn.tell(self.ask_again(frame))
        elif found.bare or not found.unknown:
            turn.change(screen="posting_check", refusing=spans_of(found.bare))

    async def act(self, turn: Turn, frame: MeetingRegistration, choice: str) -> None:
        if choice == NOBODY.id:
            turn.change(screen="posting_check", refusing="")

    def ask_again(self, frame: MeetingRegistration) -> Words:
        return say("Please type the houses by what they said, for example: đồng ý 3 7 12; không đồng ý 5")

    async def back(self, turn: Turn, frame: MeetingRegistration) -> None:
        turn.change(screen="houses")


class PostingCheck(OfVillage[MeetingRegistration]):
    """Many agree at once, so it is read back first."""

    def check(self, frame: MeetingRegistration) -> str:
        return f"{frame.village}-{frame.refusing}"[:20]

    async def draw(self, turn: Turn, frame: MeetingRegistration) -> Message:
        found = await self.meant(turn, frame)
        if found is None:
            return Message((NO_SEASON,), (BACK,), self.stamp(frame))
        agreed, refused = found
        lines = (
            say("Let their name be posted, {count} houses: {houses}", count=len(agreed), houses=numbers_said(agreed) or "–"),
            say("Do not, {count} houses: {houses}", count=len(refused), houses=houses_said(refused) if refused else "–"),
        )  # fmt: skip
        words = say(
            "Has each of these houses been asked? Who was not asked is left out by typing each kind: đồng ý 1-5; không đồng ý 7"
        )
        return Message((lines, words), (CORRECT, BACK), self.stamp(frame))

    async def act(self, turn: Turn, frame: MeetingRegistration, choice: str) -> None:
        found = await self.meant(turn, frame)
        if choice == CORRECT.id and found is not None:
            note(turn, frame, *found)
            turn.change(screen="houses", refusing="")

    async def meant(
        self, turn: Turn, frame: MeetingRegistration
    ) -> tuple[tuple[RosterLine, ...], tuple[RosterLine, ...]] | None:
        evening = await this_evening(turn, frame.village)
        if evening is None:
            return None
        words = await turn.world.posting_words(frame.village)
        refusing = set(numbers_in(frame.refusing))
        agreed = tuple(line for line in to_ask(evening, words) if line.number not in refusing)
        _, refused = sorted_out(turn, evening, words, PostingSaid(refused=tuple(refusing)), quiet=True)
        return agreed, refused

    async def back(self, turn: Turn, frame: MeetingRegistration) -> None:
        turn.change(screen="posting", refusing="")


def to_ask(evening: Evening, words: Mapping[str, PostingWord]) -> tuple[RosterLine, ...]:
    """List those that agreed on paper, are not absent today and have no word on it yet."""
    absent = {line.subject for line in evening.absent}
    return tuple(
        line
        for line in evening.lines
        if signed(line) and line.subject not in words and line.subject not in absent
    )


def signed(line: RosterLine) -> bool:
    return line.registered and line.consent in ON_PAPER


def sorted_out(
    turn: Turn,
    evening: Evening,
    words: Mapping[str, PostingWord],
    found: PostingSaid,
    *,
    quiet: bool = False,
) -> tuple[tuple[RosterLine, ...], tuple[RosterLine, ...]]:
    """Take those whose word can be written down here, and say why of the others."""
    asked = evening.of((*found.agreed, *found.refused))
    own = tuple(line for line in asked if line.subject in words and not words[line.subject].on_paper)
    unsigned = tuple(line for line in asked if not signed(line) and line not in own)
    if own and not quiet:
        turn.tell(say("Said it on their own phone, so it stays: {houses}.", houses=houses_said(own)))
    if unsigned and not quiet:
        turn.tell(say("Have not agreed on paper to register: {houses}.", houses=houses_said(unsigned)))
    left = tuple(line for line in asked if line not in own and line not in unsigned)
    refused = tuple(line for line in left if line.number in found.refused)
    return tuple(line for line in left if line not in refused), refused


def note(
    turn: Turn, frame: MeetingRegistration, agreed: Sequence[RosterLine], refused: Sequence[RosterLine]
) -> None:
    write_down(
        turn,
        frame.village,
        frame.village_name,
        tuple(line.subject for line in agreed),
        tuple(line.subject for line in refused),
    )
    if agreed:
        turn.tell(
            say(
                "✓ Name may be posted, {count} houses: {houses}.",
                count=len(agreed),
                houses=houses_said(agreed),
            )
        )
    if refused:
        turn.tell(
            say(
                "✓ Name not posted, {count} houses: {houses}. It does not change their result.",
                count=len(refused),
                houses=houses_said(refused),
            )
        )


def write_down(
    turn: Turn, village: str, village_name: str, agreed: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    """Keep it with the seal of the words that are printed and read aloud."""
    if not agreed and not refused:
        return
    printed = turn.world.spoken(publishing(village_word(village_name).lower()), "vi", "")
    turn.happen(
        PostingNoted(
            village=village,
            agreed=agreed,
            refused=refused,
            version=VERSION,
            text_sha256=hashlib.sha256(printed.encode()).hexdigest(),
        )
    )


def _refused(word: PostingWord | None) -> bool:
    return word is not None and not word.given
