"""The ways one Vietnamese word is typed: whole, without its tone, without accents, with letters half dressed."""

from itertools import product
from typing import Final

from dialogs.understand.short_forms import SHORT_FORMS
from dialogs.understand.words import TONES, normal

_BARE: Final = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}


def spellings(word: str) -> list[str]:
    """List the normal forms a word may be typed in, the right one first.

    A tone that was typed is believed: "tạm" is no way to type "tám". A tone that was not typed is forgiven, and so are
    missing hats and horns where no tone stands ("mot", "môt"), since nobody types a tone and means none.
    """
    forms = dict.fromkeys(_dressed(normal(word)))
    for short in SHORT_FORMS.get(word, ()):
        forms.update(dict.fromkeys(_dressed(normal(short))))
    return list(forms)


def _dressed(word: str) -> list[str]:
    tone = word[-1] if word[-1] in TONES else ""
    letters = word.rstrip(TONES)
    forms = [word]
    if tone:
        # "dúng", "muời": with the tone typed, only the bar of đ and half of ươ are often forgotten.
        kept = {"đ": "đd", "ư": "ưu", "ơ": "ơo"} if "ươ" in letters else {"đ": "đd"}
        forms += ["".join(form) + tone for form in product(*(kept.get(letter, letter) for letter in letters))]
    forms += ["".join(form) for form in product(*(letter + _BARE.get(letter, "") for letter in letters))]
    return forms
