"""A Vietnamese phone number, however it is written, as +84…"""

import re
from functools import lru_cache
from typing import Final

from dialogs.understand.fold import fold

# The change of mobile numbers from 11 to 10 digits between 15/9/2018 and 14/11/2018
# (plan of the Ministry of Information and Communications, Decision 798/QĐ-BTTTT of 30/5/2018 and its notices).
_SINCE_2018: Final = {
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0182": "052", "0186": "056", "0188": "058",
    "0199": "059",
}  # fmt: skip
_OLD_LENGTH: Final = 11
# Numbers of seven digits and more beside the one found are another phone or an identity card.
_ANOTHER_NUMBER: Final = 7
_LONGEST_TEXT: Final = 300

_SPOKEN: Final = {
    "khong": "0", "ko": "0", "k": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5",
    "sau": "6", "bay": "7", "tam": "8", "chin": "9",
}  # fmt: skip
_SPOKEN_RUN: Final = re.compile(rf"(?<![^\W_])(?:{'|'.join(_SPOKEN)})(?![^\W_])")
_LETTER_O: Final = re.compile(
    r"(?<=[0-9+])o(?=[o0-9.\s-]*[0-9])|(?<![^\W_])o(?=[o.\s-]*[0-9]{2})|(?<=[0-9])o+(?![^\W_])"
)
# Between the digits of one number: spaces, dots, dashes, brackets.
_CANDIDATE: Final = re.compile(r"\+?[0-9(](?:[0-9]|[ .()·_–—-]{1,3}(?=[0-9(]))*")


def phone(text: str) -> str | None:
    """Find the one Vietnamese number in a text (E.164); None where there is none, or two that differ."""
    written = fold(text[:_LONGEST_TEXT])
    if "?" in written:
        return None
    for reading in (written, _digits_for_letters(written), _digits_for_words(_digits_for_letters(written))):
        numbers, others = _found(reading)
        if numbers:
            return numbers.pop() if len(numbers) == 1 and not others else None
    return None


def _digits_for_letters(written: str) -> str:
    while (read := _LETTER_O.sub(lambda found: "0" * len(found[0]), written)) != written:
        written = read
    return written


def _digits_for_words(written: str) -> str:
    return _SPOKEN_RUN.sub(lambda found: _SPOKEN[found[0]], written.replace(",", " "))


def _found(written: str) -> tuple[set[str], bool]:
    """Collect the valid numbers of a text, and say whether it holds another long number that is none."""
    numbers: set[str] = set()
    others = False
    for candidate in map(_bare_with_spaces, _CANDIDATE.findall(written)):
        number = _e164(candidate.replace(" ", ""))
        if number:
            numbers.add(number)
            continue
        # "0912345678 0987654321": two numbers with a space between.
        parts = candidate.split()
        known = {_e164(part) for part in parts} - {None}
        unknown = "".join(part for part in parts if _e164(part) is None)
        numbers |= {one for one in known if one}
        others = others or len(unknown) >= _ANOTHER_NUMBER or bool(known and unknown)
    return numbers, others


def _bare_with_spaces(candidate: str) -> str:
    return "".join(char for char in candidate if char.isdigit() or char in "+ ")


@lru_cache(maxsize=1024)
def _e164(digits: str) -> str | None:
    national = _national(digits)
    if national is None:
        return None
    if len(national) == _OLD_LENGTH and national[:4] in _SINCE_2018:
        national = _SINCE_2018[national[:4]] + national[4:]
    # Imported late: its tables are the dearest thing to load here, and most answers are no phone numbers.
    import phonenumbers

    number = phonenumbers.parse(national, "VN")
    ordinary = {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE}
    if phonenumbers.number_type(number) not in ordinary:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _national(digits: str) -> str | None:
    """Write the number as dialled inside Vietnam, from 0; a number without its 0 could as well be an identity card."""
    for prefix in ("+84", "0084", "84"):
        if digits.startswith(prefix):
            rest = digits[len(prefix) :].removeprefix("0")
            if prefix != "84" or len(rest) >= 9:
                return "0" + rest if rest.isdigit() and 9 <= len(rest) <= 10 else None
    return (
        digits if digits.startswith("0") and digits.isdigit() and 10 <= len(digits) <= _OLD_LENGTH else None
    )
