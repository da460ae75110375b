"""A proposal (đợt đề nghị công nhận): the verified files of one title that Hội puts before UBND together."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec


class ProposalState(StrEnum):
    PROPOSED = "proposed"
    POSTED = "posted"
    DECIDED = "decided"
    TAKEN_BACK = "taken_back"
    """Before it was posted: its files are verified files again."""


class Proposal(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    season: str
    commune: str
    commune_name: str
    title: str
    year: int
    """Of the title, apart from the days on which papers are signed."""
    number: int
    """The first, the second … of the season."""
    at: datetime
    by_name: str
    """With the form of address: "cô Hoa"."""
    count: int
    """Files that are still in it; once it is decided, those the decision recognised."""
    taken_out: int = 0
    posted_on: date | None = None
    objections_until: date | None = None
    """The last day on which an objection is taken."""
    decision: str = ""
    taken_back: bool = False
    by: str = ""
    """Who made it."""

    @property
    def state(self) -> ProposalState:
        if self.taken_back:
            return ProposalState.TAKEN_BACK
        if self.decision:
            return ProposalState.DECIDED
        return ProposalState.PROPOSED if self.posted_on is None else ProposalState.POSTED

    def hears(self, on: date) -> bool:
        """Say whether objections are taken on that day: as long as the sheet says, decided meanwhile or not."""
        return (
            self.state in {ProposalState.POSTED, ProposalState.DECIDED}
            and self.posted_on is not None
            and self.objections_until is not None
            and self.posted_on <= on <= self.objections_until
        )


class ProposedLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """One file as the proposal names it: the names of that moment, whatever they become."""

    file: str
    subject: str
    code: str
    name: str
    place: str
    place_name: str
    level: int = 0
    """Of a title with levels; 0 elsewhere."""
    result: str = ""
    """The level or the rank in words, as papers name it; never points."""
    postable: bool = False
    """The name may be posted: agreed to, or not the name of a person."""
    out: bool = False
    """Taken out, or withdrawn by those who handed it in."""
    reason: str = ""
    """Why it was taken out."""

    @property
    def withdrawn(self) -> bool:
        """Those who handed it in withdrew it: whoever takes one out gives a reason."""
        return self.out and not self.reason

    @property
    def short_code(self) -> str:
        return self.code.partition(".")[2]


class VillageCount(msgspec.Struct, frozen=True):
    """A village's verified files that no proposal has taken yet."""

    place: str
    place_name: str
    count: int
    later: int = 0
    """Of these, decided on after the village was signed off."""
