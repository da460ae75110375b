"""The part of the world that tells of proposals, objections, decisions and the papers around them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

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
from storage.books import certificates
from storage.world import decided, objections, papers, posting_words, proposals, recognitions
from storage.world.reading import Runner


class RecognitionReads:
    _run: Runner
    _near: Runner

    async def season_years(self, commune: str, title: str) -> tuple[tuple[str, int], ...]:
        return await self._run(partial(proposals.season_years, commune=commune, title=title))

    async def file_states(self, season: str, commune: str) -> Mapping[str, int]:
        return await self._run(partial(proposals.file_states, season=season, commune=commune))

    async def verified_by_village(self, season: str, commune: str) -> tuple[VillageCount, ...]:
        return await self._run(partial(proposals.verified_by_village, season=season, commune=commune))

    async def unsigned_by_village(self, season: str, commune: str) -> tuple[VillageCount, ...]:
        return await self._run(partial(proposals.unsigned_by_village, season=season, commune=commune))

    async def verified_files(self, season: str, commune: str) -> tuple[str, ...]:
        return await self._run(partial(proposals.verified_files, season=season, commune=commune))

    async def proposal(self, proposal: str) -> Proposal | None:
        return await self._run(partial(proposals.proposal, the_id=proposal))

    async def proposals_of(self, season: str) -> tuple[Proposal, ...]:
        return await self._run(partial(proposals.proposals_of, season=season))

    async def open_postings(self, commune: str, on: date) -> tuple[Proposal, ...]:
        return await self._run(partial(proposals.open_postings, commune=commune, on=on))

    async def proposal_of(self, file: str) -> Proposal | None:
        return await self._near(partial(proposals.proposal_of, file=file))

    async def proposed(self, proposal: str) -> tuple[ProposedLine, ...]:
        return await self._run(partial(proposals.proposed, the_id=proposal))

    async def proposed_line(self, proposal: str, file: str) -> ProposedLine | None:
        return await self._run(partial(proposals.proposed_line, the_id=proposal, file=file))

    async def posting_words(
        self, village: str, purpose: Purpose = Purpose.PUBLISHING
    ) -> Mapping[str, PostingWord]:
        return await self._run(partial(posting_words.posting_words, village=village, purpose=purpose))

    async def find_proposed(
        self, proposal: str, code: str, folded: str, *, most: int
    ) -> tuple[ProposedLine, ...]:
        return await self._run(
            partial(proposals.find_proposed, the_id=proposal, code=code, folded=folded, most=most)
        )

    async def to_tell(self, proposal: str) -> tuple[ToTell, ...]:
        return await self._run(partial(proposals.to_tell, the_id=proposal))

    async def objection(self, objection: str) -> Objection | None:
        return await self._near(partial(objections.objection, the_id=objection))

    async def open_objections(self, commune: str) -> tuple[Objection, ...]:
        return await self._run(partial(objections.open_objections, commune=commune))

    async def objections_of(self, season: str) -> tuple[Objection, ...]:
        return await self._run(partial(objections.objections_of, season=season))

    async def own_objections(self, file: str) -> tuple[Objection, ...]:
        return await self._run(partial(objections.own_objections, file=file))

    async def objections_by(self, person: str) -> tuple[Objection, ...]:
        return await self._run(partial(objections.objections_by, person=person))

    async def objections_waiting(self, person: str) -> int:
        return await self._run(partial(objections.objections_waiting, person=person))

    async def decision(self, decision: str) -> Decision | None:
        return await self._run(partial(decided.decision, the_id=decision))

    async def decisions_of(self, season: str) -> tuple[Decision, ...]:
        return await self._run(partial(decided.decisions_of, season=season))

    async def entered_before(self, decision: str) -> tuple[Decision, ...]:
        return await self._run(partial(decided.entered_before, the_id=decision))

    async def same_decision(self, season: str, kind: str, number: str, on: date) -> str:
        return await self._run(partial(decided.same_decision, season=season, kind=kind, number=number, on=on))

    async def recognition_of(self, file: str) -> Recognition | None:
        return await self._near(partial(decided.recognition_of, file=file))

    async def recognitions_by(self, decision: str) -> tuple[Recognition, ...]:
        return await self._run(partial(decided.recognitions_by, the_id=decision))

    async def book_numbers(self, decision: str) -> Mapping[str, int]:
        return await self._run(partial(certificates.book_numbers, decision=decision))

    async def find_recognised(
        self, season: str, code: str, folded: str, *, most: int
    ) -> tuple[Recognition, ...]:
        return await self._run(
            partial(decided.find_recognised, season=season, code=code, folded=folded, most=most)
        )

    async def recognised(self, subject: str, title: str) -> tuple[RecognisedLevel, ...]:
        return await self._near(partial(recognitions.recognised, subject=subject, title=title))

    async def standing(self, commune: str, on: date) -> tuple[Standing, ...]:
        return await self._run(partial(recognitions.standing, commune=commune, on=on))

    async def lapsing(self, on: date, until: date, *, most: int) -> tuple[Standing, ...]:
        return await self._run(partial(recognitions.lapsing, on=on, until=until, most=most))

    async def authority(
        self, place: str, title: str, on: date, *, exemplary: bool = False
    ) -> Authority | None:
        return await self._near(
            partial(papers.authority, place=place, title=title, on=on, exemplary=exemplary)
        )

    async def authorities_of(self, place: str) -> tuple[Authority, ...]:
        return await self._run(partial(papers.authorities_of, place=place))

    async def paper_template(self, place: str, kind: str) -> PaperTemplate | None:
        return await self._run(partial(papers.paper_template, place=place, kind=kind))

    async def template_data(self, place: str, kind: str) -> bytes:
        return await self._run(partial(papers.template_data, place=place, kind=kind))

    async def certificate_form(self, place: str) -> CertificateForm | None:
        return await self._run(partial(papers.certificate_form, place=place))
