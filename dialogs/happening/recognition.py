"""Files are proposed, posted, objected to, recognised; a decision is entered, and later ones change it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, TypeAlias

import msgspec

from dialogs.happening.happening import Happening
from dialogs.happening.of_file import OfFile
from dialogs.records.decision import DecisionKind, Signing
from dialogs.records.file import Status
from dialogs.records.paper import CertificateForm, PaperKind


class _OfProposal(Happening, frozen=True, kw_only=True):
    moves_queue: ClassVar[bool] = True
    proposal: str
    commune: str

    @property
    def record(self) -> str:
        return self.proposal


class FilesProposed(_OfProposal, frozen=True, kw_only=True, tag="files_proposed"):
    """Hội proposes them; storage copies the names they have now."""

    season: str
    number: int
    files: tuple[str, ...]
    levels: Mapping[str, int] = {}
    """By file, of a title with levels."""
    results: Mapping[str, str] = {}
    """By file: the level or the rank in words."""
    by_name: str


class ProposalTakenBack(_OfProposal, frozen=True, kw_only=True, tag="proposal_taken_back"):
    """Before posting: its files are verified files again."""


class ProposalPosted(_OfProposal, frozen=True, kw_only=True, tag="proposal_posted"):
    """Posted publicly from a day on; said again, the days are those said last."""

    posted_on: date
    objections_until: date
    on_paper: bool = False
    """Days before the proposal or over already: asked once more, somebody says that the paper hung then."""


class ProposedTakenOut(OfFile, frozen=True, kw_only=True, tag="proposed_taken_out"):
    moves_queue: ClassVar[bool] = True
    proposal: str
    outcome: Status
    """`verified`: for a later proposal; `waiting`: to be verified again; or `not_this_year`."""
    reason: str
    officer: str
    officer_name: str


class ObjectionMade(Happening, frozen=True, kw_only=True, tag="objection_made"):
    objection: str
    person: str
    commune: str
    season: str
    proposal: str = ""
    file: str = ""
    own: bool = False
    text: str

    @property
    def record(self) -> str:
        return self.file or self.person


class ObjectionAnswered(Happening, frozen=True, kw_only=True, tag="objection_answered"):
    objection: str
    answer: str
    upheld: bool
    officer: str
    officer_name: str

    @property
    def record(self) -> str:
        return self.objection


class FileReopened(OfFile, frozen=True, kw_only=True, tag="file_reopened"):
    """The file waits for verification again, with everything found so far: an objection was right, or the chair asks."""

    moves_queue: ClassVar[bool] = True
    objection: str
    """Empty where the Chủ tịch Hội asks for it before signing the village off."""
    officer: str
    reason: str = ""


class _Decided(Happening, frozen=True, kw_only=True):
    decision: str
    commune: str
    season: str
    signed: Signing
    by_name: str

    @property
    def record(self) -> str:
        return self.decision


class DecisionEntered(_Decided, frozen=True, kw_only=True, tag="decision_entered"):
    """Signed on paper: everything that is still in the proposal is recognised."""

    moves_queue: ClassVar[bool] = True
    proposal: str
    kept_to: date | None = None
    """The last day the recognition is kept, where a paper says how long."""


class Amended(msgspec.Struct, frozen=True, omit_defaults=True):
    file: str
    reason: str
    name: str = ""
    """The right name; empty for a revocation."""
    before: str = ""


class RecognitionAmended(_Decided, frozen=True, kw_only=True, tag="recognition_amended"):
    """A new decision corrects names or revokes recognitions; entered again, its number has more lines."""

    kind: DecisionKind
    lines: tuple[Amended, ...]


class DecisionMended(_Decided, frozen=True, kw_only=True, tag="decision_mended"):
    """The books had a slip in a decision's number, day or signer; the decision on paper is what it always was."""

    former: str
    """The row that keeps what was entered before."""
    before: Signing
    reason: str
    kept_to: date | None = None


class _OfPlace(Happening, frozen=True, kw_only=True):
    place: str

    @property
    def record(self) -> str:
        return self.place


class AuthoritySet(_OfPlace, frozen=True, kw_only=True, tag="authority_set"):
    """From a day on, these decide, sign and issue; what was before stays for the days before."""

    title: str
    exemplary: bool
    valid_from: date
    body: str
    capacity: str
    signer: str
    issuer: str
    by_name: str


class TemplateKept(_OfPlace, frozen=True, kw_only=True, tag="template_kept"):
    """The locality's own Word template, or, without data, back to the one that ships."""

    kind: PaperKind
    data: bytes
    by_name: str


class CertificateFormSet(_OfPlace, frozen=True, kw_only=True, tag="certificate_form_set"):
    form: CertificateForm


class LapseTold(Happening, frozen=True, kw_only=True, tag="lapse_told"):
    """Those concerned were told that a recognition runs out soon."""

    subject: str
    title: str
    level: int
    year: int

    @property
    def record(self) -> str:
        return self.subject


RecognitionHappening: TypeAlias = (
    AuthoritySet
    | CertificateFormSet
    | DecisionEntered
    | DecisionMended
    | FileReopened
    | FilesProposed
    | LapseTold
    | ObjectionAnswered
    | ObjectionMade
    | ProposalPosted
    | ProposalTakenBack
    | ProposedTakenOut
    | RecognitionAmended
    | TemplateKept
)
