"""A person's full name, tidied; None for what may be something else.

The names of every people of the country are names: "Vàng A Dơ", "K'Brơi", "H'Hen Niê", "Ya Thuận".
"""

import re
import unicodedata
from typing import Final

from dialogs.understand.fold import APOSTROPHES
from dialogs.understand.keyboard import keyed
from dialogs.understand.name_words import LEAD_INS, OTHER_WORDS, PLACES, SENTENCE_WORDS, TITLES
from dialogs.understand.politeness import without_politeness
from dialogs.understand.spelling import spellings
from dialogs.understand.surnames import begins_a_name
from dialogs.understand.tidy import tidy
from dialogs.understand.unknown import unknown
from dialogs.understand.wish import wish
from dialogs.understand.words import TONES, normal
from dialogs.understand.yes_no import yes_no

_LONGEST: Final = 60
_MOST_WORDS: Final = 7
_LONGEST_WORD: Final = 10
_AROUND: Final = " .,;:!-–—\"“”()"
_LEAD_SIGN: Final = re.compile(r"\s*[:=]\s*|(?<=\w)\s*-\s+")
_NAME_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SAME_APOSTROPHE: Final = dict.fromkeys(map(ord, APOSTROPHES), "'")
_VOWELS: Final = frozenset("aăâeêioôơuưy")
# "nguyễnnn", "asdfgh": more consonants in a row than any syllable of these languages has.
_TOO_MANY_CONSONANTS: Final = re.compile(r"[bcdđfghjklmnpqrstvwxz]{5,}|([^\W\d_])\1{2,}")
_ASKING_OR_NUMBERS: Final = re.compile(r"[?@#/\\0-9_+=*<>%&$|~^…]")
_TITLES: Final = frozenset(form for title in TITLES for form in spellings(title))
_SENTENCE: Final = frozenset(form for word in SENTENCE_WORDS for form in (normal(word),))
_OTHER: Final = frozenset(form for word in OTHER_WORDS for form in spellings(word))


def name(text: str) -> str | None:
    """Find the name in an answer such as "Dạ, tôi tên là Lò Văn Pâng ạ"; None where it may be no name."""
    written = tidy(text[: 2 * _LONGEST + 1]).translate(_SAME_APOSTROPHE)
    if len(written) > 2 * _LONGEST or unknown(text) or wish(text):
        return None
    typed = _LEAD_SIGN.sub(" : ", written).replace(",", " , ").split()
    typed = _without_lead_in(typed)
    typed = _without_end(typed)
    return _tidied(typed) if _is_name(typed, text) else None


def _is_name(typed: list[str], text: str) -> bool:
    if not 0 < len(typed) <= _MOST_WORDS or len(" ".join(typed)) > _LONGEST:
        return False
    if not all(_NAME_WORD.fullmatch(word) and _speakable(word) for word in typed):
        return False
    plain = [_plain(word) for word in typed]
    if any(word in _SENTENCE for word in plain[1:]) or " ".join(typed).lower() in PLACES:
        return False
    if len(typed) == 1:
        return len(plain[0]) > 1 and plain[0] not in _OTHER and plain[0] not in _SENTENCE and yes_no(text) is None
    if begins_a_name(plain[0]) or "'" in typed[0]:
        return True
    # Without a known first word, capitals and no everyday word must tell a name from a sentence.
    return all(word[0].isupper() for word in typed) and not any(word in _OTHER or word in _SENTENCE for word in plain)


def _without_lead_in(typed: list[str]) -> list[str]:
    """Take off "tôi tên là", "chủ hộ:", and a title where a full name follows it."""
    while typed:
        plain = [_plain(word) for word in typed]
        found = LEAD_INS.at(plain, 0)
        # "Ông Cao Thắng" may begin with a title or a surname; "Là" and "Hộ" begin none.
        if plain[0] in _TITLES and len(typed) > 2 and not (found and found.length > 1):
            typed = typed[1:]
        elif plain[0] in {":", ","} and len(typed) > 1:
            typed = typed[1:]
        elif found and found.length < len(typed):
            typed = typed[found.length :]
        else:
            break
    return typed


def _without_end(typed: list[str]) -> list[str]:
    typed = " ".join(typed).strip(_AROUND).split()
    kept = without_politeness([_plain(word) for word in typed])
    ends = [_plain(word) for word in typed]
    # Politeness is taken off the end only: "Vâng" and "A" may begin a name.
    while typed and len(kept) < len(ends) and ends[: len(kept)] != kept and kept:
        kept = without_politeness(ends[1:]) if kept == without_politeness(ends[1:]) else ends
        break
    if ends[: len(kept)] == kept:
        typed = typed[: len(kept)]
    if len(typed) > 2 and _plain(typed[-1]) == normal("đây"):
        typed = typed[:-1]
    return " ".join(typed).strip(_AROUND).split()


def _plain(word: str) -> str:
    return normal(unicodedata.normalize("NFC", word.lower().replace("'", "")).strip(".,;!")) or word


def _speakable(word: str) -> bool:
    """Say whether a word could be a syllable: a vowel, no heap of consonants; one letter may stand for "A" or "Y"."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word.lower().replace("đ", "d")) if char.isalpha())
    if len(word) > _LONGEST_WORD or _TOO_MANY_CONSONANTS.search(bare):
        return False
    return bool(_VOWELS.intersection(bare)) or len(bare) == 1 or "'" in word
