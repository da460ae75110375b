"""What the head of a place is called there: "trưởng xóm", "trưởng bản", "tổ trưởng tổ dân phố"."""

from __future__ import annotations

from criteria.wording import Text, say
from dialogs.village.village_word import village_word

WARD_UNIT = "tổ dân phố"


def head_called(village_name: str) -> Text:
    """Say it inside a sentence."""
    word = village_word(village_name).lower()
    if word == WARD_UNIT:
        return say("the head of the {word}", context="of a ward's unit", word=word)
    return say("the head of the {word}", word=word)
