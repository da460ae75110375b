"""What only administration does: facts like the dialogs' happenings, with the same trail."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dialogs.happening import Happening
from dialogs.records import PlaceKind
from storage.folding import fold
from storage.happenings import Context
from storage.happenings.handling import rows_of
from storage.shapes import added
from storage.statement import When, Write
from storage.tables import places, seasons

VALID_FROM = "2025-07-01"
"""The provinces and communes of the list in use are in force since then."""

_PLACE = added(
    places, when=When.RECORD, columns=("id", "kind", "name", "folded", "parent", "valid_from"), once=True
)
_SEASON = added(seasons, when=When.RECORD)


class CommuneAdded(Happening, frozen=True, kw_only=True, tag="commune_added"):
    commune: str
    name: str
    province: str
    province_name: str

    @property
    def record(self) -> str:
        return self.commune


class SeasonOpened(Happening, frozen=True, kw_only=True, tag="season_opened"):
    season: str
    commune: str
    year: int
    title: str
    criteria_set: str
    criteria_version: str
    registration_from: date
    registration_to: date
    scoring_from: date
    scoring_to: date
    village_review: bool

    @property
    def record(self) -> str:
        return self.season


@rows_of(CommuneAdded)
def commune_added(it: CommuneAdded, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield _place(it.province, PlaceKind.PROVINCE, it.province_name, None)
    yield _place(it.commune, PlaceKind.COMMUNE, it.name, it.province)


@rows_of(SeasonOpened)
def season_opened(it: SeasonOpened, of: Context) -> Iterable[Write]:  # noqa: ARG001 -- a handler's shape
    yield (
        _SEASON,
        {
            "id": it.season,
            "commune": it.commune,
            "year": it.year,
            "title": it.title,
            "criteria_set": it.criteria_set,
            "criteria_version": it.criteria_version,
            "registration_from": it.registration_from.isoformat(),
            "registration_to": it.registration_to.isoformat(),
            "scoring_from": it.scoring_from.isoformat(),
            "scoring_to": it.scoring_to.isoformat(),
            "village_review": it.village_review,
        },
    )


def _place(the_id: str, kind: PlaceKind, name: str, parent: str | None) -> Write:
    return _PLACE, {
        "id": the_id,
        "kind": kind,
        "name": name,
        "folded": fold(name),
        "parent": parent,
        "valid_from": VALID_FROM,
    }
