"""A show of hands: how many for, how many against. "58 3", "58 đồng ý, 3 không"; one number alone is asked again."""

import re
from typing import Final, NamedTuple

from dialogs.understand.fold import fold

MOST_HANDS: Final = 2000
_FOR: Final = r"(?:nguoi|phieu|tay)? ?(?:dong y|nhat tri|tan thanh)?"
_AGAINST: Final = r"(?:nguoi|phieu|tay)? ?(?:khong dong y|khong tan thanh|khong nhat tri|ko dong y|khong|ko|chua dong y|chua)?"
_VOTES: Final = re.compile(
    rf"(?:dong y|nhat tri)? ?:? ?([0-9]{{1,4}}) ?{_FOR} ?(?:[,;]|va|-)? ?(?:khong dong y|khong)? ?:? ?([0-9]{{1,4}}) ?{_AGAINST}[.]?"
)


class Votes(NamedTuple):
    """Hands for and against."""

    agree: int
    disagree: int


def votes(text: str) -> Votes | None:
    """Read both numbers, those for first; "55/58" may be of how many, so it is not taken."""
    found = _VOTES.fullmatch(fold(text))
    if found is None or (found[1] + found[2]) == fold(text):
        return None
    agree, disagree = int(found[1]), int(found[2])
    return Votes(agree, disagree) if agree + disagree <= MOST_HANDS else None
