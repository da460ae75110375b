"""Whose line it is: the subject by its code, the village by its name, its column or the sheet's titles."""

from __future__ import annotations

from collections.abc import Iterable

from bot.documents.past_table.columns import Columns
from bot.documents.past_table.fault import PastFault
from bot.documents.past_table.headings import Heading, Held
from bot.documents.past_table.known import Known
from bot.documents.past_table.village_named import village_named
from bot.documents.roster_table.grid import Line
from dialogs.records import PlaceKind
from dialogs.understand import fold


class Whose:
    def __init__(self, columns: Columns, known: Known, titles: Iterable[str]) -> None:
        self._columns = columns
        self._known = known
        self._village = next((place for text in titles if (place := self._village_in(text))), "")

    def of(self, line: Line) -> tuple[str, str]:
        """Find the subject, "" where only its name tells, and its place."""
        code = self._columns.cell(line, Held.CODE)
        village = self._columns.cell(line, Held.VILLAGE)
        place = self._place(line, village)
        if not code:
            return (self._known.subjects.get(place, ""), place)
        found = self._known.codes.get(code.upper())
        if found is None:
            self._columns.wrong(PastFault.CODE_UNKNOWN, line, Held.CODE, code)
            return "", place
        if village and place and found[1] != place:
            self._columns.wrong(PastFault.CODE_OF_ANOTHER, line, Held.CODE, code)
        return found

    def _place(self, line: Line, village: str) -> str:
        if self._known.within is PlaceKind.COMMUNE:
            return self._known.commune
        if village:
            place = village_named(self._known.villages, village)
            if not place:
                self._columns.wrong(PastFault.VILLAGE_UNKNOWN, line, Held.VILLAGE, village)
            return place
        if not self._village and not self._columns.cell(line, Held.CODE):
            if self._columns.has(Held.VILLAGE):
                self._columns.wrong(PastFault.VILLAGE_MISSING, line, Held.VILLAGE)
            else:
                named = self._columns.at.get(Heading(Held.NAME), 0)
                self._columns.wrong_heading(PastFault.NO_VILLAGE_COLUMN, named)
        return self._village

    def _village_in(self, text: str) -> str:
        """Find a village that a sheet's name or title names: "Danh sách xóm Minh Tiến năm 2023"."""
        folded = f" {fold(text)} "
        fitting = {
            place for name, place in self._known.villages.items() if " " in name and f" {name} " in folded
        }
        return fitting.pop() if len(fitting) == 1 else self._known.villages.get(fold(text).strip(), "")
