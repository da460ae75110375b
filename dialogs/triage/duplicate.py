"""One household under two codes: the same head, or a close name with another sign of it. Nothing is merged.

Heads of the same name are common, so a name that is merely close needs a second sign: one phone, one person who
answers for both, or the same number of members with the same points. Whom the village head has told apart by
distinguishing words is left in peace; a word on one of the two lines is enough as long as they share neither
phone nor person.
"""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.records import Finding, Neighbour
from dialogs.triage.case import Case
from dialogs.understand import fold
from dialogs.understand.close_names import Entry, Likeness, close_names


def duplicate(case: Case) -> Finding | None:
    own = case.facts.own
    others = [one for one in case.facts.neighbours if may_be(own, one)]
    entries = [Entry(key, one.name, one.phone or None) for key, one in enumerate([own, *others])]
    found = [
        (others[pair.second - 1], words)
        for pair in close_names(entries)
        if pair.first == 0 and (words := likely(own, others[pair.second - 1], pair.reasons)) is not None
    ]
    if not found:
        return None
    return Finding(
        "duplicate",
        tuple(
            say("File {code}: {likeness}", code=other.short_code, likeness=words) for other, words in found
        ),
        tuple(sorted(other.file for other, _ in found)),
    )


def may_be(own: Neighbour, other: Neighbour) -> bool:
    """Sort out in a moment whom it is worth to look at: told apart, or too unlike."""
    if own.word and other.word and fold(own.word) != fold(other.word):
        return False
    mine, theirs = set(own.folded.split()), set(other.folded.split())
    return len(mine & theirs) >= max(len(mine), len(theirs)) - 1


def likely(own: Neighbour, other: Neighbour, reasons: tuple[Likeness, ...]) -> Text | None:
    """Say why the two may be one; None where the names are not enough."""
    signs = signs_of(own, other)
    if fold(own.word) != fold(other.word) and not shared(own, other):
        return None
    if Likeness.SAME_NAME in reasons:
        return say("the same head of household{signs}.", signs=listed(signs))
    one_without_accents = own.name.isascii() != other.name.isascii()
    if Likeness.SAME_WITHOUT_ACCENTS in reasons and (one_without_accents or signs):
        return say("the same name but for its accents{signs}.", signs=listed(signs))
    if {Likeness.MIDDLE_NAME, Likeness.CLOSE_NAME} & set(reasons) and signs:
        return say("a close name{signs}.", signs=listed(signs))
    return None


def shared(own: Neighbour, other: Neighbour) -> tuple[Text, ...]:
    """Name what two households of their own seldom have in common."""
    found = []
    if own.phone and own.phone == other.phone:
        found.append(say("one phone number"))
    if set(own.people) & set(other.people):
        found.append(say("one person answers for both"))
    return tuple(found)


def signs_of(own: Neighbour, other: Neighbour) -> tuple[Text, ...]:
    found = [*shared(own, other)]
    if own.members and (own.members, own.points) == (other.members, other.points):
        found.append(say("as many members and the same points"))
    return tuple(found)


def listed(signs: tuple[Text, ...]) -> Text | str:
    return say(", {signs}", signs=signs) if signs else ""
