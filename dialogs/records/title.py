"""The titles people register for: whose they are, on which list they stand, how their codes look.

`../docs/decisions/0015-subjects.md` says why a list is a village's or a commune's.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from criteria.wording import Text, say
from dialogs.records.place import PlaceKind
from dialogs.records.subject import SubjectKind


class Title(msgspec.Struct, frozen=True):
    key: str
    """As criteria sets and seasons call it."""
    name: Text
    subject: SubjectKind
    within: PlaceKind
    """Whose list it stands on."""
    letters: str = ""
    """Before the number in a code; households have none."""
    alone: bool = False
    """One for each place: no number is needed."""
    reviewed_in_village: bool = False
    """Where a locality has the village review (bình xét), its files wait for it."""
    by_officers: bool = False
    """Registered and answered by officers, in their own bot."""

    def code(self, place: str, number: int) -> str:
        """Make a subject's code: "17071.05.012", "17071.DH02", "17071.05.TB"."""
        if self.alone:
            return f"{place}.{self.letters}"
        return f"{place}.{self.letters}{number:0{3 if self.within is PlaceKind.VILLAGE else 2}}"


TITLES: Mapping[str, Title] = {
    title.key: title
    for title in (
        Title(
            "family",
            say("Gia đình học tập"),
            SubjectKind.HOUSEHOLD,
            PlaceKind.VILLAGE,
            reviewed_in_village=True,
        ),
        Title(
            "citizen",
            say("Công dân học tập"),
            SubjectKind.CITIZEN,
            PlaceKind.VILLAGE,
            letters="CD",
            reviewed_in_village=True,
        ),
        Title("clan", say("Dòng họ học tập"), SubjectKind.CLAN, PlaceKind.COMMUNE, letters="DH"),
        Title(
            "community",
            say("Cộng đồng học tập (village)"),
            SubjectKind.COMMUNITY,
            PlaceKind.VILLAGE,
            letters="TB",
            alone=True,
        ),
        Title("unit", say("Đơn vị học tập"), SubjectKind.UNIT, PlaceKind.COMMUNE, letters="DV"),
        Title(
            "commune",
            say("Cộng đồng học tập (commune)"),
            SubjectKind.COMMUNE,
            PlaceKind.COMMUNE,
            letters="XA",
            alone=True,
            by_officers=True,
        ),
        Title(
            "centre",
            say("Evaluation of the trung tâm học tập cộng đồng"),
            SubjectKind.CENTRE,
            PlaceKind.COMMUNE,
            letters="TT",
            alone=True,
            by_officers=True,
        ),
        Title(
            "city",
            say("Thành phố học tập"),
            SubjectKind.CITY,
            PlaceKind.COMMUNE,
            letters="TP",
            alone=True,
            by_officers=True,
        ),
    )
}
"""Districts ended on 30/06/2025 and a province writes on paper: their sets are scored by command only."""

TITLE_OF: Mapping[SubjectKind, Title] = {title.subject: title for title in TITLES.values()}
