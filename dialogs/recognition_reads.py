"""What dialogs may read of proposals, objections, decisions and the papers around them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from dialogs.records import (
    Authority,
    CertificateForm,
    Decision,
    Objection,
    PaperTemplate,
    PostingWord,
    Proposal,
    ProposedLine,
    Purpose,
    RecognisedLevel,
    Recognition,
    Standing,
    ToTell,
    VillageCount,
)


class RecognitionReads(Protocol):
    async def season_years(self, commune: str, title: str) -> tuple[tuple[str, int], ...]:
        """(season, year), the newest year first."""
        ...

    async def file_states(self, season: str, commune: str) -> Mapping[str, int]:
        """How many files of the season are at each step (`Status`)."""
        ...

    async def verified_by_village(self, season: str, commune: str) -> tuple[VillageCount, ...]:
        """What can be put forward; of households, only where the Chủ tịch Hội has signed the village off."""
        ...

    async def unsigned_by_village(self, season: str, commune: str) -> tuple[VillageCount, ...]:
        """Verified files of households that wait for their village to be signed off."""
        ...

    async def verified_files(self, season: str, commune: str) -> tuple[str, ...]:
        """Ids of what can be put forward, by village and then as names are sorted."""
        ...

    async def proposal(self, proposal: str) -> Proposal | None: ...

    async def proposals_of(self, season: str) -> tuple[Proposal, ...]:
        """In the order they were made, those taken back included."""
        ...

    async def open_postings(self, commune: str, on: date) -> tuple[Proposal, ...]:
        """Those that are posted and hear objections on that day."""
        ...

    async def proposal_of(self, file: str) -> Proposal | None:
        """The newest proposal that the file is in."""
        ...

    async def proposed(self, proposal: str) -> tuple[ProposedLine, ...]:
        """Every line, those taken out included, by village and name."""
        ...

    async def proposed_line(self, proposal: str, file: str) -> ProposedLine | None: ...

    async def posting_words(
        self, village: str, purpose: Purpose = Purpose.PUBLISHING
    ) -> Mapping[str, PostingWord]:
        """By household (or citizen) of the village's list: what was said last about this purpose."""
        ...

    async def find_proposed(
        self, proposal: str, code: str, folded: str, *, most: int
    ) -> tuple[ProposedLine, ...]:
        """Lines still in it with this full code, or whose folded name has the text."""
        ...

    async def to_tell(self, proposal: str) -> tuple[ToTell, ...]:
        """Those who answer for the files that are still in it."""
        ...

    async def objection(self, objection: str) -> Objection | None: ...

    async def open_objections(self, commune: str) -> tuple[Objection, ...]:
        """Those without an answer, oldest first."""
        ...

    async def objections_of(self, season: str) -> tuple[Objection, ...]:
        """Those without an answer first."""
        ...

    async def own_objections(self, file: str) -> tuple[Objection, ...]:
        """Those made by who answers for the file."""
        ...

    async def objections_by(self, person: str) -> tuple[Objection, ...]:
        """Those that the person made, oldest first."""
        ...

    async def objections_waiting(self, person: str) -> int:
        """How many objections of this person have no answer yet."""
        ...

    async def decision(self, decision: str) -> Decision | None: ...

    async def decisions_of(self, season: str) -> tuple[Decision, ...]: ...

    async def entered_before(self, decision: str) -> tuple[Decision, ...]:
        """What the books had for this decision before a slip was corrected: when, and who corrected it."""
        ...

    async def same_decision(self, season: str, kind: str, number: str, on: date) -> str:
        """The decision that was entered with this number and day; empty where there is none."""
        ...

    async def recognition_of(self, file: str) -> Recognition | None:
        """The newest recognition of the file, as later decisions left it."""
        ...

    async def recognitions_by(self, decision: str) -> tuple[Recognition, ...]:
        """Every recognition that the decision has a line of, by village and name."""
        ...

    async def book_numbers(self, decision: str) -> Mapping[str, int]:
        """By file: the number in the year's book of certificates, of every line the decision has."""
        ...

    async def find_recognised(
        self, season: str, code: str, folded: str, *, most: int
    ) -> tuple[Recognition, ...]: ...

    async def recognised(self, subject: str, title: str) -> tuple[RecognisedLevel, ...]:
        """Levels recognised by decisions, stated or entered, that were not revoked; lowest and oldest first."""
        ...

    async def standing(self, commune: str, on: date) -> tuple[Standing, ...]:
        """Recognitions that are kept for some years and run on that day, those that end first first."""
        ...

    async def lapsing(self, on: date, until: date, *, most: int) -> tuple[Standing, ...]:
        """Those that end within these days and of which nobody has been told."""
        ...

    async def authority(
        self, place: str, title: str, on: date, *, exemplary: bool = False
    ) -> Authority | None:
        """Who decides, signs and issues on that day; None where nobody has entered it."""
        ...

    async def authorities_of(self, place: str) -> tuple[Authority, ...]: ...

    async def paper_template(self, place: str, kind: str) -> PaperTemplate | None:
        """The locality's own template; None where the one that ships is used."""
        ...

    async def template_data(self, place: str, kind: str) -> bytes: ...

    async def certificate_form(self, place: str) -> CertificateForm | None: ...
