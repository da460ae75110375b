"""What a household agrees to on paper: the very words the papers print, under one version.

The head's tick records the version (`ConsentTicked.version`), and the papers print its day, so that whoever holds
a signed sheet can tell what was agreed to. The purposes are those of `dialogs.consent`: who changes one changes
both. A change of these words is a new day; a test holds the two together.
"""

from __future__ import annotations

from datetime import date

from criteria.wording import Text, Words, say

WORDED = date(2026, 11, 25)
VERSION = f"paper {WORDED}"


def taking_part(title: Words, year: int) -> Text:
    return say("1. The household registers for {title} in {year}.", title=title, year=str(year))


def keeping(association: Words, word: str) -> Text:
    """Say who keeps what, for what, and who reads it; `word` is what the place calls a village."""
    return say(
        "2. {association} keeps the name of the chủ hộ, the {word}, counts of people and these answers, "
        "only to register and score the title; only the village head, the verifying officers and, when "
        "it inspects, the upper Hội read them. No identity numbers, no children's names. The household may see, mend or erase them "
        "at any time.",
        association=association,
        word=word,
    )


def publishing(word: str) -> Text:
    """Name a purpose of its own: answered apart, on the household's own form or in its line of the meeting's sheet."""
    return say(
        "3. If the household is proposed, the name of the chủ hộ and the {word} are posted publicly, "
        "points never. Refusing does not change the result.",
        word=word,
    )


def worded() -> Text:
    return say("Agreement worded on {day}", day=WORDED)
