"""The audit line of a happening, and its erasable values."""

from __future__ import annotations

import msgspec

from dialogs.happening import Happening
from storage.audit.chain import Head, digest_of, hash_of, new_salt
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import audit, audit_values

_LINE = added(audit, when=When.CLOSING)
_VALUES = added(audit_values, when=When.CLOSING)
_ENCODER = msgspec.json.Encoder()


def audited(it: Happening, head: Head, *, at: str, event: str, actor: str) -> tuple[Head, Write, Write]:
    """The line after `head`, and what stands beside it."""
    happened = _ENCODER.encode(it)
    salt = new_salt()
    seq, record, what = head.seq + 1, it.record, str(it.__struct_config__.tag)
    digest = digest_of(salt, happened)
    line_hash = hash_of(head.hash, seq, at, event, actor, what, record, digest)
    line = {
        "seq": seq,
        "at": at,
        "event": event,
        "actor": actor,
        "what": what,
        "record": record,
        "digest": digest,
        "prev": head.hash,
        "hash": line_hash,
    }
    values = {"seq": seq, "salt": salt, "happened": happened.decode()}
    return Head(seq, line_hash), (_LINE, line), (_VALUES, values)
