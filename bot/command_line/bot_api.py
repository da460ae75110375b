"""Asking the Bot API one plain question, without loading a chat library.

Both answer and refusal are Telegram's own shape: `{"ok": …, "result": …, "description": …}`.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

TIMEOUT = 10.0


class Unreachable(Exception):
    """No answer that a Bot API server would give."""


class Refused(Exception):
    """The server answered, and said no."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code


def ask(base: str, token: str, method: str) -> dict[str, Any]:
    """Return the result of a method without arguments; HTTPS_PROXY is honoured."""
    try:
        # The address was checked to be http or https when the settings were read.
        with urlopen(f"{base}/bot{token}/{method}", timeout=TIMEOUT) as response:  # noqa: S310
            answer = json.load(response)
    except HTTPError as refusal:
        try:
            said = json.load(refusal)
            raise Refused(refusal.code, str(said["description"])) from None
        except (ValueError, KeyError, TypeError):
            raise Unreachable(f"HTTP {refusal.code}") from None
    except (URLError, OSError, ValueError) as failed:
        # The reason only: the address in the failure carries the token.
        raise Unreachable(str(getattr(failed, "reason", type(failed).__name__))) from None
    if not isinstance(answer, dict) or not isinstance(answer.get("result"), dict):
        raise Unreachable("câu trả lời không giống của máy chủ Bot API")
    result: dict[str, Any] = answer["result"]
    return result
