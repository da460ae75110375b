"""Evidence and kept messages: the row now, the bytes when they have been fetched from the channel."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.happening import EvidenceAdded, EvidenceRemoved, MessageKept
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import evidence, evidence_removals, fetches, kept_messages

_EVIDENCE = added(evidence, when=When.RECORD)
_REMOVAL = added(evidence_removals, when=When.HISTORY, once=True)
_KEPT = added(kept_messages, when=When.RECORD)
_FETCH = added(fetches, when=When.RECORD, columns=("evidence", "kept", "audience", "channel_file", "kind"))


@rows_of(EvidenceAdded)
def evidence_added(it: EvidenceAdded, of: Context) -> Iterable[Write]:
    yield (
        _EVIDENCE,
        {
            "id": it.evidence,
            "file": it.file,
            "seq": of.seq,
            "event": of.event,
            "indicator": it.indicator,
            "kind": it.kind,
            "at": of.at,
            "person": of.actor,
            "note": it.note,
            "album": it.album,
        },
    )
    if it.channel_file:
        yield (
            _FETCH,
            {
                "evidence": it.evidence,
                "kept": None,
                "audience": of.audience,
                "channel_file": it.channel_file,
                "kind": it.kind,
            },
        )


@rows_of(EvidenceRemoved)
def evidence_removed(it: EvidenceRemoved, of: Context) -> Iterable[Write]:
    yield _REMOVAL, {"evidence": it.evidence, "seq": of.seq, "event": of.event, "at": of.at}


@rows_of(MessageKept)
def message_kept(it: MessageKept, of: Context) -> Iterable[Write]:
    yield (
        _KEPT,
        {
            "seq": of.seq,
            "event": of.event,
            "at": of.at,
            "person": it.person,
            "kind": it.kind,
            "about": it.about,
        },
    )
    yield (
        _FETCH,
        {"evidence": None, "kept": of.seq, "audience": it.bot, "channel_file": it.file, "kind": it.kind},
    )
