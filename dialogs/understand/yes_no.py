"""Yes, no, or neither.

Rule of doubt: a politeness ("dạ"), a hedge ("ừ thì", "chắc là có"), a question ("có không?") or a "có nhưng không"
is neither, and is asked again.
"""

import re
from collections.abc import Iterator
from typing import Final

from dialogs.understand import yes_no_words as meaning
from dialogs.understand.words import LONGEST_ANSWER, normal, words

_ENDS: Final = frozenset('.,;:!\n-–—()…"“”')
_ASKING: Final = "?"
_ASKING_PARTICLE: Final = normal("à")  # "có à" asks back; unaccented "co a" is "có ạ"
_OPEN: Final = "u"

_YES: Final = re.compile(
    r"e?y+(?:ty?)?[ca]*y?r?[ra]*e?|e?ty?[cra]*|e?c+ra*|c+yr?a*|e?r+[ya]*|er?|yer?|(?:y+r?)+|ns[ad]*"
)
_NO: Final = re.compile(
    r"e?t?n[yciat]*d?[ia]*|d[y][cia]*d?|c*y[ci]*d[ia]*|c+ny[cia]*d?|e?sr?a?|e?N[cia]*d?[cia]*|c+N"
)
# After a clear answer, people go on about something else: that is let pass, if it holds no answer of its own.
_AN_ASIDE: Final = re.compile(r"[uciartf]*")
_ASIDE_LIMIT: Final = 12
_SAYING_NOTHING: Final = frozenset({meaning.FILLER, meaning.POLITE})


def yes_no(text: str) -> bool | None:
    """Say whether a typed answer is a yes or a no; None where it is neither for certain."""
    typed = words(text)
    if not 0 < len(typed) <= LONGEST_ANSWER or _ASKING in typed or typed[-1] == _ASKING_PARTICLE:
        return None
    answer: bool | None = None
    for clause in _clauses(typed):
        if meaning.DOUBT in clause:
            return None
        said = _said(clause)
        if said is None:
            if answer is None or len(clause) > _ASIDE_LIMIT or not _AN_ASIDE.fullmatch(clause):
                return None
        elif answer is not None and answer is not said:
            return None
        else:
            answer = said
    return answer


def _said(clause: str) -> bool | None:
    if _YES.fullmatch(clause):
        return True
    return False if _NO.fullmatch(clause) else None


def _clauses(typed: list[str]) -> Iterator[str]:
    """Turn the words into clauses of meanings; a repeated meaning counts once, fillers not at all."""
    clause = ""
    for phrase, found in meaning.LEXICON.read(typed):
        if found == meaning.ENDING or (found is None and phrase in _ENDS):
            if clause:
                yield clause
            clause = ""
        elif found is None:
            clause += _OPEN if phrase[0].isalpha() else meaning.CONTENT if phrase[0].isdigit() else ""
        elif found not in _SAYING_NOTHING and not clause.endswith(found):
            clause += found
    if clause:
        yield clause
