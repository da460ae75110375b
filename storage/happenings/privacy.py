"""A person withdraws their consent or asks to be erased: the operator sees it with its due dates."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import ConsentWithdrawn, ErasureAsked
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.moment import to_text
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import privacy_requests

_REQUEST = added(
    privacy_requests,
    when=When.HISTORY,
    columns=("seq", "person", "kind", "asked_at", "answer_due", "done_due"),
)


def _request(it: ErasureAsked | ConsentWithdrawn, kind: str, of: Context) -> Write:
    return _REQUEST, {
        "seq": of.seq,
        "person": it.person,
        "kind": kind,
        "asked_at": of.at,
        "answer_due": to_text(it.answer_due),
        "done_due": to_text(it.done_due),
    }


@rows_of(ErasureAsked)
def erasure_asked(it: ErasureAsked, of: Context) -> Iterable[Write]:
    yield _request(it, "erasure", of)


@rows_of(ConsentWithdrawn)
def consent_withdrawn(it: ConsentWithdrawn, of: Context) -> Iterable[Write]:
    yield _request(it, "withdrawal", of)
