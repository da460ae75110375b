"""Reads of who decides and signs on a day, of a locality's own templates and certificate form."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from sqlalchemy import bindparam, desc, literal_column, or_, select

from dialogs.records import Authority, CertificateForm, PaperKind, PaperTemplate
from storage.as_json import from_json
from storage.moment import from_text
from storage.tables import authorities, certificate_forms, paper_templates
from storage.world.reading import Query

_AUTHORITY = select(
    authorities.c.place,
    authorities.c.title,
    authorities.c.exemplary,
    authorities.c.valid_from,
    authorities.c.body,
    authorities.c.capacity,
    authorities.c.signer,
    authorities.c.issuer,
    authorities.c.by_name,
)
_ON = Query(
    _AUTHORITY.where(
        authorities.c.place == bindparam("the_place"),
        authorities.c.exemplary == bindparam("apart"),
        or_(authorities.c.title == bindparam("the_title"), authorities.c.title == literal_column("''")),
        authorities.c.valid_from <= bindparam("day"),
    )
    .order_by(desc(authorities.c.title), desc(authorities.c.valid_from), desc(authorities.c.seq))
    .limit(literal_column("1"))
)
_ALL = Query(
    _AUTHORITY.where(authorities.c.place == bindparam("the_place")).order_by(
        authorities.c.title,
        authorities.c.exemplary,
        desc(authorities.c.valid_from),
        desc(authorities.c.seq),
    )
)
_TEMPLATE = Query(
    select(paper_templates.c.kind, paper_templates.c.at, paper_templates.c.by_name, paper_templates.c.data)
    .where(paper_templates.c.place == bindparam("the_place"), paper_templates.c.kind == bindparam("the_kind"))
    .order_by(desc(paper_templates.c.seq))
    .limit(literal_column("1"))
)
_FORM = Query(
    select(certificate_forms.c.form)
    .where(certificate_forms.c.place == bindparam("the_place"))
    .order_by(desc(certificate_forms.c.seq))
    .limit(literal_column("1"))
)


def authority(
    db: sqlite3.Connection, place: str, title: str, on: date, *, exemplary: bool
) -> Authority | None:
    """The title's own, or else the one for every title; of each the newest that is in force."""
    row = _ON.row(db, the_place=place, the_title=title, day=on.isoformat(), apart=exemplary)
    return _authority(row) if row else None


def authorities_of(db: sqlite3.Connection, place: str) -> tuple[Authority, ...]:
    return tuple(map(_authority, _ALL.rows(db, the_place=place)))


def paper_template(db: sqlite3.Connection, place: str, kind: str) -> PaperTemplate | None:
    row = _TEMPLATE.row(db, the_place=place, the_kind=kind)
    return PaperTemplate(PaperKind(row[0]), from_text(row[1]), row[2]) if row and row[3] else None


def template_data(db: sqlite3.Connection, place: str, kind: str) -> bytes:
    """Empty where the template that ships is used."""
    row = _TEMPLATE.row(db, the_place=place, the_kind=kind)
    return bytes(row[3]) if row else b""


def certificate_form(db: sqlite3.Connection, place: str) -> CertificateForm | None:
    row = _FORM.row(db, the_place=place)
    return from_json(row[0], CertificateForm) if row else None


def _authority(row: tuple[Any, ...]) -> Authority:
    place, title, exemplary, valid_from, body, capacity, signer, issuer, by_name = row
    return Authority(
        place=place,
        title=title,
        exemplary=bool(exemplary),
        valid_from=date.fromisoformat(valid_from),
        body=body,
        capacity=capacity,
        signer=signer,
        issuer=issuer,
        by_name=by_name,
    )
