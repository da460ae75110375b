"""How the one who reads is spoken to: the word that stands where a sentence says {you} or {You}."""

from __future__ import annotations

from criteria.wording import Text, say

UNKNOWN = ""
"""Not asked yet: the family as a whole, and no pronoun."""
UNKNOWN_OFFICER = "officer"
"""The same in the officers' bot."""

FORMS: dict[str, Text] = {
    UNKNOWN: say("you", context="address:"),
    UNKNOWN_OFFICER: say("you", context="address:officer"),
    "ong": say("you", context="address:ong"),
    "ba": say("you", context="address:ba"),
    "bac": say("you", context="address:bac"),
    "co": say("you", context="address:co"),
    "chu": say("you", context="address:chu"),
    "anh": say("you", context="address:anh"),
    "chi": say("you", context="address:chi"),
    "thay": say("you", context="address:thay"),
    "co_giao": say("you", context="address:co_giao"),
    "em": say("you", context="address:em"),
}
