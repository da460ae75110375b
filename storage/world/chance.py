"""Ids and one-time codes."""

from __future__ import annotations

import secrets
import string

_LETTERS = string.ascii_lowercase + string.digits
_SECRET = string.ascii_letters + string.digits


def new_id() -> str:
    """36^10: among a million ids two are alike once in seven thousand worlds, and then the key refuses."""
    return "".join(secrets.choice(_LETTERS) for _ in range(10))


def new_code() -> str:
    return "".join(secrets.choice(_SECRET) for _ in range(20))
