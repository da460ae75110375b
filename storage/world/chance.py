"""Ids and one-time codes."""

from __future__ import annotations

import secrets
import string

_LETTERS = string.ascii_lowercase + string.digits
_LETTERS_IN_ID = 10
_IDS = len(_LETTERS) ** _LETTERS_IN_ID
_SECRET = string.ascii_letters + string.digits


def new_id() -> str:
    """36^10: among a million ids two are alike once in seven thousand worlds, and then the key refuses."""
    number = secrets.randbelow(_IDS)
    letters = []
    for _ in range(_LETTERS_IN_ID):
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
    return "".join(letters)


def new_code() -> str:
    return "".join(secrets.choice(_SECRET) for _ in range(20))
