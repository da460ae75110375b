"""Which houses let their name be posted and which do not: "đồng ý 1-30 trừ 3", "không đồng ý 3 7", "3 7".

Rule of doubt: nobody agrees for a whole village, so "cả bản đồng ý" is asked again.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from dialogs.understand.fold import fold
from dialogs.understand.numbers_list import Said, numbers_list
from dialogs.understand.tidy import tidy

_HEAD: Final = re.compile(
    r"(?<!\w)(?:(?P<no>(?:khong|ko|k|chua|no) (?:dong y|cho|muon|bang long|chiu)|tu choi)|(?:dong y|bang long|cho))"
    r"(?: (?:niem yet|neu ten|dang ten|ten))*(?!\w) ?:?"
)
_APART: Final = " ,;:.\n"


@dataclass(frozen=True, slots=True)
class PostingSaid:
    agreed: tuple[int, ...] = ()
    refused: tuple[int, ...] = ()
    bare: tuple[int, ...] | None = None
    """Numbers alone: what the screen asks about."""
    unknown: tuple[int, ...] = ()


def posting_said(text: str, *, known: Collection[int]) -> PostingSaid | None:
    """Read it; None where it is not certain. A house under both headings is one that refuses."""
    folded = fold(tidy(text))
    heads = list(_HEAD.finditer(folded))
    if not heads:
        meant = numbers_list(folded, known=known)
        if meant is None or meant.said not in {Said.NUMBERS, Said.NOBODY} or meant.verb is not None:
            return None
        return PostingSaid(bare=meant.numbers, unknown=meant.unknown)
    if folded[: heads[0].start()].strip(_APART):
        return None
    agreed: set[int] = set()
    refused: set[int] = set()
    unknown: set[int] = set()
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(folded)
        meant = numbers_list(folded[head.end() : end].strip(_APART), known=known)
        if meant is None or meant.said is not Said.NUMBERS or meant.verb is not None:
            return None
        (refused if head["no"] else agreed).update(meant.numbers)
        unknown.update(meant.unknown)
    return PostingSaid(tuple(sorted(agreed - refused)), tuple(sorted(refused)), None, tuple(sorted(unknown)))
