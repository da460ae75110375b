"""A person's full name, tidied; None for what may be something else.

The names of every people of the country are names: "Vàng A Dơ", "K'Brơi", "H'Hen Niê", "Ya Thuận".
"""

import re
import unicodedata
from typing import Final

from dialogs.understand.compose import composed
from dialogs.understand.fold import APOSTROPHES, fold
from dialogs.understand.keyboard import keyed
from dialogs.understand.name_words import LEAD_INS, LEAD_WORDS, NO_NAMES, OTHER_WORDS, SENTENCE_WORDS, TITLES
from dialogs.understand.spelling import spellings
from dialogs.understand.surnames import begins_a_name, is_surname
from dialogs.understand.tidy import tidy
from dialogs.understand.unknown import unknown
from dialogs.understand.wish import wish
from dialogs.understand.words import normal
from dialogs.understand.yes_no import yes_no

_LONGEST: Final = 60
_MOST_WORDS: Final = 7
_LONGEST_WORD: Final = 10
_AROUND: Final = ' .,;:!-–—"“”()'
_LEAD_SIGN: Final = re.compile(r"\s*[:=]\s*|(?<=\w)\s*[-–]\s+")
_NAME_WORD: Final = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_PART: Final = re.compile(r"[^'-]+")
_SAME_APOSTROPHE: Final = dict.fromkeys(map(ord, APOSTROPHES), "'")
_VOWELS: Final = frozenset("aeiouy")
_HEAP_OF_CONSONANTS: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}|([a-z])\1{2,}")
_SYLLABLE: Final = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|t[hr]?|v|x)?[aeiouy]{1,3}(?:ch?|m|n|ng|nh|p|t)?"
)
_EXACT_TITLES: Final = frozenset(map(normal, TITLES))
_TITLES: Final = frozenset(form for title in TITLES for form in spellings(title))
_SENTENCE: Final = frozenset(map(normal, SENTENCE_WORDS))
_OTHER: Final = frozenset(form for word in OTHER_WORDS for form in spellings(word))
_EVERYDAY: Final = (_OTHER - _TITLES) | _SENTENCE
_OTHER_EXACT: Final = frozenset(map(normal, OTHER_WORDS))
# After these, any word may be a given name: "Lê Văn Được", "Lò Thị Có", "Vàng A Kia".
_MIDDLES: Final = frozenset(form for word in ("văn", "thị") for form in spellings(word)) | {"a", "y"}
# "ạ", "nhé em" at the end; only in full accents, for "Na" and "A" are names.
_ENDINGS: Final = frozenset(map(normal, ("ạ", "nhé", "nhá", "ơi", "đấy", "đó", "đây")))
_MAYBE_POLITE: Final = frozenset({"a", "ah", "ak", "nha", "nhe", "ne", "nè", "á", "nghen"})


def name(text: str) -> str | None:
    """Find the name in an answer such as "Dạ, tôi tên là Lò Văn Pâng ạ"; None where it may be no name."""
    written = tidy(text[: 4 * _LONGEST]).translate(_SAME_APOSTROPHE)
    if len(written) > 2 * _LONGEST or unknown(text) or wish(text):
        return None
    typed = _LEAD_SIGN.sub(" : ", written.strip(_AROUND)).replace(",", " , ").split()
    typed = _without_ending(_without_lead_in(typed))
    typed = _keys_read(typed)
    return " ".join(map(_capitalised, typed)) if _is_name(typed, text) else None


def _is_name(typed: list[str], text: str) -> bool:
    if not 0 < len(typed) <= _MOST_WORDS or len(" ".join(typed)) > _LONGEST:
        return False
    if not all(_NAME_WORD.fullmatch(word) and _speakable(word) for word in typed):
        return False
    plain = [_plain(word) for word in typed]
    if len(typed) == 1:
        return _is_single_name(typed[0], plain[0]) and yes_no(text) is None
    first_free = 3 if plain[1] in _MIDDLES else 1
    if any(word in _SENTENCE for word in plain[first_free:]) or _is_no_name(typed):
        return False
    if (
        plain[0] in _TITLES and len(typed) == 2 and typed[0] != "A"
    ):  # a title and one word: who that is, the village may know
        return False
    if typed[-1] in _MAYBE_POLITE:  # "lo van pang a": a polite "ạ", or a name such as "Nguyễn Văn A"
        return False
    if plain[0] in _OTHER_EXACT | _SENTENCE and not is_surname(plain[0]):
        return False
    if begins_a_name(plain[0]) or "'" in typed[0]:
        return True
    # Without a known first word, capitals and no everyday word must tell a name from a sentence.
    return all(word[0].isupper() for word in typed) and _EVERYDAY.isdisjoint(plain)


