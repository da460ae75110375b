"""Reads of people, their consents and roles, and of invitations."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from sqlalchemy import bindparam, func, literal_column, or_, select

from dialogs.records import Consent, Invitation, Person, Purpose, Role, RoleKind
from storage.moment import from_text, to_text
from storage.tables import (
    consents,
    invitations,
    people,
    places,
    reachability,
    representatives,
    roles,
)
from storage.world.reading import Query

_PERSON = Query(
    select(people.c.name, people.c.address, people.c.language).where(people.c.id == bindparam("the_person"))
)
_OUT_OF_REACH = Query(
    select(reachability.c.audience).where(
        reachability.c.person == bindparam("the_person"), reachability.c.reachable == literal_column("0")
    )
)
_CONSENTS = Query(
    select(consents.c.purpose, consents.c.version, consents.c.given, consents.c.at, func.max(consents.c.seq))
    .where(consents.c.person == bindparam("the_person"))
    .group_by(consents.c.purpose)
)
_in_force = (roles.c.since <= bindparam("at")) & or_(roles.c.until.is_(None), roles.c.until > bindparam("at"))
_ROLES = Query(
    select(roles.c.kind, roles.c.place, places.c.name, roles.c.since, roles.c.until)
    .join(places, places.c.id == roles.c.place)
    .where(roles.c.person == bindparam("the_person"), _in_force)
    .order_by(roles.c.seq)
)
_WITH_ROLE = Query(
    select(roles.c.person)
    .where(roles.c.place == bindparam("the_place"), roles.c.kind == bindparam("the_kind"), _in_force)
    .group_by(roles.c.person)
    .order_by(func.min(roles.c.seq))
)
_REPRESENTATIVES = Query(
    select(representatives.c.person)
    .where(representatives.c.subject == bindparam("the_subject"))
    .order_by(representatives.c.seq)
)
_INVITATION = Query(
    select(
        invitations.c.id,
        invitations.c.grants,
        invitations.c.place,
        places.c.name,
        invitations.c.expires,
        invitations.c.used_at,
    )
    .join(places, places.c.id == invitations.c.place)
    .where(invitations.c.code_sha256 == bindparam("code"))
)


def person(db: sqlite3.Connection, the_id: str, at: datetime) -> Person:
    """Somebody we know nothing of yet is a person too."""
    moment = to_text(at)
    name, address, language = _PERSON.row(db, the_person=the_id) or ("", "", "vi")
    return Person(
        id=the_id,
        name=name,
        address=address,
        language=language,
        consents=tuple(
            Consent(Purpose(purpose), version, bool(given), from_text(since))
            for purpose, version, given, since, _ in _CONSENTS.rows(db, the_person=the_id)
        ),
        roles=tuple(
            Role(RoleKind(kind), place, place_name, from_text(since), from_text(until) if until else None)
            for kind, place, place_name, since, until in _ROLES.rows(db, the_person=the_id, at=moment)
        ),
        reachable=not _OUT_OF_REACH.rows(db, the_person=the_id),
    )


def people_with_role(db: sqlite3.Connection, place: str, kind: str, at: datetime) -> tuple[Person, ...]:
    rows = _WITH_ROLE.rows(db, the_place=place, the_kind=kind, at=to_text(at))
    return tuple(person(db, the_id, at) for (the_id,) in rows)


def representatives_of(db: sqlite3.Connection, subject: str, at: datetime) -> tuple[Person, ...]:
    return tuple(person(db, the_id, at) for (the_id,) in _REPRESENTATIVES.rows(db, the_subject=subject))


def invitation(db: sqlite3.Connection, code_sha256: str) -> Invitation | None:
    row = _INVITATION.row(db, code=code_sha256)
    if not row:
        return None
    the_id, grants, place, place_name, expires, used_at = row
    return Invitation(
        id=the_id,
        grants=RoleKind(grants) if grants else None,
        place=place,
        place_name=place_name,
        expires=from_text(expires),
        used=used_at is not None,
    )
