"""What the papers are called while they wait in the outbox: `bot/documents` makes them by these names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.spans import spans_of

MOST_FORMS = 40
"""In one file: a form takes two or three pages, and the machine a tenth of a second."""


def poster_of(village: str) -> str:
    return f"poster:{village}"


def meeting_sheet_of(village: str) -> str:
    return f"meeting_sheet:{village}"


def blank_form_of(village: str) -> str:
    return f"household_forms:{village}"


def household_forms_of(village: str, numbers: Iterable[int]) -> Iterator[str]:
    """Name as many files as the forms of these households take."""
    wanted = sorted(set(numbers))
    for start in range(0, len(wanted), MOST_FORMS):
        yield f"household_forms:{village}@{spans_of(wanted[start : start + MOST_FORMS])}"
