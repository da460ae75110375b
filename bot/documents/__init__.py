"""Documents made at the moment of sending, by name; "criteria_faults:id" names also what it is about."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.documents.books import OF_BOOKS, Pressroom, may_have
from bot.documents.criteria import criteria_faults, criteria_remarks, criteria_template
from bot.documents.evidence import evidence_document
from bot.documents.my_data import my_data
from bot.documents.recognition.certificates import certificate_copy, certificate_grid, certificates
from bot.documents.recognition.dossier import dossier, paper_sample, paper_template
from bot.documents.recognition.posting import posting_list
from bot.documents.review_papers import review_list, review_minutes_docx, review_minutes_pdf
from bot.documents.village_papers import household_forms, meeting_sheet, poster
from bot.documents.village_roster import village_roster
from bot.telegram.line import File
from dialogs.world import World
from storage.evidence import EvidenceFolder

Maker = Callable[[str, str, World, datetime], Awaitable[File]]
"""Make a document for a person in their language."""
MakerAbout = Callable[[str, str, str, World, datetime], Awaitable[File]]
"""Make a document about something, for a person in their language."""

MAKERS: dict[str, Maker] = {"my_data": my_data}
ABOUT: dict[str, MakerAbout] = {
    "criteria_template": criteria_template,
    "criteria_faults": criteria_faults,
    "criteria_remarks": criteria_remarks,
    "roster": village_roster,
    "poster": poster,
    "meeting_sheet": meeting_sheet,
    "household_forms": household_forms,
    "review_list": review_list,
    "review_minutes_docx": review_minutes_docx,
    "review_minutes_pdf": review_minutes_pdf,
    "posting_list": posting_list,
    "dossier": dossier,
    "paper_template": paper_template,
    "paper_sample": paper_sample,
    "certificates": certificates,
    "certificate_grid": certificate_grid,
    "certificate_copy": certificate_copy,
}
EVIDENCE = "evidence"
"""The one kind that is not made: it is read from the evidence folder."""


class Documents:
    """Knows how each document is made."""

    def __init__(
        self,
        world: World,
        clock: Callable[[], datetime],
        evidence: EvidenceFolder | None = None,
        pressroom: Pressroom | None = None,
    ) -> None:
        self._world = world
        self._evidence = evidence
        self._clock = clock
        self._pressroom = pressroom

    async def make(self, name: str, person: str, language: str) -> File:
        """Make the document; an unknown name raises KeyError."""
        kind, _, about = name.partition(":")
        if kind == EVIDENCE and self._evidence is not None:
            return await evidence_document(about, person, self._world, self._clock(), self._evidence)
        if kind in OF_BOOKS and self._pressroom is not None:
            await may_have(kind, about, person, self._world, self._clock())
            on = self._world.local_date(self._clock())
            return await OF_BOOKS[kind](about, self._pressroom, on)
        if kind in ABOUT:
            return await ABOUT[kind](about, person, language, self._world, self._clock())
        return await MAKERS[name](person, language, self._world, self._clock())
