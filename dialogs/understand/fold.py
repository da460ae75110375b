"""Text with everything taken off that two people may type differently."""

import unicodedata
from typing import Final

# Apostrophes are typed in many shapes or left out (K'Brơi, K’Brơi, KBrơi); the invisible ones ride along with
# copied text and emoji.
APOSTROPHES: Final = "'`´‘’ʼʻ′＇"
INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\ufe0e\ufe0f"
)

_DROPPED: Final = dict.fromkeys(map(ord, APOSTROPHES + INVISIBLE))
# Only the marks Latin letters carry: the vowels of Thái script (Tai Viet) are combining marks too, and must stay.
_MARKS_AND_BAR: Final = {**dict.fromkeys(range(0x300, 0x370)), ord("đ"): "d", ord("Đ"): "d", **_DROPPED}


def fold(text: str) -> str:
    """Fold text for comparing and searching: lower case, no accents, đ as d, plain digits, single spaces."""
    if text.isascii():
        return " ".join(text.replace("'", "").replace("`", "").lower().split())
    while True:
        folded = unicodedata.normalize("NFKD", text.translate(_DROPPED)).casefold()
        folded = unicodedata.normalize("NFKD", folded).translate(_MARKS_AND_BAR)
        folded = " ".join(folded.split())
        # Rare letters unfold in two steps; folding what is folded must change nothing.
        if folded == text or folded.isascii():
            return folded
        text = folded
