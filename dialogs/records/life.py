"""The life of a file (design §6): which step it is at, and what may be done with it there."""

from __future__ import annotations

from dialogs.records.file import File, Status

ANSWERING = frozenset({Status.REGISTERED, Status.DRAFT, Status.HELD, Status.RETURNED})
"""The household may answer and hand in."""
DECIDED = frozenset(
    {Status.VERIFIED, Status.PROPOSED, Status.POSTED, Status.RECOGNISED, Status.NOT_THIS_YEAR}
)


def may_answer(file: File) -> bool:
    return file.status in ANSWERING


def may_review(file: File) -> bool:
    """The village may endorse it or hold it back."""
    return file.status is Status.VILLAGE_REVIEW


def may_verify(file: File) -> bool:
    return file.status is Status.WAITING


def may_withdraw(file: File) -> bool:
    return file.status not in {Status.RECOGNISED, Status.NOT_THIS_YEAR, Status.WITHDRAWN}
