"""What a village's head is called, after the village's own word: "trưởng bản", "tổ trưởng"."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.village.village_word import village_word

WARD_UNIT = "Tổ dân phố"
"""Its head is a "tổ trưởng"; every other word takes "trưởng" before it."""


def head_called(village_name: str) -> Text:
    """Name the head within a sentence."""
    word = village_word(village_name)
    if word == WARD_UNIT:
        return say("the village head", context="of a ward's unit")
    return say("the head of the {word}", word=word.lower())
