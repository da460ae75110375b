"""The names of clans and units, as they call themselves."""

from __future__ import annotations

import re

from criteria.wording import Words, say
from dialogs.registration.naming import NameScreen
from dialogs.understand import tidy

ORGANISATION = re.compile(r"(?=.*[^\W\d_])[\w .,'’()/&-]{3,80}")
"""Letters, digits and a few marks, at least one letter: what can stand on a list and on a certificate."""

ALLOWED = re.compile(r"[\w .,'’()/&-]")


class ClanName(NameScreen):
    question = say(
        "Please type the name of the clan, with its branch where it has several. For example: Họ Lò Văn, chi 2"
    )

    def read(self, text: str) -> str | None:
        return organisation(text)

    def not_a_name(self, text: str) -> Words:
        return fault_in(text) or say("A name of 3 to 80 letters is needed, for example: Họ Lò Văn, chi 2")


class UnitName(NameScreen):
    question = say(
        "Please type the full name of the unit, as on its seal. For example: Trường Mầm non Hoa Sen"
    )

    def read(self, text: str) -> str | None:
        return organisation(text)

    def not_a_name(self, text: str) -> Words:
        return fault_in(text) or say(
            "A name of 3 to 80 letters is needed, for example: Trường Mầm non Hoa Sen"
        )


def organisation(text: str) -> str | None:
    name = tidy(text)
    return name if ORGANISATION.fullmatch(name) else None


def fault_in(text: str) -> Words | None:
    """Name the very signs that cannot stand in a name; None where its length is what is wrong."""
    strange = "".join(dict.fromkeys(sign for sign in tidy(text) if not ALLOWED.fullmatch(sign)))
    if not strange:
        return None
    return say(
        "“{signs}” cannot stand in a name; only letters, digits, spaces and the marks , . ( ) / & - do.",
        signs=" ".join(strange[:5]),
    )
