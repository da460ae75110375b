"""A certificate's code: what the books say of it, to whoever holds the paper."""

from __future__ import annotations

from criteria.wording import Words, say
from dialogs.records import TITLES, DecisionKind
from dialogs.subject_words import called
from dialogs.turn import Turn


async def certificate_words(turn: Turn, which: str) -> tuple[Words, ...]:
    """Say what the decision recognises, and what later decisions changed."""
    decision, _, file = which.partition("-")
    found = await turn.world.recognition_of(file) if file else None
    if found is None or found.decision != decision:
        return (
            say("The books know no certificate with this code. Please ask the commune's Hội Khuyến học."),
        )
    words: list[Words] = []
    revoked = found.revoked
    if revoked is not None:
        words.append(
            say(
                "✗ This certificate is revoked by decision {number} of {day}.",
                number=revoked.number,
                day=revoked.decided_on,
            )
        )
    told = say(
        "{who}, {place}, {commune}: {title} {year}{result}, decision {number} of {day} of {body}.",
        who=called(found.title, found.name),
        place=found.place_name,
        commune=found.commune_name,
        title=TITLES[found.title].name,
        year=found.year,
        result=say(", {result}", result=found.result) if found.result else "",
        number=found.signed.number,
        day=found.signed.decided_on,
        body=found.signed.body,
    )
    words.append(
        say("Before it was revoked: {recognition}", recognition=told)
        if revoked
        else say("✓ In the books: {recognition}", recognition=told)
    )
    words += [
        say("Name corrected by decision {number} of {day}.", number=later.number, day=later.decided_on)
        for later in found.later
        if later.kind is DecisionKind.CORRECT
    ]
    return tuple(words)
