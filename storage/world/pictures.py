"""Whether a file's pictures are shown by other households of the commune as well."""

from __future__ import annotations

import sqlite3

from sqlalchemy import bindparam, exists, select

from dialogs.records import SamePicture, Status
from storage.as_json import to_json
from storage.looks import Look, alike_from_afar, apart, near_bands
from storage.shapes import among
from storage.tables import evidence, evidence_removals, fetches, files, picture_bands, picture_looks
from storage.world.reading import Query

_kept = ~exists().where(evidence_removals.c.evidence == evidence.c.id)
_OWN = Query(
    select(evidence.c.indicator, fetches.c.sha256, picture_looks.c.coarse, picture_looks.c.fine)
    .select_from(
        evidence.join(fetches, fetches.c.evidence == evidence.c.id).outerjoin(
            picture_looks, picture_looks.c.sha256 == fetches.c.sha256
        )
    )
    .where(evidence.c.file == bindparam("the_file"), fetches.c.sha256.is_not(None), _kept)
    .order_by(evidence.c.seq)
)
_NEAR = Query(
    select(picture_looks.c.sha256, picture_looks.c.coarse).where(
        picture_looks.c.sha256.in_(
            select(picture_bands.c.sha256).where(picture_bands.c.band.in_(among("near")))
        )
    )
)
_FINE = Query(
    select(picture_looks.c.sha256, picture_looks.c.coarse, picture_looks.c.fine).where(
        picture_looks.c.sha256.in_(among("pictures"))
    )
)
_WHO = Query(
    select(
        files.c.id,
        files.c.code,
        fetches.c.sha256,
        files.c.commune,
        files.c.subject,
        files.c.round,
        files.c.status,
    )
    .select_from(
        fetches.join(evidence, evidence.c.id == fetches.c.evidence).join(files, files.c.id == evidence.c.file)
    )
    .where(fetches.c.sha256.in_(among("pictures")), _kept)
    .order_by(files.c.code, files.c.id)
)
"""Whose files count is sorted out in Python: told of a commune, SQLite would look at all its files first."""


def same_pictures(db: sqlite3.Connection, file: str, subject: str, commune: str) -> tuple[SamePicture, ...]:
    """Find the other households' files with a picture of this file, the very same or much alike."""
    found: dict[tuple[str, str], SamePicture] = {}
    for about, sha256, coarse, fine in _OWN.rows(db, the_file=file):
        near = {sha256: 0}
        if coarse is not None:
            near |= _near(db, Look.of_text(coarse, fine))
        for other, code, theirs, of, whose, round_, status in _WHO.rows(db, pictures=to_json(list(near))):
            if of != commune or whose == subject or not round_ or status == Status.WITHDRAWN:
                continue
            known = found.get((about, other))
            if known is None or near[theirs] < known.apart:
                found[about, other] = SamePicture(about, other, code, near[theirs])
    return tuple(found.values())


def _near(db: sqlite3.Connection, look: Look) -> dict[str, int]:
    near = _NEAR.rows(db, near=to_json([str(band) for band in near_bands(look)]))
    alike = [sha256 for sha256, coarse in near if alike_from_afar(look, coarse)]
    rows = _FINE.rows(db, pictures=to_json(alike))
    distances = ((sha256, apart(look, Look.of_text(coarse, fine))) for sha256, coarse, fine in rows)
    return {sha256: bits for sha256, bits in distances if bits is not None}
