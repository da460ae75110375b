"""What one of a unit's people agrees to on paper, under one version; the contact ticks it for each by number."""

from __future__ import annotations

import hashlib

from criteria.wording import Text, Words, say
from dialogs.turn import Turn

VERSION = "unit paper 2026-11-25"


def agreement(unit: Words, year: int) -> Text:
    """Say who keeps what for what, who sees how much, that it is each person's own."""
    return say(
        "I register for Công dân học tập {year}. Hội Khuyến học of the commune keeps my name, my village and the answers I "
        "give myself, only to register and score the title; only the verifying officers, the village head and, when it inspects, the upper Hội read them. "
        "{unit} sees whether I have registered and handed in, not my points. I may see, mend or erase them at any time.",
        unit=unit,
        year=str(year),
    )


def sealed_agreement(turn: Turn, unit: Words, year: int) -> str:
    return hashlib.sha256(turn.world.spoken(agreement(unit, year), "vi", "").encode()).hexdigest()
