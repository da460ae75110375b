"""Common reasons why a village holds a file back."""

from __future__ import annotations

from criteria.wording import Text, say

COMMON_REASONS: dict[str, Text] = {
    "figures": say("The counts do not match what the village knows"),
    "meeting": say("The meeting wants to hear the household"),
    "pictures": say("The pictures do not show what is asked"),
}
