"""Villages are made by their commune; invitations open a role or a group."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Integer, bindparam, cast, func, insert, literal_column, select

from dialogs.happening import InvitationMade, VillagesNamed
from dialogs.records import PlaceKind
from storage.folding import fold
from storage.happenings.context import Context
from storage.happenings.handling import rows_of
from storage.happenings.row import RowOf
from storage.moment import to_text
from storage.shapes import added
from storage.statement import Statement, When, Write, constant
from storage.tables import invitations, places

_number = cast(func.substr(places.c.id, func.length(bindparam("commune")) + literal_column("2")), Integer)
_VILLAGE = Statement(
    insert(places).from_select(
        ["id", "kind", "name", "folded", "parent"],
        select(
            bindparam("commune").op("||")(
                func.printf(
                    literal_column("'.%02d'"),
                    func.coalesce(func.max(_number), literal_column("0")) + literal_column("1"),
                )
            ),
            constant(PlaceKind.VILLAGE),
            bindparam("name"),
            bindparam("folded"),
            bindparam("commune"),
        ).where(places.c.parent == bindparam("commune")),
    )
)
_INVITATION = RowOf(
    InvitationMade,
    added(invitations, when=When.RECORD, columns=("id", "code_sha256", "grants", "place", "expires")),
)


@rows_of(VillagesNamed)
def villages_named(it: VillagesNamed, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    """Numbers follow those the commune has; two villages may bear one name after communes merged."""
    for name in it.names:
        yield _VILLAGE, {"commune": it.commune, "name": name, "folded": fold(name)}


@rows_of(InvitationMade)
def invitation_made(it: InvitationMade, of: Context) -> Iterable[Write]:
    yield _INVITATION(it, of, id=it.invitation, expires=to_text(it.expires))
