"""Evidence and kept messages: the row now, the bytes when they have been fetched from the channel."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import EvidenceAdded, EvidenceRemoved, MessageKept
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import evidence, evidence_removals, fetches, kept_messages

_EVIDENCE = RowOf(EvidenceAdded, added(evidence, when=When.RECORD))
_REMOVAL = RowOf(EvidenceRemoved, added(evidence_removals, when=When.HISTORY, once=True))
_KEPT = RowOf(MessageKept, added(kept_messages, when=When.RECORD))
_FETCH = added(fetches, when=When.RECORD, columns=("evidence", "kept", "audience", "channel_file", "kind"))
_FETCH_OF_EVIDENCE = RowOf(EvidenceAdded, _FETCH)


@rows_of(EvidenceAdded)
def evidence_added(it: EvidenceAdded, of: Context) -> Iterable[Write]:
    yield _EVIDENCE(it, of, id=it.evidence)
    if it.channel_file:
        yield _FETCH_OF_EVIDENCE(it, of, kept=None, audience=of.audience)


@rows_of(EvidenceRemoved)
def evidence_removed(it: EvidenceRemoved, of: Context) -> Iterable[Write]:
    yield _REMOVAL(it, of)


@rows_of(MessageKept)
def message_kept(it: MessageKept, of: Context) -> Iterable[Write]:
    yield _KEPT(it, of)
    yield (
        _FETCH,
        {"evidence": None, "kept": of.seq, "audience": it.bot, "channel_file": it.file, "kind": it.kind},
    )