def _is_no_name(typed: list[str]) -> bool:
    """Recognise "hà nội" and "công an xã"; with capitals, "Thái Bình Minh" is a name."""
    written = " ".join(typed)
    return written.lower() in NO_NAMES or (written.islower() and " ".join(typed[:2]) in NO_NAMES)


def _is_single_name(word: str, plain: str) -> bool:
    if len(plain) == 1 or plain in _OTHER or plain in _SENTENCE:
        return False
    return "'" in word or bool(_SYLLABLE.fullmatch(fold(word))) or (word.istitle() and begins_a_name(plain))


def _without_lead_in(typed: list[str]) -> list[str]:
    """Take off "tôi tên là", "chủ hộ:", and one title where a full name follows it."""
    titled = False
    while len(typed) > 1:
        plain = [_plain(word) for word in typed]
        found = LEAD_INS.at(plain, 0)
        if plain[0] in {":", ","}:
            length = 1
        elif found and found.length < len(typed) and (found.length > 1 or _is_apart(plain, LEAD_WORDS)):
            length = found.length
        elif (
            plain[0] in _TITLES and len(typed) > 2 and _is_apart(plain, _EXACT_TITLES)
        ):  # title and full name
            # "cháu ông Pâng" names someone else than who speaks.
            if titled or plain[1] in _EXACT_TITLES:
                return []
            titled, length = True, 1
        else:
            break
        typed = typed[length:]
    return typed


def _is_apart(plain: list[str], exact: frozenset[str]) -> bool:
    """Say whether the first word stands before a name and is no part of it.

    "La Văn Cầu", "Chu Văn An", "Bac Cam Tan" look like an unaccented "là", "chú", "bác" with a name behind them.
    """
    if plain[0] in exact and not (plain[0].isascii() and is_surname(plain[0])):
        return True
    rest = plain[1:]
    return len(rest) > 2 and begins_a_name(rest[0]) and rest[0] not in _MIDDLES  # a full name


def _without_ending(typed: list[str]) -> list[str]:
    if len(typed) > 1 and typed[-1] in _MAYBE_POLITE and typed[0][0].isupper() and typed[-2][0].isupper():
        typed = typed[:-1]
    while typed and (plain := _plain(typed[-1])) in _ENDINGS | {":", ","}:
        typed = typed[:-1]
        if (
            len(typed) > 1
            and plain in _ENDINGS
            and typed[-1].islower()
            and _plain(typed[-1]) in _EXACT_TITLES
        ):
            typed = typed[:-1]
    return " ".join(typed).strip(_AROUND).split()


def _keys_read(typed: list[str]) -> list[str]:
    """Read "Nguyeenx Vawn An" by its Telex keys, where that makes a surname of its first word."""
    if not typed or begins_a_name(_plain(typed[0])):
        return typed
    first = keyed(typed[0].lower())
    if first is None or not is_surname(first):
        return typed
    read = [keyed(word.lower()) for word in typed]
    return [composed(keys) if keys else word.lower() for keys, word in zip(read, typed, strict=True)]


def _capitalised(word: str) -> str:
    """Give a word typed in one case its capital: "k'brơi" and "K'BRƠI" are "K'Brơi"; "H'Hen" stays."""
    if word.islower() or (word.isupper() and len(word) > 1):
        return _PART.sub(lambda part: part[0].capitalize(), word)
    return word


def _plain(word: str) -> str:
    return normal(unicodedata.normalize("NFC", word.lower().replace("'", "")).strip(".;!")) or word


def _speakable(word: str) -> bool:
    """Say whether a word could be a syllable: a vowel and no heap of consonants; or one letter, as in "A Dơ"."""
    bare = fold(word)
    if max(map(len, _PART.findall(word))) > _LONGEST_WORD or _HEAP_OF_CONSONANTS.search(bare):
        return False
    return len(bare) == 1 or "'" in word or bool(_VOWELS.intersection(bare))
