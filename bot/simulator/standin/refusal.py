"""A refused call, in Telegram's own words.

The sentences are those of the official Bot API server (`Client.cpp`, `fail_query_with_error`), because bots
in the wild tell refusals apart by these words and nothing else.
"""

from typing import Any


class Refusal(Exception):
    """One answer `{"ok": false, …}`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def bad_request(words: str, **parameters: Any) -> Refusal:
    return Refusal(400, f"Bad Request: {words}", parameters or None)


def forbidden(words: str) -> Refusal:
    return Refusal(403, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    return Refusal(409, f"Conflict: {words}")


def too_many(seconds: int) -> Refusal:
    """429 with `retry_after` in seconds: the only right answer is to wait and repeat."""
    return Refusal(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


NOT_FOUND = Refusal(404, "Not Found")
UNAUTHORIZED = Refusal(401, "Unauthorized")
NOT_MODIFIED_WORDS = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
