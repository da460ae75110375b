"""A consent of its own, for one clan: may its head see the household's name and how far it is? Never points, never answers."""

from __future__ import annotations

import hashlib

from criteria.wording import Text, say
from dialogs.happening import ClanNameConsent
from dialogs.turn import Turn

VERSION = "clan 2026-11-22"


def names_text(clan: str) -> Text:
    """Say what would be shown to whom, that refusing changes nothing, and that it can be taken back."""
    return say(
        "May whoever looks after {clan} see the name of the chủ hộ, the village and the số thứ tự, and whether the "
        "household has registered and handed in, and remind it? Points and answers are never shown. Without this the "
        "household counts in the clan all the same. It can be changed here at any time.",
        clan=clan,
    )


def record_name_consent(turn: Turn, member: str, clan: str, clan_name: str, *, given: bool) -> None:
    """Keep what was agreed to, with the seal of the very text."""
    shown = turn.world.spoken(names_text(clan_name), turn.language, turn.address)
    turn.happen(
        ClanNameConsent(
            person=turn.person,
            member=member,
            clan=clan,
            version=VERSION,
            text_sha256=hashlib.sha256(shown.encode()).hexdigest(),
            given=given,
        )
    )
