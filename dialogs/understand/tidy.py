"""Text as it was meant: one way to write each letter, single spaces, nothing invisible."""

import unicodedata
from typing import Final

_DROPPED_KINDS: Final = frozenset({"Cc", "Cf", "Cs"})


def tidy(text: str) -> str:
    """Keep what was typed, composed (NFC), with single spaces and without control or invisible characters."""
    if not text.isprintable() or not text.isascii():
        text = "".join(
            " " if char.isspace() else char
            for char in text
            if char.isspace() or unicodedata.category(char) not in _DROPPED_KINDS
        )
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())
