"""Whether a candidate's record of achievement may be published: asked on the phone, or signed on paper."""

from __future__ import annotations

import hashlib

from criteria.wording import Text, say
from dialogs.books.frame import BookWork
from dialogs.consent import VERSION
from dialogs.consent_texts import text_of
from dialogs.event import Audience
from dialogs.file_status.achievement import asked
from dialogs.happening import PostingNoted
from dialogs.message import Choice
from dialogs.records import TITLES, PostingWord, Purpose, SubjectKind
from dialogs.records.book import Candidate
from dialogs.turn import Turn

ASK = Choice("ask", say("Ask the household whether it may be published"))
ON_PAPER = Choice("on_paper", say("The household agreed on paper to its being published"))
NO_LONGER = Choice("no_longer", say("The household no longer agrees"))

ALL = frozenset({ASK.id, ON_PAPER.id, NO_LONGER.id})


async def ways(turn: Turn, frame: BookWork, one: Candidate) -> tuple[Choice, ...]:
    """Offer what may be done about the agreement; what was refused on a phone only the phone changes."""
    subject = await turn.world.subject(one.line.identity)
    if subject is None or subject.kind not in {SubjectKind.HOUSEHOLD, SubjectKind.CITIZEN}:
        return ()
    if one.may_publish:
        return (NO_LONGER,)
    word = await last_word(turn, one)
    if word is not None and not word.on_paper:
        return ()
    phones = await turn.world.representatives(subject.id)
    ask = (ASK,) if word is None and phones and one.line.file and frame.asked != subject.id else ()
    return (*ask, *((ON_PAPER,) if word is None or word.on_paper else ()))


async def act(turn: Turn, frame: BookWork, one: Candidate, choice: str) -> None:
    if choice == ASK.id:
        for person in await turn.world.representatives(one.line.identity):
            turn.post(Audience.FAMILIES, person.id, asked(one.line.file))
        turn.change(asked=one.line.identity)
        turn.tell(say("✓ The household has been asked; its answer stands here."))
        return
    given = choice == ON_PAPER.id
    kind = TITLES[frame.title].subject
    words = turn.world.spoken(text_of(Purpose.ACHIEVEMENT, kind), "vi", "")
    subject = (one.line.identity,)
    turn.happen(
        PostingNoted(
            village=one.line.place,
            agreed=subject if given else (),
            refused=() if given else subject,
            purpose=Purpose.ACHIEVEMENT,
            version=f"{VERSION} {kind}",
            text_sha256=hashlib.sha256(words.encode()).hexdigest(),
        )
    )
    turn.tell(say("✓ Entered."))


async def last_word(turn: Turn, one: Candidate) -> PostingWord | None:
    """Return what the household said last; None while it has not answered."""
    subject = await turn.world.subject(one.line.identity)
    if subject is None:
        return None
    return (await turn.world.posting_words(subject.place, Purpose.ACHIEVEMENT)).get(subject.id)


async def told(turn: Turn, one: Candidate) -> Text:
    if one.may_publish:
        return say("The record of achievement may be published.")
    word = await last_word(turn, one)
    if word is None:
        return say("The household has not said yet whether its record of achievement may be published.")
    if word.on_paper:
        return say("The household no longer agrees, on paper: its record of achievement is not published.")
    return say(
        "The household refused on its own phone: its record of achievement is not published, and it is not asked again."
    )
