"""A decision on *tiêu biểu* is entered: whom it names, under the names it names them."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import HonourDecided
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import honour_decisions, honour_lines

_DECISION = added(honour_decisions, when=When.RECORD)
_LINE = added(honour_lines, when=When.HISTORY)


@rows_of(HonourDecided)
def honour_decided(it: HonourDecided, of: Context) -> Iterable[Write]:
    yield (
        _DECISION,
        {
            "id": it.decision,
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": of.actor,
            "kind": it.kind,
            "commune": it.commune,
            "title": it.title,
            "year": it.year,
            "number": it.signed.number,
            "decided_on": it.signed.decided_on.isoformat(),
            "body": it.signed.body,
            "capacity": it.signed.capacity,
            "signer": it.signed.signer,
            "by_name": it.by_name,
        },
    )
    for line in it.lines:
        yield (
            _LINE,
            {
                "decision": it.decision,
                "identity": line.identity,
                "name": line.name,
                "place": line.place,
                "place_name": line.place_name,
                "code": line.code,
                "reason": line.reason,
            },
        )
